import csv
import io
from datetime import timedelta

import pytest
from django.urls import reverse

from talka.domains.vacancies import actions, queries
from talka.domains.vacancies.models import Vacancy
from talka.domains.vacancies.rules import CloseReason, State
from talka.domains.vacancies.tests import factories
from talka.domains.vacancies.tests.factories import NOW, TODAY
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
        assert "Law on Equal Treatment, article 7" in html
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


def test_pause_and_put_back(agent_client, url, world, employer):
    vacancy = factories.an_open_vacancy(world, employer)

    response = agent_client.post(url("pause_vacancy", vacancy.reference), follow=True)
    assert "Put it back on the board" in text(response)
    response = agent_client.post(url("resume_vacancy", vacancy.reference), follow=True)

    assert "on the board again" in text(response)


def test_an_expired_vacancy_asks_for_a_new_day(agent_client, url, world, employer):
    vacancy = factories.an_open_vacancy(
        world, employer, now=NOW - timedelta(days=60), closes_on=TODAY - timedelta(days=5)
    )
    actions.expire_and_ask(by=None, now=NOW)
    address = url("resume_vacancy", vacancy.reference)
    assert "People can apply until" in text(agent_client.get(address))

    agent_client.post(
        address, {"closes_on_day": "20", "closes_on_month": "12", "closes_on_year": "2026"}
    )

    vacancy.refresh_from_db()
    assert vacancy.state == State.PUBLISHED


def test_places_are_filled_and_undone(agent_client, url, world, employer):
    vacancy = factories.an_open_vacancy(world, employer, positions=3)
    address = url("fill_places", vacancy.reference)
    given = {"filled_before": "0", "places": "2", "filling": "OTHER", "filled_on_day": "1",
             "filled_on_month": "12", "filled_on_year": "2026"}  # fmt: skip

    too_many = agent_client.post(address, given | {"places": "4"})
    assert "places" in too_many.context["form"].errors
    for _ in range(2):
        response = agent_client.post(address, given, follow=True)
    assert queries.count_places(vacancy).filled == 2
    assert "In another way, 1 December 2026" in text(response)
    agent_client.post(url("reopen_place", vacancy.reference, 1))

    assert queries.count_places(vacancy).filled == 1


def test_closing_asks_why_and_how_the_places_were_filled(agent_client, url, world, employer):
    vacancy = factories.an_open_vacancy(world, employer, positions=2)
    address = url("close_vacancy", vacancy.reference)
    assert "everybody who has applied is told" in text(agent_client.get(address))

    assert "reason" in agent_client.post(address, {}).context["form"].errors
    half = agent_client.post(address, {"reason": "FILLED"})
    assert "filling" in half.context["form"].errors
    agent_client.post(address, {"reason": "FILLED", "filling": "OWN", "filled_on_day": "1",
                                "filled_on_month": "12", "filled_on_year": "2026"})  # fmt: skip

    vacancy.refresh_from_db()
    assert vacancy.state == State.FILLED
    assert queries.count_places(vacancy).filled == 2


def test_closing_without_hiring(agent_client, url, world, employer):
    vacancy = factories.an_open_vacancy(world, employer)

    response = agent_client.post(
        url("close_vacancy", vacancy.reference), {"reason": "NO_LONGER_NEEDED"}, follow=True
    )

    assert "The employer no longer needs anybody" in text(response)
    assert "BROKE_THE_RULES" not in text(response)


def test_a_late_click_is_answered_in_words(agent_client, url, world, employer, agent):
    vacancy = factories.an_open_vacancy(world, employer)
    actions.close(vacancy=vacancy, reason=CloseReason.NO_LONGER_NEEDED, by=agent, now=NOW)

    for name in ("pause_vacancy", "publish_vacancy", "confirm_vacancy", "submit_vacancy"):
        response = agent_client.post(url(name, vacancy.reference), follow=True)
        assert "has changed in the meantime" in text(response)
    response = agent_client.get(url("edit_vacancy", vacancy.reference), follow=True)
    assert "Copy it to begin a new one" in text(response)


def test_a_copy_opens_in_the_form(agent_client, url, world, employer):
    vacancy = factories.an_open_vacancy(world, employer)

    response = agent_client.post(url("copy_vacancy", vacancy.reference), follow=True)

    assert response.context["form"]["title"].value() == vacancy.title
    assert Vacancy.objects.count() == 2


def test_who_was_asked_confirms_with_one_click(agent_client, url, world, employer):
    vacancy = factories.an_open_vacancy(
        world, employer, now=NOW - timedelta(days=40), closes_on=TODAY + timedelta(days=5)
    )
    actions.expire_and_ask(by=None, now=NOW)
    assert "Is this vacancy still open?" in text(
        agent_client.get(url("vacancy", vacancy.reference))
    )

    agent_client.post(url("confirm_vacancy", vacancy.reference))

    vacancy.refresh_from_db()
    assert vacancy.sign_of_life_on == TODAY


def test_the_preview_is_what_people_see(agent_client, url, world, employer):
    vacancy = factories.a_vacancy(world, employer)

    assert "cook dishes" in text(agent_client.get(url("preview_vacancy", vacancy.reference)))


def test_an_unchecked_employer_is_told_that_we_look_first(client, world, agent):
    employer = factories.an_employer(world, agent=agent, is_verified=False)
    vacancy = factories.a_vacancy(world, employer)
    client.force_login(agent)
    page = reverse("employer:vacancy", args=[employer.reference, vacancy.reference])

    assert "has not been checked yet" in text(client.get(page))
    response = client.post(f"{page}publish/", follow=True)

    assert "within one working day" in text(response)


def test_a_pasted_advert_becomes_a_draft(agent_client, url, world):
    advert = "Virėja (-as)\n\nIeškome virėjos Vilniuje. Reikės gaminti patiekalus 40 žmonių."
    page = agent_client.post(url("paste_advert"), {"text": advert, "do": "read"})
    html = text(page)
    assert 'value="Virėja (-as)"' in html
    assert "Read in: “Ieškome virėjos Vilniuje" in html
    assert "cook dishes" in html
    form = page.context["form"]

    given = {name: form[name].value() for name in form.fields}
    given |= {"other_occupation": "", "do": "create"}
    given = {name: value for name, value in given.items() if value not in (None, False)}
    for _ in range(2):
        response = agent_client.post(url("paste_advert"), given, follow=True)

    vacancy = Vacancy.objects.get()
    said = queries.draft_of(vacancy)
    assert response.redirect_chain[-1][0] == url("edit_vacancy", vacancy.reference)
    assert (said.occupation, said.municipality) == (world.cook, world.vilnius_place)
    assert said.required_skills == [world.skills[0].pk]
    assert said.description == advert
    assert said.language == "lt"


def test_what_is_taken_away_from_an_advert_stays_away(agent_client, url, world):
    advert = "Virėja (-as)\n\nIeškome virėjos Vilniuje. Reikės gaminti patiekalus 40 žmonių."
    given = {"text": advert, "positions": "1",
        "title": "Kita", "occupation": "other", "place": "", "contract": "PERMANENT",
             "pay_period": "MONTH", "do": "create"}  # fmt: skip

    agent_client.post(url("paste_advert"), given)

    said = queries.draft_of(Vacancy.objects.get())
    assert (said.title, said.occupation, said.municipality) == ("Kita", None, None)
    assert said.required_skills == []


@pytest.mark.parametrize("advert", ["", "short", "x" * 20_001])
def test_an_advert_that_is_none_is_refused_in_words(agent_client, url, world, advert):
    response = agent_client.post(url("paste_advert"), {"text": advert, "do": "read"})

    assert response.status_code == 200
    assert response.context["form"].errors


def test_the_list_shows_searches_sorts_and_exports(agent_client, url, world, employer):
    factories.an_open_vacancy(world, employer, title="Żywa")
    factories.a_vacancy(world, employer, title="Ąžuolas", positions=3)
    address = url("vacancies")

    assert "0 of 3" in text(agent_client.get(address))
    found = agent_client.get(address, {"q": "azuolas"}).context["listing"]
    assert [one.title for one in found.page.object_list] == ["Ąžuolas"]
    found = agent_client.get(address, {"state": "PUBLISHED"}).context["listing"]
    assert [one.title for one in found.page.object_list] == ["Żywa"]
    found = agent_client.get(address, {"sort": "title"}).context["listing"]
    assert [one.title for one in found.page.object_list] == ["Ąžuolas", "Żywa"]
    answer = agent_client.get(address, {"format": "csv"})
    rows = list(csv.reader(io.StringIO(b"".join(answer).decode("utf-8-sig"))))
    assert len(rows) == 3
    sheet = agent_client.get(address, {"format": "xlsx"})
    assert b"".join(sheet).startswith(b"PK")
    sheet.close()


def test_the_list_costs_the_same_for_any_number(
    agent_client, url, world, employer, django_assert_max_num_queries
):
    agent_client.get(url("vacancies"))
    for _ in range(8):
        factories.an_open_vacancy(world, employer)
    with django_assert_max_num_queries(12):
        agent_client.get(url("vacancies"))


def test_an_empty_list_says_how_to_begin(agent_client, url):
    assert "No vacancies yet" in text(agent_client.get(url("vacancies")))


PAGES = [
    "vacancy", "edit_vacancy", "preview_vacancy", "resume_vacancy", "close_vacancy", "fill_places",
]  # fmt: skip
POSTS = ["publish_vacancy", "submit_vacancy", "pause_vacancy", "confirm_vacancy", "copy_vacancy"]


@pytest.mark.parametrize("name", PAGES)
def test_another_employers_vacancy_does_not_exist_for_me(
    client, url, world, employer, stranger, name
):
    vacancy = factories.an_open_vacancy(world, employer)
    own = reverse("employer:vacancies", args=[employer.reference])
    client.force_login(stranger)

    assert client.get(url(name, vacancy.reference)).status_code == 404
    assert client.get(own).status_code == 404


@pytest.mark.parametrize("name", POSTS)
def test_nobody_else_changes_anything(client, url, world, employer, stranger, name):
    vacancy = factories.an_open_vacancy(world, employer)
    before = Vacancy.objects.values().get(pk=vacancy.pk)
    client.force_login(stranger)

    assert client.post(url(name, vacancy.reference)).status_code == 404
    assert Vacancy.objects.values().get(pk=vacancy.pk) == before


def test_a_foreign_vacancy_is_absent_below_ones_own_employer(agent_client, url, world):
    other = factories.an_open_vacancy(world, factories.an_employer(world))

    assert agent_client.get(url("vacancy", other.reference)).status_code == 404
    assert agent_client.get(url("vacancy", "V-22222222")).status_code == 404


@pytest.mark.parametrize("name", POSTS)
def test_looking_changes_nothing(agent_client, url, world, employer, name):
    vacancy = factories.an_open_vacancy(world, employer)

    assert agent_client.get(url(name, vacancy.reference)).status_code == 405


def test_visitors_are_sent_to_sign_in(client, url, world):
    response = client.get(url("vacancies"))

    assert response.status_code == 302
    assert "login" in response.url


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


@pytest.mark.parametrize("evil", HOSTILE, ids=lambda text: repr(text[:12]))
def test_hostile_answers_break_nothing(agent_client, url, world, employer, answers, evil):
    vacancy = factories.a_vacancy(world, employer)
    evil = evil.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
    everywhere = dict.fromkeys(answers, evil) | {"version": evil, "submission": evil, "more_skill": evil,
                                                 "text": evil, "reason": evil, "places": evil}  # fmt: skip
    for do in ("save", "propose", "add_skill", "create", "read", evil):
        for address in (
            url("write_vacancy"), url("paste_advert"), url("edit_vacancy", vacancy.reference),
            url("close_vacancy", vacancy.reference), url("resume_vacancy", vacancy.reference),
        ):  # fmt: skip
            response = agent_client.post(address, everywhere | {"do": do})
            assert response.status_code < 500
    for name in answers:
        response = agent_client.post(url("write_vacancy"), answers | {name: evil})
        assert response.status_code < 500
    for one in Vacancy.objects.all():
        assert "\x00" not in one.title + one.description
        assert "\x1b" not in one.title + one.description


ADVERTS = {
    "lt": (
        "Virėja (-as) kavinėje „Vilnius“\n\nIeškome virėjo Kaune. Darbo vietų skaičius: 2.\n"
        "Reikės gaminti patiekalus. Anglų kalba B1 lygiu. B kategorijos vairuotojo pažymėjimas.\n"
        "Siūlome neterminuotą sutartį, darbą pamainomis, 40 val. per savaitę, atlyginimą "
        "1400-1700 Eur/mėn. neatskaičius mokesčių. CV laukiame iki 2026-12-15."
    ),
    "en": (
        "Cook\n\nWe look for 2 cooks in Kaunas. You will cook dishes. English at level B1, a category B "
        "driving licence.\nWe offer a permanent contract, shift work, 40 hours a week, "
        "1400-1700 EUR gross per month. Apply by 2026-12-15."
    ),
    "ru": (
        "Повар\n\nТребуются повара, 2 человека, Kaunas. Английский язык на уровне B1, права категории B.\n"
        "Мы предлагаем бессрочный договор, сменный график, 40 часов в неделю, зарплата "
        "1400-1700 евро в месяц до вычета налогов. Ждём до 15.12.2026."
    ),
}  # fmt: skip


@pytest.mark.parametrize("language", ADVERTS)
def test_an_advert_is_read_in_its_own_language(world, language):
    found = queries.read_advert(ADVERTS[language], language="lt", today=TODAY)

    assert found.language == language
    assert found.occupations[0].value == world.cook.uri
    assert [one.value for one in found.places] == ["LT-15"]
    assert (found.pay_from, found.pay_to, found.pay_period) == (1400, 1700, "MONTH")
    assert (found.hours_per_week, found.contract, found.positions) == (40, "PERMANENT", 2)
    assert found.closes_on == TODAY + timedelta(days=22)
    assert [(one.code, one.level) for one in found.languages] == [("en", "B1")]
    assert [one.value for one in found.licences] == ["B"]


def test_pay_after_tax_is_quoted_not_taken_for_pay_before_tax(world):
    found = queries.read_advert(
        "Virėjas\n\nIeškome virėjo. Atlyginimas 1200 Eur/mėn. į rankas.", language="lt", today=TODAY
    )

    assert found.pay_from is None
    assert "į rankas" in found.pay_elsewise
