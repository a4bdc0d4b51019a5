"""The home tells what has happened since the last visit, and leads to everything of the person."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import translation

from talka.domains.contact.api import notify
from talka.domains.matching.api import (
    NotHiredReason,
    answer_objection,
    invite,
    not_hire,
    object_to,
    withdraw,
)
from talka.domains.matching.tests.factories import (
    NOW,
    a_market,
    a_seeker,
    a_vacancy,
    an_application,
)
from talka.domains.people.api import Person
from talka.kit import clock
from talka.kit.tests.standing import standing


HOME = "/me/"
HOUR = timedelta(hours=1)


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


def titles(page):
    return [one.title for one in page.context["news"]]


def links(page):
    return [one.link.url for one in page.context["news"] if one.link]


def refused(world, file, title="Baker"):
    sent = an_application(world, file=file, vacancy=a_vacancy(world, title=title))
    not_hire(application=sent, reason=NotHiredReason.OTHER_CANDIDATE, by=world.agent, now=NOW)
    return sent


def test_a_refusal_is_new_until_the_visit_is_over(world, file, person):
    sent = refused(world, file)

    first, again = person.get(HOME), person.get(HOME)
    with clock.standing_at(NOW + HOUR):
        later = person.get(HOME)

    assert titles(first) == titles(again) == ["Baker"]
    assert links(first) == [reverse("me:application", args=[sent.reference])]
    assert "In the last 30 days" in first.content.decode()
    assert titles(later) == []


def test_what_comes_after_a_visit_is_new_at_the_next(world, file, person):
    person.get(HOME)
    with clock.standing_at(NOW + HOUR):
        sent = an_application(world, file=file, vacancy=a_vacancy(world, title="Cook"))
        not_hire(
            application=sent, reason=NotHiredReason.OTHER_CANDIDATE, by=world.agent, now=NOW + HOUR
        )
    with clock.standing_at(NOW + 2 * HOUR):
        page = person.get(HOME)

    assert titles(page) == ["Cook"]
    assert "Since your last visit on" in page.content.decode()


def test_what_the_person_did_is_no_news_for_them(world, file, person):
    sent = an_application(world, file=file, vacancy=a_vacancy(world))
    withdraw(application=sent, by=file.person, now=NOW)

    assert titles(person.get(HOME)) == []


def test_an_answered_objection_is_new_and_stays_within_reach(world, file, person):
    made = object_to(file=file, vacancy=a_vacancy(world), text="Wrong", by=file.person, now=NOW)
    address = reverse("me:objection", args=[made.reference])
    assert address in person.get(HOME).content.decode()
    assert titles(person.get(HOME)) == []

    answer_objection(objection=made, is_upheld=True, answer="Yes.", by=world.counsellor, now=NOW)

    assert links(person.get(HOME)) == [address]
    with clock.standing_at(NOW + HOUR):
        later = person.get(HOME)
    assert titles(later) == []
    assert address in later.content.decode()


def test_who_has_no_e_mail_reads_their_notices_here(world, file, person):
    def tell(once):
        notify(
            person=Person.objects.get(pk=file.person_id), kind="contact.message", once=once,
            link="/me/messages/", by=None, now=NOW,
        )  # fmt: skip

    tell("with mail")
    assert "You have a new message" not in titles(person.get(HOME))
    Person.objects.filter(pk=file.person_id).update(email=None)
    tell("without mail")

    page = person.get(HOME)

    assert "You have a new message" in titles(page)
    assert "/me/messages/" in links(page)


def test_an_invitation_without_a_day_is_something_to_do(world, file, person):
    sent = an_application(world, file=file, vacancy=a_vacancy(world, title="Baker"))
    invite(application=sent, interview_at=None, place="", by=world.agent, now=NOW)

    assert "Agree with the employer on the day of the interview: Baker" in [
        one.label for one in person.get(HOME).context["todos"]
    ]


def test_many_news_cost_as_many_questions_as_few(
    world, file, person, django_assert_max_num_queries
):
    for number in range(2):
        refused(world, file, title=f"Job {number}")
    person.get(HOME)
    with django_assert_max_num_queries(70) as few:
        person.get(HOME)
    for number in range(2, 6):
        refused(world, file, title=f"Job {number}")
    with django_assert_max_num_queries(len(few)):
        person.get(HOME)


@pytest.mark.parametrize("name", ["notes", "appointments", "decisions", "new_thread"])
def test_everything_with_the_counsellor_is_one_step_away(person, name):
    assert reverse(f"me:{name}") in person.get(HOME).content.decode()
