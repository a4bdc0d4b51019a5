"""The page of a person never cuts silently: what it leaves out stands in a whole list."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from talka.domains.counselling.api import (
    NoteKind,
    StepOpen,
    StepState,
    agree_step,
    reopen_step,
    settle_step,
    write_note,
)
from talka.domains.counselling.tests.factories import (
    NOW,
    TODAY,
    a_client,
    a_message,
    a_talk,
    market,
    signed_in,
)
from talka.kit.audit.reading import readings_of


DAY = timedelta(days=1)
LISTS = ["all_notes", "all_applications", "all_messages", "all_history"]


def page(world, name="person"):
    return reverse(f"desk:{name}", args=[world.file.reference])


def fill(world, numbers):
    for number in numbers:
        at = NOW - timedelta(minutes=number)
        write_note(
            file=world.file, text=f"Note {number:02}", kind=NoteKind.CALL, by=world.counsellor,
            now=at, submission=uuid4(),
        )  # fmt: skip
        a_message(world, world.file, at=at)
        market.an_application(
            world, file=world.file, vacancy=market.a_vacancy(world, title=f"Job {number:02}")
        )
        a_talk(world, world.file, at=NOW - (number + 1) * DAY)


def a_settled_step(world, text="Write a CV", state=StepState.DROPPED):
    step = agree_step(file=world.file, text=text, due_on=TODAY, by=world.counsellor, now=NOW)
    return settle_step(step=step, state=state, by=world.counsellor, now=NOW)


def test_a_short_file_shows_everything_and_offers_no_more(world, desk):
    fill(world, range(2))

    html = desk.get(page(world)).content.decode()

    for name in ("all_notes", "all_applications", "all_messages"):
        assert page(world, name) not in html
    assert page(world, "all_history") in html


def test_a_long_file_says_how_much_there_is_and_leads_to_it(world, desk):
    fill(world, range(21))

    html = desk.get(page(world)).content.decode()

    for words in ("All 21 notes", "All 21 applications", "All 21 conversations"):
        assert words in html
    notes = desk.get(page(world, "all_notes"))
    assert notes.context["listing"].total == 21
    assert "Note 20" not in notes.content.decode()
    assert "Note 20" in desk.get(page(world, "all_notes") + "?page=2").content.decode()
    assert "Note 07" in desk.get(page(world, "all_notes") + "?q=note+07").content.decode()
    assert desk.get(page(world, "all_notes") + "?kind=MEETING").context["listing"].total == 0
    assert desk.get(page(world, "all_applications") + "?q=job+07").context["listing"].total == 1
    assert desk.get(page(world, "all_messages") + "?q=search").context["listing"].total == 21


def test_the_whole_history_is_narrowed_and_leads_to_each_thing(world, desk):
    fill(world, range(1))
    a_settled_step(world)

    everything = desk.get(page(world, "all_history"))
    steps = desk.get(page(world, "all_history") + "?kind=STEP").context["listing"].page

    assert [one.title for one in steps] == ["Write a CV"]
    html = everything.content.decode()
    for address in ("/talks/", "/messages/T-", "/applications/A-", "/file/#D-"):
        assert address in html, address


@pytest.mark.parametrize("name", LISTS)
def test_a_whole_list_is_for_those_who_work_with_the_person_and_leaves_a_trace(world, desk, name):
    assert desk.get(page(world, name)).status_code == 200
    assert signed_in(world.stranger).get(page(world, name)).status_code == 404
    assert readings_of(world.file.person_id)


@pytest.mark.parametrize("name", LISTS)
def test_a_long_list_costs_as_many_questions_as_a_short_one(world, desk, name):
    def questions():
        with CaptureQueriesContext(connection) as asked:
            desk.get(page(world, name))
        return len(asked)

    fill(world, range(2))
    questions()  # the first look of a visit writes its trace
    few = questions()
    fill(world, range(2, 6))

    assert questions() == few


def test_a_dropped_step_is_opened_again(world, desk):
    step = a_settled_step(world)
    assert "Settled steps" in desk.get(page(world)).content.decode()

    desk.post(page(world), {"do": "reopen", "which": step.pk})

    step.refresh_from_db()
    assert (step.state, step.settled_at) == (StepState.OPEN, None)
    with pytest.raises(StepOpen):
        reopen_step(step=step, by=world.counsellor, now=NOW)
    again = desk.post(page(world), {"do": "reopen", "which": step.pk}, follow=True)
    assert "Nothing has changed" in " ".join(str(one) for one in again.context["messages"])


def test_a_stranger_opens_no_step_again(world):
    step = a_settled_step(world)

    answer = signed_in(world.stranger).post(page(world), {"do": "reopen", "which": step.pk})

    assert answer.status_code == 404
    step.refresh_from_db()
    assert step.state == StepState.DROPPED


def test_a_search_that_finds_more_than_it_shows_leads_to_the_whole_list(world, desk):
    few = desk.get(reverse("desk:search"), {"q": "zemaityte"})
    for _number in range(10):
        a_client(world)

    many = desk.get(reverse("desk:search"), {"q": "zemaityte"})

    assert few.context["more"] == {}
    assert len(many.context["found"].people) == 10
    address = many.context["more"]["people"]
    assert "All people found" in many.content.decode()
    assert desk.get(address).context["listing"].total == 11
