"""Whether what a process remembers of the classifications is still what the database holds."""

from collections.abc import Callable
from functools import wraps
from threading import RLock
from time import monotonic
from typing import ParamSpec, TypeVar

from django.conf import settings

from talka.domains.taxonomy.models import Import


P = ParamSpec("P")
Result = TypeVar("Result")

CHECK_EVERY = 5.0

_lock = RLock()
_remembered: dict[tuple[object, ...], object] = {}
_newest: list[int] = []
_checked_at: list[float] = []


def forget() -> None:
    """Forget everything that was remembered; the next question reads the database."""
    with _lock:
        _remembered.clear()
        _newest.clear()
        _checked_at.clear()


def remembered(ask: Callable[P, Result]) -> Callable[P, Result]:
    """
    Remember the answer of a question until the next import.

    Whether there was an import is looked up at most every `TAXONOMY_CHECK_SECONDS` (setting, else
    five). Arguments must be hashable; answers must not be changed.
    """

    @wraps(ask)
    def answer(*args: P.args, **kwargs: P.kwargs) -> Result:
        key = (ask, args, *sorted(kwargs.items()))
        with _lock:
            _check()
            if key not in _remembered:
                _remembered[key] = ask(*args, **kwargs)
            return _remembered[key]  # type: ignore[return-value]

    return answer


def _check() -> None:
    every = getattr(settings, "TAXONOMY_CHECK_SECONDS", CHECK_EVERY)
    moment = monotonic()
    if _checked_at and moment - _checked_at[0] < every:
        return
    newest = Import.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    if _newest != [newest]:
        _remembered.clear()
        _newest[:] = [newest]
    _checked_at[:] = [moment]
