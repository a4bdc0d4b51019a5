"""Guardians and proxies: for whom one acts, and who acts for oneself."""

from dataclasses import dataclass
from datetime import date

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from talka.domains.people import labels, queries
from talka.domains.people.access import acting, begin_acting, signed_in, stop_acting
from talka.domains.people.queries import Acting
from talka.kit import clock
from talka.kit.access import allow, signed_in_person


@dataclass(frozen=True, slots=True)
class RepresentationCard:
    """Somebody for whom one acts, or who acts for oneself, in words."""

    name: str
    reference: str
    papers: str
    until: date | None
    is_chosen: bool = False


def _card(one: Acting, *, chosen: Acting | None = None) -> RepresentationCard:
    kinds = [str(labels.REPRESENTATION_KINDS[kind]) for kind in one.kinds]
    scopes = [str(labels.SCOPES[scope]) for scope in one.scopes]
    return RepresentationCard(
        name=one.person.full_name,
        reference=one.person.reference,
        papers=f"{', '.join(kinds)}: {', '.join(scopes)}",
        until=one.until,
        is_chosen=chosen is not None and chosen.person.pk == one.person.pk,
    )


@require_http_methods(["GET", "HEAD"])
@allow(signed_in_person)
def represented(request: HttpRequest) -> HttpResponse:
    """Show for whom the person acts, with a way to their pages, and who acts for the person."""
    own, today = signed_in(request), clock.today()
    chosen = acting(request)
    context = {
        "acts_for": [
            _card(one, chosen=chosen) for one in queries.people_one_acts_for(own, day=today)
        ],
        "acted_for_by": [_card(one) for one in queries.people_who_act_for(own, day=today)],
        "own_reference": own.reference,
    }
    return render(request, "people/me/represented.html", context)


@require_POST
@allow(signed_in_person)
def act_for(request: HttpRequest, person_reference: str) -> HttpResponse:
    """Open the pages of somebody whom one represents."""
    found = queries.acting_as(signed_in(request), person_reference, day=clock.today())
    if found is None:
        raise Http404
    begin_acting(request, found.person)
    messages.info(request, _("You now act for %(name)s.") % {"name": found.person.full_name})
    return redirect("me:home")


@require_POST
@allow(signed_in_person)
def act_for_myself(request: HttpRequest) -> HttpResponse:
    """Go back to one's own pages."""
    stop_acting(request)
    messages.info(request, _("These are your own pages again."))
    return redirect("home")
