from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from talka.domains.contact.api import Notice
from talka.domains.employers.api import NotYours, block
from talka.domains.vacancies import actions, queries
from talka.domains.vacancies.events import (
    VacancyChanged,
    VacancyPaused,
    VacancyPublished,
)
from talka.domains.vacancies.models import Finding, Vacancy
from talka.domains.vacancies.rules import CloseReason, Need, Problem, State
from talka.domains.vacancies.tests import factories
from talka.domains.vacancies.tests.factories import NOW, TODAY
from talka.kit import events


UNLAWFUL = "Ieškome merginos iki 30 metų."


@pytest.fixture
def announced(monkeypatch):
    heard = []
    monkeypatch.setattr(events, "announce", heard.append)
    return heard


def kinds(announced):
    return [type(one) for one in announced]


def test_a_draft_keeps_everything_that_was_said(world, employer, agent):
    draft = factories.a_draft(
        world,
        wished_skills=(world.skills[1].pk,),
        languages={"lt": ("B2", Need.REQUIRED), "en": ("A2", Need.WISHED)},
        licences=("B",),
        positions=3,
        conditions=("STANDING",),
    )

    vacancy = actions.create_draft(employer=employer, draft=draft, by=agent, now=NOW)

    stored = queries.draft_of(queries.vacancy_by_reference(vacancy.reference))
    assert replace(stored, required_skills=tuple(stored.required_skills)) == replace(
        draft,
        working_times=["FULL_DAY"],
        conditions=["STANDING"],
        licences=["B"],
        wished_skills=[world.skills[1].pk],
    )
    assert vacancy.state == State.DRAFT


def test_the_same_submission_makes_one_vacancy(world, employer, agent):
    draft, submission = factories.a_draft(world), uuid4()

    first, second = (
        actions.create_draft(
            employer=employer, draft=draft, by=agent, now=NOW, submission=submission
        )
        for _ in range(2)
    )

    assert first.pk == second.pk
    assert Vacancy.objects.count() == 1


def test_a_stranger_cannot_write_for_an_employer(world, employer, stranger):
    with pytest.raises(NotYours):
        actions.create_draft(
            employer=employer, draft=factories.a_draft(world), by=stranger, now=NOW
        )


def test_the_counsellor_of_the_office_can(world, employer, counsellor):
    vacancy = actions.create_draft(
        employer=employer, draft=factories.a_draft(world), by=counsellor, now=NOW
    )

    assert vacancy.created_by == counsellor


def test_a_checked_employer_publishes_at_once(world, employer, agent, announced):
    vacancy = factories.a_vacancy(world, employer)

    vacancy = actions.publish(vacancy=vacancy, by=agent, now=NOW)

    assert vacancy.state == State.PUBLISHED
    assert vacancy.published_at == NOW
    assert vacancy.sign_of_life_on == TODAY
    assert announced == [VacancyPublished(vacancy_id=vacancy.pk)]


def test_an_employer_that_nobody_has_checked_is_reviewed_first(world, agent, announced):
    employer = factories.an_employer(world, agent=agent, is_verified=False)
    announced.clear()
    vacancy = factories.a_vacancy(world, employer)

    vacancy = actions.publish(vacancy=vacancy, by=agent, now=NOW)

    assert vacancy.state == State.SUBMITTED
    assert vacancy.published_at is None
    assert announced == []


def test_what_the_service_publishes_is_told_to_the_employer(world, agent, counsellor):
    employer = factories.an_employer(world, agent=agent, is_verified=False)
    vacancy = actions.publish(vacancy=factories.a_vacancy(world, employer), by=agent, now=NOW)

    vacancy = actions.publish(vacancy=vacancy, by=counsellor, now=NOW)

    assert vacancy.state == State.PUBLISHED
    assert Notice.objects.get(kind="vacancies.published").person == agent


def test_an_employer_cannot_jump_the_review(world, agent):
    employer = factories.an_employer(world, agent=agent, is_verified=False)
    vacancy = actions.publish(vacancy=factories.a_vacancy(world, employer), by=agent, now=NOW)

    with pytest.raises(actions.VacancyCannotMove):
        actions.publish(vacancy=vacancy, by=agent, now=NOW)


def test_a_blocked_employer_publishes_nothing(world, employer, agent, counsellor):
    vacancy = factories.a_vacancy(world, employer)
    block(employer=employer, reason="Fraud", by=None, now=NOW)
    vacancy.refresh_from_db()

    assert vacancy.state == State.DRAFT
    for step in (actions.publish, actions.submit):
        with pytest.raises(actions.EmployerBlockedHere):
            step(vacancy=vacancy, by=agent, now=NOW)


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"title": " "}, Problem.NO_TITLE),
        ({"occupation": None}, Problem.NO_OCCUPATION),
        ({"description": ""}, Problem.NO_DESCRIPTION),
        ({"municipality": None}, Problem.NO_PLACE),
        ({"working_times": ()}, Problem.NO_WORKING_TIME),
        ({"pay_from": None, "pay_to": None}, Problem.NO_PAY),
        ({"pay_from": Decimal(100)}, Problem.PAY_BELOW_MINIMUM),
        ({"closes_on": None}, Problem.NO_CLOSING_DATE),
        ({"closes_on": TODAY - timedelta(days=1)}, Problem.CLOSES_IN_PAST),
        ({"closes_on": TODAY + timedelta(days=91)}, Problem.OPEN_TOO_LONG),
        ({"description": UNLAWFUL}, Problem.UNLAWFUL),
    ],
)
def test_a_vacancy_with_a_problem_is_not_published(world, employer, agent, changes, problem):
    vacancy = factories.a_vacancy(world, employer, **changes)

    with pytest.raises(actions.VacancyNotReady) as refusal:
        actions.publish(vacancy=vacancy, by=agent, now=NOW)

    assert refusal.value.problems == [problem]
    vacancy.refresh_from_db()
    assert vacancy.state == State.DRAFT


def test_the_database_itself_refuses_to_publish_half_a_vacancy(world, employer):
    vacancy = factories.a_vacancy(world, employer, occupation=None)

    with pytest.raises(IntegrityError), transaction.atomic():
        Vacancy.objects.filter(pk=vacancy.pk).update(state=State.PUBLISHED, published_at=NOW)


def test_an_unlawful_sentence_is_found_and_goes_when_it_is_reworded(world, employer, agent):
    vacancy = factories.a_vacancy(world, employer, description=UNLAWFUL)
    assert {one.ground for one in vacancy.findings.all()} >= {"SEX", "AGE"}

    actions.edit_vacancy(
        vacancy=vacancy, version=1, draft=factories.a_draft(world), by=agent, now=NOW
    )

    assert not Finding.objects.exists()
    assert actions.publish(vacancy=vacancy, by=agent, now=NOW).state == State.PUBLISHED


def test_a_review_can_let_a_sentence_stand(world, employer, agent, counsellor):
    vacancy = factories.a_vacancy(world, employer, description=UNLAWFUL)
    vacancy = actions.submit(vacancy=vacancy, by=agent, now=NOW)
    for finding in vacancy.findings.all():
        actions.allow_finding(finding=finding, reason="A role in a play", by=counsellor, now=NOW)

    assert actions.publish(vacancy=vacancy, by=counsellor, now=NOW).state == State.PUBLISHED


def test_what_was_allowed_stays_allowed_when_another_sentence_changes(
    world, employer, agent, counsellor
):
    vacancy = factories.a_vacancy(world, employer, description=UNLAWFUL)
    for finding in vacancy.findings.all():
        actions.allow_finding(finding=finding, reason="A role", by=counsellor, now=NOW)

    draft = factories.a_draft(world, description=f"{UNLAWFUL}\nDirbsite teatre.")
    actions.edit_vacancy(vacancy=vacancy, version=1, draft=draft, by=agent, now=NOW)

    assert not vacancy.findings.filter(allowed_by=None).exists()


def test_only_the_service_allows_sentences_and_must_say_why(
    world, employer, agent, stranger, counsellor
):
    vacancy = factories.a_vacancy(world, employer, description=UNLAWFUL)
    finding = vacancy.findings.first()

    for person in (agent, stranger):
        with pytest.raises(actions.VacancyNotYours):
            actions.allow_finding(finding=finding, reason="Because", by=person, now=NOW)
    with pytest.raises(actions.ReasonNeeded):
        actions.allow_finding(finding=finding, reason=" ", by=counsellor, now=NOW)


def test_a_review_is_asked_only_for_words(world, employer, agent):
    vacancy = factories.a_vacancy(world, employer, description=UNLAWFUL, pay_from=None, pay_to=None)

    with pytest.raises(actions.VacancyNotReady) as refusal:
        actions.submit(vacancy=vacancy, by=agent, now=NOW)

    assert refusal.value.problems == [Problem.NO_PAY]


def test_an_open_vacancy_that_becomes_unlawful_leaves_the_board(world, employer, agent, announced):
    vacancy = factories.an_open_vacancy(world, employer)
    announced.clear()

    draft = factories.a_draft(world, description=UNLAWFUL)
    vacancy = actions.edit_vacancy(
        vacancy=vacancy, version=vacancy.version, draft=draft, by=agent, now=NOW
    )

    assert vacancy.state == State.RETURNED
    assert kinds(announced) == [VacancyPaused]


def test_a_change_of_an_unchecked_employer_is_reviewed_again(world, agent, announced):
    employer = factories.an_employer(world, agent=agent, is_verified=False)
    vacancy = factories.an_open_vacancy(world, employer)
    announced.clear()

    draft = factories.a_draft(world, title="Kitas darbas")
    vacancy = actions.edit_vacancy(
        vacancy=vacancy, version=vacancy.version, draft=draft, by=agent, now=NOW
    )

    assert vacancy.state == State.SUBMITTED
    assert kinds(announced) == [VacancyPaused]


def test_a_change_of_an_open_vacancy_is_announced_and_is_a_sign_of_life(
    world, employer, agent, announced
):
    vacancy = factories.an_open_vacancy(world, employer)
    announced.clear()
    later = NOW + timedelta(days=5)

    draft = factories.a_draft(world, pay_from=Decimal(1700))
    vacancy = actions.edit_vacancy(
        vacancy=vacancy, version=vacancy.version, draft=draft, by=agent, now=later
    )

    assert vacancy.sign_of_life_on == TODAY + timedelta(days=5)
    assert announced == [VacancyChanged(vacancy_id=vacancy.pk)]


def test_a_change_of_a_draft_concerns_nobody(world, employer, agent, announced):
    vacancy = factories.a_vacancy(world, employer)

    actions.edit_vacancy(
        vacancy=vacancy, version=1, draft=factories.a_draft(world), by=agent, now=NOW
    )

    assert announced == []


def test_an_open_vacancy_cannot_lose_what_it_needs(world, employer, agent):
    vacancy = factories.an_open_vacancy(world, employer)

    with pytest.raises(actions.VacancyNotReady) as refusal:
        actions.edit_vacancy(
            vacancy=vacancy,
            version=vacancy.version,
            draft=factories.a_draft(world, occupation=None, closes_on=None),
            by=agent,
            now=NOW,
        )

    assert refusal.value.problems == [Problem.NO_OCCUPATION, Problem.NO_CLOSING_DATE]
    vacancy.refresh_from_db()
    assert vacancy.occupation == world.cook


def test_the_second_of_two_people_learns_of_the_first(world, employer, agent, counsellor):
    vacancy = factories.a_vacancy(world, employer)
    first = factories.a_draft(world, title="Pirmas")
    second = factories.a_draft(world, title="Antras")
    actions.edit_vacancy(vacancy=vacancy, version=1, draft=first, by=agent, now=NOW)

    with pytest.raises(actions.EditedMeanwhile):
        actions.edit_vacancy(vacancy=vacancy, version=1, draft=second, by=counsellor, now=NOW)

    vacancy.refresh_from_db()
    assert vacancy.title == "Pirmas"


def test_a_closed_vacancy_is_not_changed(world, employer, agent):
    vacancy = factories.an_open_vacancy(world, employer)
    vacancy = actions.close(vacancy=vacancy, reason=CloseReason.NO_LONGER_NEEDED, by=agent, now=NOW)

    with pytest.raises(actions.VacancyCannotMove):
        actions.edit_vacancy(
            vacancy=vacancy,
            version=vacancy.version,
            draft=factories.a_draft(world),
            by=agent,
            now=NOW,
        )


def test_strangers_can_do_nothing_with_a_vacancy(world, employer, stranger):
    vacancy = factories.an_open_vacancy(world, employer)
    given = {"vacancy": vacancy, "by": stranger, "now": NOW}

    steps = [
        lambda: actions.publish(**given),
        lambda: actions.submit(**given),
        lambda: actions.pause(**given),
        lambda: actions.resume(**given),
        lambda: actions.confirm_open(**given),
        lambda: actions.copy_vacancy(**given),
        lambda: actions.close(**given, reason=CloseReason.FILLED),
        lambda: actions.add_positions(**given, wanted=2),
        lambda: actions.reopen_position(**given, number=1),
        lambda: actions.return_to_employer(**given, reason="No"),
        lambda: actions.fill_position(**given, filling="OWN", filled_on=TODAY),
        lambda: actions.edit_vacancy(**given, version=1, draft=factories.a_draft(world)),
    ]
    for step in steps:
        with pytest.raises(actions.VacancyNotYours):
            step()
