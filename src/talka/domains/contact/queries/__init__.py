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
from talka.domains.contact.queries.threads import (
    ThreadRow,
    may_take_part,
    messages_of,
    office_threads,
    threads_of_employer,
    threads_of_person,
    threads_of_staff,
    unread_count,
)


__all__ = [
    "AppointmentRow",
    "Contacts",
    "Letter",
    "ThreadRow",
    "appointments_of",
    "appointments_of_staff",
    "calendar_file",
    "contacts_of_people",
    "free_times",
    "last_held",
    "may_take_part",
    "messages_of",
    "office_threads",
    "threads_of_employer",
    "threads_of_person",
    "threads_of_staff",
    "unread_count",
    "written",
]
