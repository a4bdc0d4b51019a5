"""The service and an employer's agents write to each other."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.core.files.uploadedfile import UploadedFile

from talka.domains.contact.api import Side, Thread, notify, start_thread
from talka.domains.employers.actions.owning import refuse_strangers
from talka.domains.employers.models import Employer
from talka.domains.employers.queries import people_acting_for
from talka.domains.people.api import Person
from talka.kit.audit import use_case


@use_case
def write_to_employer(
    *,
    employer: Employer,
    subject: str,
    text: str,
    by: Person,
    now: datetime,
    files: "Sequence[UploadedFile[Any]]" = (),
    submission: UUID | None = None,
) -> Thread:
    """
    Begin a conversation with everybody who acts for the employer, from the desk.

    :raises NotLookedAfterByYou: `by` has nothing to do with this employer
    :raises MessageEmpty: there is no text
    """
    refuse_strangers(employer, by, now)
    return start_thread(
        subject=subject,
        text=text,
        office=employer.office,
        side=Side.SERVICE,
        employer=employer.reference,
        staff=by,
        about=f"employer:{employer.reference}",
        files=tuple(files),
        submission=submission,
        by=by,
        now=now,
    )


@use_case
def tell_agents_of_message(
    *, thread_id: int, message_id: int, by: Person | None, now: datetime
) -> None:
    """Tell everybody who acts for the employer that the service has written."""
    thread = Thread.objects.get(pk=thread_id)
    if not thread.employer or thread.last_side != Side.SERVICE:
        return
    employer = Employer.objects.filter(reference=thread.employer).first()
    if employer is None:  # the key of no employer: nobody acts for it
        return
    for person in people_acting_for(employer.pk):
        notify(
            person=person,
            kind="employers.message",
            once=f"employers.message:{message_id}:{person.pk}",
            variables={"employer": employer.name},
            link=f"/employer/{employer.reference}/messages/{thread.reference}/",
            by=by,
            now=now,
        )
