"""Guardians and proxies."""

from datetime import date, datetime, timedelta

from talka.domains.people.models import Person, Representation
from talka.domains.people.rules import RepresentationKind, Scope
from talka.kit import clock
from talka.kit.audit import use_case


class RepresentationNotPossible(Exception):
    """Nobody represents themselves, and the dead neither represent nor are represented."""


@use_case
def record_representation(
    *,
    represented: Person,
    representative: Person,
    kind: RepresentationKind,
    scope: Scope,
    document: str,
    valid_from: date,
    valid_to: date | None,
    by: Person | None,
    now: datetime,
) -> Representation:
    """
    Write down that somebody acts for the person, within the scope, until the day.

    :raises RepresentationNotPossible: the two are one person, or one of them has died
    """
    if represented.pk == representative.pk or represented.died_on or representative.died_on:
        raise RepresentationNotPossible
    return Representation.objects.create(
        represented=represented,
        representative=representative,
        kind=kind,
        scope=scope,
        document=document,
        valid_from=valid_from,
        valid_to=valid_to,
        recorded_by=by,
    )


@use_case
def end_representation(
    *, representation: Representation, by: Person | None, now: datetime
) -> Representation:
    """End it at once."""
    representation.valid_to = clock.day(now) - timedelta(days=1)
    representation.save(update_fields=["valid_to"])
    return representation
