"""How often an employer answers: people see it before they apply, once it can be told."""

from datetime import date

import pytest
from django.urls import reverse

from talka.domains.matching.actions.answering import not_hire
from talka.domains.matching.queries.cards import rate_in_words, suggestion_cards
from talka.domains.matching.rules import AnswerPolicy, NotHiredReason
from talka.domains.matching.tests.factories import (
    TODAY,
    a_seeker,
    a_vacancy,
    an_application,
    later,
    lists_for_all,
)
from talka.domains.vacancies.api import Visibility
from talka.kit.policy import in_force
from talka.kit.tests.standing import standing


FEWEST = in_force(
    AnswerPolicy, country="lt", file="applications", table="answers", on=date(2026, 1, 1)
).rate_from
SAID = "answers 100"


@standing
def vacancy(world):
    return a_vacancy(world, languages={})


def answered(world, vacancy, times):
    for _ in range(times):
        application = an_application(world, vacancy=vacancy)
        not_hire(
            application=application, reason=NotHiredReason.OTHER_CANDIDATE, text="",
            by=world.agent, now=later(1),
        )  # fmt: skip


def test_a_card_tells_it_once_enough_people_have_applied(world, vacancy):
    person = a_seeker(world)
    answered(world, vacancy, FEWEST - 1)
    lists_for_all()
    assert SAID not in " ".join(suggestion_cards(person, day=TODAY)[0].facts)

    answered(world, vacancy, 1)
    assert SAID in " ".join(suggestion_cards(person, day=TODAY)[0].facts)


def test_an_employer_that_is_not_named_is_not_known_by_its_habits(world, vacancy):
    answered(world, vacancy, FEWEST)
    assert SAID in rate_in_words(vacancy, day=TODAY)

    hidden = a_vacancy(world, languages={}, visibility=Visibility.ANONYMOUS)
    assert rate_in_words(hidden, day=TODAY) == ""


@pytest.mark.usefixtures("clock_stands")
@pytest.mark.parametrize("name", ["me:apply", "me:why"])
def test_whoever_is_about_to_apply_reads_it(world, vacancy, sign_in, name):
    answered(world, vacancy, FEWEST)
    person = a_seeker(world)

    page = sign_in(person.person).get(reverse(name, args=[vacancy.reference]))

    assert SAID in page.content.decode()
