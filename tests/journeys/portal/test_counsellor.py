"""A new counsellor opens the account and refers somebody, who accepts."""

import pytest

from talka.domains.matching.api import STATES, State
from tests.journeys import counselling, jobseeking


pytestmark = [pytest.mark.browser, pytest.mark.django_db]

MOST_CLICKS = 3


@pytest.mark.parametrize("language", ["lt", "en"])
def test_a_counsellor_refers_somebody_in_three_clicks(someone, sides, language):
    side, counsellor, client = sides[language], someone(language), someone(language)

    counselling.open_account(counsellor, side.invited)
    counselling.open_person(counsellor, side.client)
    clicks = counselling.refer(counsellor, side.client, side.title)

    assert clicks <= MOST_CLICKS
    client.sign_in(side.client)
    jobseeking.accept_proposal(client, side.title)
    counsellor.page.reload()
    counsellor.sees(side.title, counsellor.say(STATES[State.SENT]))
