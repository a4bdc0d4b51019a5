"""Which half hours are still free, and with whom: whoever is away is stood in for."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils.translation import gettext as _

from talka.domains.contact.queries.appointments import appointments_of_staff
from talka.domains.contact.rules import AppointmentState
from talka.domains.people.api import Person, substitutions_of
from talka.kit.components import formats


OPENS, CLOSES = time(8, 30), time(16, 30)
LUNCH = (time(12, 0), time(12, 45))
LENGTH = timedelta(minutes=30)
FRIDAY = 4


@dataclass(frozen=True, slots=True)
class FreeTime:
    """A free half hour, and whom one meets then."""

    starts_at: datetime
    staff: Person


@dataclass(frozen=True, slots=True)
class Absence:
    """From when to when a member of staff is away, and who stands in."""

    first: date
    last: date
    substitute: Person


def absences_of(staff: Person, *, first: date, last: date) -> list[Absence]:
    """Return when the member of staff is away between the two days, the soonest first."""
    return [
        Absence(max(one.valid_from, first), min(one.valid_to, last), one.substitute)
        for one in substitutions_of(staff, day=first)
        if one.valid_from <= last
    ]


def free_times(staff: Person, *, first: date, last: date, now: datetime) -> list[datetime]:
    """
    Return the starts of the half hours that the member of staff has free, the soonest first.

    On working days only, and on none on which they are away.
    """
    away = absences_of(staff, first=first, last=last)
    taken = [
        (row.starts_at, row.ends_at)
        for row in appointments_of_staff(frozenset({staff.pk}), first=first, last=last)
        if row.state != AppointmentState.CANCELLED
    ]
    return [
        start
        for day in _working_days(first, last)
        if not any(one.first <= day <= one.last for one in away)
        for start in _half_hours(day)
        if start > now and not any(begun < start + LENGTH and start < over for begun, over in taken)
    ]


def offered_times(staff: Person, *, first: date, last: date, now: datetime) -> list[FreeTime]:
    """
    Return the free half hours of the member of staff, the soonest first.

    For the days on which they are away, those of who stands in.
    """
    found = [FreeTime(one, staff) for one in free_times(staff, first=first, last=last, now=now)]
    seen = {one.starts_at for one in found}
    for away in absences_of(staff, first=first, last=last):
        instead = free_times(away.substitute, first=away.first, last=away.last, now=now)
        found += [FreeTime(one, away.substitute) for one in instead if one not in seen]
        seen.update(instead)
    return sorted(found, key=lambda one: one.starts_at)


def time_words(time: FreeTime, whose: Person) -> str:
    """Return the free time in words; whoever stands in for `whose` is named."""
    day = f"{formats.weekday(time.starts_at)}, {formats.day_of_year(time.starts_at)}"
    words = f"{day}, {formats.hour(time.starts_at)}"
    if time.staff.pk == whose.pk:
        return words
    return _("%(time)s, with %(name)s") % {"time": words, "name": time.staff.full_name}


def absence_words(staff: Person, *, first: date, last: date) -> str:
    """Say when the member of staff is away and who stands in; nothing when they are there."""
    return " ".join(
        _("%(name)s is away from %(first)s to %(last)s. Then you meet %(substitute)s.")
        % {
            "name": staff.full_name,
            "first": formats.day_of_year(one.first),
            "last": formats.day(one.last),
            "substitute": one.substitute.full_name,
        }
        for one in absences_of(staff, first=first, last=last)
    )


def _working_days(first: date, last: date) -> Iterator[date]:
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    return (day for day in days if day.weekday() <= FRIDAY)


def _half_hours(day: date) -> list[datetime]:
    zone = ZoneInfo(settings.TIME_ZONE)
    moment, end = datetime.combine(day, OPENS, zone), datetime.combine(day, CLOSES, zone)
    starts = []
    while moment + LENGTH <= end:
        if not LUNCH[0] <= moment.time() < LUNCH[1]:
            starts.append(moment)
        moment += LENGTH
    return starts
