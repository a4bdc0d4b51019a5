"""File locks. The kernel releases them when their holder dies, so a crash leaves none behind."""

import fcntl
import os
import time
from pathlib import Path

from talka.cli.postgres.problems import DatabaseProblem


PAUSE = 0.05


class Lock:
    """A lock on one file, shared by several holders or owned by one."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file: int | None = None

    def share(self, seconds: float) -> None:
        """
        Hold the lock together with others.

        :raises DatabaseProblem: somebody owned it all that time
        """
        self._wait(fcntl.LOCK_SH, seconds)

    def own(self, seconds: float) -> None:
        """
        Hold the lock alone.

        :raises DatabaseProblem: somebody else held it all that time
        """
        self._wait(fcntl.LOCK_EX, seconds)

    def try_own(self) -> bool:
        """Hold the lock alone if nobody else holds it now, and tell whether that worked."""
        return self._try(fcntl.LOCK_EX)

    def release(self) -> None:
        """Let go; nothing happens when the lock is not held."""
        if self._file is not None:
            os.close(self._file)
            self._file = None

    def pass_on(self) -> None:
        """Let the program that replaces this one keep holding the lock."""
        if self._file is not None:
            os.set_inheritable(self._file, True)

    def _wait(self, kind: int, seconds: float) -> None:
        end = time.monotonic() + seconds
        while not self._try(kind):
            if time.monotonic() > end:
                raise DatabaseProblem(
                    f"{self.path} is held by another process for more than {seconds:.0f} seconds."
                    f" See who holds it with: fuser -v {self.path}"
                )
            time.sleep(PAUSE)

    def _try(self, kind: int) -> bool:
        if self._file is None:
            flags = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC
            self._file = os.open(self.path, flags, 0o600)
        try:
            fcntl.flock(self._file, kind | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


def is_held(path: Path) -> bool:
    """Tell whether any process holds the lock on the file, alone or with others."""
    try:
        file = os.open(path, os.O_RDWR | os.O_NOFOLLOW | os.O_CLOEXEC)
    except FileNotFoundError:
        return False
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(file)
    return False
