"""A refusal of suitable work: a counsellor judges it, and may end the registration for it."""

from dataclasses import dataclass
from datetime import date

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from talka.domains.jobseekers.api import ACTIVE, Reason, may_decide
from talka.domains.matching import access
from talka.domains.matching.actions.referring import (
    NothingToJudge,
    NotTheirCounsellor,
    judge_refusal,
)
from talka.domains.matching.models import Application
from talka.domains.matching.queries.obligation import counted_in_words, refusal_tag
from talka.domains.matching.queries.suitable import duty_of, is_listed_as_justified
from talka.domains.matching.queries.timeline import reason_in_words
from talka.domains.matching.rules import RefusalState
from talka.domains.matching.web.forms import COUNTED, JUSTIFIED, JudgeForm
from talka.domains.matching.web.looking import application_or_404
from talka.domains.people.api import Person, signed_in
from talka.kit import clock
from talka.kit.access import allow
from talka.kit.components.parts import Tag


@dataclass(frozen=True, slots=True)
class Refusal:
    """What staff see of a refusal. `decide_url` stands where the registration can be ended for it."""

    tag: Tag
    lines: tuple[str, ...]
    judge_url: str
    decide_url: str


def refusal_of(application: Application, person: Person, *, day: date) -> Refusal | None:
    """Return the refusal of suitable work and what staff can do about it; None without one."""
    tag = refusal_tag(application.refusal)
    if tag is None:
        return None
    reference = application.reference
    is_open = application.refusal == RefusalState.OPEN
    return Refusal(
        tag=tag,
        lines=tuple(_lines(application, day)),
        judge_url=reverse("desk:judge_refusal", args=[reference]) if is_open else "",
        decide_url=_decide_url(application, person, day),
    )


def _lines(application: Application, day: date) -> list[str]:
    reason = reason_in_words(application.state, application.reason)
    lines = [
        _("The person says: %(reason)s.") % {"reason": reason}
        if reason
        else _("The person has given no reason.")
    ]
    if reason and is_listed_as_justified(application.reason, day=day):
        lines.append(_("The law takes this as a justified reason. Ask for proof where you doubt."))
    duty = duty_of(application.file_id, day=day)
    if duty is not None:
        lines.append(counted_in_words(duty))
    return lines


def _decide_url(application: Application, person: Person, day: date) -> str:
    """Return where the registration is ended for it: when enough refusals count, and by whom it may."""
    file, duty = application.file, duty_of(application.file_id, day=day)
    is_enough = duty is not None and duty.is_reached
    is_counted = application.refusal == RefusalState.COUNTED
    if not is_enough or not is_counted or file.status not in ACTIVE:
        return ""
    if not may_decide(person, file, day=day):
        return ""
    address = reverse("desk:decide", args=[file.reference, "end"])
    return f"{address}?reason={Reason.REFUSED_SUITABLE_WORK}"


@require_http_methods(["GET", "HEAD", "POST"])
@allow(access.works_on_matching)
def judge(request: HttpRequest, application_reference: str) -> HttpResponse:
    """Judge whether the reason is justified; the law's list is a proposal, the counsellor decides."""
    found, today = application_or_404(request, application_reference), clock.today()
    person = signed_in(request)
    if not access.may_work_with(person, found.file, day=today):
        raise Http404
    back_url = reverse("desk:application", args=[found.reference])
    if found.refusal != RefusalState.OPEN:
        messages.info(request, _("There is no refusal to judge, or somebody has judged it."))
        return redirect(back_url)
    is_listed = is_listed_as_justified(found.reason, day=today)
    form = JudgeForm(
        request.POST if request.method == "POST" else None,
        initial={"outcome": JUSTIFIED if is_listed else ""},
    )
    if request.method == "POST" and form.is_valid():
        return _judge(request, found, form, back_url)
    context = {
        "form": form,
        "title": _("Was the refusal justified?"),
        "intro": " ".join(
            [f"{found.file.person.full_name}, {found.vacancy.title}.", *_lines(found, today)]
        ),
        "back_url": back_url,
        "submit_label": _("Write it down and tell the person"),
    }
    return render(request, "question.html", context)


def _judge(
    request: HttpRequest, found: Application, form: JudgeForm, back_url: str
) -> HttpResponse:
    try:
        judge_refusal(
            application=found,
            is_justified=form.cleaned_data["outcome"] != COUNTED,
            by=signed_in(request),
            now=clock.now(),
        )
    except NotTheirCounsellor as error:
        raise Http404 from error
    except NothingToJudge:
        messages.info(request, _("There is no refusal to judge, or somebody has judged it."))
    else:
        messages.success(request, _("It is written down, and the person is told."))
    return redirect(back_url)
