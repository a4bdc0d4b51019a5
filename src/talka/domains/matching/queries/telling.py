"""Everything that is known of one pair, in words and numbers: pages and commands show the same."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _

from talka.domains.jobseekers.api import JobseekerFile
from talka.domains.matching.queries.engine import weights_on
from talka.domains.matching.queries.explaining import (
    Audience,
    Explanation,
    explain,
    suitable_counts,
)
from talka.domains.matching.queries.ledger import Ledger, ledger_of
from talka.domains.matching.queries.lists import LIST_LENGTH
from talka.domains.matching.queries.requirements import helps_in_words, musts_in_words
from talka.domains.matching.queries.wording import (
    competition_in_words,
    reasons_in_words,
    why_in_words,
)
from talka.domains.matching.queries.words import words_for
from talka.domains.vacancies.api import Vacancy, demand_of
from talka.engines.matching import Comparison
from talka.kit.components import formats
from talka.kit.components.parts import Must, Reason


@dataclass(frozen=True, slots=True)
class Told:
    """An explanation for one audience. `obstacles` say why not; none, when the pair may be listed."""

    explanation: Explanation
    is_suitable: bool
    why: str
    reasons: tuple[Reason, ...]
    musts: tuple[Must, ...]
    obstacles: tuple[Must, ...]
    helps: tuple[str, ...]
    suitable_people: int
    positions: int
    competition: str
    basis: str
    ledger: Ledger

    @property
    def points(self) -> int:
        """Return the points of the lines shown."""
        return sum(one.points for one in self.reasons)

    @property
    def out_of(self) -> int:
        """Return the most that the lines shown could give."""
        return sum(one.out_of for one in self.reasons)


def tell(
    file: JobseekerFile,
    vacancy: Vacancy,
    *,
    audience: Audience,
    day: date,
    profile_url: str = "",
) -> Told:
    """Explain the pair to the audience, in the language of the page."""
    found = explain(file.pk, vacancy.pk, audience=audience, day=day)
    words = words_for([_comparison(found, file.pk, vacancy.pk)], found.helps)
    weights = weights_on(day)
    suits = found.is_listable and found.score >= weights.suitable_from
    suitable = suitable_counts([vacancy.pk], day=day)[vacancy.pk]
    positions = demand_of(vacancy.pk).positions
    return Told(
        explanation=found,
        is_suitable=suits,
        why=why_in_words(found.reasons, words, audience=audience, is_suitable=suits),
        reasons=reasons_in_words(found.reasons, words, audience=audience),
        musts=musts_in_words(found.checks, words, audience=audience, profile_url=profile_url),
        obstacles=musts_in_words(found.failed, words, audience=audience),
        helps=helps_in_words(found.helps, words),
        suitable_people=suitable,
        positions=positions,
        competition=competition_in_words(suitable, positions, most=LIST_LENGTH),
        basis=basis_in_words(found.profile_changed_at, newest_day(vacancy), audience=audience),
        ledger=ledger_of(found.reasons, words, weights),
    )


def newest_day(vacancy: Vacancy) -> datetime | None:
    """Return when what the vacancy says was last changed, or since when it can be read."""
    moments = [one for one in (vacancy.published_at, vacancy.changed_at) if one is not None]
    return max(moments, default=None)


def basis_in_words(profile_at: datetime, vacancy_at: datetime | None, *, audience: Audience) -> str:
    """Say on which data an explanation rests, and what plays no part in it."""
    days = {
        "profile": formats.day_of_year(profile_at),
        "vacancy": formats.day_of_year(vacancy_at) or _("no day yet"),
    }
    said = (
        _("From your profile of %(profile)s and the vacancy of %(vacancy)s.")
        if audience == Audience.PERSON
        else _("From the profile of %(profile)s and the vacancy of %(vacancy)s.")
    )
    return said % days + " " + _("Age, sex, origin and health give no points and take none.")


def _comparison(found: Explanation, file_id: int, vacancy_id: int) -> Comparison:
    return Comparison(
        seeker_id=file_id,
        opening_id=vacancy_id,
        checks=found.checks,
        reasons=found.reasons,
        has_common_ground=True,
        weights_version=found.weights_version,
    )
