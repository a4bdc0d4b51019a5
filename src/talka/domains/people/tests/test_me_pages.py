from datetime import timedelta

import pytest
from django.urls import reverse

from talka.domains.people import actions, queries
from talka.domains.people.rules import LookPurpose, Purpose
from talka.domains.people.tests.factories import NOW, TODAY, a_member, a_person
from talka.engines.identifiers import make_personal_code
from talka.kit.audit.reading import record_reading


pytestmark = pytest.mark.django_db
PAGES = ["data", "consents", "personal", "contact", "represented"]


@pytest.fixture
def me(client, person):
    client.force_login(person)
    return client


def look(person, reader, purpose=LookPurpose.COUNSELLING, *, days=0, office=None, what="profile"):
    record_reading(
        subject_id=person.pk,
        reader_id=reader.pk if reader else None,
        office_id=office.pk if office else None,
        purpose=purpose,
        what=what,
        now=NOW - timedelta(days=days),
    )


@pytest.mark.parametrize("page", PAGES)
def test_a_visitor_is_asked_to_sign_in(client, page):
    answer = client.get(reverse(f"me:{page}"))
    assert answer.status_code == 302
    assert answer.url.startswith(reverse("account_login"))


@pytest.mark.parametrize("page", PAGES)
def test_the_page_opens_for_its_person(me, page):
    assert me.get(reverse(f"me:{page}")).status_code == 200


def test_the_person_reads_who_looked_from_which_office_and_why(me, person, office):
    counsellor = a_member(office=office, given_name="Jonas", family_name="Petraitis")
    look(person, counsellor, office=office)
    html = me.get(reverse("me:data")).content.decode()
    for words in ("Jonas Petraitis", str(office), "Counselling", "Profile"):
        assert words in html


def test_looks_at_somebody_elses_file_are_not_shown(me, person, member):
    look(a_person(), member)
    assert "Nobody has looked at your data" in me.get(reverse("me:data")).content.decode()


def test_ones_own_look_is_no_look(me, person):
    look(person, person)
    assert "Nobody has looked" in me.get(reverse("me:data")).content.decode()


def test_the_list_of_looks_is_paged_searched_sorted_and_exported(me, person, member):
    other = a_member(given_name="Ольга", family_name="Иванова")
    for days in range(25):
        look(person, member if days % 2 else other, LookPurpose.PLACEMENT, days=days)
    first = me.get(reverse("me:data"))
    assert len(first.context["listing"].page) == 20
    assert first.context["listing"].page[0].at == NOW
    assert len(me.get(reverse("me:data"), {"page": 2}).context["listing"].page) == 5
    assert me.get(reverse("me:data"), {"q": "ольга"}).context["listing"].total == 13
    assert me.get(reverse("me:data"), {"sort": "at"}).context["listing"].page[0].at < NOW
    exported = b"".join(me.get(reverse("me:data"), {"format": "csv"}).streaming_content).decode()
    assert exported.count("Ольга") == 13


def test_the_list_of_looks_asks_as_much_for_one_as_for_many(
    me, person, office, django_assert_max_num_queries
):
    for number in range(30):
        look(person, a_member(office=office), days=number)
    with django_assert_max_num_queries(10):
        me.get(reverse("me:data"))


def test_an_unknown_reader_and_purpose_break_nothing(me, person):
    look(person, None, "SOMETHING_NEW", what="<b>x</b>")
    html = me.get(reverse("me:data")).content.decode()
    assert "SOMETHING_NEW" in html
    assert "<b>x</b>" not in html


def test_consent_is_given_and_withdrawn_by_one_click_each(me, person):
    page = reverse("me:change_consent")
    me.post(page, {"purpose": Purpose.SURVEYS, "do": "give"})
    assert queries.consents_of(person) == {Purpose.SURVEYS}
    assert "I agree" in me.get(reverse("me:consents")).content.decode()
    me.post(page, {"purpose": Purpose.SURVEYS, "do": "withdraw"})
    assert queries.consents_of(person) == frozenset()


def test_a_consent_that_an_office_wrote_down_shows_its_document(me, person):
    actions.give_consent(
        person=person, purpose=Purpose.SURVEYS, document="Form of 3 May", by=None, now=NOW
    )

    assert "Form of 3 May" in me.get(reverse("me:consents")).content.decode()


@pytest.mark.parametrize("purpose", ["", "EVERYTHING", "\x00", "x" * 10_000])
def test_an_unknown_purpose_is_not_there(me, purpose):
    assert me.post(reverse("me:change_consent"), {"purpose": purpose}).status_code == 404


def test_looking_at_the_address_changes_no_consent(me, person):
    assert me.get(reverse("me:change_consent"), {"purpose": Purpose.SURVEYS}).status_code == 405
    assert queries.consents_of(person) == frozenset()


def test_the_personal_code_is_shown_in_part_only(me, person):
    code = make_personal_code(country="LT", birth_date=TODAY, serial=3)
    actions.set_personal_code(
        person=person, code=code, country="LT", override_reason="test", by=None, now=NOW
    )
    html = me.get(reverse("me:personal")).content.decode()
    assert code[-2:] in html
    assert code not in html


def test_contact_details_are_changed(me, person):
    answer = me.post(reverse("me:contact"), {"phone": "+370 600 12345", "language": "ru"})
    assert answer.url == reverse("me:personal")
    person.refresh_from_db()
    assert (person.phone, person.language) == ("+370 600 12345", "ru")


@pytest.mark.parametrize(
    "given",
    [
        {"phone": "call me", "language": "lt"},
        {"phone": "+370 600 12345", "language": "xx"},
        {"phone": "+370 600\x00 12345", "language": "lt"},
        {"phone": "1" * 100_000, "language": "lt"},
    ],
)
def test_wrong_contact_details_are_refused_and_nothing_typed_is_lost(me, person, given):
    answer = me.post(reverse("me:contact"), given)
    assert answer.status_code == 200
    assert answer.context["form"].errors
    person.refresh_from_db()
    assert person.phone == ""


def test_nobody_gives_themselves_what_the_form_does_not_ask(me, person):
    me.post(
        reverse("me:contact"),
        {
            "phone": "",
            "language": "lt",
            "is_active": "",
            "family_name": "Turtuolis",
            "email": "x@y.lt",
        },
    )
    person.refresh_from_db()
    assert (person.family_name, person.is_active) == ("Kazlauskaitė", True)
