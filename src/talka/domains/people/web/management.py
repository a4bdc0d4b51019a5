"""Staff, as administrators see them: who works where as what."""

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from talka.domains.people import actions, labels, queries
from talka.domains.people.access import is_administrator, signed_in
from talka.domains.people.models import Person, RoleGrant
from talka.domains.people.rules import GRANTED_ROLES, Role, Span
from talka.domains.people.web.forms import GrantForm, InviteForm, sent
from talka.domains.people.web.words import Line, in_words
from talka.kit import clock
from talka.kit.access import allow
from talka.kit.components import formats
from talka.kit.components.parts import Kind, Tag
from talka.kit.forms import Form
from talka.kit.tables import Column, Filter, Table


READ = ["GET", "HEAD"]
ASK = ["GET", "HEAD", "POST"]


def roles_in_words(person: Person) -> str:
    """Return the standing roles of a row of the list."""
    standing: list[RoleGrant] = person.standing_grants  # type: ignore[attr-defined]
    return ", ".join(dict.fromkeys(str(labels.ROLES[Role(one.role)]) for one in standing))


def offices_in_words(person: Person) -> str:
    """Return the offices in which the person of a row works."""
    standing: list[RoleGrant] = person.standing_grants  # type: ignore[attr-defined]
    return ", ".join(dict.fromkeys(str(one.office) for one in standing))


def state_of(person: Person) -> Tag:
    """Return whether the person of a row works, has left, or is still to open the account."""
    if not person.is_active:
        return Tag(_("Closed"), Kind.CLOSED)
    if not person.works_now:  # type: ignore[attr-defined]
        return Tag(_("No role now"), Kind.CLOSED)
    if queries.is_invited(person):
        return Tag(_("Invited"), Kind.WAITING)
    if person.is_away:  # type: ignore[attr-defined]
        return Tag(_("Away, substituted"), Kind.INFO)
    return Tag(_("Works"), Kind.GOOD)


def by_state(rows: object, value: str) -> object:
    """Narrow the list to those who work, or to those who do not."""
    if value == "works":
        return rows.filter(works_now=True, is_active=True)  # type: ignore[attr-defined]
    return rows.exclude(works_now=True, is_active=True)  # type: ignore[attr-defined]


STAFF = Table(
    name="staff",
    columns=(
        Column(
            "name",
            gettext_lazy("Name"),
            is_sortable=True,
            is_text=True,
            order_by="name",
            link=lambda person: reverse("management:staff_member", args=[person.reference]),
        ),
        Column("roles", gettext_lazy("Roles"), value=roles_in_words),
        Column("offices", gettext_lazy("Offices"), value=offices_in_words),
        Column("state", gettext_lazy("Status"), value=state_of),
        Column(
            "second_factor",
            gettext_lazy("Second step"),
            value=lambda one: Tag(_("On"), Kind.GOOD) if one.has_second_factor else Tag(_("Off")),
        ),
        Column("email", gettext_lazy("E-mail address"), is_sortable=True, is_hidden=True),
        Column("last_login", gettext_lazy("Last sign-in"), is_sortable=True, is_hidden=True),
        Column("reference", gettext_lazy("Reference"), is_hidden=True),
    ),
    filters=(
        Filter(
            "role",
            gettext_lazy("Role"),
            lambda: [(role, labels.ROLES[role]) for role in sorted(GRANTED_ROLES)],
            lambda rows, value: queries.with_role(rows, value, day=clock.today()),
        ),
        Filter(
            "office",
            gettext_lazy("Office"),
            lambda: [(one.code, str(one)) for one in queries.all_offices()],
            lambda rows, value: queries.in_office(rows, value, day=clock.today()),
        ),
        Filter(
            "state",
            gettext_lazy("Status"),
            (("works", gettext_lazy("Works")), ("not", gettext_lazy("Does not work"))),
            by_state,
        ),
    ),
    search=queries.with_words,
    search_label=gettext_lazy("Name, address or reference"),
    default_sort="name",
    empty_title=gettext_lazy("Nobody works here yet"),
    empty_text=gettext_lazy("Invite the first member of staff."),
    caption=gettext_lazy("Staff"),
)


@require_http_methods(READ)
@allow(is_administrator)
def staff(request: HttpRequest) -> HttpResponseBase:
    """List everyone who has or had a role."""
    listing = STAFF.read(queries.staff_list(day=clock.today()), request)
    if (file := listing.export()) is not None:
        return file
    return render(request, "people/management/staff.html", {"listing": listing})


def member_or_absent(reference: str) -> Person:
    """Return the member of staff.

    :raises Http404: there is nobody of that reference
    """
    person = queries.staff_member(reference)
    if person is None:
        raise Http404
    return person


@require_http_methods(READ)
@allow(is_administrator)
def staff_member(request: HttpRequest, reference: str) -> HttpResponse:
    """Show one member of staff with everything that can be done."""
    person, today = member_or_absent(reference), clock.today()
    grants = queries.grants_of(person)
    context = {
        "person": person,
        "standing": [one for one in grants if one.valid_to is None or one.valid_to >= today],
        "past": [one for one in grants if one.valid_to is not None and one.valid_to < today],
        "roles": labels.ROLES,
        "substitutions": queries.substitutions_of(person, day=today),
        "has_second_factor": queries.has_second_factor(person),
        "is_invited": queries.is_invited(person),
        "is_self": person.pk == signed_in(request).pk,
        "today": today,
        "log": in_words(queries.log_of(person, limit=50)),
    }
    return render(request, "people/management/staff_member.html", context)


@require_http_methods(ASK)
@allow(is_administrator)
def invite(request: HttpRequest) -> HttpResponse:
    """Invite somebody, or give somebody who has an account a role."""
    by = signed_in(request)
    form = InviteForm(sent(request), initial={"language": by.language})
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        person, _key = actions.invite_staff(
            email=given["email"],
            given_name=given["given_name"],
            family_name=given["family_name"],
            role=Role(given["role"]),
            office=given["office"],
            language=given["language"],
            by=by,
            now=clock.now(),
            by_mail=True,
        )
        messages.info(
            request,
            _("%(name)s has the role now. An invitation goes to %(email)s.")
            % {"name": person.full_name, "email": person.email}
            if queries.is_invited(person)
            else _("%(name)s has the role now.") % {"name": person.full_name},
        )
        return redirect("management:staff_member", person.reference)
    context = {
        "form": form,
        "title": _("Invite a member of staff"),
        "submit_label": _("Send the invitation"),
        "back_url": reverse("management:staff"),
    }
    return render(request, "people/management/ask.html", context)


@require_http_methods(ASK)
@allow(is_administrator)
def grant(request: HttpRequest, reference: str) -> HttpResponse:
    """Give somebody a further role."""
    person = member_or_absent(reference)
    form = GrantForm(sent(request), initial={"valid_from": clock.today()})

    if request.method == "POST" and form.is_valid():
        _refuse_what_stands(form, person)

    def act() -> None:
        given = form.cleaned_data
        actions.grant_role(
            person=person,
            role=Role(given["role"]),
            office=given["office"],
            valid_from=given["valid_from"],
            valid_to=given["valid_to"],
            reason=given["reason"],
            by=signed_in(request),
            now=clock.now(),
        )

    return ask(request, person, form, act, title=_("Give a role"), label=_("Give the role"))


def _refuse_what_stands(form: GrantForm, person: Person) -> None:
    """Put an error on the days when the role covers them already: nothing would be done."""
    given = form.cleaned_data
    wanted = Span(given["valid_from"], given["valid_to"])
    for one in queries.grants_between(
        person, Role(given["role"]), given["office"], first=wanted.first, last=wanted.last
    ):
        held = Span(one.valid_from, one.valid_to)
        if held.with_days_of(wanted) == held:
            days = f"{formats.day_short(held.first)}–{formats.day_short(held.last)}"
            form.add_error(
                "valid_from",
                _("The role covers these days already: %(days)s. To shorten it, end it.")
                % {"days": days},
            )


def ask(
    request: HttpRequest,
    person: Person,
    form: Form,
    act: Callable[[], None],
    *,
    title: str,
    label: str,
    warning: str = "",
) -> HttpResponse:
    """Show the question, act on a good answer, and go back to the member of staff."""
    if request.method == "POST" and form.is_valid():
        try:
            act()
        except (actions.NotAnAdministrator, actions.NotTheirManager) as error:
            raise Http404 from error
        except actions.GrantOverlaps:
            form.add_error(
                None,
                _(
                    "This role is there more than once in these days. End one of them, or choose other days."
                ),
            )
        except actions.GrantNotNow:
            form.add_error(
                None, _("The role has ended already, or the day has passed. Reload the page.")
            )
        except actions.SubstituteImpossible:
            form.add_error(None, _("Choose another colleague and days that follow one another."))
        except actions.AccountOpenAlready:
            form.add_error(None, _("The account has been opened in the meantime."))
        else:
            messages.info(
                request, _("Done: %(what)s, %(name)s.") % {"what": title, "name": person.full_name}
            )
            return redirect("management:staff_member", person.reference)
    context = {
        "form": form,
        "title": title,
        "submit_label": label,
        "warning_text": warning,
        "person": person,
        "back_url": reverse("management:staff_member", args=[person.reference]),
    }
    return render(request, "people/management/ask.html", context)


LOG = Table(
    name="log",
    columns=(
        Column("at", gettext_lazy("When"), is_sortable=True),
        Column("what", gettext_lazy("What"), is_sortable=True, is_text=True),
        Column("who", gettext_lazy("Who"), is_sortable=True, is_text=True),
        Column("detail", gettext_lazy("Detail"), is_text=True),
        Column("by", gettext_lazy("By"), is_sortable=True, is_text=True),
        Column("reason", gettext_lazy("Reason"), is_text=True),
    ),
    search=lambda rows, words: [row for row in rows if words.casefold() in row.folded],
    default_sort="-at",
    empty_title=gettext_lazy("Nothing has happened yet"),
    caption=gettext_lazy("Log of roles and accounts"),
)


@require_http_methods(READ)
@allow(is_administrator)
def log(request: HttpRequest) -> HttpResponseBase:
    """List what happened to roles and accounts."""
    lines: list[Line] = in_words(queries.log_of(limit=5_000))
    listing = LOG.read(lines, request)
    if (file := listing.export()) is not None:
        return file
    return render(request, "people/management/log.html", {"listing": listing})
