"""Guardians and proxies: whom they may choose, how far they get, and what is written down of it."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from talka.domains.people import access, actions, queries
from talka.domains.people.rules import LookPurpose, Purpose, RepresentationKind, Scope
from talka.domains.people.tests.factories import NOW, TODAY, a_person
from talka.kit import clock
from talka.kit.audit.reading import readings_of


pytestmark = pytest.mark.django_db
PAGE = "me:represented"


@pytest.fixture(autouse=True)
def _today():
    with clock.standing_at(NOW):
        yield


@pytest.fixture
def ward(db):
    return a_person("Petras", "Senolis")


@pytest.fixture
def guardian(db):
    return a_person("Ona", "Globėja")


@pytest.fixture
def browser(client, guardian):
    client.force_login(guardian)
    return client


def represent(ward, guardian, scope=Scope.EVERYTHING, **given):
    told = {
        "represented": ward, "representative": guardian, "kind": RepresentationKind.GUARDIAN,
        "scope": scope, "document": "court 12/4", "valid_from": TODAY, "valid_to": None,
        "by": None, "now": NOW,
    }  # fmt: skip
    return actions.record_representation(**(told | given))


def act(browser, ward):
    return browser.post(reverse("me:act_for", args=[ward.reference]))


def text_of(answer):
    return answer.content.decode()


def test_one_sees_for_whom_one_acts_and_who_acts_for_oneself(browser, ward, guardian):
    represent(ward, guardian, valid_to=TODAY + timedelta(days=10))
    represent(guardian, a_person("Jonas", "Proksimas"), Scope.READ_ONLY)

    html = text_of(browser.get(reverse(PAGE)))

    for words in (
        "Petras Senolis", "Guardian: Everything the person could do", "3 December 2026",
        "Jonas Proksimas", "Read only", "without an end", guardian.reference,
    ):  # fmt: skip
        assert words in html, words
    assert "court 12/4" not in html


def test_whoever_acts_for_nobody_reads_how_that_comes_about(browser):
    html = text_of(browser.get(reverse(PAGE)))
    assert "You act for nobody but yourself" in html
    assert "Nobody acts for you" in html


def test_two_papers_for_one_person_are_one_choice_and_reach_as_far_as_both(browser, ward, guardian):
    represent(ward, guardian, Scope.READ_ONLY, valid_to=TODAY)
    represent(ward, guardian, Scope.APPLICATIONS, valid_to=TODAY + timedelta(days=3))

    (one,) = queries.people_one_acts_for(guardian, day=TODAY)

    assert one.until == TODAY + timedelta(days=3)
    assert one.may(Scope.APPLICATIONS)
    assert not one.may(Scope.EVERYTHING)
    assert text_of(browser.get(reverse(PAGE))).count("Act for this person") == 1


def test_the_page_asks_as_much_for_one_as_for_many(
    browser, guardian, django_assert_max_num_queries
):
    for _ in range(8):
        represent(a_person(), guardian)
        represent(guardian, a_person())
    with django_assert_max_num_queries(10):
        browser.get(reverse(PAGE))


def test_the_choice_opens_the_pages_of_the_other_and_stands_above_them(browser, ward, guardian):
    represent(ward, guardian, valid_to=TODAY + timedelta(days=10))

    assert act(browser, ward).url == reverse("me:home")

    html = text_of(browser.get(reverse("me:personal")))
    assert "You act for Petras Senolis" in html
    assert ward.reference in html
    assert guardian.reference not in html
    assert reverse("account_email") not in html, "nobody changes how another one signs in"
    assert "You act for them now" in text_of(browser.get(reverse(PAGE)))


def test_going_back_opens_ones_own_pages(browser, ward, guardian):
    represent(ward, guardian)
    act(browser, ward)

    browser.post(reverse("me:act_for_myself"))

    html = text_of(browser.get(reverse("me:personal")))
    assert guardian.reference in html
    assert "You act for Petras Senolis" not in html


@pytest.mark.parametrize("kind", ["nobody", "unknown", "to come", "over", "dead"])
def test_nobody_acts_for_whom_they_do_not_represent_now(browser, ward, guardian, kind):
    if kind == "to come":
        represent(ward, guardian, valid_from=TODAY + timedelta(days=1))
    elif kind == "over":
        actions.end_representation(representation=represent(ward, guardian), by=None, now=NOW)
    elif kind == "dead":
        represent(ward, guardian)
        actions.record_death(person=ward, died_on=TODAY, document="x", by=None, now=NOW)
    reference = "P-22222222" if kind == "unknown" else ward.reference

    answer = browser.post(reverse("me:act_for", args=[reference]))

    assert answer.status_code == 404
    assert access.ACTING_FOR not in browser.session


def test_the_choice_is_made_by_a_button_and_not_by_a_link(browser, ward, guardian):
    represent(ward, guardian)
    assert browser.get(reverse("me:act_for", args=[ward.reference])).status_code == 405
    assert browser.get(reverse("me:act_for_myself")).status_code == 405


def test_every_look_is_written_down_for_the_person_with_its_part_and_purpose(
    browser, client, ward, guardian
):
    represent(ward, guardian, Scope.READ_ONLY)
    act(browser, ward)
    browser.get(reverse("me:personal"))
    browser.get(reverse("me:consents"))
    browser.get(reverse("me:personal"))

    looks = [(one.reader_id, one.purpose, one.what) for one in readings_of(ward.pk)]
    assert sorted(looks) == [
        (guardian.pk, LookPurpose.REPRESENTATION, "consents"),
        (guardian.pk, LookPurpose.REPRESENTATION, "personal"),
    ]
    client.force_login(ward)
    html = text_of(client.get(reverse("me:data")))
    for words in ("Ona Globėja", "Acting for me as guardian or proxy", "Personal data"):
        assert words in html


def test_ones_own_pages_leave_no_trace(browser, guardian):
    browser.get(reverse("me:personal"))
    assert readings_of(guardian.pk) == []


def test_a_consent_is_given_in_the_name_of_the_other_only_within_the_scope(browser, ward, guardian):
    give = (reverse("me:change_consent"), {"purpose": Purpose.SURVEYS, "do": "give"})
    held = represent(ward, guardian, Scope.APPLICATIONS)
    act(browser, ward)
    assert "Agree" not in text_of(browser.get(reverse("me:consents")))
    refused = browser.post(*give)
    assert refused.status_code == 403
    assert "You may not do this for Petras Senolis" in text_of(refused)
    assert queries.consents_of(ward) == frozenset()

    actions.end_representation(representation=held, by=None, now=NOW)
    represent(ward, guardian, Scope.EVERYTHING)
    act(browser, ward)
    browser.post(*give)

    assert queries.consents_of(ward) == {Purpose.SURVEYS}
    assert queries.consents_of(guardian) == frozenset()


def test_contact_details_are_changed_for_the_other_and_not_for_oneself(browser, ward, guardian):
    represent(ward, guardian)
    act(browser, ward)

    browser.post(reverse("me:contact"), {"phone": "+370 600 12345", "language": "lt"})

    ward.refresh_from_db()
    guardian.refresh_from_db()
    assert (ward.phone, guardian.phone) == ("+370 600 12345", "")


def test_what_was_meant_for_the_other_never_happens_to_oneself_when_it_is_over(
    browser, ward, guardian
):
    held = represent(ward, guardian)
    act(browser, ward)
    actions.end_representation(representation=held, by=None, now=NOW)

    answer = browser.post(reverse("me:contact"), {"phone": "+370 600 12345", "language": "lt"})

    assert answer.status_code == 403
    assert "You do not act for this person any more" in text_of(answer)
    guardian.refresh_from_db()
    assert guardian.phone == ""
    assert guardian.reference in text_of(browser.get(reverse("me:personal")))


def test_a_form_opened_before_the_switch_cannot_be_sent_after_it(client, ward, guardian):
    represent(ward, guardian)
    strict = type(client)(enforce_csrf_checks=True)
    strict.force_login(guardian)
    form = {"phone": "+370 600 12345", "language": "lt"}
    strict.get(reverse("me:contact"))
    mark = strict.cookies["csrftoken"].value
    assert strict.post(
        reverse("me:act_for", args=[ward.reference]), {"csrfmiddlewaretoken": mark}
    ).status_code == 302  # fmt: skip

    late = strict.post(reverse("me:contact"), form | {"csrfmiddlewaretoken": mark})

    assert late.status_code == 403
    ward.refresh_from_db()
    assert ward.phone == ""


def test_a_rule_of_scope_accepts_everybody_for_themselves_and_nobody_who_has_not_signed_in(
    rf, ward
):
    request = rf.post("/me/")
    request.session = {}
    request.user = ward
    assert access.decides_for(request)
    request.user = None
    assert not access.decides_for(request)
    with pytest.raises(PermissionDenied):
        access.acting_for(request)


def test_a_thread_is_read_by_all_and_written_within_the_scope(rf, ward, guardian):
    represent(ward, guardian, Scope.READ_ONLY)
    for method, is_open in (("get", True), ("post", False)):
        request = getattr(rf, method)("/me/messages/")
        request.session = {access.ACTING_FOR: ward.reference}
        request.user = guardian
        if is_open:
            assert access.reads_and_writes_for(request)
        else:
            with pytest.raises(PermissionDenied):
                access.reads_and_writes_for(request)
