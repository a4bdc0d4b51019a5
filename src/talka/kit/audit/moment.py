"""Tell the database who acts and when, so that history and queue take both from the action."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from contextvars import ContextVar
from datetime import datetime
from functools import wraps
from typing import Any, ParamSpec, TypeVar, overload

from django.db import connection, transaction
from prometheus_client import Counter


P = ParamSpec("P")
Result = TypeVar("Result")
Told = tuple[str, str]

NOBODY: Told = ("", "")
ACTIONS = Counter("talka_actions", "Actions done by this process", ["action"])

_told: ContextVar[Told] = ContextVar("told", default=NOBODY)


@overload
def use_case(action: Callable[P, Result]) -> Callable[P, Result]: ...


@overload
def use_case(*, joins: bool) -> Callable[[Callable[P, Result]], Callable[P, Result]]: ...


def use_case(action: Any = None, *, joins: bool = False) -> Any:
    """
    Run the action in one transaction that knows its `by` and `now`.

    Both are keyword arguments of the action: `now` an aware moment, `by` a person or None
    (the service itself).

    :param joins: as a part of another action it is like any function: the database marks no point
        to return to, which is two statements less. For actions that are parts of many others. When
        one refuses, it has written nothing yet, so the other one may go on.
    """
    if action is None:
        return lambda function: _use_case(function, joins=joins)
    return _use_case(action, joins=joins)


def _use_case(action: Callable[P, Result], *, joins: bool) -> Callable[P, Result]:
    @wraps(action)
    def run(*args: P.args, **kwargs: P.kwargs) -> Result:
        moment, by = kwargs["now"], kwargs.get("by")
        if not isinstance(moment, datetime) or moment.tzinfo is None:
            raise TypeError(f"{action.__qualname__} needs an aware moment as `now`")
        told_here = told(
            now=moment,
            by_id=getattr(by, "pk", None),
            until_commit=not connection.in_atomic_block,
        )
        is_part = joins and _told.get() != NOBODY
        with nullcontext() if is_part else transaction.atomic(), told_here:
            done = action(*args, **kwargs)
        ACTIONS.labels(action.__qualname__).inc()
        return done

    return run


@contextmanager
def told(*, now: datetime, by_id: int | None, until_commit: bool = False) -> Iterator[None]:
    """
    Let change history and queue take this moment and this person. Needs an open transaction.

    :param until_commit: the transaction ends with this, and the database forgets by itself
    """
    outer = _told.get()
    inner = (now.isoformat(), json.dumps({"by": by_id}))
    token = _told.set(inner)
    try:
        _tell(inner, unless=outer)
        yield
    finally:
        _told.reset(token)
    if not until_commit:
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
