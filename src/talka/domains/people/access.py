"""Who is asking, and what they are in the service."""

from collections.abc import Callable

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from talka.domains.people import queries
from talka.domains.people.models import Person
from talka.domains.people.rules import STAFF_ROLES, Role
from talka.kit import clock


Rule = Callable[[HttpRequest], bool]


def signed_in(request: HttpRequest) -> Person:
    """
    Return the person who sent the request.

    :raises PermissionDenied: nobody has signed in
    """
    if not isinstance(request.user, Person):
        raise PermissionDenied
    return request.user


def roles_in(request: HttpRequest) -> frozenset[Role]:
    """Return the granted roles of whoever sent the request, read once a request."""
    if not isinstance(request.user, Person):
        return frozenset()
    kept: frozenset[Role] | None = getattr(request, "_granted_roles", None)
    if kept is None:
        kept = queries.roles_of(request.user, day=clock.today())
        request._granted_roles = kept  # type: ignore[attr-defined]  # noqa: SLF001
    return kept


def staff_with(*roles: Role) -> Rule:
    """Return the rule that accepts staff with one of the roles."""
    wanted = frozenset(roles)

    def rule(request: HttpRequest) -> bool:
        return bool(roles_in(request) & wanted)

    rule.__name__ = "staff_with_" + "_or_".join(sorted(role.lower() for role in roles))
    return rule


is_staff_member = staff_with(*STAFF_ROLES)
is_counsellor = staff_with(Role.COUNSELLOR)
is_employer_counsellor = staff_with(Role.EMPLOYER_COUNSELLOR)
is_any_counsellor = staff_with(Role.COUNSELLOR, Role.EMPLOYER_COUNSELLOR, Role.CAREER_CONSULTANT)
is_manager = staff_with(Role.MANAGER)
is_head_office_author = staff_with(Role.HEAD_OFFICE_AUTHOR)
is_administrator = staff_with(Role.ADMINISTRATOR)
is_partner = staff_with(Role.PARTNER)
