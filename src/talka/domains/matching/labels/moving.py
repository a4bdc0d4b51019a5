"""What moves when the two files of one person, or the two rows of one employer, are joined."""

from django.utils.translation import gettext_lazy as _

from talka.domains.employers.api import register_moved
from talka.domains.jobseekers.api import name_moved


def name_what_moves() -> None:
    """Give the tables of matching the words under which a join counts their rows."""
    words = {
        "matching.Application": _("Applications"),
        "matching.NeverAgain": _("Jobs and employers put aside"),
        "matching.Alias": _("Questions of employers"),
        "matching.Objection": _("Objections to suggestions"),
        "matching.FormerPay": _("Former pay"),
    }
    for table, said in words.items():
        name_moved(table, said)
    register_moved("matching.NeverAgain", _("People who put the employer aside"))
