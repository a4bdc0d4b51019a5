"""
How long it takes somebody who types 200 characters a minute: counted, not slept.

Keys that were pressed, the decisions that were taken and the waiting for pages, measured here, are
added up. For a page of answers that were read in an advert every answer is one more decision.
"""

from dataclasses import replace
from datetime import date, timedelta
from statistics import median

import pytest

from talka.engines.identifiers import make_personal_code
from talka.kit import clock
from tests.journeys import adverts, employing, jobseeking
from tests.journeys.test_jobseeker import PEOPLE


pytestmark = [pytest.mark.browser, pytest.mark.django_db]

KEYS_A_MINUTE = 200
TRAINED, NEWCOMER = 1.5, 3.0  # seconds a decision
ANSWERS_READ = 12  # on the page that shows what was read in an advert
VACANCY_MINUTES, REGISTRATION_MINUTES = 4, 10


def minutes(effort, seconds_a_decision, *, read=0):
    typing = effort.keys / KEYS_A_MINUTE
    decisions = effort.decisions + effort.clicks + read
    return typing + (decisions * seconds_a_decision + effort.waited) / 60


@pytest.mark.parametrize("language", ["lt", "en"])
def test_a_trained_user_makes_a_vacancy_of_an_advert_in_four_minutes(someone, sides, language):
    agent = someone(language)
    agent.sign_in(sides[language].agent)
    taken = []
    for advert in adverts.ALL:
        agent.follow(agent.say("Home"))
        effort = agent.since()
        employing.paste(agent, advert[language], clock.today() + timedelta(days=30))
        taken.append(minutes(effort, TRAINED, read=ANSWERS_READ))
    print(f"minutes for a vacancy ({language}): {[round(one, 1) for one in taken]}")  # noqa: T201
    assert median(taken) <= VACANCY_MINUTES


def test_a_newcomer_registers_in_ten_minutes(someone):
    who = replace(
        PEOPLE["en"],
        email="iris@people.example",
        code=make_personal_code("LT", birth_date=date(1985, 1, 9), serial=714),
    )
    visitor = someone("en")
    jobseeking.start(visitor, who)
    jobseeking.register(visitor, who)
    taken = minutes(visitor.effort, NEWCOMER)
    print(f"minutes for a registration: {taken:.1f}")  # noqa: T201
    assert taken <= REGISTRATION_MINUTES
