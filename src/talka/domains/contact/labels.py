"""The words that people read for the values in `rules`."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from talka.domains.contact.rules import (
    AppointmentState,
    CancelReason,
    Channel,
    NoticeState,
    Side,
)


NOTICE_STATES = {
    NoticeState.WAITING: _("Waiting"),
    NoticeState.SENDING: _("Being sent"),
    NoticeState.SENT: _("Sent"),
    NoticeState.MAYBE_TWICE: _("Sent, perhaps twice"),
    NoticeState.FAILED: _("Not delivered"),
    NoticeState.NOT_WANTED: _("Not wanted"),
}

CHANNELS = {
    Channel.FACE_TO_FACE: _("At the office"),
    Channel.PHONE: _("By phone"),
    Channel.VIDEO: _("By video"),
    Channel.ONLINE: _("Online"),
}

APPOINTMENT_STATES = {
    AppointmentState.BOOKED: _("Booked"),
    AppointmentState.HELD: _("Held"),
    AppointmentState.NO_SHOW: _("Did not come"),
    AppointmentState.CANCELLED: _("Cancelled"),
}

CANCEL_REASONS = {CancelReason.DIED: _("The person has died")}

SIDES = {Side.OUTSIDE: _("Client"), Side.SERVICE: _("Employment service")}


# Words that are chosen when the language of the reader is known.
Words = str | Promise


@dataclass(frozen=True, slots=True)
class NoticeWords:
    """
    What a notice of one kind says: a subject and one sentence, both with %(name)s places.

    An obligatory notice (a decision, a deadline) goes out even to people who want no mail.
    `answers` are the words of the links with which the reader answers right from the mail.
    """

    subject: Words
    sentence: Words
    is_obligatory: bool = True
    answers: Mapping[str, Words] = field(default_factory=dict)


NOTICE_WORDS: dict[str, NoticeWords] = {}


def register_notice(
    kind: str,
    *,
    subject: Words,
    sentence: Words,
    is_obligatory: bool = True,
    answers: Mapping[str, Words] | None = None,
) -> None:
    """Give a kind of notice its words. Domains above do this when they are loaded."""
    NOTICE_WORDS[kind] = NoticeWords(subject, sentence, is_obligatory, answers or {})


register_notice(
    "contact.message",
    subject=_("You have a new message"),
    sentence=_("The employment service has written to you. Read the message after signing in."),
)
register_notice(
    "contact.for_represented",
    subject=_("News for somebody you act for"),
    sentence=_(
        "There is something new for a person for whom you act. Sign in, choose the person under “People I act for”, and look at their pages."
    ),
)
register_notice(
    "contact.message_for_staff",
    subject=_("A client has written"),
    sentence=_("A message waits for you. Read it on your desk."),
)
register_notice(
    "contact.appointment_booked",
    subject=_("Your appointment on %(day)s"),
    sentence=_(
        "You have an appointment on %(day)s at %(time)s. See where and with whom after signing in."
    ),
)
register_notice(
    "contact.appointment_moved",
    subject=_("Your appointment has moved to %(day)s"),
    sentence=_(
        "Your appointment is now on %(day)s at %(time)s. See where and with whom after signing in."
    ),
)
register_notice(
    "contact.appointment_cancelled",
    subject=_("Your appointment on %(day)s is cancelled"),
    sentence=_(
        "The appointment on %(day)s at %(time)s does not take place. Choose another time after signing in."
    ),
)
register_notice(
    "contact.appointment_reminder",
    subject=_("Your appointment is tomorrow"),
    sentence=_(
        "You have an appointment on %(day)s at %(time)s. If you cannot come, move it after signing in."
    ),
)
register_notice(
    "contact.appointment_booked_for_staff",
    subject=_("Somebody has booked a talk with you"),
    sentence=_("A talk is booked on %(day)s at %(time)s. See with whom in your calendar."),
)
register_notice(
    "contact.appointment_moved_for_staff",
    subject=_("A talk has moved"),
    sentence=_("A talk is now on %(day)s at %(time)s. See with whom in your calendar."),
)
register_notice(
    "contact.appointment_cancelled_for_staff",
    subject=_("A talk is cancelled"),
    sentence=_(
        "The talk on %(day)s at %(time)s does not take place. See with whom, and why, in your calendar."
    ),
)
