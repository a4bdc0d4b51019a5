"""Build the demo country: `python -m demo.build --stage country`, then `--stage life`."""

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING


if TYPE_CHECKING:
    from demo import stages

SIZES = {"people": 1000, "vacancies": 300, "employers": 120, "months": 12, "seed": 1}


def main(arguments: list[str] | None = None) -> int:
    """Run one stage; progress goes to standard output as JSON lines."""
    options = _options(arguments)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "talka.config.settings")
    os.environ["TALKA_DEMO"] = "1"
    import django

    django.setup()
    if options.print_people:
        return _print_people()
    from demo import haste
    from talka.kit import clock

    haste.hurry()
    until = options.until or clock.now().replace(second=0, microsecond=0)
    with clock.standing_at(until):
        if options.stage in {"country", "all"}:
            _found(options)
        if options.stage in {"life", "all"}:
            _live(options, until)
        if options.stage == "region":
            _tell(_live_region(options, number=1))
    return 0


def _found(options: argparse.Namespace) -> None:
    from demo import stages, union

    stages.country(_size(options), _say)
    if options.regions > 1:
        union.make_second()


def _live(options: argparse.Namespace, until: datetime) -> None:
    """Live both regions at once and unite them, or the whole country when there is no second."""
    from demo import stages, union

    begun = time.monotonic()
    has_second = options.regions > 1 and union.has_second()
    if has_second:
        with _second_region(options, until) as region:
            done = _live_region(options, number=0)
            done += _actions_of(region)
        union.unite()
        union.drop_second()
    else:
        options.regions = 1
        done = _live_region(options, number=0)
    stages.match(until)
    _tell(done, time.monotonic() - begun)


def _live_region(options: argparse.Namespace, *, number: int) -> int:
    from demo import stages
    from demo.regions import region

    say = _say if number == 0 else _say_nothing
    stages.life(_size(options), region(number, options.regions), say)
    return stages.actions_done()


@contextmanager
def _second_region(
    options: argparse.Namespace, until: datetime
) -> "Iterator[subprocess.Popen[str]]":
    """Let a process of its own live the second region; it ends with us."""
    from demo.union import second_address

    process = subprocess.Popen(  # noqa: S603 -- ourselves
        [
            sys.executable,
            "-m",
            "demo.build",
            "--stage=region",
            f"--until={until.isoformat()}",
            *(f"--{name}={getattr(options, name)}" for name in SIZES),
        ],
        env={**os.environ, "DATABASE_URL": second_address()},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def _actions_of(region: "subprocess.Popen[str]") -> int:
    """
    Wait for the end of the second region and return how many actions it has done.

    :raises SystemExit: it has failed; its own words stand above
    """
    told, _ = region.communicate()
    if region.returncode:
        raise SystemExit(f"The second region has failed (exit code {region.returncode}).")
    return int(json.loads(told.splitlines()[-1])["actions"])


def _size(options: argparse.Namespace) -> "stages.Size":
    from demo import stages

    return stages.Size(**{name: getattr(options, name) for name in SIZES})


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m demo.build", description=__doc__)
    parser.add_argument("--stage", choices=["country", "life", "region", "all"], default="all")
    for name, default in SIZES.items():
        parser.add_argument(f"--{name}", type=int, default=default)
    parser.add_argument("--regions", type=int, choices=[1, 2], default=2, help="lived at once")
    parser.add_argument(
        "--until", type=_moment, help="when the past ends, such as 2026-11-30T18:00+02:00; now"
    )
    parser.add_argument("--print-people", action="store_true")
    return parser.parse_args(arguments)


def _moment(text: str) -> datetime:
    """
    Read a moment with its offset from UTC.

    :raises argparse.ArgumentTypeError: it is none
    """
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text} is no moment") from error
    if moment.tzinfo is None:
        raise argparse.ArgumentTypeError(f"{text} lacks its offset from UTC")
    return moment


_last_said = [0.0]


def _say(stage: str, done: int, total: int) -> None:
    """Print how far the stage is, five times a second at most."""
    if done == total or time.monotonic() - _last_said[0] > 0.2:
        _last_said[0] = time.monotonic()
        sys.stdout.write(json.dumps({"stage": stage, "done": done, "total": total}) + "\n")
        sys.stdout.flush()


def _say_nothing(stage: str, done: int, total: int) -> None:
    """Leave it to the other region to say how far they are."""


def _tell(actions: int, seconds: float = 0) -> None:
    told = {"actions": actions, "per_second": round(actions / max(seconds, 0.001))}
    sys.stdout.write(json.dumps(told if seconds else {"actions": actions}) + "\n")
    sys.stdout.flush()


def _print_people() -> int:
    from demo.visitors import introduction

    sys.stdout.write(introduction())
    return 0


if __name__ == "__main__":
    sys.exit(main())
