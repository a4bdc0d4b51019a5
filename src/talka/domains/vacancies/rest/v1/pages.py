"""Open vacancies for other programs: a search, one, all of them as lines, and who offers them."""

from collections.abc import Iterator

from django.core.paginator import Paginator
from django.http import HttpRequest, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _
from ninja import Query as Asked
from ninja import Router, Status

from talka.domains.vacancies import queries
from talka.domains.vacancies.models import Vacancy
from talka.domains.vacancies.rest.v1.limits import ByVisitor
from talka.domains.vacancies.rest.v1.schemas import (
    EmployerList,
    Paging,
    Refusal,
    VacancyList,
    WholeVacancyOut,
    Wishes,
    employing,
    listed,
    whole,
)
from talka.domains.vacancies.rules import CLOSED, State, is_on_board
from talka.kit import clock


CHUNK = 200
router = Router(tags=["vacancies"])


@router.get(
    "/vacancies",
    response={200: VacancyList, 429: Refusal},
    summary="Search open vacancies",
    throttle=[ByVisitor("vacancies", "120/m")],
)
def search(request: HttpRequest, wishes: Asked[Wishes], paging: Asked[Paging]) -> VacancyList:
    """The same search as on the board."""
    rows = queries.search(wishes.query(), now=clock.now()).select_related(
        "employer", "municipality", "occupation"
    )
    page = Paginator(rows, paging.per_page).get_page(paging.page)
    items = [listed(one) for one in page.object_list] if page.number == paging.page else []
    return VacancyList(
        count=page.paginator.count, page=paging.page, pages=page.paginator.num_pages, items=items
    )


@router.get(
    "/vacancies/export",
    summary="All open vacancies, one JSON object a line",
    throttle=[ByVisitor("export", "10/h")],
    response={200: WholeVacancyOut, 429: Refusal},
    openapi_extra={
        "responses": {
            200: {"description": "Lines of JSON", "content": {"application/x-ndjson": {}}}
        }
    },
)
def export(request: HttpRequest) -> HttpResponseBase:
    """Streamed; read it line by line."""
    return StreamingHttpResponse(_lines(), content_type="application/x-ndjson; charset=utf-8")


def _lines() -> Iterator[str]:
    for one in queries.whole_board(day=clock.today()).iterator(chunk_size=CHUNK):
        yield whole(one).model_dump_json() + "\n"


@router.get(
    "/employers",
    response={200: EmployerList, 429: Refusal},
    summary="Employers with open vacancies under their own name",
    throttle=[ByVisitor("vacancies", "120/m")],
)
def employers(request: HttpRequest, paging: Asked[Paging]) -> EmployerList:
    """By name. An employer that stays unnamed, or has nothing open, is not here."""
    rows = queries.employers_on_the_board(day=clock.today())
    page = Paginator(rows, paging.per_page).get_page(paging.page)
    items = [employing(one) for one in page.object_list] if page.number == paging.page else []
    return EmployerList(
        count=page.paginator.count, page=paging.page, pages=page.paginator.num_pages, items=items
    )


@router.get(
    "/vacancies/{reference}",
    response={200: WholeVacancyOut, 404: Refusal, 410: Refusal, 429: Refusal},
    summary="One vacancy",
    throttle=[ByVisitor("vacancies", "120/m")],
)
def one(request: HttpRequest, reference: str) -> WholeVacancyOut | Status[Refusal]:
    """A vacancy that was open and is closed answers 410."""
    try:
        found = queries.public_vacancy(reference.replace("\0", ""))
    except Vacancy.DoesNotExist:
        return Status(404, Refusal(detail=_("There is no such vacancy.")))
    today, state = clock.today(), State(found.state)
    is_open = is_on_board(state=state, closes_on=found.closes_on, today=today)
    if state in CLOSED or (state == State.PUBLISHED and not is_open):
        return Status(410, Refusal(detail=_("This vacancy is closed.")))
    if not is_open:
        return Status(404, Refusal(detail=_("There is no such vacancy.")))
    return whole(found)
