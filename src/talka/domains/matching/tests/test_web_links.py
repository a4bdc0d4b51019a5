"""Links in e-mails: one page, one button, nothing is written by opening, nobody's name is shown."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from talka.domains.contact.api import Notice
from talka.domains.jobseekers.tests.factories import a_person
from talka.domains.matching.actions import answering, applying
from talka.domains.matching.actions.clock import remind_and_close
from talka.domains.matching.actions.contacting import alias_of, ask_for_contact
from talka.domains.matching.actions.mailing import mail_suggestions
from talka.domains.matching.actions.referring import write_former_pay
from talka.domains.matching.actions.staying import ask_who_stays
from talka.domains.matching.models import Application, ContactRequest, MatchList
from talka.domains.matching.queries.links import Side, address_of, answer_token
from talka.domains.matching.rules import StartProof, State
from talka.domains.matching.tests.factories import (
    NOW,
    a_proposal,
    a_seeker,
    a_vacancy,
    an_application,
    day,
    later,
    lists_for_all,
)
from talka.domains.people.api import Purpose, consents_of, give_consent
from talka.kit import clock
from talka.kit.tests.standing import standing


pytestmark = pytest.mark.usefixtures("clock_stands")
FIRST_DAY = {
    "starts_on_day": "23",
    "starts_on_month": "11",
    "starts_on_year": "2026",
    "lasts": "open",
}
LEFT = {
    "left_on_day": "20",
    "left_on_month": "2",
    "left_on_year": "2027",
    "reason": "OWN_WISH",
}


def text_of(page):
    return page.content.decode().replace("\u00a0", " ")


def letter(person, kind):
    """Return the links of the newest letter of the kind, by the answer."""
    rows = Notice.objects.filter(person=person, kind=kind).order_by("pk")
    return dict(rows.last().variables["answers"])


def hired(world, file=None):
    application = an_application(world, **({"file": file} if file else {}))
    answering.hire(application=application, starts_on=day(0), by=world.agent, now=NOW)
    return application


def at_work(world):
    application = hired(world)
    answering.begin_work(application=application, proof=StartProof.REGISTER, by=None, now=NOW)
    ask_who_stays(by=None, now=later(91))
    return application


@standing
def proposal(world):
    return a_proposal(world)


@standing
def asked(world):
    alias = alias_of(file=a_seeker(world), vacancy=a_vacancy(world), by=None, now=NOW)
    return ask_for_contact(alias=alias, text="Come.", by=world.agent, now=NOW)


def test_a_letter_has_a_link_for_each_answer_of_the_person(proposal):
    links = letter(proposal.file.person, "matching.proposed")

    assert list(links) == ["accept", "decline"]
    assert all(link.startswith("/answer/") for link in links.values())


def test_a_letter_has_a_link_for_each_answer_of_the_employer(world):
    an_application(world)

    links = letter(world.agent, "matching.arrived")

    assert list(links) == ["invite", "offer", "hire", "not-hire"]


def test_opening_any_link_writes_nothing_and_names_nobody(client, world, proposal, asked):
    hired(world)
    at = at_work(world)
    links = [
        *letter(proposal.file.person, "matching.proposed").values(),
        *letter(asked.alias.file.person, "matching.contact_asked").values(),
        *letter(world.agent, "matching.arrived").values(),
        *letter(at.file.person, "matching.still_there").values(),
        *letter(world.agent, "matching.still_there_for_employer").values(),
    ]

    for link in links:
        for address in (link, link.split("?")[0]):
            with CaptureQueriesContext(connection) as asked_for:
                page = client.get(address)
                client.head(address)
            assert page.status_code == 200
            verbs = {one["sql"].split(" ", 1)[0].upper() for one in asked_for.captured_queries}
            assert verbs <= {"SELECT", "SAVEPOINT", "RELEASE", "SET"}
            assert page["Referrer-Policy"] == "strict-origin"
            for name in ("Rūta", "Žemaitytė", "Kepėja", "I bake."):
                assert name not in text_of(page)


def test_a_person_accepts_with_one_send(client, proposal):
    link = letter(proposal.file.person, "matching.proposed")["accept"]
    page = text_of(client.get(link))
    assert "The employer gets your name" in page
    assert "You are free to decline: nothing follows from it." in page

    done = client.post(link, {"letter": "I would like it.", "do": "send"})

    proposal.refresh_from_db()
    assert (proposal.state, proposal.letter) == (State.SENT, "I would like it.")
    assert "Your application is with the employer" in text_of(done)
    assert "There is nothing to answer any more" not in text_of(done)


def test_a_person_declines_with_a_coded_reason_on_one_page(client, proposal):
    link = letter(proposal.file.person, "matching.proposed")["decline"]
    assert "The hours do not suit me" in text_of(client.get(link))
    assert "Choose a reason" in text_of(client.post(link, {"text": "No."}))

    client.post(link, {"reason": "HOURS", "text": "No."})

    proposal.refresh_from_db()
    assert (proposal.state, proposal.reason) == (State.DECLINED, "HOURS")


def test_the_duty_to_answer_stands_on_the_page_of_the_link(client, world):
    file = a_seeker(world)
    write_former_pay(file=file, pay=1500, benefit=0, document="Paper", by=world.counsellor, now=NOW)
    a_proposal(world, file=file, is_obliging=True)

    page = text_of(client.get(letter(file.person, "matching.proposed_obliging")["decline"]))

    assert "so you must answer" in page
    assert "2 refusals in 12 months can end the registration" in page
    assert "illustrative, not legal advice" in page
    # Whoever finds the letter reads nothing of pay, benefit or earlier refusals.
    assert "Pay a month" not in page
    assert "counted at present" not in page


@pytest.mark.parametrize(("word", "state"), [("agree", "AGREED"), ("refuse", "REFUSED")])
def test_a_person_answers_an_employer_that_asks(client, asked, word, state):
    link = letter(asked.alias.file.person, "matching.contact_asked")[word]

    client.post(link, {"do": "send"})

    asked.refresh_from_db()
    assert asked.state == state
    assert Application.objects.count() == (1 if word == "agree" else 0)
    again = client.get(link)
    assert "This answer is no longer possible" in text_of(again)


@pytest.mark.parametrize("whose", ["person", "employer"])
def test_either_side_says_that_work_has_begun(client, world, whose):
    application = hired(world)
    remind_and_close(by=None, now=NOW)
    kind, reader = {
        "person": ("matching.confirm_start", application.file.person),
        "employer": ("matching.confirm_start_for_employer", world.agent),
    }[whose]

    client.post(letter(reader, kind)["begun"], FIRST_DAY)

    application.refresh_from_db()
    assert application.state == State.STARTED
    assert application.start_proof == f"{whose.upper()}_STATEMENT"


def test_a_hire_that_came_to_nothing_is_withdrawn_from_the_letter(client, world):
    application = hired(world)
    remind_and_close(by=None, now=NOW)

    client.post(letter(application.file.person, "matching.confirm_start")["withdraw"], {"text": ""})

    application.refresh_from_db()
    assert application.state == State.WITHDRAWN
    assert application.vacancy.positions.get().state == "OPEN"


@pytest.mark.parametrize("whose", ["person", "employer"])
def test_either_side_says_that_the_work_goes_on(client, world, whose):
    application = at_work(world)
    kind, reader = {
        "person": ("matching.still_there", application.file.person),
        "employer": ("matching.still_there_for_employer", world.agent),
    }[whose]

    with clock.standing_at(later(92)):
        client.post(letter(reader, kind)["still"], {"do": "send"})

    application.refresh_from_db()
    assert application.state == State.RETAINED_3_MONTHS
    assert application.reason == f"{whose.upper()}_STATEMENT"


def test_the_end_of_work_is_told_from_the_letter_with_its_reason(client, world):
    application = at_work(world)
    link = letter(application.file.person, "matching.still_there")["left"]

    with clock.standing_at(later(92)):
        wrong = client.post(link, LEFT | {"left_on_year": "2026"})
        assert "The last day at work must lie between the first one and today" in text_of(wrong)
        client.post(link, LEFT)

    application.refresh_from_db()
    assert (application.state, application.reason) == (State.LEFT, "OWN_WISH")


def test_mails_about_jobs_are_stopped_with_one_send(client, world):
    file = a_seeker(world)
    give_consent(person=file.person, purpose=Purpose.SUGGESTIONS_BY_EMAIL, by=file.person, now=NOW)
    a_vacancy(world)
    lists_for_all()
    MatchList.objects.filter(kind="FOR_PERSON").update(scores=[90_000])
    mail_suggestions(by=None, now=NOW)
    link = letter(file.person, "matching.new_suggestions")["stop"]
    client.get(link)
    assert Purpose.SUGGESTIONS_BY_EMAIL in consents_of(file.person)

    done = client.post(link, {"do": "send"})

    assert Purpose.SUGGESTIONS_BY_EMAIL not in consents_of(file.person)
    assert "You get no more mails about new jobs" in text_of(done)


def test_a_hire_until_a_day_asks_for_the_day(client, world):
    application = an_application(world)
    link = letter(world.agent, "matching.arrived")["hire"]
    until = FIRST_DAY | {"lasts": "until"}

    assert "Enter the last day of work" in text_of(client.post(link, until))
    early = {"ends_on_day": "1", "ends_on_month": "11", "ends_on_year": "2026"}
    assert "The last day must not lie before the first one" in text_of(
        client.post(link, until | early)
    )
    client.post(link, until | early | {"ends_on_month": "12"})

    application.refresh_from_db()
    assert (application.state, application.ends_on) == (State.HIRED, day(8))


def test_a_link_is_good_for_nobody_and_nothing_else(client, proposal, asked, world):
    stranger = a_person()
    tokens = [
        answer_token(Side.PERSON, proposal.reference, person_id=stranger.pk, now=NOW),
        answer_token(Side.PERSON, "A-22222222", person_id=proposal.file.person_id, now=NOW),
        answer_token(Side.EMPLOYER, proposal.reference, person_id=proposal.file.person_id, now=NOW),
        answer_token(Side.EMPLOYER, proposal.reference, person_id=world.agent.pk, now=NOW),
        answer_token(Side.ASKED, asked.alias.reference, person_id=stranger.pk, now=NOW),
        answer_token(Side.ASKED, "K-22222222", person_id=stranger.pk, now=NOW),
        answer_token(Side.MAILED, proposal.file.reference, person_id=stranger.pk, now=NOW),
        answer_token(Side.MAILED, "J-22222222", person_id=stranger.pk, now=NOW),
    ]

    for token in tokens:
        for method in (client.get, client.post):
            assert method(address_of(token) + "?answer=accept").status_code == 410
    assert ContactRequest.objects.get().state == "ASKED"
    proposal.refresh_from_db()
    assert proposal.state == State.PROPOSED


def test_a_link_lasts_thirty_days(client, proposal):
    def page_after(days):
        made = NOW - timedelta(days=days)
        person = proposal.file.person_id
        token = answer_token(Side.PERSON, proposal.reference, person_id=person, now=made)
        return client.get(address_of(token) + "?answer=accept")

    assert page_after(30).status_code == 200
    assert page_after(31).status_code == 410


def test_who_may_not_sign_in_any_more_answers_nothing(client, proposal):
    link = letter(proposal.file.person, "matching.proposed")["accept"]
    proposal.file.person.is_active = False
    proposal.file.person.save()

    assert client.post(link, {"letter": ""}).status_code == 410


def test_what_was_answered_elsewhere_is_not_answered_again(client, proposal):
    link = letter(proposal.file.person, "matching.proposed")["decline"]
    applying.accept(application=proposal, by=proposal.file.person, now=NOW)

    page = text_of(client.post(link, {"reason": "PAY"}))

    assert "This answer is no longer possible. Nothing was changed." in page
    assert "Withdraw" in page
    proposal.refresh_from_db()
    assert proposal.state == State.SENT


def test_the_page_without_an_answer_lets_one_choose(client, proposal):
    token = answer_token(
        Side.PERSON, proposal.reference, person_id=proposal.file.person_id, now=NOW
    )

    page = text_of(client.get(reverse("public:answer", args=[token])))

    assert "Accept" in page
    assert "Decline" in page
    assert "Please answer by 28 November 2026" in page
