from datetime import timedelta

import pytest
from django.urls import reverse

from talka.domains.vacancies import queries
from talka.domains.vacancies.models import Vacancy
from talka.domains.vacancies.tests.factories import NOW, TODAY
from talka.kit import clock


@pytest.fixture(autouse=True)
def today():
    with clock.standing_at(NOW):
        yield


def text(response):
    return response.content.decode()


@pytest.fixture
def url(employer):
    return lambda name, *parts: reverse(f"employer:{name}", args=[employer.reference, *parts])


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


ADVERTS = {
    "lt": (
        "Virėja (-as) kavinėje „Vilnius“\n\nIeškome virėjo. Darbo vieta: Kaunas. Darbo vietų skaičius: 2.\n"
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
    assert (found.hours_per_week, found.contract) == (40, "PERMANENT")
    assert found.working_times == ("SHIFTS",)
    assert found.closes_on == TODAY + timedelta(days=22)
    assert [(one.code, one.level) for one in found.languages] == [("en", "B1")]
    assert [one.value for one in found.licences] == ["B"]


def test_pay_after_tax_is_quoted_not_taken_for_pay_before_tax(world):
    found = queries.read_advert(
        "Virėjas\n\nIeškome virėjo. Atlyginimas 1200 Eur/mėn. į rankas.", language="lt", today=TODAY
    )

    assert found.pay_from is None
    assert "į rankas" in found.pay_elsewise
