"""Somebody who lost a job registers, sees jobs that fit, and applies: three languages, three ways."""

from dataclasses import replace
from datetime import date

import pytest

from talka.engines.identifiers import make_personal_code
from tests.journeys import jobseeking
from tests.journeys.jobseeking import Newcomer


pytestmark = [pytest.mark.browser, pytest.mark.django_db]

PEOPLE = {
    "lt": Newcomer(
        given_name="Vilija",
        family_name="Šaltūnaitė",
        email="vilija@people.example",
        code=make_personal_code("LT", birth_date=date(1988, 3, 4), serial=711),
        town=("Kauno m", "Kauno miesto savivaldybė"),
        work=("kepėj", "kepėjas"),
        schooling="Vidurinis išsilavinimas",
        tongue="lietuvių",
        licence="B kategorija: lengvieji automobiliai ir furgonai (iki 3,5 t)",
        letter="Kepu duoną jau dešimt metų.",
    ),
    "en": Newcomer(
        given_name="Grace",
        family_name="Baker-Hill",
        email="grace@people.example",
        code=make_personal_code("LT", birth_date=date(1991, 7, 9), serial=712),
        town=("Vilnius", "Vilnius City Municipality"),
        work=("baker", "baker"),
        schooling="Upper secondary education",
        tongue="English",
        licence="Category B: cars and vans (up to 3.5 t)",
        letter="I have baked bread for ten years.",
    ),
    "ru": Newcomer(
        given_name="Вера",
        family_name="Заречная",
        email="vera@people.example",
        code=make_personal_code("LT", birth_date=date(1979, 11, 30), serial=713),
        town=("Клайпед", "Самоуправление города Клайпеды"),
        work=("пекар", "пекарь"),
        schooling="Среднее образование",
        tongue="русский",
        licence="Категория B: легковые автомобили и фургоны (до 3,5 т)",
        letter="Пеку хлеб уже десять лет.",
    ),
}


# The same again, for the measurement of the minutes.
PEOPLE["measured"] = replace(
    PEOPLE["en"],
    email="felicity@people.example",
    given_name="Felicity",
    code=make_personal_code("LT", birth_date=date(1993, 2, 11), serial=714),
)


def journey(visitor, language, side):
    who = PEOPLE[language]
    visitor.arrive()
    jobseeking.get_an_account(visitor, who)
    jobseeking.answer(visitor, who)
    jobseeking.send(visitor)
    visitor.push(visitor.say("Go to your home page"))
    jobseeking.apply(visitor, side.title, who.letter)


def test_a_jobseeker_registers_and_applies_with_the_keyboard_alone(someone, sides):
    # The browser speaks English: the language is chosen on the page.
    visitor = someone("lt", reads="en")

    journey(visitor, "lt", sides["lt"])


def test_a_jobseeker_registers_and_applies_at_320_pixels(someone, sides):
    journey(someone("en", narrow=True), "en", sides["en"])


def test_a_jobseeker_registers_and_applies_without_scripts(someone, sides):
    journey(someone("ru", scripts=False), "ru", sides["ru"])
