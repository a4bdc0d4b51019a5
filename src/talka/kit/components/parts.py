"""What the components show: plain frozen values that a view builds and a template tag draws."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class Kind(StrEnum):
    """What a status tag says, besides its word: each has its own shape."""

    NEUTRAL = "neutral"
    INFO = "info"
    SOON = "soon"
    LATE = "late"
    GOOD = "good"
    BAD = "bad"
    WAITING = "waiting"
    CLOSED = "closed"
    DRAFT = "draft"


class Standing(StrEnum):
    """Whether a requirement is met."""

    MET = "met"
    MISSING = "missing"
    UNKNOWN = "unknown"


class Press(StrEnum):
    """How an action looks: `primary` once a card or page, the others as often as needed."""

    PRIMARY = "primary"
    QUIET = "quiet"
    WARNING = "warning"
    START = "start"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Link:
    """Words with an address."""

    label: str
    url: str = ""
    is_current: bool = False


@dataclass(frozen=True, slots=True)
class Tag:
    """A status: a word and a shape."""

    text: str
    kind: Kind = Kind.NEUTRAL


@dataclass(frozen=True, slots=True)
class Action:
    """Something to do: a link, or with `post` a form with one button and hidden `fields`."""

    label: str
    url: str
    kind: Press = Press.PRIMARY
    post: bool = False
    fields: tuple[tuple[str, str], ...] = ()
    about: str = ""  # read by screen readers only: "Apply <about>"


@dataclass(frozen=True, slots=True)
class Reason:
    """One term of a score, in words, with its points and the most it could give."""

    text: str
    points: int
    out_of: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class Must:
    """One thing required, and whether it is met; `action` asks for what is unknown."""

    text: str
    standing: Standing
    action: Link | None = None


@dataclass(frozen=True, slots=True)
class JobCard:
    """A vacancy as a person reads it: job, employer, place, pay, hours; why; what to do; details."""

    title: str
    url: str
    employer: str = ""
    facts: Sequence[str] = ()
    tag: Tag | None = None
    why: str = ""
    actions: Sequence[Action] = ()
    reasons: Sequence[Reason] = ()
    musts: Sequence[Must] = ()
    helps: Sequence[str] = ()
    basis: str = ""  # "From your profile of 12 November and the vacancy of 20 November."
    wrong_url: str = ""
    is_open: bool = False
    level: int = 3

    @property
    def points(self) -> int:
        """Return the sum of the reasons."""
        return sum(reason.points for reason in self.reasons)

    @property
    def out_of(self) -> int:
        """Return the most that the reasons could give."""
        return sum(reason.out_of for reason in self.reasons)

    @property
    def has_details(self) -> bool:
        """Tell whether there is anything to unfold."""
        return bool(self.reasons or self.musts or self.helps)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a summary list; several values stand one below another."""

    key: str
    value: str | Sequence[str] | None
    change_url: str = ""
    change_label: str = ""
    tag: Tag | None = None

    @property
    def values(self) -> Sequence[str]:
        """Return the values as a sequence, empty when there is none."""
        if self.value is None or self.value == "":
            return ()
        return (self.value,) if isinstance(self.value, str) else tuple(self.value)


@dataclass(frozen=True, slots=True)
class Task:
    """One line of a task list: a link unless it cannot be started yet."""

    label: str
    tag: Tag
    url: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """One point of a timeline; `state` is done, next or bad."""

    title: str
    meta: str = ""
    text: str = ""
    state: str = "next"
    link: Link | None = None
    at: date | datetime | None = None
    tag: Tag | None = None


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter: current, or with `removes` a link that takes it away."""

    label: str
    url: str = ""
    removes: bool = False
    is_current: bool = False


@dataclass(frozen=True, slots=True)
class Todo:
    """One thing a person has to do, and by when."""

    label: str
    url: str
    due: date | None = None
    tag: Tag | None = None


@dataclass(frozen=True, slots=True)
class QueueEntry:
    """One file in the queue of the desk: who, how urgent, and the reason for its place."""

    who: str
    url: str
    why: str
    meta: str = ""
    tag: Tag | None = None
    is_current: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit, period and comparison."""

    value: str
    label: str
    note: str = ""
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """One value of a chart; `low` and `high` draw its uncertainty."""

    label: str
    value: float
    low: float | None = None
    high: float | None = None
    is_marked: bool = False


@dataclass(frozen=True, slots=True)
class Series:
    """Values in their order under one name."""

    name: str
    points: Sequence[Point] = field(default_factory=tuple)
