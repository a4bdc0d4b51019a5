"""The appointments of a member of staff, and of absent colleagues, by week or by day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from talka.domains.contact.api import (
    APPOINTMENT_STATES,
    CHANNELS,
    AppointmentRow,
    AppointmentState,
    appointments_of_staff,
    free_times,
)
from talka.domains.counselling import queries
from talka.domains.counselling.web.cases import address_of
from talka.domains.people.api import Person, is_staff_member, people_named, signed_in, stands_in_for
from talka.kit import clock
from talka.kit.access import allow
from talka.kit.components import formats
from talka.kit.components.parts import Kind, Link, Tag


WEEK = timedelta(days=7)
STATE_KINDS = {
    AppointmentState.BOOKED: Kind.INFO,
    AppointmentState.HELD: Kind.GOOD,
    AppointmentState.NO_SHOW: Kind.BAD,
    AppointmentState.CANCELLED: Kind.CLOSED,
}


@dataclass(frozen=True, slots=True)
class Meeting:
    """One appointment in the calendar."""

    who: str
    url: str
    topic: str
    channel: str
    tag: Tag | None
    colleague: str
    is_cancelled: bool  # its time is free again
    reason: str


@dataclass(frozen=True, slots=True)
class Cell:
    """What happens in one half hour of one day."""

    meetings: tuple[Meeting, ...]
    is_free: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One half hour across the days."""

    time: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """The days that are shown, and where one can go from there."""

    days: tuple[date, ...]
    is_week: bool
    title: str
    before: str
    after: str
    views: tuple[Link, ...]


@require_safe
@allow(is_staff_member)
def calendar(request: HttpRequest) -> HttpResponse:
    """Show a week or a day: who comes when, and what is free."""
    person, today = signed_in(request), clock.today()
    span = _span(_day(request.GET.get("day", ""), today), request.GET.get("view") != "day")
    staff = frozenset({person.pk, *stands_in_for(person, day=today)})
    first, last = span.days[0], span.days[-1]
    rows = appointments_of_staff(staff, first=first, last=last)
    context = {
        "span": span,
        "today": today,
        "lines": _lines(person, rows, span.days),
        "booked": sum(1 for row in rows if row.state == AppointmentState.BOOKED),
    }
    return render(request, "counselling/desk/calendar.html", context)


def _day(asked: str, today: date) -> date:
    """Return the day asked for, within a hundred years, else today."""
    try:
        found = date.fromisoformat(asked[:10])
    except ValueError:
        return today
    return found if abs(found.year - today.year) < 100 else today


def _span(day: date, is_week: bool) -> Span:
    step = WEEK if is_week else timedelta(days=1)
    monday = day - timedelta(days=day.weekday())
    days = tuple(monday + timedelta(days=number) for number in range(5)) if is_week else (day,)
    view = "week" if is_week else "day"
    title = formats.day(day)
    if is_week:
        title = f"{formats.day_of_year(days[0])} – {formats.day(days[-1])}"
    return Span(
        days=days,
        is_week=is_week,
        title=title,
        before=f"?view={view}&day={(day - step).isoformat()}",
        after=f"?view={view}&day={(day + step).isoformat()}",
        views=(
            Link(_("Week"), f"?view=week&day={day.isoformat()}", is_week),
            Link(_("Day"), f"?view=day&day={day.isoformat()}", not is_week),
        ),
    )


def _lines(person: Person, rows: list[AppointmentRow], days: tuple[date, ...]) -> list[Line]:
    free = free_times(person, first=days[0], last=days[-1], now=clock.now())
    is_free = {(clock.day(start), formats.hour(start)) for start in free}
    meetings = _meetings(person, rows)
    times = sorted({time for _day, time in [*is_free, *meetings]})
    return [
        Line(
            time=time,
            cells=tuple(
                _cell(tuple(meetings.get((day, time), ())), (day, time) in is_free) for day in days
            ),
        )
        for time in times
    ]


def _cell(meetings: tuple[Meeting, ...], is_free: bool) -> Cell:
    return Cell(meetings, is_free and all(one.is_cancelled for one in meetings))


def _meetings(
    person: Person, rows: Iterable[AppointmentRow]
) -> dict[tuple[date, str], list[Meeting]]:
    rows = list(rows)
    names = people_named([one for row in rows for one in (row.person_id, row.staff_id)])
    files = queries.references_of([row.person_id for row in rows])
    found: dict[tuple[date, str], list[Meeting]] = {}
    for row in rows:
        reference = files.get(row.person_id, "")
        meeting = Meeting(
            who=names.get(row.person_id, ""),
            url=address_of("desk:talk", reference, row.reference) if reference else "",
            topic=row.topic,
            channel=str(CHANNELS[row.channel]),
            tag=_tag(row),
            colleague="" if row.staff_id == person.pk else names.get(row.staff_id, ""),
            is_cancelled=row.state == AppointmentState.CANCELLED,
            reason=row.why_cancelled,
        )
        key = (clock.day(row.starts_at), formats.hour(row.starts_at))
        found.setdefault(key, []).append(meeting)
    return found


def _tag(row: AppointmentRow) -> Tag | None:
    if row.state == AppointmentState.BOOKED and row.ends_at >= clock.now():
        return None
    if row.state == AppointmentState.BOOKED:
        return Tag(_("Came or not?"), Kind.LATE)
    return Tag(str(APPOINTMENT_STATES[row.state]), STATE_KINDS[row.state])
