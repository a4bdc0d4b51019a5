"""What we understood of a CV from elsewhere, before the person takes it over."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class ImportedJob:
    """A job; `occupation` is the best fitting one, which the person can refuse."""

    title: str
    employer: str = ""
    started_on: date | None = None
    ended_on: date | None = None
    tasks: str = ""
    occupation: int | None = None


@dataclass(frozen=True, slots=True)
class ImportedSchool:
    """A school; without a level it needs the person's answer."""

    title: str
    institution: str = ""
    level: int | None = None
    finished_in: int | None = None


@dataclass(frozen=True, slots=True)
class ImportedTongue:
    language: str
    level: str
    is_native: bool = False


@dataclass(frozen=True, slots=True)
class ImportedCv:
    """`left_out` names parts with no place in a profile; `unclear` are texts we could not place."""

    name: str = ""
    about: str = ""
    jobs: tuple[ImportedJob, ...] = ()
    schools: tuple[ImportedSchool, ...] = ()
    tongues: tuple[ImportedTongue, ...] = ()
    licences: tuple[str, ...] = ()
    skills: tuple[int, ...] = ()
    unclear: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """What of the CV the person takes over: places in each list, and the levels of the schools."""

    jobs: frozenset[int] = frozenset()
    schools: frozenset[int] = frozenset()
    tongues: frozenset[int] = frozenset()
    licences: frozenset[str] = frozenset()
    skills: frozenset[int] = frozenset()
    levels: tuple[tuple[int, int], ...] = ()
    takes_about: bool = False
