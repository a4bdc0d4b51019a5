"""The employer's home: what to do, what is new, what happens next, gathered from the domains."""

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from talka.domains.contact.api import threads_of_employer
from talka.domains.employers.api import Employer, Standing, employer_for
from talka.domains.matching.api import reply_rate, waiting_for_employers
from talka.domains.people.api import Person, signed_in
from talka.domains.vacancies.api import State, of_employer
from talka.kit import clock
from talka.kit.access import allow, signed_in_person
from talka.kit.components.parts import Todo


MOST = 8


@dataclass(frozen=True, slots=True)
class OpenVacancy:
    """A vacancy in the short list of the home page."""

    title: str
    url: str
    places: int
    filled: int
    state: str


def own_employer(request: HttpRequest, reference: str) -> Employer:
    """
    Return the employer that the person acts for.

    :raises Http404: there is none of that reference, or it is somebody else's
    """
    try:
        return employer_for(signed_in(request), reference)
    except Employer.DoesNotExist as error:
        raise Http404 from error


@allow(signed_in_person)
def home(request: HttpRequest, employer_reference: str) -> HttpResponse:
    """Show what waits for the employer."""
    employer, now = own_employer(request, employer_reference), clock.now()
    vacancies = list(of_employer(employer)[:MOST])
    context = {
        "employer": employer,
        "todos": _todos(employer, vacancies, signed_in(request)),
        "vacancies": [_short(employer, one) for one in vacancies],
        "rate": reply_rate(employer.pk, now=now),
        "is_checked": employer.standing == Standing.VERIFIED,
    }
    return render(request, "employer/home.html", context)


def _todos(employer: Employer, vacancies: list, person: Person) -> list[Todo]:  # type: ignore[type-arg]
    reference = employer.reference
    todos = [
        Todo(
            _("Answer an application for “%(title)s”") % {"title": one.vacancy.title},
            reverse("employer:application", args=[reference, one.reference]),
            due=one.answer_by,
        )
        for one in waiting_for_employers([employer.pk])[:MOST]
    ]
    for one in vacancies:
        url = reverse("employer:vacancy", args=[reference, one.reference])
        if one.state == State.RETURNED:
            todos.append(
                Todo(_("Change “%(title)s”, then send it again") % {"title": one.title}, url)
            )
        if one.state == State.PUBLISHED and one.asked_for_life_on:
            todos.append(
                Todo(_("Tell us whether “%(title)s” is still open") % {"title": one.title}, url)
            )
        if one.state == State.DRAFT:
            todos.append(Todo(_("Finish the draft “%(title)s”") % {"title": one.title or "…"}, url))
    unread = [
        one
        for one in threads_of_employer(reference, person)[:MOST]
        if one.last_side == "SERVICE" and (one.read_at is None or one.read_at < one.last_message_at)  # type: ignore[attr-defined]
    ]
    if unread:
        words = ngettext("Read %(n)s new message", "Read %(n)s new messages", len(unread))
        todos.append(
            Todo(words % {"n": len(unread)}, reverse("employer:threads", args=[reference]))
        )
    return todos


def _short(employer: Employer, one) -> OpenVacancy:  # type: ignore[no-untyped-def]
    return OpenVacancy(
        title=one.title or _("Without a title"),
        url=reverse("employer:vacancy", args=[employer.reference, one.reference]),
        places=one.places,
        filled=one.filled,
        state=one.get_state_display(),
    )
