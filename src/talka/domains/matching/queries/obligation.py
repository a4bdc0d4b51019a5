"""Suitable work in words: whether somebody must answer a proposal, why, and what follows."""

from dataclasses import dataclass, replace
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from talka.domains.matching.labels import REFUSAL_STATES
from talka.domains.matching.models import Application
from talka.domains.matching.queries.suitable import FILE, Duty, duty_of
from talka.domains.matching.rules import (
    Finding,
    Origin,
    RefusalState,
    Suitability,
    SuitableCriterion,
    Verdict,
    suitability_from,
)
from talka.kit import clock, policy
from talka.kit.components import formats
from talka.kit.components.parts import Kind, Must, Standing, Tag


STANDINGS = {
    Verdict.MET: Standing.MET,
    Verdict.NOT_MET: Standing.MISSING,
    Verdict.UNKNOWN: Standing.UNKNOWN,
}
REFUSAL_KINDS = {
    RefusalState.OPEN: Kind.WAITING,
    RefusalState.JUSTIFIED: Kind.GOOD,
    RefusalState.COUNTED: Kind.BAD,
}


@dataclass(frozen=True, slots=True)
class Obligation:
    """What a proposal asks of the person: read by the person and by staff alike, never by employers."""

    is_obliging: bool
    tag: Tag
    lines: tuple[str, ...]
    counted: str = ""
    musts: tuple[Must, ...] = ()
    basis: str = ""
    refusal: Tag | None = None

    def for_letter(self) -> "Obligation":
        """Return it without what only the person may read: pay, benefit, earlier refusals."""
        return replace(self, counted="", musts=(), refusal=None)


def obligation_of(application: Application, *, day: date, own: bool) -> Obligation | None:
    """Return what the proposal asks of the person (`own` when they read it); None for no proposal."""
    if application.origin != Origin.REFERRAL:
        return None
    found = suitability_from(application.suitability)
    if not application.is_obliging or found is None:
        return Obligation(False, Tag(_("No obligation"), Kind.NEUTRAL), (_free(own=own),))
    duty = duty_of(application.file_id, day=day)
    return Obligation(
        is_obliging=True,
        tag=Tag(_("Must be answered"), Kind.SOON),
        lines=tuple(_duties(found, duty, own=own)),
        counted=counted_in_words(duty) if duty else "",
        musts=musts_of(found, own=own),
        basis=basis_of(found, day=clock.day(application.created_at)),
        refusal=refusal_tag(application.refusal),
    )


def refusal_tag(refusal: str) -> Tag | None:
    """Return what was made of a refusal as word and shape, None where there is none."""
    if not refusal:
        return None
    state = RefusalState(refusal)
    return Tag(str(REFUSAL_STATES[state]), REFUSAL_KINDS[state])


def _free(*, own: bool) -> str:
    if own:
        return _("You are free to decline: nothing follows from it.")
    return _("The person is free to decline: nothing follows from it.")


def _duties(found: Suitability, duty: Duty | None, *, own: bool) -> list[str]:
    month = {"month": formats.number(found.month)}
    lines = [
        _("It is suitable work in month %(month)s of your unemployment, so you must answer.")
        % month
        if own
        else _(
            "It is suitable work in month %(month)s of the unemployment, so it must be answered."
        )
        % month
    ]
    return lines if duty is None else [*lines, *_what_follows(duty, own=own)]


def _what_follows(duty: Duty, *, own: bool) -> list[str]:
    said = [
        _("If you decline without a justified reason, your counsellor can count it as a refusal.")
        if own
        else _("To decline without a justified reason can be counted as a refusal.")
    ]
    if duty.silence_counts:
        said.append(_("Not to answer counts in the same way."))
    can_end = ngettext(
        "%(number)s refusal in %(months)s months can end the registration.",
        "%(number)s refusals in %(months)s months can end the registration.",
        duty.enough,
    ) % {"number": formats.number(duty.enough), "months": formats.number(duty.within_months)}
    said.append(can_end)
    if own:
        said.append(_("You can appeal against such a decision."))
    return said


def counted_in_words(duty: Duty) -> str:
    """Say how many refusals count at present."""
    if not duty.counted:
        return _("None is counted at present.")
    number = {"number": formats.number(duty.counted)}
    return (
        ngettext(
            "%(number)s is counted at present.", "%(number)s are counted at present.", duty.counted
        )
        % number
    )


def basis_of(found: Suitability, *, day: date) -> str:
    """Say on which law the judgement of the day rests."""
    said = {
        "basis": policy.legal_basis(file=FILE, table="suitable", on=day),
        "version": found.version,
    }
    return _("%(basis)s. Rule %(version)s.") % said


def musts_of(found: Suitability, *, own: bool) -> tuple[Must, ...]:
    """Return each criterion of the law with how it came out."""
    return tuple(Must(_in_words(one, own=own), STANDINGS[one.verdict]) for one in found.findings)


def _in_words(finding: Finding, *, own: bool) -> str:
    plain = {
        SuitableCriterion.REGISTRATION: _("Registered as unemployed"),
        SuitableCriterion.OCCUPATION: _("An occupation in which you have worked or want to work")
        if own
        else _("An occupation in which the person has worked or wants to work"),
        SuitableCriterion.HEALTH: _("No conditions that you cannot work under")
        if own
        else _("No conditions that the person cannot work under"),
        SuitableCriterion.REQUIREMENTS: _("You have what the vacancy requires")
        if own
        else _("The person has what the vacancy requires"),
    }
    if finding.criterion in plain:
        return plain[finding.criterion]
    return _amount(finding)


def _amount(finding: Finding) -> str:
    is_time = finding.criterion == SuitableCriterion.TRAVEL_TIME
    show = formats.minutes if is_time else formats.money
    values = {
        "has": _("not known") if finding.has is None else show(finding.has),
        "needs": _("not known") if finding.needs is None else show(finding.needs),
    }
    return str(_AMOUNTS[finding.criterion]) % values


_AMOUNTS = {
    SuitableCriterion.FORMER_PAY: gettext_lazy(
        "Pay a month: %(has)s; by the former pay at least: %(needs)s"
    ),
    SuitableCriterion.BENEFIT: gettext_lazy(
        "Pay a month: %(has)s; not below the benefit: %(needs)s"
    ),
    SuitableCriterion.LEAST_PAY: gettext_lazy("Pay a month: %(has)s; at least: %(needs)s"),
    SuitableCriterion.TRAVEL_TIME: gettext_lazy("Way to work: %(has)s; at most: %(needs)s"),
    SuitableCriterion.TRAVEL_COST: gettext_lazy(
        "Cost of the way a month: about %(has)s; at most: %(needs)s"
    ),
}
