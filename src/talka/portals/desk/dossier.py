"""What happened between the service and an employer, gathered from the domains in one line of time."""

from collections.abc import Callable, Iterable
from datetime import datetime
from enum import StrEnum

from django.utils.translation import gettext as _

from talka.domains.contact.api import Side, Thread
from talka.domains.employers.api import Change, Employer, history_of
from talka.domains.matching.api import STATES as APPLICATION_STATES
from talka.domains.matching.api import State as ApplicationState
from talka.domains.matching.api import applications_to
from talka.domains.people.api import people_named
from talka.domains.vacancies.api import STATES as VACANCY_STATES
from talka.domains.vacancies.api import moves_of_employer
from talka.kit.components.parts import Chip, Event


class Kind(StrEnum):
    """What the history can be narrowed to."""

    CHECKS = "checks"
    FACTS = "facts"
    AGENTS = "agents"
    VACANCIES = "vacancies"
    APPLICATIONS = "applications"
    MESSAGES = "messages"


MOST = 60
OF_CHANGES = {
    Change.REGISTERED: Kind.CHECKS,
    Change.STANDING: Kind.CHECKS,
    Change.FACTS: Kind.FACTS,
    Change.OWNER: Kind.FACTS,
    Change.OFFICE: Kind.FACTS,
    Change.MERGED: Kind.FACTS,
    Change.PARTED: Kind.FACTS,
    Change.AGENT_CAME: Kind.AGENTS,
    Change.AGENT_ROLE: Kind.AGENTS,
    Change.AGENT_LEFT: Kind.AGENTS,
    Change.INVITED: Kind.AGENTS,
    Change.INVITATION_WITHDRAWN: Kind.AGENTS,
}


def kind_words() -> dict[Kind, str]:
    """Return what each kind is called."""
    return {
        Kind.CHECKS: _("Checks"),
        Kind.FACTS: _("Facts and counsellor"),
        Kind.AGENTS: _("Who acts for it"),
        Kind.VACANCIES: _("Vacancies"),
        Kind.APPLICATIONS: _("Applications"),
        Kind.MESSAGES: _("Messages"),
    }


def history(employer: Employer, *, kind: Kind | None = None) -> list[Event]:
    """Return what happened, the newest first; of one kind if that is asked."""
    sources = [one for kinds, one in SOURCES if kind is None or kind in kinds]
    found = [event for source in sources for event in source(employer, kind)]
    return sorted(found, key=_moment, reverse=True)[:MOST]


def _moment(event: Event) -> datetime:
    assert isinstance(event.at, datetime)  # noqa: S101 -- every source says when
    return event.at


def chips(address: str, chosen: Kind | None) -> list[Chip]:
    """Return the choice of kinds, for the address of the dossier."""
    every = Chip(_("Everything"), f"{address}#history", is_current=chosen is None)
    return [every] + [
        Chip(words, f"{address}?history={kind}#history", is_current=chosen is kind)
        for kind, words in kind_words().items()
    ]


def _changes(employer: Employer, kind: Kind | None) -> Iterable[Event]:
    for one in history_of(employer, limit=MOST * 4):
        if kind is None or OF_CHANGES[one.change] is kind:
            meta = " · ".join(part for part in (one.text, one.by) if part)
            yield Event(one.title, meta=meta, state="done", at=one.at)


def _vacancies(employer: Employer, kind: Kind | None) -> Iterable[Event]:
    moves = moves_of_employer(employer.pk, limit=MOST)
    names = people_named([one.by_id for one in moves])
    for one in moves:
        parts = (_("Vacancy"), str(VACANCY_STATES[one.state]), names.get(one.by_id or 0, ""))
        meta = " · ".join(part for part in parts if part)
        yield Event(one.title or _("Without a title"), meta=meta, state="done", at=one.at)


def _applications(employer: Employer, kind: Kind | None) -> Iterable[Event]:
    for one in applications_to(employer)[:MOST]:
        words = APPLICATION_STATES[ApplicationState(one.state)]
        meta = f"{_('Application')} · {words}"
        yield Event(one.vacancy.title, meta=meta, state="done", at=one.state_since)


def _messages(employer: Employer, kind: Kind | None) -> Iterable[Event]:
    rows = Thread.objects.filter(employer=employer.reference, messages__isnull=False)
    columns = ("subject", "messages__sent_at", "messages__side")
    latest = rows.order_by("-messages__sent_at", "-messages__pk").values_list(*columns)[:MOST]
    for subject, sent_at, side in latest:
        meta = _("We wrote to the employer") if side == Side.SERVICE else _("The employer wrote")
        yield Event(subject, meta=meta, state="done", at=sent_at)


Source = Callable[[Employer, Kind | None], Iterable[Event]]
SOURCES: tuple[tuple[frozenset[Kind], Source], ...] = (
    (frozenset(OF_CHANGES.values()), _changes),
    (frozenset({Kind.VACANCIES}), _vacancies),
    (frozenset({Kind.APPLICATIONS}), _applications),
    (frozenset({Kind.MESSAGES}), _messages),
)
