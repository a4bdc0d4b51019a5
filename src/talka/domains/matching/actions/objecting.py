"""Somebody says that a suggestion, a score or a reason is wrong; a human answers in time."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from uuid import UUID

from talka.domains.contact.api import notify
from talka.domains.jobseekers.api import JobseekerFile, managers_of
from talka.domains.matching import access
from talka.domains.matching.actions.moving import ApplicationNotYours, answer_policy
from talka.domains.matching.actions.referring import NotTheirCounsellor
from talka.domains.matching.events import ObjectionMade
from talka.domains.matching.models import Objection
from talka.domains.matching.queries.staff import who_counsels
from talka.domains.matching.rules import AnswerPolicy, ObjectionSide, ObjectionState, reminders_due
from talka.domains.people.api import Person
from talka.domains.vacancies.api import Vacancy
from talka.kit import clock, events, jobs
from talka.kit.audit import use_case


class ObjectionAnswered(Exception):
    """The objection has been answered already."""


@use_case
def object_to(
    *,
    file: JobseekerFile,
    vacancy: Vacancy,
    text: str,
    side: ObjectionSide = ObjectionSide.PERSON,
    by: Person,
    now: datetime,
    submission: UUID | None = None,
) -> Objection:
    """
    Tell the counsellor what is wrong; the answer is due by the day of the policy.

    The same submission makes one objection. Where the counsellor says it, the manager is told.

    :param side: for whom `by` speaks
    :raises ApplicationNotYours: `by` has nothing to do with this person on that side
    """
    today = clock.day(now)
    if not access.may_object(by, file, vacancy, side=side, day=today):
        raise ApplicationNotYours
    made = Objection.objects.filter(submission=submission).first() if submission else None
    if made is not None:
        return made
    objection = Objection.objects.create(
        submission=submission,
        file=file,
        vacancy=vacancy,
        side=side,
        text=text,
        made_by=by,
        made_at=now,
        answer_by=today + timedelta(days=answer_policy(today).objection_days),
    )
    _tell(objection, "matching.objection", _who_answers(objection, today), by=by, now=now)
    events.announce(ObjectionMade(objection_id=objection.pk, file_id=file.pk))
    return objection


@use_case
def answer_objection(
    *, objection: Objection, is_upheld: bool, answer: str, by: Person, now: datetime
) -> Objection:
    """
    Answer the objection, tell who made it, and compute the person's list anew.

    :raises NotTheirCounsellor: `by` does not work with this person
    :raises ObjectionAnswered: somebody was faster
    """
    rows = Objection.objects.select_for_update(of=("self",)).select_related(
        "file__person", "vacancy__employer", "made_by"
    )
    objection = rows.get(pk=objection.pk)
    if not access.may_work_with(by, objection.file, day=clock.day(now)):
        raise NotTheirCounsellor
    if objection.state != ObjectionState.OPEN:
        raise ObjectionAnswered
    objection.state = ObjectionState.UPHELD if is_upheld else ObjectionState.DISMISSED
    objection.answer, objection.answered_by, objection.answered_at = answer, by, now
    objection.save()
    jobs.defer("matching.refresh_person", file_id=objection.file_id)
    notify(
        person=_who_asked(objection),
        kind="matching.objection_answered",
        once=f"matching.objection_answered:{objection.reference}",
        link=_where_to_read(objection),
        by=by,
        now=now,
    )
    return objection


def _who_answers(objection: Objection, today: date) -> Sequence[Person]:
    """Return who counsels the person; where they say it themselves, who leads the office."""
    staff = who_counsels(objection.file, day=today)
    others = [one for one in staff if one.pk != objection.made_by_id]
    return others or managers_of(objection.file, day=today) or staff


def _who_asked(objection: Objection) -> Person:
    """Return the person whose list it is, or whoever of the other sides has written."""
    if objection.side == ObjectionSide.PERSON or objection.made_by is None:
        return objection.file.person
    return objection.made_by


def _where_to_read(objection: Objection) -> str:
    here = f"objections/{objection.reference}/"
    if objection.side == ObjectionSide.SERVICE:
        return f"/desk/{here}"
    if objection.side == ObjectionSide.EMPLOYER:
        return f"/employer/{objection.vacancy.employer.reference}/{here}"
    return f"/me/{here}"


def remind_of_objections(policy: AnswerPolicy, *, by: Person | None, now: datetime) -> int:
    """Remind who has to answer an objection; what is late goes to the manager. Returns how many."""
    today = clock.day(now)
    rows = Objection.objects.select_for_update(of=("self",)).filter(state=ObjectionState.OPEN)
    related = rows.select_related("file__counsellor", "file__office", "file__person")
    told = 0
    for objection in related.order_by("pk"):
        if objection.answer_by < today:
            told += _escalate(objection, by=by, now=now)
        else:
            told += _remind(objection, policy, by=by, now=now)
    return told


def _escalate(objection: Objection, *, by: Person | None, now: datetime) -> bool:
    """Tell the manager once that nobody has answered in time."""
    if objection.escalated_at is not None:
        return False
    objection.escalated_at = now
    objection.save(update_fields=["escalated_at"])
    managers = managers_of(objection.file, day=clock.day(now))
    _tell(objection, "matching.objection_overdue", managers, by=by, now=now)
    return True


def _remind(
    objection: Objection, policy: AnswerPolicy, *, by: Person | None, now: datetime
) -> bool:
    today = clock.day(now)
    due = reminders_due(
        asked_on=clock.day(objection.made_at),
        sent=objection.reminders,
        days=policy.reminders,
        today=today,
    )
    if due <= objection.reminders:
        return False
    objection.reminders = due
    objection.save(update_fields=["reminders"])
    told = _who_answers(objection, today)
    _tell(objection, "matching.objection_due", told, by=by, now=now)
    return True


def _tell(
    objection: Objection, kind: str, staff: Sequence[Person], *, by: Person | None, now: datetime
) -> None:
    for person in staff:
        notify(
            person=person,
            kind=kind,
            once=f"{kind}:{objection.reference}:{objection.reminders}:{person.pk}",
            link=f"/desk/objections/{objection.reference}/",
            by=by,
            now=now,
        )
