"""The people a member of staff works with: one list, and what is done to several at once."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID, uuid4

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from talka.domains.counselling import access, actions, queries
from talka.domains.counselling.actions import Reached
from talka.domains.counselling.labels import OUTCOMES
from talka.domains.counselling.queries import MOST_IN_A_LIST, Entry
from talka.domains.counselling.rules import Outcome
from talka.domains.counselling.web.forms import MessageForm, ProposalToManyForm
from talka.domains.counselling.web.lists import caseload_table
from talka.domains.jobseekers.api import JobseekerFile, caseload
from talka.domains.matching.api import VacancyNotOpen
from talka.domains.people.api import LookPurpose, Office, Person, signed_in
from talka.domains.vacancies.api import Vacancy, vacancy_by_reference
from talka.kit import clock
from talka.kit.access import allow
from talka.kit.audit.reading import record_readings
from talka.kit.components.parts import Link
from talka.kit.forms.text import one_line
from talka.kit.tables import selected


MINE, OFFICE = "mine", "office"
MOST_SELECTED = 200
MESSAGE, PROPOSE = "message", "propose"


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose people the list shows. `entries` is None when an office has to be chosen first."""

    whose: str
    offices: tuple[Office, ...]
    chosen: str
    entries: list[Entry] | None


@require_safe
@allow(access.works_with_people)
def people(request: HttpRequest) -> HttpResponseBase:
    """List the own people, or those of the offices, as the address asks."""
    person = signed_in(request)
    scope = read_scope(request, person)
    listing = caseload_table(scope.entries or []).read(scope.entries or [], request)
    listing.form_action = reverse("desk:selected")
    if (file := listing.export()) is not None:
        note_download(request, listing.found)
        return file
    context = {
        "listing": listing,
        "scope": scope,
        "scopes": _scopes(scope),
    }
    return render(request, "counselling/desk/caseload.html", context)


def note_download(request: HttpRequest, entries: Iterable[Entry]) -> None:
    """Write down that a list with names left the service: everybody on it can see that."""
    record_readings(
        subject_ids=[one.person_id for one in entries],
        reader_id=signed_in(request).pk,
        purpose=LookPurpose.COUNSELLING,
        what="download",
        now=clock.now(),
    )


def read_scope(request: HttpRequest, person: Person) -> Scope:
    """Return whose people the address asks for; without own people a manager sees the offices."""
    now = clock.now()
    whose = request.GET.get("whose", "")
    offices = queries.offices_for(person, day=clock.day(now))
    if whose != OFFICE:
        own = queries.people_of(person, now=now)
        if own or whose == MINE or not access.leads(person, day=clock.day(now)):
            return Scope(MINE, tuple(offices), "", own)
    code = one_line(request.GET.get("at", ""), 40)
    chosen = [one for one in offices if one.code == code] or offices
    if len(chosen) > 1 and queries.count_in(chosen) > MOST_IN_A_LIST:
        return Scope(OFFICE, tuple(offices), "", None)
    entries = queries.people_in(chosen, now=now)
    return Scope(OFFICE, tuple(offices), code if len(chosen) == 1 else "", entries)


def _scopes(scope: Scope) -> list[Link]:
    address = reverse("desk:caseload")
    return [
        Link(_("My clients"), f"{address}?whose={MINE}", scope.whose == MINE),
        Link(_("All of my offices"), f"{address}?whose={OFFICE}", scope.whose == OFFICE),
    ]


@require_POST
@allow(access.works_with_people)
def several(request: HttpRequest) -> HttpResponse:
    """Ask what to write or propose to the people ticked in the list; with `send` do it."""
    files = _ticked(request)
    if not files:
        messages.error(request, _("Tick at least one person in the list."))
        return redirect("desk:caseload")
    wanted = PROPOSE if request.POST.get("do") == PROPOSE else MESSAGE
    kind = ProposalToManyForm if wanted == PROPOSE else MessageForm
    is_sent = "send" in request.POST
    form = kind(request.POST if is_sent else None, initial={"submission": uuid4()})
    if is_sent and form.is_valid():
        reached = (
            _propose(request, files, form) if wanted == PROPOSE else _write(request, files, form)
        )
        if reached is not None:
            return _tell(request, reached, wanted)
    context = {
        "form": form,
        "files": files,
        "do": wanted,
        "is_proposal": wanted == PROPOSE,
        "back_url": reverse("desk:caseload"),
    }
    return render(request, "counselling/desk/several.html", context)


def _ticked(request: HttpRequest) -> list[JobseekerFile]:
    keys = selected(request, MOST_SELECTED)
    rows = caseload().filter(reference__in=keys).order_by("person__family_name", "pk")
    day = clock.today()
    return [one for one in rows if access.purpose_of(signed_in(request), one, day=day)]


def _write(request: HttpRequest, files: list[JobseekerFile], form: forms.Form) -> list[Reached]:
    return actions.write_to_many(
        files=files,
        subject=form.cleaned_data["subject"],
        text=form.cleaned_data["text"],
        submission=_mark(form),
        by=signed_in(request),
        now=clock.now(),
    )


def _propose(
    request: HttpRequest, files: list[JobseekerFile], form: forms.Form
) -> list[Reached] | None:
    reference = form.cleaned_data["vacancy"].strip().upper()
    try:
        return actions.propose_to_many(
            files=files,
            vacancy=vacancy_by_reference(reference),
            text=form.cleaned_data["text"],
            submission=_mark(form),
            by=signed_in(request),
            now=clock.now(),
        )
    except Vacancy.DoesNotExist:
        form.add_error("vacancy", _("There is no vacancy of this reference. Check it"))
    except VacancyNotOpen:
        form.add_error("vacancy", _("This vacancy is no longer open. Choose another one"))
    return None


def _mark(form: forms.Form) -> UUID:
    mark: UUID = form.cleaned_data["submission"]
    return mark


def _tell(request: HttpRequest, reached: list[Reached], wanted: str) -> HttpResponse:
    done = sum(1 for one in reached if one.outcome is Outcome.DONE)
    words = (
        _("Proposed to %(done)s of %(all)s.")
        if wanted == PROPOSE
        else _("Sent to %(done)s of %(all)s.")
    )
    told = words % {"done": done, "all": len(reached)}
    left = [
        f"{one.file.person.full_name}: {OUTCOMES[one.outcome]}"
        for one in reached
        if one.outcome is not Outcome.DONE
    ]
    (messages.success if done else messages.error)(request, told)
    if left:
        messages.warning(request, "; ".join(left[:20]))
    return redirect("desk:caseload")
