from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from talka.domains.contact.api import Notice
from talka.domains.vacancies import actions, queries
from talka.domains.vacancies.events import (
    VacancyClosed,
    VacancyPaused,
    VacancyPublished,
)
from talka.domains.vacancies.models import Position
from talka.domains.vacancies.rules import CloseReason, Need, ReportReason, State
from talka.domains.vacancies.tests import factories
from talka.domains.vacancies.tests.factories import NOW, TODAY
from talka.kit import events


@pytest.fixture
def announced(monkeypatch):
    heard = []
    monkeypatch.setattr(events, "announce", heard.append)
    return heard


def kinds(announced):
    return [type(one) for one in announced]


def test_pause_and_resume(world, employer, agent, announced):
    vacancy = factories.an_open_vacancy(world, employer)
    announced.clear()

    vacancy = actions.pause(vacancy=vacancy, by=agent, now=NOW)
    assert vacancy.state == State.PAUSED
    vacancy = actions.resume(vacancy=vacancy, by=agent, now=NOW)

    assert vacancy.state == State.PUBLISHED
    assert vacancy.published_at == NOW
    assert kinds(announced) == [VacancyPaused, VacancyPublished]


def test_only_what_is_open_can_pause_and_only_what_was_open_can_resume(world, employer, agent):
    vacancy = factories.a_vacancy(world, employer)

    for step in (actions.pause, actions.resume, actions.confirm_open):
        with pytest.raises(actions.VacancyCannotMove):
            step(vacancy=vacancy, by=agent, now=NOW)


def test_an_expired_vacancy_opens_again_with_a_new_last_day(world, employer, agent):
    vacancy = factories.an_open_vacancy(world, employer)
    vacancy = actions.close(vacancy=vacancy, reason=CloseReason.CLOSING_DATE, by=None, now=NOW)
    later = NOW + timedelta(days=40)

    with pytest.raises(actions.VacancyNotReady):
        actions.resume(vacancy=vacancy, by=agent, now=later)
    vacancy = actions.resume(
        vacancy=vacancy, by=agent, now=later, closes_on=TODAY + timedelta(days=60)
    )

    assert vacancy.state == State.PUBLISHED
    assert vacancy.close_reason == ""


def test_closing_is_announced_with_its_reason_and_happens_once(world, employer, agent, announced):
    vacancy = factories.an_open_vacancy(world, employer)
    announced.clear()

    vacancy = actions.close(
        vacancy=vacancy, reason=CloseReason.NO_SUITABLE_PEOPLE, by=agent, now=NOW
    )

    assert vacancy.state == State.WITHDRAWN
    assert announced == [VacancyClosed(vacancy_id=vacancy.pk, reason="NO_SUITABLE_PEOPLE")]
    with pytest.raises(actions.VacancyCannotMove):
        actions.close(vacancy=vacancy, reason=CloseReason.NO_LONGER_NEEDED, by=agent, now=NOW)


def test_a_copy_says_the_same_without_dates(world, employer, agent):
    vacancy = factories.an_open_vacancy(
        world, employer, positions=3, languages={"en": ("B1", Need.REQUIRED)}
    )

    copy = actions.copy_vacancy(vacancy=vacancy, by=agent, now=NOW)

    said, before = queries.draft_of(copy), queries.draft_of(vacancy)
    assert said == replace(before, closes_on=None, starts_on=None)
    assert copy.state == State.DRAFT
    assert Position.objects.filter(vacancy=copy, state="OPEN").count() == 3


def test_what_is_sent_back_is_told_with_the_reason(world, employer, agent, counsellor):
    vacancy = factories.an_open_vacancy(world, employer)

    vacancy = actions.return_to_employer(
        vacancy=vacancy, reason="Say what the work pays at night.", by=counsellor, now=NOW
    )

    assert vacancy.state == State.RETURNED
    assert vacancy.return_reason == "Say what the work pays at night."
    assert Notice.objects.get(kind="vacancies.returned").person == agent
    with pytest.raises(actions.VacancyNotYours):
        actions.return_to_employer(vacancy=vacancy, reason="No", by=agent, now=NOW)


def test_sending_back_needs_a_reason(world, employer, counsellor):
    vacancy = factories.an_open_vacancy(world, employer)

    with pytest.raises(actions.ReasonNeeded):
        actions.return_to_employer(vacancy=vacancy, reason=" ", by=counsellor, now=NOW)


def test_a_report_waits_until_it_is_settled_once(world, employer, agent, counsellor, stranger):
    vacancy = factories.an_open_vacancy(world, employer)
    mark = uuid4()
    report, again = (
        actions.report_vacancy(
            vacancy=vacancy, reason=ReportReason.FRAUD, text="", by=None, now=NOW, submission=mark
        )
        for _ in range(2)
    )
    assert report == again
    assert list(queries.open_reports(counsellor, day=TODAY)) == [report]

    with pytest.raises(actions.VacancyNotYours):
        actions.settle_report(report=report, settlement="Fine", by=stranger, now=NOW)
    with pytest.raises(actions.ReasonNeeded):
        actions.settle_report(report=report, settlement="", by=counsellor, now=NOW)
    actions.settle_report(
        report=report, settlement="It was fraud", by=counsellor, now=NOW, closes_vacancy=True
    )
    settled = actions.settle_report(report=report, settlement="Fine", by=counsellor, now=NOW)

    assert settled.settlement == "It was fraud"
    vacancy.refresh_from_db()
    assert vacancy.close_reason == CloseReason.BROKE_THE_RULES
    assert not queries.open_reports(counsellor, day=TODAY)


def test_the_same_item_of_a_source_comes_in_once(world, employer):
    factories.a_vacancy(world, employer, source="feed", external_id="17")

    with pytest.raises(IntegrityError), transaction.atomic():
        factories.a_vacancy(world, employer, source="feed", external_id="17")
