"""A vacancy in the words of a page: facts on a card, rows of a page, status."""

from collections.abc import Sequence
from decimal import Decimal

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from talka.domains.taxonomy.api import (
    CONDITIONS,
    CONTRACTS,
    LEVELS,
    WORKING_TIMES,
    Condition,
    WorkingTime,
    education_levels,
    isco_label,
    labels_of_skills,
    languages,
    licences,
)
from talka.domains.vacancies.labels import NEEDS, PAY_PERIODS, STATES, VISIBILITIES
from talka.domains.vacancies.models import Vacancy
from talka.domains.vacancies.rules import Need, State, Visibility
from talka.kit import clock
from talka.kit.components import formats
from talka.kit.components.parts import JobCard, Kind, Row, Tag
from talka.kit.languages import current, in_language


STATE_KINDS = {
    State.DRAFT: Kind.DRAFT,
    State.SUBMITTED: Kind.WAITING,
    State.RETURNED: Kind.LATE,
    State.PUBLISHED: Kind.GOOD,
    State.PAUSED: Kind.SOON,
    State.FILLED: Kind.CLOSED,
    State.EXPIRED: Kind.CLOSED,
    State.WITHDRAWN: Kind.CLOSED,
}
NEW_DAYS = 2


def state_tag(vacancy: Vacancy) -> Tag:
    """Return the state as word and shape."""
    state = State(vacancy.state)
    return Tag(str(STATES[state]), STATE_KINDS[state])


def employer_of(vacancy: Vacancy) -> str:
    """Return the employer's name as the public may know it."""
    if vacancy.visibility == Visibility.ANONYMOUS:
        return _("The employer is not named")
    return vacancy.employer.name


def pay_of(vacancy: Vacancy) -> str:
    """Return the pay with its period: "1 640–1 900 € a month, before tax"."""
    amount = formats.money_range(vacancy.pay_from, vacancy.pay_to)
    if not amount:
        return ""
    period = PAY_PERIODS[vacancy.pay_period]  # type: ignore[index]
    return _("%(amount)s %(period)s, before tax") % {"amount": amount, "period": period}


def place_of(vacancy: Vacancy) -> str:
    """Return where the work is done: every place that there is to choose from."""
    place = ", ".join(places_of(vacancy))
    if not vacancy.is_remote:
        return place
    return _("%(place)s or from home") % {"place": place} if place else _("From home")


def places_of(vacancy: Vacancy) -> list[str]:
    """Return the municipalities where the work is offered, that of the vacancy first."""
    others = sorted(in_language(one.municipality.labels) for one in vacancy.other_places.all())
    own = [in_language(vacancy.municipality.labels)] if vacancy.municipality else []
    return [*own, *others]


def hours_of(vacancy: Vacancy) -> str:
    """Return the working time: "Full time, days · 40 h a week"."""
    words = [str(WORKING_TIMES[WorkingTime(one)]) for one in vacancy.working_times]
    if vacancy.hours_per_week:
        shown = formats.number(vacancy.hours_per_week, _digits(vacancy.hours_per_week))
        words.append(_("%(hours)s h a week") % {"hours": shown})
    return " · ".join(words)


def _digits(number: Decimal) -> int:
    return 0 if number == number.to_integral_value() else 1


def card_of(vacancy: Vacancy, url: str = "", *, level: int = 2) -> JobCard:
    """Return the vacancy as it stands in a list: job, employer, place, pay, hours."""
    km = getattr(vacancy, "km", None)
    facts = [
        place_of(vacancy),
        _("%(distance)s away") % {"distance": formats.distance(km)} if km and km >= 1 else "",
        pay_of(vacancy),
        hours_of(vacancy),
        str(CONTRACTS[vacancy.contract]),  # type: ignore[index]
        _last_day(vacancy),
    ]
    return JobCard(
        title=vacancy.title,
        url=url or reverse("public:vacancy", args=[vacancy.reference]),
        employer=employer_of(vacancy),
        facts=[fact for fact in facts if fact],
        tag=_age_tag(vacancy),
        level=level,
    )


def _age_tag(vacancy: Vacancy) -> Tag | None:
    if vacancy.published_at is None:
        return None
    age = (clock.today() - clock.day(vacancy.published_at)).days
    return Tag(_("New"), Kind.INFO) if age < NEW_DAYS else None


def _last_day(vacancy: Vacancy) -> str:
    if vacancy.closes_on is None:
        return ""
    return _("Apply until %(day)s") % {"day": formats.day_of_year(vacancy.closes_on)}


def rows_of(vacancy: Vacancy) -> list[Row]:
    """Return everything about the work as rows of a page; what is not said is left out."""
    open_places = sum(1 for one in vacancy.positions.all() if one.state == "OPEN")
    rows = [
        Row(_("Pay"), pay_of(vacancy)),
        Row(_("Where"), [part for part in (place_of(vacancy), vacancy.address) if part]),
        Row(_("Working time"), hours_of(vacancy)),
        Row(_("Contract"), str(CONTRACTS[vacancy.contract])),  # type: ignore[index]
        Row(_("Start"), formats.day(vacancy.starts_on) if vacancy.starts_on else _("As agreed")),
        Row(_("Places"), ngettext("%(n)s place", "%(n)s places", open_places) % {"n": open_places}),
        Row(_("Apply until"), formats.day(vacancy.closes_on)),
        Row(_("Occupation"), occupation_of(vacancy)),
        *needs_of(vacancy),
        Row(_("Good to know"), notes_of(vacancy)),
    ]
    return [row for row in rows if row.values]


def occupation_of(vacancy: Vacancy) -> list[str]:
    """Return the occupation and its group of ISCO."""
    if vacancy.occupation is None:
        return []
    group = isco_label(vacancy.occupation.isco_id)
    return [in_language(vacancy.occupation.labels), *([group] if group else [])]


def regulation_of(vacancy: Vacancy) -> str:
    """Return what the law asks for in the occupation, nothing where it asks for nothing."""
    is_regulated = vacancy.occupation is not None and vacancy.occupation.is_regulated
    return _("The law asks for a recognised qualification") if is_regulated else ""


def needs_of(vacancy: Vacancy) -> list[Row]:
    """Return what the employer asks for, as rows."""
    return [
        Row(_("Skills required"), skills_of(vacancy, Need.REQUIRED)),
        Row(_("Skills that help"), skills_of(vacancy, Need.WISHED)),
        Row(_("Languages"), languages_of(vacancy)),
        Row(_("Licences"), licences_of(vacancy)),
        Row(_("Education"), education_of(vacancy)),
        Row(_("Regulated profession"), regulation_of(vacancy)),
        Row(_("Experience"), experience_of(vacancy)),
        Row(
            _("Conditions of the work"),
            [str(CONDITIONS[Condition(one)]) for one in vacancy.conditions],
        ),
    ]


def skills_of(vacancy: Vacancy, need: Need) -> list[str]:
    """Return the skills of one need, by label."""
    chosen = [one.skill for one in vacancy.skills.all() if one.need == need]
    return sorted(in_language(skill.labels) for skill in chosen)


def languages_of(vacancy: Vacancy) -> list[str]:
    """Return the languages with their levels: "English, B1: everyday talk (useful)"."""
    found = []
    for one in vacancy.languages.all():
        text = f"{in_language(one.language.labels)}, {LEVELS[one.level]}"  # type: ignore[index]
        found.append(f"{text} ({NEEDS[Need.WISHED]})" if one.need == Need.WISHED else text)
    return sorted(found)


def licences_of(vacancy: Vacancy) -> list[str]:
    """Return the licences by name."""
    return sorted(in_language(one.licence.labels) for one in vacancy.licences.all())


def education_of(vacancy: Vacancy) -> str:
    """Return the lowest education asked for; nothing when none is."""
    if not vacancy.education_level:
        return ""
    known = {one.code: one.label for one in education_levels()}
    return known.get(str(vacancy.education_level), "")


def experience_of(vacancy: Vacancy) -> str:
    """Return the years of experience asked for; nothing when none are."""
    years = vacancy.experience_years
    if not years:
        return ""
    return ngettext("At least %(n)s year", "At least %(n)s years", years) % {"n": years}


def notes_of(vacancy: Vacancy) -> list[str]:
    """Return what else the employer has said with a tick."""
    said = [
        (vacancy.is_accessible, _("The workplace is accessible")),
        (vacancy.accepts_subsidised_work, _("Subsidised employment is possible")),
        (vacancy.is_for_eures, _("People from other countries of EURES are welcome")),
    ]
    return [words for is_said, words in said if is_said]


def visibility_of(vacancy: Vacancy) -> str:
    """Return who may see the vacancy."""
    return str(VISIBILITIES[vacancy.visibility])  # type: ignore[index]


def language_name(code: str) -> str:
    """Return the name of a language in the page's language."""
    return next((one.label for one in languages() if one.code == code), code)


def is_in_another_language(vacancy: Vacancy) -> bool:
    """Tell whether the advert is written in another language than the page."""
    return vacancy.language != current()


def licence_choices() -> list[tuple[str, str]]:
    """Return the licences to choose from."""
    return [(one.code, one.label) for one in licences()]


def skill_labels(ids: Sequence[int]) -> list[tuple[str, str]]:
    """Return skills as choices of a form, by label."""
    found = labels_of_skills(ids)
    return sorted(((str(pk), label) for pk, label in found.items()), key=lambda one: one[1])
