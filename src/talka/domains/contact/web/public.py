"""The mailbox of the demonstration: what would have gone out by e-mail."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from talka.domains.contact.queries.letters import latest_letters
from talka.kit.access import allow_everyone


@require_GET
@allow_everyone
def demo_mail(request: HttpRequest) -> HttpResponse:
    """Show the latest mails of the demo country; outside a demonstration there is no such page."""
    if not settings.DEMO:
        raise Http404
    return render(request, "contact/public/demo_mail.html", {"letters": latest_letters(limit=50)})
