"""What can be asked about messages, notices and appointments. Nothing here changes anything."""

from talka.domains.contact.queries.appointments import (
    AppointmentRow,
    Contacts,
    appointments_of,
    appointments_of_staff,
    calendar_file,
    contacts_of_people,
    free_times,
    last_held,
)
from talka.domains.contact.queries.letters import Letter, written
from talka.domains.contact.queries.outsides import name_employers_by, outsides_of
from talka.domains.contact.queries.threads import (
    ThreadRow,
    Utterance,
    attached,
    may_take_part,
    messages_of,
    office_threads,
    those_to_open,
    thread_by_reference,
    threads_about,
    threads_of_employer,
    threads_of_person,
    threads_of_staff,
    unread_count,
    unread_of_employer,
    unread_of_person,
    utterances,
)


__all__ = [
    "AppointmentRow",
    "Contacts",
    "Letter",
    "ThreadRow",
    "Utterance",
    "appointments_of",
    "appointments_of_staff",
    "attached",
    "calendar_file",
    "contacts_of_people",
    "free_times",
    "last_held",
    "may_take_part",
    "messages_of",
    "name_employers_by",
    "office_threads",
    "outsides_of",
    "those_to_open",
    "thread_by_reference",
    "threads_about",
    "threads_of_employer",
    "threads_of_person",
    "threads_of_staff",
    "unread_count",
    "unread_of_employer",
    "unread_of_person",
    "utterances",
    "written",
]
