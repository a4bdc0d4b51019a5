"""Every request has a number: the log, the answer and the page that says what went wrong bear the same."""

import re
import uuid
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase


HEADER = "X-Request-ID"
META_NAME = "HTTP_X_REQUEST_ID"
# What a proxy gives: nginx 32 hexadecimal digits, others a UUID.
WELL_FORMED = re.compile(r"[0-9A-Za-z-]{8,64}")

Answer = Callable[[HttpRequest], HttpResponseBase]


class RequestNumber:
    """Gives the request its number, the proxy's where one stands in front. Stands first of all."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer with the number in the header."""
        number = number_of(request)
        request.request_id = number  # type: ignore[attr-defined]
        # Where the log looks for it: visitors' own numbers have been replaced here.
        request.META[META_NAME] = number
        response = self.get_response(request)
        response[HEADER] = number
        return response


def number_of(request: HttpRequest) -> str:
    """Return the number that the proxy in front has given, else a new one; visitors give none."""
    given = str(request.META.get(META_NAME, ""))
    is_proxied = settings.ALLAUTH_TRUSTED_PROXY_COUNT > 0
    return given if is_proxied and WELL_FORMED.fullmatch(given) else uuid.uuid4().hex
