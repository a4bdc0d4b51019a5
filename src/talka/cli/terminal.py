"""Talk to the person at the terminal: on standard error, so that output can be read by programs."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress


LINE_SECONDS = 5.0


class Refusal(Exception):
    """A command cannot do what was asked; the message says why and what to do now."""


def say(text: str) -> None:
    """Write a line for the person. A terminal that has gone is no reason to fail."""
    with suppress(OSError, ValueError):
        print(text, file=sys.stderr, flush=True)


class Progress:
    """How far something is: a bar on a terminal, else a line now and then."""

    def __init__(self, title: str) -> None:
        self.title = title
        self._written_at = time.monotonic()

    def update(self, done: int | None = None, total: int | None = None, title: str = "") -> None:
        """Show how far it is."""
        if title:
            self.title = title
        if time.monotonic() - self._written_at >= LINE_SECONDS:
            self._written_at = time.monotonic()
            say(f"{self.title}: {done} of {total}" if total else self.title)


class Bar(Progress):
    """A bar that moves, for terminals."""

    def __init__(self, title: str) -> None:
        # Only here: other commands shall not wait for it.
        from rich.console import Console
        from rich.progress import BarColumn, SpinnerColumn, TextColumn, TimeElapsedColumn
        from rich.progress import Progress as RichProgress

        super().__init__(title)
        self._bar = RichProgress(
            SpinnerColumn(),
            TextColumn("{task.description}"),
            BarColumn(),
            TextColumn("{task.fields[share]}"),
            TimeElapsedColumn(),
            console=Console(stderr=True),
            transient=True,
        )
        self._task = self._bar.add_task(title, total=None, share="")

    def update(self, done: int | None = None, total: int | None = None, title: str = "") -> None:
        """Move the bar."""
        self.title = title or self.title
        share = f"{done}/{total}" if total else ""
        with suppress(OSError):
            self._bar.update(
                self._task, description=self.title, completed=done or 0, total=total, share=share
            )

    def start(self) -> None:
        """Show the bar."""
        with suppress(OSError):
            self._bar.start()

    def stop(self) -> None:
        """Take the bar away."""
        with suppress(OSError):
            self._bar.stop()


@contextmanager
def progress(title: str) -> Iterator[Progress]:
    """Show how far something is while it runs."""
    if not sys.stderr.isatty():
        yield Progress(title)
        return
    bar = Bar(title)
    bar.start()
    try:
        yield bar
    finally:
        bar.stop()
