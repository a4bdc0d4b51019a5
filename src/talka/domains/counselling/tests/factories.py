"""A desk for tests: the market of matching, with people to work with and staff who can sign in."""

import re
from datetime import datetime, timedelta
from types import SimpleNamespace
from uuid import uuid4

from allauth.mfa.models import Authenticator
from django.test import Client

from talka.domains.contact.api import (
    Appointment,
    AppointmentState,
    Channel,
    Side,
    book_appointment,
    settle_appointment,
    start_thread,
)
from talka.domains.jobseekers.api import JobseekerFile, assign_counsellor
from talka.domains.jobseekers.tests import factories as people
from talka.domains.matching.tests import factories as market
from talka.domains.people.api import Office, Person, Role


NOW, TODAY = market.NOW, market.TODAY


def a_desk() -> SimpleNamespace:
    """Make a market whose counsellor looks after one person, with staff of every kind."""
    world = market.a_market()
    world.manager = people.a_counsellor(world.vilnius, Role.MANAGER)
    world.stranger = people.a_counsellor(world.kaunas)
    world.file = a_client(world)
    return world


def a_client(world: SimpleNamespace, *, counsellor: Person | None = None, **answers: object):
    """Register somebody and give them to the counsellor."""
    file = market.a_seeker(world, counselled=False, **answers)
    chosen = counsellor or world.counsellor
    assign_counsellor(file=file, counsellor=chosen, by=None, now=NOW)
    return JobseekerFile.objects.select_related("person", "office", "municipality").get(pk=file.pk)


def a_member_of_staff(office: Office, *roles: Role) -> Person:
    """Make somebody with all of the roles in the office."""
    first, *others = roles
    person = people.a_counsellor(office, first)
    for role in others:
        market.people.grant_role(
            person=person, role=role, office=office, valid_from=TODAY, by=None, now=NOW
        )
    return person


def signed_in(person: Person) -> Client:
    """Return a browser in which the person has signed in, with the second step that staff need."""
    Authenticator.objects.get_or_create(user=person, type=Authenticator.Type.TOTP, data={})
    client = Client()
    client.force_login(person)
    return client


def a_talk(
    world: SimpleNamespace,
    file: JobseekerFile,
    *,
    at: datetime,
    state: AppointmentState = AppointmentState.BOOKED,
    channel: Channel = Channel.FACE_TO_FACE,
    staff: Person | None = None,
) -> Appointment:
    """Book a talk, booked a week before it begins, and settle it if that is told."""
    appointment = book_appointment(
        person=file.person,
        staff=staff or world.counsellor,
        office=file.office,
        starts_at=at,
        minutes=30,
        channel=channel,
        topic="How the search goes",
        by=world.counsellor,
        now=at - timedelta(days=7),
        submission=uuid4(),
    )
    if state != AppointmentState.BOOKED:
        settle_appointment(appointment=appointment, state=state, by=world.counsellor, now=at)
    return appointment


def a_message(
    world: SimpleNamespace, file: JobseekerFile, *, side: Side = Side.OUTSIDE, at: datetime = NOW
):
    """Let the person, or the counsellor, begin a conversation."""
    return start_thread(
        subject="My search",
        text="I have a question.",
        office=file.office,
        side=side,
        person=file.person,
        staff=world.counsellor,
        by=file.person if side == Side.OUTSIDE else world.counsellor,
        now=at,
        submission=uuid4(),
    )


def long_ago(file: JobseekerFile, days: int) -> None:
    """Move the day of registration back."""
    day = TODAY - timedelta(days=days)
    JobseekerFile.objects.filter(pk=file.pk).update(registered_on=day, status_since=day)
    file.registered_on = file.status_since = day


def seen_by_strangers(answer, reference: str) -> bytes:
    """Return the page without the token of its forms and without the reference that was asked for."""
    content = re.sub(rb'name="csrfmiddlewaretoken" value="[^"]*"', b"", answer.content)
    return content.replace(reference.encode(), b"")
