"""A message to one person, and a vacancy proposed to one person."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from talka.domains.counselling import access, actions
from talka.domains.counselling.web.cases import address_of, opened, way_to
from talka.domains.counselling.web.forms import (
    OBLIGING,
    FirstMessageForm,
    ProposalForm,
    SuitableProposalForm,
)
from talka.domains.jobseekers.api import JobseekerFile
from talka.domains.matching.api import (
    AlreadyApplied,
    Audience,
    FileNotOpen,
    NotTheirCounsellor,
    VacancyNotOpen,
    WorkNotSuitable,
    basis_of,
    musts_of,
    refer,
    suitability_of,
    tell,
)
from talka.domains.people.api import signed_in
from talka.domains.vacancies.api import State as VacancyState
from talka.domains.vacancies.api import Vacancy, vacancy_by_reference
from talka.kit import clock
from talka.kit.access import allow
from talka.kit.components import formats
from talka.kit.files.kinds import FileRefused
from talka.kit.files.labels import TROUBLES


@require_http_methods(["GET", "HEAD", "POST"])
@allow(access.works_with_people)
def write(request: HttpRequest, file_reference: str) -> HttpResponse:
    """Write the person a message: a new conversation."""
    file = opened(request, file_reference)
    form = FirstMessageForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            thread = actions.write_to_person(
                file=file,
                subject=form.cleaned_data["subject"],
                text=form.cleaned_data["text"],
                files=form.chosen_files,
                submission=form.submission_id,
                by=signed_in(request),
                now=clock.now(),
            )
        except FileRefused as error:
            form.add_error("file", str(TROUBLES[error.trouble]))
        else:
            _say_sent(request, file)
            address = address_of("desk:thread", thread.reference)
            return redirect(address) if address else redirect("desk:person", file_reference)
    context = {"form": form, "file": file, "breadcrumbs": way_to(file)}
    return render(request, "counselling/desk/write.html", context)


def _say_sent(request: HttpRequest, file: JobseekerFile) -> None:
    """Say whether a notice goes out; without an address somebody has to call."""
    if file.person.email:
        messages.success(request, _("The message is sent. The person gets a notice by e-mail."))
        return
    said = _(
        "The message is kept, but no e-mail goes out: the person has no address. Call them: %(phone)s"
    )
    messages.warning(request, said % {"phone": file.person.phone or _("no number is known")})


@require_http_methods(["GET", "HEAD", "POST"])
@allow(access.works_with_people)
def propose(request: HttpRequest, file_reference: str, vacancy_reference: str) -> HttpResponse:
    """Show once more whom and what, then propose the vacancy."""
    file = opened(request, file_reference, what="proposal")
    try:
        vacancy = vacancy_by_reference(vacancy_reference)
    except Vacancy.DoesNotExist as error:
        raise Http404 from error
    today = clock.today()
    suitability = suitability_of(file, vacancy, day=today)
    is_suitable = suitability is not None and suitability.is_suitable
    form = (SuitableProposalForm if is_suitable else ProposalForm)(request.POST or None)
    told = tell(file, vacancy, audience=Audience.STAFF, day=today)
    if request.method == "POST" and form.is_valid():
        return _refer(request, file, vacancy, form, told.explanation.score)
    context = {
        "form": form,
        "file": file,
        "vacancy": vacancy,
        "told": told,
        "suitability": suitability,
        "criteria": musts_of(suitability, own=False) if suitability else (),
        "basis": basis_of(suitability, day=today) if suitability else "",
        "pay_url": reverse("desk:former_pay", args=[file.reference, vacancy.reference]),
        "is_open": vacancy.state == VacancyState.PUBLISHED,
        "pay": formats.money_range(vacancy.pay_from, vacancy.pay_to),
        "vacancy_url": address_of("desk:vacancy", vacancy.employer.reference, vacancy.reference),
        "breadcrumbs": way_to(file),
    }
    return render(request, "counselling/desk/propose.html", context)


def _refer(
    request: HttpRequest, file: JobseekerFile, vacancy: Vacancy, form: ProposalForm, score: int
) -> HttpResponse:
    try:
        application = refer(
            file=file,
            vacancy=vacancy,
            text=form.cleaned_data["text"],
            score=score,
            # Asked for what is shown as suitable no longer, the action refuses.
            is_obliging=request.POST.get("bond") == OBLIGING,
            submission=form.submission_id,
            by=signed_in(request),
            now=clock.now(),
        )
    except tuple(_REFUSALS) as error:
        messages.error(request, str(_REFUSALS[type(error)]))
    else:
        day = formats.day_of_year(application.answer_by)
        told = _("“%(title)s” is proposed. The person has until %(day)s to answer.")
        messages.success(request, told % {"title": vacancy.title, "day": day})
    return redirect("desk:person", file.reference)


_REFUSALS: dict[type[Exception], Promise] = {
    VacancyNotOpen: gettext_lazy("Nothing was proposed: the vacancy is no longer open."),
    AlreadyApplied: gettext_lazy(
        "Nothing was proposed: this vacancy and the person are already brought together."
    ),
    FileNotOpen: gettext_lazy("Nothing was proposed: the person is not registered at present."),
    WorkNotSuitable: gettext_lazy(
        "Nothing was proposed: the work is not suitable any more, so nobody can be obliged."
    ),
    NotTheirCounsellor: gettext_lazy(
        "Nothing was proposed: only counsellors of the person’s office can propose a vacancy."
    ),
}
