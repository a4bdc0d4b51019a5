"""An employer's pages: who applied, answers, people without names; and nothing of other employers."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.urls import reverse

from talka.domains.jobseekers.api import Limits, Skills, Terms
from talka.domains.jobseekers.tests.factories import a_person
from talka.domains.matching.actions import answering, applying
from talka.domains.matching.models import Alias, Application, ContactRequest
from talka.domains.matching.queries.aliases import pseudonym_of
from talka.domains.matching.queries.links import answer_token
from talka.domains.matching.rules import DeclineReason, NotHiredReason, State
from talka.domains.matching.tests.factories import (
    NOW,
    a_proposal,
    a_seeker,
    a_vacancy,
    an_application,
    an_employer,
    body_of,
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
        starts_on_day="1", starts_on_month="11", starts_on_year="2026",
    )  # fmt: skip
    assert "The first day must not lie before the application" in text_of(early)
    post_answer(
        world, agent, application, "hire",
        starts_on_day="23", starts_on_month="11", starts_on_year="2026",
    )  # fmt: skip
    page = text_of(agent.get(at(world, "application", application.reference)))
    assert "Work has begun" in page
    agent.post(
        at(world, "work_began", application.reference),
        {
            "starts_on_day": "23",
            "starts_on_month": "11",
            "starts_on_year": "2026",
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
        starts_on_day="1", starts_on_month="12", starts_on_year="2026",
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


def test_asking_for_contact_asks_once(world, agent):
    file, vacancy = a_seeker(world), a_vacancy(world)
    lists_for_all()
    address = at(
        world, "ask", vacancy.reference, pseudonym_of(file_id=file.pk, vacancy_id=vacancy.pk)
    )
    assert "Why you are interested" in text_of(agent.get(address))

    for _ in range(2):
        agent.post(address, {"text": "Come and bake."})

    assert ContactRequest.objects.get().text == "Come and bake."
    page = text_of(agent.get(at(world, "vacancy_candidates", vacancy.reference)))
    assert "Asked" in page
    assert f'href="{address}"' not in page


def test_an_alias_of_another_vacancy_opens_nothing(world, agent):
    file, vacancy, other = a_seeker(world), a_vacancy(world), a_vacancy(world)
    alias = pseudonym_of(file_id=file.pk, vacancy_id=other.pk)

    assert agent.get(at(world, "ask", vacancy.reference, alias)).status_code == 404


def test_people_are_found_by_what_is_asked(world, agent):
    good = a_seeker(world, skills=Skills((world.skills[2].pk,)))
    vacancy = a_vacancy(world)
    found = agent.get(
        at(world, "search_people"),
        {
            "vacancy": vacancy.reference, "occupation": "cook", "occupation_value": world.cook.uri,
            "skill_1": "plan menus", "skill_1_value": world.skills[2].uri,
            "place": "Vilniaus miestas", "place_value": "LT-57", "km": "25",
            "language": "lt", "level": "B2", "licence": "B",
        },
    )  # fmt: skip

    assert [one.alias for one in found.context["cards"]] == [
        pseudonym_of(file_id=good.pk, vacancy_id=vacancy.pk)
    ]
    assert "About 5 people" in text_of(found)


@pytest.mark.parametrize(
    "miss",
    [
        {"language": "ru", "level": "C1"},
        {"licence": "work:forklift"},
        {"place": "Kauno miestas", "place_value": "LT-15", "km": "10"},
    ],
)
def test_people_who_lack_what_is_asked_are_not_found(world, agent, miss):
    a_seeker(world)

    found = agent.get(
        at(world, "search_people"),
        {"occupation": "cook", "occupation_value": world.cook.uri, **miss},
    )

    assert "Nobody was found" in text_of(found)


def test_without_a_vacancy_people_have_not_even_an_alias(world, agent):
    a_seeker(world)

    page = text_of(
        agent.get(
            at(world, "search_people"),
            {"occupation": "cook", "occupation_value": world.cook.uri},
        )
    )

    assert "Person 1" in page
    assert "K-" not in page.replace("UK-", "")
    assert "Ask for contact" not in page


def test_a_search_for_nothing_finds_nobody(world, agent):
    a_seeker(world)

    page = agent.get(at(world, "search_people"), {"language": "lt"})

    assert page.context["cards"] == []
    assert "Name an occupation or a skill" in text_of(page)


@pytest.mark.parametrize(
    "odd", ["page=0", "page=zz", "km=-1", "vacancy=V-NOT", "skill_1=%00", "level=Z9"]
)
def test_odd_searches_are_answered_calmly(world, agent, odd):
    a_seeker(world)

    page = agent.get(
        f"{at(world, 'search_people')}?occupation_value={world.cook.uri}&occupation=cook&{odd}"
    )

    assert page.status_code == 200


def test_everything_of_another_employer_is_absent(world, sign_in):
    stranger = a_person()
    other = an_employer(world, by=stranger, name="Other bakery")
    client, application, vacancy = sign_in(stranger), an_application(world), a_vacancy(world)
    mine = other.reference
    alias = pseudonym_of(file_id=application.file_id, vacancy_id=vacancy.pk)
    names = [
        ("application", application.reference, "A-22222222", ()),
        ("work_began", application.reference, "A-22222222", ()),
        ("answer", application.reference, "A-22222222", ("invite",)),
        ("vacancy_candidates", vacancy.reference, "V-22222222", ()),
        ("ask", vacancy.reference, "V-22222222", (alias,)),
    ]

    for name, foreign, absent, more in names:
        one = client.get(reverse(f"employer:{name}", args=[mine, foreign, *more]))
        two = client.get(reverse(f"employer:{name}", args=[mine, absent, *more]))
        assert one.status_code == two.status_code == 404, name
        assert body_of(one) == body_of(two)
        theirs, nobodys = (
            client.get(reverse(f"employer:{name}", args=[employer, foreign, *more]))
            for employer in (world.employer.reference, "E-22222222")
        )
        assert theirs.status_code == nobodys.status_code == 404, name
        without = body_of(theirs).replace(world.employer.reference, "E-22222222")
        assert without == body_of(nobodys)
    for name in ("applications", "search_people"):
        assert client.get(at(world, name)).status_code == 404
    application.refresh_from_db()
    assert application.state == State.SENT


def test_a_proposal_that_was_not_accepted_is_absent_for_the_employer(world, agent):
    proposal = a_proposal(world)

    assert agent.get(at(world, "application", proposal.reference)).status_code == 404


def test_who_acts_for_no_employer_is_refused(world, sign_in):
    assert sign_in(a_person()).get(at(world, "applications")).status_code == 403


# Links in e-mails.


@pytest.fixture
def link(world):
    application = an_application(world)
    token = answer_token(application=application.reference, person_id=world.agent.pk)
    return application, reverse("public:answer", args=[token])


def test_opening_a_link_changes_nothing_and_shows_no_person(client, world, link):
    application, address = link

    for one in (address, f"{address}?answer=hire", f"{address}?answer=invite"):
        page = text_of(client.get(one))
        assert "Pastry cook" in page
        assert application.reference in page
        for secret in ("Rūta", "Žemaitytė", application.file.person.email, "I bake."):
            assert secret not in page
    application.refresh_from_db()
    assert application.state == State.SENT
    assert application.steps.count() == 1


@pytest.mark.parametrize(
    ("word", "values", "state"),
    [
        ("invite", {"place": "Here"}, State.INTERVIEW),
        ("offer", {"text": "Come"}, State.OFFER),
        (
            "hire",
            {"starts_on_day": "1", "starts_on_month": "12", "starts_on_year": "2026"},
            State.HIRED,
        ),
        ("not-hire", {"reason": "SKILLS"}, State.NOT_HIRED),
    ],
)
def test_each_answer_can_be_given_without_signing_in(client, link, word, values, state):
    application, address = link

    page = client.post(f"{address}?answer={word}", values)

    application.refresh_from_db()
    assert application.state == state
    assert "Thank you" in text_of(page)
    assert page["Referrer-Policy"] == "no-referrer"


def test_an_answer_from_a_link_needs_its_reason(client, link):
    application, address = link

    assert "Choose a reason" in text_of(client.post(f"{address}?answer=not-hire", {"text": "No"}))
    application.refresh_from_db()
    assert application.state == State.SENT


def test_an_answer_given_twice_says_that_there_is_nothing_left(client, link):
    _application, address = link
    client.post(f"{address}?answer=not-hire", {"reason": "SKILLS"})

    page = text_of(client.post(f"{address}?answer=not-hire", {"reason": "SKILLS"}))

    assert "There is nothing to answer any more" in page


def test_a_broken_old_or_foreign_link_says_so(client, world, link):
    application, address = link
    stranger = answer_token(application=application.reference, person_id=a_person().pk)
    nothing = answer_token(application="A-22222222", person_id=world.agent.pk)

    for token in (stranger, nothing, "broken-token-broken", "a" * 200):
        for method in (client.get, client.post):
            page = method(reverse("public:answer", args=[token]) + "?answer=offer")
            assert page.status_code == 410
            assert "This link does not work any more" in text_of(page)


def test_a_link_grows_old(client, link):
    _application, address = link

    with time_machine.travel(datetime.now(UTC) + timedelta(days=31)):
        assert client.get(address).status_code == 410
