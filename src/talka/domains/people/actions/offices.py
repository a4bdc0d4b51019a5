"""The offices of the country, read from its file."""

import tomllib
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from django.conf import settings

from talka.domains.people.models import Office, Person, Route
from talka.domains.people.rules import OfficeKind
from talka.kit.audit import use_case


# The head office of an installation whose country has no file of offices yet.
STAND_IN_CODE = "head-office"


class OfficesFileWrong(Exception):
    """The file names an office twice, or one that is not there. The message says which."""


@dataclass(frozen=True, slots=True)
class OfficeEntry:
    """One office as the file describes it."""

    code: str
    kind: str
    names: dict[str, str]
    parent: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class RoutingEntry:
    """One municipality and the code of the office that serves it."""

    municipality: str
    office: str


@dataclass(frozen=True, slots=True)
class OfficesFile:
    """The whole file."""

    offices: tuple[OfficeEntry, ...]
    routing: tuple[RoutingEntry, ...] = field(default_factory=tuple)


@dataclass(frozen=True, slots=True)
class Loaded:
    """How many offices and routes there are after loading."""

    offices: int
    routes: int


@use_case
def load_offices(*, by: Person | None, now: datetime, path: Path | None = None) -> Loaded:
    """
    Bring offices and routes to what the country's file says. Doing it again changes nothing.

    An office that has left the file stays: people and files may still belong to it. A head office
    without a name, made for the first administrator of a country without a file, becomes the file's.

    :raises OfficesFileWrong: with what is wrong; nothing is changed then
    """
    content = read_offices(path or offices_path())
    _adopt_nameless_head(content)
    by_code: dict[str, Office] = {}
    for entry in content.offices:
        parent = by_code[entry.parent] if entry.parent else None
        by_code[entry.code], _ = Office.objects.update_or_create(
            code=entry.code,
            defaults={
                "kind": entry.kind,
                "parent": parent,
                "names": entry.names,
                "address": entry.address,
                "phone": entry.phone,
                "email": entry.email,
            },
        )
    routes = [
        Route(municipality=one.municipality, office=by_code[one.office]) for one in content.routing
    ]
    Route.objects.bulk_create(
        routes, update_conflicts=True, unique_fields=["municipality"], update_fields=["office"]
    )
    return Loaded(len(by_code), len(routes))


def _adopt_nameless_head(content: OfficesFile) -> None:
    """Give the stand-in for a head office the code of the real one, so that there is only one."""
    code = next((one.code for one in content.offices if not one.parent), "")
    if code and not Office.objects.filter(code=code).exists():
        Office.objects.filter(code=STAND_IN_CODE, parent=None).update(code=code)


def offices_path() -> Path:
    """Return the file with the offices of this installation's country."""
    return Path(settings.POLICY_FOLDER / settings.COUNTRY / "offices.toml")


def read_offices(path: Path) -> OfficesFile:
    """
    Return the offices, each after the one above it.

    :raises OfficesFileWrong: the file cannot be read, or does not fit together
    """
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        content = OfficesFile(
            tuple(OfficeEntry(**one) for one in tables["office"]),
            tuple(RoutingEntry(**one) for one in tables.get("routing", [])),
        )
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise OfficesFileWrong(f"{path}: {error}") from error
    _refuse_what_does_not_fit(content)
    return content


def _refuse_what_does_not_fit(content: OfficesFile) -> None:
    seen: set[str] = set()
    for office in content.offices:
        if office.code in seen:
            raise OfficesFileWrong(f"{office.code} stands there twice")
        if office.kind not in set(OfficeKind):
            raise OfficesFileWrong(f"{office.code}: there is no kind {office.kind}")
        if office.parent and office.parent not in seen:
            raise OfficesFileWrong(f"{office.code}: {office.parent} does not stand before it")
        seen.add(office.code)
    routed: set[str] = set()
    for route in content.routing:
        if route.office not in seen:
            raise OfficesFileWrong(f"{route.municipality}: there is no office {route.office}")
        if route.municipality in routed:
            raise OfficesFileWrong(f"{route.municipality} is served twice")
        routed.add(route.municipality)
