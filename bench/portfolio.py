"""
How fast employer counsellors work when the country is full: `python -m bench.portfolio`.

Fills a database of its own with 100 employer counsellors in all offices and 3,500 employers, then lets
every counsellor open the own portfolio, the list of the office and a dossier over HTTP, one after
another. Last, five counsellors leave: afterwards no employer may be without one.
"""

import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import cycle, islice
from pathlib import Path
from random import Random
from typing import Any

from bench.demo import ROOT, Visitor, free_port, is_up
from bench.goals import Goal, report


COUNSELLORS, EMPLOYERS, LEAVING = 100, 3_500, 5
AT_ONCE = timedelta(minutes=20)
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
SINCE = date(2020, 1, 1)
TRADES = ("Kepykla", "Staliai", "Vežėjai", "Audėjai", "Statybininkai", "Virėjai", "Siuvėjos")


def main() -> int:
    """Fill, measure, clear away."""
    folder, port = tempfile.mkdtemp(prefix="talka-bench-"), free_port()
    # A demo, so that the measurement need not carry second factors.
    os.environ |= {"TALKA_DATA_DIR": folder, "TALKA_PORT": str(port), "TALKA_DEMO": "1"}
    os.environ.pop("DATABASE_URL", None)
    try:
        return _measured(Path(folder), port)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _measured(folder: Path, port: int) -> int:
    from talka.cli.service import service

    with service(with_tables=False):
        subprocess.run([_talka(), "migrate"], check=True, capture_output=True)
        begun = time.perf_counter()
        people = fill()
        filled = time.perf_counter() - begun
        with (folder / "web.log").open("w", encoding="utf-8") as log:
            web = subprocess.Popen([_talka(), "serve"], stdout=log, stderr=log)
            try:
                _wait_for(web, port, folder / "web.log")
                speeds = visit(port, people)
            finally:
                web.send_signal(signal.SIGTERM)
                web.wait(60)
        seconds, alone = leave(people[:LEAVING])
    goals = [
        *(Goal(f"{name} p95", speed, "ms", 300) for name, speed in speeds.items()),
        Goal("employers without a counsellor", alone, "", 0),
    ]
    notes: dict[str, float | str] = {
        "employer counsellors": COUNSELLORS,
        "employers": EMPLOYERS,
        "filling, s": round(filled, 1),
        f"sharing out the employers of {LEAVING} who left, s": round(seconds, 1),
    }
    return report(goals, notes)


def _talka() -> str:
    return str(ROOT / ".venv/bin/talka")


def _wait_for(web: "subprocess.Popen[bytes]", port: int, log: Path) -> None:
    limit = time.monotonic() + 180
    while not is_up(port, "/health/live"):
        if web.poll() is not None or time.monotonic() > limit:
            said = log.read_text(encoding="utf-8")[-2000:]
            raise RuntimeError(f"the web server did not come up: {said}")
        time.sleep(0.2)


def fill() -> list[Any]:
    """Write the rows of a whole country in bulk; return the employer counsellors."""
    from talka.domains.people.api import load_offices
    from talka.domains.taxonomy.api import Municipality, import_starter

    import_starter(by=None, now=NOW)
    load_offices(by=None, now=NOW)
    places = list(Municipality.objects.filter(pk__startswith="LT-").order_by("pk"))
    people = _counsellors()
    _employers(places, people)
    return people


def _counsellors() -> list[Any]:
    from talka.domains.people.models import Office, Person, RoleGrant
    from talka.domains.people.rules import OfficeKind, Role

    people = Person.objects.bulk_create(
        Person(
            email=f"counsellor{number}@staff.example",
            given_name="Eglė",
            family_name=f"Nr. {number}",
            language="lt",
            created_at=NOW,
        )
        for number in range(COUNSELLORS)
    )
    offices = Office.objects.filter(kind=OfficeKind.OFFICE).order_by("pk")
    RoleGrant.objects.bulk_create(
        RoleGrant(person=person, role=Role.EMPLOYER_COUNSELLOR, office=office, valid_from=SINCE)
        for person, office in zip(people, cycle(offices), strict=False)
    )
    return people


def _employers(places: list[Any], people: list[Any]) -> None:
    """Register the employers of a month, each with an agent, shared out as the service does it."""
    from talka.domains.employers.models import Agency, Employer
    from talka.domains.employers.queries import office_for, roster
    from talka.domains.people.models import Person
    from talka.engines.identifiers import make_company_code

    shared, source = roster(NOW.date()), Random(7)
    offices = {place.pk: office_for(place.pk) for place in places}
    employers = []
    for number, place in enumerate(islice(cycle(places), EMPLOYERS)):
        office = offices[place.pk]
        employers.append(
            Employer(
                country="LT",
                company_code=make_company_code("LT", number),
                name=f"{source.choice(TRADES)} {number}",
                municipality=place,
                registered_at=NOW - AT_ONCE * number,
                standing=source.choice(("VERIFIED", "VERIFIED", "VERIFIED", "UNVERIFIED")),
                office=office,
                owner=shared.choose(office) if office else None,
            )
        )
    employers = Employer.objects.bulk_create(employers)
    agents = Person.objects.bulk_create(
        Person(
            email=f"agent{number}@firm.example",
            given_name="Tomas",
            family_name=f"Nr. {number}",
            language="lt",
            created_at=NOW,
        )
        for number in range(EMPLOYERS)
    )
    Agency.objects.bulk_create(
        Agency(person=agent, employer=employer, role="OWNER", since=NOW)
        for agent, employer in zip(agents, employers, strict=True)
    )


def visit(port: int, people: list[Any]) -> dict[str, float]:
    """Return the 95th percentile in milliseconds of each page, over all counsellors."""
    times: dict[str, list[float]] = {"portfolio": [], "list of the office": [], "dossier": []}
    _wake(port, people[0])
    for person in people:
        visitor = Visitor(port)
        visitor.cookies |= _signed_in(person)
        for name, address in _pages(person):
            begun = time.perf_counter()
            status, _ = visitor.ask("GET", address)
            times[name].append((time.perf_counter() - begun) * 1000)
            if status != 200:
                raise RuntimeError(f"{address} answered {status}")
    return {name: statistics.quantiles(taken, n=20)[-1] for name, taken in times.items()}


def _wake(port: int, person: Any) -> None:
    """Ask for each page a few times, so that every process has read its templates and languages."""
    visitor = Visitor(port)
    visitor.cookies |= _signed_in(person)
    for _ in range(5):
        for _name, address in _pages(person):
            visitor.ask("GET", address)


def _pages(person: Any) -> Iterator[tuple[str, str]]:
    from talka.domains.employers.models import Employer

    own = Employer.objects.filter(owner=person).order_by("pk").first()
    yield "portfolio", "/desk/employers/"
    yield "portfolio", "/desk/employers/?sort=-registered_at&standing=UNVERIFIED"
    yield "list of the office", "/desk/employers/?of=office&q=Kepykla"
    if own is not None:
        yield "dossier", f"/desk/employers/{own.reference}/"


def _signed_in(person: Any) -> dict[str, str]:
    from django.test import Client

    client = Client()
    client.force_login(person)
    return {name: morsel.value for name, morsel in client.cookies.items()}


def leave(people: list[Any]) -> tuple[float, int]:
    """Let these counsellors leave; return how long it took, and how many employers are alone then."""
    from django.utils import timezone

    from talka.domains.employers import tasks
    from talka.domains.employers.models import Employer
    from talka.domains.people.api import deactivate

    begun, now = time.perf_counter(), timezone.now()
    for person in people:
        deactivate(person=person, by=None, now=now, reason="bench")
    tasks.find_owners()  # what the queue would do, without handing over the mails
    alone = Employer.objects.filter(owner=None) | Employer.objects.filter(owner__is_active=False)
    return time.perf_counter() - begun, alone.count()


if __name__ == "__main__":
    sys.exit(main())
