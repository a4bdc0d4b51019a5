"""Employer counsellors look after employers and check them."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from talka.domains.employers import access, actions, queries
from talka.domains.employers.labels import STANDINGS
from talka.domains.employers.models import Employer
from talka.domains.employers.rules import Standing
from talka.domains.employers.web.forms import OwnerForm, ReasonForm
from talka.domains.employers.web.sides import looked_after
from talka.domains.people.api import Person, signed_in
from talka.domains.registers.api import RegisterAway
from talka.kit import clock
from talka.kit.access import allow


Step = Callable[[Employer, Person], str]


def _do(request: HttpRequest, reference: str, step: Step) -> HttpResponse:
    found = looked_after(request, reference)
    try:
        said = step(found, signed_in(request))
    except actions.CannotMove:
        messages.error(
            request, _("This step is not possible any more. The page shows what is now.")
        )
    except RegisterAway:
        messages.error(
            request, _("The register does not answer now. Try again later, or send a letter.")
        )
    else:
        messages.success(request, said)
    return redirect("desk:employer", reference=found.reference)


@require_POST
@allow(access.looks_after_employers)
def verify(request: HttpRequest, reference: str) -> HttpResponse:
    """Check the employer on papers that the counsellor has seen."""

    def step(found: Employer, by: Person) -> str:
        actions.verify(employer=found, by=by, now=clock.now())
        return _("The employer is checked and told so. Its vacancies that waited are on the board.")

    return _do(request, reference, step)


@require_POST
@allow(access.looks_after_employers)
def verify_by_register(request: HttpRequest, reference: str) -> HttpResponse:
    """Check the employer against its register."""

    def step(found: Employer, by: Person) -> str:
        if actions.verify_by_register(employer=found, by=by, now=clock.now()):
            return _(
                "The register knows the employer. It is checked and told so. Its vacancies that waited are on the board."
            )
        return _(
            "The register does not know this employer, or it is dissolved. Nothing has changed."
        )

    return _do(request, reference, step)


@require_POST
@allow(access.looks_after_employers)
def send_letter(request: HttpRequest, reference: str) -> HttpResponse:
    """Make a code and show the letter to be printed; the code is shown this once."""
    found = looked_after(request, reference)
    try:
        found, code = actions.send_letter(employer=found, by=signed_in(request), now=clock.now())
    except actions.CannotMove:
        messages.error(request, _("This employer needs no letter any more."))
        return redirect("desk:employer", reference=found.reference)
    context = {"employer": found, "code": f"{code[:4]} {code[4:]}"}
    return render(request, "employers/desk/letter.html", context)


@require_POST
@allow(access.looks_after_employers)
def unblock(request: HttpRequest, reference: str) -> HttpResponse:
    """Let the employer use the service again."""

    def step(found: Employer, by: Person) -> str:
        now = actions.unblock(employer=found, by=by, now=clock.now())
        return _(
            "The block has ended. The employer stands where it stood before: %(standing)s."
        ) % {"standing": STANDINGS[Standing(now.standing)]}

    return _do(request, reference, step)


@require_http_methods(["GET", "POST"])
@allow(access.looks_after_employers)
def assign(request: HttpRequest, reference: str) -> HttpResponse:
    """Give the employer to another employer counsellor: of its office, or of any other."""
    found = looked_after(request, reference)
    owners = queries.possible_owners(found, day=clock.today())
    chosen = {"owner": found.owner.reference} if found.owner else {}
    form = OwnerForm(request.POST or None, owners=owners, initial=chosen)
    if request.method == "POST" and form.is_valid():
        asked = form.cleaned_data["owner"]
        owner = next(one.person for one in owners if one.person.reference == asked)
        try:
            actions.assign_owner(
                employer=found, owner=owner, by=signed_in(request), now=clock.now()
            )
        except actions.NotAnEmployerCounsellor:
            form.add_error("owner", _("This colleague does other work now. Choose another."))
        else:
            messages.success(
                request,
                _("%(name)s looks after %(employer)s now. Both are told.")
                % {"name": owner.full_name, "employer": found.name},
            )
            return redirect(_after_giving(request, found))
    context = {
        "form": form,
        "title": _("Who looks after %(name)s?") % {"name": found.name},
        "intro": _("Colleagues of the office and above it stand first. Open messages go along."),
        "back_url": reverse("desk:employer", args=[found.reference]),
        "submit_label": _("Give"),
    }
    return render(request, "question.html", context)


def _after_giving(request: HttpRequest, employer: Employer) -> str:
    """Return the employer's page, or the list when it is theirs no more."""
    found = queries.employer_by_reference(employer.reference)
    if access.may_read(signed_in(request), found, day=clock.today()):
        return reverse("desk:employer", args=[employer.reference])
    return reverse("desk:employers")


@require_http_methods(["GET", "POST"])
@allow(access.looks_after_employers)
def refuse(request: HttpRequest, reference: str) -> HttpResponse:
    """Refuse the registration, with a reason."""
    return _against(
        request,
        reference,
        actions.refuse,
        _("Refuse the registration"),
        _("The registration is refused. Everybody who acts for the employer gets a notice."),
    )


@require_http_methods(["GET", "POST"])
@allow(access.looks_after_employers)
def block(request: HttpRequest, reference: str) -> HttpResponse:
    """Block the employer, with a reason."""
    return _against(
        request,
        reference,
        actions.block,
        _("Block the employer"),
        _("The employer is blocked and told so. Its vacancies have left the board."),
    )


def _against(
    request: HttpRequest, reference: str, act: Callable[..., Employer], title: str, said: str
) -> HttpResponse:
    found = looked_after(request, reference)
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]

        def step(one: Employer, by: Person) -> str:
            act(employer=one, reason=reason, by=by, now=clock.now())
            return said

        return _do(request, reference, step)
    context = {
        "form": form,
        "title": f"{title}: {found.name}",
        "back_url": reverse("desk:employer", args=[found.reference]),
        "submit_label": title,
    }
    return render(request, "employers/sure.html", context)
