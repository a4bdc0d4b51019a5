"""The only clock of the house. Pages, tasks and commands read it; everything below is told the moment."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime

from django.utils import timezone


_standing: ContextVar[datetime | None] = ContextVar("standing", default=None)


def now() -> datetime:
    """Return the present moment, or the one that `standing_at` has set."""
    return _standing.get() or timezone.now()


def today() -> date:
    """Return the present day in the time zone of the service."""
    return day(now())


def day(moment: datetime) -> date:
    """Return the day on which the moment falls in the time zone of the service."""
    return timezone.localdate(moment, timezone.get_default_timezone())


@contextmanager
def standing_at(moment: datetime) -> Iterator[None]:
    """Let the clock stand at `moment`, so that a lived history gets its own days."""
    token = _standing.set(moment)
    try:
        yield
    finally:
        _standing.reset(token)
