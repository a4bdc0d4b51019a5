"""Every page states who may open it."""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import URLPattern, URLResolver


View = Callable[..., HttpResponseBase]
Rule = Callable[[HttpRequest], bool]


def allow(rule: Rule) -> Callable[[View], View]:
    """Refuse the request unless `rule` accepts it. Visitors are sent to the sign-in page."""

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
            if not rule(request):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        guarded.access_rule = rule  # type: ignore[attr-defined]
        return guarded

    return decorate


def allow_everyone(view: View) -> View:
    """Open the page to visitors who have not signed in."""
    view.access_rule = allow_everyone  # type: ignore[attr-defined]
    return login_not_required(view)


def everyone(request: HttpRequest) -> bool:
    """Accept any visitor; the rule of library pages that answer before sign-in."""
    return True


def signed_in_person(request: HttpRequest) -> bool:
    """Accept anyone who has signed in."""
    return bool(request.user.is_authenticated)


def guard(
    patterns: Iterable[URLPattern | URLResolver], rule_of: Callable[[str], Rule]
) -> list[URLPattern | URLResolver]:
    """
    Give every page of a library a rule, chosen by the name of its address.

    :raises LookupError: from `rule_of`, when a page of the library has no rule yet
    """
    guarded = list(patterns)
    for pattern in guarded:
        if isinstance(pattern, URLResolver):
            pattern.url_patterns[:] = guard(pattern.url_patterns, rule_of)
        else:
            _guard_page(pattern, rule_of)
    return guarded


def _guard_page(pattern: URLPattern, rule_of: Callable[[str], Rule]) -> None:
    rule = rule_of(str(pattern.name))
    view: Any = pattern.callback
    if rule is everyone:
        view = _copy(view)
        pattern.callback = allow_everyone(view)
    else:
        pattern.callback = allow(rule)(view)


def _copy(view: View) -> View:
    """Wrap the view, so that marks put on it do not reach the library's own function."""

    @wraps(view)
    def copied(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        return view(request, *args, **kwargs)  # type: ignore[return-value]

    return copied
