"""Fill in a registration, step by step, on any device."""

from datetime import datetime

from talka.domains.jobseekers import access
from talka.domains.jobseekers.actions.refusals import (
    AlreadyRegistered,
    EditedMeanwhile,
    FileNotYours,
)
from talka.domains.jobseekers.models import JobseekerFile, RegistrationDraft
from talka.domains.jobseekers.queries.drafts import DraftView
from talka.domains.jobseekers.rules import Status, Step
from talka.domains.jobseekers.rules.answers import Answer, Code, answers_from, packed
from talka.domains.people.api import Person
from talka.kit import clock
from talka.kit.audit import use_case


@use_case
def save_draft_step(
    *,
    person: Person,
    step: Step,
    answer: Answer,
    version: int,
    by: Person | None,
    now: datetime,
    code: str | None = None,
) -> DraftView:
    """
    Keep the answer to one question; the draft is begun with the first one.

    :param version: the version of the draft that the person saw when answering
    :param code: the personal code, with the step that asks for it; kept encrypted
    :raises EditedMeanwhile: the same question was answered since; nothing is overwritten
    :raises AlreadyRegistered: there is nothing to fill in
    :raises FileNotYours: `by` may not write for the person
    """
    if not access.may_write_for(by, person, day=clock.day(now)):
        raise FileNotYours
    draft = _open_draft(person, now)
    if draft.saved_at_version.get(step, 0) > version:
        raise EditedMeanwhile(draft.version)
    draft.version += 1
    draft.answers[step] = packed(answer)
    draft.saved_at_version[step] = draft.version
    if isinstance(answer, Code):
        draft.code = code or ""
    draft.changed_at = now
    draft.save(update_fields=["answers", "saved_at_version", "version", "code", "changed_at"])
    return DraftView(draft.receipt, draft.version, answers_from(draft.answers))


def _open_draft(person: Person, now: datetime) -> RegistrationDraft:
    rows = RegistrationDraft.objects.select_for_update()
    draft = rows.filter(person=person, submitted_at__isnull=True).first()
    if draft is not None:
        return draft
    if JobseekerFile.objects.filter(person=person).exclude(status=Status.ENDED).exists():
        raise AlreadyRegistered
    draft, _ = rows.get_or_create(
        person=person,
        submitted_at=None,
        defaults={"started_at": now, "changed_at": now, "version": 0},
    )
    return draft


@use_case
def throw_draft_away(*, person: Person, by: Person | None, now: datetime) -> None:
    """
    Delete the answers that were not sent.

    :raises FileNotYours: `by` may not write for the person
    """
    if not access.may_write_for(by, person, day=clock.day(now)):
        raise FileNotYours
    RegistrationDraft.objects.filter(person=person, submitted_at__isnull=True).delete()
