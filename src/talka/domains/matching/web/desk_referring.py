"""Staff propose a vacancy to several people, take a proposal back, and note the former pay."""

from collections.abc import Sequence
from uuid import uuid5

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from talka.domains.jobseekers.api import JobseekerFile
from talka.domains.matching import access
from talka.domains.matching.actions.applying import AlreadyApplied, FileNotOpen, VacancyNotOpen
from talka.domains.matching.actions.moving import ApplicationCannotMove
from talka.domains.matching.actions.referring import (
    NotTheirCounsellor,
    refer,
    take_back,
    write_former_pay,
)
from talka.domains.matching.queries.explaining import explain_candidates
from talka.domains.matching.queries.suitable import former_pay_of
from talka.domains.matching.rules import State
from talka.domains.matching.web.forms import FormerPayForm, SeveralForm, TakeBackForm
from talka.domains.matching.web.looking import (
    application_or_404,
    file_or_404,
    vacancy_or_404,
)
from talka.domains.people.api import signed_in
from talka.domains.vacancies.api import State as VacancyState
from talka.domains.vacancies.api import Vacancy
from talka.kit import clock
from talka.kit.access import allow
from talka.kit.components.parts import Link


SEND = "send"


def propose_to_several(
    request: HttpRequest, vacancy: Vacancy, references: Sequence[str]
) -> HttpResponse:
    """Show once more whom and what, then propose the vacancy to each of them, without obligation."""
    back_url = reverse("desk:vacancy_candidates", args=[vacancy.reference])
    if not references:
        messages.info(request, _("Select somebody first."))
        return redirect(back_url)
    files = [file_or_404(request, one, "proposal") for one in references]
    if vacancy.state != VacancyState.PUBLISHED:
        messages.error(request, _("Nothing was proposed: the vacancy is no longer open."))
        return redirect(back_url)
    # The list of candidates sends its selection here first: only the page itself sends the form.
    form = SeveralForm(request.POST if SEND in request.POST else None)
    if SEND in request.POST and form.is_valid():
        _refer_all(request, vacancy, files, form)
        return redirect(back_url)
    context = {
        "form": form,
        "vacancy": vacancy,
        "employer": vacancy.employer.name,
        "files": files,
        "back_url": back_url,
        "breadcrumbs": [
            Link(_("Vacancies"), reverse("desk:vacancies")),
            Link(vacancy.title, back_url),
            Link(_("Propose")),
        ],
    }
    return render(request, "matching/desk/several.html", context)


def _refer_all(
    request: HttpRequest, vacancy: Vacancy, files: list[JobseekerFile], form: SeveralForm
) -> None:
    by, now = signed_in(request), clock.now()
    compared = explain_candidates(vacancy.pk, [one.pk for one in files], day=clock.day(now))
    done = 0
    for file in files:
        try:
            refer(
                file=file,
                vacancy=vacancy,
                text=form.cleaned_data["text"],
                score=compared[file.pk].score,
                submission=uuid5(form.submission_id, file.reference),
                by=by,
                now=now,
            )
        except (AlreadyApplied, FileNotOpen, NotTheirCounsellor, VacancyNotOpen):
            messages.warning(
                request, _("Not proposed to %(name)s.") % {"name": file.person.full_name}
            )
        else:
            done += 1
    if done:
        told = ngettext(
            "The vacancy is proposed to %(n)s person.",
            "The vacancy is proposed to %(n)s people.",
            done,
        )
        messages.success(request, told % {"n": done})


@require_http_methods(["GET", "HEAD", "POST"])
@allow(access.works_on_matching)
def take_proposal_back(request: HttpRequest, application_reference: str) -> HttpResponse:
    """Ask once more, then take back a proposal that the person has not answered."""
    found = application_or_404(request, application_reference)
    back_url = reverse("desk:application", args=[found.reference])
    if found.state != State.PROPOSED:
        messages.info(request, _("The proposal is answered or over: it cannot be taken back."))
        return redirect(back_url)
    form = TakeBackForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            take_back(
                application=found,
                text=form.cleaned_data["text"],
                by=signed_in(request),
                now=clock.now(),
            )
        except NotTheirCounsellor as error:
            raise Http404 from error
        except ApplicationCannotMove:
            messages.info(request, _("The proposal is answered or over: it cannot be taken back."))
        else:
            messages.success(request, _("The proposal is taken back, and the person is told."))
        return redirect(back_url)
    context = {
        "form": form,
        "title": _("Take back the proposal “%(title)s”?") % {"title": found.vacancy.title},
        "intro": _("%(name)s need not answer any more, and is told so.")
        % {"name": found.file.person.full_name},
        "back_url": back_url,
        "submit_label": _("Take it back"),
    }
    return render(request, "matching/desk/take_back.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@allow(access.works_on_matching)
def former_pay(request: HttpRequest, file_reference: str, vacancy_reference: str) -> HttpResponse:
    """Write down what the person earned before, then go on with the proposal."""
    file = file_or_404(request, file_reference, "former pay")
    vacancy = vacancy_or_404(vacancy_reference)
    known = former_pay_of(file.pk)
    back_url = reverse("desk:propose", args=[file.reference, vacancy.reference])
    form = FormerPayForm(
        request.POST if request.method == "POST" else None,
        initial={"pay": known.pay, "benefit": known.benefit, "document": known.document}
        if known
        else {},
    )
    if request.method == "POST" and form.is_valid():
        try:
            write_former_pay(
                file=file,
                pay=int(form.cleaned_data["pay"]),
                benefit=int(form.cleaned_data["benefit"]),
                document=form.cleaned_data["document"],
                by=signed_in(request),
                now=clock.now(),
            )
        except NotTheirCounsellor as error:
            raise Http404 from error
        messages.success(request, _("The former pay is written down."))
        return redirect(back_url)
    context = {
        "form": form,
        "title": _("What %(name)s earned before") % {"name": file.person.full_name},
        "intro": _(
            "The law compares the pay of suitable work with it. The person sees that you have looked."
        ),
        "back_url": back_url,
        "submit_label": _("Write it down"),
    }
    return render(request, "question.html", context)
