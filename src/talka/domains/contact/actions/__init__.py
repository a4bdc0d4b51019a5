"""Everything that can be done with messages, notices and appointments."""

from talka.domains.contact.actions.appointments import (
    AppointmentCannotMove,
    TimeTaken,
    book_appointment,
    cancel_appointment,
    move_appointment,
    settle_appointment,
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


__all__ = [
    "AppointmentCannotMove",
    "MessageEmpty",
    "ThreadClosed",
    "ThreadNotYours",
    "TimeTaken",
    "book_appointment",
    "cancel_appointment",
    "mark_read",
    "move_appointment",
    "notify",
    "notify_address",
    "post_message",
    "release_stuck_notices",
    "send_notice",
    "settle_appointment",
    "start_thread",
]
