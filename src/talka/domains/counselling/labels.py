"""The words that people read for the values in `rules`."""

from django.utils.translation import gettext_lazy as _

from talka.domains.counselling.rules import (
    Concern,
    HistoryKind,
    NoteKind,
    Outcome,
    Segment,
    StepState,
)


NOTE_KINDS = {
    NoteKind.GENERAL: _("Note"),
    NoteKind.CALL: _("Phone call"),
    NoteKind.MEETING: _("Meeting"),
    NoteKind.AGREEMENT: _("What was agreed"),
}

STEP_STATES = {
    StepState.OPEN: _("To do"),
    StepState.DONE: _("Done"),
    StepState.DROPPED: _("Dropped"),
}

# What moves when the two files of one person are joined, by table.
MOVED = {
    "counselling.Note": _("Notes"),
    "counselling.Step": _("Agreed steps"),
}

SEGMENTS = {
    Segment.NEW: _("New"),
    Segment.ONGOING: _("Ongoing"),
    Segment.LONG_TERM: _("Long-term"),
    Segment.JOBSEEKER: _("Jobseeker, not unemployed"),
}

CONCERNS = {
    Concern.DECISION_DUE: _("A decision about the registration is due"),
    Concern.SITUATION_TOLD: _("A change of situation waits for an answer"),
    Concern.OBJECTION_DUE: _("An objection waits for an answer"),
    Concern.REFUSAL_DUE: _("Suitable work was refused: was the reason justified?"),
    Concern.APPOINTMENT_TODAY: _("Appointment today"),
    Concern.APPOINTMENT_OPEN: _("An appointment is over: did the person come?"),
    Concern.MESSAGE_DUE: _("A message waits for an answer"),
    Concern.STEP_OVERDUE: _("The agreed step is overdue"),
    Concern.NO_FIRST_TALK: _("No first talk yet"),
    Concern.CONTACT_OVERDUE: _("The next contact is overdue"),
    Concern.START_UNKNOWN: _("Nobody has confirmed that work has begun"),
    Concern.PROPOSAL_UNANSWERED: _("A proposal is not answered"),
    Concern.EMPLOYER_SILENT: _("An employer has not answered"),
    Concern.NO_STEP: _("No step for a long time"),
    Concern.NO_SUGGESTION: _("No vacancy fits yet"),
}

HISTORY_KINDS = {
    HistoryKind.DECISION: _("Decision"),
    HistoryKind.APPOINTMENT: _("Appointment"),
    HistoryKind.APPLICATION: _("Application"),
    HistoryKind.MESSAGE: _("Message"),
    HistoryKind.NOTE: _("Note"),
    HistoryKind.STEP: _("Agreed step"),
}

# The same as names of lists.
HISTORY_LISTS = {
    HistoryKind.DECISION: _("Decisions"),
    HistoryKind.APPOINTMENT: _("Appointments"),
    HistoryKind.APPLICATION: _("Applications"),
    HistoryKind.MESSAGE: _("Messages"),
    HistoryKind.NOTE: _("Notes"),
    HistoryKind.STEP: _("Agreed steps"),
}

OUTCOMES = {
    Outcome.DONE: _("Done"),
    Outcome.NOT_YOURS: _("Left out: not in your offices"),
    Outcome.NOT_REGISTERED: _("Left out: not registered at present"),
    Outcome.ALREADY: _("Left out: already brought together with this vacancy"),
    Outcome.MUST_HAVE_MISSING: _("Left out: misses something the vacancy requires"),
}
