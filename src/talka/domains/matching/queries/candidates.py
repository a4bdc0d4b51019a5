"""Who may be shown to employers: people who agreed to it, under an alias."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from talka.domains.employers.api import Employer, may_see_candidates
from talka.domains.jobseekers.api import JobseekerFile, Status
from talka.domains.matching.models import Alias, ContactRequest, NeverAgain
from talka.domains.matching.queries.aliases import pseudonym_of
from talka.domains.matching.queries.explaining import Helped, explain_hidden
from talka.domains.matching.queries.lists import LIST_LENGTH, candidates_for
from talka.domains.matching.queries.words import Words, words_for
from talka.domains.matching.rules import ContactState
from talka.domains.people.api import Purpose, people_who_agree
from talka.domains.vacancies.api import Vacancy
from talka.engines.matching import Change, Comparison, EmployerView, for_employer


@dataclass(frozen=True, slots=True)
class HiddenCandidate:
    """Somebody as an employer may see them: an alias, and what the employer itself asked for."""

    alias: str
    view: EmployerView
    asked: ContactState | None
    changes: tuple[Change, ...] = ()
    profile_changed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class HiddenList:
    """Candidates with the words that are needed to speak of them."""

    candidates: tuple[HiddenCandidate, ...]
    words: Words


def sharing_file_ids(file_ids: Collection[int] | None = None) -> frozenset[int]:
    """Return the files (of those) of registered people who let employers see their profile."""
    agree = people_who_agree(Purpose.SHARE_PROFILE_WITH_EMPLOYERS)
    rows = JobseekerFile.objects.filter(status=Status.REGISTERED, person__in=agree)
    if file_ids is not None:
        rows = rows.filter(pk__in=file_ids)
    return frozenset(rows.values_list("pk", flat=True))


def willing_file_ids(employer_id: int, vacancy_id: int | None = None) -> frozenset[int]:
    """Return who lets employers see their profile and has refused neither employer nor vacancy."""
    refused = NeverAgain.objects.filter(employer=employer_id)
    if vacancy_id is not None:
        refused = refused | NeverAgain.objects.filter(vacancy=vacancy_id)
    return sharing_file_ids() - frozenset(refused.values_list("file_id", flat=True))


def hidden_candidates(vacancy: Vacancy, *, day: date) -> HiddenList:
    """Return the best people for the vacancy who agreed to be shown; none unless it was checked."""
    if not may_see_candidates(vacancy.employer):
        return HiddenList((), words_for([]))
    listed = [one.file_id for one in candidates_for(vacancy.pk, limit=LIST_LENGTH)]
    shown = sharing_file_ids(listed)
    ids = [one for one in listed if one in shown]
    found = explain_hidden(vacancy.pk, ids, day=day)
    return hidden(vacancy.pk, [found[one].comparison for one in ids if one in found], found)


def hidden(
    vacancy_id: int, comparisons: Collection[Comparison], helped: Mapping[int, Helped] | None = None
) -> HiddenList:
    """Return the compared people without their names, in the same order."""
    asked, more = requests_for(vacancy_id), helped or {}
    return HiddenList(
        candidates=tuple(
            HiddenCandidate(
                alias=pseudonym_of(file_id=one.seeker_id, vacancy_id=vacancy_id),
                view=for_employer(one),
                asked=asked.get(one.seeker_id),
                changes=more[one.seeker_id].changes if one.seeker_id in more else (),
                profile_changed_at=more[one.seeker_id].profile_changed_at
                if one.seeker_id in more
                else None,
            )
            for one in comparisons
        ),
        words=words_for(comparisons, [step for one in more.values() for step in one.changes]),
    )


def requests_for(vacancy_id: int) -> dict[int, ContactState]:
    """Return whom the employer has asked about the vacancy, and how that stands, by file."""
    rows = ContactRequest.objects.filter(alias__vacancy=vacancy_id)
    return {
        file_id: ContactState(state)
        for file_id, state in rows.values_list("alias__file_id", "state")
    }


def file_behind(alias: str, vacancy: Vacancy, employer: Employer) -> JobseekerFile | None:
    """Return the file behind an alias of this vacancy, if its owner still lets employers see it."""
    known = Alias.objects.filter(reference=alias, vacancy=vacancy).values_list("file_id", flat=True)
    willing = willing_file_ids(employer.pk, vacancy.pk)
    wanted = known.first() or next(
        (one for one in willing if pseudonym_of(file_id=one, vacancy_id=vacancy.pk) == alias), None
    )
    if wanted is None or wanted not in willing:
        return None
    return JobseekerFile.objects.select_related("person").get(pk=wanted)
