"""Staff's pages of matching: candidates, reasons, applications, objections."""

from uuid import uuid4

import pytest
from django.urls import reverse

from talka.domains.jobseekers.tests.factories import a_counsellor, a_person
from talka.domains.matching.actions import answering
from talka.domains.matching.actions.objecting import object_to
from talka.domains.matching.models import Application, Objection
from talka.domains.matching.rules import Origin, State
from talka.domains.matching.tests.factories import (
    NOW,
    a_proposal,
    a_seeker,
    a_vacancy,
    an_application,
    body_of,
    day,
    lists_for_all,
)
from talka.domains.people.api import Role
from talka.domains.vacancies.api import CloseReason, close
from talka.kit.audit.reading import readings_of
from talka.kit.tests.standing import standing


pytestmark = pytest.mark.usefixtures("clock_stands")


@pytest.fixture
def desk(world, sign_in):
    return sign_in(world.counsellor)


def at(name, *parts):
    return reverse(f"desk:{name}", args=parts)


def text_of(page):
    return page.content.decode().replace("\u00a0", " ")


def test_candidates_are_named_for_their_counsellor(world, desk):
    file, vacancy = a_seeker(world), a_vacancy(world)
    lists_for_all()

    page = text_of(desk.get(at("vacancy_candidates", vacancy.reference)))

    assert file.person.full_name in page
    assert at("why", file.reference, vacancy.reference) in page
    assert "Propose to those selected" in page


def test_people_of_other_offices_have_no_name(world, sign_in):
    file, vacancy = a_seeker(world), a_vacancy(world)
    lists_for_all()
    client = sign_in(a_counsellor(world.kaunas, given_name="Petras", family_name="Kaunietis"))

    page = text_of(client.get(at("vacancy_candidates", vacancy.reference)))

    assert file.person.full_name not in page
    assert file.reference not in page
    assert "1 suitable person of other offices" in page
    assert "Vilnius office" in page


@pytest.mark.parametrize("number", [2, 6])
def test_candidates_take_the_same_number_of_queries(
    world, desk, number, django_assert_max_num_queries
):
    for _ in range(number):
        a_seeker(world)
    vacancy = a_vacancy(world)
    lists_for_all()

    with django_assert_max_num_queries(62):
        page = desk.get(at("vacancy_candidates", vacancy.reference))
    assert page.context["listing"].total == number


def test_several_people_are_proposed_at_once(world, desk):
    files, vacancy = [a_seeker(world) for _ in range(3)], a_vacancy(world)
    lists_for_all()
    a_proposal(world, file=files[2], vacancy=vacancy)

    chosen = {"do": "refer", "row": [one.reference for one in files]}
    address = at("vacancy_candidates", vacancy.reference)
    check = desk.post(address, chosen)
    assert "Propose “Pastry cook” to 3 people?" in text_of(check)
    assert "without obligation" in text_of(check)
    assert Application.objects.count() == 1

    send = chosen | {"send": "yes", "text": "Look at this.", "submission": str(uuid4())}
    page = desk.post(address, send, follow=True)
    desk.post(address, send)

    made = Application.objects.filter(state=State.PROPOSED, origin=Origin.REFERRAL)
    assert made.count() == 3
    assert {one.referred_by for one in made} == {world.counsellor}
    assert {one.letter for one in made} == {"Look at this.", ""}
    assert not any(one.is_obliging for one in made)
    assert "proposed to 2 people" in text_of(page)
    assert "Not proposed to" in text_of(page)


def test_nobody_selected_or_a_closed_vacancy_proposes_nothing(world, desk):
    file, vacancy = a_seeker(world), a_vacancy(world)
    address = at("vacancy_candidates", vacancy.reference)
    assert "Select somebody first" in text_of(desk.post(address, {"do": "refer"}, follow=True))
    close(vacancy=vacancy, reason=CloseReason.DUPLICATE, by=None, now=NOW)

    chosen = {"do": "refer", "row": [file.reference], "send": "yes"}
    page = text_of(desk.post(address, chosen, follow=True))

    assert "the vacancy is no longer open" in page
    assert not Application.objects.exists()


def test_people_of_others_cannot_be_proposed(world, sign_in):
    file, vacancy = a_seeker(world), a_vacancy(world)
    client = sign_in(a_counsellor(world.kaunas))

    answer = client.post(
        at("vacancy_candidates", vacancy.reference), {"do": "refer", "row": [file.reference]}
    )

    assert answer.status_code == 404
    assert not Application.objects.exists()


def test_a_closed_vacancy_offers_nobody(world, desk):
    vacancy = a_vacancy(world)
    close(vacancy=vacancy, reason=CloseReason.DUPLICATE, by=None, now=NOW)

    page = text_of(desk.get(at("vacancy_candidates", vacancy.reference)))

    assert "nobody can be referred to it" in page
    assert "Propose to those selected" not in page


def test_jobs_for_a_person_are_listed_with_reasons(world, desk):
    file = a_seeker(world)
    lists_for_all()
    assert "No open vacancy suits this person" in text_of(
        desk.get(at("suggestions", file.reference))
    )
    a_vacancy(world, title="Baker")
    a_vacancy(world, title="Cook")
    lists_for_all()

    address = at("suggestions", file.reference)
    assert len(desk.get(address).context["listing"].page) == 2
    assert [one.title for one in desk.get(address + "?q=bak").context["listing"].page] == ["Baker"]
    assert [one.title for one in desk.get(address + "?sort=title").context["listing"].page] == [
        "Baker", "Cook",
    ]  # fmt: skip


def test_why_is_told_with_everything_and_written_down(world, desk):
    file, vacancy = a_seeker(world), a_vacancy(world, working_times=("NIGHTS",))

    page = text_of(desk.get(at("why", file.reference, vacancy.reference)))

    for words in (
        "Does not fit at present", "What stands in the way", "not what the person accepts",
        "1 200 € is wanted", "Requirements", "What would help", "Weights lt-2026-11",
    ):  # fmt: skip
        assert words in page, words
    assert readings_of(file.person_id)[0].what == "match"
    assert reverse("desk:propose", args=[file.reference, vacancy.reference]) in page


def test_three_clicks_lead_from_a_person_to_a_proposal(world, desk):
    file, vacancy = a_seeker(world), a_vacancy(world)
    lists_for_all()

    first = text_of(desk.get(at("suggestions", file.reference)))
    second = at("why", file.reference, vacancy.reference)
    third = at("propose", file.reference, vacancy.reference)
    assert second in first
    assert third in text_of(desk.get(second))
    desk.post(third, {"text": ""})

    assert Application.objects.get().state == State.PROPOSED


def test_an_application_is_shown_from_both_sides(world, desk):
    application = a_proposal(world)

    page = text_of(desk.get(at("application", application.reference)))

    for words in (
        "Referral by a counsellor",
        "By Jonas Petraitis.",
        "The person accepts or declines",
    ):
        assert words in page, words


def test_the_employer_counsellor_writes_down_the_answer(world, sign_in):
    application = an_application(world)
    client = sign_in(world.employer_counsellor)
    page = text_of(client.get(at("application", application.reference)))
    assert "Write down the employer’s answer" in page

    client.post(at("answer", application.reference, "not-hire"), {"reason": "HOURS", "text": ""})

    application.refresh_from_db()
    assert (application.state, application.reason) == (State.NOT_HIRED, "HOURS")
    again = client.get(at("answer", application.reference, "invite"))
    assert again.url == at("application", application.reference)


def test_looking_at_an_application_on_the_desk_is_not_the_employers_look(world, sign_in):
    application = an_application(world)

    sign_in(world.employer_counsellor).get(at("application", application.reference))

    application.refresh_from_db()
    assert application.state == State.SENT


def test_an_employer_counsellor_of_another_office_reads_no_wishes(world, sign_in):
    application = an_application(world)
    world.employer.owner = elsewhere = a_counsellor(world.kaunas, Role.EMPLOYER_COUNSELLOR)
    world.employer.save()

    page = text_of(sign_in(elsewhere).get(at("application", application.reference)))

    assert "is wanted" not in page
    assert "Way to work" not in page


def test_a_counsellor_who_is_not_for_the_employer_does_not_answer_for_it(world, sign_in):
    application = an_application(world)
    world.employer.office = world.kaunas
    world.employer.save()

    answer = sign_in(world.counsellor).post(
        at("answer", application.reference, "offer"), {"text": ""}
    )

    assert answer.status_code == 404
    application.refresh_from_db()
    assert application.state == State.SENT


def test_the_start_of_work_is_written_down(world, desk):
    application = an_application(world)
    answering.hire(application=application, starts_on=day(0), by=world.agent, now=NOW)
    assert "Work has begun" in text_of(desk.get(at("application", application.reference)))

    desk.post(
        at("work_began", application.reference),
        {
            "starts_on_day": "23",
            "starts_on_month": "11",
            "starts_on_year": "2026",
            "lasts": "open",
            "how": "statement",
        },
    )

    application.refresh_from_db()
    assert application.state == State.STARTED
    assert desk.get(at("work_began", application.reference)).status_code == 302


@standing
def objection(world):
    file = a_seeker(world)
    return object_to(
        file=file, vacancy=a_vacancy(world), text="I can plan menus.", by=file.person, now=NOW
    )


def test_objections_wait_in_a_queue_and_are_answered(world, desk, objection):
    page = text_of(desk.get(at("objections")))
    assert objection.file.person.full_name in page
    shown = text_of(desk.get(at("objection", objection.reference)))
    assert "I can plan menus." in shown
    assert "Write an answer" in text_of(
        desk.post(at("objection", objection.reference), {"outcome": "upheld", "answer": ""})
    )

    desk.post(at("objection", objection.reference), {"outcome": "upheld", "answer": "Yes."})

    objection.refresh_from_db()
    assert (objection.state, objection.answer) == ("UPHELD", "Yes.")
    assert "No objection waits for you" in text_of(desk.get(at("objections")))
    assert "Yes." in text_of(desk.get(at("objection", objection.reference)))


def test_the_queue_of_objections_takes_the_same_number_of_queries(
    world, desk, objection, django_assert_max_num_queries
):
    for _ in range(4):
        object_to(
            file=objection.file,
            vacancy=objection.vacancy,
            text="?",
            by=objection.file.person,
            now=NOW,
        )

    with django_assert_max_num_queries(22):
        assert desk.get(at("objections")).context["listing"].total == 5


def test_what_others_look_after_is_absent(world, sign_in, objection):
    application = an_application(world)
    proposal = a_proposal(world, file=objection.file, vacancy=a_vacancy(world))
    client = sign_in(a_counsellor(world.kaunas))
    vacancy = application.vacancy.reference
    pairs = [
        (at("suggestions", application.file.reference), at("suggestions", "J-22222222")),
        (at("why", application.file.reference, vacancy), at("why", "J-22222222", vacancy)),
        (at("application", application.reference), at("application", "A-22222222")),
        (at("application", proposal.reference), at("application", "A-22222222")),
        (at("work_began", application.reference), at("work_began", "A-22222222")),
        (at("answer", application.reference, "hire"), at("answer", "A-22222222", "hire")),
        (at("objection", objection.reference), at("objection", "O-22222222")),
    ]

    for foreign, absent in pairs:
        one, two = client.get(foreign), client.get(absent)
        assert one.status_code == two.status_code == 404, foreign
        assert body_of(one) == body_of(two)
    assert desk_is_empty(client)
    assert Objection.objects.get().state == "OPEN"
    assert readings_of(application.file.person_id) == []


def desk_is_empty(client):
    return client.get(at("objections")).context["listing"].total == 0


@pytest.mark.parametrize(
    "name", ["vacancy_candidates", "suggestions", "why", "application", "objections", "objection"]
)
def test_people_without_such_a_role_are_refused(world, sign_in, name):
    references = {
        "vacancy_candidates": ["V-22222222"], "suggestions": ["J-22222222"],
        "why": ["J-22222222", "V-22222222"], "application": ["A-22222222"],
        "objections": [], "objection": ["O-22222222"],
    }[name]  # fmt: skip

    for person in (a_person(), a_counsellor(world.counter, Role.ADMINISTRATOR)):
        assert sign_in(person).get(at(name, *references)).status_code == 403


def test_a_vacancy_that_is_not_there_is_absent(world, desk):
    assert desk.get(at("vacancy_candidates", "V-22222222")).status_code == 404
    assert desk.get(at("why", a_seeker(world).reference, "V-22222222")).status_code == 404
