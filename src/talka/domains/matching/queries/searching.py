"""An employer looks for people: what it asks becomes an opening, and the engine ranks who agreed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from talka.domains.employers.api import Employer
from talka.domains.matching.queries.aliases import pseudonym_of
from talka.domains.matching.queries.candidates import (
    HiddenCandidate,
    HiddenList,
    requests_for,
    willing_file_ids,
)
from talka.domains.matching.queries.explaining import search_people
from talka.domains.matching.queries.words import words_for
from talka.domains.taxonomy.api import isco_of_occupations, municipality
from talka.domains.vacancies.api import Vacancy
from talka.engines.matching import Comparison, Opening, Place, Position, TravelFacts, for_employer


MOST_FOUND = 100
ROUND_TO = 5
NOBODY = -1


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an employer looks for. Languages are levels from 1 for A1 to 6 for C2."""

    occupation: int | None = None
    skills: frozenset[int] = frozenset()
    municipality: str = ""
    km: int | None = None
    languages: tuple[tuple[str, int], ...] = ()
    licences: frozenset[str] = frozenset()
    nearest_first: bool = False


@dataclass(frozen=True, slots=True)
class PeopleFound:
    """Who was found, best first, and for which vacancy, if one was chosen."""

    comparisons: tuple[Comparison, ...]
    vacancy_id: int | None

    @property
    def rounded_total(self) -> int:
        """Return about how many were found: an exact number would tell who has come or gone."""
        return ROUND_TO * ((len(self.comparisons) + ROUND_TO - 1) // ROUND_TO)

    def hidden(self, comparisons: Sequence[Comparison]) -> HiddenList:
        """Return these people without names; without a vacancy not even an alias."""
        asked = requests_for(self.vacancy_id) if self.vacancy_id else {}
        return HiddenList(
            candidates=tuple(
                HiddenCandidate(
                    alias=pseudonym_of(file_id=one.seeker_id, vacancy_id=self.vacancy_id)
                    if self.vacancy_id
                    else "",
                    view=for_employer(one),
                    asked=asked.get(one.seeker_id),
                )
                for one in comparisons
            ),
            words=words_for(comparisons),
        )


def opening_from(wanted: Wanted, employer_id: int) -> Opening:
    """Return what is looked for as an opening that nobody has published."""
    place = municipality(wanted.municipality) if wanted.municipality else None
    position = Position(latitude=place.latitude, longitude=place.longitude) if place else None
    isco = isco_of_occupations().get(wanted.occupation or 0, "")
    return Opening(
        id=NOBODY,
        employer_id=employer_id,
        occupation=wanted.occupation,
        isco=isco if len(isco) == 4 else "",
        required_skills=wanted.skills,
        languages=dict(wanted.languages),
        licences=wanted.licences,
        places=(Place(place=0, position=position),) if position else (),
    )


def find_people(
    wanted: Wanted, employer: Employer, vacancy: Vacancy | None, *, day: date
) -> PeopleFound:
    """Return the people who agreed to be found and fit, best first."""
    opening = opening_from(wanted, employer.pk)
    willing = willing_file_ids(employer.pk, vacancy.pk if vacancy else None)
    found = search_people(opening, willing, day=day)
    if wanted.km is not None and opening.places:
        limit = 10 * wanted.km
        found = [one for one in found if _hectometres(one) <= limit]
    if wanted.nearest_first:
        found.sort(key=lambda one: (_hectometres(one), -one.score, one.seeker_id))
    return PeopleFound(tuple(found[:MOST_FOUND]), vacancy.pk if vacancy else None)


def _hectometres(comparison: Comparison) -> int:
    for check in comparison.checks:
        if isinstance(check.facts, TravelFacts) and check.facts.hectometres is not None:
            return check.facts.hectometres
    return 1 << 30
