"""What a person answers while registering, step by step, and how it is kept until it is sent."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints


class Step(StrEnum):
    """The questions, in their order."""

    NAME = "NAME"
    CODE = "CODE"
    BIRTH = "BIRTH"
    CONTACT = "CONTACT"
    ADDRESS = "ADDRESS"
    SITUATION = "SITUATION"
    JOBS = "JOBS"
    EDUCATION = "EDUCATION"
    SKILLS = "SKILLS"
    LANGUAGES = "LANGUAGES"
    LICENCES = "LICENCES"
    OCCUPATIONS = "OCCUPATIONS"
    TERMS = "TERMS"
    TRAVEL = "TRAVEL"
    LIMITS = "LIMITS"
    CONSENTS = "CONSENTS"


class Section(StrEnum):
    """The parts of the task list."""

    YOU = "YOU"
    EXPERIENCE = "EXPERIENCE"
    WISHES = "WISHES"
    AGREEMENT = "AGREEMENT"


SECTIONS: dict[Section, tuple[Step, ...]] = {
    Section.YOU: (
        Step.NAME,
        Step.CODE,
        Step.BIRTH,
        Step.CONTACT,
        Step.ADDRESS,
        Step.SITUATION,
    ),
    Section.EXPERIENCE: (
        Step.JOBS,
        Step.EDUCATION,
        Step.SKILLS,
        Step.LANGUAGES,
        Step.LICENCES,
    ),
    Section.WISHES: (Step.OCCUPATIONS, Step.TERMS, Step.TRAVEL, Step.LIMITS),
    Section.AGREEMENT: (Step.CONSENTS,),
}

NO_CODE = "OTHER"


@dataclass(frozen=True, slots=True)
class Name:
    given_name: str
    family_name: str


@dataclass(frozen=True, slots=True)
class Code:
    """Which country's code the person has; the code itself is kept apart, encrypted."""

    country: str
    has_code: bool = False
    is_doubtful: bool = False
    tells_birth_date: bool = False


@dataclass(frozen=True, slots=True)
class Birth:
    birth_date: date


@dataclass(frozen=True, slots=True)
class Contact:
    phone: str
    language: str


@dataclass(frozen=True, slots=True)
class Address:
    municipality: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class Circumstances:
    situation: str
    is_ready: bool = True


@dataclass(frozen=True, slots=True)
class Job:
    """A job that the person had; `occupation` is a number of the classification or nothing."""

    title: str
    occupation: int | None = None
    employer: str = ""
    started_on: date | None = None
    ended_on: date | None = None
    tasks: str = ""


@dataclass(frozen=True, slots=True)
class Jobs:
    jobs: tuple[Job, ...] = ()


@dataclass(frozen=True, slots=True)
class Schooling:
    level: int
    field: str = ""
    institution: str = ""
    finished_in: int | None = None


@dataclass(frozen=True, slots=True)
class Skills:
    """Skills ticked, and those proposed that the person says they do not have."""

    chosen: tuple[int, ...] = ()
    declined: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Tongue:
    language: str
    level: str
    is_native: bool = False


@dataclass(frozen=True, slots=True)
class Tongues:
    languages: tuple[Tongue, ...] = ()


@dataclass(frozen=True, slots=True)
class Permit:
    licence: str
    valid_to: date | None = None


@dataclass(frozen=True, slots=True)
class Permits:
    licences: tuple[Permit, ...] = ()


@dataclass(frozen=True, slots=True)
class Occupations:
    """The occupations wished for, the dearest first."""

    occupations: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Terms:
    working_times: tuple[str, ...] = ()
    preferred_times: tuple[str, ...] = ()
    contracts: tuple[str, ...] = ()
    wage_from: int | None = None
    starts_from: date | None = None


@dataclass(frozen=True, slots=True)
class Travel:
    max_km: int | None = None
    max_minutes: int | None = None
    accepts_remote: bool = True
    is_willing_to_move: bool = False


@dataclass(frozen=True, slots=True)
class Limits:
    conditions_excluded: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Consents:
    purposes: tuple[str, ...] = ()


Answer = (
    Name | Code | Birth | Contact | Address | Circumstances | Jobs | Schooling | Skills
    | Tongues | Permits | Occupations | Terms | Travel | Limits | Consents
)  # fmt: skip

KINDS: dict[Step, type[Answer]] = {
    Step.NAME: Name,
    Step.CODE: Code,
    Step.BIRTH: Birth,
    Step.CONTACT: Contact,
    Step.ADDRESS: Address,
    Step.SITUATION: Circumstances,
    Step.JOBS: Jobs,
    Step.EDUCATION: Schooling,
    Step.SKILLS: Skills,
    Step.LANGUAGES: Tongues,
    Step.LICENCES: Permits,
    Step.OCCUPATIONS: Occupations,
    Step.TERMS: Terms,
    Step.TRAVEL: Travel,
    Step.LIMITS: Limits,
    Step.CONSENTS: Consents,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """All answers; None where a question is still open."""

    name: Name | None = None
    code: Code | None = None
    birth: Birth | None = None
    contact: Contact | None = None
    address: Address | None = None
    situation: Circumstances | None = None
    jobs: Jobs | None = None
    education: Schooling | None = None
    skills: Skills | None = None
    languages: Tongues | None = None
    licences: Permits | None = None
    occupations: Occupations | None = None
    terms: Terms | None = None
    travel: Travel | None = None
    limits: Limits | None = None
    consents: Consents | None = None

    def to(self, step: Step) -> Answer | None:
        """Return the answer to one question."""
        found: Answer | None = getattr(self, step.lower())
        return found

    @property
    def asks_birth_date(self) -> bool:
        """Tell whether the day of birth has to be asked because no code tells it."""
        return self.code is not None and not self.code.tells_birth_date


def open_steps(answers: Answers) -> list[Step]:
    """Return the questions that must still be answered before the registration can be sent."""
    return [step for step in steps_for(answers) if answers.to(step) is None]


def steps_for(answers: Answers) -> list[Step]:
    """Return the questions this person is asked."""
    return [step for step in Step if step is not Step.BIRTH or answers.asks_birth_date]


def next_step(answers: Answers, after: Step) -> Step | None:
    """Return the first open question behind the step, else the first open one, else nothing."""
    order = [*Step]
    left = open_steps(answers)
    behind = [step for step in left if order.index(step) > order.index(after)]
    return next(iter(behind or left), None)


Kept = TypeVar("Kept")


def packed(answer: Any) -> Any:
    """Return the answer as JSON can keep it."""
    if is_dataclass(answer):
        return {one.name: packed(getattr(answer, one.name)) for one in fields(answer)}
    if isinstance(answer, tuple):
        return [packed(one) for one in answer]
    return answer.isoformat() if isinstance(answer, date) else answer


def unpacked(kind: type[Kept], kept: Mapping[str, Any]) -> Kept | None:
    """Return the answer that was kept; None when it does not fit the question any more."""
    hints = get_type_hints(kind)
    try:
        return kind(**{name: _value(hints[name], value) for name, value in kept.items()})
    except (KeyError, TypeError, ValueError, AttributeError):
        return None


def _value(hint: Any, value: Any) -> Any:
    if get_origin(hint) is UnionType:
        inner = next(one for one in get_args(hint) if one is not NoneType)
        return None if value is None else _value(inner, value)
    if get_origin(hint) is tuple:
        return tuple(_value(get_args(hint)[0], one) for one in value)
    if hint is date:
        return date.fromisoformat(value)
    if isinstance(hint, type) and is_dataclass(hint):
        return hint(
            **{name: _value(get_type_hints(hint)[name], one) for name, one in value.items()}
        )
    if not isinstance(value, hint):
        raise TypeError
    return value


def answers_from(kept: Mapping[str, Any]) -> Answers:
    """Return all answers of a draft."""
    found = {
        step.lower(): unpacked(KINDS[step], kept[step])
        for step in Step
        if isinstance(kept.get(step), Mapping)
    }
    return Answers(**found)  # type: ignore[arg-type]
