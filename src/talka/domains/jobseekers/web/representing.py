"""Act for somebody whom one represents."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from talka.domains.jobseekers.access import ACTING_FOR, acting_for
from talka.domains.people.api import represented_by, signed_in
from talka.kit import clock
from talka.kit.access import allow, signed_in_person


@require_safe
@allow(signed_in_person)
def representing(request: HttpRequest) -> HttpResponse:
    """List the people for whom one may act, and say for whom one acts now."""
    own = signed_in(request)
    now_for = acting_for(request)
    context = {
        "people": represented_by(own, day=clock.today()),
        "now_for": now_for if now_for.pk != own.pk else None,
    }
    return render(request, "jobseekers/jobseeker/representing.html", context)


@require_POST
@allow(signed_in_person)
def act_for(request: HttpRequest, person_reference: str) -> HttpResponse:
    """Open the pages of the person whom one represents."""
    allowed = represented_by(signed_in(request), day=clock.today())
    names = {one.represented.reference: one.represented.full_name for one in allowed}
    if person_reference not in names:
        raise Http404
    request.session[ACTING_FOR] = person_reference
    messages.info(request, _("You now act for %(name)s.") % {"name": names[person_reference]})
    return redirect("me:profile")


@require_POST
@allow(signed_in_person)
def act_for_myself(request: HttpRequest) -> HttpResponse:
    """Go back to one's own pages."""
    request.session.pop(ACTING_FOR, None)
    return redirect("me:representing")
