from datetime import timedelta

import pytest
from django.core import mail
from django.urls import reverse

from talka.domains.people import actions, queries
from talka.domains.people.models import Merge, Person, RoleGrant
from talka.domains.people.rules import FeedbackKind, Role
from talka.domains.people.tests.factories import (
    NOW,
    TODAY,
    a_member,
    a_person,
    an_office,
    second_factors_of,
    with_account,
    with_second_factor,
)
from talka.kit import jobs


pytestmark = pytest.mark.django_db
LISTS = ["staff", "invite", "log", "joins", "feedback"]
OF_SOMEBODY = [
    "staff_member",
    "grant_role",
    "deactivate",
    "reactivate",
    "reset_second_factor",
    "invite_again",
    "set_substitute",
]
STRANGERS = [None, "jobseeker", Role.COUNSELLOR, Role.MANAGER, Role.ANALYST, Role.PARTNER]


def at(name, *args):
    return reverse(f"management:{name}", args=args)


def days(name, day):
    return {f"{name}_day": day.day, f"{name}_month": day.month, f"{name}_year": day.year}


@pytest.mark.parametrize("who", STRANGERS)
@pytest.mark.parametrize("page", [*LISTS, *OF_SOMEBODY])
def test_only_administrators_open_the_page(client, settings, member, who, page):
    settings.DEMO = True
    if who is not None:
        client.force_login(a_person() if who == "jobseeker" else a_member(who))
    address = at(page, member.reference) if page in OF_SOMEBODY else at(page)
    answer = client.get(address)
    assert answer.status_code == (302 if who is None else 403)


@pytest.mark.parametrize("page", OF_SOMEBODY)
@pytest.mark.parametrize("reference", ["P-22222222", "nobody", "%00", "x" * 300])
def test_nobody_and_somebody_who_never_worked_here_are_not_there(
    as_administrator, person, page, reference
):
    assert as_administrator.get(at(page, reference)).status_code == 404
    assert as_administrator.get(at(page, person.reference)).status_code == 404


def test_the_list_is_searched_without_accents_filtered_and_exported(as_administrator, office):
    a_member(office=office, given_name="Žydrūnė", family_name="Šleževičienė")
    a_member(Role.ANALYST, given_name="Petras", family_name="Analitikas")
    page = at("staff")
    assert as_administrator.get(page, {"q": "sleze zydr"}).context["listing"].total == 1
    assert as_administrator.get(page, {"role": "ANALYST"}).context["listing"].total == 1
    assert as_administrator.get(page, {"office": office.code}).context["listing"].total == 1
    assert as_administrator.get(page, {"state": "not"}).context["listing"].total == 0
    answer = as_administrator.get(page, {"format": "csv"})
    assert "Šleževičienė" in b"".join(answer.streaming_content).decode()


def test_the_list_is_sorted_by_family_name_and_paged(as_administrator, office):
    for family_name in ("Čepas", "Cibas", "Dagys"):
        a_member(office=office, family_name=family_name)
    as_administrator.cookies["talka_language"] = "lt"
    names = [one.family_name for one in as_administrator.get(at("staff")).context["listing"].page]
    assert names[1:] == ["Cibas", "Čepas", "Dagys"]
    again = as_administrator.get(at("staff"), {"sort": "-name"}).context["listing"]
    assert [one.family_name for one in again.page][0] == "Dagys"
    assert as_administrator.get(at("staff"), {"per_page": 2, "page": 2}).status_code == 200


def test_the_list_asks_as_much_for_one_as_for_many(
    as_administrator, office, django_assert_max_num_queries
):
    for _ in range(25):
        a_member(Role.COUNSELLOR, Role.MANAGER, office=office)
    with django_assert_max_num_queries(11):
        as_administrator.get(at("staff"))


def test_an_invitation_is_sent_and_the_new_colleague_stands_in_the_list(as_administrator, office):
    given = {
        "given_name": "Nauja",
        "family_name": "Darbuotoja",
        "email": "nauja@talka.example",
        "role": "COUNSELLOR",
        "office": office.code,
        "language": "lt",
    }
    answer = as_administrator.post(at("invite"), given)
    person = Person.objects.get(email="nauja@talka.example")
    assert answer.url == at("staff_member", person.reference)
    jobs.run_due(NOW + timedelta(days=3650))
    assert mail.outbox[0].to == ["nauja@talka.example"]
    assert "Invited" in as_administrator.get(at("staff")).content.decode()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("email", "no address"),
        ("email", "a@b.lt\r\nBcc: c@d.lt"),
        ("role", ""),
        ("role", "JOBSEEKER"),
        ("role", "KING"),
        ("office", "nowhere"),
        ("given_name", ""),
        ("family_name", "x\x00y"),
        ("language", "xx"),
    ],
)
def test_a_wrong_invitation_is_refused_at_its_field(as_administrator, office, field, value):
    given = {
        "given_name": "Nauja",
        "family_name": "Darbuotoja",
        "email": "nauja@talka.example",
        "role": "COUNSELLOR",
        "office": office.code,
        "language": "lt",
    }
    answer = as_administrator.post(at("invite"), {**given, field: value})
    assert answer.status_code == 200
    assert field in answer.context["form"].errors
    assert not Person.objects.filter(given_name="Nauja").exists()


def test_a_role_is_given_with_its_days(as_administrator, member, office):
    given = {"role": "MANAGER", "office": office.code, "reason": "promoted"}
    when = {**days("valid_from", TODAY), **days("valid_to", TODAY + timedelta(days=30))}
    as_administrator.post(at("grant_role", member.reference), {**given, **when})
    row = RoleGrant.objects.get(person=member, role=Role.MANAGER)
    assert (row.valid_from, row.valid_to) == (TODAY, TODAY + timedelta(days=30))


def test_days_the_wrong_way_round_are_refused_at_the_field(as_administrator, member, office):
    given = {"role": "MANAGER", "office": office.code}
    when = {**days("valid_from", TODAY), **days("valid_to", TODAY - timedelta(days=1))}
    answer = as_administrator.post(at("grant_role", member.reference), {**given, **when})
    assert "valid_to" in answer.context["form"].errors


def test_a_role_is_ended_with_a_reason_after_a_question(as_administrator, member):
    page = at("end_grant", member.reference, member.grants.get().pk)
    assert as_administrator.get(page).status_code == 200
    assert "reason" in as_administrator.post(page, {}).context["form"].errors
    as_administrator.post(page, {"reason": "left the office"})
    assert not queries.has_role(member, Role.COUNSELLOR, day=TODAY)
    again = as_administrator.post(page, {"reason": "left the office"})
    assert "has ended already" in again.content.decode()


def test_the_role_of_somebody_else_cannot_be_ended_under_this_name(as_administrator, member):
    other = a_member()
    page = at("end_grant", member.reference, other.grants.get().pk)
    assert as_administrator.post(page, {"reason": "x"}).status_code == 404
    assert queries.has_role(other, Role.COUNSELLOR, day=TODAY)


def test_somebody_moves_to_another_office(as_administrator, member):
    there = an_office("kaunas")
    page = at("move", member.reference, member.grants.get().pk)
    as_administrator.post(page, {"office": "kaunas", "reason": "asked for it"})
    assert queries.offices_of(member, day=TODAY) == [there]


def test_an_account_is_closed_and_opened_again_and_both_stand_on_the_page(as_administrator, member):
    as_administrator.post(at("deactivate", member.reference), {"reason": "retired"})
    assert not Person.objects.get(pk=member.pk).is_active
    assert as_administrator.get(at("deactivate", member.reference)).status_code == 404
    as_administrator.post(at("reactivate", member.reference), {"reason": "came back"})
    assert Person.objects.get(pk=member.pk).is_active
    html = as_administrator.get(at("staff_member", member.reference)).content.decode()
    for words in ("Account closed", "retired", "Account opened again", "came back"):
        assert words in html


def test_nobody_closes_or_resets_their_own_account(as_administrator, administrator):
    for page in ("deactivate", "reset_second_factor"):
        assert as_administrator.get(at(page, administrator.reference)).status_code == 404


def test_a_second_factor_is_reset_on_the_page(as_administrator, member):
    with_second_factor(member)
    as_administrator.post(at("reset_second_factor", member.reference), {"reason": "passport seen"})
    assert second_factors_of(member) == []


def test_an_invitation_is_sent_again_only_while_it_is_open(as_administrator, member):
    assert as_administrator.post(at("invite_again", member.reference)).status_code == 302
    with_account(member)
    assert as_administrator.post(at("invite_again", member.reference)).status_code == 404


def test_a_substitute_is_named_and_taken_away(as_administrator, member):
    colleague = a_member()
    given = {
        "substitute": colleague.reference,
        **days("valid_from", TODAY),
        **days("valid_to", TODAY + timedelta(days=9)),
    }
    as_administrator.post(at("set_substitute", member.reference), given)
    assert queries.substitute_of(member, day=TODAY) == colleague
    (row,) = queries.substitutions_of(member, day=TODAY)
    as_administrator.post(at("end_substitution", member.reference, row.pk))
    assert queries.substitute_of(member, day=TODAY) is None


def test_a_role_that_covers_the_days_already_is_said_at_the_field(as_administrator, member, office):
    given = {"role": Role.COUNSELLOR, "office": office.code, **days("valid_from", TODAY)}
    answer = as_administrator.post(at("grant_role", member.reference), given)
    assert "covers these days already" in answer.context["form"].errors["valid_from"][0]


def test_a_role_is_made_longer_and_one_between_two_others_is_refused_on_the_page(
    as_administrator, member, office
):
    grant = member.grants.get()
    actions.end_grant(grant=grant, by=None, now=NOW, last_day=TODAY)
    later = TODAY + timedelta(days=30)
    given = {"role": Role.COUNSELLOR, "office": office.code}
    as_administrator.post(at("grant_role", member.reference), given | days("valid_from", later))
    assert member.grants.count() == 2

    both = given | days("valid_from", TODAY)
    answer = as_administrator.post(at("grant_role", member.reference), both)
    assert "more than once" in str(answer.context["form"].non_field_errors())
    until = both | days("valid_to", later - timedelta(days=1))
    assert as_administrator.post(at("grant_role", member.reference), until).status_code == 302
    grant.refresh_from_db()
    assert grant.valid_to == later - timedelta(days=1)


def test_nobody_from_outside_the_staff_can_be_named(as_administrator, member, person):
    given = {"substitute": person.reference, **days("valid_from", TODAY), **days("valid_to", TODAY)}
    answer = as_administrator.post(at("set_substitute", member.reference), given)
    assert "substitute" in answer.context["form"].errors


def test_the_log_names_everybody_and_can_be_searched(as_administrator, administrator, member):
    actions.deactivate(person=member, by=administrator, now=NOW, reason="retired")
    html = as_administrator.get(at("log"), {"q": "retired"}).content.decode()
    assert "Jonas Petraitis" in html
    assert "Asta Administratorė" in html


def test_the_log_asks_as_much_for_one_as_for_many(
    as_administrator, office, django_assert_max_num_queries
):
    for _ in range(30):
        a_member(office=office)
    with django_assert_max_num_queries(11):
        as_administrator.get(at("log"))


def test_two_records_are_joined_after_a_look_and_parted_again(as_administrator):
    kept, gone = a_person(), a_person()
    asked = as_administrator.get(
        at("joins"), {"kept": kept.reference, "gone": gone.reference.lower()}
    )
    assert asked.url == at("join", kept.reference, gone.reference)
    assert as_administrator.get(asked.url).status_code == 200
    as_administrator.post(asked.url, {"reason": "same passport"})
    joined = Merge.objects.get()
    assert as_administrator.get(asked.url).status_code == 404
    assert "same passport" in as_administrator.get(at("joins")).content.decode()
    assert as_administrator.get(at("part", joined.pk)).status_code == 200
    as_administrator.post(at("part", joined.pk))
    assert Person.objects.get(pk=gone.pk).is_active
    assert as_administrator.get(at("part", joined.pk)).status_code == 404


@pytest.mark.parametrize("reference", ["", "P-22222222", "\x00", "' OR 1=1"])
def test_a_reference_that_is_not_there_is_said_at_the_field(as_administrator, person, reference):
    answer = as_administrator.get(at("joins"), {"kept": person.reference, "gone": reference})
    assert "gone" in answer.context["form"].errors


def test_a_record_is_not_joined_with_itself(as_administrator, person):
    answer = as_administrator.get(at("joins"), {"kept": person.reference, "gone": person.reference})
    assert "gone" in answer.context["form"].errors


def test_what_visitors_wrote_is_listed_and_settled(as_administrator, administrator):
    from uuid import uuid4

    row = actions.leave_feedback(
        kind=FeedbackKind.PROBLEM,
        text="The search finds nothing <script>",
        page="/jobs/",
        answer_to="",
        language="en",
        submission=uuid4(),
        by=None,
        now=NOW,
    )
    html = as_administrator.get(at("feedback")).content.decode()
    assert "The search finds nothing &lt;script&gt;" in html
    as_administrator.post(
        at("settle_feedback"), {"do": "settle", "row": [row.pk, "x", "-1", "9" * 30]}
    )
    row.refresh_from_db()
    assert row.settled_by == administrator
    assert as_administrator.get(at("feedback"), {"state": "new"}).context["listing"].total == 0
