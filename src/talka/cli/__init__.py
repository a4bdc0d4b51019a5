"""The `talka` command."""


def main() -> int:
    """Run the command line and return its exit code: 0 done, 1 a problem, 2 not understood."""
    from talka.cli.application import run

    return run()
