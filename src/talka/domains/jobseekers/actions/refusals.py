"""Why an action was not done."""

from collections.abc import Sequence

from talka.domains.jobseekers.rules import DecisionProblem, Step


class FileNotYours(Exception):
    """Whoever asks may not work on this file."""


class AlreadyRegistered(Exception):
    """The person is registered, or a decision about a registration is on its way."""


class AnswersMissing(Exception):
    """Questions are still open."""

    def __init__(self, steps: Sequence[Step]) -> None:
        super().__init__(", ".join(steps))
        self.steps = tuple(steps)


class NoOfficeServes(Exception):
    """No office serves the municipality."""


class EmailTaken(Exception):
    """Somebody has this e-mail address already."""


class EditedMeanwhile(Exception):
    """Somebody else, or the person on another device, was faster."""

    def __init__(self, version: int) -> None:
        super().__init__(f"now at version {version}")
        self.version = version


class DecisionNotPossible(Exception):
    """The decision does not fit the law or the status."""

    def __init__(self, problems: Sequence[DecisionProblem]) -> None:
        super().__init__(", ".join(problems))
        self.problems = tuple(problems)


class PersonIsDead(Exception):
    """The dead are not registered, and their files are not opened again."""


class MergeNotPossible(Exception):
    """These two files cannot become one, or cannot be parted any more."""


class PeopleStillJoined(Exception):
    """The two records of the person are one. They are parted before their files are."""


class FileJoined(Exception):
    """The person's file was joined with another one, and stands for nothing any more."""

    def __init__(self, reference: str) -> None:
        super().__init__(reference)
        self.reference = reference


class AlreadyApplied(Exception):
    """The imported CV was taken over before."""


class ConsentsChanged(Exception):
    """Since the page was opened somebody has written down another set of consents."""


class PersonKnown(Exception):
    """The code belongs to somebody we know; nobody has confirmed yet that it is the same person."""


class NotRegistered(Exception):
    """There is no registration that the change could bear on."""


class ChangeWaits(Exception):
    """What the person told before waits still; they can take it back."""


class NothingNew(Exception):
    """The file says already what was told."""


class NothingWaits(Exception):
    """What was told is answered or taken back."""


class NobodyOfThatNumber(Exception):
    """The number belongs to nobody who could be meant."""
