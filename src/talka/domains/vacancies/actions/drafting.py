"""A vacancy is written and changed."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from talka.domains.employers.api import Employer, NotYours, Standing, is_agent, may_look_after
from talka.domains.people.api import Person
from talka.domains.vacancies.actions.positions import set_places
from talka.domains.vacancies.actions.states import (
    Hold,
    VacancyCannotMove,
    VacancyNotReady,
    close,
    hold,
    locked,
    problems_of,
)
from talka.domains.vacancies.events import VacancyChanged, VacancyPaused
from talka.domains.vacancies.models import (
    Finding,
    Position,
    Vacancy,
    VacancyLanguage,
    VacancyLicence,
    VacancySkill,
)
from talka.domains.vacancies.queries.drafts import PLAIN, Draft, draft_of
from talka.domains.vacancies.queries.index import index_vacancy
from talka.domains.vacancies.rules import (
    CLOSED,
    LIVE,
    CloseReason,
    Need,
    Problem,
    State,
)
from talka.engines.reading import find_unlawful
from talka.kit import clock, events
from talka.kit.audit import use_case


class EditedMeanwhile(Exception):
    """Somebody else has saved this vacancy in the meantime."""


LONGEST_SENTENCE = 1_000


@use_case
def create_draft(
    *,
    employer: Employer,
    draft: Draft,
    by: Person | None,
    now: datetime,
    submission: UUID | None = None,
) -> Vacancy:
    """
    Begin a vacancy. The same submission makes one.

    :raises NotYours: `by` neither acts for the employer nor looks after it
    """
    made = Vacancy.objects.filter(submission=submission).first() if submission else None
    if made is not None:
        return made
    if by is not None and not (
        is_agent(by, employer.pk) or may_look_after(by, employer, day=clock.day(now))
    ):
        raise NotYours
    vacancy = Vacancy(
        employer=employer, state_since=now, created_at=now, created_by=by, submission=submission
    )
    _fill(vacancy, draft)
    _store(vacancy, draft, now)
    Position.objects.bulk_create(
        Position(vacancy=vacancy, number=number) for number in range(1, draft.positions + 1)
    )
    return vacancy


@use_case
def edit_vacancy(
    *, vacancy: Vacancy, version: int, draft: Draft, by: Person, now: datetime
) -> Vacancy:
    """
    Replace what the vacancy says; places are added or cancelled, filled ones stay.

    An open one is announced as changed, and what became unlawful takes it off the board.

    :raises VacancyNotYours: `by` has nothing to do with it
    :raises VacancyCannotMove: it is closed
    :raises EditedMeanwhile: it was changed since `version`
    :raises VacancyNotReady: it is open or paused, and could no longer be published like this
    """
    held = hold(vacancy, by, now)
    vacancy = held.vacancy
    if vacancy.state in CLOSED:
        raise VacancyCannotMove
    if vacancy.version != version:
        raise EditedMeanwhile
    vacancy.version += 1
    was_open = vacancy.state == State.PUBLISHED
    _fill(vacancy, draft)
    if vacancy.state in LIVE:
        vacancy.sign_of_life_on, vacancy.asked_for_life_on = clock.day(now), None
        _refuse_gaps(vacancy, now)
        _leave_the_board_if_needed(held, now)
    _store(vacancy, draft, now)
    _settle_places(vacancy, draft.positions, by, now)
    if was_open and vacancy.state not in CLOSED:
        is_open = vacancy.state == State.PUBLISHED
        event = VacancyChanged if is_open else VacancyPaused
        events.announce(event(vacancy_id=vacancy.pk))
    return vacancy


def _settle_places(vacancy: Vacancy, wanted: int, by: Person | None, now: datetime) -> None:
    """Make the places `wanted`; when only filled ones are left, the vacancy is filled."""
    set_places(vacancy, wanted)
    if vacancy.state in LIVE and not vacancy.offer.has_open_place:
        close(vacancy=vacancy, reason=CloseReason.FILLED, by=by, now=now)
        vacancy.refresh_from_db(fields=["state", "state_since", "version", "close_reason"])


def _leave_the_board_if_needed(held: Hold, now: datetime) -> None:
    """
    Send back what became unlawful, and to review what an employer that nobody checked has changed.

    Before it is written: such an advert is not open for a moment.
    """
    vacancy = held.vacancy
    is_trusted = held.is_service or vacancy.employer.standing == Standing.VERIFIED
    if _is_unlawful(vacancy):
        vacancy.state, vacancy.state_since = State.RETURNED, now
    elif not is_trusted:
        vacancy.state, vacancy.state_since = State.SUBMITTED, now


def _refuse_gaps(vacancy: Vacancy, now: datetime) -> None:
    problems = [one for one in problems_of(vacancy, now) if one != Problem.UNLAWFUL]
    if problems:
        raise VacancyNotReady(problems)


def _is_unlawful(vacancy: Vacancy) -> bool:
    """Tell whether the text has a sentence that nobody of the service has allowed."""
    allowed = vacancy.findings.exclude(allowed_by=None).values_list("ground", "sentence")
    return bool(_found_in(vacancy) - {*allowed})


@use_case
def copy_vacancy(
    *, vacancy: Vacancy, by: Person, now: datetime, submission: UUID | None = None
) -> Vacancy:
    """
    Begin a new draft that says the same, without its dates.

    :raises VacancyNotYours: `by` has nothing to do with it
    """
    original = locked(vacancy, by, now)
    said = draft_of(original)
    draft = replace(said, starts_on=None, closes_on=None, source="", external_id="")
    return create_draft(
        employer=original.employer, draft=draft, by=by, now=now, submission=submission
    )


def _fill(vacancy: Vacancy, draft: Draft) -> None:
    for name in PLAIN:
        setattr(vacancy, name, getattr(draft, name))
    vacancy.working_times, vacancy.conditions = list(draft.working_times), list(draft.conditions)
    centre = draft.municipality
    vacancy.latitude = centre.latitude if centre else None
    vacancy.longitude = centre.longitude if centre else None


def _store(vacancy: Vacancy, draft: Draft, now: datetime) -> None:
    if vacancy.pk is not None:
        for children in (vacancy.skills, vacancy.languages, vacancy.licences):
            children.all().delete()
    vacancy.save()
    _write_needs(vacancy, draft)
    _write_findings(vacancy, now)
    index_vacancy(vacancy)


def _write_needs(vacancy: Vacancy, draft: Draft) -> None:
    needs = dict.fromkeys(draft.wished_skills, Need.WISHED)
    needs |= dict.fromkeys(draft.required_skills, Need.REQUIRED)
    VacancySkill.objects.bulk_create(
        VacancySkill(vacancy=vacancy, skill_id=skill, need=need) for skill, need in needs.items()
    )
    VacancyLanguage.objects.bulk_create(
        VacancyLanguage(vacancy=vacancy, language_id=code, level=level, need=need)
        for code, (level, need) in draft.languages.items()
    )
    VacancyLicence.objects.bulk_create(
        VacancyLicence(vacancy=vacancy, licence_id=code) for code in dict.fromkeys(draft.licences)
    )


def _found_in(vacancy: Vacancy) -> set[tuple[str, str]]:
    """Return ground and sentence of everything in the texts that the law forbids to ask for."""
    text = "\n".join([vacancy.title, vacancy.description, vacancy.how_to_apply])
    found = find_unlawful(text, vacancy.language)
    return {(str(one.ground), one.sentence[:LONGEST_SENTENCE]) for one in found}


def _write_findings(vacancy: Vacancy, now: datetime) -> None:
    """Keep what a counsellor has allowed, drop what was reworded, add what is new."""
    found = _found_in(vacancy)
    known = {(one.ground, one.sentence): one for one in vacancy.findings.all()}
    for key, finding in known.items():
        if key not in found:
            finding.delete()
    for ground, sentence in sorted(found - set(known)):
        Finding.objects.create(vacancy=vacancy, ground=ground, sentence=sentence, found_at=now)
