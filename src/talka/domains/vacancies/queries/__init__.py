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
    vacancy_by_reference,
    vacancy_of,
)
from talka.domains.vacancies.queries.search import (
    BoardRow,
    Query,
    Sort,
    count_since,
    query_from,
    search,
)


__all__ = [
    "BoardRow",
    "Demand",
    "Query",
    "Sort",
    "awaiting_review",
    "count_since",
    "demand_of",
    "demands_of",
    "of_employer",
    "of_employers",
    "open_findings",
    "open_ids",
    "open_reports",
    "public_vacancy",
    "query_from",
    "search",
    "vacancy_by_reference",
    "vacancy_of",
]
