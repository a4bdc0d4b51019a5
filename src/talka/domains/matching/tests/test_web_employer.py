"""An employer's pages: who applied, answers, people without names; and nothing of other employers."""

import pytest
from django.urls import reverse

from talka.domains.jobseekers.api import Limits, Terms
from talka.domains.jobseekers.tests.factories import a_person
from talka.domains.matching.actions import answering, applying
from talka.domains.matching.models import Alias, Application, ContactRequest
from talka.domains.matching.queries.aliases import pseudonym_of
from talka.domains.matching.rules import DeclineReason, NotHiredReason, State
from talka.domains.matching.tests.factories import (
    NOW,
    a_proposal,
    a_seeker,
    a_vacancy,
    an_application,
    an_employer,
    later,
    lists_for_all,
)
from talka.domains.people.api import Purpose, withdraw_consent
from talka.kit.audit.reading import readings_of


pytestmark = pytest.mark.usefixtures("clock_stands")


@pytest.fixture
def agent(world, sign_in):
    return sign_in(world.agent)


def at(world, name, *parts):
    return reverse(f"employer:{name}", args=[world.employer.reference, *parts])


def text_of(page):
    return page.content.decode().replace("\u00a0", " ")


def test_those_who_wait_come_first_and_can_be_filtered(world, agent):
    vacancy = a_vacancy(world, positions=5)
    settled, waiting, late = (an_application(world, vacancy=vacancy) for _ in range(3))
    answering.not_hire(application=settled, reason=NotHiredReason.PAY, by=world.agent, now=NOW)
    answering.invite(application=waiting, interview_at=None, place="", by=world.agent, now=later(1))
    a_proposal(world, vacancy=vacancy)

    def rows(query=""):
        return list(agent.get(at(world, "applications") + query).context["listing"].page)

    assert rows() == [late, waiting, settled]
    assert rows("?stage=waiting") == [late, waiting]
    assert rows("?stage=over") == [settled]
    assert rows("?q=Zemaityte") == [late, waiting, settled]
    assert rows("?q=nobody") == []
    assert agent.get(at(world, "applications") + "?format=csv").status_code == 200


def test_the_list_takes_the_same_number_of_queries(world, agent, django_assert_max_num_queries):
    vacancy = a_vacancy(world, positions=9)
    for _ in range(5):
        an_application(world, vacancy=vacancy)

    with django_assert_max_num_queries(24):
        agent.get(at(world, "applications"))


def test_an_empty_list_says_what_to_do(world, agent):
    assert "Nobody has applied yet" in text_of(agent.get(at(world, "applications")))


def test_opening_an_application_marks_it_seen_and_is_written_down(world, agent):
    application = an_application(world)

    page = text_of(agent.get(at(world, "application", application.reference)))

    application.refresh_from_db()
    assert application.state == State.SEEN
    assert readings_of(application.file.person_id)[0].purpose == "APPLICATION"
    for words in ("Rūta Žemaitytė", "I bake.", "Invite to an interview", "Virėja", "Lithuanian"):
        assert words in page, words


def test_an_employer_reads_neither_proposal_nor_what_the_counsellor_wrote(world, agent):
    proposal = a_proposal(world, text="Between us: try it.")
    applying.accept(application=proposal, by=proposal.file.person, now=NOW)

    page = text_of(agent.get(at(world, "application", proposal.reference)))

    for words in ("Between us", "Jonas", "Proposed", "Referral"):
        assert words not in page, words


CANARIES = {
    "terms": Terms(("FULL_DAY", "NIGHTS"), ("NIGHTS",), ("PERMANENT",), 1337, None),
    "limits": Limits(("HEAVY_LIFTING",)),
}


def test_an_employer_reads_nothing_of_wishes_wages_or_health(world, agent):
    file = a_seeker(world, **CANARIES)
    vacancy = a_vacancy(world)
    lists_for_all()
    skill = world.skills[0].uri
    pages = [
        at(world, "vacancy_candidates", vacancy.reference),
        f"{at(world, 'search_people')}?skill_1_value={skill}&skill_1=cook+dishes",
    ]
    before = [text_of(agent.get(one)) for one in pages]
    application = an_application(world, file=file, vacancy=vacancy)
    page = text_of(agent.get(at(world, "application", application.reference)))

    for shown in [*before, page]:
        for canary in ("1337", "1 337", "Heavy lifting", "Nights", "wishes", "Way to work"):
            assert canary not in shown, canary
    for shown in before:
        for canary in ("Rūta", "Žemaitytė", file.reference, file.person.email, "Gedimino"):
            assert canary not in shown, canary


def post_answer(world, agent, application, word, **values):
    return agent.post(at(world, "answer", application.reference, word), values or {"x": "1"})


def test_an_employer_invites(world, agent):
    application = an_application(world)
    missing = post_answer(
        world, agent, application, "invite", day_day="1", day_month="12", day_year="2026"
    )
    wrong = post_answer(
        world,
        agent,
        application,
        "invite",
        day_day="1",
        day_month="12",
        day_year="2026",
        hour="25:00",
    )
    assert "Enter the hour of the interview" in text_of(missing)
    assert "Enter an hour, for example 10:30" in text_of(wrong)

    post_answer(
        world, agent, application, "invite",
        day_day="1", day_month="12", day_year="2026", hour="10.30", place="Kepyklos g. 1",
    )  # fmt: skip

    application.refresh_from_db()
    assert application.state == State.INTERVIEW
    assert application.interview_at.isoformat() == "2026-12-01T08:30:00+00:00"
    assert application.interview_place == "Kepyklos g. 1"


def test_an_employer_offers_hires_and_confirms_the_start(world, agent):
    application = an_application(world)

    post_answer(world, agent, application, "offer", text="1 700 €")
    early = post_answer(
        world, agent, application, "hire",
        starts_on_day="1", starts_on_month="11", starts_on_year="2026", lasts="open",
    )  # fmt: skip
    assert "The first day must not lie before the application" in text_of(early)
    post_answer(
        world, agent, application, "hire",
        starts_on_day="23", starts_on_month="11", starts_on_year="2026", lasts="open",
    )  # fmt: skip
    page = text_of(agent.get(at(world, "application", application.reference)))
    assert "Work has begun" in page
    agent.post(
        at(world, "work_began", application.reference),
        {
            "starts_on_day": "23",
            "starts_on_month": "11",
            "starts_on_year": "2026",
            "lasts": "open",
            "how": "statement",
        },
    )

    application.refresh_from_db()
    assert (application.state, application.start_proof) == (State.STARTED, "EMPLOYER_STATEMENT")


def test_an_employer_says_no_with_a_reason(world, agent):
    application = an_application(world)
    assert "Choose a reason" in text_of(
        post_answer(world, agent, application, "not-hire", text="No")
    )

    post_answer(world, agent, application, "not-hire", reason="LANGUAGE", text="B2 is needed")

    application.refresh_from_db()
    assert (application.state, application.reason) == (State.NOT_HIRED, "LANGUAGE")
    again = post_answer(world, agent, application, "not-hire", reason="LANGUAGE")
    assert again.url == at(world, "application", application.reference)


def test_an_answer_that_nobody_knows_leads_back(world, agent):
    application = an_application(world)

    answer = agent.get(at(world, "answer", application.reference, "promote"))

    assert answer.url == at(world, "application", application.reference)


def test_no_place_left_is_said_in_words(world, agent):
    vacancy = a_vacancy(world, positions=1)
    application = an_application(world, vacancy=vacancy)
    vacancy.positions.update(state="CANCELLED")

    page = post_answer(
        world, agent, application, "hire",
        starts_on_day="1", starts_on_month="12", starts_on_year="2026", lasts="open",
    )  # fmt: skip

    assert "All places are filled" in text_of(page)
    assert Application.objects.get(pk=application.pk).state == State.SENT


def test_candidates_have_aliases_and_looking_at_them_writes_nothing(world, agent):
    file, vacancy = a_seeker(world), a_vacancy(world)
    lists_for_all()

    page = text_of(agent.get(at(world, "vacancy_candidates", vacancy.reference)))

    assert pseudonym_of(file_id=file.pk, vacancy_id=vacancy.pk) in page
    assert "Ask for contact" in page
    assert not Alias.objects.exists()
    assert not Application.objects.exists()


def test_only_people_who_agreed_are_candidates(world, agent):
    file, vacancy = a_seeker(world), a_vacancy(world)
    lists_for_all()
    withdraw_consent(
        person=file.person, purpose=Purpose.SHARE_PROFILE_WITH_EMPLOYERS, by=file.person, now=NOW
    )

    page = text_of(agent.get(at(world, "vacancy_candidates", vacancy.reference)))

    assert "Nobody suits this vacancy yet" in page


def test_somebody_who_refused_the_employer_is_no_candidate(world, agent):
    file, vacancy = a_seeker(world), a_vacancy(world)
    lists_for_all()
    applying.not_for_me(
        file=file, vacancy=vacancy, reason=DeclineReason.HOURS, by=file.person, now=NOW
    )
    alias = pseudonym_of(file_id=file.pk, vacancy_id=vacancy.pk)

    page = text_of(agent.get(at(world, "vacancy_candidates", vacancy.reference)))

    assert alias not in page
    assert agent.get(at(world, "ask", vacancy.reference, alias)).status_code == 404


def test_an_employer_nobody_has_checked_sees_nobody(world, sign_in):
    owner = a_person()
    world.employer = an_employer(world, by=owner, name="New bakery", checked=False)
    client, file = sign_in(owner), a_seeker(world)
    vacancy = a_vacancy(world)
    lists_for_all()
    alias = pseudonym_of(file_id=file.pk, vacancy_id=vacancy.pk)

    for address in (
        at(world, "vacancy_candidates", vacancy.reference),
        at(world, "search_people") + f"?occupation_value={world.cook.uri}&occupation=cook",
    ):
        page = text_of(client.get(address))
        assert "has not been checked yet" in page
        assert alias not in page
    assert client.post(at(world, "ask", vacancy.reference, alias), {"text": ""}).status_code == 404
    assert not ContactRequest.objects.exists()
