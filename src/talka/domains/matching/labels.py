"""The words that people read for the values in `rules`."""

from django.utils.translation import gettext_lazy as _

from talka.domains.matching.rules import (
    ContactState,
    DeclineReason,
    ListKind,
    NotHiredReason,
    ObjectionState,
    Origin,
    StartProof,
    State,
)


LIST_KINDS = {
    ListKind.FOR_PERSON: _("Vacancies for a person"),
    ListKind.FOR_VACANCY: _("People for a vacancy"),
}

ORIGINS = {
    Origin.OWN: _("Own application"),
    Origin.REFERRAL: _("Referral by a counsellor"),
    Origin.INVITATION: _("Invitation by the employer"),
}

STATES = {
    State.PROPOSED: _("Proposed"),
    State.DECLINED: _("Declined"),
    State.SENT: _("Sent"),
    State.SEEN: _("Seen by the employer"),
    State.INTERVIEW: _("Invited to an interview"),
    State.OFFER: _("Job offered"),
    State.HIRED: _("Hired"),
    State.STARTED: _("Work has begun"),
    State.NOT_HIRED: _("Not hired"),
    State.WITHDRAWN: _("Withdrawn"),
    State.LAPSED: _("Closed without an answer"),
    State.CLOSED: _("Vacancy closed"),
    State.RETAINED_3_MONTHS: _("At work for 3 months"),
    State.RETAINED_6_MONTHS: _("At work for 6 months"),
    State.RETAINED_12_MONTHS: _("At work for 12 months"),
    State.LEFT: _("Has left the job"),
}

DECLINE_REASONS = {
    DeclineReason.TOO_FAR: _("It is too far away"),
    DeclineReason.PAY: _("The pay is too low"),
    DeclineReason.HOURS: _("The hours do not suit me"),
    DeclineReason.HEALTH: _("My health does not allow it"),
    DeclineReason.CARE_DUTIES: _("I look after children or relatives"),
    DeclineReason.NOT_MY_OCCUPATION: _("It is not my occupation"),
    DeclineReason.SKILLS_MISSING: _("I lack skills that are needed"),
    DeclineReason.KNOWS_EMPLOYER: _("I do not want to work for this employer"),
    DeclineReason.HAS_OTHER_WORK: _("I have found other work"),
    DeclineReason.IN_TRAINING: _("I am in training"),
    DeclineReason.VACANCY_WRONG: _("The vacancy is not as described"),
    DeclineReason.OTHER: _("Another reason"),
}

NOT_HIRED_REASONS = {
    NotHiredReason.SKILLS: _("Skills are missing"),
    NotHiredReason.EXPERIENCE: _("Too little experience"),
    NotHiredReason.QUALIFICATION: _("The qualification is missing"),
    NotHiredReason.LANGUAGE: _("Language skills are too low"),
    NotHiredReason.LICENCE: _("A licence is missing"),
    NotHiredReason.HOURS: _("The hours did not suit"),
    NotHiredReason.PAY: _("We did not agree on pay"),
    NotHiredReason.DID_NOT_COME: _("The person did not come or answer"),
    NotHiredReason.NOT_INTERESTED: _("The person was not interested"),
    NotHiredReason.OTHER_CANDIDATE: _("We chose another candidate"),
    NotHiredReason.VACANCY_GONE: _("The vacancy no longer exists"),
    NotHiredReason.OTHER: _("Another reason"),
}

START_PROOFS = {
    StartProof.CONTRACT: _("Contract"),
    StartProof.REGISTER: _("Register of employment"),
    StartProof.EMPLOYER_STATEMENT: _("Statement of the employer"),
    StartProof.PERSON_STATEMENT: _("Statement of the person"),
}

OBJECTION_STATES = {
    ObjectionState.OPEN: _("Waiting for an answer"),
    ObjectionState.UPHELD: _("You were right; we have corrected it"),
    ObjectionState.DISMISSED: _("Checked; nothing was wrong"),
}

CONTACT_STATES = {
    ContactState.ASKED: _("Asked"),
    ContactState.AGREED: _("Agreed"),
    ContactState.REFUSED: _("Refused"),
    ContactState.LAPSED: _("No answer"),
}
