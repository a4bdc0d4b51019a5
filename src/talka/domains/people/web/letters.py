"""What visitors wrote, for those who answer."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from talka.domains.people import actions, labels, queries
from talka.domains.people.access import is_administrator, signed_in
from talka.domains.people.models import Feedback
from talka.domains.people.rules import FeedbackKind
from talka.kit import clock
from talka.kit.access import allow
from talka.kit.components.parts import Kind, Tag
from talka.kit.tables import Column, Filter, MassAction, Table, selected


def _state(row: Feedback) -> Tag:
    return Tag(_("Settled"), Kind.GOOD) if row.settled_at else Tag(_("New"), Kind.WAITING)


LETTERS = Table(
    name="feedback",
    columns=(
        Column("sent_at", gettext_lazy("When"), is_sortable=True),
        Column(
            "kind",
            gettext_lazy("About"),
            value=lambda one: str(labels.FEEDBACK_KINDS[FeedbackKind(one.kind)]),
        ),
        Column("text", gettext_lazy("Text")),
        Column("page", gettext_lazy("Page")),
        Column("answer_to", gettext_lazy("Answer to")),
        Column("state", gettext_lazy("Status"), value=_state),
    ),
    filters=(
        Filter(
            "kind",
            gettext_lazy("About"),
            lambda: [(kind, labels.FEEDBACK_KINDS[kind]) for kind in FeedbackKind],
            lambda rows, value: rows.filter(kind=value),
        ),
        Filter(
            "state",
            gettext_lazy("Status"),
            (("new", gettext_lazy("New")), ("settled", gettext_lazy("Settled"))),
            lambda rows, value: rows.filter(settled_at__isnull=value == "new"),
        ),
    ),
    search=lambda rows, words: rows.filter(text__icontains=words),
    row_key=lambda one: str(one.pk),
    mass_actions=(MassAction("settle", gettext_lazy("Settled")),),
    default_sort="-sent_at",
    empty_title=gettext_lazy("Nobody has written yet"),
    caption=gettext_lazy("What visitors wrote"),
)


@require_http_methods(["GET", "HEAD"])
@allow(is_administrator)
def feedback(request: HttpRequest) -> HttpResponseBase:
    """List what visitors wrote."""
    listing = LETTERS.read(queries.feedback_list(), request)
    if (file := listing.export()) is not None:
        return file
    listing.form_action = reverse("management:settle_feedback")
    return render(request, "people/management/feedback.html", {"listing": listing})


@require_POST
@allow(is_administrator)
def settle(request: HttpRequest) -> HttpResponse:
    """Write down that the ticked messages have been dealt with."""
    by, now = signed_in(request), clock.now()
    for row in queries.feedback_by_ids(selected(request)):
        actions.settle_feedback(feedback=row, by=by, now=now)
    return redirect("management:feedback")
