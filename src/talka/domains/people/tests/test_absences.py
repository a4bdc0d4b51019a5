"""Who is away, who stands in, who may say so, and how it is written down."""

from datetime import timedelta

import pytest
from django.urls import reverse

from talka.domains.people import actions, queries
from talka.domains.people.models import Substitution
from talka.domains.people.rules import OfficeKind, Role
from talka.domains.people.tests.factories import NOW, TODAY, a_member, an_office
from talka.domains.people.web.words import in_words
from talka.kit import clock


pytestmark = pytest.mark.django_db
TOMORROW = TODAY + timedelta(days=1)
LATER = TODAY + timedelta(days=9)


@pytest.fixture
def manager(office):
    return a_member(Role.MANAGER, office=office, given_name="Milda", family_name="Vadovė")


@pytest.fixture
def as_manager(client, manager, settings):
    settings.DEMO = True
    client.force_login(manager)
    with clock.standing_at(NOW):
        yield client


def name(absent, substitute, *, by, first=TODAY, last=LATER):
    return actions.set_substitute(
        absent=absent, substitute=substitute, valid_from=first, valid_to=last, by=by, now=NOW
    )


def days(field, day):
    return {f"{field}_day": day.day, f"{field}_month": day.month, f"{field}_year": day.year}


def test_the_manager_of_the_office_names_a_substitute_and_ends_it(office, member, manager):
    colleague = a_member(office=office)
    row = name(member, colleague, by=manager)
    assert queries.substitute_of(member, day=TODAY) == colleague
    actions.end_substitution(substitution=row, by=manager, now=NOW)
    assert queries.substitute_of(member, day=TODAY) is None


def test_a_manager_of_the_department_names_substitutes_in_the_offices_below(office, member):
    department = an_office(kind=OfficeKind.DEPARTMENT)
    office.parent = department
    office.save()
    above = a_member(Role.MANAGER, office=department)
    assert name(member, a_member(office=office), by=above).pk


@pytest.mark.parametrize("role", [Role.COUNSELLOR, Role.MANAGER, Role.ANALYST, Role.PARTNER])
def test_nobody_of_another_office_says_who_stands_in(office, member, role):
    stranger, colleague = a_member(role), a_member(office=office)
    with pytest.raises(actions.NotTheirManager):
        name(member, colleague, by=stranger)
    row = name(member, colleague, by=None)
    with pytest.raises(actions.NotTheirManager):
        actions.end_substitution(substitution=row, by=stranger, now=NOW)


@pytest.mark.parametrize("role", [Role.COUNSELLOR, Role.CAREER_CONSULTANT, Role.ANALYST])
def test_whoever_does_not_manage_the_office_says_nothing_in_it_either(office, member, role):
    with pytest.raises(actions.NotTheirManager):
        name(member, a_member(office=office), by=a_member(role, office=office))


def test_a_manager_chooses_only_among_those_of_the_own_offices(member, manager, office):
    own, foreign = a_member(office=office), a_member()
    choice = queries.colleagues_for(manager, member, day=TODAY)
    assert own in choice
    assert foreign not in choice
    with pytest.raises(actions.NotTheirManager):
        name(member, foreign, by=manager)


def test_a_substitution_that_never_began_is_kept_without_a_day(member, administrator, office):
    row = name(member, a_member(office=office), by=administrator, first=TOMORROW)
    actions.end_substitution(substitution=row, by=administrator, now=NOW)
    assert Substitution.objects.filter(pk=row.pk).exists()
    assert queries.substitutions_of(member, day=TODAY) == []
    assert all(queries.substitute_of(member, day=day) is None for day in (TODAY, TOMORROW, LATER))


def test_substitutions_stand_in_the_log_of_both_with_who_named_and_ended_them(
    office, member, manager
):
    colleague = a_member(office=office, given_name="Ona", family_name="Pavaduotoja")
    row = name(member, colleague, by=manager)
    actions.end_substitution(substitution=row, by=manager, now=NOW)
    for person in (member, colleague, None):
        lines = [line for line in in_words(queries.log_of(person)) if "Ona" in line.detail]
        assert [line.what for line in lines] == ["Substitution ended", "Substitute named"]
        assert {line.by for line in lines} == {"Milda Vadovė"}
        assert {line.who for line in lines} == {"Jonas Petraitis"}


def test_a_manager_sees_who_is_away_and_names_a_substitute_on_the_page(
    as_manager, member, manager, office
):
    colleague = a_member(office=office, given_name="Ona", family_name="Pavaduotoja")
    given = {
        "substitute": colleague.reference,
        **days("valid_from", TODAY),
        **days("valid_to", LATER),
    }
    page = reverse("desk:name_substitute", args=[member.reference])
    assert as_manager.post(page, given).status_code == 302
    html = as_manager.get(reverse("desk:absences")).content.decode()
    assert "Ona Pavaduotoja, " in html

    (row,) = queries.substitutions_of(member, day=TODAY)
    end = reverse("desk:end_absence", args=[member.reference, row.pk])
    assert as_manager.get(end).status_code == 200
    as_manager.post(end)
    assert queries.substitutions_of(member, day=TODAY) == []
    assert as_manager.post(end).status_code == 404


def test_days_the_wrong_way_round_stand_at_the_field_and_nothing_is_lost(
    as_manager, member, office
):
    colleague = a_member(office=office)
    given = {
        "substitute": colleague.reference,
        **days("valid_from", LATER),
        **days("valid_to", TODAY),
    }
    answer = as_manager.post(reverse("desk:name_substitute", args=[member.reference]), given)
    form = answer.context["form"]
    assert "valid_to" in form.errors
    assert form["substitute"].value() == colleague.reference


def test_the_staff_of_other_offices_do_not_exist_for_a_manager(as_manager, member, office):
    stranger = a_member()
    row = name(stranger, member, by=None)
    for address in (
        reverse("desk:name_substitute", args=[stranger.reference]),
        reverse("desk:end_absence", args=[stranger.reference, row.pk]),
        reverse("desk:name_substitute", args=["P-22222222"]),
    ):
        assert as_manager.get(address).status_code == 404
        assert as_manager.post(address).status_code == 404


@pytest.mark.parametrize("role", [Role.COUNSELLOR, Role.ADMINISTRATOR, Role.PARTNER])
def test_only_managers_open_the_page_of_absences(client, settings, role):
    settings.DEMO = True
    client.force_login(a_member(role))
    assert client.get(reverse("desk:absences")).status_code == 403


def test_the_page_of_absences_asks_as_much_for_many_as_for_one(
    as_manager, office, django_assert_max_num_queries
):
    for _ in range(20):
        name(a_member(office=office), a_member(office=office), by=None)
    with django_assert_max_num_queries(30):
        as_manager.get(reverse("desk:absences"))
