"""Whether what a process remembers of the classifications is still what the database holds."""

from collections import defaultdict
from collections.abc import Callable
from functools import wraps
from threading import RLock
from time import monotonic
from typing import ParamSpec, TypeVar, cast

from django.conf import settings

from talka.domains.taxonomy.models import Import


P = ParamSpec("P")
Result = TypeVar("Result")
Key = tuple[object, ...]

CHECK_EVERY = 5.0


class Memory:
    """Answers of one process, kept until the next import."""

    def __init__(self) -> None:
        self.lock = RLock()
        self.building: defaultdict[Key, RLock] = defaultdict(RLock)
        self.answers: dict[Key, object] = {}
        self.newest: int | None = None
        self.checked_at: float | None = None

    def forget(self) -> None:
        """Forget all answers; the next question looks for imports at once."""
        with self.lock:
            self.answers = {}
            self.newest = None
            self.checked_at = None

    def current(self) -> dict[Key, object]:
        """Return the answers that hold for the newest import."""
        every = getattr(settings, "TAXONOMY_CHECK_SECONDS", CHECK_EVERY)
        with self.lock:
            moment = monotonic()
            if self.checked_at is None or moment - self.checked_at >= every:
                newest = Import.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
                if newest != self.newest:
                    self.answers = {}
                    self.newest = newest
                self.checked_at = moment
            return self.answers


_memory = Memory()


def forget() -> None:
    """Forget everything that was remembered; the next question reads the database."""
    _memory.forget()


def remembered(ask: Callable[P, Result]) -> Callable[P, Result]:
    """
    Remember the answer of a question until the next import.

    Whether there was an import is looked up at most every `TAXONOMY_CHECK_SECONDS` (setting, else
    five). Arguments must be hashable; answers must not be changed.
    """

    @wraps(ask)
    def answer(*args: P.args, **kwargs: P.kwargs) -> Result:
        key: Key = (ask, args, *sorted(kwargs.items()))
        answers = _memory.current()
        if key not in answers:
            # One thread builds, the others wait for this answer only.
            with _memory.building[key]:
                if key not in answers:
                    answers[key] = ask(*args, **kwargs)
        return cast(Result, answers[key])

    return answer
