"""Conversations, from either side."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import F, OuterRef, Q, QuerySet, Subquery

from talka.domains.contact.models import Attachment, Message, ReadMark, Thread
from talka.domains.contact.rules import Side
from talka.domains.people.api import (
    Person,
    Role,
    Scope,
    may_act_for,
    offices_by_role,
    people_named,
    stands_in_for,
)


# Who of an office answers people, and who employers and those who act or want to act for one.
FOR_PEOPLE = (Role.COUNSELLOR, Role.CAREER_CONSULTANT, Role.MANAGER)
FOR_EMPLOYERS = (Role.EMPLOYER_COUNSELLOR, Role.MANAGER)
ABOUT_AN_EMPLOYER = "employer:"


@dataclass(frozen=True, slots=True)
class ThreadRow:
    """One line in a list of conversations."""

    reference: str
    subject: str
    person_id: int | None
    employer: str
    staff_id: int | None
    last_message_at: datetime
    last_side: Side
    is_unread: bool


def threads_of_person(person: Person, *, reader: Person | None = None) -> QuerySet[Thread]:
    """
    Return the conversations of the person with the service, the latest first.

    They are marked as read by `reader`, who acts for the person; by the person when nobody does.
    """
    return _newest_first(Thread.objects.filter(person=person), reader or person)


def threads_of_employer(employer_reference: str, reader: Person) -> QuerySet[Thread]:
    """Return the conversations of the employer with the service, the latest first."""
    return _newest_first(Thread.objects.filter(employer=employer_reference), reader)


def threads_about(about: str) -> QuerySet[Thread]:
    """Return the conversations about the thing of that key, the latest first."""
    rows = Thread.objects.filter(about=about).select_related("person", "staff")
    return rows.order_by("-last_message_at", "-pk")


def threads_of_staff(person: Person, *, day: date) -> QuerySet[Thread]:
    """Return what waits for the member of staff and for absent colleagues, the latest first."""
    staff = {person.pk, *stands_in_for(person, day=day)}
    return _newest_first(Thread.objects.filter(staff__in=staff), person)


def office_threads(person: Person, *, day: date) -> QuerySet[Thread]:
    """Return the conversations of the person's offices that belong to nobody yet and are for them."""
    of_employers = ~Q(employer="") | Q(about__startswith=ABOUT_AN_EMPLOYER)
    reach = _reach_of(person, day)
    theirs = Q(office__in=reach.for_employers) & of_employers
    theirs |= Q(office__in=reach.for_people) & ~of_employers
    return _newest_first(Thread.objects.filter(theirs, staff=None), person)


@dataclass(frozen=True, slots=True)
class _Reach:
    """What somebody of the service answers on a day."""

    staff: frozenset[int]
    for_people: frozenset[int]
    for_employers: frozenset[int]

    def includes(self, thread: Thread) -> bool:
        is_of_employer = thread.employer or thread.about.startswith(ABOUT_AN_EMPLOYER)
        offices = self.for_employers if is_of_employer else self.for_people
        return thread.staff_id in self.staff or thread.office_id in offices


def _reach_of(person: Person, day: date) -> _Reach:
    offices = offices_by_role(person, day=day)
    none: frozenset[int] = frozenset()
    return _Reach(
        staff=frozenset({person.pk, *stands_in_for(person, day=day)}),
        for_people=none.union(*(offices.get(one, none) for one in FOR_PEOPLE)),
        for_employers=none.union(*(offices.get(one, none) for one in FOR_EMPLOYERS)),
    )


def _newest_first(threads: QuerySet[Thread], reader: Person) -> QuerySet[Thread]:
    marks = ReadMark.objects.filter(thread=OuterRef("pk"), reader=reader).values("read_at")[:1]
    return threads.annotate(read_at=Subquery(marks)).order_by("-last_message_at", "-pk")


def rows_of(threads: QuerySet[Thread], *, side: Side) -> list[ThreadRow]:
    """Return the threads as rows, seen from one side."""
    return [
        ThreadRow(
            reference=thread.reference,
            subject=thread.subject,
            person_id=thread.person_id,
            employer=thread.employer,
            staff_id=thread.staff_id,
            last_message_at=thread.last_message_at,
            last_side=Side(thread.last_side),
            is_unread=thread.last_side != side
            and (thread.read_at is None or thread.read_at < thread.last_message_at),  # type: ignore[attr-defined]
        )
        for thread in threads
    ]


def unread_count(person: Person, *, day: date) -> int:
    """Count the conversations in which the other side wrote last and `person` has not looked."""
    staff = {person.pk, *stands_in_for(person, day=day)}
    mine = Q(person=person, last_side=Side.SERVICE) | Q(staff__in=staff, last_side=Side.OUTSIDE)
    return _unread(_newest_first(Thread.objects.filter(mine), person))


def unread_of_person(person: Person, *, reader: Person) -> int:
    """Count the person's conversations in which the service wrote last and `reader` has not looked."""
    rows = threads_of_person(person, reader=reader).filter(last_side=Side.SERVICE)
    return _unread(rows)


def unread_of_employer(employer_reference: str, reader: Person) -> int:
    """Count the employer's conversations in which the service wrote last and `reader` has not looked."""
    rows = threads_of_employer(employer_reference, reader).filter(last_side=Side.SERVICE)
    return _unread(rows)


def _unread(marked: QuerySet[Thread]) -> int:
    return marked.filter(Q(read_at=None) | Q(read_at__lt=F("last_message_at"))).order_by().count()


def may_take_part(
    person: Person,
    thread: Thread,
    *,
    day: date,
    employers: frozenset[str] = frozenset(),
    scope: Scope = Scope.READ_ONLY,
) -> Side | None:
    """
    Return the side on which the person takes part in the thread, or None.

    :param employers: the references of the employers for which the person acts; only the domain
        above knows them
    :param scope: how far somebody must represent the person of the thread to take part for them
    """
    if thread.person_id == person.pk or (thread.employer and thread.employer in employers):
        return Side.OUTSIDE
    if _reach_of(person, day).includes(thread):
        return Side.SERVICE
    if thread.person_id and may_act_for(person, thread.person_id, scope, day=day):
        return Side.OUTSIDE
    return None


def those_to_open(threads: Collection[Thread], person: Person, *, day: date) -> frozenset[int]:
    """Return which of the threads the member of staff may open, as `may_take_part` would grant."""
    reach = _reach_of(person, day)
    return frozenset(one.pk for one in threads if reach.includes(one))


def messages_of(thread: Thread) -> QuerySet[Message]:
    """Return the messages of the thread, the oldest first, with their files."""
    return thread.messages.prefetch_related("attachments__file").order_by("sent_at", "pk")


@dataclass(frozen=True, slots=True)
class FileLink:
    """A file of a message: number, name, size in bytes."""

    number: int
    name: str
    size: int


@dataclass(frozen=True, slots=True)
class Utterance:
    """One message as its readers see it; `who` is empty for the service itself."""

    who: str
    at: datetime
    text: str
    is_own: bool
    files: tuple[FileLink, ...]


def utterances(thread: Thread, reader: Person) -> list[Utterance]:
    """Return the messages of the thread as the reader sees them, the oldest first."""
    messages = list(messages_of(thread))
    names = people_named([one.author_id for one in messages])
    return [
        Utterance(
            who=names.get(one.author_id or 0, ""),
            at=one.sent_at,
            text=one.text,
            is_own=one.author_id == reader.pk,
            files=tuple(
                FileLink(each.pk, each.file.name, each.file.size) for each in one.attachments.all()
            ),
        )
        for one in messages
    ]


def thread_by_reference(reference: str) -> Thread:
    """
    Return the thread; the caller asks `may_take_part`.

    :raises Thread.DoesNotExist: there is none
    """
    return Thread.objects.select_related("person", "staff", "office").get(reference=reference)


def attached(number: int) -> Attachment | None:
    """Return the attachment with its thread, or None; the caller asks `may_take_part`."""
    rows = Attachment.objects.select_related("file", "message__thread")
    return rows.filter(pk=number).first()
