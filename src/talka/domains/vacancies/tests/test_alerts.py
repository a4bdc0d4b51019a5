from datetime import timedelta

import pytest

from talka.domains.contact.api import Notice
from talka.domains.vacancies import actions
from talka.domains.vacancies.models import SavedSearch
from talka.domains.vacancies.rules import Frequency
from talka.domains.vacancies.tests import factories
from talka.domains.vacancies.tests.factories import NOW
from talka.kit.audit.moment import history_of


DAY = timedelta(days=1)


def save(**changes):
    given = {
        "email": "reader@talka.example",
        "language": "lt",
        "name": "“virėjas”",
        "query": "text=vir%C4%97jas",
        "frequency": Frequency.DAILY,
        "by": None,
        "now": NOW,
    } | changes
    return actions.save_search(**given)


def alerts():
    return Notice.objects.filter(kind="vacancies.alert")


def test_a_visitor_confirms_first(world):
    search = save()

    notice = Notice.objects.get(kind="vacancies.confirm_search")
    assert notice.email == "reader@talka.example"
    assert search.token in notice.link
    assert not search.is_running


def test_a_signed_in_person_need_not_confirm_the_own_address(world, agent):
    assert save(email=agent.email.upper(), by=agent).is_running
    assert not Notice.objects.exists()


def test_a_signed_in_person_confirms_a_foreign_address(world, agent):
    search = save(email="other@talka.example", by=agent)

    assert not search.is_running
    assert search.person is None


def test_the_same_search_is_kept_once_and_asked_once_a_day(world):
    first, second = save(), save()

    assert first == second
    assert Notice.objects.count() == 1
    save(now=NOW + DAY)
    assert Notice.objects.count() == 2


def test_nobody_fills_a_strangers_mailbox(world):
    for number in range(3):
        save(query=f"text={number}")

    with pytest.raises(actions.TooManySearches):
        save(query="text=more")
    save(query="text=more", email="somebody.else@talka.example")


def test_new_vacancies_are_told_once(world, employer):
    actions.confirm_search(search=save(), by=None, now=NOW)
    factories.an_open_vacancy(world, employer, now=NOW + DAY / 2)
    factories.an_open_vacancy(
        world, employer, now=NOW + DAY / 2, occupation=world.driver, title="Kita"
    )

    assert actions.send_alerts(by=None, now=NOW + DAY) == 1
    assert actions.send_alerts(by=None, now=NOW + 2 * DAY) == 0

    assert alerts().get().variables == {"name": "“virėjas”", "count": 1}


def test_an_alert_a_minute_earlier_the_next_day_is_not_skipped(world, employer):
    actions.confirm_search(search=save(), by=None, now=NOW)
    factories.an_open_vacancy(world, employer, now=NOW + DAY / 2)

    assert actions.send_alerts(by=None, now=NOW + DAY - timedelta(minutes=1)) == 1


def test_a_weekly_alert_comes_after_a_week(world, employer):
    actions.confirm_search(search=save(frequency=Frequency.WEEKLY), by=None, now=NOW)
    factories.an_open_vacancy(world, employer, now=NOW + DAY)

    assert actions.send_alerts(by=None, now=NOW + 6 * DAY) == 0
    assert actions.send_alerts(by=None, now=NOW + 7 * DAY) == 1


def test_unconfirmed_and_ended_searches_send_nothing(world, employer):
    save(query="text=one")
    ended = actions.confirm_search(search=save(query="text=two"), by=None, now=NOW)
    actions.end_search(search=ended, by=None, now=NOW)
    factories.an_open_vacancy(world, employer, now=NOW + DAY / 2)

    assert actions.send_alerts(by=None, now=NOW + DAY) == 0


def test_the_end_forgets_the_address_everywhere(world):
    search = actions.confirm_search(search=save(), by=None, now=NOW)

    actions.end_search(search=search, by=None, now=NOW)

    search.refresh_from_db()
    assert search.email == ""
    assert not any(hasattr(event, "email") for event in history_of(search))
    assert not actions.confirm_search(search=search, by=None, now=NOW).is_running


def test_what_nobody_confirms_for_a_week_is_forgotten(world):
    save()
    kept = actions.confirm_search(search=save(query="text=kept"), by=None, now=NOW)

    assert actions.forget_unconfirmed(by=None, now=NOW + 6 * DAY) == 0
    assert actions.forget_unconfirmed(by=None, now=NOW + 8 * DAY) == 1

    assert SavedSearch.objects.get() == kept
