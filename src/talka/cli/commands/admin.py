"""`talka admin`."""

import typer

from talka.cli.service import service
from talka.cli.terminal import Refusal


app = typer.Typer(help="Administrators.", no_args_is_help=True)


@app.callback()
def about() -> None:
    """Administrators."""


@app.command()
def create(
    email: str = typer.Option(..., help="Address with which they sign in."),
    given_name: str = typer.Option(..., help="Given name."),
    family_name: str = typer.Option(..., help="Family name."),
) -> None:
    """Make the first administrator and print the link with which they choose a password."""
    if "@" not in email:
        raise Refusal(f"{email!r} is not an e-mail address. Write it like name@example.org.")
    with service():
        print(invitation(email, given_name, family_name))


def invitation(email: str, given_name: str, family_name: str) -> str:
    """Make the administrator and return the link; neither happens without the other."""
    from django.conf import settings
    from django.db import transaction
    from django.urls import reverse

    from talka.domains.people import api as people
    from talka.kit import clock

    with transaction.atomic():
        try:
            _person, key = people.create_first_administrator(
                email=email,
                given_name=given_name,
                family_name=family_name,
                by=None,
                now=clock.now(),
            )
        except people.OfficesFileWrong as error:
            raise Refusal(f"The offices of the country cannot be read: {error}") from error
        path = reverse("account_invitation", kwargs={"key": key})
    return f"{settings.SITE_ADDRESS}{path}"
