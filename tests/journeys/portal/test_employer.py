"""An employer registers, is checked, pastes an advert, sees who fits, and answers an application."""

from datetime import timedelta

import pytest

from talka.domains.matching.api import STATES, State
from talka.engines.identifiers import make_company_code
from talka.kit import clock
from tests.journeys import adverts, employing, jobseeking


pytestmark = [pytest.mark.browser, pytest.mark.django_db]

ORGANISATIONS = {
    "lt": (
        "UAB Rytmečio duona",
        make_company_code("LT", 9101),
        ("Kauno m", "Kauno miesto savivaldybė"),
    ),
    "en": (
        "Morning Loaf UAB",
        make_company_code("LT", 9102),
        ("Vilnius", "Vilnius City Municipality"),
    ),
}


@pytest.mark.parametrize("language", ["lt", "en"])
def test_an_employer_finds_somebody_with_the_keyboard_alone(someone, sides, language):
    side, agent, checker = sides[language], someone(language), someone(language)
    name, code, town = ORGANISATIONS[language]
    email = f"agent-{language}@firm.example"

    employing.start(agent, email)
    employing.register(agent, code, name, town)
    checker.sign_in(side.checker)
    if language == "lt":
        employing.check_papers(checker, name)
        agent.arrive("/employer/")
    else:
        employing.check_by_letter(checker, agent, name)
    employing.paste(agent, adverts.BAKER[language], clock.today() + timedelta(days=30))
    employing.ask_candidate(agent, agent.say("Find people"))

    candidate = someone(language)
    jobseeking.show_oneself(candidate, side.candidate.email)
    employing.invite(agent, side.candidate.name, clock.today() + timedelta(days=3))

    candidate.sign_in(side.candidate)
    candidate.follow(candidate.say("Applications"))
    candidate.sees(adverts.BAKER[language].title, candidate.say(STATES[State.INTERVIEW]))
