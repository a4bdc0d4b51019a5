"""Feedback: the page where anybody tells what does not work."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from talka.domains.people import actions
from talka.domains.people.models import Person
from talka.domains.people.rules import FeedbackKind
from talka.domains.people.web.forms import FeedbackForm, sent
from talka.kit import clock
from talka.kit.access import allow_everyone
from talka.kit.forms.text import one_line
from talka.kit.languages import current


@require_http_methods(["GET", "HEAD", "POST"])
@allow_everyone
def feedback(request: HttpRequest) -> HttpResponse:
    """Take what somebody writes."""
    form = FeedbackForm(sent(request), initial=_asked(request))
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        actions.leave_feedback(
            kind=FeedbackKind(given["kind"]),
            text=given["text"],
            page=given["page"],
            answer_to=given["answer_to"],
            language=current(),
            submission=form.submission_id,
            by=request.user if isinstance(request.user, Person) else None,
            now=clock.now(),
        )
        return redirect("public:feedback_done")
    context = {
        "form": form,
        "title": _("Tell us what works and what does not"),
        "submit_label": _("Send"),
    }
    return render(request, "people/public/feedback.html", context)


def _asked(request: HttpRequest) -> dict[str, str]:
    kind = request.GET.get("kind", "")
    asked = {"page": one_line(request.GET.get("page", ""), 200)}
    return {**asked, "kind": kind} if kind in set(FeedbackKind) else asked


@require_http_methods(["GET", "HEAD"])
@allow_everyone
def feedback_done(request: HttpRequest) -> HttpResponse:
    return render(request, "people/public/feedback_done.html")
