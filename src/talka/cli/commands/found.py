"""`talka found`."""

import typer

from talka.cli.service import service
from talka.cli.terminal import Refusal, progress


def command(
    quiet: bool = typer.Option(False, "--quiet", help="Say nothing but errors."),
) -> None:
    """Bring in what every installation needs: classification and offices. Safe to run again."""
    with service():
        from django.utils import translation

        with translation.override("en"):
            lines = [_classification(), _offices()]
        if not quiet:
            print("\n".join(lines))


def _classification() -> str:
    from talka.domains.taxonomy import api
    from talka.kit import clock

    with progress("Classification") as bar:
        try:
            report = api.import_starter(
                by=None,
                now=clock.now(),
                progress=lambda step, share: bar.update(round(100 * share), 100, step),
            )
        except api.FileUnusable as error:
            trouble = api.problem_in_words(error.file, error.line, error.problem, error.value)
            raise Refusal(f"{trouble}\nNothing was changed.") from None
    counts = {tally.kind: tally.added + tally.changed + tally.same for tally in report.tallies}
    return f"{counts['occupations']} occupations, {counts['skills']} skills"


def _offices() -> str:
    from django.conf import settings

    from talka.domains.people import api
    from talka.kit import clock

    try:
        loaded = api.load_offices(by=None, now=clock.now())
    except api.OfficesFileWrong as error:
        raise Refusal(
            f"The offices cannot be read: {error}\nDescribe them in"
            f" policy/{settings.COUNTRY}/offices.toml, as policy/lt/offices.toml shows."
        ) from None
    return f"{loaded.offices} offices, {loaded.routes} municipalities served"
