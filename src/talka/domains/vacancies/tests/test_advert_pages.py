from datetime import timedelta

import pytest
from django.urls import reverse

from talka.domains.taxonomy.api import Skill, forget
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


SWEDISH = (
    "Sjuksköterskor till Hjärtavdelning\n\nVi söker sjuksköterskor till vår avdelning. Arbetet är på "
    "heltid och lönen betalas varje månad. Du har erfarenhet och talar god svenska, och du trivs med "
    "intern utveckling. Kontakta Anna Berg, tel. 070-123 45 67, anna.berg@sjukhus.example."
)


def test_of_an_advert_in_another_language_only_title_and_contacts_are_read(world):
    found = queries.read_advert(SWEDISH, language="en", today=TODAY)

    assert found.is_foreign
    assert (found.language, found.text) == ("en", SWEDISH)
    assert found.title == "Sjuksköterskor till Hjärtavdelning"
    assert (found.email, found.phone) == ("anna.berg@sjukhus.example", "070-123 45 67")
    assert (found.occupations, found.skills, found.contract) == ((), (), None)


def test_an_employer_is_told_when_the_language_of_an_advert_is_not_read(agent_client, url, world):
    page = agent_client.post(url("paste_advert"), {"text": SWEDISH, "do": "read"})

    assert "We do not read the language of this text" in text(page)
    assert page.context["form"]["occupation"].value() == "other"

    given = {"text": SWEDISH, "positions": "1", "title": "Sjuksköterskor", "occupation": "other",
             "contract": "PERMANENT", "pay_period": "MONTH", "do": "create"}  # fmt: skip
    agent_client.post(url("paste_advert"), given)

    said = queries.draft_of(Vacancy.objects.get())
    assert (said.description, said.occupation) == (SWEDISH, None)


def test_a_guessed_occupation_is_offered_but_not_chosen(agent_client, url, world):
    advert = (
        "Cook of fluid systems technology\n\nWe are looking for somebody who works with us here."
    )

    page = agent_client.post(url("paste_advert"), {"text": advert, "do": "read"})

    form = page.context["form"]
    assert world.cook.uri in dict(form.fields["occupation"].choices)
    assert form["occupation"].value() == ""


def test_a_language_that_is_asked_for_is_not_a_skill_too(world):
    Skill.objects.create(
        uri="urn:test:skill:english", source="test", version="1", kind="skill",
        labels={"en": "English"},
    )  # fmt: skip
    forget()

    found = queries.read_advert(
        "Cook\n\nWe look for a cook. Fluent English, both speaking and writing.",
        language="en",
        today=TODAY,
    )

    assert [one.code for one in found.languages] == ["en"]
    assert found.skills == ()
