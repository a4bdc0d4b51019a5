"""Lists whose rows are cards: searched, filtered, sorted and cut into pages like tables."""

from collections.abc import Callable, Iterable
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from talka.domains.matching.labels import DECLINE_REASONS
from talka.domains.matching.models import NeverAgain
from talka.domains.matching.queries.profiles import CandidateCard
from talka.domains.vacancies.api import Visibility
from talka.kit.components.parts import JobCard
from talka.kit.tables import Column, Filter, Table


def _with_words(texts: Callable[[Any], Iterable[str]]) -> Callable[[Any, str], list[Any]]:
    """Return a search that keeps the cards in whose texts every word stands."""

    def search(rows: Iterable[Any], words: str) -> list[Any]:
        wanted = words.casefold().split()[:5]
        return [
            one for one in rows if all(word in " ".join(texts(one)).casefold() for word in wanted)
        ]

    return search


def _of_job(card: JobCard) -> list[str]:
    return [card.title, card.employer, *card.facts, card.why]


def _of_candidate(card: CandidateCard) -> list[str]:
    return [card.alias, card.why, *(one.text for one in card.musts), *(
        f"{one.text} {one.note}" for one in card.reasons
    )]  # fmt: skip


SUGGESTIONS = Table(
    name="suggestions",
    columns=(
        Column("points", _("How well it fits"), value=lambda one: one.points, is_sortable=True),
        Column("title", _("Job"), value=lambda one: one.title, is_sortable=True, is_text=True),
        Column("employer", _("Employer"), value=lambda one: one.employer, is_sortable=True, is_text=True),
    ),
    search=_with_words(_of_job),
    search_label=_("Job, employer or place"),
    default_sort="-points",
    per_page=8,
    exports=False,
)  # fmt: skip


def _points(card: CandidateCard) -> int:
    return sum(one.points for one in card.reasons)


CANDIDATES = Table(
    name="candidates",
    columns=(
        Column("points", _("How well it fits"), value=_points, is_sortable=True),
        Column("alias", _("Name"), value=lambda one: one.alias, is_sortable=True, is_text=True),
    ),
    filters=(
        Filter("asked", _("Contact"), (("no", _("Not asked yet")), ("yes", _("Asked"))),
               lambda rows, value: [one for one in rows if (one.tag is not None) == (value == "yes")]),
    ),
    search=_with_words(_of_candidate),
    search_label=_("Name, skill or language"),
    default_sort="-points",
    per_page=8,
    exports=False,
)  # fmt: skip


def _aside_with(rows: QuerySet[NeverAgain], words: str) -> QuerySet[NeverAgain]:
    # Who hides behind a vacancy without a name is not found out by guessing the name.
    named = ~Q(vacancy__visibility=Visibility.ANONYMOUS)
    for word in words.split()[:5]:
        rows = rows.filter(
            Q(vacancy__title__unaccent__icontains=word)
            | (named & Q(vacancy__employer__name__unaccent__icontains=word))
            | Q(employer__name__unaccent__icontains=word)
        )
    return rows


ASIDE = Table(
    name="aside",
    columns=(
        Column("said_at", _("Put aside on"), is_sortable=True),
        Column("title", _("Job"), is_sortable=True, is_text=True, order_by="vacancy__title"),
    ),
    filters=(
        Filter("reason", _("Reason"), [*DECLINE_REASONS.items()],
               lambda rows, reason: rows.filter(reason=reason)),
    ),
    search=_aside_with,
    search_label=_("Job or employer"),
    default_sort="-said_at",
    exports=False,
)  # fmt: skip
