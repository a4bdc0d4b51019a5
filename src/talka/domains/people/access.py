"""Who is asking, what they are in the service, and for whom they act."""

from collections.abc import Callable

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.middleware.csrf import rotate_token
from django.urls import reverse
from django.utils.translation import gettext as _

from talka.domains.people import queries
from talka.domains.people.models import Person
from talka.domains.people.queries import Acting
from talka.domains.people.rules import STAFF_ROLES, LookPurpose, Role, Scope
from talka.kit import clock
from talka.kit.audit.reading import record_reading
from talka.kit.components.errors import Refused, Trouble
from talka.kit.components.parts import Link


Rule = Callable[[HttpRequest], bool]

# Where the session keeps the reference of whom one acts for.
ACTING_FOR = "acting_for"
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


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


def acting(request: HttpRequest) -> Acting | None:
    """Return for whom the sender of the request acts now, None for themselves; read once a request."""
    own = getattr(request, "user", None)  # a refused request may come before anybody is known
    if not isinstance(own, Person) or ACTING_FOR not in request.session:
        return None
    if not hasattr(request, "_acting"):
        chosen = str(request.session[ACTING_FOR])
        found = queries.acting_as(own, chosen, day=clock.today())
        request._acting = found  # type: ignore[attr-defined]  # noqa: SLF001
    kept: Acting | None = request._acting  # type: ignore[attr-defined]  # noqa: SLF001
    return kept


def acting_for(request: HttpRequest) -> Person:
    """
    Return the person whose pages are asked for: oneself, or whom one represents and has chosen.

    The look of a representative is written down. When the representation has ended since, nothing
    is done: what was meant for the other must not happen to oneself.

    :raises PermissionDenied: nobody has signed in, or the representation is over
    """
    own = signed_in(request)
    if ACTING_FOR not in request.session:
        return own
    found = acting(request)
    if found is None:
        stop_acting(request)
        raise Refused(_over())
    record_reading(
        subject_id=found.person.pk,
        reader_id=own.pk,
        purpose=LookPurpose.REPRESENTATION,
        what=_part_of(request.path),
        now=clock.now(),
    )
    return found.person


def _part_of(path: str) -> str:
    """Return which part of the person's pages an address of `/me/…` belongs to."""
    part = path.removeprefix("/me/").split("/")[0]
    return part.removesuffix(".pdf") or "home"


def begin_acting(request: HttpRequest, person: Person) -> None:
    """
    Let the sender of the request act for the person from now on.

    Forms that were opened before cannot be sent any more: they were meant for somebody else.
    """
    request.session[ACTING_FOR] = person.reference
    rotate_token(request)


def stop_acting(request: HttpRequest) -> None:
    """Let the sender of the request act for themselves again; forms opened before are void."""
    request.session.pop(ACTING_FOR, None)
    rotate_token(request)


def acts_within(scope: Scope, *, is_read_by_all: bool = False) -> Rule:
    """
    Return the rule that accepts everybody for themselves, and representatives within the scope.

    With `is_read_by_all` every representative may look, and the scope is needed to send something.
    """

    def rule(request: HttpRequest) -> bool:
        found = acting(request)
        if found is None or (is_read_by_all and request.method in SAFE_METHODS):
            return isinstance(request.user, Person)
        if not found.may(scope):
            raise Refused(_beyond(found))
        return True

    rule.__name__ = f"acts_within_{scope.lower()}"
    rule.scope = scope  # type: ignore[attr-defined]
    return rule


def _over() -> Trouble:
    return Trouble(
        _("You do not act for this person any more"),
        (
            _(
                "The representation is over. Nothing was changed, and these are your own pages again."
            ),
        ),
        (Link(_("See for whom you act"), reverse("me:represented")), Link(_("Home"), "/")),
    )


def _beyond(found: Acting) -> Trouble:
    name = {"name": found.person.full_name}
    return Trouble(
        _("You may not do this for %(name)s") % name,
        (
            _("It is beyond what is written down about your representation. Nothing was changed."),
            _("If the papers say more, show them at the office of %(name)s.") % name,
        ),
        (
            Link(_("Go back to the pages of %(name)s") % name, reverse("me:home")),
            Link(_("See for whom you act"), reverse("me:represented")),
        ),
    )


applies_for = acts_within(Scope.APPLICATIONS)
decides_for = acts_within(Scope.EVERYTHING)
reads_and_writes_for = acts_within(Scope.APPLICATIONS, is_read_by_all=True)
