"""Everything about one employer on one page: what is known, what waits, what can be done."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from talka.domains.contact.api import (
    Side,
    Thread,
    those_to_open,
    threads_about,
    threads_of_employer,
)
from talka.domains.employers.api import (
    SIZES,
    Employer,
    Size,
    Standing,
    agents_of,
    code_tag,
    employer_by_reference,
    may_look_after,
    may_read,
    merges_into,
    open_invitations,
    reads_employers,
    standing_tag,
)
from talka.domains.matching.api import STATES as APPLICATION_STATES
from talka.domains.matching.api import State as ApplicationState
from talka.domains.matching.api import applications_to, reply_rate, waiting_for_employers
from talka.domains.people.api import Person, signed_in
from talka.domains.vacancies.api import STATES as VACANCY_STATES
from talka.domains.vacancies.api import State, Vacancy, of_employer
from talka.kit import clock
from talka.kit.access import allow
from talka.kit.components import formats
from talka.kit.components.parts import Action, Press, Row, Tag
from talka.kit.components.parts import Kind as Shape
from talka.portals.desk import addresses, dossier


MOST = 10
UNCHECKED = frozenset({Standing.UNVERIFIED, Standing.LETTER_SENT, Standing.REFUSED})
HIRES = (ApplicationState.HIRED, ApplicationState.STARTED)


@dataclass(frozen=True, slots=True)
class VacancyLine:
    """A vacancy of the employer, with the way to the people who fit."""

    title: str
    url: str
    tag: Tag
    places: str
    closes_on: date | None
    candidates_url: str


@dataclass(frozen=True, slots=True)
class ApplicationLine:
    """An application that has reached the employer. Whose it is stands on its own page."""

    title: str
    url: str
    state: str
    since: datetime
    answer_by: date | None


@dataclass(frozen=True, slots=True)
class ThreadLine:
    """A conversation; without an address the reader takes no part in it."""

    subject: str
    who: str
    url: str
    at: datetime
    is_waiting: bool


@require_safe
@allow(reads_employers)
def employer(request: HttpRequest, reference: str) -> HttpResponse:
    """Show the employer's dossier and, to those who look after it, what can be done."""
    found, person = _readable(request, reference), signed_in(request)
    today = clock.today()
    may_change = may_look_after(person, found, day=today)
    kind = _kind(request)
    here = reverse("desk:employer", args=[found.reference])
    context = {
        "employer": found,
        "tag": standing_tag(found),
        "code_tag": code_tag(found),
        "facts": _facts(found),
        "may_change": may_change,
        "agents": agents_of(found),
        "invitations": open_invitations(found, now=clock.now()),
        "merges": merges_into(found),
        "threads": [*_threads(found, person, today)],
        "actions": _actions(found) if may_change and found.merged_into_id is None else [],
        "history": dossier.history(found, kind=kind),
        "history_kinds": dossier.chips(here, kind),
        **_vacancies(found),
        **_applications(found, may_change=may_change),
    }
    return render(request, "desk/employer.html", context)


def _readable(request: HttpRequest, reference: str) -> Employer:
    try:
        found = employer_by_reference(reference)
    except Employer.DoesNotExist as error:
        raise Http404 from error
    if not may_read(signed_in(request), found, day=clock.today()):
        raise Http404
    return found


def _kind(request: HttpRequest) -> dossier.Kind | None:
    asked = request.GET.get("history", "")
    return dossier.Kind(asked) if asked in set(dossier.Kind) else None


def _facts(one: Employer) -> list[Row]:
    rows = [
        Row(_("Reference"), one.reference),
        Row(_("Company code"), f"{one.country} {one.company_code}"),
        Row(_("Legal form"), one.legal_form),
        Row(_("Address"), [part for part in (one.address, str(one.municipality)) if part]),
        Row(_("Activity"), str(one.activity) if one.activity else None),
        Row(_("Size"), str(SIZES[Size(one.size)])),
        Row(_("Phone"), one.phone),
        Row(_("E-mail"), one.email),
        Row(_("Website"), one.website),
        Row(_("Registered"), formats.day(one.registered_at)),
        Row(_("Employer counsellor"), one.owner.full_name if one.owner else _("nobody yet")),
        Row(_("Office"), str(one.office)),
    ]
    return [row for row in rows if row.values]


def _vacancies(one: Employer) -> dict[str, object]:
    rows = of_employer(one)
    alive = rows.filter(state__in=[State.PUBLISHED, State.PAUSED, State.SUBMITTED, State.RETURNED])
    shown = list(alive[:MOST]) or list(rows[:MOST])
    return {
        "vacancies": [_vacancy_line(vacancy) for vacancy in shown],
        "vacancies_url": f"{reverse('desk:vacancies')}?q={one.reference}",
    }


def _vacancy_line(one: Vacancy) -> VacancyLine:
    counts = {"filled": one.filled, "all": one.places}  # type: ignore[attr-defined]
    return VacancyLine(
        title=one.title or _("Without a title"),
        url=addresses.vacancy(one),
        tag=Tag(
            str(VACANCY_STATES[State(one.state)]),
            Shape.GOOD if one.state == State.PUBLISHED else Shape.NEUTRAL,
        ),
        places=_("%(filled)s of %(all)s") % counts,
        closes_on=one.closes_on,
        candidates_url=addresses.candidates(one) if one.state == State.PUBLISHED else "",
    )


def _applications(one: Employer, *, may_change: bool) -> dict[str, object]:
    rows = applications_to(one)
    return {
        "applications": [_application_line(row, may_change) for row in rows[:MOST]],
        "waiting": waiting_for_employers([one.pk]).count(),
        "hires": rows.filter(state__in=HIRES).count(),
        "rate": reply_rate(one.pk, now=clock.now()),
    }


def _application_line(one, may_open: bool) -> ApplicationLine:  # type: ignore[no-untyped-def]
    return ApplicationLine(
        title=one.vacancy.title,
        url=addresses.application(one.reference) if may_open else "",
        state=str(APPLICATION_STATES[ApplicationState(one.state)]),
        since=one.state_since,
        answer_by=one.answer_by,
    )


def _threads(one: Employer, reader: Person, today: date) -> Iterable[ThreadLine]:
    own = list(threads_of_employer(one.reference, reader)[:MOST])
    # What people wrote who want to act for an employer that somebody else has registered.
    asked = threads_about(f"employer:{one.reference}").filter(employer="")[:MOST]
    found = [*own, *asked]
    opens = those_to_open(found, reader, day=today)
    for thread in sorted(found, key=lambda each: each.last_message_at, reverse=True):
        yield _thread_line(thread, is_open=thread.pk in opens)


def _thread_line(one: Thread, *, is_open: bool) -> ThreadLine:
    return ThreadLine(
        subject=one.subject,
        who=_("wants to act for the employer") if one.person_id else "",
        url=addresses.thread(one.reference) if is_open else "",
        at=one.last_message_at,
        is_waiting=one.last_side == Side.OUTSIDE and one.closed_at is None,
    )


def _actions(one: Employer) -> list[Action]:
    standing = Standing(one.standing)
    checks = [
        _post(one, _("Check against the register"), "verify_by_register"),
        _post(one, _("Send a letter with a code"), "send_letter"),
        _post(one, _("I have seen the papers"), "verify_employer"),
    ]
    steps = checks if standing in UNCHECKED else []
    if standing == Standing.BLOCKED:
        steps.append(_post(one, _("Unblock"), "unblock_employer"))
    else:
        steps.append(Action(_("New vacancy"), _url(one, "new_vacancy")))
    steps.append(Action(_("Write a message"), _url(one, "write_to_employer")))
    steps.append(Action(_("Invite somebody to act for it"), _url(one, "invite")))
    steps.append(Action(_("Give to a colleague"), _url(one, "assign_employer")))
    steps.append(Action(_("Merge a double"), _url(one, "merge_employer")))
    if standing in {Standing.UNVERIFIED, Standing.LETTER_SENT}:
        steps.append(Action(_("Refuse"), _url(one, "refuse_employer")))
    if standing not in {Standing.BLOCKED, Standing.REFUSED}:
        steps.append(Action(_("Block"), _url(one, "block_employer")))
    first, *others = steps
    return [first, *(_quiet(step) for step in others)]


def _url(one: Employer, name: str) -> str:
    return reverse(f"desk:{name}", args=[one.reference])


def _post(one: Employer, label: str, name: str) -> Action:
    return Action(label, _url(one, name), post=True)


def _quiet(step: Action) -> Action:
    return Action(step.label, step.url, Press.QUIET, step.post, step.fields, step.about)
