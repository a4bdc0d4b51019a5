"""Everything that can be done with messages, notices and appointments."""

from talka.domains.contact.actions.appointments import (
    AppointmentCannotMove,
    TimeTaken,
    book_appointment,
    cancel_appointment,
    cancel_for_the_dead,
    move_appointment,
    settle_appointment,
)
from talka.domains.contact.actions.handing import (
    give_threads_back,
    hand_over_threads,
    leave_to_the_office,
    move_threads,
)
from talka.domains.contact.actions.notices import (
    notify,
    notify_address,
    release_stuck_notices,
    send_notice,
)
from talka.domains.contact.actions.threads import (
    MessageEmpty,
    ThreadClosed,
    ThreadNotYours,
    mark_read,
    post_message,
    start_thread,
)
from talka.domains.contact.actions.visiting import visit


__all__ = [
    "AppointmentCannotMove",
    "MessageEmpty",
    "ThreadClosed",
    "ThreadNotYours",
    "TimeTaken",
    "book_appointment",
    "cancel_appointment",
    "cancel_for_the_dead",
    "give_threads_back",
    "hand_over_threads",
    "leave_to_the_office",
    "mark_read",
    "move_appointment",
    "move_threads",
    "notify",
    "notify_address",
    "post_message",
    "release_stuck_notices",
    "send_notice",
    "settle_appointment",
    "start_thread",
    "visit",
]
