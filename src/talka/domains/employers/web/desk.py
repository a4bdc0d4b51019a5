"""Employer counsellors look after employers and check them."""

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from talka.domains.employers import access, actions, queries
from talka.domains.employers.labels import STANDINGS
from talka.domains.employers.models import Employer
from talka.domains.employers.rules import Standing
from talka.domains.employers.web.forms import MergeForm, ReasonForm
from talka.domains.people.api import Merge, Person, Role, signed_in, staff_of, staff_with
from talka.domains.registers.api import RegisterAway
from talka.kit import clock
from talka.kit.access import allow
from talka.kit.components.parts import Kind, Tag
from talka.kit.tables import Column, Filter, Table


looks_after_employers = staff_with(Role.EMPLOYER_COUNSELLOR, Role.MANAGER, Role.COUNSELLOR)

KINDS = {
    Standing.UNVERIFIED: Kind.SOON,
    Standing.LETTER_SENT: Kind.WAITING,
    Standing.VERIFIED: Kind.GOOD,
    Standing.REFUSED: Kind.BAD,
    Standing.BLOCKED: Kind.BAD,
}

EMPLOYERS = Table(
    name="employers",
    columns=(
        Column("name", gettext_lazy("Employer"), is_sortable=True, is_text=True,
               link=lambda one: reverse("desk:employer", args=[one.reference])),
        Column("standing", gettext_lazy("Checked"),
               value=lambda one: Tag(str(STANDINGS[Standing(one.standing)]), KINDS[Standing(one.standing)])),
        Column("municipality", gettext_lazy("Municipality"), value=lambda one: str(one.municipality)),
        Column("owner", gettext_lazy("Employer counsellor"),
               value=lambda one: one.owner.full_name if one.owner else ""),
        Column("company_code", gettext_lazy("Company code"), is_sortable=True),
        Column("registered_at", gettext_lazy("Registered"), is_sortable=True),
    ),
    filters=(
        Filter("standing", gettext_lazy("Checked"), tuple(STANDINGS.items()),
               lambda rows, value: rows.filter(standing=value)),
    ),
    search=lambda rows, words: queries.searched(rows, words),
    default_sort="name",
    empty_title=gettext_lazy("No employers here"),
    empty_text=gettext_lazy("Take a filter away, or look at all employers of your offices."),
)  # fmt: skip


@require_GET
@allow(looks_after_employers)
def employers(request: HttpRequest) -> HttpResponseBase:
    """List one's own employers, or all of one's offices."""
    person, day = signed_in(request), clock.today()
    is_office = request.GET.get("of") == "office"
    rows = (
        queries.employers_of_offices(person, day=day)
        if is_office
        else queries.portfolio(person, day=day)
    )
    listing = EMPLOYERS.read(rows, request)
    if (file := listing.export()) is not None:
        return file
    context = {"listing": listing, "is_office": is_office}
    return render(request, "employers/desk/employers.html", context)


def _looked_after(request: HttpRequest, reference: str) -> Employer:
    try:
        employer = queries.employer_by_reference(reference)
    except Employer.DoesNotExist as error:
        raise Http404 from error
    if not access.may_look_after(signed_in(request), employer, day=clock.today()):
        raise Http404
    return employer


@require_GET
@allow(looks_after_employers)
def employer(request: HttpRequest, reference: str) -> HttpResponse:
    """Show the employer's dossier and what can be done."""
    found = _looked_after(request, reference)
    standing = Standing(found.standing)
    context = {
        "employer": found,
        "tag": Tag(str(STANDINGS[standing]), KINDS[standing]),
        "agents": queries.agents_of(found),
        "colleagues": staff_of(found.office, Role.EMPLOYER_COUNSELLOR, day=clock.today()),
        "is_open": standing in {Standing.UNVERIFIED, Standing.LETTER_SENT, Standing.REFUSED},
        "is_blocked": standing == Standing.BLOCKED,
        "merges": Merge.objects.filter(kind="employer", kept_id=found.pk, undone_at=None),
    }
    return render(request, "employers/desk/employer.html", context)


Step = Callable[[Employer, Person], str]


def _do(request: HttpRequest, reference: str, step: Step) -> HttpResponse:
    found = _looked_after(request, reference)
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
@allow(looks_after_employers)
def verify(request: HttpRequest, reference: str) -> HttpResponse:
    """Check the employer on papers that the counsellor has seen."""

    def step(found: Employer, by: Person) -> str:
        actions.verify(employer=found, by=by, now=clock.now())
        return _("The employer is checked.")

    return _do(request, reference, step)


@require_POST
@allow(looks_after_employers)
def verify_by_register(request: HttpRequest, reference: str) -> HttpResponse:
    """Check the employer against its register."""

    def step(found: Employer, by: Person) -> str:
        if actions.verify_by_register(employer=found, by=by, now=clock.now()):
            return _("The register knows the employer. It is checked.")
        return _(
            "The register does not know this employer, or it is dissolved. Nothing has changed."
        )

    return _do(request, reference, step)


@require_POST
@allow(looks_after_employers)
def send_letter(request: HttpRequest, reference: str) -> HttpResponse:
    """Make a code and show the letter to be printed; the code is shown this once."""
    found = _looked_after(request, reference)
    try:
        found, code = actions.send_letter(employer=found, by=signed_in(request), now=clock.now())
    except actions.CannotMove:
        messages.error(request, _("This employer needs no letter any more."))
        return redirect("desk:employer", reference=found.reference)
    return render(
        request, "employers/desk/letter.html", {"employer": found, "code": f"{code[:4]} {code[4:]}"}
    )


@require_POST
@allow(looks_after_employers)
def unblock(request: HttpRequest, reference: str) -> HttpResponse:
    """Let the employer use the service again."""

    def step(found: Employer, by: Person) -> str:
        actions.unblock(employer=found, by=by, now=clock.now())
        return _("The employer may use the service again.")

    return _do(request, reference, step)


@require_POST
@allow(looks_after_employers)
def assign(request: HttpRequest, reference: str) -> HttpResponse:
    """Give the employer to a colleague of the office."""
    found = _looked_after(request, reference)
    colleagues = staff_of(found.office, Role.EMPLOYER_COUNSELLOR, day=clock.today())
    owner = next((one for one in colleagues if one.reference == request.POST.get("owner")), None)
    if owner is None:
        messages.error(request, _("Choose a colleague from the list."))
    else:
        actions.assign_owner(employer=found, owner=owner, by=signed_in(request), now=clock.now())
        messages.success(
            request, _("%(name)s looks after the employer now.") % {"name": owner.full_name}
        )
    return redirect("desk:employer", reference=found.reference)


@require_http_methods(["GET", "POST"])
@allow(looks_after_employers)
def refuse(request: HttpRequest, reference: str) -> HttpResponse:
    """Refuse the registration, with a reason."""
    return _against(
        request,
        reference,
        actions.refuse,
        _("Refuse the registration"),
        _("The registration is refused."),
    )


@require_http_methods(["GET", "POST"])
@allow(looks_after_employers)
def block(request: HttpRequest, reference: str) -> HttpResponse:
    """Block the employer, with a reason."""
    return _against(
        request,
        reference,
        actions.block,
        _("Block the employer"),
        _("The employer is blocked. Its vacancies have left the board."),
    )


def _against(
    request: HttpRequest, reference: str, act: Callable[..., Employer], title: str, said: str
) -> HttpResponse:
    found = _looked_after(request, reference)
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
    return render(request, "question.html", context)


@require_http_methods(["GET", "POST"])
@allow(looks_after_employers)
def merge(request: HttpRequest, reference: str) -> HttpResponse:
    """Merge another row of the same employer into this one, after a look at both."""
    kept = _looked_after(request, reference)
    form = MergeForm(request.POST or None)
    gone = None
    if request.method == "POST" and form.is_valid():
        gone = Employer.objects.filter(
            reference=form.cleaned_data["reference"].strip().upper()
        ).first()
        if gone is None or not access.may_look_after(signed_in(request), gone, day=clock.today()):
            form.add_error("reference", _("There is no such employer among those you look after."))
            gone = None
        elif "confirm" in request.POST:
            return _merged(request, kept, gone, form.cleaned_data["reason"])
    context = {
        "form": form,
        "kept": kept,
        "gone": gone,
        "agents": queries.agents_of(gone) if gone else [],
    }
    return render(request, "employers/desk/merge.html", context)


def _merged(request: HttpRequest, kept: Employer, gone: Employer, reason: str) -> HttpResponse:
    try:
        actions.merge_employers(
            kept=kept, gone=gone, reason=reason, by=signed_in(request), now=clock.now()
        )
    except actions.CannotMerge:
        messages.error(request, _("These two cannot be merged: one of them is merged already."))
    else:
        messages.success(request, _("The two are one now. You can undo it on this page."))
    return redirect("desk:employer", reference=kept.reference)


@require_POST
@allow(looks_after_employers)
def undo_merge(request: HttpRequest, reference: str, merge_id: int) -> HttpResponse:
    """Part the two again."""
    kept = _looked_after(request, reference)
    found = Merge.objects.filter(pk=merge_id, kind="employer", kept_id=kept.pk).first()
    if found is None:
        raise Http404
    try:
        actions.undo_merge(merge=found, by=signed_in(request), now=clock.now())
    except actions.CannotMerge:
        messages.error(request, _("This has been undone already."))
    else:
        messages.success(request, _("The two are apart again."))
    return redirect("desk:employer", reference=kept.reference)
