"""Who has applied for a vacancy: on the desk with its limits, and for the employer."""

from datetime import UTC, date, datetime

import pytest
from django.urls import reverse

from talka.domains.jobseekers.tests import factories as people
from talka.domains.matching.actions.answering import invite
from talka.domains.matching.tests.factories import (
    a_proposal,
    a_seeker,
    a_vacancy,
    an_application,
    body_of,
    later,
)
from talka.domains.people.api import Role
from talka.kit.audit.reading import readings_of
from talka.kit.tests.standing import standing


pytestmark = pytest.mark.usefixtures("clock_stands")


@standing
def vacancy(world):
    return a_vacancy(world)


def named(world, family_name):
    file = a_seeker(world)
    type(file.person).objects.filter(pk=file.person_id).update(family_name=family_name)
    return file


def test_the_list_is_searched_filtered_and_sorted(world, vacancy, sign_in):
    first = an_application(world, vacancy=vacancy, file=named(world, "Abelkis"))
    an_application(world, vacancy=vacancy, file=named(world, "Budrys"))
    a_proposal(world, vacancy=vacancy, file=named(world, "Cibas"))
    an_application(world, file=named(world, "Elsewhere"))
    invite(application=first, by=world.agent, now=later(1), interview_at=later(5), place="Here")
    client = sign_in(world.counsellor)
    address = reverse("desk:applicants", args=[vacancy.reference])

    page = body_of(client.get(address, {"sort": "name"}))
    assert page.index("Abelkis") < page.index("Budrys") < page.index("Cibas")
    assert "Elsewhere" not in page
    found = body_of(client.get(address, {"q": "budr"}))
    assert "Budrys" in found
    assert "Abelkis" not in found
    invited = body_of(client.get(address, {"state": "INTERVIEW"}))
    assert "Abelkis" in invited
    assert "Budrys" not in invited


def test_other_offices_are_counted_only(world, vacancy, sign_in):
    an_application(world, vacancy=vacancy, file=named(world, "Abelkis"))
    stranger = people.a_counsellor(world.kaunas)
    page = sign_in(stranger).get(reverse("desk:applicants", args=[vacancy.reference]))
    assert "Abelkis" not in page.content.decode()
    assert "looked after by other offices" in page.content.decode()


def test_who_looks_after_the_employer_sees_what_was_sent(world, vacancy, sign_in):
    an_application(world, vacancy=vacancy, file=named(world, "Abelkis"))
    page = sign_in(world.employer_counsellor).get(
        reverse("desk:applicants", args=[vacancy.reference])
    )
    assert "Abelkis" in page.content.decode()


def test_nobody_yet_and_no_such_vacancy(world, vacancy, sign_in):
    client = sign_in(world.counsellor)
    page = client.get(reverse("desk:applicants", args=[vacancy.reference]))
    assert "Nobody has applied yet" in page.content.decode()
    assert client.get(reverse("desk:applicants", args=["V-22222222"])).status_code == 404


@pytest.mark.parametrize("side", ["desk", "employer"])
def test_the_page_of_the_vacancy_leads_there(world, vacancy, sign_in, side):
    who = world.employer_counsellor if side == "desk" else world.agent
    page = sign_in(who).get(
        reverse(f"{side}:vacancy", args=[world.employer.reference, vacancy.reference])
    )
    address = (
        reverse("desk:applicants", args=[vacancy.reference])
        if side == "desk"
        else reverse("employer:applications", args=[world.employer.reference])
    )
    assert f'href="{address}' in page.content.decode()


def test_the_list_takes_the_same_queries_for_few_and_many(world, vacancy, sign_in, queries_of):
    client = sign_in(world.counsellor)
    address = reverse("desk:applicants", args=[vacancy.reference])
    an_application(world, vacancy=vacancy)
    few = queries_of(lambda: client.get(address))
    for _ in range(4):
        an_application(world, vacancy=vacancy)
    assert queries_of(lambda: client.get(address)) == few


def test_the_role_matters(world, vacancy, sign_in):
    analyst = people.a_counsellor(world.counter, Role.ANALYST)
    page = sign_in(analyst).get(reverse("desk:applicants", args=[vacancy.reference]))
    assert page.status_code == 403


def test_whoever_stands_in_a_list_can_see_who_read_it_and_who_took_it_along(
    world, vacancy, sign_in
):
    here = an_application(world, vacancy=vacancy).file
    elsewhere = a_seeker(world)
    client = sign_in(world.counsellor)
    address = reverse("desk:applicants", args=[vacancy.reference])

    client.get(address)
    client.get(address, {"format": "csv"})

    looks = readings_of(here.person_id)
    assert {one.what for one in looks} == {"applications", "download"}
    assert {one.reader_id for one in looks} == {world.counsellor.pk}
    assert readings_of(elsewhere.person_id) == []


def test_whoever_is_offered_for_a_comparison_can_see_who_read_the_name(world, vacancy, sign_in):
    file, unseen = named(world, "Abelkis"), named(world, "Budrys")

    sign_in(world.counsellor).get(
        reverse("desk:compare_person", args=[vacancy.reference]), {"q": "abelkis and"}
    )
    assert readings_of(file.person_id) == []
    sign_in(world.counsellor).get(
        reverse("desk:compare_person", args=[vacancy.reference]), {"q": "abel"}
    )

    assert [one.what for one in readings_of(file.person_id)] == ["candidates"]
    assert readings_of(unseen.person_id) == []


def test_vacancies_to_compare_with_show_the_day_of_the_country(world, sign_in):
    file = a_seeker(world)
    # Half past midnight in the country, while the clock of the database is at yesterday still.
    a_vacancy(world, now=datetime(2026, 11, 21, 22, 30, tzinfo=UTC))

    page = sign_in(world.counsellor).get(reverse("desk:compare_job", args=[file.reference]))

    listing = page.context["listing"]
    published = next(one for one in listing.columns if one.key == "published_at")
    assert [published.of(one) for one in listing.page] == [date(2026, 11, 22)]
