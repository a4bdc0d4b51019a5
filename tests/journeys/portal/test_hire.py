"""Somebody is hired and begins to work; everybody sees what has become of it."""

import pytest

from talka.domains.jobseekers.api import STATUSES, Status
from talka.domains.matching.api import STATES, State
from talka.kit import clock
from tests.journeys import counselling, employing, jobseeking


pytestmark = [pytest.mark.browser, pytest.mark.django_db]


@pytest.mark.parametrize("language", ["lt", "en"])
def test_a_hire_fills_the_place_and_ends_the_registration_by_rule(someone, sides, language):
    side = sides[language]
    agent, person, counsellor = someone(language), someone(language), someone(language)

    employing.hire_from_the_mail(agent, side.agent.email, side.applied_for, clock.today())
    person.sign_in(side.applicant)
    jobseeking.begin_to_work(person, side.applied_for)

    # The person reads the decision with its legal basis.
    person.follow(person.say("Home"))
    person.sees(
        person.say("You are not registered at present. You can register again at any time.")
    )
    # The employer sees the place filled and the vacancy closed.
    agent.sign_in(side.agent)
    agent.follow(agent.say("Vacancies"))
    agent.follow(side.applied_for)
    agent.sees(agent.say("Filled"))
    # The counsellor sees the end of the registration and the start of work.
    counsellor.sign_in(side.counsellor)
    counselling.find_person(counsellor, side.applicant)
    counsellor.sees(counsellor.say(STATUSES[Status.ENDED]), counsellor.say(STATES[State.STARTED]))
