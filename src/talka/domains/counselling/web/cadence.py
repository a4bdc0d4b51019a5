"""Where the service model is broken today."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from talka.domains.contact.api import CHANNELS, Channel
from talka.domains.counselling import access, queries
from talka.domains.counselling.labels import SEGMENTS
from talka.domains.counselling.queries import Entry
from talka.domains.counselling.rules import Segment
from talka.domains.counselling.web.caseload import MINE, OFFICE, note_download, read_scope
from talka.domains.counselling.web.lists import cadence_table
from talka.domains.people.api import signed_in
from talka.kit import clock
from talka.kit.access import allow
from talka.kit.components.parts import Link
from talka.kit.policy import legal_basis


@dataclass(frozen=True, slots=True)
class ModelLine:
    """One line of the service model, with how many people it is broken for."""

    segment: str
    channel: str
    days: int
    people: int
    broken: int


@require_safe
@allow(access.works_with_people)
def cadence(request: HttpRequest) -> HttpResponseBase:
    """List the people for whom a contact is late, by office for managers."""
    scope = read_scope(request, signed_in(request))
    entries = scope.entries or []
    broken = queries.breaches_in(entries)
    listing = cadence_table(broken).read(broken, request)
    if (file := listing.export()) is not None:
        note_download(request, listing.found)
        return file
    today = clock.today()
    context = {
        "listing": listing,
        "scope": scope,
        "scopes": [
            Link(_("My clients"), f"?whose={MINE}", scope.whose == MINE),
            Link(_("All of my offices"), f"?whose={OFFICE}", scope.whose == OFFICE),
        ],
        "lines": _lines(entries),
        "first_talk_days": queries.service_model(today).first_talk_days,
        "legal_basis": legal_basis(file="counselling", table="service", on=today),
        "today": today,
    }
    return render(request, "counselling/desk/cadence.html", context)


def _lines(entries: list[Entry]) -> list[ModelLine]:
    model = queries.service_model(clock.today())
    lines = []
    for segment in Segment:
        service = model.of(segment)
        own = [one for one in entries if one.segment is segment and one.contact_due_on]
        lines.append(
            ModelLine(
                segment=str(SEGMENTS[segment]),
                channel=str(CHANNELS[Channel(service.channel)]),
                days=service.days,
                people=len(own),
                broken=sum(1 for one in own if one.breach is not None),
            )
        )
    return lines
