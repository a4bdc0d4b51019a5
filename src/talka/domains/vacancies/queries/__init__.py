"""What can be asked about vacancies. Nothing here changes anything, but for the search index."""

from talka.domains.vacancies.queries.demand import Demand, demand_of, demands_of
from talka.domains.vacancies.queries.lists import (
    awaiting_review,
    of_employer,
    of_employers,
    open_findings,
    open_ids,
    open_reports,
    public_vacancy,
    saved_search,
    vacancy_by_reference,
    vacancy_of,
)
from talka.domains.vacancies.queries.search import (
    AGES,
    RADII,
    Query,
    Sort,
    count_since,
    employer_on_the_board,
    find,
    on_the_board,
    query_from,
    search,
    similar_to,
)
from talka.domains.vacancies.queries.words import Found


__all__ = [
    "AGES",
    "RADII",
    "Demand",
    "Found",
    "Query",
    "Sort",
    "awaiting_review",
    "count_since",
    "demand_of",
    "demands_of",
    "employer_on_the_board",
    "find",
    "of_employer",
    "of_employers",
    "on_the_board",
    "open_findings",
    "open_ids",
    "open_reports",
    "public_vacancy",
    "query_from",
    "saved_search",
    "search",
    "similar_to",
    "vacancy_by_reference",
    "vacancy_of",
]
