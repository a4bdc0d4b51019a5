"""What a person does on a page, without a browser: read a form as it stands, change answers, send."""

from collections.abc import Iterable, Mapping
from html.parser import HTMLParser
from typing import Any

from django.http import HttpResponse
from django.test import Client

from talka.domains.people.api import Person


Fields = dict[str, list[str]]
_UNTICKED = {"checkbox", "radio"}
_NOT_SENT = {"submit", "button", "image", "reset", "file"}


class _Forms(HTMLParser):
    """Gather what the forms of a page would send, as browsers do."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.forms: list[Fields] = []
        self._area = ""
        self._select = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.forms.append({})
        elif tag == "input":
            self._input(told)
        elif tag == "textarea":
            self._area = told.get("name", "")
            self._keep(self._area, "")
        elif tag == "select":
            self._select = told.get("name", "")
        elif tag == "option" and "selected" in told:
            self._keep(self._select, told.get("value", ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self._area = ""

    def handle_data(self, data: str) -> None:
        if self._area and self.forms:
            values = self.forms[-1][self._area]
            values[-1] += data if values[-1] else data.removeprefix("\n")

    def _input(self, told: Mapping[str, str]) -> None:
        kind = told.get("type", "text")
        is_sent = kind not in _NOT_SENT and (kind not in _UNTICKED or "checked" in told)
        if is_sent and "disabled" not in told:
            usual = "on" if kind in _UNTICKED else ""
            self._keep(told.get("name", ""), told.get("value", usual))

    def _keep(self, name: str, value: str) -> None:
        if name and self.forms:
            self.forms[-1].setdefault(name, []).append(value)


def filled_in(page: HttpResponse, having: str) -> Fields:
    """
    Return what the form with the field `having` would send as it stands.

    :raises LookupError: the page has no such form
    """
    reader = _Forms()
    reader.feed(page.content.decode())
    for form in reader.forms:
        if having in form:
            return form
    raise LookupError(f"{having} among {[sorted(one) for one in reader.forms]}")


def changed(form: Fields, **answers: Any) -> Fields:
    """Return the answers with these put in place of what stood there."""
    own = {
        name: [str(one) for one in value] if isinstance(value, list) else [str(value)]
        for name, value in answers.items()
    }
    return form | own


def day_fields(name: str, day: Any) -> dict[str, str]:
    """Return a day as one types it into its three boxes."""
    return {
        f"{name}_day": str(day.day),
        f"{name}_month": str(day.month),
        f"{name}_year": str(day.year),
    }


def text_of(page: HttpResponse) -> str:
    """Return the page with ordinary spaces."""
    return page.content.decode().replace("\u00a0", " ")


def signed_in(person: Person) -> Client:
    """Return a browser in which the person has signed in."""
    client = Client()
    client.force_login(person)
    return client


def errors_of(page: HttpResponse, names: Iterable[str] = ("form",)) -> dict[str, Any]:
    """Return what the forms of a page complain about."""
    context = page.context or {}
    return {name: context[name].errors for name in names if name in context}
