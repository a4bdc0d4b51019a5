"""What happened to an employer, read from the change history that triggers write."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from talka.domains.employers.labels import (
    AGENCY_ROLES,
    CHANGED_FACTS,
    CHANGES,
    STANDINGS,
)
from talka.domains.employers.models import Agency, AgentInvitation, Employer
from talka.domains.employers.rules import AgencyRole, Change, Standing
from talka.domains.people.api import Office, people_named


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One change: when, what in words, about what or whom, and by whom (empty: the service)."""

    at: datetime
    change: Change
    title: str
    text: str
    by: str


@dataclass(frozen=True, slots=True)
class _Found:
    """A change before people and offices have names."""

    at: datetime
    change: Change
    by_id: int | None
    text: str = ""
    person_id: int | None = None
    office_id: int | None = None


def history_of(employer: Employer, *, limit: int = 100) -> list[HistoryEntry]:
    """Return what happened to the employer and to those who act for it, the newest first."""
    found = [*_of_employer(employer), *_of_agents(employer), *_of_invitations(employer)]
    # Of what happened at one moment the later comes first too.
    found = sorted(found, key=lambda one: one.at)[-limit:][::-1]
    names = people_named([*(one.by_id for one in found), *(one.person_id for one in found)])
    offices = Office.objects.in_bulk({one.office_id for one in found if one.office_id})
    return [_told(one, names, offices) for one in found]


def _told(one: _Found, names: dict[int, str], offices: dict[int, Office]) -> HistoryEntry:
    parts = [
        names.get(one.person_id or 0, ""),
        str(offices.get(one.office_id or 0, "")),
        one.text,
    ]
    return HistoryEntry(
        at=one.at,
        change=one.change,
        title=str(CHANGES[one.change]),
        text=" · ".join(part for part in parts if part),
        by=names.get(one.by_id or 0, ""),
    )


def _versions(model: Any, **of: object) -> list[Any]:
    return list(model.pgh_event_model.objects.filter(**of).order_by("pgh_obj_id", "pgh_id"))


def _by(row: Any) -> int | None:
    number: int | None = (row.pgh_context or {}).get("by")
    return number


def _of_employer(employer: Employer) -> Iterator[_Found]:
    rows = _versions(Employer, pgh_obj_id=employer.pk)
    for before, after in zip([None, *rows], rows, strict=False):
        if before is None:
            yield _Found(after.pgh_created_at, Change.REGISTERED, _by(after))
        else:
            yield from _between(before, after)


def _between(before: Any, after: Any) -> Iterator[_Found]:
    at, by = after.pgh_created_at, _by(after)
    if before.standing != after.standing:
        words = str(STANDINGS[Standing(after.standing)])
        reason = after.standing_reason
        yield _Found(at, Change.STANDING, by, f"{words}: {reason}" if reason else words)
    if before.owner_id != after.owner_id:
        yield _Found(at, Change.OWNER, by, person_id=after.owner_id)
    if before.office_id != after.office_id:
        yield _Found(at, Change.OFFICE, by, office_id=after.office_id)
    if before.merged_into_id != after.merged_into_id:
        change = Change.MERGED if after.merged_into_id else Change.PARTED
        yield _Found(at, change, by)
    facts = [
        str(words)
        for name, words in CHANGED_FACTS.items()
        if getattr(before, name) != getattr(after, name)
    ]
    if facts:
        yield _Found(at, Change.FACTS, by, ", ".join(facts))


def _of_agents(employer: Employer) -> Iterator[_Found]:
    last: dict[int, Any] = {}
    for row in _versions(Agency, employer_id=employer.pk):
        before, last[row.pgh_obj_id] = last.get(row.pgh_obj_id), row
        at, by, who = row.pgh_created_at, _by(row), row.person_id
        role = str(AGENCY_ROLES[AgencyRole(row.role)])
        if before is None:
            yield _Found(at, Change.AGENT_CAME, by, role, who)
        elif before.until is None and row.until is not None:
            yield _Found(at, Change.AGENT_LEFT, by, row.end_reason, who)
        elif before.role != row.role:
            yield _Found(at, Change.AGENT_ROLE, by, role, who)


def _of_invitations(employer: Employer) -> Iterator[_Found]:
    last: dict[int, Any] = {}
    for row in _versions(AgentInvitation, employer_id=employer.pk):
        before, last[row.pgh_obj_id] = last.get(row.pgh_obj_id), row
        if before is None:
            yield _Found(row.pgh_created_at, Change.INVITED, _by(row), row.email)
        elif before.withdrawn_at is None and row.withdrawn_at is not None:
            yield _Found(row.pgh_created_at, Change.INVITATION_WITHDRAWN, _by(row), row.email)
