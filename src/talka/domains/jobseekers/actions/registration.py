"""Register somebody: from the portal, at the counter or by phone."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import connection

from talka.domains.contact.api import notify
from talka.domains.jobseekers import access
from talka.domains.jobseekers.actions.decisions import record
from talka.domains.jobseekers.actions.identity import settle_identity
from talka.domains.jobseekers.actions.pieces import replace_pieces
from talka.domains.jobseekers.actions.refusals import (
    AlreadyRegistered,
    AnswersMissing,
    FileJoined,
    FileNotYours,
    NoOfficeServes,
    PersonIsDead,
)
from talka.domains.jobseekers.events import ApplicationReceived
from talka.domains.jobseekers.models import JobseekerFile, RegistrationDraft, StatusDecision
from talka.domains.jobseekers.queries.answers import proved_answers
from talka.domains.jobseekers.queries.law import facts_of, outcome_for
from talka.domains.jobseekers.rules import (
    WAITS_FOR,
    Channel,
    Doubt,
    Kind,
    Move,
    Proposal,
    Situation,
    Status,
    Step,
    Word,
    doubts_by,
)
from talka.domains.jobseekers.rules.answers import (
    Address,
    Answers,
    Circumstances,
    Contact,
    Name,
    answers_from,
    open_steps,
)
from talka.domains.people.api import (
    CodeProof,
    Office,
    Person,
    Purpose,
    create_person,
    current_code,
    give_consents,
    office_serving,
)
from talka.domains.taxonomy.api import municipality
from talka.kit import clock, events
from talka.kit.audit import use_case


NOTHING = Word()


@dataclass(frozen=True, slots=True)
class Receipt:
    """What somebody gets for a registration. Without a decision, a counsellor takes it."""

    reference: str
    file: JobseekerFile
    decision: StatusDecision | None
    counts_from: date


@use_case
def submit_registration(
    *,
    person: Person,
    submission: UUID,
    by: Person | None,
    now: datetime,
    word: Word = NOTHING,
) -> Receipt:
    """
    Send the person's draft: it becomes one registration, however often it is sent.

    :param word: what outside registers say; asked before, so that nothing is locked meanwhile

    :raises AnswersMissing: questions are still open, with their names
    :raises AlreadyRegistered: the person is registered already
    :raises NoOfficeServes: no office serves the municipality
    :raises FileJoined: the person's file was joined with another one
    :raises PersonIsDead: the person has died
    :raises FileNotYours: `by` may not write for the person
    """
    if not access.may_write_for(by, person, day=clock.day(now)):
        raise FileNotYours
    rows = RegistrationDraft.objects.select_for_update(of=("self",))
    draft = rows.filter(person=person, submitted_at__isnull=True).first()
    if done := _done(submission):
        return done
    if draft is None:
        raise AlreadyRegistered if _is_open(person) else AnswersMissing([*Step])
    answers = answers_from(draft.answers)
    if missing := open_steps(answers):
        raise AnswersMissing(missing)
    code = draft.code
    if (proved := proved_answers(person)) is not None:
        # What was told before the sign-in vouched for another code is forgotten.
        answers, code = (
            replace(answers, name=proved.name, code=proved.code),
            current_code(person)[0],
        )
    file, decision = _register(
        person, answers, code, Channel.PORTAL, draft.receipt, by, now, word=word
    )
    draft.answers, draft.saved_at_version, draft.code = {}, {}, ""
    draft.submission, draft.submitted_at, draft.decision = submission, now, decision
    draft.save()
    return Receipt(draft.receipt, file, decision, clock.day(now))


@use_case
def register(
    *,
    answers: Answers,
    channel: Channel,
    submission: UUID,
    by: Person | None,
    now: datetime,
    person: Person | None = None,
    code: str = "",
    document: str = "",
    word: Word = NOTHING,
) -> Receipt:
    """
    Register somebody from whole answers at once; without a `person` a new one is made.

    Name, contact, address and situation must be answered; what else is open can follow later.

    :raises AnswersMissing: one of the four is open
    :raises AlreadyRegistered: the person is registered already
    :raises NoOfficeServes: no office serves the municipality
    :raises FileJoined: the person's file was joined with another one, named on the error
    :raises PersonIsDead: the person is recorded as dead
    """
    if done := done_before(submission):
        return done
    needed = (Step.NAME, Step.CONTACT, Step.ADDRESS, Step.SITUATION)
    if missing := [step for step in needed if answers.to(step) is None]:
        raise AnswersMissing(missing)
    whom = person or _new_person(answers, by, now)
    draft = RegistrationDraft(person=whom, started_at=now, changed_at=now)
    file, decision = _register(
        whom, answers, code, channel, draft.receipt, by, now,
        is_stranger=person is None, document=document, word=word,
    )  # fmt: skip
    draft.submission, draft.submitted_at, draft.decision = submission, now, decision
    draft.save()
    return Receipt(draft.receipt, file, decision, clock.day(now))


def refuse_closed(person: Person) -> JobseekerFile | None:
    """Return the ended file of somebody who may register again, None without one."""
    rows = JobseekerFile.objects.select_for_update(of=("self",)).filter(person=person)
    file = rows.select_related("merged_into").first()
    if person.died_on is not None:
        raise PersonIsDead
    if file is not None and file.merged_into is not None:
        raise FileJoined(file.merged_into.reference)
    if file is not None and file.status != Status.ENDED:
        raise AlreadyRegistered
    return file


def done_before(submission: UUID) -> Receipt | None:
    """Return what the submission has become; whoever sends it at the same moment waits here."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [str(submission)])
    return _done(submission)


def _done(submission: UUID) -> Receipt | None:
    draft = RegistrationDraft.objects.filter(submission=submission).first()
    if draft is None or draft.submitted_at is None:
        return None
    file = JobseekerFile.objects.get(person=draft.person_id)
    return Receipt(draft.receipt, file, draft.decision, clock.day(draft.submitted_at))


def _is_open(person: Person) -> bool:
    rows = JobseekerFile.objects.filter(person=person)
    return rows.exclude(status=Status.ENDED).exists()


def _new_person(answers: Answers, by: Person | None, now: datetime) -> Person:
    """Add the person without an address: one that nobody has proved would let a stranger in."""
    name, contact = _told(answers.name, Name), _told(answers.contact, Contact)
    return create_person(
        given_name=name.given_name,
        family_name=name.family_name,
        phone=contact.phone,
        language=contact.language,
        birth_date=answers.birth.birth_date if answers.birth else None,
        by=by,
        now=now,
    )


def _told(answer: Any, kind: type[Any]) -> Any:
    """Return the answer, which was found to be there before."""
    if not isinstance(answer, kind):
        raise AnswersMissing([])
    return answer


def _register(
    person: Person,
    answers: Answers,
    code: str,
    channel: Channel,
    receipt: str,
    by: Person | None,
    now: datetime,
    *,
    is_stranger: bool = False,
    document: str = "",
    word: Word = NOTHING,
) -> tuple[JobseekerFile, StatusDecision | None]:
    """Write the person, the file and its pieces, and decide; whoever was just made needs no lock."""
    file = None
    if not is_stranger:
        person = Person.objects.select_for_update().get(pk=person.pk)
        file = refuse_closed(person)
    is_new = file is None
    file = file or JobseekerFile(person=person, created_at=now)
    # At the counter somebody sees the document; on the phone and in the portal nobody does.
    proof = CodeProof.DOCUMENT if channel is Channel.COUNTER else CodeProof.STATED
    reason = document or f"registration {receipt}"
    doubts, twin_id = settle_identity(person, answers, code, reason, proof=proof, by=by, now=now)
    _fill(file, answers, channel, now)
    file.person, file.twin_id = person, twin_id
    file.doubts = [*doubts, *_doubts_by(word, person, file)]
    file.save()
    replace_pieces(file, answers, is_new=is_new, today=clock.day(now))
    purposes = [Purpose(one) for one in answers.consents.purposes] if answers.consents else []
    give_consents(person=person, purposes=purposes, by=by, now=now)
    decision = _decide(file, channel, by, now)
    if decision is None:
        _confirm(person, receipt, by, now)
    return file, decision


def _doubts_by(word: Word, person: Person, file: JobseekerFile) -> list[Doubt]:
    return doubts_by(
        word,
        names=(person.given_name, person.family_name),
        birth_date=person.birth_date,
        situation=Situation(file.situation),
    )


def _fill(file: JobseekerFile, answers: Answers, channel: Channel, now: datetime) -> None:
    address = _told(answers.address, Address)
    place = municipality(address.municipality)
    if place is None:
        raise NoOfficeServes
    file.status, file.status_since = Status.APPLIED, clock.day(now)
    file.kind, file.ended_reason, file.registered_on = Kind.UNEMPLOYED, "", None
    file.channel, file.counsellor = channel, None
    file.office, file.municipality_id = office_for(place.code), place.code
    file.address = address.address
    file.latitude, file.longitude = place.latitude, place.longitude
    circumstances = _told(answers.situation, Circumstances)
    file.situation, file.is_ready = circumstances.situation, circumstances.is_ready
    file.profile_changed_at = now


def office_for(municipality: str) -> Office:
    try:
        return office_serving(municipality)
    except Office.DoesNotExist as error:
        raise NoOfficeServes from error


def _decide(
    file: JobseekerFile, channel: Channel, by: Person | None, now: datetime
) -> StatusDecision | None:
    """
    Decide as the law of the day says, the day being the one on which the person finished.

    What speaks for the person is decided at once. A refusal that reaches us through the portal, and
    on every channel answers that a register contradicts, wait for a counsellor's decision.
    """
    today = clock.day(now)
    outcome = outcome_for(file, today)
    is_contradicted = bool({*file.doubts} & {*WAITS_FOR})
    # At the counter and on the phone the clerk tells of a refusal; what a register says is not known
    # before the form is sent, so nobody has weighed it yet.
    is_unheard = channel is Channel.PORTAL and outcome is not None and outcome.kind is None
    if outcome is None or is_contradicted or is_unheard:
        events.announce(ApplicationReceived(file_id=file.pk, person_id=file.person_id))
        return None
    move = Move.REFUSE if outcome.kind is None else Move.REGISTER
    decider = None if channel is Channel.PORTAL else by
    proposal = Proposal(move, outcome.reasons, today, outcome.kind)
    return record(file, proposal, facts=facts_of(file, today), by=decider, now=now)


def _confirm(person: Person, receipt: str, by: Person | None, now: datetime) -> None:
    notify(
        person=person,
        kind="jobseekers.receipt",
        once=f"jobseekers.receipt.{receipt}",
        variables={"receipt": receipt},
        link=f"/me/register/receipt/{receipt}/",
        by=by,
        now=now,
    )
