"""The start of registration, open to everyone."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from talka.domains.jobseekers import queries
from talka.domains.people.api import Person, acting
from talka.kit import clock
from talka.kit.access import allow_everyone


@require_safe
@allow_everyone
def start(request: HttpRequest) -> HttpResponse:
    """Say what registration is, for whom, what one needs, and how long it takes."""
    found = acting(request)
    person = found.person if found else request.user
    context = {
        "start_url": reverse("me:register"),
        "policy": queries.registration_policy(clock.today()),
        "has_draft": isinstance(person, Person) and queries.is_draft_open(person),
    }
    return render(request, "jobseekers/public/start.html", context)
