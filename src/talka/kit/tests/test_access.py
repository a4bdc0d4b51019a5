import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.urls import include, path

from talka.kit.access import allow, allow_everyone, everyone, guard, signed_in_person


def page(request):
    return HttpResponse("open")


def test_a_page_opens_only_when_its_rule_agrees(rf):
    assert allow(lambda request: True)(page)(rf.get("/")).content == b"open"
    with pytest.raises(PermissionDenied):
        allow(lambda request: False)(page)(rf.get("/"))


def test_a_page_carries_its_rule():
    def rule(request):
        return True

    assert allow(rule)(page).access_rule is rule


def test_a_page_for_everybody_says_so():
    open_page = allow_everyone(lambda request: HttpResponse())
    assert open_page.access_rule is allow_everyone
    assert open_page.login_required is False


def test_a_visitor_is_not_a_person_who_has_signed_in(rf):
    request = rf.get("/")
    request.user = AnonymousUser()
    assert everyone(request)
    assert not signed_in_person(request)


def test_every_page_of_a_library_gets_a_rule_and_the_library_stays_as_it_was():
    inner = path("inner/", page, name="inner")
    patterns = guard(
        [path("", page, name="outer"), path("deep/", include([inner]))],
        {"outer": everyone, "inner": signed_in_person}.__getitem__,
    )
    assert patterns[0].callback.access_rule is allow_everyone
    assert patterns[1].url_patterns[0].callback.access_rule is signed_in_person
    assert not hasattr(page, "access_rule")


def test_a_library_page_without_a_rule_is_an_error_at_the_start():
    with pytest.raises(KeyError):
        guard([path("", page, name="new")], {}.__getitem__)
