"""`talka health`."""

import json
from typing import Any

import typer

from talka.cli.database import DatabaseProblem
from talka.cli.service import service
from talka.cli.terminal import Refusal, say


def command(
    as_json: bool = typer.Option(False, "--json", help="For programs."),
) -> None:
    """Look at database, queue and disk; exit code 1 when people cannot be served."""
    try:
        found = look()
    except (DatabaseProblem, Refusal) as problem:
        if as_json:
            say(f"talka: {problem}")
            print(json.dumps(without_database(problem)))
            raise typer.Exit(1) from problem
        raise
    if as_json:
        print(json.dumps(found))
    else:
        show(found)
    if found["status"] != "ready":
        raise typer.Exit(1)


def look() -> dict[str, Any]:
    """Return what `/health/ready` answers."""
    with service():
        from talka.kit.health.checks import health

        return health().as_json()


def without_database(problem: Exception) -> dict[str, Any]:
    """Return the same when there is no database to begin with."""
    check = {"name": "database", "ok": False, "detail": str(problem).splitlines()[0]}
    return {"status": "not ready", "checks": [check]}


def show(found: dict[str, Any]) -> None:
    """Print the findings for a person."""
    for check in found["checks"]:
        mark = "ok " if check["ok"] else "NOT"
        print(f"{mark} {check['name']:<10}{check['detail']}")
    print(found["status"])
