from datetime import date
from uuid import uuid4

import pytest
from django.urls import reverse

from talka.domains.jobseekers import actions
from talka.domains.jobseekers.models import JobseekerFile
from talka.domains.jobseekers.rules import Status
from talka.domains.jobseekers.rules.answers import Birth
from talka.domains.jobseekers.tests.factories import (
    NOW,
    TODAY,
    a_code,
    a_counsellor,
    a_file,
    a_person,
    some_answers,
)
from talka.domains.people.api import Role
from talka.kit import clock
from talka.kit.audit.reading import readings_of


@pytest.fixture(autouse=True)
def demo(settings):
    settings.DEMO = True
    with clock.standing_at(NOW):
        yield


@pytest.fixture
def browser(client, counsellor):
    client.force_login(counsellor)
    return client


def url(name, file, *more):
    return reverse(f"desk:{name}", args=[file.reference, *more])


EVERY_PAGE = [
    ("file", ()), ("decide", ("suspend",)), ("client_piece", ("travel",)), ("assign", ()),
    ("correct_name", ()), ("correct_code", ()), ("record_death", ()), ("representation", ()),
    ("merge", ()),
]  # fmt: skip
EVERY_POST = [
    ("confirm_skill", (1,)), ("end_representation", (1,)), ("settle_doubts", ()),
    ("undo_merge", ("M-22222222",)),
]  # fmt: skip


@pytest.mark.parametrize(("name", "more"), [*EVERY_PAGE, *EVERY_POST])
def test_a_file_of_another_office_does_not_exist(world, client, file, name, more):
    client.force_login(a_counsellor(world.kaunas))
    send = client.post if (name, more) in EVERY_POST else client.get
    foreign = send(url(name, file, *more))
    absent = send(reverse(f"desk:{name}", args=["J-22222222", *more]))

    assert foreign.status_code == absent.status_code == 404
    assert readings_of(file.person_id) == []


@pytest.mark.parametrize(("name", "more"), EVERY_PAGE)
@pytest.mark.parametrize("role", [None, Role.EMPLOYER_COUNSELLOR, Role.ANALYST, Role.ADMINISTRATOR])
def test_people_without_a_role_for_cases_are_refused(world, client, file, name, more, role):
    client.force_login(a_counsellor(world.counter, role) if role else a_person())

    assert client.get(url(name, file, *more)).status_code == 403


def test_a_career_consultant_reads_but_does_not_decide(world, client, file):
    client.force_login(a_counsellor(world.counter, Role.CAREER_CONSULTANT))

    page = client.get(url("file", file)).content.decode()

    assert "Virėja" in page
    assert "Suspension" not in page
    assert client.get(url("decide", file, "suspend")).status_code == 403


@pytest.mark.parametrize(("name", "more"), EVERY_PAGE)
def test_every_look_at_a_file_is_written_down(world, browser, counsellor, file, name, more):
    assert browser.get(url(name, file, *more)).status_code == 200

    look = readings_of(file.person_id)[0]
    assert (look.reader_id, look.office_id) == (counsellor.pk, world.counter.pk)
    assert look.purpose == "COUNSELLING"


def test_the_file_shows_the_whole_case(browser, file, django_assert_max_num_queries):
    browser.get(url("file", file))
    with django_assert_max_num_queries(45):
        text = browser.get(url("file", file)).content.decode()

    for words in (
        "Rūta Žemaitytė",
        "34 years old",
        "Virėja",
        "cook dishes",
        "Work at night",
        "Suspension",
        "XII-2470",
    ):
        assert words in text, words


def test_a_decision_is_shown_before_it_is_taken_and_taken_once(browser, file):
    page = url("decide", file, "suspend")
    form = browser.get(page).context["form"]
    typed = {
        "reason": "ILLNESS", "effective_on_day": "23", "effective_on_month": "11",
        "effective_on_year": "2026", "explanation": "Get well.", "submission": str(uuid4()),
    }  # fmt: skip
    assert "XII-2470" in browser.get(page).content.decode()
    assert form.initial["effective_on"] == TODAY

    check = browser.post(page, typed)
    assert "Your registration is suspended from 23 November 2026." in check.content.decode()
    assert JobseekerFile.objects.get(pk=file.pk).status == Status.REGISTERED
    changed = browser.post(page, typed | {"do": "change"})
    assert "Get well." in changed.content.decode()
    assert "See what the person will read" in changed.content.decode()
    hidden = {
        "reason": "ILLNESS", "effective_on": "2026|11|23", "explanation": "Get well.",
        "submission": typed["submission"], "do": "decide",
    }  # fmt: skip
    assert browser.post(page, hidden).url == url("file", file)
    again = browser.post(page, hidden)

    assert again.url == url("file", file)
    assert "does not fit the present status" in browser.get(again.url).content.decode()
    assert file.decisions.filter(move="SUSPEND").count() == 1


@pytest.mark.parametrize(
    ("move", "data", "words"),
    [
        ("end", {}, "Choose a reason"),
        ("end", {"reason": "ILLNESS"}, "Select a valid choice"),
        ("end", {"reason": "HIRED", "effective_on": "2026|11|22"}, "must be 23 November 2026 or later"),
        ("end", {"reason": "HIRED", "effective_on": "2026|11|24"}, "or earlier"),
        ("change-kind", {"reason": "SITUATION_CHANGED", "effective_on": "2026|11|23"}, "Choose the status"),
        ("change-kind", {"reason": "SITUATION_CHANGED", "effective_on": "2026|11|23", "kind": "UNEMPLOYED", "do": "decide"}, "already has this status"),
    ],
)  # fmt: skip
def test_a_decision_that_does_not_fit_is_told(browser, file, move, data, words):
    answer = browser.post(url("decide", file, move), data)

    assert words in answer.content.decode()
    assert file.decisions.count() == 1


def test_moves_that_do_not_exist_are_absent_and_those_that_do_not_fit_lead_back(browser, file):
    assert browser.get(url("decide", file, "promote")).status_code == 404
    assert browser.get(url("decide", file, "restore")).url == url("file", file)


def test_a_waiting_registration_is_decided_by_a_counsellor(world, browser, counsellor):
    file = a_file(world, answers=some_answers(world, birth=Birth(date(2013, 1, 1))))
    text = browser.get(url("file", file)).content.decode()
    assert "You are younger than the law allows for registration" in text
    form = browser.get(url("decide", file, "refuse")).context["form"]
    assert form.initial["reason"] == "TOO_YOUNG"

    browser.post(
        url("decide", file, "refuse"),
        {"reason": "TOO_YOUNG", "effective_on": "2026|11|23", "do": "decide"},
    )

    decision = file.decisions.get()
    assert (decision.move, decision.decided_by) == ("REFUSE", counsellor)
    assert decision.facts["AGE"] == 13


def counter_form(world, **changes):
    return {
        "channel": "COUNTER", "given_name": "Ona", "family_name": "Kazlienė", "country": "LT",
        "code": a_code(), "phone": "+370 600 00000", "language": "lt", "municipality": "Vilniaus miestas",
        "municipality_value": "LT-57", "situation": "NOT_WORKING", "is_ready": "yes",
        "wished_job": "cook", "wished_job_value": world.cook.uri, "submission": str(uuid4()),
    } | changes  # fmt: skip


def test_somebody_is_registered_at_the_counter_on_one_page(world, browser, counsellor):
    assert browser.get(reverse("desk:register_client")).status_code == 200
    typed = counter_form(world)

    first = browser.post(reverse("desk:register_client"), typed)
    second = browser.post(reverse("desk:register_client"), typed)

    file = JobseekerFile.objects.get()
    assert first.url == second.url == url("client_answers", file)
    assert (file.status, file.channel, file.person.email) == ("REGISTERED", "COUNTER", None)
    assert file.decisions.get().decided_by == counsellor
    assert "R-" in browser.get(first.url).content.decode()


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"code": "1"}, "11 digits"),
        ({"country": "OTHER", "code": ""}, "Enter the day of birth"),
        ({"phone": "x"}, "Enter a phone number"),
        ({"municipality": "Kauno miestas", "municipality_value": "LT-15"}, "Another office serves"),
        ({"municipality": "Niekur", "municipality_value": "LT-99"}, "No office serves"),
        ({"given_name": ""}, "Enter the first names"),
        ({"email": "taken@talka.example"}, "Somebody else has this address"),
    ],
)
def test_what_stands_against_a_counter_registration_is_told_at_its_field(
    world, browser, changes, words
):
    a_person(email="taken@talka.example")

    answer = browser.post(reverse("desk:register_client"), counter_form(world, **changes))

    assert words in answer.content.decode()
    assert not JobseekerFile.objects.exists()


def test_whoever_is_registered_already_is_found_by_the_code(world, browser):
    a_file(world, code=a_code())

    answer = browser.post(reverse("desk:register_client"), counter_form(world))

    assert "registered already" in answer.content.decode()
    assert JobseekerFile.objects.count() == 1


def test_whoever_is_known_by_code_gets_no_second_record(world, browser, counsellor):
    file = a_file(world, code=a_code())
    actions.leave(file=file, by=file.person, now=NOW)

    known = {"known": file.person.reference, "whose_name": "recorded"}
    browser.post(reverse("desk:register_client"), counter_form(world, **known))

    again = JobseekerFile.objects.get()
    assert (again.person, again.status) == (file.person, Status.REGISTERED)


def test_a_skill_is_confirmed_and_a_piece_changed_by_the_counsellor(world, browser, file):
    browser.post(url("confirm_skill", file, world.skills[0].pk))
    assert file.skills.get().source == "CONFIRMED"
    assert browser.post(url("confirm_skill", file, world.skills[2].pk)).status_code == 404

    answer = browser.post(url("client_piece", file, "travel"), {"max_km": "9", "version": "3"})
    assert answer.url == url("file", file)
    assert browser.get(url("client_piece", file, "name")).status_code == 404


def test_a_counsellor_is_chosen_from_the_office(world, browser, counsellor, file):
    browser.post(url("assign", file), {"counsellor": str(counsellor.pk)})
    file.refresh_from_db()
    assert file.counsellor == counsellor
    outsider = a_counsellor(world.kaunas)
    refused = browser.post(url("assign", file), {"counsellor": str(outsider.pk)})
    assert "Select a valid choice" in refused.content.decode()
    browser.post(url("assign", file), {"counsellor": ""})
    file.refresh_from_db()
    assert file.counsellor is None


HOSTILE = ["\x00", "x" * 1_000_000, "9" * 400, "<script>"]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_never_breaks_the_desk(world, browser, file, text):
    names = [
        "reason", "kind", "explanation", "submission", "effective_on", "given_name", "family_name",
        "document", "country", "code", "died_on", "representative", "scope", "valid_from", "other",
        "counsellor", "phone", "municipality", "channel", "max_km", "version", "do",
    ]  # fmt: skip
    for name, more in EVERY_PAGE[1:]:
        answer = browser.post(url(name, file, *more), dict.fromkeys(names, text))
        assert answer.status_code in {200, 302, 400, 413}
    answer = browser.post(reverse("desk:register_client"), dict.fromkeys(names, text))
    assert answer.status_code in {200, 400, 413}
    assert browser.get("/desk/clients/%00/file/").status_code == 404
