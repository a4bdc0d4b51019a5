"""Staff's pages about proposals: taken back, suitable work, refusals and the end of work."""

import pytest
from django.urls import reverse

from talka.domains.jobseekers.tests.factories import a_counsellor
from talka.domains.matching.actions import answering, applying
from talka.domains.matching.actions.referring import judge_refusal, write_former_pay
from talka.domains.matching.actions.staying import ask_who_stays
from talka.domains.matching.models import Application, FormerPay
from talka.domains.matching.rules import DeclineReason, RefusalState, StartProof, State
from talka.domains.matching.tests.factories import (
    NOW,
    a_proposal,
    a_seeker,
    a_vacancy,
    an_application,
    body_of,
    day,
    later,
)
from talka.domains.people.api import Role
from talka.kit import clock
from talka.kit.tests.standing import standing


pytestmark = pytest.mark.usefixtures("clock_stands")


@pytest.fixture
def desk(world, sign_in):
    return sign_in(world.counsellor)


@standing
def file(world):
    file = a_seeker(world)
    write_former_pay(
        file=file, pay=2000, benefit=900, document="Paper", by=world.counsellor, now=NOW
    )
    return file


def at(name, *parts):
    return reverse(f"desk:{name}", args=parts)


def text_of(page):
    return page.content.decode().replace("\u00a0", " ")


def refused(world, file, reason=DeclineReason.PAY, title="Cook"):
    proposal = a_proposal(world, file=file, vacancy=a_vacancy(world, title=title), is_obliging=True)
    return applying.decline(application=proposal, reason=reason, by=file.person, now=NOW)


def at_work(world, **days):
    application = an_application(world)
    answering.hire(application=application, starts_on=day(0), by=world.agent, now=NOW, **days)
    return answering.begin_work(
        application=application, proof=StartProof.REGISTER, by=None, now=NOW
    )


def test_a_proposal_is_taken_back_after_one_more_question(world, desk):
    proposal = a_proposal(world)
    address = at("take_back", proposal.reference)
    assert address in text_of(desk.get(at("application", proposal.reference)))
    assert "Take back the proposal" in text_of(desk.get(address))
    proposal.refresh_from_db()
    assert proposal.state == State.PROPOSED

    page = desk.post(address, {"text": "A mistake."}, follow=True)

    proposal.refresh_from_db()
    assert (proposal.state, proposal.reason_text) == (State.WITHDRAWN, "A mistake.")
    assert "Taken back by the counsellor" in text_of(page)
    assert "cannot be taken back" in text_of(desk.post(address, {"text": ""}, follow=True))


@pytest.mark.parametrize("name", ["take_back", "judge_refusal", "still", "left"])
def test_what_others_look_after_does_not_exist(world, sign_in, name):
    proposal = a_proposal(world)
    client = sign_in(a_counsellor(world.kaunas))

    for method in (client.get, client.post):
        foreign = method(at(name, proposal.reference))
        absent = method(at(name, "A-22222222"))
        assert foreign.status_code == absent.status_code == 404
        assert body_of(foreign) == body_of(absent)


def test_the_propose_page_shows_why_work_is_not_suitable_and_offers_no_obligation(world, desk):
    file, vacancy = a_seeker(world), a_vacancy(world)

    page = text_of(desk.get(at("propose", file.reference, vacancy.reference)))

    assert "Not suitable work" in page
    assert "by the former pay at least: not known" in page
    assert "Must the person answer?" not in page
    assert at("former_pay", file.reference, vacancy.reference) in page


def test_the_former_pay_is_noted_and_leads_back_to_the_proposal(world, desk):
    file, vacancy = a_seeker(world), a_vacancy(world)
    address = at("former_pay", file.reference, vacancy.reference)
    assert "Fill in: Former pay a month before tax" in text_of(
        desk.post(address, {"document": "Paper"})
    )

    answer = desk.post(address, {"pay": "2 000", "benefit": "900", "document": "Paper of May"})

    assert answer.url == at("propose", file.reference, vacancy.reference)
    assert (FormerPay.objects.get().pay, FormerPay.objects.get().benefit) == (2000, 900)
    page = text_of(desk.get(answer.url))
    assert "Must the person answer?" in page
    assert "illustrative, not legal advice" in page


def test_the_former_pay_of_others_people_does_not_exist(world, sign_in, file):
    client = sign_in(a_counsellor(world.kaunas))
    vacancy = a_vacancy(world)

    for reference in (file.reference, "J-22222222"):
        assert client.get(at("former_pay", reference, vacancy.reference)).status_code == 404


@pytest.mark.parametrize(("bond", "is_obliging"), [("free", False), ("obliging", True)])
def test_the_counsellor_chooses_whether_suitable_work_obliges(world, desk, file, bond, is_obliging):
    vacancy = a_vacancy(world)

    desk.post(at("propose", file.reference, vacancy.reference), {"bond": bond, "text": ""})

    made = Application.objects.get()
    assert made.is_obliging == is_obliging
    page = text_of(desk.get(at("application", made.reference)))
    assert ("Must be answered" if is_obliging else "No obligation") in page


def test_nobody_is_obliged_by_a_page_that_is_no_longer_true(world, desk):
    file, vacancy = a_seeker(world), a_vacancy(world)

    page = desk.post(
        at("propose", file.reference, vacancy.reference),
        {"bond": "obliging", "text": ""},
        follow=True,
    )

    assert "the work is not suitable any more" in text_of(page)
    assert not Application.objects.exists()


def test_a_refusal_is_judged_on_the_desk(world, desk, file):
    application = refused(world, file, DeclineReason.HEALTH)
    page = text_of(desk.get(at("application", application.reference)))
    assert "The person says: My health does not allow it." in page
    assert "The law takes this as a justified reason" in page
    address = at("judge_refusal", application.reference)
    assert address in page
    assert "Choose what you decide" in text_of(desk.post(address, {}))

    desk.post(address, {"outcome": "justified"})

    application.refresh_from_db()
    assert application.refusal == RefusalState.JUSTIFIED
    assert "somebody has judged it" in text_of(
        desk.post(address, {"outcome": "counted"}, follow=True)
    )


def test_enough_refusals_offer_the_end_of_the_registration_with_the_reason_chosen(
    world, desk, file
):
    for title in ("First", "Second"):
        application = refused(world, file, title=title)
        offered = at("decide", file.reference, "end") + "?reason=REFUSED_SUITABLE_WORK"
        assert offered not in text_of(desk.get(at("application", application.reference)))
        judge_refusal(application=application, is_justified=False, by=world.counsellor, now=NOW)

    assert offered in text_of(desk.get(at("application", application.reference)))
    page = text_of(desk.get(offered))
    chosen = page.split('value="REFUSED_SUITABLE_WORK"')[1].split(">")[0]
    assert "checked" in chosen


def test_staff_write_down_that_work_goes_on_and_how_they_know(world, desk):
    application = at_work(world)
    ask_who_stays(by=None, now=later(91))
    address = at("still", application.reference)
    assert address in text_of(desk.get(at("application", application.reference)))

    with clock.standing_at(later(92)):
        assert "Choose how you know" in text_of(desk.post(address, {}))
        desk.post(address, {"proof": "REGISTER"})

    application.refresh_from_db()
    assert (application.state, application.reason) == (State.RETAINED_3_MONTHS, "REGISTER")
    page = text_of(desk.get(at("application", application.reference)))
    assert "Known from: Register of employment." in page
    assert "no longer possible" in text_of(desk.get(address, follow=True))


def test_staff_write_down_until_when_a_contract_goes_on(world, desk):
    application = at_work(world, ends_on=day(30))
    ask_who_stays(by=None, now=later(31))
    address = at("still", application.reference)

    with clock.standing_at(later(32)):
        page = text_of(desk.post(address, {"proof": "REGISTER"}))
        assert "Choose how long the job lasts" in page
        desk.post(address, {"proof": "REGISTER", "lasts": "open"})

    application.refresh_from_db()
    assert (application.state, application.ends_on) == (State.STARTED, None)


def test_staff_write_down_that_work_has_ended(world, desk):
    application = at_work(world)
    ended = {
        "left_on_day": "24",
        "left_on_month": "11",
        "left_on_year": "2026",
        "reason": "IN_TRIAL_PERIOD",
        "text": "Said on the telephone.",
    }
    with clock.standing_at(later(3)):
        assert "Choose a reason" in text_of(
            desk.post(at("left", application.reference), ended | {"reason": ""})
        )
        page = desk.post(at("left", application.reference), ended, follow=True)

    application.refresh_from_db()
    assert (application.state, application.left_on) == (State.LEFT, day(1))
    assert "Said on the telephone." in text_of(page)


def test_an_objection_that_is_late_reaches_the_manager(world, sign_in):
    manager = a_counsellor(world.vilnius, Role.MANAGER)
    file = a_seeker(world)
    sign_in(file.person).post(
        reverse("me:object_to", args=[a_vacancy(world).reference]), {"text": "Wrong."}
    )

    with clock.standing_at(later(12)):
        client = sign_in(manager)
        home = text_of(client.get(at("home") + "?as=office"))
        listed = text_of(client.get(at("objections")))

    assert "1 objection was not answered in time" in home
    assert file.person.full_name in listed
    assert world.counsellor.full_name in listed
