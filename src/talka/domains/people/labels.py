"""The words that people read for the values in `rules`."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from talka.domains.people.rules import (
    AccountChange,
    FeedbackKind,
    LookPurpose,
    OfficeKind,
    Purpose,
    RepresentationKind,
    Role,
    Scope,
)


ROLES = {
    Role.JOBSEEKER: _("Jobseeker"),
    Role.EMPLOYER_AGENT: _("Employer’s agent"),
    Role.COUNSELLOR: _("Counsellor"),
    Role.EMPLOYER_COUNSELLOR: _("Employer counsellor"),
    Role.CAREER_CONSULTANT: _("Career consultant"),
    Role.MANAGER: _("Manager"),
    Role.HEAD_OFFICE_AUTHOR: _("Head-office author"),
    Role.ANALYST: _("Analyst"),
    Role.ADMINISTRATOR: _("Administrator"),
    Role.PARTNER: _("Partner"),
}

OFFICE_KINDS = {
    OfficeKind.HEAD_OFFICE: _("Head office"),
    OfficeKind.DEPARTMENT: _("Regional department"),
    OfficeKind.OFFICE: _("Customer service office"),
}

PURPOSES = {
    Purpose.SHARE_PROFILE_WITH_EMPLOYERS: _(
        "Employers may find my profile without my name and ask to contact me"
    ),
    Purpose.SUGGESTIONS_BY_EMAIL: _("Send me a notice by e-mail when a job fits me"),
    Purpose.SURVEYS: _("Ask me now and then how good the service was"),
    Purpose.SHARE_ACROSS_BORDERS: _("Show my profile to employers in other EU countries"),
}

REPRESENTATION_KINDS = {
    RepresentationKind.GUARDIAN: _("Guardian"),
    RepresentationKind.PROXY: _("Proxy"),
}

SCOPES = {
    Scope.EVERYTHING: _("Everything the person could do"),
    Scope.APPLICATIONS: _("Applications and messages"),
    Scope.READ_ONLY: _("Read only"),
}

LOOK_PURPOSES = {
    LookPurpose.COUNSELLING: _("Counselling"),
    LookPurpose.SUBSTITUTION: _("Standing in for a colleague"),
    LookPurpose.REGISTRATION: _("Registration"),
    LookPurpose.PLACEMENT: _("Looking for people for a vacancy"),
    LookPurpose.SUPERVISION: _("Checking the work of the office"),
    LookPurpose.CORRECTION: _("Correcting data"),
    LookPurpose.APPLICATION: _("Application for a vacancy"),
    LookPurpose.REPRESENTATION: _("Acting for me as guardian or proxy"),
    LookPurpose.OTHER: _("Another reason, written down"),
}

ACCOUNT_CHANGES = {
    AccountChange.INVITED: _("Invitation sent"),
    AccountChange.OPENED: _("Account opened"),
    AccountChange.DEACTIVATED: _("Account closed"),
    AccountChange.REACTIVATED: _("Account opened again"),
    AccountChange.SECOND_FACTOR_RESET: _("Second step of sign-in reset"),
    AccountChange.MERGED: _("Joined with another record"),
    AccountChange.PARTED: _("Parted from another record"),
    AccountChange.NAME: _("Name changed"),
    AccountChange.CODE: _("Personal code changed"),
    AccountChange.DEATH: _("Death recorded"),
    AccountChange.DEATH_CORRECTED: _("Mistaken death corrected"),
}

FEEDBACK_KINDS = {
    FeedbackKind.PROBLEM: _("Something does not work"),
    FeedbackKind.ACCESSIBILITY: _("I cannot use a page because of how it is made"),
    FeedbackKind.IDEA: _("An idea"),
    FeedbackKind.PRAISE: _("Something works well"),
}

# What moves when two records of one person are joined: by table, else by domain. The portal adds
# what domains above keep.
JOINED: dict[str, str | Promise] = {
    "people": _("Other records about the account"),
    "people.PersonalCode": _("Personal codes"),
    "people.RoleGrant": _("Roles in the service"),
    "people.Substitution": _("Standing in for colleagues"),
    "people.Consent": _("What the person agrees to"),
    "people.Representation": _("Acting for somebody, or by somebody"),
    "people.Feedback": _("Messages about the service"),
}


def name_joined(words: Mapping[str, str | Promise]) -> None:
    """Give tables ("contact.Notice") or domains ("contact") the words for their rows."""
    JOINED.update(words)


def joined_in_words(table: str) -> str:
    """Return what the rows of the table are to a person."""
    return str(JOINED.get(table) or JOINED.get(table.split(".")[0]) or _("Other records"))
