"""A search in words: what is wished for, and how it can be widened."""

from dataclasses import replace

from django.utils.translation import gettext as _

from talka.domains.taxonomy.api import (
    CONTRACTS,
    WORKING_TIMES,
    isco_label,
    label_of_municipality,
)
from talka.domains.vacancies import queries
from talka.domains.vacancies.queries import RADII, Query
from talka.domains.vacancies.web.forms import age_words
from talka.domains.vacancies.web.words import language_name
from talka.kit import clock
from talka.kit.components import formats


def described(query: Query) -> list[tuple[str, str]]:
    """Return the name of each wish with its words, in the order of the form."""
    told = {
        "text": f"“{query.text}”",
        "municipality": _place(query),
        "working_time": str(WORKING_TIMES.get(query.working_time, "")),  # type: ignore[call-overload]
        "contract": str(CONTRACTS.get(query.contract, "")),  # type: ignore[call-overload]
        "pay": _("from %(amount)s a month") % {"amount": formats.money(query.pay)},
        "language": language_name(query.language),
        "days": str(age_words(query.days)),
        "remote": _("From home"),
        "isco": isco_label(query.isco) or query.isco,
        "employer": queries.employer_on_the_board(query.employer, day=clock.today())
        or query.employer,
    }
    return [(name, told[name]) for name in told if name in query.wishes]


def title_of(query: Query) -> str:
    """Return the search as the name of an alert: "“cook” · Kaunas, 20 km"."""
    return " · ".join(label for __, label in described(query))[:120] or _("All jobs")


def widened(query: Query) -> list[tuple[str, Query]]:
    """Return searches with one wish less or a wider circle, each with words that say so."""
    found: list[tuple[str, Query]] = []
    wider = next((km for km in RADII if km > query.radius), None)
    if query.municipality and wider:
        words = _("Within %(distance)s") % {"distance": formats.distance(wider)}
        found.append((words, replace(query, radius=wider)))
    if query.municipality and query.radius < RADII[-1]:
        words = _("Within %(distance)s") % {"distance": formats.distance(RADII[-1])}
        found.append((words, replace(query, radius=RADII[-1])))
    for name, label in described(query):
        words = _("Without “%(wish)s”") % {"wish": label.strip("“”")}
        found.append((words, query.without(name)))
    return found


def _place(query: Query) -> str:
    label = label_of_municipality(query.municipality) or query.municipality
    if not query.radius:
        return label
    return f"{label}, {formats.distance(query.radius)}"
