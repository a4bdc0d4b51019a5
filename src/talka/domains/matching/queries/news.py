"""Which suitable suggestions people have not been told of yet, for many people at once."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from talka.domains.jobseekers.api import JobseekerFile, Status
from talka.domains.matching.models import Application, MailedJobs, MatchList, NeverAgain
from talka.domains.matching.queries.engine import weights_on
from talka.domains.matching.queries.lists import TAKEN_BACK
from talka.domains.matching.rules import ListKind
from talka.domains.people.api import Purpose, people_who_agree
from talka.domains.vacancies.api import State as VacancyState
from talka.domains.vacancies.api import Vacancy, Visibility


AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class News:
    """What a person can be told: the new vacancies, best first, and those of earlier mails."""

    file: JobseekerFile
    fresh: tuple[int, ...]
    told: tuple[int, ...]
    best: str


@dataclass(frozen=True, slots=True)
class _Known:
    """What decides whether somebody can be told of a vacancy."""

    open: dict[int, tuple[int, str]]
    refused: dict[int, set[int]]
    employers: dict[int, set[int]]
    told: dict[int, list[int]]

    def is_fresh(self, file_id: int, vacancy_id: int) -> bool:
        """Tell whether the vacancy is open, not refused, not applied for, and not told yet."""
        if vacancy_id not in self.open or vacancy_id in self.refused[file_id]:
            return False
        employer_id, _title = self.open[vacancy_id]
        is_refused = employer_id in self.employers[file_id]
        return not is_refused and vacancy_id not in self.told.get(file_id, ())


def news_for_everybody(*, day: date) -> Iterator[News]:
    """Return the news of everybody who has agreed to be told by e-mail and was not told today."""
    files = JobseekerFile.objects.filter(
        status=Status.REGISTERED,
        person__in=people_who_agree(Purpose.SUGGESTIONS_BY_EMAIL),
        person__email__gt="",
    )
    mailed = MailedJobs.objects.filter(mailed_on=day).values("file")
    ids = list(files.exclude(pk__in=mailed).order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(ids), AT_ONCE):
        yield from _news_of(ids[start : start + AT_ONCE], day)


def _news_of(ids: Collection[int], day: date) -> Iterator[News]:
    least = weights_on(day).suitable_from
    lists = MatchList.objects.filter(kind=ListKind.FOR_PERSON, key__in=ids).order_by("key")
    suitable = {
        key: [number for number, score in zip(numbers, scores, strict=True) if score >= least]
        for key, numbers, scores in lists.values_list("key", "ids", "scores")
    }
    known = _known(ids, {number for numbers in suitable.values() for number in numbers})
    files = JobseekerFile.objects.select_related("person").in_bulk(suitable.keys())
    for file_id, numbers in suitable.items():
        fresh = tuple(number for number in numbers if known.is_fresh(file_id, number))
        if fresh:
            told = tuple(known.told.get(file_id, ()))
            yield News(files[file_id], fresh, told, known.open[fresh[0]][1])


def _known(ids: Collection[int], vacancy_ids: Collection[int]) -> _Known:
    open_rows = Vacancy.objects.filter(pk__in=vacancy_ids, state=VacancyState.PUBLISHED).exclude(
        visibility=Visibility.SERVICE_ONLY
    )
    refused: dict[int, set[int]] = defaultdict(set)
    employers: dict[int, set[int]] = defaultdict(set)
    rows = NeverAgain.objects.filter(file__in=ids)
    for file_id, vacancy_id, employer_id in rows.values_list(
        "file_id", "vacancy_id", "employer_id"
    ):
        if vacancy_id is not None:
            refused[file_id].add(vacancy_id)
        if employer_id is not None:
            employers[file_id].add(employer_id)
    applied = Application.objects.filter(file__in=ids).exclude(TAKEN_BACK)
    for file_id, vacancy_id in applied.values_list("file_id", "vacancy_id"):
        refused[file_id].add(vacancy_id)
    told = MailedJobs.objects.filter(file__in=ids)
    return _Known(
        open={
            number: (employer_id, title)
            for number, employer_id, title in open_rows.values_list("pk", "employer_id", "title")
        },
        refused=refused,
        employers=employers,
        told=dict(told.values_list("file_id", "vacancies")),
    )
