"""Pages for when something went wrong. They need no database."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer a request that cannot be understood."""
    return render(request, "400.html", status=400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer somebody who has signed in, but may not open this."""
    return render(request, "403.html", status=403)


def forgery(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form that was not sent from our own page, or sent after sign-out."""
    return render(request, "403_form.html", status=403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer a request for what is not there, or not there for this person."""
    return render(request, "404.html", status=404)


def broken(request: HttpRequest) -> HttpResponse:
    """Answer when the service itself has failed."""
    return render(request, "500.html", status=500)
