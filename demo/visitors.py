"""Whom a visitor of the demo can be, as printed after the start."""

from demo.country import HOST
from talka.domains.people.api import ROLES, Person, roles_of
from talka.kit import clock


def introduction() -> str:
    """Return one line for each demo person: name, public reference, what they are."""
    lines = ["Sign in with one click at /demo/ as:"]
    for person in Person.objects.filter(email__endswith=f"@{HOST}").order_by("pk"):
        held = ", ".join(str(ROLES[role]) for role in sorted(roles_of(person, day=clock.today())))
        lines.append(
            f"  {person.full_name:<28} {person.reference}  {held or 'Jobseeker or employer'}"
        )
    return "\n".join(lines) + "\n"
