"""The pages of counselling, one list for each audience."""

from django.urls import URLPattern, path

from talka.domains.counselling.web import (
    cadence,
    calendar,
    caseload,
    converters,  # noqa: F401 -- the addresses below need them
    reaching,
    talks,
)
from talka.domains.counselling.web import jobseeker as own


PERSON = "people/<case_file:file_reference>/"
TALK = PERSON + "talks/<case_talk:appointment_reference>/"

public: list[URLPattern] = []
jobseeker: list[URLPattern] = [
    path("notes/", own.notes, name="notes"),
    path("notes/step-done/", own.step_done, name="step_done"),
]
employer: list[URLPattern] = []
desk: list[URLPattern] = [
    path("people/", caseload.people, name="caseload"),
    path("people/selected/", caseload.several, name="selected"),
    path(PERSON + "write/", reaching.write, name="write_to_person"),
    path(PERSON + "propose/<case_vacancy:vacancy_reference>/", reaching.propose, name="propose"),
    path(PERSON + "talks/new/", talks.book, name="book_talk"),
    path(TALK, talks.talk, name="talk"),
    path(TALK + "cancel/", talks.cancel, name="cancel_talk"),
    path(TALK + "settle/", talks.settle, name="settle_talk"),
    path("calendar/", calendar.calendar, name="calendar"),
    path("cadence/", cadence.cadence, name="cadence"),
]
management: list[URLPattern] = []
