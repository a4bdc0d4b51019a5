"""Who of an office reads whose conversations, and that the people in them can see it."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from talka.domains.contact import actions, queries
from talka.domains.contact.rules import Side
from talka.domains.people.api import STAFF_ROLES, Role
from talka.domains.people.tests.factories import NOW, TODAY, a_member, a_person, an_office
from talka.kit import clock
from talka.kit.audit.reading import readings_of


pytestmark = pytest.mark.django_db
FOR_PEOPLE = {Role.COUNSELLOR, Role.CAREER_CONSULTANT, Role.MANAGER}
FOR_EMPLOYERS = {Role.EMPLOYER_COUNSELLOR, Role.MANAGER}
EMPLOYER = "E-23456789"


def begin(office, **fields):
    person = None if fields.get("employer") else a_person()
    told = {"subject": "Course", "text": "When?", "side": Side.OUTSIDE, "by": person or a_person()}
    return actions.start_thread(office=office, person=person, now=NOW, **(told | fields))


@pytest.mark.parametrize("role", sorted({*STAFF_ROLES, Role.PARTNER}))
@pytest.mark.parametrize(
    ("about", "readers"),
    [
        ({}, FOR_PEOPLE),
        ({"employer": EMPLOYER}, FOR_EMPLOYERS),
        ({"about": f"employer:{EMPLOYER}"}, FOR_EMPLOYERS),
    ],
)
def test_conversations_of_the_office_are_read_by_those_whose_work_they_are(role, about, readers):
    office = an_office()
    thread, member = begin(office, **about), a_member(role, office=office)
    may_read = role in readers

    assert (queries.may_take_part(member, thread, day=TODAY) == Side.SERVICE) == may_read
    assert (thread in queries.office_threads(member, day=TODAY)) == may_read
    assert queries.those_to_open([thread], member, day=TODAY) == (
        {thread.pk} if may_read else set()
    )


@pytest.mark.parametrize("role", [Role.ANALYST, Role.EMPLOYER_COUNSELLOR])
def test_whoever_was_written_to_reads_it_whatever_their_role(role):
    staff = a_member(role)
    thread = begin(an_office(), staff=staff)
    assert queries.may_take_part(staff, thread, day=TODAY) == Side.SERVICE


def test_the_person_sees_who_read_the_messages_and_the_files(client, settings):
    settings.DEMO = True
    office = an_office()
    staff = a_member(Role.COUNSELLOR, office=office)
    thread = begin(office, files=(SimpleUploadedFile("a.txt", b"text"),))
    number = thread.messages.get().attachments.get().pk
    client.force_login(staff)

    for address in (
        reverse("desk:thread", args=[thread.reference]),
        reverse("desk:attachment", args=[number]),
    ):
        with clock.standing_at(NOW):
            assert client.get(address).status_code == 200
        look = readings_of(thread.person_id)[0]
        assert (look.reader_id, look.what, look.office_id) == (staff.pk, "messages", office.pk)


def test_a_refused_look_is_no_look(client, settings):
    settings.DEMO = True
    thread = begin(an_office())
    client.force_login(a_member(Role.COUNSELLOR))
    assert client.get(reverse("desk:thread", args=[thread.reference])).status_code == 404
    assert readings_of(thread.person_id) == []
