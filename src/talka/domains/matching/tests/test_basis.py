"""An explanation says of when the data are on which it rests."""

from talka.domains.matching.queries.cards import suggestion_cards
from talka.domains.matching.queries.explaining import Audience
from talka.domains.matching.queries.telling import newest_day, tell
from talka.domains.matching.tests.factories import (
    NOW,
    TODAY,
    a_draft,
    a_seeker,
    a_vacancy,
    later,
    lists_for_all,
)
from talka.domains.vacancies.api import edit_vacancy


def test_the_basis_names_the_day_on_which_the_vacancy_changed(world):
    file, vacancy = a_seeker(world), a_vacancy(world, languages={})
    assert newest_day(vacancy) == NOW

    edit_vacancy(
        vacancy=vacancy, version=vacancy.version, by=world.agent, now=later(3),
        draft=a_draft(world, languages={}, title="Head cook"),
    )  # fmt: skip
    vacancy.refresh_from_db()
    lists_for_all(later(3))

    assert newest_day(vacancy) == later(3)
    assert "26 November" in tell(file, vacancy, audience=Audience.PERSON, day=TODAY).basis
    (card,) = suggestion_cards(file, day=TODAY)
    assert "26 November" in card.basis
