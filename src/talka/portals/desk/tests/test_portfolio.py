"""The employers that one looks after: what is open there, what waits, when they last wrote."""

from datetime import timedelta

import pytest
from django.urls import reverse

from talka.domains.contact.api import Thread
from talka.domains.counselling.tests.factories import a_client, a_desk, signed_in
from talka.domains.employers.tests.factories import a_message
from talka.domains.jobseekers.tests.factories import a_person
from talka.domains.matching.api import NotHiredReason, not_hire
from talka.domains.matching.tests import factories as market
from talka.kit import clock
from talka.kit.tests.standing import standing


# As many as `rate_from` of the policy.
FEWEST = 5


@standing
def world():
    world = a_desk()
    world.employer.owner = None
    world.employer.save(update_fields=["owner"])
    world.busy = an_employer(world, "Busy")
    world.quiet = an_employer(world, "Quiet")
    vacancy = market.a_vacancy(world, employer=world.busy)
    for _ in range(FEWEST):
        application = market.an_application(world, vacancy=vacancy, file=a_client(world))
        not_hire(
            application=application, reason=NotHiredReason.SKILLS, text="",
            by=world.owner, now=market.later(1),
        )  # fmt: skip
    market.an_application(world, vacancy=vacancy, file=a_client(world))
    a_message(world.busy)
    return world


def an_employer(world, name):
    world.owner = world.owner if hasattr(world, "owner") else a_person()
    made = market.an_employer(world, by=world.owner, name=name)
    made.owner = world.employer_counsellor
    made.save(update_fields=["owner"])
    return made


def rows(world, **asked):
    with clock.standing_at(market.later(2)):
        page = signed_in(world.employer_counsellor).get(reverse("desk:employers"), asked)
        listing = page.context["listing"]
        return {one.cells[0].html: [cell.html for cell in one.cells] for one in listing.lines}


def test_it_says_what_is_open_what_waits_and_when_they_wrote(world):
    shown = rows(world)

    assert [*shown] == ["Busy", "Quiet"]
    busy, quiet = shown["Busy"], shown["Quiet"]
    assert busy[2:4] == ["1", "1"]
    assert busy[4].startswith("100")
    assert "2026" in busy[5]
    assert quiet[2:4] == ["0", "0"]
    assert "2026" not in quiet[5]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"needs": "OPEN"}, ["Busy"]),
        ({"needs": "UNANSWERED"}, ["Busy"]),
        ({"contact": "LONG_AGO"}, ["Quiet"]),
        ({"sort": "-unanswered"}, ["Busy", "Quiet"]),
        ({"sort": "open_vacancies"}, ["Quiet", "Busy"]),
        ({"sort": "-reply_percent"}, ["Busy", "Quiet"]),
        ({"q": "quie"}, ["Quiet"]),
        ({"counsellor": "NOBODY"}, []),
    ],
)
def test_it_is_filtered_and_sorted_by_that(world, asked, expected):
    assert [*rows(world, **asked)] == expected


def test_a_word_of_long_ago_is_no_contact(world):
    Thread.objects.update(last_message_at=market.NOW - timedelta(days=100))
    assert [*rows(world, contact="LONG_AGO")] == ["Busy", "Quiet"]


def test_those_of_the_offices_are_another_list(world):
    assert "Bread and Co" in rows(world, of="office")
    assert "Bread and Co" not in rows(world)


def test_who_works_with_people_only_has_no_such_list_of_their_own(world):
    page = signed_in(world.counsellor).get(reverse("desk:employers"))
    assert page.status_code == 200
    assert not page.context["has_own"]
