"""What a process has read of people and vacancies, kept for as long as they do not change."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Generic, NamedTuple, TypeVar


Value = TypeVar("Value")
# Whatever changes when the thing does. Not the number alone: numbers are given anew after a rollback.
Mark = tuple[object, ...]

MOST = 20_000


class Kept(NamedTuple, Generic[Value]):
    """A value, the mark under which it was read, and the days for which it holds."""

    mark: Mark
    read_on: date
    until: date | None
    value: Value


class Memory(Generic[Value]):
    """
    The values of what is there now, by number.

    Every process has its own. The marks come from the database each time, so that a change which any
    process has committed is seen at once; a value that changed while it was read stands under the
    older mark, and is read anew the next time.
    """

    def __init__(self) -> None:
        self._kept: dict[int, Kept[Value]] = {}

    def all_of(
        self,
        marks: Mapping[int, Mark],
        read: Callable[[list[int]], Iterable[tuple[int, Value, date | None]]],
        *,
        day: date,
    ) -> list[Value]:
        """
        Return the values of these numbers in the order of `marks`; only what changed is read.

        :param read: gives number, value and the last day for which it holds (None: until it changes)
        """
        kept = self._kept
        found = {
            number: kept[number]
            for number, mark in marks.items()
            if number in kept and _holds(kept[number], mark, day)
        }
        missing = [number for number in marks if number not in found]
        for number, value, until in read(missing) if missing else ():
            found[number] = Kept(marks[number], day, until, value)
        # Whole and at once: another thread may be reading too. What is gone is forgotten.
        self._kept = {number: found[number] for number in [*found][:MOST]}
        return [found[number].value for number in marks if number in found]


def _holds(kept: Kept[Value], mark: Mark, day: date) -> bool:
    return kept.mark == mark and kept.read_on <= day and (kept.until is None or day <= kept.until)
