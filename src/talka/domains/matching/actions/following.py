"""Applications follow their person: into death and back, out of the registration, from file to file."""

from datetime import datetime
from typing import Any

from django.db.models import Model, QuerySet

from talka.domains.contact.api import notify
from talka.domains.employers.api import people_acting_for
from talka.domains.jobseekers.api import FilesMerging, FilesParted
from talka.domains.matching.actions.moving import (
    locked,
    move,
    move_back,
    tell_counsellor,
    tell_employer,
)
from talka.domains.matching.events import WorkEnded
from talka.domains.matching.models import (
    Alias,
    Application,
    ContactRequest,
    FormerPay,
    NeverAgain,
    Objection,
    WorkCheck,
)
from talka.domains.matching.rules import (
    AT_WORK,
    NOT_YET_AT_WORK,
    OVER,
    CheckOutcome,
    ContactState,
    EndReason,
    LeaveReason,
    Origin,
    State,
    is_further,
)
from talka.domains.people.api import Person
from talka.domains.vacancies.api import Filling, NoOpenPosition, fill_position, reopen_position
from talka.domains.vacancies.api import State as VacancyState
from talka.kit import clock, events
from talka.kit.audit import use_case


# What moves from file to file; what may stand once only is told by its fields, and the kept one wins.
MOVABLE: tuple[tuple[type[Model], tuple[str, ...]], ...] = (
    (NeverAgain, ("vacancy_id", "employer_id")),
    (Alias, ("vacancy_id",)),
    (Objection, ()),
)
STILL_OPEN = frozenset({VacancyState.PUBLISHED, VacancyState.PAUSED})


@use_case
def end_for_the_dead(*, person_id: int, by: Person | None, now: datetime) -> int:
    """Withdraw what a person who has died had open, end their jobs, and tell the employers."""
    rows = Application.objects.filter(file__person=person_id, state__in=NOT_YET_AT_WORK | AT_WORK)
    ended = list(rows.order_by("pk"))
    for row in ended:
        application = locked(row)
        if application.state in AT_WORK:
            _leave(application, by=by, now=now)
        else:
            _withdraw(application, EndReason.DIED, by=by, now=now)
    _close_questions(person_id, by=by, now=now)
    return len(ended)


@use_case(joins=True)
def end_with_registration(*, person_id: int, by: Person | None, now: datetime) -> int:
    """
    Take back what waits for a person who is not registered any more: proposals and questions.

    What the person has sent goes on: it is between them and the employer.
    """
    rows = Application.objects.filter(file__person=person_id, state=State.PROPOSED)
    ended = list(rows.order_by("pk"))
    for row in ended:
        _withdraw(locked(row), EndReason.REGISTRATION_ENDED, by=by, now=now)
    _close_questions(person_id, by=by, now=now)
    return len(ended)


@use_case
def go_on_for_the_living(*, person_id: int, by: Person | None, now: datetime) -> int:
    """
    Let the applications that a mistaken death had ended stand as before; return how many do.

    Only where the vacancy is still open and the place still free; the employers are told.
    """
    mistaken = Application.objects.filter(
        file__person=person_id,
        state__in=[State.WITHDRAWN, State.LEFT],
        reason__in=[EndReason.DIED, LeaveReason.DIED],
    )
    gone_on = [one for one in mistaken.order_by("pk") if _go_on(locked(one), by=by, now=now)]
    for one in gone_on:
        _tell_that_it_goes_on(locked(one), by=by, now=now)
    return len(gone_on)


def _withdraw(
    application: Application, reason: EndReason, *, by: Person | None, now: datetime
) -> None:
    origin = application.state
    move(application, State.WITHDRAWN, by=by, now=now, reason=reason)
    if origin == State.HIRED:
        reopen_position(
            vacancy=application.vacancy, application=application.reference, by=None, now=now
        )
    if reason == EndReason.JOINED:
        return  # the other application of the same person goes on
    if origin != State.PROPOSED:
        tell_employer(application, "matching.ended", by=by, now=now)
    tell_counsellor(application, "matching.ended_for_counsellor", by=by, now=now)


def _leave(application: Application, *, by: Person | None, now: datetime) -> None:
    WorkCheck.objects.filter(application=application, outcome=CheckOutcome.ASKED).update(
        outcome=CheckOutcome.NO_NEWS
    )
    left_on = max(clock.day(now), application.starts_on or clock.day(now))
    reason = LeaveReason.DIED
    move(application, State.LEFT, by=by, now=now, reason=reason, left_on=left_on)
    events.announce(
        WorkEnded(
            file_id=application.file_id,
            vacancy_id=application.vacancy_id,
            left_on=left_on,
            reason=reason,
        )
    )


def _go_on(application: Application, *, by: Person | None, now: datetime) -> bool:
    last = application.steps.order_by("-at", "-pk").first()
    if last is None or not last.origin:
        return False
    former = State(last.origin)
    if former in AT_WORK:
        application.left_on = None
        return move_back(application, former, by=by, now=now)
    if application.vacancy.state not in STILL_OPEN:
        return False
    if former == State.HIRED and not _takes_place(application, now):
        return False
    return move_back(application, former, by=by, now=now)


def _tell_that_it_goes_on(application: Application, *, by: Person | None, now: datetime) -> None:
    mark = now.isoformat()
    if application.state != State.PROPOSED:
        tell_employer(application, "matching.goes_on", by=by, now=now, mark=mark)
    tell_counsellor(application, "matching.goes_on_for_counsellor", by=by, now=now, mark=mark)


def _takes_place(application: Application, now: datetime) -> bool:
    own = application.origin == Origin.OWN
    try:
        fill_position(
            vacancy=application.vacancy,
            filling=Filling.OWN if own else Filling.REFERRAL,
            filled_on=clock.day(now),
            application=application.reference,
            by=None,
            now=now,
        )
    except NoOpenPosition:
        return False
    return True


def _close_questions(person_id: int, *, by: Person | None, now: datetime) -> None:
    """Close what employers have asked the person, and tell those who asked, without a reason."""
    asked = ContactRequest.objects.select_for_update(of=("self",)).filter(
        alias__file__person=person_id, state=ContactState.ASKED
    )
    for request in asked.order_by("pk"):
        request.state, request.answered_at = ContactState.LAPSED, now
        request.save(update_fields=["state", "answered_at"])
        vacancy = request.alias.vacancy
        for person in people_acting_for(vacancy.employer_id):
            notify(
                person=person,
                kind="matching.contact_gone",
                once=f"matching.contact_gone:{request.pk}:{person.pk}",
                variables={"title": vacancy.title},
                link=f"/employer/{vacancy.employer.reference}/vacancies/{vacancy.reference}/candidates/",
                by=by,
                now=now,
            )


@use_case
def move_to_kept_file(*, event: FilesMerging, by: Person | None, now: datetime) -> None:
    """Let everything of the file that is closed follow its person to the one that stays."""
    kept, gone = event.kept_file_id, event.gone_file_id
    _end_doubled(kept, gone, by=by, now=now)
    busy = _alive(kept).values("vacancy")
    staying = _alive(gone).filter(vacancy__in=busy).values("pk")
    rows = Application.objects.filter(file=gone).exclude(pk__in=staying)
    event.moved["matching.Application"] = _give(Application, rows, kept)
    for model, once in MOVABLE:
        own: Any = model._default_manager  # noqa: SLF001
        moving = own.filter(file=gone)
        for field in once:
            there = own.filter(file=kept, **{f"{field}__isnull": False})
            moving = moving.exclude(**{f"{field}__in": there.values(field)})
        event.moved[f"matching.{model.__name__}"] = _give(model, moving, kept)
    if not FormerPay.objects.filter(file=kept).exists():
        pay = FormerPay.objects.filter(file=gone)
        event.moved["matching.FormerPay"] = _give(FormerPay, pay, kept)


@use_case
def move_back_to_own_file(*, event: FilesParted, by: Person | None, now: datetime) -> None:
    """Give back what had moved; of two applications to one vacancy both stand again."""
    models: list[type[Model]] = [Application, FormerPay, *(model for model, _once in MOVABLE)]
    for model in models:
        ids = event.moved.get(f"matching.{model.__name__}", [])
        manager: Any = model._default_manager  # noqa: SLF001
        manager.filter(pk__in=ids, file=event.kept_file_id).update(file=event.gone_file_id)
    doubled = Application.objects.filter(
        file__in=[event.kept_file_id, event.gone_file_id],
        state=State.WITHDRAWN,
        reason=EndReason.JOINED,
    )
    for one in doubled.order_by("pk"):
        _go_on(locked(one), by=by, now=now)


def _end_doubled(kept: int, gone: int, *, by: Person | None, now: datetime) -> None:
    """Withdraw of two live applications to one vacancy the one that has come less far."""
    of_kept = {one.vacancy_id: one for one in _alive(kept)}
    for of_gone in _alive(gone).filter(vacancy__in=of_kept).order_by("pk"):
        other = of_kept[of_gone.vacancy_id]
        wins = is_further(State(of_gone.state), State(other.state))
        loser = locked(other if wins else of_gone)
        if loser.state in NOT_YET_AT_WORK:
            _withdraw(loser, EndReason.JOINED, by=by, now=now)


def _alive(file_id: int) -> QuerySet[Application]:
    return Application.objects.filter(file=file_id).exclude(state__in=OVER)


def _give(model: type[Model], rows: QuerySet[Any], file_id: int) -> list[int]:
    """Give the rows to the file, and return which they were."""
    ids = list(rows.order_by("pk").values_list("pk", flat=True))
    model._default_manager.filter(pk__in=ids).update(file=file_id)  # noqa: SLF001
    return ids
