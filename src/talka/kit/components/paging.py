"""Which pages a list of pages shows, and their addresses."""

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page
from django.http import HttpRequest, QueryDict


@dataclass(frozen=True, slots=True)
class PageLink:
    """One page in the list of pages; a gap has no number."""

    number: int | None
    url: str = ""
    is_current: bool = False
    is_far: bool = False


def address_with(request: HttpRequest | None, **changes: str | int | None) -> str:
    """Return the address of the page with some words of its query changed; None takes one away."""
    query = QueryDict(mutable=True) if request is None else request.GET.copy()
    for name, value in changes.items():
        query.pop(name, None)
        if value is not None:
            query[name] = str(value)
    return f"?{query.urlencode()}" if query else "?"


def _numbers(current: int, last: int) -> list[int | None]:
    wanted = sorted({1, 2, current - 1, current, current + 1, last} & set(range(1, last + 1)))
    numbers: list[int | None] = []
    for number in wanted:
        before = numbers[-1] if numbers else None
        if before is not None and number - before > 1:
            numbers.append(None)
        numbers.append(number)
    return numbers


def pages_around(page: Page[Any], request: HttpRequest | None, parameter: str) -> dict[str, Any]:
    """Return what the pagination template needs: links around the present page, with first and last."""
    last, current = page.paginator.num_pages, page.number

    def url(number: int) -> str:
        return address_with(request, **{parameter: None if number == 1 else number})

    links = [
        PageLink(number, url(number), number == current, abs(number - current) > 1)
        if number
        else PageLink(None)
        for number in _numbers(current, last)
    ]
    return {
        "page": page,
        "links": links,
        "previous_url": url(current - 1) if current > 1 else "",
        "next_url": url(current + 1) if current < last else "",
        "total": page.paginator.count,
        "has_pages": last > 1,
    }
