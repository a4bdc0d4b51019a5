"""Build the demo country: `python -m demo.build --stage country`, then `--stage life`."""

import argparse
import json
import os
import sys
import time


def main(arguments: list[str] | None = None) -> int:
    """Run one stage; progress goes to standard output as JSON lines."""
    options = _options(arguments)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "talka.config.settings")
    os.environ["TALKA_DEMO"] = "1"
    import django

    django.setup()
    if options.print_people:
        return _print_people()
    from demo import stages

    size = stages.Size(
        people=options.people,
        vacancies=options.vacancies,
        employers=options.employers,
        months=options.months,
        seed=options.seed,
    )
    if options.stage in {"country", "all"}:
        stages.country(size, _say)
    if options.stage in {"life", "all"}:
        begun = time.monotonic()
        stages.life(size, _say)
        seconds = max(time.monotonic() - begun, 0.001)
        done = stages.actions_done()
        sys.stdout.write(json.dumps({"actions": done, "per_second": round(done / seconds)}) + "\n")
    return 0


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m demo.build", description=__doc__)
    parser.add_argument("--stage", choices=["country", "life", "all"], default="all")
    parser.add_argument("--people", type=int, default=1000)
    parser.add_argument("--vacancies", type=int, default=300)
    parser.add_argument("--employers", type=int, default=120)
    parser.add_argument("--months", type=int, default=12)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--print-people", action="store_true")
    return parser.parse_args(arguments)


_last_said = [0.0]


def _say(stage: str, done: int, total: int) -> None:
    """Print how far the stage is, five times a second at most."""
    if done == total or time.monotonic() - _last_said[0] > 0.2:
        _last_said[0] = time.monotonic()
        sys.stdout.write(json.dumps({"stage": stage, "done": done, "total": total}) + "\n")
        sys.stdout.flush()


def _print_people() -> int:
    from demo.visitors import introduction

    sys.stdout.write(introduction())
    return 0


if __name__ == "__main__":
    sys.exit(main())
