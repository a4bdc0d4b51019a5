"""The administrator's first page, the tree of offices, and the state of queue and outbox."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from talka.domains.people.api import OfficeRow, is_administrator, office_tree
from talka.domains.taxonomy.api import label_of_municipality
from talka.kit import clock
from talka.kit.access import allow
from talka.kit.health.checks import health
from talka.portals.management import state


READ = ["GET", "HEAD"]


@dataclass(frozen=True, slots=True)
class OfficeLine:
    """One office in the tree, in words."""

    name: str
    kind: str
    depth: int
    address: str
    phone: str
    municipalities: str
    staff: int


@require_http_methods(READ)
@allow(is_administrator)
def home(request: HttpRequest) -> HttpResponse:
    """Show what needs an administrator, and the ways to everything else."""
    context = {
        "numbers": state.numbers(day=clock.today()),
        "is_well": health().is_ready,
    }
    return render(request, "management/home.html", context)


@require_http_methods(READ)
@allow(is_administrator)
def offices(request: HttpRequest) -> HttpResponse:
    """Show the tree of offices, with what each serves and who works there."""
    rows = office_tree(day=clock.today())
    context = {
        "lines": [line_of(row) for row in rows],
        "routed": sum(len(row.municipalities) for row in rows),
    }
    return render(request, "management/offices.html", context)


def line_of(row: OfficeRow) -> OfficeLine:
    """Return the office in words."""
    names = [label_of_municipality(code) or code for code in row.municipalities]
    return OfficeLine(
        name=str(row.office),
        kind=row.office.get_kind_display(),
        depth=row.depth,
        address=row.office.address,
        phone=row.office.phone,
        municipalities=", ".join(names),
        staff=row.staff,
    )


@require_http_methods(READ)
@allow(is_administrator)
def machinery(request: HttpRequest) -> HttpResponse:
    """Show what waits in the queue and in the outbox, and whether the service is well."""
    context = {
        "health": health(),
        "queue": state.queue(),
        "waiting": state.waiting_jobs(),
        "outbox": state.outbox(),
    }
    return render(request, "management/machinery.html", context)
