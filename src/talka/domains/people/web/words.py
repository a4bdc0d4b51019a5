"""The log of roles and accounts in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from talka.domains.people import labels, queries
from talka.domains.people.queries import LogEntry
from talka.domains.people.rules import AccountChange, Role
from talka.kit.components import formats


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the log, as it is read."""

    at: datetime
    what: str
    who: str
    detail: str
    by: str
    reason: str

    @property
    def folded(self) -> str:
        """Return everything that can be searched for, in small letters."""
        return f"{self.what} {self.who} {self.detail} {self.by} {self.reason}".casefold()


def in_words(entries: Sequence[LogEntry]) -> list[Line]:
    """Return the lines of the log with the names of everybody, looked up once."""
    names = queries.people_named(
        {entry.person_id for entry in entries} | {entry.by_id for entry in entries}
    )
    return [
        Line(
            at=entry.at,
            what=_what(entry),
            who=names.get(entry.person_id, ""),
            detail=_detail(entry),
            by=names.get(entry.by_id or 0) or _("The service itself"),
            reason=entry.reason,
        )
        for entry in entries
    ]


def _what(entry: LogEntry) -> str:
    if entry.kind == queries.GRANTED:
        return _("Role given")
    if entry.kind == queries.CHANGED:
        return _("Role changed or ended")
    if entry.kind == queries.SUBSTITUTED:
        return _("Substitute named")
    if entry.kind == queries.SUBSTITUTION_ENDED:
        return _("Substitution ended")
    return str(labels.ACCOUNT_CHANGES[AccountChange(entry.kind)])


def _detail(entry: LogEntry) -> str:
    days = f"{formats.day_short(entry.valid_from)}–{formats.day_short(entry.valid_to)}"
    if entry.other and entry.valid_from and entry.valid_to and entry.valid_to < entry.valid_from:
        return _("%(name)s, before it began") % {"name": entry.other}
    if entry.other:
        return f"{entry.other}, {days}"
    if not entry.role:
        return ""
    return ", ".join([str(labels.ROLES[Role(entry.role)]), entry.office, days])
