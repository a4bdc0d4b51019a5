"""Goals as the issues state them: printed as a table or as one JSON object; a missed goal is shown as missed."""

import json
import os
import platform
import sys
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path


PACKAGES = ("django", "psycopg", "numpy")


@dataclass(frozen=True, slots=True)
class Goal:
    """One figure against the one to reach; `at_most` tells which way is good."""

    name: str
    value: float
    unit: str
    goal: float
    at_most: bool = True

    @property
    def met(self) -> bool:
        """Tell whether the goal is reached."""
        return self.value <= self.goal if self.at_most else self.value >= self.goal


def machine() -> dict[str, str | int]:
    """Return what the figures were measured on."""
    memory = "unknown"
    info = Path("/proc/meminfo")
    if info.exists():
        memory = f"{int(info.read_text(encoding='utf-8').split()[1]) // 1024} MB"
    return {
        "cores": os.cpu_count() or 0,
        "memory": memory,
        "processor": platform.machine(),
        "system": platform.platform(),
    }


def versions() -> dict[str, str]:
    """Return the versions that matter."""
    return {"python": platform.python_version(), **{name: version(name) for name in PACKAGES}}


def report(goals: list[Goal], notes: dict[str, float | str] | None = None) -> int:
    """Print the goals; return 0 when all are met, else 1."""
    if "--json" in sys.argv[1:]:
        rows = [{**asdict(one), "met": one.met} for one in goals]
        for row in rows:
            del row["at_most"]
        body = {"goals": rows, "machine": machine(), "versions": versions(), "notes": notes or {}}
        print(json.dumps(body))
    else:
        _print_table(goals, notes or {})
    return 0 if all(one.met for one in goals) else 1


def _print_table(goals: list[Goal], notes: dict[str, float | str]) -> None:
    width = max(len(one.name) for one in goals)
    for one in goals:
        sign = "≤" if one.at_most else "≥"
        word = "met" if one.met else "MISSED"
        print(f"{one.name:<{width}}  {one.value:>10.2f} {one.unit:<8} {sign} {one.goal:g}  {word}")
    for name, value in notes.items():
        print(f"{name}: {value}")
    print(", ".join(f"{name} {value}" for name, value in {**machine(), **versions()}.items()))
