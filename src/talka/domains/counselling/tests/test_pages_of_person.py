"""What a person reads of the work with their counsellor."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from talka.domains.counselling.actions import strike_note, write_note
from talka.domains.counselling.rules import NoteKind
from talka.domains.counselling.tests.factories import NOW


NOTES = reverse("me:notes")


@pytest.fixture
def own(world):
    client = Client()
    client.force_login(world.file.person)
    return client


def write(world, number, kind=NoteKind.CALL):
    return write_note(
        file=world.file, text=f"Note {number:02}", kind=kind, by=world.counsellor,
        now=NOW - timedelta(days=number), submission=uuid4(),
    )  # fmt: skip


def shown(page):
    return [note.text for note, _kind in page.context["notes"]]


def test_without_notes_the_page_says_so_and_asks_for_no_search(own):
    html = own.get(NOTES).content.decode()

    assert "Nothing is written down yet" in html
    assert 'type="search"' not in html


def test_notes_are_searched_filtered_sorted_and_paged(world, own):
    for number in range(12):
        write(world, number)
    write(world, 12, NoteKind.MEETING)

    assert shown(own.get(NOTES))[0] == "Note 00"
    assert len(shown(own.get(NOTES))) == 10
    assert shown(own.get(NOTES + "?page=2")) == ["Note 10", "Note 11", "Note 12"]
    assert shown(own.get(NOTES + "?sort=written_at"))[0] == "Note 12"
    assert shown(own.get(NOTES + "?q=note+07")) == ["Note 07"]
    assert shown(own.get(NOTES + "?kind=MEETING")) == ["Note 12"]
    assert "Nothing fits" in own.get(NOTES + "?q=nowhere").content.decode()


def test_what_was_struck_out_is_not_shown(world, own):
    strike_note(note=write(world, 0), by=world.counsellor, now=NOW)

    assert shown(own.get(NOTES)) == []


def test_many_notes_cost_as_many_questions_as_few(world, own):
    def questions():
        with CaptureQueriesContext(connection) as asked:
            own.get(NOTES)
        return len(asked)

    for number in range(2):
        write(world, number)
    questions()
    few = questions()
    for number in range(2, 9):
        write(world, number)

    assert questions() == few
