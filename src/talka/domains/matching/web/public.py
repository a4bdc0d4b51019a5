"""Answers from a link in an e-mail, without signing in. Opening the page changes nothing."""

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from talka.domains.matching import access
from talka.domains.matching.models import Application
from talka.domains.matching.queries.applications import application_by_reference
from talka.domains.matching.queries.links import LinkNotValid, person_of, read_answer_token
from talka.domains.matching.queries.timeline import state_tag
from talka.domains.matching.rules import WAITING_FOR_EMPLOYER
from talka.domains.matching.web.answers import (
    Answer,
    answer_with,
    first_values,
    possible_answers,
)
from talka.domains.people.api import Person
from talka.kit import clock
from talka.kit.access import allow_everyone
from talka.kit.components.parts import Action, Press


@dataclass(frozen=True, slots=True)
class Opened:
    """A link that holds: who answers, about what, and what can be answered."""

    person: Person
    application: Application
    possible: dict[str, Answer]


@require_http_methods(["GET", "HEAD", "POST"])
@allow_everyone
def answer(request: HttpRequest, token: str) -> HttpResponse:
    """Choose an answer, fill it in, send it; a broken or old link says so."""
    try:
        opened = _open(token)
    except LinkNotValid:
        return _page(request, "matching/public/link.html", status=410)
    word = request.GET.get("answer", "")
    chosen = opened.possible.get(word)
    if chosen is None:
        return _choose(request, opened)
    form = chosen.form(request.POST or None, initial=first_values(opened.application))
    if request.method == "POST" and form.is_valid():
        try:
            is_given = answer_with(form, chosen, opened.application, opened.person)
        except Http404:
            return _page(request, "matching/public/link.html", status=410)
        if is_given:
            return _page(
                request,
                "matching/public/thanks.html",
                application=opened.application,
                done=chosen.done,
            )
    return _page(
        request,
        "matching/public/answer.html",
        application=opened.application,
        form=form,
        answer=chosen,
        title=str(chosen.title),
        submit_label=str(chosen.label),
        back_url=request.path,
    )


def _open(token: str) -> Opened:
    link = read_answer_token(token)
    person = person_of(link)
    try:
        application = application_by_reference(link.application)
    except Application.DoesNotExist as error:
        raise LinkNotValid from error
    if not access.may_answer(person, application, day=clock.today()):
        raise LinkNotValid
    return Opened(person, application, possible_answers(application))


def _choose(request: HttpRequest, opened: Opened) -> HttpResponse:
    actions = [
        Action(
            str(one.label),
            f"{request.path}?answer={word}",
            Press.PRIMARY if place == 0 else Press.QUIET,
        )
        for place, (word, one) in enumerate(opened.possible.items())
    ]
    return _page(
        request,
        "matching/public/choose.html",
        application=opened.application,
        actions=actions,
        tag=state_tag(opened.application.state),
        is_waiting=opened.application.state in WAITING_FOR_EMPLOYER,
    )


def _page(
    request: HttpRequest, template: str, *, status: int = 200, **context: object
) -> HttpResponse:
    answer = render(request, template, context, status=status)
    # The address is a key: no page that is opened from here shall learn it.
    answer["Referrer-Policy"] = "no-referrer"
    answer["Cache-Control"] = "no-store"
    return answer
