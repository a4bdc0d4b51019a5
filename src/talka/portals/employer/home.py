"""The employer's home: what to do, what is new, what happens next, gathered from the domains."""

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from talka.domains.contact.api import unread_of_employer
from talka.domains.employers.api import Employer, Standing, employer_for, is_owner
from talka.domains.matching.api import (
    Application,
    applications_to,
    questions_to_employers,
    reply_rate,
    starts_to_confirm,
    waiting_for_employers,
)
from talka.domains.matching.api import State as ApplicationState
from talka.domains.people.api import Person, signed_in
from talka.domains.vacancies.api import State, of_employer
from talka.kit import clock
from talka.kit.access import allow, signed_in_person
from talka.kit.components import formats
from talka.kit.components.parts import Event, Link, Todo


MOST = 8


@dataclass(frozen=True, slots=True)
class OpenVacancy:
    """A vacancy in the short list of the home page."""

    title: str
    url: str
    places: int
    filled: int
    state: str
    candidates_url: str


def own_employer(request: HttpRequest, reference: str) -> Employer:
    """
    Return the employer that the person acts for.

    :raises Http404: there is none of that reference, or it is somebody else's
    """
    try:
        return employer_for(signed_in(request), reference)
    except Employer.DoesNotExist as error:
        raise Http404 from error


@dataclass(frozen=True, slots=True)
class Service:
    """Something the service does for employers: what it is, and where each part begins."""

    title: str
    links: tuple[Link, ...]


@require_safe
@allow(signed_in_person)
def home(request: HttpRequest, employer_reference: str) -> HttpResponse:
    """Show what waits for the employer, and everything that can be begun from here."""
    person = signed_in(request)
    employer, now = own_employer(request, employer_reference), clock.now()
    vacancies = list(of_employer(employer)[:MOST])
    context = {
        "employer": employer,
        "todos": _todos(employer, vacancies, person),
        "vacancies": [_short(employer, one) for one in vacancies],
        "coming": _coming(employer),
        "rate": reply_rate(employer.pk, now=now),
        "is_checked": employer.standing == Standing.VERIFIED,
        "is_against": employer.standing in {Standing.REFUSED, Standing.BLOCKED},
        "services": _services(employer, may_invite=is_owner(person, employer.pk)),
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
    todos += _work_todos(employer)
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
    if unread := unread_of_employer(reference, person):
        words = ngettext("Read %(n)s new message", "Read %(n)s new messages", unread)
        todos.append(Todo(words % {"n": unread}, reverse("employer:threads", args=[reference])))
    return todos


def _coming(employer: Employer) -> list[Event]:
    """Return the interviews and the first days of work that lie ahead, the soonest first."""
    now, today = clock.now(), clock.today()
    rows = applications_to(employer)
    interviews = rows.filter(state=ApplicationState.INTERVIEW, interview_at__gte=now)
    starts = rows.filter(state=ApplicationState.HIRED, starts_on__gte=today)
    found = [
        (clock.day(one.interview_at), _("Interview"), formats.moment(one.interview_at), one)
        for one in interviews.order_by("interview_at", "pk")[:MOST]
        if one.interview_at is not None
    ]
    found += [
        (one.starts_on, _("First day of work"), formats.day(one.starts_on), one)
        for one in starts.order_by("starts_on", "pk")[:MOST]
        if one.starts_on is not None
    ]
    return [
        _coming_event(employer, title, when, one)
        for _day, title, when, one in sorted(found, key=lambda row: (row[0], row[3].pk))[:MOST]
    ]


def _coming_event(employer: Employer, title: str, when: str, one: Application) -> Event:
    address = reverse("employer:application", args=[employer.reference, one.reference])
    meta = f"{when} · {one.vacancy.title}"
    return Event(title, meta, link=Link(one.file.person.full_name, address))


def _work_todos(employer: Employer) -> list[Todo]:
    """Return what the employer is asked about people it has hired."""
    reference = employer.reference
    todos = [
        Todo(
            _("Tell us whether %(name)s has begun to work") % {"name": one.file.person.full_name},
            reverse("employer:application", args=[reference, one.reference]),
            due=one.answer_by,
        )
        for one in starts_to_confirm([employer.pk], day=clock.today())[:MOST]
    ]
    for check in questions_to_employers([employer.pk])[:MOST]:
        said = _("Tell us whether %(name)s still works for you")
        one = check.application
        todos.append(
            Todo(
                said % {"name": one.file.person.full_name},
                reverse("employer:application", args=[reference, one.reference]),
                due=check.answer_by,
            )
        )
    return todos


def _services(employer: Employer, *, may_invite: bool) -> list[Service]:
    """Return every service that exists, each beginning from this one page."""

    def link(label: str, name: str) -> Link:
        return Link(label, reverse(f"employer:{name}", args=[employer.reference]))

    agents = [link(_("See who acts for you"), "organisation")]
    if may_invite:
        agents.append(link(_("Invite a colleague"), "invite"))
    return [
        Service(
            _("Vacancies"),
            (
                link(_("Paste an advert"), "paste_advert"),
                link(_("Write a vacancy"), "write_vacancy"),
                link(_("All vacancies"), "vacancies"),
            ),
        ),
        Service(
            _("People"),
            (
                link(_("Who has applied"), "applications"),
                link(_("Search people who look for work"), "search_people"),
            ),
        ),
        Service(
            _("Your counsellor"),
            (
                link(_("Write a message"), "new_thread"),
                link(_("All messages"), "threads"),
            ),
        ),
        Service(
            _("Your organisation"),
            (*agents, link(_("Change the facts"), "edit_organisation")),
        ),
    ]


def _short(employer: Employer, one) -> OpenVacancy:  # type: ignore[no-untyped-def]
    return OpenVacancy(
        title=one.title or _("Without a title"),
        url=reverse("employer:vacancy", args=[employer.reference, one.reference]),
        places=one.places,
        filled=one.filled,
        state=one.get_state_display(),
        candidates_url=reverse(
            "employer:vacancy_candidates", args=[employer.reference, one.reference]
        )
        if one.state == State.PUBLISHED
        else "",
    )
