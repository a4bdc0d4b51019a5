from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from talka.domains.counselling.api import Note, NoteKind, Step, StepState, agree_step, write_note
from talka.domains.counselling.tests.factories import (
    NOW,
    TODAY,
    a_client,
    a_member_of_staff,
    a_message,
    a_talk,
    long_ago,
    market,
    people,
    seen_by_strangers,
    signed_in,
)
from talka.domains.jobseekers.api import JobseekerFile
from talka.domains.people.api import (
    STAFF_ROLES,
    LookPurpose,
    Role,
    set_personal_code,
    set_substitute,
)
from talka.kit.audit.reading import readings_of
from talka.portals.desk.search import looks_like_code


DAY = timedelta(days=1)
HOME = "/desk/"


def page(name, *parts):
    return reverse(f"desk:{name}", args=parts)


def text(answer):
    return answer.content.decode()


def told(answer):
    return " ".join(str(one) for one in answer.context["messages"])


def day_in_parts(name, day):
    return {f"{name}_day": day.day, f"{name}_month": day.month, f"{name}_year": day.year}


def test_the_day_shows_queue_case_and_actions_of_the_first_person(world, desk):
    long_ago(world.file, 20)
    a_client(world)
    market.a_vacancy(world)
    market.lists_for_all()

    answer = desk.get(HOME)

    assert answer.context["case"].file == world.file
    assert [one.who for one in answer.context["queue"]] == ["Rūta Žemaitytė"]
    for words in ("No first talk, due on 13 November", "Best jobs now", "Propose", "Book a talk"):
        assert words in text(answer)


def test_looking_at_the_day_is_a_look_at_the_case_that_is_shown(world, desk):
    desk.get(HOME)

    (found,) = readings_of(world.file.person_id)
    assert (found.purpose, found.what) == (LookPurpose.COUNSELLING, "case")


def test_another_person_of_the_list_can_be_chosen_and_strangers_are_absent(world, desk):
    other = a_client(world, name=people.Name("Kadri", "Tamm"))
    elsewhere = a_client(world, counsellor=world.stranger)

    assert desk.get(f"{HOME}?person={other.reference}").context["case"].name == "Kadri Tamm"
    foreign = desk.get(f"{HOME}?person={elsewhere.reference}")
    absent = desk.get(f"{HOME}?person=J-22222222")
    assert foreign.status_code == absent.status_code == 404


def test_chips_narrow_the_day_to_talks_answers_and_new_people(world, desk):
    a_talk(world, a_client(world, name=people.Name("Kadri", "Tamm")), at=NOW + timedelta(hours=2))
    a_message(world, a_client(world, name=people.Name("Andrejs", "Ozoliņš")))

    def shown(show):
        return [one.who for one in desk.get(f"{HOME}?show={show}").context["queue"]]

    assert shown("talks") == ["Kadri Tamm"]
    assert shown("answers") == ["Andrejs Ozoliņš"]
    assert len(shown("new")) == 3
    assert shown("colleagues") == []
    assert len(shown("%00nonsense")) == 3


def test_the_clients_of_an_absent_colleague_are_marked_in_the_queue(world):
    helper = people.a_counsellor(world.counter)
    set_substitute(
        absent=world.counsellor,
        substitute=helper,
        valid_from=TODAY,
        valid_to=TODAY,
        by=world.manager,
        now=NOW,
    )

    answer = signed_in(helper).get(HOME)

    assert "for a colleague" in answer.context["queue"][0].meta
    assert "You open this file for a colleague" in text(answer)


def test_the_day_takes_as_many_queries_for_thirty_people_as_for_three(world, desk):
    counts = []
    for number in (2, 27):
        for _ in range(number):
            a_client(world)
        desk.get(HOME)
        with CaptureQueriesContext(connection) as taken:
            desk.get(HOME)
        counts.append(len(taken))

    assert counts[0] == counts[1] <= 60


def test_without_clients_the_day_says_what_will_come(world):
    newcomer = people.a_counsellor(world.head)

    assert "You have no clients yet" in text(signed_in(newcomer).get(HOME))


@pytest.mark.parametrize("role", sorted(STAFF_ROLES))
def test_the_day_opens_for_every_member_of_staff(world, role):
    assert signed_in(people.a_counsellor(world.head, role)).get(HOME).status_code == 200


def test_the_day_is_closed_to_jobseekers_and_employers(world):
    for person in (world.file.person, world.agent):
        assert signed_in(person).get(HOME).status_code == 403


def test_whoever_has_several_roles_chooses_between_days(world):
    both = a_member_of_staff(world.counter, Role.COUNSELLOR, Role.EMPLOYER_COUNSELLOR)
    client = signed_in(both)

    assert [one.label for one in client.get(HOME).context["parts"]] == ["Clients", "Employers"]
    assert client.get(f"{HOME}?as=employers").templates[0].name == "desk/employers.html"
    assert client.get(f"{HOME}?as=office").templates[0].name == "desk/people.html"


def test_an_employer_counsellor_sees_what_waits_with_links(world):
    employer = market.an_employer(world, by=world.agent, name="Unchecked", checked=False)
    market.a_vacancy(world, title="Lonely job", now=NOW - 6 * DAY)
    client = signed_in(world.employer_counsellor)

    answer = client.get(HOME)

    assert "Unchecked" in text(answer)
    assert page("employer", employer.reference) in text(answer)
    assert "Lonely job" in text(answer)


def test_a_manager_sees_the_figures_with_the_lists_behind_them(world):
    long_ago(world.file, 20)
    lonely = a_client(world)
    JobseekerFile.objects.filter(pk=lonely.pk).update(counsellor=None)

    answer = signed_in(world.manager).get(HOME)

    (line,) = answer.context["lines"]
    assert (line.figures.files, line.figures.without_counsellor, line.late) == (2, 1, 1)
    assert "1 person has no counsellor" in text(answer)
    assert "1 contact is late" in text(answer)
    for url in (line.people_url, line.alone_url, line.waiting_url, line.late_url):
        assert signed_in(world.manager).get(url).status_code == 200


def test_the_page_of_a_person_has_everything_and_is_a_look(world, desk):
    market.a_vacancy(world)
    market.lists_for_all()
    market.an_application(world, file=world.file, vacancy=market.a_vacancy(world, title="Baker"))
    a_talk(world, world.file, at=NOW + DAY)
    a_message(world, world.file)
    write_note(file=world.file, text="Bakes well.", by=world.counsellor, now=NOW)
    agree_step(file=world.file, text="Send the CV", due_on=TODAY, by=world.counsellor, now=NOW)

    answer = desk.get(page("person", world.file.reference))

    for words in (
        "Rūta Žemaitytė", "Unemployed since 23 November", "Pastry cook", "Propose", "Baker",
        "Send the CV", "Bakes well.", "My search", "Waits for an answer", "What happened",
        world.file.reference,
    ):  # fmt: skip
        assert words in text(answer)
    assert [one.what for one in readings_of(world.file.person_id)] == ["profile"]


def test_the_page_of_a_person_takes_a_constant_number_of_queries(world, desk):
    counts = []
    address = page("person", world.file.reference)
    for number in (1, 6):
        for _ in range(number):
            write_note(file=world.file, text="Note", by=world.counsellor, now=NOW)
            agree_step(file=world.file, text="Do", due_on=TODAY, by=world.counsellor, now=NOW)
            a_message(world, world.file)
            vacancy = market.a_vacancy(world)
            market.an_application(world, file=world.file, vacancy=vacancy)
        desk.get(address)
        with CaptureQueriesContext(connection) as taken:
            desk.get(address)
        counts.append(len(taken))

    assert counts[0] == counts[1] <= 75


@pytest.mark.parametrize("name", ["person", "sheet"])
def test_a_foreign_person_looks_exactly_like_an_absent_one(world, name):
    stranger = signed_in(world.stranger)

    foreign = stranger.get(page(name, world.file.reference))
    absent = stranger.get(page(name, "J-22222222"))

    assert foreign.status_code == absent.status_code == 404
    own = seen_by_strangers(foreign, world.file.reference)
    assert own == seen_by_strangers(absent, "J-22222222")
    assert readings_of(world.file.person_id) == []


@pytest.mark.parametrize("name", ["person", "sheet"])
def test_the_page_of_a_person_is_for_those_who_work_with_people(world, name):
    for person in (world.employer_counsellor, world.agent, world.file.person):
        assert signed_in(person).get(page(name, world.file.reference)).status_code == 403


def test_the_history_is_narrowed_by_kind(world, desk):
    write_note(file=world.file, text="Note", kind=NoteKind.CALL, by=world.counsellor, now=NOW)
    address = page("person", world.file.reference)

    one = desk.get(f"{address}?history=NOTE").context["case"].events
    every = desk.get(f"{address}?history=%00").context["case"].events

    assert [event.title for event in one] == ["Phone call"]
    assert len(every) > len(one)


def note(desk, world, **typed):
    given = {"do": "note", "note-kind": "CALL", "note-text": "Called.", "note-submission": uuid4()}
    return desk.post(page("person", world.file.reference), given | typed)


def test_a_note_is_written_on_the_page_and_struck_by_its_author(world, desk):
    mark = uuid4()
    for _ in range(2):
        assert note(desk, world, **{"note-submission": mark}).status_code == 302
    written = Note.objects.get()
    address = page("person", world.file.reference)

    colleague = signed_in(people.a_counsellor(world.counter))
    assert colleague.post(address, {"do": "strike", "which": written.pk}).status_code == 404
    desk.post(address, {"do": "strike", "which": written.pk})

    written.refresh_from_db()
    assert written.struck_at == NOW
    assert "struck out on" in text(desk.get(address))


@pytest.mark.parametrize(
    "typed",
    [
        {"note-text": ""},
        {"note-text": "x" * 5_001},
        {"note-text": "Nul \x00 here"},
        {"note-kind": "SECRET"},
    ],
)
def test_a_wrong_note_comes_back_with_what_was_typed(world, desk, typed):
    answer = note(desk, world, **typed)

    assert answer.status_code == 200
    assert answer.context["note_form"].errors
    assert not Note.objects.exists()


def step(desk, world, day, **typed):
    given = {"do": "step", "step-text": "Send the CV", "step-submission": uuid4()}
    given |= day_in_parts("step-due_on", day)
    return desk.post(page("person", world.file.reference), given | typed)


def test_a_step_is_agreed_done_and_settled_once(world, desk):
    answer = step(desk, world, TODAY + DAY)
    assert answer.status_code == 302, answer.context["step_form"].errors
    agreed = Step.objects.get()
    address = page("person", world.file.reference)

    desk.post(address, {"do": "done", "which": agreed.pk})
    again = desk.post(address, {"do": "drop", "which": agreed.pk}, follow=True)

    agreed.refresh_from_db()
    assert agreed.state == StepState.DONE
    assert "settled before" in told(again)


def test_a_step_in_the_past_is_refused_at_its_field(world, desk):
    answer = step(desk, world, TODAY - DAY)

    assert answer.context["step_form"].errors["due_on"]
    assert "Send the CV" in text(answer)


@pytest.mark.parametrize("which", ["", "0", "-5", "²", "9" * 30, "1 or 1=1", "\x00"])
@pytest.mark.parametrize("do", ["strike", "done", "drop", "", "delete"])
def test_what_is_not_there_cannot_be_settled(world, desk, do, which):
    answer = desk.post(page("person", world.file.reference), {"do": do, "which": which})

    assert answer.status_code == 404


def test_a_note_or_step_of_another_person_is_not_found_through_this_one(world, desk):
    other = a_client(world)
    foreign = write_note(file=other, text="Note", by=world.counsellor, now=NOW)
    agreed = agree_step(file=other, text="Do", due_on=TODAY, by=world.counsellor, now=NOW)
    address = page("person", world.file.reference)

    assert desk.post(address, {"do": "strike", "which": foreign.pk}).status_code == 404
    assert desk.post(address, {"do": "done", "which": agreed.pk}).status_code == 404


def test_the_sheet_has_the_case_on_paper(world, desk):
    write_note(file=world.file, text="Bakes well.", by=world.counsellor, now=NOW)

    answer = desk.get(page("sheet", world.file.reference))

    assert "Bakes well." in text(answer)
    assert "printed by Jonas Petraitis" in text(answer)


def test_words_are_searched_in_an_address_that_can_be_shared(world, desk):
    answer = desk.post(page("search"), {"q": "ruta zem"})

    assert answer.url == "/desk/search/?q=ruta+zem"
    assert "Rūta Žemaitytė" in text(desk.get(answer.url))
    assert "Nothing found" in text(signed_in(world.stranger).get(answer.url))


def test_a_personal_code_opens_the_file_and_never_stands_in_an_address(world, desk):
    code = people.a_code(7)
    set_personal_code(person=world.file.person, code=code, country="LT", by=None, now=NOW)

    found = desk.post(page("search"), {"q": code})
    foreign = signed_in(world.stranger).post(page("search"), {"q": code})
    absent = signed_in(world.stranger).post(page("search"), {"q": people.a_code(8)})
    typed = desk.get(page("search"), {"q": code})

    assert found.url == page("person", world.file.reference)
    assert foreign.status_code == absent.status_code == 200
    assert "Nothing found" in text(foreign)
    assert code not in text(foreign)
    assert typed.url == page("search")


@pytest.mark.parametrize(
    ("words", "is_code"),
    [
        ("39205170012", True),
        ("170592-10012", True),
        ("392 0517 0012", True),
        ("Rūta", False),
        ("302123456", False),
        ("", False),
    ],
)
def test_eleven_digits_count_as_a_personal_code(words, is_code):
    assert looks_like_code(words) is is_code


@pytest.mark.parametrize("words", ["\x00", "%", "' or 1=1 --", "<script>", "x" * 10_000, "_"])
def test_hostile_words_find_nothing_and_break_nothing(world, desk, words):
    answer = desk.post(page("search"), {"q": words}, follow=True)

    assert answer.status_code == 200
    assert "<script>" not in text(answer).split("<main")[1]


def test_search_is_closed_to_staff_who_work_with_nobody(world):
    for role in (Role.ANALYST, Role.ADMINISTRATOR, Role.HEAD_OFFICE_AUTHOR):
        client = signed_in(people.a_counsellor(world.head, role))
        assert client.get(page("search")).status_code == 403
