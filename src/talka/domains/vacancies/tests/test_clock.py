from datetime import timedelta

from talka.domains.contact.api import Notice
from talka.domains.vacancies import actions
from talka.domains.vacancies.rules import CloseReason, Next, State
from talka.domains.vacancies.tests import factories
from talka.domains.vacancies.tests.factories import NOW, TODAY
from talka.kit.tests.standing import standing


def days(number):
    return timedelta(days=number)


@standing
def vacancy(world, employer):
    return factories.an_open_vacancy(world, employer, closes_on=TODAY + days(80))


def run(after):
    return actions.expire_and_ask(by=None, now=NOW + days(after))


def test_nothing_happens_for_thirty_days(vacancy):
    assert run(30)[Next.ASK] == 0


def test_then_the_employer_is_asked_once(vacancy, agent):
    assert run(31)[Next.ASK] == 1
    assert run(32)[Next.ASK] == 0

    notice = Notice.objects.get(kind="vacancies.still_open")
    assert notice.person == agent
    assert vacancy.reference in notice.link


def test_who_does_not_answer_is_paused_and_told(vacancy):
    run(31)
    assert run(38)[Next.PAUSE] == 0
    assert run(39)[Next.PAUSE] == 1

    vacancy.refresh_from_db()
    assert vacancy.state == State.PAUSED
    assert Notice.objects.filter(kind="vacancies.paused").count() == 1


def test_who_answers_has_peace_for_another_month(vacancy, agent):
    run(31)
    actions.confirm_open(vacancy=vacancy, by=agent, now=NOW + days(35))

    assert run(39)[Next.PAUSE] == 0
    assert run(65)[Next.ASK] == 0
    assert run(66)[Next.ASK] == 1


def test_the_day_after_the_last_day_it_expires(vacancy):
    assert run(80)[Next.EXPIRE] == 0
    assert run(81)[Next.EXPIRE] == 1

    vacancy.refresh_from_db()
    assert (vacancy.state, vacancy.close_reason) == (State.EXPIRED, CloseReason.CLOSING_DATE)


def test_the_clock_asks_the_database_only_for_what_is_due(
    world, vacancy, django_assert_max_num_queries
):
    for _ in range(5):
        factories.an_open_vacancy(world, vacancy.employer)

    with django_assert_max_num_queries(5):
        run(10)
