"""A changed situation: the person tells it and can take it back, the counsellor answers."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from talka.domains.jobseekers import access, actions, queries
from talka.domains.jobseekers.labels import SITUATIONS
from talka.domains.jobseekers.models import JobseekerFile
from talka.domains.jobseekers.rules import ACTIVE, Situation
from talka.domains.jobseekers.web.corrections import question
from talka.domains.jobseekers.web.desk import case
from talka.domains.jobseekers.web.forms.situation import DeclineForm, SituationChangeForm
from talka.domains.jobseekers.web.profile import own_file
from talka.domains.jobseekers.web.telling import say_answered
from talka.domains.people.api import decides_for, signed_in
from talka.kit import clock
from talka.kit.access import allow, signed_in_person


@require_http_methods(["GET", "HEAD"])
@allow(signed_in_person)
def situation(request: HttpRequest) -> HttpResponse:
    """Show what the service knows of the situation, and how far it is what was told last."""
    file = own_file(request)
    if file is None:
        return redirect("public:register_start")
    context = {
        "file": file,
        "now": _words_of(file.situation),
        "is_ready": file.is_ready,
        "is_active": file.status in ACTIVE,
        "change": queries.last_change_of(file, day=clock.today()),
    }
    return render(request, "jobseekers/jobseeker/situation.html", context)


def _words_of(situation: str) -> str:
    return str(SITUATIONS[Situation(situation)]) if situation else _("Not known")


@require_http_methods(["GET", "HEAD", "POST"])
@allow(decides_for)
def tell(request: HttpRequest) -> HttpResponse:
    """Ask what has changed, show what the law says to it, and only then send it."""
    file = own_file(request)
    if file is None:
        return redirect("public:register_start")
    is_post = request.method == "POST"
    if file.status not in ACTIVE or (not is_post and _waits(file)):
        return redirect("me:situation")
    today = clock.today()
    form = SituationChangeForm(
        request.POST if is_post else None, today=today, initial={"since": today}
    )
    is_checked = is_post and form.is_valid()
    if is_checked and request.POST.get("do") == "send":
        if _tell(request, file, form):
            return redirect("me:situation")
        is_checked = False
    if is_checked and request.POST.get("do") != "change":
        return _check_page(request, file, form)
    context = {
        "form": form,
        "title": _("What has changed?"),
        "submit_label": _("Continue"),
        "intro": _("Today we know this of you: %(situation)s.")
        % {"situation": _words_of(file.situation)},
        "why_we_ask": _("Your status, and what you can get from us, depend on your situation."),
        "back_url": reverse("me:situation"),
    }
    return render(request, "question.html", context)


def _waits(file: JobseekerFile) -> bool:
    return queries.waiting_change_of(file, day=clock.today()) is not None


def _check_page(
    request: HttpRequest, file: JobseekerFile, form: SituationChangeForm
) -> HttpResponse:
    told = form.circumstances
    proposal = queries.proposal_for(file, told, day=clock.today())
    context = {
        "form": form,
        "situation": _words_of(told.situation),
        "is_ready": told.is_ready,
        "proposal": queries.words_of_proposal(proposal),
        "back_url": reverse("me:situation"),
    }
    return render(request, "jobseekers/jobseeker/situation_check.html", context)


def _tell(request: HttpRequest, file: JobseekerFile, form: SituationChangeForm) -> bool:
    """Send it; False when the form tells what is wrong with it."""
    try:
        actions.tell_situation(
            file=file,
            circumstances=form.circumstances,
            since=form.cleaned_data["since"],
            note=form.cleaned_data["note"],
            submission=form.submission_id,
            by=signed_in(request),
            now=clock.now(),
        )
    except actions.NothingNew:
        form.add_error("situation", _("We know this already. Choose what is different now"))
        return False
    except actions.ChangeWaits:
        messages.warning(request, _("What you told before waits still. Take it back first."))
    except actions.NotRegistered:
        messages.warning(request, _("You are not registered, so nothing was sent."))
    except actions.FileNotYours as error:
        raise Http404 from error
    else:
        messages.success(request, _("Sent. Your counsellor reads it and answers."))
    return True


@require_POST
@allow(decides_for)
def take_back(request: HttpRequest) -> HttpResponse:
    """Take back what nobody has answered yet."""
    file = own_file(request)
    if file is None:
        return redirect("public:register_start")
    try:
        actions.take_back_situation(file=file, by=signed_in(request), now=clock.now())
    except actions.NothingWaits:
        messages.info(request, _("Nothing waits any more. Nothing has changed."))
    except actions.FileNotYours as error:
        raise Http404 from error
    else:
        messages.success(request, _("Taken back. You can tell it anew at any time."))
    return redirect("me:situation")


@require_POST
@allow(access.decides_on_cases)
def keep(request: HttpRequest, file_reference: str) -> HttpResponse:
    """Write the new situation down; the status stays as it is."""
    file = case(request, file_reference, "decision")
    try:
        actions.keep_status(file=file, by=signed_in(request), now=clock.now())
    except actions.NothingWaits:
        messages.info(request, _("Nothing waits any more. Nothing has changed."))
    except actions.FileNotYours as error:
        raise Http404 from error
    else:
        say_answered(request, file, _("The new situation is written down."))
    return redirect("desk:file", file.reference)


@require_http_methods(["GET", "HEAD", "POST"])
@allow(access.decides_on_cases)
def decline(request: HttpRequest, file_reference: str) -> HttpResponse:
    """Answer that nothing changes, with a reason for the person."""
    file = case(request, file_reference, "decision")
    if not _waits(file):
        messages.info(request, _("Nothing waits any more. Nothing has changed."))
        return redirect("desk:file", file.reference)
    form = DeclineForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        answer, by = form.cleaned_data["answer"], signed_in(request)
        try:
            actions.decline_situation(file=file, answer=answer, by=by, now=clock.now())
        except actions.NothingWaits:
            messages.info(request, _("Nothing waits any more. Nothing has changed."))
        except actions.FileNotYours as error:
            raise Http404 from error
        else:
            say_answered(
                request, file, _("Declined. The reason stands under the person’s situation.")
            )
        return redirect("desk:file", file.reference)
    title = _("Decline the change of situation of %(name)s") % {"name": file.person.full_name}
    return question(request, file, form, title, label=_("Decline"))
