"""An employer's pages: who applied, answers, people without names; and nothing of other employers."""

from datetime import timedelta

import pytest
from django.urls import reverse

from talka.domains.jobseekers.api import Address, Limits, Skills, Terms
from talka.domains.jobseekers.tests.factories import a_person
from talka.domains.matching.models import ContactRequest
from talka.domains.matching.queries import searching
from talka.domains.matching.queries.aliases import pseudonym_of
from talka.domains.matching.queries.links import Side, answer_token
from talka.domains.matching.rules import State
from talka.domains.matching.tests.factories import (
    a_proposal,
    a_seeker,
    a_vacancy,
    an_application,
    an_employer,
    body_of,
    lists_for_all,
)
from talka.kit import clock


pytestmark = pytest.mark.usefixtures("clock_stands")


@pytest.fixture
def agent(world, sign_in):
    return sign_in(world.agent)


def at(world, name, *parts):
    return reverse(f"employer:{name}", args=[world.employer.reference, *parts])


def text_of(page):
    return page.content.decode().replace("\u00a0", " ")


CANARIES = {
    "terms": Terms(("FULL_DAY", "NIGHTS"), ("NIGHTS",), ("PERMANENT",), 1337, None),
    "limits": Limits(("HEAVY_LIFTING",)),
}


def post_answer(world, agent, application, word, **values):
    return agent.post(at(world, "answer", application.reference, word), values or {"x": "1"})


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

    page = agent.get(at(world, "search_people"), {"place": "Vilnius", "place_value": "LT-57"})

    assert page.context["cards"] == []
    assert "Name an occupation, a skill, a language or a licence" in text_of(page)


@pytest.mark.parametrize(("asked", "found"), [({"language": "lt"}, 1), ({"language": "ru"}, 0)])
def test_a_language_alone_is_enough_to_look_for(world, agent, asked, found):
    a_seeker(world)

    page = agent.get(at(world, "search_people"), asked)

    assert len(page.context["cards"]) == found


def test_who_lives_near_is_not_lost_behind_better_people_far_away(world, agent, monkeypatch):
    monkeypatch.setattr(searching, "MOST_FOUND", 1)
    vacancy = a_vacancy(world)
    a_seeker(world, skills=Skills((world.skills[2].pk,)), address=Address("LT-15", "Far g. 1"))
    near = a_seeker(world)
    asked = {
        "vacancy": vacancy.reference, "occupation": "cook", "occupation_value": world.cook.uri,
        "skill_1": "plan menus", "skill_1_value": world.skills[2].uri,
        "place": "Vilniaus miestas", "place_value": "LT-57",
    }  # fmt: skip

    within = agent.get(at(world, "search_people"), {**asked, "km": "25"})
    nearest = agent.get(at(world, "search_people"), {**asked, "sort": "near"})

    alias = pseudonym_of(file_id=near.pk, vacancy_id=vacancy.pk)
    assert [one.alias for one in within.context["cards"]] == [alias]
    assert [one.alias for one in nearest.context["cards"]] == [alias]


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
    token = answer_token(
        Side.EMPLOYER, application.reference, person_id=world.agent.pk, now=clock.now()
    )
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
            {
                "starts_on_day": "1",
                "starts_on_month": "12",
                "starts_on_year": "2026",
                "lasts": "open",
            },
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
    assert page["Referrer-Policy"] == "strict-origin"


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
    stranger = answer_token(
        Side.EMPLOYER, application.reference, person_id=a_person().pk, now=clock.now()
    )
    nothing = answer_token(Side.EMPLOYER, "A-22222222", person_id=world.agent.pk, now=clock.now())

    for token in (stranger, nothing, "broken-token-broken", "a" * 200):
        for method in (client.get, client.post):
            page = method(reverse("public:answer", args=[token]) + "?answer=offer")
            assert page.status_code == 410
            assert "This link does not work any more" in text_of(page)


def test_a_link_grows_old(client, link):
    _application, address = link

    with clock.standing_at(clock.now() + timedelta(days=31)):
        assert client.get(address).status_code == 410
