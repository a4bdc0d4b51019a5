"""Tell the database who acts and when, so that history and queue take both from the action."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from django.db import connection, transaction
from prometheus_client import Counter


P = ParamSpec("P")
Result = TypeVar("Result")
Told = tuple[str, str]

NOBODY: Told = ("", "")
ACTIONS = Counter("talka_actions", "Actions done by this process", ["action"])

_told: ContextVar[Told] = ContextVar("told", default=NOBODY)


def use_case(action: Callable[P, Result]) -> Callable[P, Result]:
    """
    Run the action in one transaction that knows its `by` and `now`.

    Both are keyword arguments of the action: `now` an aware moment, `by` a person or None
    (the service itself).
    """

    @wraps(action)
    def run(*args: P.args, **kwargs: P.kwargs) -> Result:
        moment, by = kwargs["now"], kwargs.get("by")
        if not isinstance(moment, datetime) or moment.tzinfo is None:
            raise TypeError(f"{action.__qualname__} needs an aware moment as `now`")
        with transaction.atomic(), told(now=moment, by_id=getattr(by, "pk", None)):
            done = action(*args, **kwargs)
        ACTIONS.labels(action.__qualname__).inc()
        return done

    return run


@contextmanager
def told(*, now: datetime, by_id: int | None) -> Iterator[None]:
    """Let change history and queue take this moment and this person. Needs an open transaction."""
    outer = _told.get()
    inner = (now.isoformat(), json.dumps({"by": by_id}))
    token = _told.set(inner)
    _tell(inner, unless=outer)
    try:
        yield
    except BaseException:
        _told.reset(token)
        raise
    _told.reset(token)
    _tell(outer, unless=inner)


def _tell(what: Told, *, unless: Told) -> None:
    if what == unless:
        return
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('talka.now', %s, true),"
            " set_config('pghistory.context_metadata', %s, true)",
            list(what),
        )


def history_of(row: Any) -> list[Any]:
    """Return every recorded version of the row, the oldest first."""
    event_model = type(row).pgh_event_model
    return list(event_model.objects.filter(pgh_obj_id=row.pk).order_by("pgh_id"))
