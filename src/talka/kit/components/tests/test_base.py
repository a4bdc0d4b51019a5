"""The frame of the page."""

from types import SimpleNamespace

from django.template.loader import render_to_string
from django.utils.translation import override

from talka.kit.components.templatetags.frame import address_of, mailboxes_of, page_of


def test_the_page_renders_without_any_context():
    for name in (
        "base.html",
        "staff.html",
        "staff_page.html",
        "start_page.html",
        "confirmation.html",
        "question.html",
    ):
        html = render_to_string(name)
        assert "<!doctype html>" in html
        assert 'id="main"' in html


def test_the_page_says_its_language():
    with override("lt"):
        assert '<html lang="lt"' in render_to_string("base.html")


def test_the_identity_of_the_organisation_stands_in_the_footer():
    organisation = SimpleNamespace(
        name="Service",
        legal_form="Budgetary institution",
        parent="Ministry",
        legal_code="190766619",
        address="Street 1",
        phone="+370 5 000",
        email="a@example.org",
        mailboxes={"press": "p@example.org"},
    )
    html = render_to_string("base.html", {"organisation": organisation})
    for words in (
        "Service",
        "Budgetary institution",
        "Ministry",
        "190766619",
        "Street 1",
        "+370 5 000",
        "p@example.org",
    ):
        assert words in html


def test_the_language_switch_comes_back_to_the_same_page(rf):
    languages = [SimpleNamespace(code="lt", name="Lietuvių", is_current=True)]
    html = render_to_string(
        "parts/header.html", {"languages": languages, "request": rf.get("/a?b=c")}
    )
    if address_of("language"):
        assert 'name="next" value="/a?b=c"' in html


def test_mailboxes_are_named_by_their_purpose():
    with override("en"):
        found = mailboxes_of(
            SimpleNamespace(mailboxes={"press": "p@x.org", "legal_help": "l@x.org"})
        )
    assert found == [("Press", "p@x.org"), ("legal help", "l@x.org")]


def test_a_page_that_is_not_there_has_no_address():
    assert address_of("no_such_page_at_all") == ""


def opened(rf, path, **parts):
    request = rf.get(path)
    request.resolver_match = SimpleNamespace(kwargs=parts)
    return request


def test_feedback_says_from_which_page_it_comes(rf):
    assert page_of(opened(rf, "/jobs/V-23456789/", reference="V-23456789")) == "/jobs/V-23456789/"
    html = render_to_string("parts/footer.html", {"request": opened(rf, "/jobs/")})
    if address_of("feedback"):
        assert "?page=/jobs/" in html


def test_a_page_that_opens_by_its_address_alone_is_not_named_to_others(rf):
    for part in ("token", "key"):
        request = opened(rf, "/answer/abc/", **{part: "abc"})
        assert page_of(request) == ""
        assert "abc" not in render_to_string("parts/footer.html", {"request": request})


def test_a_broken_link_is_not_named_either(rf):
    assert page_of(rf.get("/answer/half-of-a-key")) == ""
    assert page_of(None) == ""
