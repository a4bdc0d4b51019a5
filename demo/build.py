"""
Build the demo country: `python -m demo.build --stage country`, then `--stage life`.

`talka demo` calls `--stage whole`: tables, country and life in one process, which loads everything
once, and which tells between them whom one can visit.
"""

import argparse
import json
import os
import sys
import time
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
    from demo import haste, stages
    from talka.kit import clock

    if options.stage == "whole":
        stages.tables(_say)
    haste.hurry()
    until = options.until or clock.now().replace(second=0, microsecond=0)
    with clock.standing_at(until):
        if options.stage in {"country", "all", "whole"}:
            _found(options)
        if options.stage in {"life", "all", "whole"}:
            _live(options, until)
    return 0


def _found(options: argparse.Namespace) -> None:
    from demo import stages, union

    has_second = options.regions > 1 and union.make_second()
    # From here on others may use the first database: the web server starts meanwhile.
    _say("tables", 1, 1)
    stages.country(_size(options))
    if has_second:
        union.share_founding()
    _introduce(options)
    _say("country", 1, 1)


def _live(options: argparse.Namespace, until: datetime) -> None:
    """Live both regions at once and unite them, or the whole country when there is no second."""
    from demo import stages, union

    begun = time.monotonic()
    stages.load_dictionaries()
    has_second = options.regions > 1 and union.has_second()
    if has_second:
        with union.second_region(lambda: _live_region(options, number=1)) as region:
            done = _live_region(options, number=0)
            done += region.result()
        union.unite()
        union.drop_second()
    else:
        options.regions = 1
        done = _live_region(options, number=0)
    stages.match(until)
    _introduce(options)
    _tell(done, time.monotonic() - begun)


def _live_region(options: argparse.Namespace, *, number: int) -> int:
    from demo import stages
    from demo.regions import region

    say = _say if number == 0 else _say_nothing
    before = stages.actions_done()
    stages.life(_size(options), region(number, options.regions), say)
    return stages.actions_done() - before


def _size(options: argparse.Namespace) -> "stages.Size":
    from demo import stages

    return stages.Size(**{name: getattr(options, name) for name in SIZES})


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m demo.build", description=__doc__)
    parser.add_argument("--stage", choices=["country", "life", "all", "whole"], default="all")
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


def _introduce(options: argparse.Namespace) -> None:
    """Tell whom one can be now, to whoever started the demo."""
    from demo.visitors import introduction

    if options.stage == "whole":
        sys.stdout.write(json.dumps({"introduction": introduction()}) + "\n")
        sys.stdout.flush()


def _print_people() -> int:
    from demo.visitors import introduction

    sys.stdout.write(introduction())
    return 0


if __name__ == "__main__":
    sys.exit(main())
