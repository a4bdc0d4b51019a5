"""The words that people read for the values in `rules`."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from talka.domains.jobseekers.rules import (
    AppealBody,
    Channel,
    DecisionProblem,
    Doubt,
    Fact,
    Kind,
    Move,
    Reason,
    Section,
    Situation,
    SkillSource,
    Status,
    Step,
)
from talka.domains.jobseekers.rules.situation import ChangeState


# Words that are chosen when the language of the reader is known.
Words = str | Promise

STATUSES = {
    Status.APPLIED: _("Waiting for the decision"),
    Status.REGISTERED: _("Registered"),
    Status.SUSPENDED: _("Suspended"),
    Status.ENDED: _("Ended"),
}

KINDS = {
    Kind.UNEMPLOYED: _("Unemployed"),
    Kind.JOBSEEKER: _("Jobseeker"),
    Kind.OTHER: _("Not yet ready for work"),
}

MOVES = {
    Move.REGISTER: _("Registration"),
    Move.REFUSE: _("Refusal of registration"),
    Move.CHANGE_KIND: _("Change of status"),
    Move.SUSPEND: _("Suspension"),
    Move.RESTORE: _("Restoration"),
    Move.END: _("End of registration"),
    Move.ANNUL: _("Annulment of an end"),
}

# What a decision says, as one sentence to the person; %(kind)s and %(day)s are filled in.
SENTENCES = {
    Move.REGISTER: _("You are registered as: %(kind)s, from %(day)s."),
    Move.REFUSE: _("You are not registered. This decision was taken on %(day)s."),
    Move.CHANGE_KIND: _("Your status is now: %(kind)s, from %(day)s."),
    Move.SUSPEND: _("Your registration is suspended from %(day)s."),
    Move.RESTORE: _("Your registration is restored as: %(kind)s, from %(day)s."),
    Move.END: _("Your registration ended on %(day)s."),
    Move.ANNUL: _("The end of your registration of %(day)s is annulled. You stand as before it."),
}

# What a decision means for the person, in plain words.
CONSEQUENCES = {
    Move.REGISTER: _(
        "You can use all services for jobseekers. Tell us when your situation changes."
    ),
    Move.REFUSE: _(
        "You can still look for jobs on the public board. If your situation changes, register again."
    ),
    Move.CHANGE_KIND: _("Your counsellor will tell you which services change."),
    Move.SUSPEND: _(
        "You get no job offers from us until your registration is restored. Tell us when the reason is over."
    ),
    Move.RESTORE: _("You can use all services again."),
    Move.END: _("You get no more job offers from us. You can register again at any time."),
    Move.ANNUL: _("Nothing is missing: your registration counts as if it had not ended."),
}

REASONS = {
    Reason.WITHOUT_WORK: _("You have no work"),
    Reason.NOTICE_GIVEN: _("You still work, but notice has been given"),
    Reason.HAS_WORK: _("You have a job"),
    Reason.HAS_BUSINESS: _("You work for yourself or run a company"),
    Reason.STUDIES_FULL_TIME: _("You study full time"),
    Reason.PENSION_AGE: _("You have reached the pension age"),
    Reason.RECEIVES_PENSION: _("You receive an old-age pension"),
    Reason.PARENTAL_LEAVE: _("You are on parental leave"),
    Reason.UNABLE_TO_WORK: _("You are found unable to work"),
    Reason.NOT_PREPARED: _("You cannot start a job at present"),
    Reason.TOO_YOUNG: _("You are younger than the law allows for registration"),
    Reason.TOO_YOUNG_FOR_UNEMPLOYED: _(
        "You are younger than the law allows for the status of unemployed"
    ),
    Reason.TEMPORARY_WORK: _("You have taken up a short job"),
    Reason.ILLNESS: _("You are ill"),
    Reason.TRAINING: _("You take part in training"),
    Reason.CARE_FOR_RELATIVE: _("You care for a child or a relative"),
    Reason.MILITARY_SERVICE: _("You do military or civil service"),
    Reason.STAY_ABROAD: _("You stay abroad for a time"),
    Reason.CAUSE_OVER: _("The reason for the suspension is over"),
    Reason.MISTAKE: _("The earlier decision was a mistake"),
    Reason.APPEAL_UPHELD: _("Your appeal was upheld"),
    Reason.SITUATION_CHANGED: _("Your situation has changed"),
    Reason.HIRED: _("You have started a job"),
    Reason.STARTED_BUSINESS: _("You have started to work for yourself"),
    Reason.STARTED_STUDIES: _("You have started to study full time"),
    Reason.OWN_WISH: _("You asked for it"),
    Reason.LOST_CONTACT: _("You did not come or answer at the agreed time"),
    Reason.REFUSED_SUITABLE_WORK: _("You refused suitable work without a good reason"),
    Reason.BROKE_PLAN: _("You did not do what was agreed in your plan"),
    Reason.ILLEGAL_WORK: _("You worked illegally"),
    Reason.FALSE_DATA: _("You gave false data"),
    Reason.MOVED_ABROAD: _("You moved to another country"),
    Reason.IMPRISONED: _("You serve a prison sentence"),
    Reason.DIED: _("The person has died"),
    Reason.MERGED: _("The person had two files; they are now one"),
    Reason.DEATH_MISTAKEN: _("A death was recorded by mistake"),
    Reason.FILES_PARTED: _("Two files were joined by mistake; they are two again"),
}

DECISION_PROBLEMS = {
    DecisionProblem.NOT_FROM_HERE: _(
        "This decision does not fit the present status. Reload the page to see it"
    ),
    DecisionProblem.NO_REASON: _("Choose at least one reason"),
    DecisionProblem.REASON_NOT_LISTED: _(
        "The law does not list this reason for this decision. Choose another one"
    ),
    DecisionProblem.NO_KIND: _("Choose the status that the person gets"),
    DecisionProblem.SAME_KIND: _("The person already has this status. Choose another one"),
    DecisionProblem.BEFORE_REGISTRATION: _("The day must not be before the day of registration"),
    DecisionProblem.TOO_FAR_AHEAD: _("The day must be today or earlier"),
    DecisionProblem.FILE_JOINED: _(
        "This file was joined with another one. Decide there, or part the two first"
    ),
}

APPEAL_BODIES = {
    AppealBody.HEAD_OFFICE: _("the head office of the employment service"),
    AppealBody.DISPUTES_COMMISSION: _("the administrative disputes commission"),
}

CHANNELS = {
    Channel.PORTAL: _("Portal"),
    Channel.COUNTER: _("At the counter"),
    Channel.PHONE: _("By phone"),
}

# Why a registration waits for a counsellor, in words for the person.
WAITING_FOR = {
    Doubt.REGISTER_DIFFERS: _(
        "What you told us differs from the population register. A counsellor checks your document."
    ),
    Doubt.WORK_IN_REGISTER: _(
        "You told us that you do not work, and a register knows a job that has not ended. A counsellor asks you."
    ),
}

DOUBTS = {
    Doubt.NO_CODE: _("No personal code: check the document"),
    Doubt.CODE_UNVERIFIED: _(
        "The personal code breaks a rule of its country, or differs from the one that is proved: check the document"
    ),
    Doubt.CODE_TAKEN: _("Somebody else has this personal code: the two may be one person"),
    Doubt.IDENTITY_NOT_PROVED: _(
        "The person has told the code and not proved it: check the document"
    ),
    Doubt.REGISTER_DIFFERS: _(
        "The population register has another name or day of birth for this code: check the document"
    ),
    Doubt.WORK_IN_REGISTER: _(
        "The register of the insured knows a job that has not ended: ask the person"
    ),
}

SKILL_SOURCES = {
    SkillSource.STATED: _("You told us"),
    SkillSource.ASSUMED: _("Assumed from your occupation"),
    SkillSource.CONFIRMED: _("Confirmed by a counsellor"),
    SkillSource.IMPORTED: _("Taken from your CV"),
}

SITUATIONS = {
    Situation.NOT_WORKING: _("I do not work"),
    Situation.NOTICE_GIVEN: _("I still work, but notice has been given"),
    Situation.EMPLOYED: _("I have a job and look for another one"),
    Situation.SELF_EMPLOYED: _("I work for myself or run a company"),
    Situation.STUDYING: _("I study full time"),
    Situation.RETIRED: _("I receive an old-age pension"),
    Situation.PARENTAL_LEAVE: _("I am on parental leave"),
    Situation.UNABLE_TO_WORK: _("I am found fully unable to work"),
}

CHANGE_STATES = {
    ChangeState.WAITING: _("Waits for your counsellor"),
    ChangeState.WITHDRAWN: _("Taken back"),
    ChangeState.DECIDED: _("Decided"),
    ChangeState.KEPT: _("Written down, your status stays"),
    ChangeState.DECLINED: _("Declined"),
}

SECTIONS = {
    Section.YOU: _("About you"),
    Section.EXPERIENCE: _("What you can do"),
    Section.WISHES: _("The work you want"),
    Section.AGREEMENT: _("What you agree to"),
}

STEPS = {
    Step.NAME: _("Your name"),
    Step.CODE: _("Your personal code"),
    Step.BIRTH: _("Your day of birth"),
    Step.CONTACT: _("How we reach you"),
    Step.ADDRESS: _("Where you live"),
    Step.SITUATION: _("Your situation"),
    Step.JOBS: _("Your last jobs"),
    Step.EDUCATION: _("Your education"),
    Step.SKILLS: _("Your skills"),
    Step.LANGUAGES: _("Your languages"),
    Step.LICENCES: _("Your licences"),
    Step.OCCUPATIONS: _("Jobs you want"),
    Step.TERMS: _("Hours, contract and pay"),
    Step.TRAVEL: _("The way to work"),
    Step.LIMITS: _("Work you cannot do"),
    Step.CONSENTS: _("What you agree to"),
}

FACTS = {
    Fact.AGE: _("Age"),
    Fact.SITUATION: _("Situation"),
    Fact.IS_READY: _("Can start a job"),
    Fact.STARTS_ON: _("First day of the job"),
    Fact.ENDS_ON: _("Last day of the job"),
    Fact.DIED_ON: _("Day of death"),
}

# What moves when two files are joined, by table. Domains above name theirs when they are loaded.
MOVED: dict[str, Words] = {
    "WorkExperience": _("Jobs"),
    "Education": _("Schools and courses"),
    "HeldSkill": _("Skills"),
    "HeldLanguage": _("Languages"),
    "HeldLicence": _("Licences"),
    "ProfessionProof": _("Recognised qualifications"),
}


def name_moved(table: str, words: Words) -> None:
    """Give the rows of a table of a domain above the words under which a join counts them."""
    MOVED[table] = words


# Notices by mail: a subject and one sentence. They say where to look, never what was decided.
NOTICES = {
    "jobseekers.receipt": (
        _("We have your registration %(receipt)s"),
        _(
            "Your registration reached us today; this is the day that counts. See what happens next after signing in."
        ),
    ),
    "jobseekers.represented": (
        _("Somebody acts for you now"),
        _(
            "An office has written down that somebody acts for you as guardian or proxy. See who, how far and until when after signing in. If that is wrong, call the office."
        ),
    ),
    "jobseekers.representative": (
        _("You can act for somebody now"),
        _(
            "An office has written down that you act for a person as guardian or proxy. See for whom, how far and until when after signing in."
        ),
    ),
    "jobseekers.situation_told": (
        _("Somebody has told that their situation changed"),
        _(
            "A person whom you look after has told that their situation changed. Read it on their file after signing in, and answer."
        ),
    ),
    "jobseekers.situation_unowned": (
        _("A changed situation waits, and nobody looks after the person"),
        _(
            "A person of your office who has no counsellor has told that their situation changed. Read it on their file after signing in, answer it or name a counsellor."
        ),
    ),
    "jobseekers.situation_answered": (
        _("An answer about your situation"),
        _("We have answered what you told us about your situation. Read it after signing in."),
    ),
    "jobseekers.decision": (
        _("A decision about your registration"),
        _(
            "We took a decision about your registration. Read it, and how to appeal, after signing in."
        ),
    ),
}

# Parts of a Europass CV that a profile has no place for, by their name there.
LEFT_OUT = {
    "ContactInfo": _("Address, phone and e-mail: we have them from you"),
    "Demographics": _("Day of birth, sex and nationality: employers must not choose by them"),
    "Photo": _("Photograph: employers must not choose by it"),
    "Achievement": _("Achievements and projects: add what matters to the text about you"),
    "ProfileSummary": _("Summary: copy what matters to the text about you"),
    "Occupation": _("Occupation wished for: choose it under the jobs you want"),
    "WorkExperience": _("Jobs without a title"),
    "Education": _("Schools without a name or subject"),
    "Attachments": _("Attached files"),
    "CoverLetter": _("Cover letter"),
}
