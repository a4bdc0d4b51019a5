"""Managers say who of their offices is away, and who does the work meanwhile."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from talka.domains.people import actions, queries
from talka.domains.people.access import is_manager, signed_in
from talka.domains.people.models import Person
from talka.domains.people.web.forms import SubstituteForm, sent
from talka.kit import clock
from talka.kit.access import allow
from talka.kit.forms import Form


ASK = ["GET", "HEAD", "POST"]


@require_http_methods(["GET", "HEAD"])
@allow(is_manager)
def absences(request: HttpRequest) -> HttpResponse:
    """Show everybody of one's offices, and who stands in for those who are away."""
    colleagues = queries.absences_under(signed_in(request), day=clock.today())
    context = {"colleagues": colleagues, "today": clock.today()}
    return render(request, "people/desk/absences.html", context)


@require_http_methods(ASK)
@allow(is_manager)
def name_substitute(request: HttpRequest, reference: str) -> HttpResponse:
    """Ask who stands in for somebody, and from when to when."""
    by, today = signed_in(request), clock.today()
    person = _of_ones_offices(by, reference)
    form = SubstituteForm(
        sent(request),
        colleagues=queries.colleagues_for(by, person, day=today),
        today=today,
        initial={"valid_from": today},
    )
    if request.method == "POST" and form.is_valid() and _is_named(form, person, by):
        messages.info(request, _("%(name)s has a substitute now.") % {"name": person.full_name})
        return redirect("desk:absences")
    return _ask(request, form, person, _("Name a substitute"), _("Name the substitute"))


def _is_named(form: SubstituteForm, absent: Person, by: Person) -> bool:
    given = form.cleaned_data
    try:
        actions.set_substitute(
            absent=absent,
            substitute=given["substitute"],
            valid_from=given["valid_from"],
            valid_to=given["valid_to"],
            by=by,
            now=clock.now(),
        )
    except actions.NotTheirManager as error:
        raise Http404 from error
    except actions.SubstituteImpossible:
        form.add_error(None, _("Choose another colleague and days that follow one another."))
        return False
    return True


@require_http_methods(ASK)
@allow(is_manager)
def end_substitution(request: HttpRequest, reference: str, number: int) -> HttpResponse:
    """Ask, and let somebody do their own work again."""
    by = signed_in(request)
    person = _of_ones_offices(by, reference)
    standing = queries.substitutions_of(person, day=clock.today())
    found = next((one for one in standing if one.pk == number), None)
    if found is None:
        raise Http404
    form = Form(sent(request))
    if request.method == "POST" and form.is_valid():
        actions.end_substitution(substitution=found, by=by, now=clock.now())
        done = _("%(name)s does the work again.") % {"name": person.full_name}
        messages.info(request, done)
        return redirect("desk:absences")
    return _ask(request, form, person, _("End the substitution"), _("End it"))


def _of_ones_offices(by: Person, reference: str) -> Person:
    """
    Return the member of staff.

    :raises Http404: there is nobody of that reference in the offices that `by` manages
    """
    person = queries.staff_member(reference)
    if person is None or not queries.may_arrange_absence(by, person, day=clock.today()):
        raise Http404
    return person


def _ask(request: HttpRequest, form: Form, person: Person, title: str, label: str) -> HttpResponse:
    context = {
        "form": form,
        "title": title,
        "submit_label": label,
        "person": person,
        "back_url": reverse("desk:absences"),
    }
    return render(request, "people/management/ask.html", context)
