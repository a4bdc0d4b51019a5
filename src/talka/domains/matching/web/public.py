"""Answers from a link in an e-mail, without signing in: one page, one button. Opening changes nothing."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from talka.domains.matching.queries.links import LinkNotValid
from talka.domains.matching.web.answers import answer_with
from talka.domains.matching.web.opening import Opened, open_link
from talka.kit import clock
from talka.kit.access import allow_everyone
from talka.kit.components.parts import Action, Press
from talka.kit.languages import speak


@require_http_methods(["GET", "HEAD", "POST"])
@allow_everyone
def answer(request: HttpRequest, token: str) -> HttpResponse:
    """Give the answer of the link, or choose one first; a broken or old link says so."""
    try:
        opened = open_link(token, now=clock.now())
        if speak(request, opened.person.language):
            opened = open_link(token, now=clock.now())  # its words are those of the language
    except LinkNotValid:
        return _page(request, "matching/public/link.html", status=410)
    word = request.GET.get("answer", "")
    chosen = opened.possible.get(word)
    if chosen is None:
        return _choose(request, opened, was_chosen=bool(word))
    sent = request.POST if request.method == "POST" else None
    form = chosen.form(opened.thing)(sent, initial=opened.initial())
    if sent is not None and form.is_valid():
        try:
            is_given = answer_with(form, chosen, opened.thing, opened.person)
        except Http404:
            return _page(request, "matching/public/link.html", status=410)
        if is_given:
            return _page(request, "matching/public/thanks.html", opened=opened, done=chosen.done)
    return _page(
        request,
        "matching/public/answer.html",
        opened=opened,
        form=form,
        title=str(chosen.title),
        intro=str(chosen.intro),
        submit_label=str(chosen.label),
        back_url=request.path,
        others=len(opened.possible) > 1,
    )


def _choose(request: HttpRequest, opened: Opened, *, was_chosen: bool) -> HttpResponse:
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
        opened=opened,
        actions=actions,
        was_chosen=was_chosen,
        title=_("Answer"),
    )


def _page(
    request: HttpRequest, template: str, *, status: int = 200, **context: object
) -> HttpResponse:
    answer = render(request, template, context, status=status)
    # The address is a key: no page that is opened from here shall learn it. With "no-referrer"
    # browsers would also hide where the form comes from, and the answer would be refused.
    answer["Referrer-Policy"] = "strict-origin"
    answer["Cache-Control"] = "no-store"
    return answer
