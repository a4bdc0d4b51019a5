"""The words that people read for the values in `rules`."""

from django.utils.translation import gettext_lazy as _

from talka.domains.matching.rules import (
    CheckOutcome,
    ContactState,
    DeclineReason,
    EndReason,
    LeaveReason,
    ListKind,
    Milestone,
    NotHiredReason,
    ObjectionSide,
    ObjectionState,
    Origin,
    RefusalState,
    StartProof,
    State,
    SuitableCriterion,
    Verdict,
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

OBJECTION_SIDES = {
    ObjectionSide.PERSON: _("The person"),
    ObjectionSide.SERVICE: _("Staff of the service"),
    ObjectionSide.EMPLOYER: _("The employer"),
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

MILESTONES = {
    Milestone.THREE_MONTHS: _("After 3 months"),
    Milestone.SIX_MONTHS: _("After 6 months"),
    Milestone.TWELVE_MONTHS: _("After 12 months"),
    Milestone.LAST_DAY: _("After the last day of the contract"),
}

CHECK_OUTCOMES = {
    CheckOutcome.ASKED: _("Asked"),
    CheckOutcome.STAYS: _("Still at work"),
    CheckOutcome.LEFT: _("Has left the job"),
    CheckOutcome.NO_NEWS: _("No news"),
}

LEAVE_REASONS = {
    LeaveReason.OWN_WISH: _("The person has left of their own wish"),
    LeaveReason.BY_EMPLOYER: _("The employer has ended the contract"),
    LeaveReason.IN_TRIAL_PERIOD: _("It was ended in the trial period"),
    LeaveReason.BY_AGREEMENT: _("Both have agreed to end it"),
    LeaveReason.CONTRACT_OVER: _("The contract has run out"),
    LeaveReason.HEALTH: _("For reasons of health"),
    LeaveReason.OTHER_WORK: _("The person has taken up other work"),
    LeaveReason.REGISTERED_AGAIN: _("The person is registered as unemployed again"),
    LeaveReason.DIED: _("The person has died"),
    LeaveReason.OTHER: _("Another reason"),
}

# An employer reads these too, so none says what happened to the person.
END_REASONS = {
    EndReason.DIED: _("The person does not look for work through the service any more"),
    EndReason.REGISTRATION_ENDED: _("The registration with the service has ended"),
    EndReason.JOINED: _("The same person had applied twice"),
}

REFUSAL_STATES = {
    RefusalState.OPEN: _("A counsellor looks at the refusal"),
    RefusalState.JUSTIFIED: _("The refusal is justified"),
    RefusalState.COUNTED: _("Counted as a refusal of suitable work"),
}

SUITABLE_CRITERIA = {
    SuitableCriterion.REGISTRATION: _("Registered as unemployed"),
    SuitableCriterion.OCCUPATION: _("An occupation of the person"),
    SuitableCriterion.FORMER_PAY: _("Pay compared with the former pay"),
    SuitableCriterion.BENEFIT: _("Pay compared with the benefit"),
    SuitableCriterion.LEAST_PAY: _("The least pay"),
    SuitableCriterion.TRAVEL_TIME: _("Time of the way to work"),
    SuitableCriterion.TRAVEL_COST: _("Cost of the way to work"),
    SuitableCriterion.HEALTH: _("Health"),
    SuitableCriterion.REQUIREMENTS: _("What the vacancy requires"),
}

VERDICTS = {
    Verdict.MET: _("Met"),
    Verdict.NOT_MET: _("Not met"),
    Verdict.UNKNOWN: _("Not known yet"),
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
    Criterion.WISHED_CONTRACT: _("The contract you want"),
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

# What would bring somebody nearer to what the employer asked for, as the employer reads it.
STEPS_FOR_EMPLOYERS = {
    Step.CONFIRM_SKILL: _("Ask whether this is there, the profile does not say it: %(subject)s"),
    Step.LEARN_SKILL: _("This could be learned: %(subject)s"),
    Step.GET_LICENCE: _("This licence is not there yet: %(subject)s"),
    Step.IMPROVE_LANGUAGE: _("The %(subject)s could reach %(level)s"),
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
