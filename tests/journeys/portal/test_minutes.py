"""
How long it takes somebody who types 200 characters a minute: counted, not slept.

Keys that are pressed, the decisions that are taken and the waiting for pages and letters, measured
here, are added up. Whoever confirms answers that were read in an advert decides about every one of
them. A newcomer also reads every page, from what is said about the registration to the button that
sends it, as fast as adults read (Brysbaert 2019, doi:10.1016/j.jml.2019.104047: 238 words a minute).
"""

import sys
from datetime import timedelta
from statistics import median

import pytest

from talka.kit import clock
from tests.journeys import adverts, employing, jobseeking
from tests.journeys.portal.test_jobseeker import PEOPLE


pytestmark = [pytest.mark.browser, pytest.mark.django_db]

KEYS_A_MINUTE, WORDS_A_MINUTE = 200, 238
TRAINED, NEWCOMER = 1.5, 2.0  # seconds a decision
VACANCY_MINUTES, REGISTRATION_MINUTES = 4, 10


def working(effort, seconds_a_decision):
    """Return the minutes of typing, deciding and waiting."""
    return (
        effort.keys / KEYS_A_MINUTE + (effort.decisions * seconds_a_decision + effort.waited) / 60
    )


@pytest.fixture
def tell(capsys, record_property):
    """Print a measurement, also when the test passes, and keep it in the report."""

    def told(what, numbers):
        record_property(what, numbers)
        with capsys.disabled():
            sys.stderr.write(f"\n{what}: {numbers}\n")

    return told


@pytest.mark.parametrize("language", ["lt", "en"])
def test_a_trained_employer_publishes_a_pasted_advert_within_four_minutes(
    someone, sides, language, tell
):
    agent, taken = someone(language), []
    agent.sign_in(sides[language].agent)

    for advert in (one[language] for one in adverts.ALL):
        agent.arrive("/employer/")
        effort = agent.since()
        employing.paste(agent, advert, clock.today() + timedelta(days=30))
        taken.append(round(working(effort, TRAINED), 2))

    tell(f"minutes for a vacancy by a pasted advert, {language}", taken)
    assert median(taken) <= VACANCY_MINUTES


def test_a_newcomer_registers_within_ten_minutes(someone, tell):
    who = PEOPLE["measured"]
    visitor = someone("en")
    visitor.arrive()
    effort = visitor.since()

    jobseeking.get_an_account(visitor, who)
    jobseeking.answer(visitor, who)
    reading = effort.words / WORDS_A_MINUTE
    jobseeking.send(visitor)

    taken = working(effort, NEWCOMER)
    tell("minutes for a registration, working and reading", (round(taken, 2), round(reading, 2)))
    assert taken + reading <= REGISTRATION_MINUTES
