import pytest
from django.urls import reverse

from talka.domains.vacancies import actions, queries
from talka.domains.vacancies.models import Vacancy
from talka.domains.vacancies.rules import State
from talka.domains.vacancies.tests import factories
from talka.domains.vacancies.tests.factories import NOW
from talka.kit import clock


UNLAWFUL = "Ieškome merginos iki 30 metų."


@pytest.fixture(autouse=True)
def today():
    with clock.standing_at(NOW):
        yield


def text(response):
    return response.content.decode()


@pytest.fixture
def url(employer):
    return lambda name, *parts: reverse(f"employer:{name}", args=[employer.reference, *parts])


@pytest.fixture
def answers(world):
    """What somebody types into the form by hand."""
    return {
        "title": "Virėja (-as)",
        "occupation": "cook",
        "occupation_value": world.cook.uri,
        "description": "Gaminsite pietus.",
        "language": "lt",
        "positions": "2",
        "place": "Vilnius",
        "place_value": "LT-57",
        "contract": "PERMANENT",
        "working_times": ["FULL_DAY"],
        "hours_per_week": "37,5",
        "closes_on_day": "20",
        "closes_on_month": "12",
        "closes_on_year": "2026",
        "pay_from": "1 640,50 €",
        "pay_to": "",
        "pay_period": "MONTH",
        "offered": f"{world.skills[0].pk},{world.skills[2].pk}",
        f"skills_{world.skills[0].pk}": "REQUIRED",
        f"skills_{world.skills[2].pk}": "WISHED",
        "languages_0_code": "en",
        "languages_0_level": "B1",
        "languages_0_need": "WISHED",
        "licences": ["B"],
        "visibility": "PUBLIC",
        "do": "save",
    }


def test_a_vacancy_by_hand_from_the_form_to_the_board(agent_client, url, answers, world):
    response = agent_client.post(url("write_vacancy"), answers, follow=True)
    vacancy = Vacancy.objects.get()
    said = queries.draft_of(vacancy)

    assert response.redirect_chain[-1][0] == url("vacancy", vacancy.reference)
    assert (said.positions, said.pay_from, said.hours_per_week) == (2, 1640.5, 37.5)
    assert said.required_skills == [world.skills[0].pk]
    assert said.wished_skills == [world.skills[2].pk]
    assert said.languages == {"en": ("B1", "WISHED")}
    assert said.occupation == world.cook
    response = agent_client.post(url("publish_vacancy", vacancy.reference), follow=True)
    assert "The vacancy is on the board." in text(response)
    assert vacancy.reference in text(agent_client.get("/jobs/"))


def test_a_double_click_makes_one_vacancy(agent_client, url, answers):
    form = agent_client.get(url("write_vacancy")).context["form"]
    answers["submission"] = str(form["submission"].value())

    for _ in range(2):
        agent_client.post(url("write_vacancy"), answers)

    assert Vacancy.objects.count() == 1


def test_the_form_knows_the_employers_place(agent_client, url, employer):
    html = text(agent_client.get(url("write_vacancy")))

    assert 'value="Vilnius"' in html


def test_skills_are_proposed_from_the_occupation_and_nothing_is_saved(agent_client, url, world):
    response = agent_client.post(
        url("write_vacancy"),
        {
            "title": "Virėja",
            "occupation": "cook",
            "occupation_value": world.cook.uri,
            "do": "propose",
        },
    )

    html = text(response)
    assert "cook dishes" in html
    assert "plan menus" in html
    assert (
        f'name="skills_{world.skills[0].pk}"><option value="">not asked for</option><option value="REQUIRED" selected'
        in html
    )
    assert 'value="Virėja"' in html
    assert not Vacancy.objects.exists()


def test_another_skill_is_added_one_by_one(agent_client, url, answers, world):
    skill = world.skills[1]
    response = agent_client.post(
        url("write_vacancy"),
        answers
        | {"more_skill": "keep a kitchen clean", "more_skill_value": skill.uri, "do": "add_skill"},
    )

    assert f'name="skills_{skill.pk}"' in text(response)
    assert f'name="skills_{world.skills[2].pk}"' in text(response)


def test_wrong_answers_are_told_at_the_field_and_nothing_typed_is_lost(agent_client, url, answers):
    wrong = answers | {"title": "", "pay_to": "100", "positions": "0", "closes_on_month": "13"}

    response = agent_client.post(url("write_vacancy"), wrong)

    assert set(response.context["form"].errors) == {"title", "pay_to", "positions", "closes_on"}
    for words in ("Gaminsite pietus.", 'value="37,5"', "1 640,50 €", "There is a problem"):
        assert words in text(response)
    assert not Vacancy.objects.exists()


def test_a_draft_needs_only_a_title_and_the_page_says_what_is_missing(agent_client, url, employer):
    draft = {"title": "Virėja", "language": "lt", "positions": "1", "contract": "PERMANENT",
             "pay_period": "MONTH", "visibility": "PUBLIC"}  # fmt: skip
    response = agent_client.post(url("write_vacancy"), draft, follow=True)

    edit = url("edit_vacancy", Vacancy.objects.get().reference)
    for question in (
        "id_occupation",
        "id_description",
        "id_pay_from",
        "id_closes_on_day",
        "id_working_times_0",
    ):
        assert f'href="{edit}#{question}"' in text(response)
    assert "Publish</button>" not in text(response)


def test_an_unlawful_sentence_is_shown_with_the_law_and_what_to_do(
    agent_client, url, world, employer
):
    vacancy = factories.a_vacancy(world, employer, description=f"Labas.\n{UNLAWFUL}")

    for name in ("vacancy", "edit_vacancy"):
        html = text(agent_client.get(url(name, vacancy.reference)))
        assert f"<mark>{UNLAWFUL}</mark>" in html
        assert "Law on Equal Treatment No. IX-1826, Article 11" in html
        assert "https://www.lygybe.lt/" in html
        assert "Ask for the experience or the skill" in html
    response = agent_client.post(url("publish_vacancy", vacancy.reference), follow=True)
    assert "Not published yet" in text(response)
    response = agent_client.post(url("submit_vacancy", vacancy.reference), follow=True)
    assert "within one working day" in text(response)
    vacancy.refresh_from_db()
    assert vacancy.state == State.SUBMITTED


def test_two_people_edit_and_both_versions_are_shown(
    agent_client, url, answers, world, employer, counsellor
):
    vacancy = factories.a_vacancy(world, employer)
    page = agent_client.get(url("edit_vacancy", vacancy.reference))
    version = page.context["form"]["version"].value()
    draft = factories.a_draft(world, title="Saved by the other", positions=4)
    actions.edit_vacancy(vacancy=vacancy, version=1, draft=draft, by=counsellor, now=NOW)

    mine = answers | {"version": version, "title": "Typed by me"}
    response = agent_client.post(url("edit_vacancy", vacancy.reference), mine)

    assert response.status_code == 409
    found = {one.question: (one.saved, one.typed) for one in response.context["differences"]}
    assert found["Job title"] == ("Saved by the other", "Typed by me")
    assert found["How many people do you look for?"] == ("4", "2")
    assert 'value="Typed by me"' in text(response)
    again = mine | {"version": response.context["form"]["version"].value()}
    agent_client.post(url("edit_vacancy", vacancy.reference), again)
    vacancy.refresh_from_db()
    assert vacancy.title == "Typed by me"


def test_an_open_vacancy_shows_gaps_at_the_question(agent_client, url, answers, world, employer):
    vacancy = factories.an_open_vacancy(world, employer)

    response = agent_client.post(
        url("edit_vacancy", vacancy.reference),
        answers | {"version": vacancy.version, "occupation": "", "occupation_value": ""},
    )

    assert set(response.context["form"].errors) == {"occupation"}
    vacancy.refresh_from_db()
    assert vacancy.occupation == world.cook


def test_the_form_shows_what_is_stored(agent_client, url, world, employer):
    vacancy = factories.a_vacancy(
        world, employer, wished_skills=(world.skills[1].pk,), licences=("B",)
    )

    html = text(agent_client.get(url("edit_vacancy", vacancy.reference)))

    assert 'value="1640"' in html
    assert 'value="WISHED" selected' in html


HOSTILE = [
    "\x00",
    "\x1b[31m",
    "\u202e",
    "a" * 100_000,
    "'; drop table",
    "=cmd()",
    "\ud83c",
    "²",
    "-1",
    "1e308",
    "NaN",
]


# What the pages do for a button of their own; for any other word, hostile ones too, they save.
FORM = ("propose", "add_skill", "add_place")
BUTTONS = {
    "write_vacancy": FORM,
    "edit_vacancy": FORM,
    "paste_advert": ("create",),
    "close_vacancy": (),
    "resume_vacancy": (),
}
OF_ONE_VACANCY = {"edit_vacancy", "close_vacancy", "resume_vacancy"}


@pytest.mark.parametrize("evil", HOSTILE, ids=lambda text: repr(text[:12]))
def test_hostile_answers_break_nothing(agent_client, url, world, employer, answers, evil):
    vacancy = factories.a_vacancy(world, employer)
    evil = evil.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
    everywhere = dict.fromkeys(answers, evil) | {"version": evil, "submission": evil, "more_skill": evil,
                                                 "text": evil, "reason": evil, "places": evil,
                                                 "more_place": evil}  # fmt: skip
    for page, others in BUTTONS.items():
        address = url(page, *([vacancy.reference] if page in OF_ONE_VACANCY else []))
        for do in (evil, *others):
            response = agent_client.post(address, everywhere | {"do": do})
            assert response.status_code < 500
    for name in answers:
        response = agent_client.post(url("write_vacancy"), answers | {name: evil})
        assert response.status_code < 500
    for one in Vacancy.objects.all():
        assert "\x00" not in one.title + one.description
        assert "\x1b" not in one.title + one.description
