"""Stay calm when the database is away, and count what is asked."""

import sys
import time
from collections.abc import Callable
from typing import Any

import psycopg
import structlog
from django.core.signals import got_request_exception
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.template import TemplateDoesNotExist
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from talka.kit.health import metrics


RETRY_SECONDS = 5
# Connection failures, shutdown and crash of the server, no connection or disk left.
AWAY_CLASSES = ("08", "57P0", "53")
PAGE = """<!doctype html>
<html lang="{language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title></head>
<body><main><h1>{title}</h1><p>{text}</p></main></body>
</html>
"""

Answer = Callable[[HttpRequest], HttpResponseBase]
logger = structlog.get_logger(__name__)


class CalmWhenDatabaseIsAway:
    """Answers 503 with Retry-After when the database cannot be reached. Stands before what may ask it."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response
        got_request_exception.connect(notice, dispatch_uid="talka.kit.health.notice")

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer, or say calmly that this is not possible now."""
        started = time.monotonic()
        try:
            response = self.get_response(request)
        except (OperationalError, InterfaceError) as error:
            if not is_away(error):
                raise
            response = calm_answer(request)
        if response.status_code == 500 and getattr(request, "database_is_away", False):
            response = calm_answer(request)
        count(request, response, time.monotonic() - started)
        return response

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Answer at once when a page meets the missing database, before an error page is tried."""
        if not is_away(error):
            return None
        logger.warning("database_is_away", kind=type(error).__name__)
        return calm_answer(request)


def notice(request: HttpRequest | None = None, **_others: Any) -> None:
    """Remember that a request failed for want of the database, wherever that happened."""
    error = sys.exc_info()[1]
    if request is not None and error is not None and is_away(error):
        request.database_is_away = True  # type: ignore[attr-defined]


def is_away(error: BaseException) -> bool:
    """Tell whether the error means that the database cannot be used at all now."""
    if isinstance(error, InterfaceError):
        return True
    if not isinstance(error, OperationalError):
        return False
    cause = error.__cause__
    if not isinstance(cause, psycopg.Error):
        return False
    return cause.sqlstate is None or cause.sqlstate.startswith(AWAY_CLASSES)


def calm_answer(request: HttpRequest) -> HttpResponse:
    """Return the page, or for machines the sentence, that says: try again soon."""
    title = _("The service is not available right now")
    text = (
        _("Please try again in a minute.")
        if request.method in {"GET", "HEAD"}
        else _("What you have just sent has not been saved. Please send it again in a minute.")
    )
    response: HttpResponse
    if "application/json" in request.headers.get("Accept", "") or "/api/" in request.path:
        response = JsonResponse({"detail": f"{title}. {text}"}, status=503)
    else:
        response = HttpResponse(page(title, text), status=503)
    response["Retry-After"] = str(RETRY_SECONDS)
    response["Cache-Control"] = "no-store"
    return response


def page(title: str, text: str) -> str:
    """Return the page of the house, or a plain one when that cannot be drawn without database."""
    try:
        return render_to_string("503.html", {"title": title, "text": text})
    except (TemplateDoesNotExist, OperationalError, InterfaceError):
        return format_html(PAGE, language=get_language() or "en", title=title, text=text)


def count(request: HttpRequest, response: HttpResponseBase, seconds: float) -> None:
    """Add the answer to the figures, under its route."""
    match = getattr(request, "resolver_match", None)
    route = match.route if match else "none"
    method = request.method if request.method in {"GET", "HEAD", "POST"} else "other"
    metrics.requests.labels(method, route, str(response.status_code)).observe(seconds)
