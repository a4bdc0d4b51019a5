"""Why a registration waits for a counsellor, in words for the person and for staff."""

from datetime import date

from django.utils.translation import gettext as _

from talka.domains.jobseekers import labels
from talka.domains.jobseekers.models import JobseekerFile
from talka.domains.jobseekers.queries.law import outcome_for
from talka.domains.jobseekers.rules import WAITS_FOR, Doubt, Status


def reasons_for_waiting(file: JobseekerFile, *, day: date) -> list[str]:
    """Return why the registration was not decided at once; nothing once it has been decided."""
    if file.status != Status.APPLIED:
        return []
    said = [str(labels.WAITING_FOR[Doubt(one)]) for one in file.doubts if one in WAITS_FOR]
    outcome = outcome_for(file, day)
    if outcome is None:
        said.append(_("Your day of birth or your situation is not known. A counsellor asks you."))
    elif outcome.kind is None:
        said += [str(labels.REASONS[reason]) for reason in outcome.reasons]
    return said
