"""What the type-ahead fields of all forms ask while somebody types."""

from collections.abc import Callable, Sequence

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_cookie

from talka.domains.taxonomy.queries import (
    look_up_municipalities,
    look_up_occupations,
    look_up_skills,
)
from talka.domains.taxonomy.queries.lookups import MOST_TYPED
from talka.kit.access import allow_everyone
from talka.kit.forms import Candidate
from talka.kit.forms.text import one_line


# Whoever switches the language gets other options: the choice lies in a cookie.
_for_a_while = cache_control(private=True, max_age=300)


@allow_everyone
@require_safe
@vary_on_cookie
@_for_a_while
def occupations(request: HttpRequest) -> HttpResponse:
    """Answer with occupations."""
    return _answer(request, look_up_occupations)


@allow_everyone
@require_safe
@vary_on_cookie
@_for_a_while
def skills(request: HttpRequest) -> HttpResponse:
    """Answer with skills."""
    return _answer(request, look_up_skills)


@allow_everyone
@require_safe
@vary_on_cookie
@_for_a_while
def municipalities(request: HttpRequest) -> HttpResponse:
    """Answer with municipalities."""
    return _answer(request, look_up_municipalities)


def _answer(request: HttpRequest, look_up: Callable[[str], Sequence[Candidate]]) -> HttpResponse:
    typed = one_line(request.GET.get("q", ""), MOST_TYPED)
    candidates = look_up(typed) if typed else []
    return render(request, "forms/options.html", {"candidates": candidates})
