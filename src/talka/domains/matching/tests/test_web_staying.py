"""People's and employers' pages about a job that somebody has got."""

import pytest
from django.urls import reverse

from talka.domains.jobseekers.api import Status
from talka.domains.matching.actions import answering
from talka.domains.matching.actions.clock import remind_and_close
from talka.domains.matching.actions.referring import take_back, write_former_pay
from talka.domains.matching.actions.staying import ask_who_stays
from talka.domains.matching.rules import StartProof, State
from talka.domains.matching.tests.factories import (
    NOW,
    a_proposal,
    a_seeker,
    a_vacancy,
    an_application,
    day,
    later,
)
from talka.kit import clock
from talka.kit.tests.standing import standing


pytestmark = pytest.mark.usefixtures("clock_stands")
LEFT = {
    "left_on_day": "24",
    "left_on_month": "11",
    "left_on_year": "2026",
    "reason": "OWN_WISH",
    "text": "It was too far.",
}
FIRST_DAY = {"starts_on_day": "23", "starts_on_month": "11", "starts_on_year": "2026"}
UNTIL = {
    "lasts": "until",
    "ends_on_day": "20",
    "ends_on_month": "12",
    "ends_on_year": "2026",
}


@standing
def file(world):
    return a_seeker(world)


@pytest.fixture
def person(file, sign_in):
    return sign_in(file.person)


def me(name, *parts):
    return reverse(f"me:{name}", args=parts)


def of(world, name, *parts):
    return reverse(f"employer:{name}", args=[world.employer.reference, *parts])


def text_of(page):
    return page.content.decode().replace("\u00a0", " ")


def at_work(world, file, **days):
    application = an_application(world, file=file)
    answering.hire(application=application, starts_on=day(0), by=world.agent, now=NOW, **days)
    return answering.begin_work(
        application=application, proof=StartProof.REGISTER, by=None, now=NOW
    )


def test_a_short_job_lets_the_registration_rest_and_a_long_one_ends_it(world, file, person):
    application = an_application(world, file=file)
    answering.hire(application=application, starts_on=day(0), by=world.agent, now=NOW)
    address = me("start", application.reference)
    asked = FIRST_DAY | {"how": "statement"}
    assert "Choose how long the job lasts" in text_of(person.post(address, asked))

    person.post(address, asked | UNTIL)

    application.refresh_from_db()
    file.refresh_from_db()
    assert (application.state, application.ends_on) == (State.STARTED, day(27))
    assert file.status == Status.SUSPENDED


def test_the_last_day_agreed_at_the_hire_holds_when_the_register_knows_of_the_start(world, file):
    at_work(world, file, ends_on=day(27))

    file.refresh_from_db()
    assert file.status == Status.SUSPENDED


def test_a_contract_for_a_season_asks_for_its_last_day_first(world, sign_in):
    application = an_application(world, vacancy=a_vacancy(world, contract="SEASONAL"))

    page = sign_in(world.agent).get(of(world, "answer", application.reference, "hire"))

    assert page.context["form"].initial["lasts"] == "until"


def test_the_person_sees_the_last_day_of_the_job(world, file, person):
    application = an_application(world, file=file)
    answering.hire(
        application=application, starts_on=day(7), ends_on=day(27), by=world.agent, now=NOW
    )

    page = text_of(person.get(me("application", application.reference)))

    assert "The last one is 20 December 2026." in page
    assert "The last day of work is 20 December 2026." in page


def test_a_person_is_asked_on_the_home_page_and_answers_with_one_press(world, file, person):
    application = at_work(world, file)
    ask_who_stays(by=None, now=later(91))

    with clock.standing_at(later(92)):
        assert "Tell us whether you still have the job: Pastry cook" in text_of(
            person.get(me("home"))
        )
        page = text_of(person.get(me("application", application.reference)))
        assert "Do you still work there?" in page
        done = person.post(me("still", application.reference), {"csrf": ""}, follow=True)

    application.refresh_from_db()
    assert application.state == State.RETAINED_3_MONTHS
    assert "It is written down that the work goes on" in text_of(done)


def test_a_person_says_at_any_time_that_they_no_longer_work_there(world, file, person):
    application = at_work(world, file)
    with clock.standing_at(later(3)):
        assert "I no longer work there" in text_of(
            person.get(me("application", application.reference))
        )
        address = me("left", application.reference)
        assert "Choose a reason" in text_of(person.post(address, LEFT | {"reason": ""}))
        page = text_of(person.post(address, LEFT, follow=True))

    application.refresh_from_db()
    assert (application.state, application.left_on) == (State.LEFT, day(1))
    assert "The last day was 24 November 2026." in page
    assert "I no longer work there" not in page


@pytest.mark.parametrize("name", ["still", "left"])
def test_nobody_says_so_about_somebody_else(world, person, name):
    application = at_work(world, a_seeker(world))

    assert person.post(me(name, application.reference), LEFT).status_code == 404
    assert person.get(me(name, "A-22222222")).status_code == 404


def test_an_employer_is_asked_on_its_home_page_whether_work_has_begun(world, file, sign_in):
    application = an_application(world, file=file)
    answering.hire(application=application, starts_on=day(0), by=world.agent, now=NOW)

    page = text_of(sign_in(world.agent).get(of(world, "home")))

    assert f"Tell us whether {file.person.full_name} has begun to work" in page
    assert of(world, "application", application.reference) in page


def test_an_employer_is_asked_on_its_home_page_whether_work_goes_on(world, file, sign_in):
    application = at_work(world, file)
    ask_who_stays(by=None, now=later(91))
    agent = sign_in(world.agent)

    with clock.standing_at(later(92)):
        assert "still works for you" in text_of(agent.get(of(world, "home")))
        page = text_of(agent.get(of(world, "application", application.reference)))
        assert "The work goes on" in page
        agent.post(of(world, "answer", application.reference, "still"), {"csrf": ""})

    application.refresh_from_db()
    assert (application.state, application.reason) == (
        State.RETAINED_3_MONTHS,
        "EMPLOYER_STATEMENT",
    )


def test_what_one_side_writes_about_the_end_the_other_does_not_read(world, file, person, sign_in):
    application = at_work(world, file)
    with clock.standing_at(later(3)):
        person.post(me("left", application.reference), LEFT)
        page = text_of(sign_in(world.agent).get(of(world, "application", application.reference)))

    assert "Has left the job" in page
    assert "It was too far." not in page


def test_no_news_stands_apart_from_what_was_proved(world, file, person):
    application = at_work(world, file)
    for days in (91, 113):
        ask_who_stays(by=None, now=later(days))

    page = text_of(person.get(me("application", application.reference)))

    assert "No news: nobody has said whether the work goes on" in page
    assert "At work for 3 months" not in page


def test_a_person_reads_why_they_must_answer_and_what_follows(world, file, person):
    write_former_pay(file=file, pay=1500, benefit=0, document="Paper", by=world.counsellor, now=NOW)
    proposal = a_proposal(world, file=file, is_obliging=True)

    for address in (
        me("application", proposal.reference),
        me("decline", proposal.reference),
        me("apply", proposal.vacancy.reference),
    ):
        page = text_of(person.get(address))
        assert "It is suitable work in month 1 of your unemployment, so you must answer." in page
        assert "Not to answer counts in the same way." in page
        assert "You can appeal against such a decision." in page
    assert me("withdraw", proposal.reference) not in text_of(
        person.get(me("application", proposal.reference))
    )


def test_a_person_reads_what_became_of_their_refusal(world, file, person):
    write_former_pay(file=file, pay=1500, benefit=0, document="Paper", by=world.counsellor, now=NOW)
    proposal = a_proposal(world, file=file, is_obliging=True)
    remind_and_close(by=None, now=later(6))

    page = text_of(person.get(me("application", proposal.reference)))

    assert "You did not take suitable work" in page
    assert "A counsellor looks at the refusal" in page


def test_a_person_sees_that_a_proposal_was_taken_back(world, file, person):
    proposal = a_proposal(world, file=file)
    take_back(application=proposal, text="A mistake.", by=world.counsellor, now=NOW)

    page = text_of(person.get(me("application", proposal.reference)))

    assert "Taken back by the counsellor" in page
    assert "A mistake." in page
    assert person.get(me("decline", proposal.reference)).status_code == 302
