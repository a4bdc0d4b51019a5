"""The words that people read for the values in `rules`."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from talka.domains.contact.api import register_notice
from talka.domains.employers.rules import AgencyRole, Change, Size, Standing
from talka.engines.identifiers import Standing as CodeStanding


STANDINGS = {
    Standing.UNVERIFIED: _("Not checked yet"),
    Standing.LETTER_SENT: _("Letter with a code sent"),
    Standing.VERIFIED: _("Checked"),
    Standing.REFUSED: _("Refused"),
    Standing.BLOCKED: _("Blocked"),
}

CODE_STANDINGS = {
    CodeStanding.FORMALLY_VALID: _("Company code in order"),
    CodeStanding.EXCEPTION: _("Company code of an old kind"),
    CodeStanding.UNVERIFIED: _("Company code: the check digit does not fit"),
}

AGENCY_ROLES = {
    AgencyRole.OWNER: _("May also invite others"),
    AgencyRole.AGENT: _("May act for the employer"),
}

SIZES = {
    Size.MICRO: _("1 to 9 employees"),
    Size.SMALL: _("10 to 49 employees"),
    Size.MEDIUM: _("50 to 249 employees"),
    Size.LARGE: _("250 employees or more"),
}

CHANGES = {
    Change.REGISTERED: _("Registered"),
    Change.FACTS: _("Facts changed"),
    Change.STANDING: _("Checked or blocked"),
    Change.OWNER: _("Employer counsellor"),
    Change.OFFICE: _("Office"),
    Change.MERGED: _("Merged into another row"),
    Change.PARTED: _("Merge undone"),
    Change.AGENT_CAME: _("Acts for the employer"),
    Change.AGENT_ROLE: _("May do something else for the employer"),
    Change.AGENT_LEFT: _("Acts for the employer no longer"),
    Change.INVITED: _("Invited"),
    Change.INVITATION_WITHDRAWN: _("Invitation withdrawn"),
}

# Facts whose change stands in the history.
CHANGED_FACTS = {
    "name": _("Name"),
    "legal_form": _("Legal form"),
    "municipality_id": _("Municipality"),
    "address": _("Address"),
    "activity_id": _("Activity"),
    "size": _("Size"),
    "phone": _("Phone"),
    "email": _("E-mail"),
    "website": _("Website"),
}

# What moves when two rows of one employer are merged; domains above add theirs.
MOVED: dict[str, str | Promise] = {
    "employers.Agency": _("People who act for the employer"),
    "employers.AgentInvitation": _("Open invitations"),
    "contact.Thread": _("Conversations"),
}


def register_moved(kind: str, words: str | Promise) -> None:
    """Give a kind of rows that move with an employer its words. Domains above do this when loaded."""
    MOVED[kind] = words


def name_notices() -> None:
    """Give the notices of employers their words."""
    register_notice(
        "employers.invitation",
        subject=_("You are invited to act for %(employer)s"),
        sentence=_(
            "Somebody asks you to look after the vacancies of %(employer)s. Sign in and accept within %(days)s days."
        ),
    )
    register_notice(
        "employers.agency_ended",
        subject=_("You act for %(employer)s no longer"),
        sentence=_(
            "From now on you cannot act for %(employer)s here. Ask your colleagues there, or call us, if you think that this is wrong."
        ),
    )
    register_notice(
        "employers.role_changed",
        subject=_("What you may do for %(employer)s has changed"),
        sentence=_("See after signing in what you may do for %(employer)s now."),
    )
    register_notice(
        "employers.message",
        subject=_("A new message for %(employer)s"),
        sentence=_(
            "The employment service has written to %(employer)s. Read the message after signing in."
        ),
    )
    register_notice(
        "employers.new_counsellor",
        subject=_("%(employer)s has a new employer counsellor"),
        sentence=_(
            "%(counsellor)s looks after %(employer)s now. See how to reach them after signing in."
        ),
    )
    register_notice(
        "employers.given",
        subject=_("You look after %(employer)s now"),
        sentence=_("%(employer)s was given to you. See on your desk what waits there."),
    )
    _name_checks()


def _name_checks() -> None:
    register_notice(
        "employers.verified",
        subject=_("%(employer)s is checked"),
        sentence=_(
            "We have checked %(employer)s. Vacancies that waited for this and have nothing to mend are on the board now; new ones are published at once."
        ),
    )
    register_notice(
        "employers.refused",
        subject=_("We cannot confirm the registration of %(employer)s"),
        sentence=_(
            "The registration of %(employer)s is refused. See the reason, and how to answer, after signing in."
        ),
    )
    register_notice(
        "employers.blocked",
        subject=_("%(employer)s is blocked"),
        sentence=_(
            "The vacancies of %(employer)s have left the board, and nothing new can be published. See the reason, and how to answer, after signing in."
        ),
    )
    register_notice(
        "employers.unblocked",
        subject=_("%(employer)s may use the service again"),
        sentence=_(
            "The block of %(employer)s has ended. Vacancies that had left the board because of it are back where they stood; look at their dates."
        ),
    )
