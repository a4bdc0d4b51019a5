"""Decisions in the words of the person they concern."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from talka.domains.jobseekers import labels
from talka.domains.jobseekers.models import JobseekerFile, StatusDecision
from talka.domains.jobseekers.queries.law import moves_policy
from talka.domains.jobseekers.rules import (
    AppealBody,
    Fact,
    Kind,
    Move,
    Reason,
    Situation,
    Status,
    appeal_until,
)
from talka.domains.people.api import people_named
from talka.kit.components import formats


@dataclass(frozen=True, slots=True)
class FactLine:
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class DecisionView:
    """A decision as a person reads it: what, from when, on which facts, on what basis, how to appeal."""

    reference: str
    move: str
    title: str
    sentence: str
    consequence: str
    status: str
    kind: str
    reasons: tuple[str, ...]
    facts: tuple[FactLine, ...]
    legal_basis: str
    rule_version: str
    effective_on: date
    decided_at: datetime
    decided_by: str
    explanation: str
    appeal_until: date
    appeal_to: str
    # Of which file the decision is, when that one was joined with this.
    joined_file: str = ""


def decisions_of(file: JobseekerFile) -> list[DecisionView]:
    """Return the decisions about the file, and about those joined with it, the newest first."""
    rows = list(_of(file).order_by("-decided_at", "-pk"))
    names = people_named([row.decided_by_id for row in rows])
    return [_view(row, names, file) for row in rows]


def last_decision_of(file: JobseekerFile) -> DecisionView | None:
    """Return the newest decision about the file in words, or None."""
    row = file.decisions.order_by("-decided_at", "-pk").first()
    return None if row is None else _view(row, people_named([row.decided_by_id]), file)


def decision_by_reference(file: JobseekerFile, reference: str) -> DecisionView:
    """
    Return one decision about the file, or about one joined with it, in words.

    :raises StatusDecision.DoesNotExist: there is no such decision about them
    """
    row = _of(file).get(reference=reference)
    return _view(row, people_named([row.decided_by_id]), file)


def _of(file: JobseekerFile) -> QuerySet[StatusDecision]:
    rows = StatusDecision.objects.filter(Q(file=file) | Q(file__merged_into=file))
    return rows.select_related("file")


@dataclass(frozen=True, slots=True)
class DecisionPreview:
    """What the person would read, before the decision is taken."""

    sentence: str
    consequence: str
    reason: str
    appeal_until: date
    appeal_to: str


def preview_of(
    file: JobseekerFile, move: Move, told: Mapping[str, Any], today: date
) -> DecisionPreview:
    """Return a decision in words that is not taken yet; `told` holds reason, day and perhaps kind."""
    policy = moves_policy(today)
    kind = Kind(told.get("kind") or file.kind)
    places = {"kind": labels.KINDS[kind], "day": formats.day(told["effective_on"])}
    return DecisionPreview(
        sentence=str(labels.SENTENCES[move]) % places,
        consequence=str(labels.CONSEQUENCES[move]),
        reason=str(labels.REASONS[Reason(told["reason"])]),
        appeal_until=appeal_until(today, policy),
        appeal_to=str(labels.APPEAL_BODIES[AppealBody(policy.appeal_to)]),
    )


def _view(row: StatusDecision, names: Mapping[int, str], file: JobseekerFile) -> DecisionView:
    move = Move(row.move)
    places = {"kind": labels.KINDS[Kind(row.kind)], "day": formats.day(row.effective_on)}
    return DecisionView(
        reference=row.reference,
        move=row.move,
        title=str(labels.MOVES[move]),
        sentence=str(labels.SENTENCES[move]) % places,
        consequence=str(labels.CONSEQUENCES[move]),
        status=str(labels.STATUSES[Status(row.target)]),
        kind=str(places["kind"]),
        reasons=tuple(str(labels.REASONS[Reason(code)]) for code in row.reasons),
        facts=tuple(_fact(Fact(name), value) for name, value in sorted(row.facts.items())),
        legal_basis=row.legal_basis,
        rule_version=row.rule_version,
        effective_on=row.effective_on,
        decided_at=row.decided_at,
        decided_by=names.get(row.decided_by_id or 0, ""),
        explanation=row.explanation,
        appeal_until=row.appeal_until,
        appeal_to=str(labels.APPEAL_BODIES[AppealBody(row.appeal_to)]),
        joined_file=row.file.reference if row.file_id != file.pk else "",
    )


def _fact(name: Fact, value: object) -> FactLine:
    label = str(labels.FACTS[name])
    if name is Fact.SITUATION:
        return FactLine(label, str(labels.SITUATIONS[Situation(str(value))]))
    if name is Fact.IS_READY:
        return FactLine(label, _("Yes") if value else _("No"))
    if name is Fact.AGE:
        return FactLine(label, str(value))
    return FactLine(label, formats.day(date.fromisoformat(str(value))))
