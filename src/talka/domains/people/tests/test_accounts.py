from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.db import DatabaseError, transaction
from django.utils.translation import override

from talka.domains.people import actions, queries
from talka.domains.people.models import AccountEvent, Office, Person
from talka.domains.people.rules import AccountChange, Role
from talka.domains.people.tests.factories import (
    NOW,
    PASSWORD,
    TODAY,
    a_person,
    second_factors_of,
    with_account,
    with_second_factor,
)
from talka.kit import jobs


pytestmark = pytest.mark.django_db


def invite(office, by=None, **options):
    given = {
        "email": "nauja@talka.example",
        "given_name": "Nauja",
        "family_name": "Darbuotoja",
        "role": Role.COUNSELLOR,
        "office": office,
        "language": "lt",
    }
    return actions.invite_staff(**{**given, **options}, by=by, now=NOW)


def test_somebody_invited_has_the_role_and_no_password(office, administrator):
    person, _key = invite(office, administrator)
    assert queries.has_role(person, Role.COUNSELLOR, day=TODAY)
    assert queries.is_invited(person)
    assert not person.has_usable_password()


def test_inviting_whoever_has_a_record_makes_no_second_one(office, administrator):
    known = a_person(email="Nauja@Talka.example")
    person, _key = invite(office, administrator)
    assert person == known
    assert Person.objects.filter(email__iexact="nauja@talka.example").count() == 1


def test_only_administrators_invite(office, member):
    with pytest.raises(actions.NotAnAdministrator):
        invite(office, member)
    assert not Person.objects.filter(email="nauja@talka.example").exists()


def test_the_invitation_is_mailed_in_the_language_of_its_reader_with_a_link_that_works(
    office, administrator
):
    person, _key = invite(office, administrator, by_mail=True)
    assert jobs.run_due(NOW) == 1
    (letter,) = mail.outbox
    assert letter.to == ["nauja@talka.example"]
    key = letter.body.split("/account/invitation/")[1].split("/")[0]
    assert actions.invited_person(key) == person


def test_whoever_has_a_password_is_sent_no_invitation(office, administrator):
    with_account(a_person(email="nauja@talka.example"))
    invite(office, administrator, by_mail=True)
    assert jobs.run_due(NOW) == 0


def test_an_invitation_opens_the_account_once(office, administrator):
    person, key = invite(office, administrator)
    opened = actions.accept_invitation(key=key, password=PASSWORD, by=None, now=NOW)
    assert opened.check_password(PASSWORD)
    assert EmailAddress.objects.get(user=person).verified
    with pytest.raises(actions.InvitationOver):
        actions.accept_invitation(key=key, password="another long password 2", by=None, now=NOW)


@pytest.mark.parametrize(
    "key", ["", "x", "MQ-", "-abc", "MQ-abc-def", "////", "é-ė", "OTk5OTk5OTk5OTk5OTk5OTk5OTk5-a-b"]
)
def test_an_invented_key_opens_nothing(key):
    with pytest.raises(actions.InvitationOver):
        actions.invited_person(key)


def test_an_invitation_ends_when_the_account_is_closed(office, administrator):
    person, key = invite(office, administrator)
    actions.deactivate(person=person, by=administrator, now=NOW, reason="never came")
    with pytest.raises(actions.InvitationOver):
        actions.invited_person(key)


def test_an_open_account_is_not_invited_again(member, administrator):
    with_account(member)
    with pytest.raises(actions.AccountOpenAlready):
        actions.invite_again(person=member, by=administrator, now=NOW)


def test_the_first_administrator_of_a_country_without_a_file_gets_a_stand_in(db, settings):
    settings.COUNTRY = "example"
    person, key = actions.create_first_administrator(
        email="asta@talka.example",
        given_name="Asta",
        family_name="Administratorė",
        by=None,
        now=NOW,
    )
    assert queries.has_role(person, Role.ADMINISTRATOR, day=TODAY)
    assert Office.objects.get().kind == "HEAD_OFFICE"
    assert actions.invited_person(key) == person


def first_administrator():
    person, _key = actions.create_first_administrator(
        email="asta@talka.example",
        given_name="Asta",
        family_name="Administratorė",
        by=None,
        now=NOW,
    )
    return person


@pytest.mark.parametrize("order", ["offices first", "administrator first"])
def test_offices_and_the_first_administrator_make_one_head_office_in_either_order(db, order):
    if order == "offices first":
        actions.load_offices(by=None, now=NOW)
    person = first_administrator()
    loaded = actions.load_offices(by=None, now=NOW)

    assert [one.code for one in queries.offices_of(person, day=TODAY)] == ["lt-head"]
    assert [one.code for one in Office.objects.filter(parent=None)] == ["lt-head"]
    assert Office.objects.count() == loaded.offices


def test_a_stand_in_becomes_the_head_office_of_the_file_that_comes_later(db, settings):
    settings.COUNTRY = "example"
    person = first_administrator()
    settings.COUNTRY = "lt"
    actions.load_offices(by=None, now=NOW)

    (head,) = Office.objects.filter(parent=None)
    assert (head.code, queries.offices_of(person, day=TODAY)) == ("lt-head", [head])
    assert head.names["en"] == "Head office of the Employment Service"


def test_a_lost_second_factor_is_reset_with_a_reason_logged_and_told(member, administrator):
    with_second_factor(member)
    actions.reset_second_factor(
        person=member, reason="came with a passport", by=administrator, now=NOW
    )
    assert second_factors_of(member) == []
    entry = AccountEvent.objects.get(kind=AccountChange.SECOND_FACTOR_RESET)
    assert (entry.person_id, entry.by_id, entry.reason, entry.at) == (
        member.pk,
        administrator.pk,
        "came with a passport",
        NOW,
    )
    jobs.run_due(NOW)
    assert mail.outbox[0].to == [member.email]


def test_a_second_factor_is_not_reset_without_a_reason_or_by_just_anybody(member, administrator):
    with_second_factor(member)
    with pytest.raises(actions.ReasonMissing):
        actions.reset_second_factor(person=member, reason="  ", by=administrator, now=NOW)
    with pytest.raises(actions.NotAnAdministrator):
        actions.reset_second_factor(person=member, reason="please", by=member, now=NOW)
    assert second_factors_of(member)


def test_the_log_of_accounts_cannot_be_changed_or_erased(member, administrator):
    actions.deactivate(person=member, by=administrator, now=NOW, reason="left")
    for attempt in (
        lambda: AccountEvent.objects.update(reason="nothing happened"),
        lambda: AccountEvent.objects.all().delete(),
    ):
        with pytest.raises(DatabaseError, match="Cannot update or delete"), transaction.atomic():
            attempt()


def test_a_mail_waits_sealed_in_the_queue_and_goes_out_whole(db):
    from procrastinate.contrib.django.models import ProcrastinateJob

    letter = queries.Letter("ruta@talka.example", "Your code", "The code is 482913.")
    actions.post_letter(letter=letter, by=None, now=NOW)
    waiting = str(ProcrastinateJob.objects.get().args)
    assert "482913" not in waiting
    assert "ruta" not in waiting
    jobs.run_due(NOW + timedelta(minutes=1))
    assert (mail.outbox[0].subject, mail.outbox[0].body) == ("Your code", "The code is 482913.")


def test_the_invitation_says_how_long_it_works(office, administrator):
    person, key = invite(office, administrator, language="en")
    with override("lt"):
        letter = queries.invitation(person, key)
    assert "Hello Nauja Darbuotoja" in letter.text
    assert "for 3 days" in letter.text
    assert key in letter.text
