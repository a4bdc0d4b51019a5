"""`talka demo`."""

import typer

from talka.cli.demonstration import Wish, run
from talka.cli.landmark import Size
from talka.cli.places import PORT_NAME


def command(
    people: int = typer.Option(1000, min=1, help="Registered people."),
    vacancies: int = typer.Option(300, min=1, help="Vacancies, open and filled."),
    employers: int = typer.Option(120, min=1, help="Employers."),
    months: int = typer.Option(12, min=1, help="Months of past that are lived."),
    seed: int = typer.Option(1, help="Same seed and size, same country."),
    port: int = typer.Option(8000, min=1, max=65535, envvar=PORT_NAME, help="Port."),
    fresh: bool = typer.Option(False, "--fresh", help="Forget the country and begin anew."),
) -> None:
    """
    Build a made-up country, run the service over it, and print who you can be there.

    Stays in the foreground; Ctrl-C ends everything it started. The next start keeps the country.
    """
    run(Wish(Size(people, vacancies, employers, months, seed), port, fresh))
