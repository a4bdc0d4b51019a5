"""Candidates in words, as an employer may read them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from talka.domains.matching.labels import CONTACT_STATES
from talka.domains.matching.queries.candidates import HiddenCandidate, HiddenList
from talka.domains.matching.queries.explaining import MOST_HELPS, Audience
from talka.domains.matching.queries.requirements import helps_for_employers, musts_in_words
from talka.domains.matching.queries.wording import reasons_in_words, why_in_words
from talka.domains.matching.queries.words import Words
from talka.domains.matching.rules import ContactState
from talka.kit.components import formats
from talka.kit.components.parts import Action, Kind, Must, Reason, Tag


SUITS_FROM = 0.6
KINDS = {
    ContactState.ASKED: Kind.WAITING,
    ContactState.AGREED: Kind.GOOD,
    ContactState.REFUSED: Kind.CLOSED,
    ContactState.LAPSED: Kind.CLOSED,
}


@dataclass(frozen=True, slots=True)
class CandidateCard:
    """Somebody without a name: what the employer asked for, and how it is there."""

    alias: str
    why: str
    tag: Tag | None
    action: Action | None
    reasons: Sequence[Reason]
    musts: Sequence[Must]
    helps: Sequence[str] = ()
    basis: str = ""
    wrong_url: str = ""


def cards_of_hidden(
    found: HiddenList,
    action_for: Callable[[str], Action | None],
    wrong_url_for: Callable[[str], str],
) -> list[CandidateCard]:
    """Return the candidates as cards; who was asked already is not asked again."""
    return [_card(one, found.words, action_for, wrong_url_for) for one in found.candidates]


def _card(
    candidate: HiddenCandidate,
    words: Words,
    action_for: Callable[[str], Action | None],
    wrong_url_for: Callable[[str], str],
) -> CandidateCard:
    asked, view = candidate.asked, candidate.view
    reasons = reasons_in_words(view.reasons, words, audience=Audience.EMPLOYER)
    # Of what the employer may see: the whole score would tell of wishes and wages.
    suits = sum(one.points for one in reasons) >= SUITS_FROM * sum(one.out_of for one in reasons)
    return CandidateCard(
        alias=candidate.alias,
        why=why_in_words(view.reasons, words, audience=Audience.EMPLOYER, is_suitable=suits),
        tag=Tag(str(CONTACT_STATES[asked]), KINDS[asked]) if asked else None,
        action=None if asked else action_for(candidate.alias),
        reasons=reasons,
        musts=musts_in_words(view.checks, words, audience=Audience.EMPLOYER),
        helps=helps_for_employers(candidate.changes, words)[:MOST_HELPS],
        basis=_basis(candidate),
        wrong_url=wrong_url_for(candidate.alias),
    )


def _basis(candidate: HiddenCandidate) -> str:
    """Say of when the profile is: the month, because a day might tell people apart."""
    if candidate.profile_changed_at is None:
        return ""
    said = _("From a profile of %(month)s.") % {
        "month": formats.month(candidate.profile_changed_at)
    }
    return said + " " + _("Age, sex, origin and health give no points and take none.")
