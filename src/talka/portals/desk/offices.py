"""The day of an employer counsellor and of a manager."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from talka.domains.counselling.api import (
    MOST_IN_A_LIST,
    EmployerDay,
    OfficeFigures,
    breaches_in,
    employer_day,
    figures_of,
    office_day,
    offices_for,
)
from talka.domains.employers.api import without_owner
from talka.domains.jobseekers.api import count_changes_without_counsellor
from talka.domains.matching.api import late_objections
from talka.domains.people.api import Office, Role, signed_in
from talka.kit import clock
from talka.kit.components import formats
from talka.kit.components.parts import Kind, Tag, Todo
from talka.portals.desk import addresses


@dataclass(frozen=True, slots=True)
class Group:
    """Things of one kind that wait, and what to read when nothing does."""

    title: str
    items: tuple[Todo, ...]
    nothing: str


@dataclass(frozen=True, slots=True)
class OfficeLine:
    """One office of the manager: its figures with the lists behind them."""

    figures: OfficeFigures
    late: int | None
    people_url: str
    alone_url: str
    waiting_url: str
    late_url: str


def employers_context(request: HttpRequest) -> dict[str, object]:
    """Return the day of an employer counsellor."""
    day = employer_day(signed_in(request), now=clock.now())
    return {"day": day, "groups": _groups(day), "today": clock.today()}


def _groups(day: EmployerDay) -> list[Group]:
    return [
        Group(
            _("Employers to check"),
            tuple(
                Todo(
                    one.name,
                    addresses.employer(one.reference),
                    tag=Tag(formats.ago(one.registered_at), Kind.WAITING),
                )
                for one in day.checks
            ),
            _("Every employer has been checked."),
        ),
        Group(
            _("Vacancies to review"),
            tuple(
                Todo(
                    f"{one.title} · {one.employer.name}",
                    addresses.vacancy(one),
                    tag=Tag(formats.ago(one.state_since), Kind.WAITING),
                )
                for one in day.reviews
            ),
            _("No vacancy waits for a review."),
        ),
        Group(
            _("Vacancies that visitors have reported"),
            tuple(
                Todo(
                    f"{one.title} · {one.employer.name}",
                    addresses.vacancy(one),
                    tag=Tag(_("Reported"), Kind.BAD),
                )
                for one in day.reported
            ),
            _("Nobody has reported anything."),
        ),
        Group(
            _("Applications that employers have not answered"),
            tuple(
                Todo(
                    f"{one.vacancy.title} · {one.vacancy.employer.name}",
                    addresses.application(one.reference) or addresses.vacancy(one.vacancy),
                    due=one.answer_by,
                )
                for one in day.unanswered
            ),
            _("Every employer has answered or still has time."),
        ),
        Group(
            _("Vacancies without anybody for 5 days"),
            tuple(
                Todo(
                    f"{one.title} · {one.employer.name}",
                    addresses.candidates(one) or addresses.vacancy(one),
                    tag=Tag(formats.ago(one.published_at), Kind.SOON),
                )
                for one in day.lonely
            ),
            _("Somebody was brought to every vacancy."),
        ),
    ]


def office_context(request: HttpRequest) -> dict[str, object]:
    """Return the day of a manager: what waits, and each office with the lists behind its figures."""
    offices = offices_for(signed_in(request), day=clock.today(), roles=(Role.MANAGER,))
    figures = figures_of(offices)
    late = _late_by_office(offices, figures)
    lines = [_line(one, late) for one in figures]
    todos = [
        *_todos(figures, late),
        *_changes_alone(offices),
        *_employers_alone(offices),
        *_objections_late(offices),
    ]
    return {"lines": lines, "todos": todos, "today": clock.today()}


def _changes_alone(offices: list[Office]) -> list[Todo]:
    """Return the changes of situation that no counsellor sees, since the person has none."""
    number = count_changes_without_counsellor([one.pk for one in offices])
    words = ngettext(
        "%(number)s changed situation waits, and nobody looks after the person",
        "%(number)s changed situations wait, and nobody looks after the people",
        number,
    )
    address = f"{reverse('desk:caseload')}?whose=office&counsellor=nobody&concern=SITUATION_TOLD"
    return [Todo(words % {"number": formats.number(number)}, address)] if number else []


def _employers_alone(offices: list[Office]) -> list[Todo]:
    """Return the employers that nobody looks after: there should be none."""
    number = without_owner(offices).count()
    words = ngettext(
        "%(number)s employer has no counsellor", "%(number)s employers have no counsellor", number
    )
    address = f"{reverse('desk:employers')}?of=office&counsellor=NOBODY"
    return [Todo(words % {"number": formats.number(number)}, address)] if number else []


def _objections_late(offices: list[Office]) -> list[Todo]:
    """Return the objections that nobody has answered in time."""
    number = late_objections([one.pk for one in offices], day=clock.today())
    words = ngettext(
        "%(number)s objection was not answered in time",
        "%(number)s objections were not answered in time",
        number,
    )
    address = reverse("desk:objections")
    return [Todo(words % {"number": formats.number(number)}, address)] if number else []


def _late_by_office(offices: list[Office], figures: list[OfficeFigures]) -> dict[int, int] | None:
    """Count the late contacts of each office; None when there are too many people to look at."""
    if sum(one.files for one in figures) > MOST_IN_A_LIST:
        return None
    counted: dict[int, int] = {}
    for entry in breaches_in(office_day(offices, now=clock.now())):
        counted[entry.office_id] = counted.get(entry.office_id, 0) + 1
    return counted


def _line(one: OfficeFigures, late: dict[int, int] | None) -> OfficeLine:
    people = f"{reverse('desk:caseload')}?whose=office&at={one.office.code}"
    return OfficeLine(
        figures=one,
        late=None if late is None else late.get(one.office.pk, 0),
        people_url=people,
        alone_url=f"{people}&counsellor=nobody",
        waiting_url=f"{people}&status=APPLIED",
        late_url=f"{reverse('desk:cadence')}?whose=office&at={one.office.code}",
    )


def _todos(figures: list[OfficeFigures], late: dict[int, int] | None) -> list[Todo]:
    people = f"{reverse('desk:caseload')}?whose=office"
    alone = sum(one.without_counsellor for one in figures)
    waiting = sum(one.waiting for one in figures)
    broken = sum((late or {}).values())
    found = (
        (
            alone,
            ngettext("%(number)s person has no counsellor", "%(number)s people have no counsellor", alone),
            f"{people}&counsellor=nobody",
        ),
        (
            waiting,
            ngettext("%(number)s registration to decide", "%(number)s registrations to decide", waiting),
            f"{people}&status=APPLIED",
        ),
        (
            broken,
            ngettext("%(number)s contact is late", "%(number)s contacts are late", broken),
            f"{reverse('desk:cadence')}?whose=office",
        ),
    )  # fmt: skip
    return [
        Todo(words % {"number": formats.number(number)}, address)
        for number, words, address in found
        if number
    ]
