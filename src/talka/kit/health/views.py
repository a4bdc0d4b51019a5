"""What load balancers, monitoring and operators ask."""

import secrets

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import transaction
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from prometheus_client import CONTENT_TYPE_LATEST

from talka.kit.access import allow, allow_everyone
from talka.kit.health import metrics as figures
from talka.kit.health.checks import health


RETRY_SECONDS = 5


@require_safe
@allow_everyone
@never_cache
def live(request: HttpRequest) -> HttpResponse:
    """Answer while the process can answer at all; asks nothing else."""
    return JsonResponse({"status": "live"})


@require_safe
@allow_everyone
@never_cache
@transaction.non_atomic_requests
def ready(request: HttpRequest) -> HttpResponse:
    """Answer 200 when people can be served, else 503 with the reasons."""
    found = health()
    response = JsonResponse(found.as_json(), status=200 if found.is_ready else 503)
    if not found.is_ready:
        response["Retry-After"] = str(RETRY_SECONDS)
    return response


def carries_the_token(request: HttpRequest) -> bool:
    """Accept who shows the token of TALKA_METRICS_TOKEN; nobody while that is empty."""
    wanted = getattr(settings, "METRICS_TOKEN", "")
    given = request.headers.get("Authorization", "").removeprefix("Bearer ")
    return bool(wanted) and secrets.compare_digest(given.encode(), wanted.encode())


@require_safe
@login_not_required
@allow(carries_the_token)
@never_cache
def metrics(request: HttpRequest) -> HttpResponse:
    """Return the figures in the format of Prometheus."""
    return HttpResponse(figures.exposition(), content_type=CONTENT_TYPE_LATEST)
