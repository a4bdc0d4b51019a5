"""The words that people read for the values in `rules`."""

from django.utils.translation import gettext_lazy as _

from talka.domains.contact.api import register_notice
from talka.domains.employers.rules import AgencyRole, Size, Standing


STANDINGS = {
    Standing.UNVERIFIED: _("Not checked yet"),
    Standing.LETTER_SENT: _("Letter with a code sent"),
    Standing.VERIFIED: _("Checked"),
    Standing.REFUSED: _("Refused"),
    Standing.BLOCKED: _("Blocked"),
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


def name_notices() -> None:
    """Give the notices of employers their words."""
    register_notice(
        "employers.invitation",
        subject=_("You are invited to act for %(employer)s"),
        sentence=_(
            "Somebody at %(employer)s asks you to look after its vacancies with them. Sign in and accept."
        ),
    )
