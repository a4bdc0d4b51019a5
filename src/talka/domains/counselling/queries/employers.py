"""What an employer counsellor should turn to today."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from talka.domains.employers.api import (
    Employer,
    portfolio,
    waiting_for_check,
)
from talka.domains.matching.api import Application, waiting_for_employers
from talka.domains.people.api import Person
from talka.domains.vacancies.api import State as VacancyState
from talka.domains.vacancies.api import Vacancy, awaiting_review, of_employers, open_reports
from talka.kit import clock


# A vacancy that nobody was brought to for so long needs a look.
LONELY_AFTER = timedelta(days=5)
ANSWER_SOON = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class EmployerDay:
    """
    The day of an employer counsellor, each list the most urgent first.

    Checks, reviews and reports are those of the offices; `lonely` vacancies have had nobody for
    five days, and `unanswered` applications are due within three: both of the own employers.
    """

    checks: tuple[Employer, ...]
    reviews: tuple[Vacancy, ...]
    reported: tuple[Vacancy, ...]
    lonely: tuple[Vacancy, ...]
    unanswered: tuple[Application, ...]
    employers: int

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing waits."""
        return not (self.checks or self.reviews or self.reported or self.lonely or self.unanswered)


def employer_day(person: Person, *, now: datetime, limit: int = 20) -> EmployerDay:
    """Return what waits for the employer counsellor, at most `limit` of each kind."""
    today = clock.day(now)
    own = list(portfolio(person, day=today).order_by().values_list("pk", flat=True))
    unanswered = waiting_for_employers(own).filter(answer_by__lte=today + ANSWER_SOON)
    return EmployerDay(
        checks=tuple(waiting_for_check(person, day=today)[:limit]),
        reviews=tuple(awaiting_review(person, day=today)[:limit]),
        reported=tuple(
            dict.fromkeys(one.vacancy for one in open_reports(person, day=today)[:limit])
        ),
        lonely=lonely_vacancies(own, now=now, limit=limit),
        unanswered=tuple(unanswered[:limit]),
        employers=len(own),
    )


def lonely_vacancies(
    employer_ids: list[int], *, now: datetime, limit: int = 20
) -> tuple[Vacancy, ...]:
    """Return the open vacancies to which nobody has been brought for five days, the oldest first."""
    reached = Application.objects.filter(vacancy__employer__in=employer_ids).values("vacancy")
    rows = of_employers(employer_ids, states=[VacancyState.PUBLISHED])
    lonely = rows.filter(published_at__lte=now - LONELY_AFTER).exclude(pk__in=reached)
    return tuple(lonely.order_by("published_at", "pk")[:limit])
