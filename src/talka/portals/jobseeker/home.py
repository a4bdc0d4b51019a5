"""The person's home: what to do and by when, what is new, what happens next, gathered from the domains."""

from datetime import date, datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from talka.domains.contact.api import (
    CHANNELS,
    AppointmentRow,
    AppointmentState,
    appointments_of,
    unread_of_person,
    visit,
)
from talka.domains.counselling.api import open_steps
from talka.domains.jobseekers.api import (
    ACTIVE,
    JobseekerFile,
    Status,
    file_for,
    last_decision_of,
    waiting_change_of,
)
from talka.domains.matching.api import (
    OVER,
    Application,
    State,
    applications_of_person,
    contact_requests_to,
    questions_to_person,
    suggestion_cards,
)
from talka.domains.people.api import (
    Person,
    acting,
    people_named,
    people_one_acts_for,
    signed_in,
)
from talka.kit import clock
from talka.kit.access import allow, signed_in_person
from talka.kit.audit.reading import readings_of
from talka.kit.components import formats
from talka.kit.components.parts import Event, JobCard, Link, Todo
from talka.portals.jobseeker.news import news_of, objection_links


NEW_SHOWN = 3
DAYS_LOOKED_BACK = 30
MORNING, EVENING = 11, 18


@require_safe
@allow(signed_in_person)
def home(request: HttpRequest) -> HttpResponse:
    """Show what the person has to do, what is new for them, and what happens next."""
    file = file_for(request)
    now, today = clock.now(), clock.today()
    if file is None:
        return _without_file(request, today)
    person, reader = file.person, signed_in(request)
    waiting = list(applications_of_person(person.pk).exclude(state__in=OVER))
    talks = appointments_of(person, since=now)
    before = visit(place=f"me:{file.reference}", by=reader, now=now)
    context = {
        "greeting": greeting(formats.hour(now)),
        "name": person.full_name,
        "file": file,
        "todos": _todos(file, reader, waiting, today),
        "news": news_of(file, before=before, now=now),
        "news_since": before,
        "objections": objection_links(file),
        "jobs": _jobs(file, today),
        "is_registered": file.status in ACTIVE,
        "told": waiting_change_of(file, day=today),
        "is_open": file.status == Status.REGISTERED,
        "is_waiting": file.status == Status.APPLIED,
        "events": [*_status_events(file), *_talk_events(talks), *_way_events(waiting, today)],
        "looked": _looked(person, now),
    }
    return render(request, "jobseeker/home.html", context)


def _without_file(request: HttpRequest, today: date) -> HttpResponse:
    """Lead whoever has no file to those for whom they act, else to the registration."""
    own = signed_in(request)
    if acting(request) is None and people_one_acts_for(own, day=today):
        return redirect("me:represented")
    return redirect("public:register_start")


def greeting(hour: str) -> str:
    """Return a greeting for the hour of the day; it stands alone, without a name in a vocative."""
    number = int(hour.split(":")[0])
    if number < MORNING:
        return _("Good morning")
    return _("Good day") if number < EVENING else _("Good evening")


def _todos(
    file: JobseekerFile, reader: Person, waiting: list[Application], today: date
) -> list[Todo]:
    person = file.person
    todos = [todo for one in waiting if (todo := _todo_of(one, today)) is not None]
    for asked in contact_requests_to(person.pk):
        said = _("Tell an employer whether you want to be considered: %(title)s")
        address = reverse("me:answer_contact", args=[asked.alias.reference])
        todos.append(Todo(said % {"title": asked.alias.vacancy.title}, address, asked.answer_by))
    for check in questions_to_person(person.pk):
        said = _("Tell us whether you still have the job: %(title)s")
        address = reverse("me:application", args=[check.application.reference])
        title = {"title": check.application.vacancy.title}
        todos.append(Todo(said % title, address, check.answer_by))
    todos += [Todo(one.text, reverse("me:notes"), one.due_on) for one in open_steps(file.pk)]
    if unread := unread_of_person(person, reader=reader):
        said = ngettext("Read %(n)s new message", "Read %(n)s new messages", unread)
        todos.append(Todo(said % {"n": unread}, reverse("me:threads")))
    return sorted(todos, key=lambda one: (one.due is None, one.due or today))


def _todo_of(application: Application, today: date) -> Todo | None:
    """Return what an application asks of the person now."""
    title = {"title": application.vacancy.title}
    address = reverse("me:application", args=[application.reference])
    if application.state == State.PROPOSED:
        said = (
            _("You must answer: a job is proposed to you: %(title)s")
            if application.is_obliging
            else _("Accept or decline the job that is proposed to you: %(title)s")
        )
        return Todo(said % title, address, application.answer_by)
    if application.state == State.OFFER:
        return Todo(_("Agree with the employer on the first day: %(title)s") % title, address)
    if (
        application.state == State.HIRED
        and application.starts_on
        and application.starts_on <= today
    ):
        return Todo(_("Confirm that you have begun to work: %(title)s") % title, address, today)
    return _interview_todo(application, today) if application.state == State.INTERVIEW else None


def _interview_todo(application: Application, today: date) -> Todo | None:
    """Return what an invitation asks of the person: to agree on a day, or to go."""
    title = {"title": application.vacancy.title}
    address = reverse("me:application", args=[application.reference])
    if application.interview_at is None:
        said = _("Agree with the employer on the day of the interview: %(title)s")
        return Todo(said % title, address)
    day = clock.day(application.interview_at)
    return Todo(_("Go to the interview: %(title)s") % title, address, day) if day >= today else None


def _jobs(file: JobseekerFile, today: date) -> list[JobCard]:
    if file.status != Status.REGISTERED:
        return []
    return suggestion_cards(file, day=today, limit=NEW_SHOWN, level=3)


def _status_events(file: JobseekerFile) -> list[Event]:
    link = Link(_("Read the decision"), reverse("me:decisions"))
    if file.status == Status.APPLIED:
        text = _("A counsellor looks at your registration. You get a notice with the decision.")
        return [Event(_("Registration sent"), formats.day(file.status_since), text, state="done")]
    decision = last_decision_of(file)
    title = decision.title if decision else ""
    if file.status == Status.REGISTERED and file.registered_on is not None:
        meta = _("%(day)s, counts from this day") % {"day": formats.day(file.registered_on)}
        return [Event(_("Registered"), meta, state="done", link=link)]
    state = "bad" if file.status == Status.ENDED else "done"
    return [Event(title or _("Decision"), formats.day(file.status_since), state=state, link=link)]


def _talk_events(talks: list[AppointmentRow]) -> list[Event]:
    booked = [one for one in talks if one.state == AppointmentState.BOOKED]
    names = people_named([one.staff_id for one in booked])
    link = Link(_("Move or cancel"), reverse("me:appointments"))
    return [
        Event(
            _("Talk with %(name)s") % {"name": names.get(one.staff_id, "")},
            f"{formats.moment(one.starts_at)}, {CHANNELS[one.channel]}",
            one.topic,
            link=link,
        )
        for one in booked
    ]


def _way_events(waiting: list[Application], today: date) -> list[Event]:
    """Return what others do next about the person's applications, the soonest first."""
    events = []
    for one in sorted(waiting, key=lambda row: (row.answer_by is None, row.answer_by or today)):
        link = Link(one.vacancy.title, reverse("me:application", args=[one.reference]))
        if one.state in {State.SENT, State.SEEN}:
            until = _("by %(day)s") % {"day": formats.day_of_year(one.answer_by)}
            events.append(Event(_("The employer answers"), until, link=link))
        elif one.state == State.HIRED and one.starts_on and one.starts_on > today:
            events.append(Event(_("First day of work"), formats.day(one.starts_on), link=link))
    return events


def _looked(person: Person, now: datetime) -> str:
    """Say how many people have looked at the person's file in the last thirty days."""
    readers = {
        one.reader_id
        for one in readings_of(person.pk)
        if (now - one.read_at).days < DAYS_LOOKED_BACK and one.reader_id is not None
    }
    if not readers:
        return _("Nobody has looked at your file in the last 30 days.")
    return ngettext(
        "%(n)s person has looked at your file in the last 30 days.",
        "%(n)s people have looked at your file in the last 30 days.",
        len(readers),
    ) % {"n": len(readers)}
