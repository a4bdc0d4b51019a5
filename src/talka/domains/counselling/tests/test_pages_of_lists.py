from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from talka.domains.contact.api import Thread
from talka.domains.counselling.tests.factories import (
    NOW,
    a_client,
    a_talk,
    long_ago,
    people,
    seen_by_strangers,
    signed_in,
)
from talka.domains.jobseekers.api import JobseekerFile, Reason, suspend
from talka.domains.matching.api import Application
from talka.domains.matching.tests.factories import a_vacancy
from talka.domains.vacancies.api import CloseReason, close
from talka.kit.tests.standing import standing


DAY = timedelta(days=1)
NUL = "J-2222\x00222"


def page(name, *parts):
    return reverse(f"desk:{name}", args=parts)


def told(answer):
    return " ".join(str(one) for one in answer.context["messages"])


@standing
def vacancy(world):
    return a_vacancy(world)


def addresses(world):
    talk = a_talk(world, world.file, at=NOW + DAY)
    reference = world.file.reference
    return {
        "write": page("write_to_person", reference),
        "book": page("book_talk", reference),
        "talk": page("talk", reference, talk.reference),
        "propose": page("propose", reference, a_vacancy(world).reference),
    }


@pytest.mark.parametrize("name", ["write", "book", "talk", "propose"])
def test_a_foreign_person_looks_exactly_like_an_absent_one(world, name):
    address = addresses(world)[name]
    stranger = signed_in(world.stranger)

    foreign = stranger.get(address)
    absent = stranger.get(address.replace(world.file.reference, "J-22222222"))

    assert foreign.status_code == absent.status_code == 404
    own = seen_by_strangers(foreign, world.file.reference)
    assert own == seen_by_strangers(absent, "J-22222222")


@pytest.mark.parametrize("name", ["write", "book", "talk", "propose"])
def test_pages_of_a_case_open_for_its_counsellor_and_not_for_others(world, desk, name):
    address = addresses(world)[name]

    assert desk.get(address).status_code == 200
    for person in (world.employer_counsellor, world.agent, world.file.person):
        assert signed_in(person).get(address).status_code == 403


@pytest.mark.parametrize("name", ["caseload", "cadence"])
def test_lists_are_closed_to_whoever_does_not_work_with_people(world, name):
    for person in (world.employer_counsellor, world.agent, world.file.person):
        assert signed_in(person).get(page(name)).status_code == 403


def test_the_list_takes_as_many_queries_for_forty_people_as_for_two(world, desk):
    counts = []
    a_client(world)
    for number in (0, 38):
        for _ in range(number):
            a_client(world)
        desk.get(page("caseload"))
        with CaptureQueriesContext(connection) as taken:
            desk.get(page("caseload"))
        counts.append(len(taken))

    assert counts[0] == counts[1] <= 32


def names(answer):
    return [line.cells[0].html for line in answer.context["listing"].lines]


@standing
def three(world):
    """Return a desk with a fresh client, one of half a year and one who is suspended."""
    world.half_year = a_client(world, name=people.Name("Andrejs", "Ozoliņš"))
    long_ago(world.half_year, 200)
    world.away = a_client(world, name=people.Name("Ольга", "Иванова"))
    suspend(file=world.away, reason=Reason.ILLNESS, by=world.counsellor, now=NOW)
    return world


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("q=ozolins", ["Andrejs Ozoliņš"]),
        ("q=%D0%98%D0%B2", ["Ольга Иванова"]),
        ("segment=ONGOING", ["Andrejs Ozoliņš"]),
        ("status=SUSPENDED", ["Ольга Иванова"]),
        ("concern=NO_FIRST_TALK", ["Andrejs Ozoliņš"]),
        ("duration=180-365", ["Andrejs Ozoliņš"]),
        ("counsellor=nobody", []),
        ("q=%00%00&segment=XX&sort=pg_sleep&page=-1&columns=x", 3),
        ("municipality=LT-15", 3),  # nobody lives there, so the filter is not offered
        ("occupation=51&sort=-name", ["Rūta Žemaitytė", "Ольга Иванова", "Andrejs Ozoliņš"]),
    ],
)
def test_the_list_is_searched_filtered_and_sorted_by_its_address(three, query, expected):
    answer = signed_in(three.counsellor).get(f"{page('caseload')}?{query}")

    assert answer.status_code == 200
    if isinstance(expected, int):
        assert len(names(answer)) == expected
    else:
        assert sorted(names(answer)) == sorted(expected)


def test_the_list_is_exported_with_the_columns_that_are_shown(world, desk):
    answer = desk.get(f"{page('caseload')}?format=csv&columns=name,reference")

    text = answer.getvalue().decode("utf-8-sig")
    assert world.file.reference in text
    assert "Rūta Žemaitytė" in text


def test_a_manager_lists_the_offices_and_finds_who_has_no_counsellor(world):
    lonely = a_client(world)
    JobseekerFile.objects.filter(pk=lonely.pk).update(counsellor=None)
    manager = signed_in(world.manager)

    every = manager.get(page("caseload"))
    alone = manager.get(f"{page('caseload')}?whose=office&counsellor=nobody")
    unknown = manager.get(f"{page('caseload')}?whose=office&at=nowhere")

    assert len(names(every)) == len(names(unknown)) == 2
    assert len(names(alone)) == 1


def test_offices_with_too_many_people_are_read_one_by_one(world, monkeypatch):
    from talka.domains.counselling.web import caseload

    monkeypatch.setattr(caseload, "MOST_IN_A_LIST", 0)
    manager = signed_in(world.manager)

    assert "Choose an office" in manager.get(page("caseload")).content.decode()
    assert len(names(manager.get(f"{page('caseload')}?whose=office&at=vilnius-1"))) == 1


def several(world, do, **typed):
    return {"row": [world.file.reference], "do": do, "submission": str(uuid4())} | typed


def test_a_message_to_the_ticked_people_is_asked_for_and_then_sent(world, desk):
    asked = desk.post(page("selected"), several(world, "message"))
    assert asked.status_code == 200
    assert "Rūta Žemaitytė" in asked.content.decode()
    assert not Thread.objects.exists()

    typed = {"subject": "Job fair", "text": "Come on Friday.", "send": "yes"}
    sent = desk.post(page("selected"), several(world, "message", **typed), follow=True)

    assert "Sent to 1 of 1" in told(sent)
    assert Thread.objects.get().subject == "Job fair"


def test_a_message_without_text_comes_back_with_what_was_typed(world, desk):
    typed = {"subject": "Job fair", "text": "", "send": "yes"}

    answer = desk.post(page("selected"), several(world, "message", **typed))

    assert answer.status_code == 200
    assert "Job fair" in answer.content.decode()
    assert answer.context["form"].errors["text"]


def test_a_vacancy_is_proposed_to_the_ticked_people(world, desk, vacancy):
    typed = {"vacancy": vacancy.reference.lower(), "text": "", "send": "yes"}

    answer = desk.post(page("selected"), several(world, "propose", **typed), follow=True)

    assert "Proposed to 1 of 1" in told(answer)
    assert Application.objects.get().referred_by == world.counsellor


def test_an_unknown_or_closed_vacancy_is_refused_at_its_field(world, desk, vacancy):
    close(vacancy=vacancy, reason=CloseReason.NO_LONGER_NEEDED, by=None, now=NOW)

    for reference in ("V-22222222", "' or 1=1", vacancy.reference):
        typed = several(world, "propose", vacancy=reference, send="yes")
        assert desk.post(page("selected"), typed).context["form"].errors["vacancy"]


@pytest.mark.parametrize("rows", [[], ["J-22222222"], [NUL], ["x" * 5_000]])
def test_ticking_nobody_or_strangers_changes_nothing(world, desk, rows):
    answer = desk.post(page("selected"), {"row": rows, "do": "message"}, follow=True)

    assert "Tick at least one person" in told(answer)


def test_people_of_other_offices_cannot_be_ticked(world):
    answer = signed_in(world.stranger).post(
        page("selected"), several(world, "message"), follow=True
    )

    assert "Tick at least one person" in told(answer)
