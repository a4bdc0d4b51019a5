"""The person's home answers three questions: what to do, what is new, what happens next."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import translation

from talka.domains.contact.api import Channel, Side, book_appointment, start_thread
from talka.domains.counselling.api import agree_step
from talka.domains.jobseekers.api import Reason, end_registration
from talka.domains.matching.api import (
    alias_of,
    ask_for_contact,
    begin_work,
    hire,
    invite,
    offer,
)
from talka.domains.matching.tests.factories import (
    NOW,
    a_market,
    a_proposal,
    a_seeker,
    a_vacancy,
    an_application,
    day,
    later,
    lists_for_all,
    people,
)
from talka.domains.people.api import LookPurpose
from talka.kit import clock
from talka.kit.audit.reading import record_reading
from talka.kit.tests.standing import standing
from talka.portals.jobseeker.home import greeting


HOME = "/me/"


@pytest.fixture(autouse=True)
def in_english():
    with translation.override("en"):
        yield


@pytest.fixture(autouse=True)
def standing_clock():
    with clock.standing_at(NOW):
        yield


@standing
def world():
    return a_market()


@standing
def file(world):
    return a_seeker(world)


@pytest.fixture
def person(client, file):
    client.force_login(file.person)
    return client


def text_of(page):
    return page.content.decode().replace("\u00a0", " ")


def labels(page):
    return [one.label for one in page.context["todos"]]


def events(page):
    return [one.title for one in page.context["events"]]


def test_who_has_no_file_begins_to_register(client, world):
    client.force_login(people.a_person())

    assert client.get(HOME).url == reverse("public:register_start")


def test_a_visitor_signs_in_first(client, world):
    assert "login" in client.get(HOME).url


def test_a_quiet_home_says_so_and_what_was_registered_when(person):
    page = person.get(HOME)

    assert labels(page) == []
    assert events(page) == ["Registered"]
    for words in (
        "Nothing at the moment", "Rūta Žemaitytė", "Good day", "23 November 2026, counts from this day",
        "No open job fits what you have told us yet", "Nobody has looked at your file",
    ):  # fmt: skip
        assert words in text_of(page), words


def test_what_is_to_do_comes_in_the_order_of_its_days(world, file, person):
    vacancies = [a_vacancy(world, title=f"Job {number}") for number in range(5)]
    a_proposal(world, file=file, vacancy=vacancies[0])
    meeting = an_application(world, file=file, vacancy=vacancies[1])
    invite(application=meeting, interview_at=later(days=2), place="Here", by=world.agent, now=NOW)
    offered = an_application(world, file=file, vacancy=vacancies[2])
    offer(application=offered, by=world.agent, now=NOW)
    hired = an_application(world, file=file, vacancy=vacancies[3])
    hire(application=hired, starts_on=day(0), by=world.agent, now=NOW)
    ask_for_contact(
        alias=alias_of(file=file, vacancy=vacancies[4], by=None, now=NOW), text="",
        by=world.agent, now=NOW,
    )  # fmt: skip
    agree_step(
        file=file, text="Bring your certificate", due_on=day(3), by=world.counsellor, now=NOW
    )
    start_thread(
        subject="Hello", text="Welcome", office=world.counter, side=Side.SERVICE,
        person=file.person, staff=world.counsellor, by=world.counsellor, now=NOW,
    )  # fmt: skip

    assert labels(person.get(HOME)) == [
        "Confirm that you have begun to work: Job 3",
        "Go to the interview: Job 1",
        "Bring your certificate",
        "Accept or decline the job that is proposed to you: Job 0",
        "Tell an employer whether you want to be considered: Job 4",
        "Agree with the employer on the first day: Job 2",
        "Read 1 new message",
    ]


def test_the_best_three_jobs_are_new_for_the_person(world, person):
    for number in range(5):
        a_vacancy(world, title=f"Job {number}")
    lists_for_all()

    page = person.get(HOME)

    assert len(page.context["jobs"]) == 3
    assert "All jobs that suit you" in text_of(page)


def test_what_happens_next_names_talks_and_answers(world, file, person):
    an_application(world, file=file, vacancy=a_vacancy(world, title="Baker"))
    hired = an_application(world, file=file, vacancy=a_vacancy(world, title="Cook"))
    hire(application=hired, starts_on=day(7), by=world.agent, now=NOW)
    book_appointment(
        person=file.person, staff=world.counsellor, office=world.counter,
        starts_at=NOW + timedelta(days=3), minutes=30, channel=Channel.PHONE, topic="First talk",
        by=world.counsellor, now=NOW,
    )  # fmt: skip

    page = person.get(HOME)

    assert events(page) == [
        "Registered", "Talk with Jonas Petraitis", "The employer answers", "First day of work",
    ]  # fmt: skip
    assert "by 7 December" in text_of(page)


def test_who_looked_is_counted(world, file, person):
    for reader in (world.counsellor, world.employer_counsellor):
        record_reading(
            subject_id=file.person_id, reader_id=reader.pk, purpose=LookPurpose.COUNSELLING,
            what="profile", now=NOW,
        )  # fmt: skip
    record_reading(
        subject_id=file.person_id, reader_id=world.agent.pk, purpose=LookPurpose.APPLICATION,
        what="application", now=NOW - timedelta(days=40),
    )  # fmt: skip

    assert "2 people have looked at your file" in text_of(person.get(HOME))


def test_who_was_hired_and_has_left_the_register_may_come_back(world, file, person):
    application = an_application(world, file=file)
    hire(application=application, starts_on=day(0), by=world.agent, now=NOW)
    begin_work(application=application, proof="PERSON_STATEMENT", by=file.person, now=NOW)

    page = person.get(HOME)

    assert "You are not registered at present" in text_of(page)
    assert page.context["jobs"] == []


def test_an_ended_registration_is_told(file, person):
    end_registration(file=file, reason=Reason.OWN_WISH, by=None, now=NOW)

    assert person.get(HOME).context["events"][0].state == "bad"


def test_home_takes_a_bounded_number_of_queries(world, file, person, django_assert_max_num_queries):
    for number in range(6):
        an_application(world, file=file, vacancy=a_vacancy(world, title=f"Job {number}"))
        a_vacancy(world)
    lists_for_all()
    person.get(HOME)

    with django_assert_max_num_queries(70):
        person.get(HOME)


@pytest.mark.parametrize(
    ("hour", "words"),
    [
        ("06:30", "Good morning"),
        ("11:00", "Good day"),
        ("17:59", "Good day"),
        ("18:00", "Good evening"),
    ],
)
def test_the_greeting_follows_the_hour_and_names_nobody(hour, words):
    assert greeting(hour) == words


@pytest.mark.parametrize("language", ["lt", "lv", "et", "ru"])
def test_home_opens_in_every_language(world, person, language):
    a_vacancy(world)
    lists_for_all()

    assert person.get(HOME, headers={"accept-language": language}).status_code == 200
