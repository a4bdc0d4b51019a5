"""Lists of vacancies for those who manage them."""

from typing import Any

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from talka.domains.vacancies.labels import REPORT_REASONS, STATES
from talka.domains.vacancies.models import Report, Vacancy
from talka.domains.vacancies.queries import searched
from talka.domains.vacancies.rules import ReportReason, State
from talka.domains.vacancies.web import words
from talka.domains.vacancies.web.sides import DESK, EMPLOYER, Side
from talka.kit.components.parts import Kind, Tag
from talka.kit.languages import in_language
from talka.kit.tables import Column, Filter, Table


LIVE_CHOICE = ("LIVE", gettext_lazy("On the board or paused"))


def _of_state(rows: QuerySet[Vacancy], value: str) -> QuerySet[Vacancy]:
    if value == LIVE_CHOICE[0]:
        return rows.filter(state__in=[State.PUBLISHED, State.PAUSED])
    return rows.filter(state=value)


def _places(vacancy: Any) -> str:
    return _("%(filled)s of %(all)s") % {"filled": vacancy.filled, "all": vacancy.places}


def _twin(vacancy: Any) -> Tag | str:
    return Tag(_("Perhaps a duplicate"), Kind.LATE) if vacancy.is_like_another else ""


def _only_twins(rows: QuerySet[Any], value: str) -> QuerySet[Any]:
    return rows.filter(is_like_another=value == "yes")


TWINS = Filter(
    "twins",
    gettext_lazy("Duplicates"),
    [("yes", gettext_lazy("Perhaps a duplicate")), ("no", gettext_lazy("Like no other"))],
    _only_twins,
)


def _fit_url(side: Side, vacancy: Vacancy) -> str:
    return side.candidates_url(vacancy) if vacancy.state == State.PUBLISHED else ""


def _fit(vacancy: Vacancy) -> str:
    return _("People who fit") if vacancy.state == State.PUBLISHED else ""


def _occupation(vacancy: Vacancy) -> str:
    return in_language(vacancy.occupation.labels) if vacancy.occupation else ""


def _state(vacancy: Vacancy) -> Tag:
    if vacancy.state == State.PUBLISHED and vacancy.asked_for_life_on is not None:
        return Tag(_("Still open?"), Kind.LATE)
    return words.state_tag(vacancy)


def url_of(side: Side, vacancy: Vacancy) -> str:
    """Return the address of the vacancy's page on the side."""
    return reverse(
        f"{side.namespace}:vacancy", args=[vacancy.employer.reference, vacancy.reference]
    )


def _columns(side: Side) -> tuple[Column, ...]:
    title = Column(
        "title", gettext_lazy("Job"), value=lambda v: v.title or _("No title yet"),
        is_sortable=True, is_text=True, link=lambda v: url_of(side, v),
    )  # fmt: skip
    employer = Column(
        "employer", gettext_lazy("Employer"), value=lambda v: v.employer.name,
        is_sortable=True, is_text=True, order_by="employer__name",
    )  # fmt: skip
    return (
        title,
        *((employer,) if side.is_service else ()),
        Column("state", gettext_lazy("Status"), value=_state, is_sortable=True),
        Column("filled", gettext_lazy("Places filled"), value=_places, is_sortable=True),
        Column("fit", gettext_lazy("Candidates"), value=_fit, link=lambda v: _fit_url(side, v)),
        Column("municipality", gettext_lazy("Place"), value=words.place_of),
        Column("published_at", gettext_lazy("Published"), value=_published, is_sortable=True),
        Column("closes_on", gettext_lazy("Apply until"), is_sortable=True),
        Column("twin", gettext_lazy("Duplicates"), value=_twin, is_hidden=not side.is_service),
        Column("created_at", gettext_lazy("Begun"), is_sortable=True, is_hidden=True),
        Column("occupation", gettext_lazy("Occupation"), value=_occupation, is_hidden=True),
        Column("pay", gettext_lazy("Pay"), value=words.pay_of, is_hidden=True),
        Column("reference", gettext_lazy("Reference"), is_hidden=True),
    )


def _published(vacancy: Vacancy) -> Any:
    return vacancy.published_at.date() if vacancy.published_at else None


def _list(side: Side, empty_text: Any) -> Table:
    return Table(
        name="vacancies",
        columns=_columns(side),
        filters=(
            Filter("state", gettext_lazy("Status"), [LIVE_CHOICE, *STATES.items()], _of_state),
            TWINS,
        ),
        search=searched,
        search_label=gettext_lazy("Job title, employer or reference"),
        default_sort="-created_at",
        caption=gettext_lazy("Vacancies"),
        empty_title=gettext_lazy("No vacancies yet"),
        empty_text=empty_text,
    )


OF_EMPLOYER = _list(EMPLOYER, gettext_lazy("Paste an advert or fill in the form: four minutes."))
OF_DESK = _list(DESK, gettext_lazy("Vacancies of the employers of your office stand here."))

REVIEWS = Table(
    name="reviews",
    columns=(
        Column(
            "title", gettext_lazy("Job"), is_sortable=True, is_text=True,
            link=lambda v: url_of(DESK, v),
        ),
        Column("employer", gettext_lazy("Employer"), value=lambda v: v.employer.name),
        Column("blocking", gettext_lazy("Sentences to look at"), is_numeric=True, is_sortable=True),
        Column("twin", gettext_lazy("Duplicates"), value=_twin),
        Column("state_since", gettext_lazy("Waiting since"), is_sortable=True),
    ),
    filters=(TWINS,),
    search=searched,
    default_sort="state_since",
    caption=gettext_lazy("Vacancies that wait for a review"),
    empty_title=gettext_lazy("Nothing waits for a review"),
)  # fmt: skip


def _settle_url(report: Report) -> str:
    return reverse("desk:settle_report", args=[report.pk])


def _reports_with(rows: Any, text: str) -> Any:
    """Keep the reports whose words, job, employer or reference have every word."""
    for word in text.split()[:5]:
        rows = rows.filter(
            Q(text__unaccent__icontains=word)
            | Q(vacancy__title__unaccent__icontains=word)
            | Q(vacancy__employer__name__unaccent__icontains=word)
            | Q(vacancy__reference__iexact=word)
        )
    return rows


REPORTS = Table(
    name="reports",
    columns=(
        Column(
            "reason", gettext_lazy("What is wrong"), is_sortable=True,
            value=lambda r: str(REPORT_REASONS[ReportReason(r.reason)]), link=_settle_url,
        ),
        Column(
            "title", gettext_lazy("Job"), value=lambda r: r.vacancy.title,
            is_sortable=True, is_text=True, order_by="vacancy__title",
            link=lambda r: url_of(DESK, r.vacancy),
        ),
        Column(
            "employer", gettext_lazy("Employer"), value=lambda r: r.vacancy.employer.name,
            is_sortable=True, is_text=True, order_by="vacancy__employer__name",
        ),
        Column("state", gettext_lazy("Status"), value=lambda r: words.state_tag(r.vacancy)),
        Column("reported_at", gettext_lazy("Reported"), is_sortable=True),
    ),
    filters=(
        Filter("reason", gettext_lazy("What is wrong"), [*REPORT_REASONS.items()],
               lambda rows, reason: rows.filter(reason=reason)),
    ),
    search=_reports_with,
    search_label=gettext_lazy("Words of the report, job, employer or reference"),
    default_sort="reported_at",
    caption=gettext_lazy("Reports about vacancies"),
    empty_title=gettext_lazy("No reports wait"),
)  # fmt: skip

EMPLOYERS = Table(
    name="employers",
    columns=(
        Column(
            "name", gettext_lazy("Employer"), is_sortable=True, is_text=True,
            link=lambda e: reverse("desk:new_vacancy", args=[e.reference]),
        ),
        Column("company_code", gettext_lazy("Company code")),
        Column("reference", gettext_lazy("Reference")),
    ),
    search=lambda rows, text: rows.filter(name__unaccent__icontains=text),
    default_sort="name",
    exports=False,
    caption=gettext_lazy("For which employer?"),
    empty_title=gettext_lazy("No employers in your office yet"),
)  # fmt: skip
