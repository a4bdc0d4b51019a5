"""A vacancy is written and changed."""

from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Model

from talka.domains.employers.api import Employer, NotYours, Standing, is_agent, may_look_after
from talka.domains.people.api import Office, Person, office_serving
from talka.domains.taxonomy.api import Municipality
from talka.domains.vacancies.actions.likeness import note_likeness
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
    VacancyPlace,
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
KEY_OF = {
    VacancySkill: "skill_id",
    VacancyLanguage: "language_id",
    VacancyLicence: "licence_id",
    VacancyPlace: "municipality_id",
}


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
    return _begin(employer, draft, by=by, now=now, submission=submission)


def _begin(
    employer: Employer, draft: Draft, *, by: Person | None, now: datetime, submission: UUID | None
) -> Vacancy:
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
    vacancy.changed_at = now
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
    made = Vacancy.objects.filter(submission=submission).first() if submission else None
    if made is not None:
        return made
    said = draft_of(original)
    draft = replace(said, starts_on=None, closes_on=None, source="", external_id="")
    return _begin(original.employer, draft, by=by, now=now, submission=submission)


def _fill(vacancy: Vacancy, draft: Draft) -> None:
    for name in PLAIN:
        setattr(vacancy, name, getattr(draft, name))
    vacancy.working_times, vacancy.conditions = list(draft.working_times), list(draft.conditions)
    centre = draft.municipality
    vacancy.latitude = centre.latitude if centre else None
    vacancy.longitude = centre.longitude if centre else None
    vacancy.office_id = _office_of(vacancy, centre)


def _office_of(vacancy: Vacancy, place: Municipality | None) -> int:
    """Return the office that serves the place of the work; abroad, and without a place, the employer's."""
    try:
        return office_serving(place.pk).pk if place else vacancy.employer.office_id
    except Office.DoesNotExist:
        return vacancy.employer.office_id


def _store(vacancy: Vacancy, draft: Draft, now: datetime) -> None:
    vacancy.save()
    _write_needs(vacancy, draft)
    _write_findings(vacancy, now)
    index_vacancy(vacancy)
    note_likeness(vacancy)


def _write_needs(vacancy: Vacancy, draft: Draft) -> None:
    needs = dict.fromkeys(draft.wished_skills, Need.WISHED)
    needs |= dict.fromkeys(draft.required_skills, Need.REQUIRED)
    wanted: dict[type[Model], dict[Any, dict[str, Any]]] = {
        VacancySkill: {skill: {"need": need} for skill, need in needs.items()},
        VacancyLanguage: {
            code: {"level": level, "need": need} for code, (level, need) in draft.languages.items()
        },
        VacancyLicence: {code: {} for code in draft.licences},
        VacancyPlace: {code: {} for code in draft.other_places if code != vacancy.municipality_id},
    }
    for kind, values in wanted.items():
        _write_rows(kind, vacancy, values)


def _write_rows(kind: Any, vacancy: Vacancy, wanted: dict[Any, dict[str, Any]]) -> None:
    """Add, change and take away rows until they say what is wanted; what stays leaves no trace."""
    key = KEY_OF[kind]
    known = {getattr(one, key): one for one in kind.objects.filter(vacancy=vacancy)}
    for value in known.keys() - wanted.keys():
        known[value].delete()
    for value in known.keys() & wanted.keys():
        row, told = known[value], wanted[value]
        if any(getattr(row, name) != said for name, said in told.items()):
            for name, said in told.items():
                setattr(row, name, said)
            row.save()
    kind.objects.bulk_create(
        kind(vacancy=vacancy, **{key: value}, **said)
        for value, said in wanted.items()
        if value not in known
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
