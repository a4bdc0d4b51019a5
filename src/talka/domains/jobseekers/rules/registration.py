"""As what a person is registered: facts and the law of the day in, the outcome with reasons out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from talka.domains.jobseekers.rules.status import Doubt, Kind, Reason


class Situation(StrEnum):
    """What a person does at present, in the words of the question."""

    NOT_WORKING = "NOT_WORKING"
    NOTICE_GIVEN = "NOTICE_GIVEN"
    EMPLOYED = "EMPLOYED"
    SELF_EMPLOYED = "SELF_EMPLOYED"
    STUDYING = "STUDYING"
    RETIRED = "RETIRED"
    PARENTAL_LEAVE = "PARENTAL_LEAVE"
    UNABLE_TO_WORK = "UNABLE_TO_WORK"


REASON_OF = {
    Situation.NOT_WORKING: Reason.WITHOUT_WORK,
    Situation.NOTICE_GIVEN: Reason.NOTICE_GIVEN,
    Situation.EMPLOYED: Reason.HAS_WORK,
    Situation.SELF_EMPLOYED: Reason.HAS_BUSINESS,
    Situation.STUDYING: Reason.STUDIES_FULL_TIME,
    Situation.RETIRED: Reason.RECEIVES_PENSION,
    Situation.PARENTAL_LEAVE: Reason.PARENTAL_LEAVE,
    Situation.UNABLE_TO_WORK: Reason.UNABLE_TO_WORK,
}


@dataclass(frozen=True, slots=True)
class Facts:
    """What the decision about a registration rests on. `age` is in full years."""

    age: int
    situation: Situation
    is_ready: bool


@dataclass(frozen=True, slots=True)
class RegistrationPolicy:
    """The law of a day. Each situation stands in exactly one of the four lists."""

    min_age: int
    min_age_unemployed: int
    pension_age: int
    unemployed: Sequence[str]
    jobseeker: Sequence[str]
    other: Sequence[str]
    refused: Sequence[str]
    not_ready: str
    # Whether a code that was only told is a doubt until somebody has seen the document.
    identity_must_be_proved: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """As what the person is registered, None when not at all, and why."""

    kind: Kind | None
    reasons: tuple[Reason, ...]


def decide_registration(facts: Facts, policy: RegistrationPolicy) -> Outcome:
    """
    Decide as what a person is registered.

    Age comes first, then the situation, then whether the person can start to work. Every reason
    that bears on the outcome is named.
    """
    situation = REASON_OF[facts.situation]
    if facts.age < policy.min_age:
        return Outcome(None, (Reason.TOO_YOUNG,))
    if facts.situation in policy.refused:
        return Outcome(None, (situation,))
    if facts.situation in policy.other:
        return Outcome(Kind.OTHER, (situation,))
    if facts.situation not in policy.unemployed:
        return Outcome(Kind.JOBSEEKER, (situation,))
    if facts.age < policy.min_age_unemployed:
        return Outcome(Kind.JOBSEEKER, (situation, Reason.TOO_YOUNG_FOR_UNEMPLOYED))
    if facts.age >= policy.pension_age:
        return Outcome(Kind.JOBSEEKER, (situation, Reason.PENSION_AGE))
    if not facts.is_ready:
        return Outcome(Kind(policy.not_ready), (situation, Reason.NOT_PREPARED))
    return Outcome(Kind.UNEMPLOYED, (situation,))


def age_on(birth_date: date, day: date) -> int:
    """Return the full years that somebody has lived on the day; 0 before birth."""
    had_birthday = (day.month, day.day) >= (birth_date.month, birth_date.day)
    return max(0, day.year - birth_date.year - (0 if had_birthday else 1))


def months_between(started_on: date | None, ended_on: date | None, *, today: date) -> int:
    """Return the months of a job, both its first and last counted; 0 when its start is unknown."""
    if started_on is None:
        return 0
    last = min(ended_on or today, today)
    months = (last.year - started_on.year) * 12 + last.month - started_on.month + 1
    return max(0, min(months, 840))


@dataclass(frozen=True, slots=True)
class Word:
    """What outside registers say of somebody; empty while they are away or know nothing."""

    given_name: str = ""
    family_name: str = ""
    birth_date: date | None = None
    municipality: str = ""
    address: str = ""
    has_work: bool = False


# With these a registration from the portal waits for a counsellor, who asks or looks at a document.
WAITS_FOR = (Doubt.REGISTER_DIFFERS, Doubt.WORK_IN_REGISTER)


def doubts_by(
    word: Word, *, names: tuple[str, str], birth_date: date | None, situation: Situation
) -> list[Doubt]:
    """List in what the registers contradict what was told."""
    told = tuple(_plain(name) for name in names)
    known = (_plain(word.given_name), _plain(word.family_name))
    is_other_day = None not in {word.birth_date, birth_date} and word.birth_date != birth_date
    differs = (all(known) and known != told) or is_other_day
    works = word.has_work and situation is Situation.NOT_WORKING
    checks = [(Doubt.REGISTER_DIFFERS, differs), (Doubt.WORK_IN_REGISTER, works)]
    return [doubt for doubt, found in checks if found]


def _plain(name: str) -> str:
    return " ".join(name.replace("-", " ").split()).casefold()
