"""A colleague does the work of somebody who is away, from one day to another."""

from datetime import date, datetime, timedelta

from talka.domains.people import queries
from talka.domains.people.models import Person, Substitution
from talka.kit import clock
from talka.kit.audit import use_case


class SubstituteImpossible(Exception):
    """Nobody stands in for themselves, on no day at all, or without working here."""


class NotTheirManager(Exception):
    """Only administrators and the managers of the office say who stands in for whom."""


@use_case
def set_substitute(
    *,
    absent: Person,
    substitute: Person,
    valid_from: date,
    valid_to: date,
    by: Person | None,
    now: datetime,
) -> Substitution:
    """
    Let a colleague do the work of somebody who is away.

    :raises NotTheirManager: `by` is neither an administrator nor manages an office of the two
    :raises SubstituteImpossible: they are one person, or the last day comes before the first
    """
    if not queries.may_arrange_absence(by, absent, substitute, day=clock.day(now)):
        raise NotTheirManager
    if absent.pk == substitute.pk or valid_to < valid_from:
        raise SubstituteImpossible
    return Substitution.objects.create(
        absent=absent, substitute=substitute, valid_from=valid_from, valid_to=valid_to
    )


@use_case
def end_substitution(*, substitution: Substitution, by: Person | None, now: datetime) -> None:
    """
    End it at once. One that has not begun is left without a day, so that the log keeps it.

    :raises NotTheirManager: `by` is neither an administrator nor manages an office of the absent
    """
    if not queries.may_arrange_absence(by, substitution.absent, day=clock.day(now)):
        raise NotTheirManager
    yesterday = clock.day(now) - timedelta(days=1)
    substitution.valid_to = max(yesterday, substitution.valid_from - timedelta(days=1))
    substitution.save(update_fields=["valid_to"])
