"""A person's applications: the list, one application, applying, and every answer of theirs."""

from django.contrib import messages
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from talka.domains.jobseekers.api import JobseekerFile
from talka.domains.matching.actions import applying
from talka.domains.matching.actions.contacting import RequestAnswered, answer_contact
from talka.domains.matching.actions.moving import ApplicationCannotMove, ApplicationNotYours
from talka.domains.matching.models import Application, ContactRequest
from talka.domains.matching.queries.applications import (
    applications_of_person,
    contact_requests_to,
)
from talka.domains.matching.queries.cards import employer_in_words
from talka.domains.matching.queries.explaining import Audience, comparison_of
from talka.domains.matching.queries.obligation import obligation_of
from talka.domains.matching.queries.timeline import (
    open_check,
    reason_in_words,
    state_tag,
    steps_of,
    timeline_of,
)
from talka.domains.matching.rules import (
    AT_WORK,
    OVER,
    WAITING_FOR_EMPLOYER,
    WAITING_FOR_PERSON,
    DeclineReason,
    State,
    may_withdraw,
)
from talka.domains.matching.web.forms import DeclineProposalForm, LetterForm, WithdrawForm
from talka.domains.matching.web.jobseeker import pair_context
from talka.domains.matching.web.own import application_of, is_open, vacancy_of, with_file
from talka.domains.people.api import applies_for, reads_and_writes_for, signed_in
from talka.domains.vacancies.api import State as VacancyState
from talka.kit import clock
from talka.kit.access import allow, signed_in_person
from talka.kit.components.parts import Link
from talka.kit.tables import Column, Filter, Table


STAGES = {
    "me": (gettext_lazy("Waiting for you"), WAITING_FOR_PERSON),
    "employer": (gettext_lazy("Waiting for the employer"), WAITING_FOR_EMPLOYER),
    "work": (gettext_lazy("Hired"), AT_WORK | {State.HIRED}),
    "over": (gettext_lazy("Over"), OVER),
}
CHANGED = gettext_lazy("Nothing was changed: the application has moved on in the meantime.")
SEND, CHANGE = "send", "change"


def _by_stage(rows: QuerySet[Application], stage: str) -> QuerySet[Application]:
    return rows.filter(state__in=STAGES[stage][1])


def _by_words(rows: QuerySet[Application], words: str) -> QuerySet[Application]:
    return rows.filter(
        Q(vacancy__title__icontains=words)
        | Q(vacancy__employer__name__icontains=words)
        | Q(reference__iexact=words)
    )


APPLICATIONS = Table(
    name="applications",
    columns=(
        Column(
            "job", gettext_lazy("Job"), value=lambda one: one.vacancy.title,
            is_sortable=True, is_text=True, order_by="vacancy__title",
            link=lambda one: reverse("me:application", args=[one.reference]),
        ),
        Column("employer", gettext_lazy("Employer"), value=lambda one: employer_in_words(one.vacancy)),
        Column("state", gettext_lazy("Status"), value=lambda one: state_tag(one.state)),
        Column(
            "since", gettext_lazy("Since"), value=lambda one: clock.day(one.state_since),
            is_sortable=True, order_by="state_since",
        ),
        Column("answer_by", gettext_lazy("Next answer by"), is_sortable=True),
    ),
    filters=(
        Filter("stage", gettext_lazy("Stage"), [(key, words) for key, (words, _s) in STAGES.items()], _by_stage),
    ),
    search=_by_words,
    search_label=gettext_lazy("Job, employer or reference"),
    default_sort="-since",
    empty_title=gettext_lazy("You have not applied anywhere yet"),
    empty_text=gettext_lazy("Look at the jobs that suit you, or find one on the board."),
    caption=gettext_lazy("Your applications"),
)  # fmt: skip


@require_safe
@allow(signed_in_person)
@with_file
def applications(request: HttpRequest, file: JobseekerFile) -> HttpResponseBase:
    """List the person's applications and what employers ask."""
    listing = APPLICATIONS.read(applications_of_person(file.person_id), request)
    if (download := listing.export()) is not None:
        return download
    context = {"listing": listing, "asked": list(contact_requests_to(file.person_id))}
    return render(request, "matching/jobseeker/applications.html", context)


@require_safe
@allow(signed_in_person)
@with_file
def application(
    request: HttpRequest, file: JobseekerFile, application_reference: str
) -> HttpResponse:
    """Show one application: where it stands, what happens next, what the person can do."""
    found = application_of(file, application_reference)
    state, today = State(found.state), clock.today()
    check = open_check(found)
    context = pair_context(file, found.vacancy, day=today) | {
        "application": found,
        "tag": state_tag(found.state),
        "obligation": obligation_of(found, day=today, own=True),
        "check": check,
        "is_asked": check is not None,
        "is_at_work": state in AT_WORK,
        "events": timeline_of(found, steps_of(found), audience=Audience.PERSON),
        "reason": reason_in_words(found.state, found.reason),
        "is_proposed": state == State.PROPOSED,
        "may_withdraw": may_withdraw(state),
        "may_start": state == State.HIRED,
        "breadcrumbs": [
            Link(_("Applications"), reverse("me:applications")),
            Link(found.vacancy.title),
        ],
    }
    return render(request, "matching/jobseeker/application.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@allow(applies_for)
@with_file
def apply(request: HttpRequest, file: JobseekerFile, vacancy_reference: str) -> HttpResponse:
    """Apply for a vacancy, or accept it when it was proposed: a letter, a check, and sent."""
    vacancy = vacancy_of(file, vacancy_reference)
    standing = applications_of_person(file.person_id).filter(vacancy=vacancy)
    alive = standing.exclude(state__in=OVER).first()
    if alive is not None and alive.state != State.PROPOSED:
        return redirect("me:application", alive.reference)
    form = LetterForm(request.POST or None)
    may_send = is_open(file) and vacancy.state == VacancyState.PUBLISHED
    is_checking = request.method == "POST" and may_send and form.is_valid()
    if is_checking and request.POST.get("do") == SEND:
        return _send(request, file, vacancy_reference, form)
    context = pair_context(file, vacancy, day=clock.today()) | {
        "form": form,
        "letter": form.cleaned_data["letter"] if is_checking else "",
        "proposal": alive,
        "obligation": obligation_of(alive, day=clock.today(), own=True) if alive else None,
        "is_registered": is_open(file),
        "is_vacancy_open": vacancy.state == VacancyState.PUBLISHED,
        "person": file.person,
        "back_url": reverse("public:vacancy", args=[vacancy.reference]),
    }
    if is_checking and request.POST.get("do") != CHANGE:
        return render(request, "matching/jobseeker/check.html", context)
    return render(request, "matching/jobseeker/apply.html", context)


def _send(
    request: HttpRequest, file: JobseekerFile, vacancy_reference: str, form: LetterForm
) -> HttpResponse:
    vacancy, now = vacancy_of(file, vacancy_reference), clock.now()
    try:
        made = applying.apply(
            file=file,
            vacancy=vacancy,
            letter=form.cleaned_data["letter"],
            score=comparison_of(file.pk, vacancy.pk, day=clock.day(now)).score,
            submission=form.submission_id,
            by=signed_in(request),
            now=now,
        )
    except ApplicationNotYours as error:
        raise Http404 from error
    except applying.AlreadyApplied:
        messages.info(request, _("You have applied for this job before."))
        return redirect("me:applications")
    except (applying.VacancyNotOpen, applying.FileNotOpen, ApplicationCannotMove):
        messages.error(request, _("Nothing was sent: the job is no longer open."))
        return redirect("me:suggestions")
    messages.success(
        request, _("Your application is sent. You see here when the employer has looked at it.")
    )
    return redirect("me:application", made.reference)


@require_http_methods(["GET", "HEAD", "POST"])
@allow(applies_for)
@with_file
def decline(request: HttpRequest, file: JobseekerFile, application_reference: str) -> HttpResponse:
    """Decline what the counsellor has proposed, with a reason."""
    found = application_of(file, application_reference)
    if found.state != State.PROPOSED:
        return redirect("me:application", found.reference)
    form = DeclineProposalForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            applying.decline(
                application=found,
                reason=DeclineReason(form.cleaned_data["reason"]),
                text=form.cleaned_data["text"],
                by=signed_in(request),
                now=clock.now(),
            )
        except ApplicationNotYours as error:
            raise Http404 from error
        except ApplicationCannotMove:
            messages.error(request, CHANGED)
        else:
            messages.success(request, _("You have declined. Your counsellor knows the reason."))
        return redirect("me:application", found.reference)
    context = {
        "form": form,
        "title": _("Decline: %(title)s") % {"title": found.vacancy.title},
        "intro": _("Your counsellor reads the reason, the employer does not."),
        "obligation": obligation_of(found, day=clock.today(), own=True),
        "back_url": reverse("me:application", args=[found.reference]),
        "submit_label": _("Decline"),
    }
    return render(request, "matching/jobseeker/decline.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@allow(applies_for)
@with_file
def withdraw(request: HttpRequest, file: JobseekerFile, application_reference: str) -> HttpResponse:
    """Ask once more, then take the application back."""
    found = application_of(file, application_reference)
    if not may_withdraw(State(found.state)):
        return redirect("me:application", found.reference)
    form = WithdrawForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            applying.withdraw(
                application=found,
                text=form.cleaned_data["text"],
                by=signed_in(request),
                now=clock.now(),
            )
        except ApplicationNotYours as error:
            raise Http404 from error
        except ApplicationCannotMove:
            messages.error(request, CHANGED)
        else:
            messages.success(
                request, _("Your application is withdrawn, and the employer knows it.")
            )
        return redirect("me:application", found.reference)
    context = {
        "form": form,
        "title": _("Withdraw your application for “%(title)s”?") % {"title": found.vacancy.title},
        "intro": _("The employer is told. While the job is open, you can apply again."),
        "back_url": reverse("me:application", args=[found.reference]),
        "submit_label": _("Withdraw"),
    }
    return render(request, "matching/jobseeker/withdraw.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@allow(reads_and_writes_for)
@with_file
def contact(request: HttpRequest, file: JobseekerFile, alias: str) -> HttpResponse:
    """Answer an employer that knows the person only by an alias: be named, or stay nameless."""
    rows = ContactRequest.objects.select_related("alias__vacancy__employer", "alias__file")
    asked = rows.filter(alias__reference=alias, alias__file=file).first()
    if asked is None:
        raise Http404
    vacancy = asked.alias.vacancy
    form = LetterForm(request.POST or None)
    answer = request.POST.get("do", "")
    if answer in {"agree", "refuse"} and form.is_valid():
        return _answer_contact(request, asked, form, agrees=answer == "agree")
    context = pair_context(file, vacancy, day=clock.today()) | {
        "form": form,
        "asked": asked,
        "is_waiting": asked.state == "ASKED",
        "back_url": reverse("me:applications"),
    }
    return render(request, "matching/jobseeker/contact.html", context)


def _answer_contact(
    request: HttpRequest, asked: ContactRequest, form: LetterForm, *, agrees: bool
) -> HttpResponse:
    try:
        made = answer_contact(
            request=asked,
            agrees=agrees,
            letter=form.cleaned_data["letter"],
            by=signed_in(request),
            now=clock.now(),
        )
    except ApplicationNotYours as error:
        raise Http404 from error
    except (RequestAnswered, applying.VacancyNotOpen, applying.FileNotOpen):
        messages.error(request, _("Nothing was sent: the question or the job is closed."))
    except applying.AlreadyApplied:
        messages.info(request, _("You have applied for this job before."))
    else:
        if made is not None:
            messages.success(request, _("The employer now has your name and your profile."))
            return redirect("me:application", made.reference)
        messages.success(request, _("You stay without a name. The employer learns only that."))
    return redirect("me:applications")
