"""
Rows that stand between tests: built once, for as long as the tests that follow ask for the same.

Most tests of a domain begin in the same small country. Building it took as long as the test itself.
A fixture that `@standing` makes is built before the transaction of the test begins, in an open
transaction of its own; the test writes above it, and only what the test wrote is undone. The next
test gets the same rows and fresh copies of the same objects. As soon as a test asks for something
else, or for nothing, the rows go, before anything of the next test is made: nobody meets rows that
they did not ask for, and whoever copies the database has no transaction in the way.
"""

import copy
import inspect
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from django.conf import settings
from django.db import connection, transaction
from django.utils import translation


BUILDS = "_talka_builds"
COPIES = pytest.StashKey[dict[str, Any]]()
# Tests that commit empty every table: nothing can stand under them.
COMMITTING = {"transactional_db", "live_server", "django_db_reset_sequences"}

Build = Callable[..., Any]


def standing(build: Build) -> Any:
    """Make a fixture of a function that needs nothing but other standing fixtures."""

    def fixture(request: pytest.FixtureRequest, db: None, **others: Any) -> Any:
        copies = request.node.stash.get(COPIES, {})
        # A test that commits, or that asks for it in the middle, gets one of its own.
        return copies[build.__name__] if build.__name__ in copies else build(**others)

    own = inspect.signature(fixture).parameters
    parameters = [own["request"], own["db"], *inspect.signature(build).parameters.values()]
    fixture.__name__, fixture.__doc__ = build.__name__, build.__doc__
    fixture.__module__ = build.__module__
    fixture.__signature__ = inspect.Signature(parameters)
    setattr(fixture, BUILDS, build)
    return pytest.fixture(fixture)


@dataclass(slots=True)
class Level:
    """One thing that stands, all objects up to it, and the transaction in which they stand."""

    build: Build
    objects: dict[str, Any]
    transaction: transaction.Atomic


@dataclass(slots=True)
class Ground:
    """What stands now, the lowest first."""

    levels: list[Level] = field(default_factory=list)
    link: Any = None

    def make_room(self, node: pytest.Item) -> None:
        """Let nothing stand for which the next test does not ask."""
        if connection.closed_in_transaction:
            self.clear()
        elif self.link is not connection.connection:
            self.levels.clear()  # they have gone with the connection
        builds, kept = wanted(node), 0
        while kept < min(len(builds), len(self.levels)) and self.levels[kept].build is builds[kept]:
            kept += 1
        self.clear(down_to=kept)

    def prepare(self, node: pytest.Item) -> None:
        """Let stand what the test asks for, and nothing else."""
        self.make_room(node)
        builds = wanted(node)
        for build in builds[len(self.levels) :]:
            self._raise(build)
        if builds:
            node.stash[COPIES] = self._copies()

    def clear(self, down_to: int = 0) -> None:
        """Undo what stands above, the highest first."""
        while len(self.levels) > down_to:
            undo(self.levels.pop().transaction)

    def _raise(self, build: Build) -> None:
        # Copies already here: what is built above may change the objects that it rests on.
        objects = self._copies()
        needed = {name: objects[name] for name in inspect.signature(build).parameters}
        frame = transaction.atomic()
        frame._from_testcase = True  # like the frame of a test: actions may insist on the outermost
        frame.__enter__()
        self.link = connection.connection
        try:
            with translation.override(settings.LANGUAGE_CODE):  # not that of another test's page
                objects[build.__name__] = build(**needed)
            # Now, and not once more at the end of every test that stands on it.
            connection.check_constraints()
        except BaseException:
            undo(frame)
            raise
        self.levels.append(Level(build, objects, frame))

    def _copies(self) -> dict[str, Any]:
        return copy.deepcopy(self.levels[-1].objects) if self.levels else {}


def undo(frame: transaction.Atomic) -> None:
    transaction.set_rollback(True)
    frame.__exit__(None, None, None)


def wanted(node: pytest.Item) -> list[Build]:
    """Return what must stand for the test, what is needed first; always in the same order."""
    if not isinstance(node, pytest.Function):
        return []
    mark = node.get_closest_marker("django_db")
    if COMMITTING & {*node.fixturenames} or (mark is not None and mark.kwargs.get("transaction")):
        return []
    known = {
        name: getattr(definitions[-1].func, BUILDS)
        for name, definitions in node._fixtureinfo.name2fixturedefs.items()
        if hasattr(definitions[-1].func, BUILDS)
    }
    ordered: list[Build] = []

    def add(build: Build) -> bool:
        """Put it after what it needs; what rests on an ordinary fixture cannot stand."""
        needed = inspect.signature(build).parameters
        can_stand = all(name in known and add(known[name]) for name in needed)
        if can_stand and build not in ordered:
            ordered.append(build)
        return can_stand

    for build in sorted(known.values(), key=place):
        add(build)
    return ordered


def place(build: Build) -> tuple[int, int]:
    """Order as written: what all tests of the domain share comes before what one file adds."""
    is_of_one_file = not build.__module__.endswith("conftest")
    return is_of_one_file, build.__code__.co_firstlineno
