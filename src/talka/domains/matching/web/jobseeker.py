"""A person's suggestions, and what they say to them."""

from datetime import date

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from talka.domains.contact.api import MessageEmpty
from talka.domains.jobseekers.api import JobseekerFile
from talka.domains.matching.actions.applying import allow_again, not_for_me
from talka.domains.matching.actions.asking import ask_counsellor
from talka.domains.matching.actions.moving import ApplicationNotYours
from talka.domains.matching.actions.objecting import object_to
from talka.domains.matching.labels import OBJECTION_STATES
from talka.domains.matching.models import Objection
from talka.domains.matching.queries.cards import (
    employer_in_words,
    facts_in_words,
    rate_in_words,
    suggestion_cards,
)
from talka.domains.matching.queries.explaining import Audience
from talka.domains.matching.queries.lists import refusals_of_person, stored_list
from talka.domains.matching.queries.openers import openers_in_words
from talka.domains.matching.queries.telling import Told, tell
from talka.domains.matching.rules import DeclineReason, ListKind, ObjectionSide, ObjectionState
from talka.domains.matching.web.card_lists import ASIDE, SUGGESTIONS
from talka.domains.matching.web.forms import DeclineForm, ObjectionForm, QuestionForm
from talka.domains.matching.web.own import is_open, vacancy_of, with_file
from talka.domains.people.api import applies_for, signed_in
from talka.domains.vacancies.api import State, Vacancy
from talka.kit import clock
from talka.kit.access import allow, signed_in_person
from talka.kit.components.parts import Link


@require_safe
@allow(signed_in_person)
@with_file
def suggestions(request: HttpRequest, file: JobseekerFile) -> HttpResponse:
    """Show the vacancies that suit the person best, each with its reasons."""
    today = clock.today()
    listing = SUGGESTIONS.read(suggestion_cards(file, day=today), request)
    kept = stored_list(ListKind.FOR_PERSON, file.pk)
    context = {
        "listing": listing,
        "openers": openers_in_words(file.pk, day=today) if is_open(file) else (),
        "is_open": is_open(file),
        "made_at": kept.made_at if kept else None,
        "has_aside": refusals_of_person(file.pk).exists(),
    }
    return render(request, "matching/jobseeker/suggestions.html", context)


@require_safe
@allow(signed_in_person)
@with_file
def why(request: HttpRequest, file: JobseekerFile, vacancy_reference: str) -> HttpResponse:
    """Explain how the person and a vacancy fit, or why they do not."""
    vacancy = vacancy_of(file, vacancy_reference)
    context = pair_context(file, vacancy, day=clock.today()) | {
        "title": _("How you and this job fit"),
        "is_open": is_open(file) and vacancy.state == State.PUBLISHED,
        "back_url": reverse("me:suggestions"),
    }
    return render(request, "matching/jobseeker/why.html", context)


def pair_context(file: JobseekerFile, vacancy: Vacancy, *, day: date) -> dict[str, object]:
    """Return what templates need to show a vacancy and how it fits the person."""
    told = told_to_person(file, vacancy, day=day)
    return {
        "vacancy": vacancy,
        "employer": employer_in_words(vacancy),
        "facts": facts_in_words(vacancy, told.explanation.checks),
        "rate": rate_in_words(vacancy, day=day),
        "told": told,
    }


def told_to_person(file: JobseekerFile, vacancy: Vacancy, *, day: date) -> Told:
    """Return the explanation as the person reads it."""
    return tell(file, vacancy, audience=Audience.PERSON, day=day, profile_url=reverse("me:profile"))


@require_http_methods(["GET", "HEAD", "POST"])
@allow(applies_for)
@with_file
def put_aside(request: HttpRequest, file: JobseekerFile, vacancy_reference: str) -> HttpResponse:
    """Take a vacancy, or its whole employer, off the person's list, with a reason."""
    vacancy = vacancy_of(file, vacancy_reference)
    form = DeclineForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            not_for_me(
                file=file,
                vacancy=vacancy,
                reason=DeclineReason(form.cleaned_data["reason"]),
                by=signed_in(request),
                now=clock.now(),
            )
        except ApplicationNotYours as error:
            raise Http404 from error
        said = _("“%(title)s” is off your list. You can take this back under “Put aside”.")
        messages.success(request, said % {"title": vacancy.title})
        return redirect("me:suggestions")
    context = {
        "form": form,
        "title": _("Not for me: %(title)s") % {"title": vacancy.title},
        "intro": _("We do not suggest this job again. With your reason the others get better."),
        "back_url": reverse("me:suggestions"),
        "submit_label": _("Put it aside"),
    }
    return render(request, "question.html", context)


@require_safe
@allow(signed_in_person)
@with_file
def aside(request: HttpRequest, file: JobseekerFile) -> HttpResponse:
    """List what the person has put aside, to take it back."""
    context = {
        "listing": ASIDE.read(refusals_of_person(file.pk), request),
        "back_url": reverse("me:suggestions"),
    }
    return render(request, "matching/jobseeker/aside.html", context)


@require_POST
@allow(applies_for)
@with_file
def take_back(request: HttpRequest, file: JobseekerFile, number: int) -> HttpResponse:
    """Let a vacancy or an employer be suggested again."""
    refusal = refusals_of_person(file.pk).filter(pk=number).first()
    if refusal is None:
        raise Http404
    try:
        allow_again(refusal=refusal, by=signed_in(request), now=clock.now())
    except ApplicationNotYours as error:
        raise Http404 from error
    messages.success(request, _("It can be suggested to you again."))
    return redirect("me:aside")


@require_http_methods(["GET", "HEAD", "POST"])
@allow(applies_for)
@with_file
def ask(request: HttpRequest, file: JobseekerFile, vacancy_reference: str) -> HttpResponse:
    """Ask the counsellor about a vacancy."""
    vacancy = vacancy_of(file, vacancy_reference)
    form = QuestionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        about = _("About the job “%(title)s”") % {"title": vacancy.title}
        try:
            thread = ask_counsellor(
                file=file,
                vacancy=vacancy,
                subject=about[:150],
                text=form.cleaned_data["text"],
                submission=form.submission_id,
                by=signed_in(request),
                now=clock.now(),
            )
        except ApplicationNotYours as error:
            raise Http404 from error
        except MessageEmpty:
            form.add_error("text", _("Write your question"))
        else:
            messages.success(
                request, _("Your question is sent. The answer comes to your messages.")
            )
            return redirect("me:thread", thread.reference)
    context = {
        "form": form,
        "title": _("Ask about “%(title)s”") % {"title": vacancy.title},
        "back_url": reverse("me:suggestions"),
        "submit_label": _("Send"),
        "draft": f"ask-{vacancy.reference}",
    }
    return render(request, "question.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@allow(applies_for)
@with_file
def objecting(request: HttpRequest, file: JobseekerFile, vacancy_reference: str) -> HttpResponse:
    """Say that a suggestion, a reason or a score is wrong; a person answers in time."""
    vacancy = vacancy_of(file, vacancy_reference)
    form = ObjectionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = object_to(
                file=file,
                vacancy=vacancy,
                text=form.cleaned_data["text"],
                submission=form.submission_id,
                by=signed_in(request),
                now=clock.now(),
            )
        except ApplicationNotYours as error:
            raise Http404 from error
        return redirect("me:objection", made.reference)
    context = {
        "form": form,
        "title": _("What is wrong about “%(title)s”?") % {"title": vacancy.title},
        "intro": _(
            "Your counsellor looks at it and answers. If we were wrong, we correct it and make "
            "your list anew."
        ),
        "back_url": reverse("me:suggestions"),
        "submit_label": _("Send"),
        "draft": f"wrong-{vacancy.reference}",
    }
    return render(request, "matching/jobseeker/objecting.html", context)


@require_safe
@allow(signed_in_person)
@with_file
def objection(request: HttpRequest, file: JobseekerFile, objection_reference: str) -> HttpResponse:
    """Show what the person has said was wrong, and the answer."""
    rows = Objection.objects.select_related("vacancy").filter(file=file, side=ObjectionSide.PERSON)
    found = rows.filter(reference=objection_reference).first()
    if found is None:
        raise Http404
    context = {
        "objection": found,
        "is_answered": found.state != ObjectionState.OPEN,
        "outcome": OBJECTION_STATES[ObjectionState(found.state)],
        "breadcrumbs": [Link(_("Jobs for me"), reverse("me:suggestions")), Link(found.reference)],
    }
    return render(request, "matching/jobseeker/objection.html", context)
