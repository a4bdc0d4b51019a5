"""The words that people read for the values in `rules`."""

from django.utils.translation import gettext_lazy as _

from talka.domains.counselling.rules import NoteKind, StepState


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
