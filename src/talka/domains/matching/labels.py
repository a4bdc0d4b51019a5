"""The words that people read for the values in `rules`."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from talka.domains.contact.api import register_notice
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
from talka.engines.matching import Criterion, Having, Outcome, Step


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

CRITERIA = {
    Criterion.NEVER_AGAIN: _("Not refused by you"),
    Criterion.WORKING_TIME: _("Working time"),
    Criterion.EDUCATION: _("Education"),
    Criterion.LICENCE: _("Licences"),
    Criterion.LANGUAGE: _("Languages"),
    Criterion.PROFESSION: _("Recognised qualification"),
    Criterion.WAGE: _("Pay"),
    Criterion.START: _("Start"),
    Criterion.HEALTH: _("Conditions of work"),
    Criterion.TRAVEL: _("Way to work"),
    Criterion.COMMON_GROUND: _("Something in common"),
    Criterion.SKILLS: _("Skills"),
    Criterion.OCCUPATION: _("Occupation"),
    Criterion.DISTANCE: _("Distance"),
    Criterion.WISHED_OCCUPATION: _("The occupation you want"),
    Criterion.WISHED_WORKING_TIME: _("The hours you want"),
    Criterion.WISHED_SECTOR: _("The sector you want"),
    Criterion.EXPERIENCE: _("Experience"),
    Criterion.EXTRAS: _("Useful extras"),
}

OUTCOMES = {
    Outcome.MET: _("Met"),
    Outcome.MISSING: _("Missing"),
    Outcome.UNKNOWN: _("Not known yet"),
}

HAVINGS = {
    Having.COVERED: _("You have it"),
    Having.ASSUMED: _("Assumed from your occupation"),
    Having.NEAR: _("You have something near"),
    Having.MISSING: _("Missing"),
}

STEPS = {
    Step.CONFIRM_SKILL: _("Confirm that you can do this: %(subject)s"),
    Step.LEARN_SKILL: _("Learn this: %(subject)s"),
    Step.GET_LICENCE: _("Get this licence: %(subject)s"),
    Step.IMPROVE_LANGUAGE: _("Improve your %(subject)s to %(level)s"),
    Step.RAISE_EDUCATION: _("Reach a higher level of education"),
    Step.PROVE_PROFESSION: _("Have your qualification recognised"),
    Step.TRAVEL_FARTHER: _("Look for work up to %(level)s km away"),
    Step.TRAVEL_LONGER: _("Travel up to %(level)s minutes"),
    Step.ACCEPT_REMOTE: _("Accept work from home"),
    Step.ACCEPT_WORKING_TIME: _("Accept these hours: %(subject)s"),
    Step.ACCEPT_WAGE: _("Accept pay from %(level)s € a month"),
    Step.COME_EARLIER: _("Begin earlier"),
}


def name_notices() -> None:
    """Give the notices of matching their words."""
    words: dict[str, tuple[Any, Any]] = {
        "matching.proposed": (
            _("A job is proposed to you: %(title)s"),
            _(
                "Your counsellor proposes the job “%(title)s” to you. Accept or decline it after signing in."
            ),
        ),
        "matching.arrived": (
            _("Somebody has applied: %(title)s"),
            _(
                "An application for “%(title)s” has arrived. Look at it and answer here, with or without signing in."
            ),
        ),
        "matching.accepted": (
            _("A proposal was accepted: %(title)s"),
            _(
                "A client has accepted your proposal “%(title)s”. The application is with the employer."
            ),
        ),
        "matching.declined": (
            _("A proposal was declined: %(title)s"),
            _("A client has declined your proposal “%(title)s”. The reason is in the file."),
        ),
        "matching.withdrawn": (
            _("An application was withdrawn: %(title)s"),
            _("Somebody who had applied for “%(title)s” has withdrawn. You need not do anything."),
        ),
        "matching.withdrawn_for_counsellor": (
            _("An application was withdrawn: %(title)s"),
            _("A client has withdrawn an application for “%(title)s”."),
        ),
        "matching.interview": (
            _("You are invited to an interview: %(title)s"),
            _(
                "The employer wants to meet you about “%(title)s”. See when and where after signing in."
            ),
        ),
        "matching.offer": (
            _("You are offered the job: %(title)s"),
            _("The employer offers you the job “%(title)s”. See the details after signing in."),
        ),
        "matching.hired": (
            _("You are hired: %(title)s"),
            _(
                "The employer has hired you for “%(title)s”. See your first day and what happens next after signing in."
            ),
        ),
        "matching.not_hired": (
            _("An answer to your application: %(title)s"),
            _(
                "The employer has answered your application for “%(title)s”. See the answer after signing in."
            ),
        ),
        "matching.answered": (
            _("An employer has answered: %(title)s"),
            _("The employer has answered about “%(title)s”. See the answer on your desk."),
        ),
        "matching.employer_silent": (
            _("The employer did not answer: %(title)s"),
            _(
                "The employer of “%(title)s” has not answered in time. We have closed the application, so that you know where you stand."
            ),
        ),
        "matching.closed_without_answer": (
            _("An application was closed: %(title)s"),
            _(
                "An application for “%(title)s” was closed because you had not answered in time. We have told the person so."
            ),
        ),
        "matching.proposal_lapsed": (
            _("A proposal has ended: %(title)s"),
            _(
                "You have not answered the proposal “%(title)s” in time, so it has ended. Talk to your counsellor if you still want the job."
            ),
        ),
        "matching.lapsed": (
            _("No answer: %(title)s"),
            _("Nobody answered about “%(title)s” in time. The application is closed."),
        ),
        "matching.remind_person": (
            _("Please answer: %(title)s"),
            _(
                "The job “%(title)s” still waits for your answer. Accept or decline it after signing in."
            ),
        ),
        "matching.remind_employer": (
            _("An application waits for your answer: %(title)s"),
            _(
                "Somebody who applied for “%(title)s” waits for your answer. Give it here, with or without signing in."
            ),
        ),
        "matching.vacancy_closed": (
            _("The vacancy is closed: %(title)s"),
            _(
                "The vacancy “%(title)s” is closed, and your application with it. See the reason after signing in."
            ),
        ),
        "matching.contact_asked": (
            _("An employer is interested in you: %(title)s"),
            _(
                "An employer has read your profile without your name and asks whether you want to be considered for “%(title)s”. Decide after signing in."
            ),
        ),
        "matching.contact_refused": (
            _("A candidate does not want to be considered: %(title)s"),
            _("The person you asked about “%(title)s” does not want to be considered."),
        ),
        "matching.contact_lapsed": (
            _("No answer from a candidate: %(title)s"),
            _(
                "The person you asked about “%(title)s” has not answered in time. Look at other candidates after signing in."
            ),
        ),
        "matching.confirm_start": (
            _("Have you begun to work? %(title)s"),
            _(
                "Your first day at “%(title)s” has come. Tell us after signing in whether you have begun."
            ),
        ),
        "matching.start_unknown": (
            _("Nobody has confirmed that work has begun: %(title)s"),
            _(
                "Somebody was hired for “%(title)s”, and nobody has said that work has begun. Ask them and write it down."
            ),
        ),
        "matching.objection": (
            _("Somebody says that a suggestion is wrong"),
            _("A client disagrees with a suggestion. Look at it and answer on your desk."),
        ),
        "matching.objection_answered": (
            _("Your objection is answered"),
            _("We have looked at what you said was wrong. Read the answer after signing in."),
        ),
    }
    for kind, (subject, sentence) in words.items():
        register_notice(kind, subject=subject, sentence=sentence)
