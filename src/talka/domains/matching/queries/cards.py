"""Suggestions as cards: the job, the employer, the way, the pay, the hours, and why."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from talka.domains.jobseekers.api import JobseekerFile, Status
from talka.domains.matching.queries.applications import reply_rates
from talka.domains.matching.queries.explaining import (
    Audience,
    Compared,
    compare_with_vacancies,
    suitable_counts,
)
from talka.domains.matching.queries.lists import LIST_LENGTH, Suggestion, suggestions_for
from talka.domains.matching.queries.requirements import helps_in_words, musts_in_words
from talka.domains.matching.queries.telling import basis_in_words, newest_day
from talka.domains.matching.queries.wording import (
    competition_in_words,
    reasons_in_words,
    why_in_words,
)
from talka.domains.matching.queries.words import Words, times_in_words, words_for
from talka.domains.vacancies.api import (
    PAY_PERIODS,
    PayPeriod,
    Vacancy,
    Visibility,
    demands_of,
)
from talka.engines.matching import Check, TravelFacts
from talka.kit.components import formats
from talka.kit.components.parts import Action, JobCard, Kind, Press, Tag
from talka.kit.languages import in_language


def suggestion_cards(
    file: JobseekerFile, *, day: date, limit: int = LIST_LENGTH, level: int = 2
) -> list[JobCard]:
    """Return the person's best open vacancies as cards, in a constant number of queries."""
    return cards_of(file, suggestions_for(file.pk, limit=limit), day=day, level=level)


def cards_of(
    file: JobseekerFile, suggestions: Sequence[Suggestion], *, day: date, level: int = 2
) -> list[JobCard]:
    """Return these suggestions as cards, explained."""
    ids = [one.vacancy.pk for one in suggestions]
    if not ids:
        return []
    compared = compare_with_vacancies(file.pk, ids, day=day)
    found = list(compared.values())
    words = words_for(
        [one.comparison for one in found], [change for one in found for change in one.changes]
    )
    counts, places = suitable_counts(ids, day=day), places_of(ids)
    rates = rates_in_words([one.vacancy for one in suggestions], day=day)
    return [
        _card(
            file,
            one.vacancy,
            compared[one.vacancy.pk],
            words,
            competition_in_words(counts[one.vacancy.pk], places[one.vacancy.pk], most=LIST_LENGTH),
            level,
            rates[one.vacancy.employer_id],
        )
        for one in suggestions
    ]


def places_of(vacancy_ids: Collection[int]) -> dict[int, int]:
    """Return how many places of each vacancy are still open."""
    return {one.vacancy_id: one.positions for one in demands_of(vacancy_ids)}


def _card(
    file: JobseekerFile,
    vacancy: Vacancy,
    compared: Compared,
    words: Words,
    competition: str,
    level: int,
    rate: str,
) -> JobCard:
    comparison = compared.comparison
    profile = reverse("me:profile")
    return JobCard(
        title=vacancy.title,
        url=reverse("public:vacancy", args=[vacancy.reference]),
        employer=employer_in_words(vacancy),
        facts=[*facts_in_words(vacancy, comparison.checks), *_rate(vacancy, rate)],
        tag=Tag(competition, Kind.INFO),
        why=why_in_words(
            comparison.reasons, words, audience=Audience.PERSON, is_suitable=compared.is_suitable
        ),
        actions=_actions(file, vacancy),
        reasons=reasons_in_words(comparison.reasons, words, audience=Audience.PERSON),
        musts=musts_in_words(
            comparison.checks, words, audience=Audience.PERSON, profile_url=profile
        ),
        helps=helps_in_words(compared.changes, words),
        basis=basis_in_words(
            file.profile_changed_at, newest_day(vacancy), audience=Audience.PERSON
        ),
        wrong_url=reverse("me:object_to", args=[vacancy.reference]),
        level=level,
    )


def _actions(file: JobseekerFile, vacancy: Vacancy) -> tuple[Action, ...]:
    if file.status != Status.REGISTERED:
        return ()
    about = _("for %(job)s") % {"job": vacancy.title}
    return (
        Action(_("Apply"), reverse("me:apply", args=[vacancy.reference]), about=about),
        Action(
            _("Not for me"), reverse("me:not_for_me", args=[vacancy.reference]), Press.QUIET,
            about=about,
        ),
        Action(
            _("Ask my counsellor"), reverse("me:ask", args=[vacancy.reference]), Press.LINK,
            about=about,
        ),
    )  # fmt: skip


def employer_in_words(vacancy: Vacancy) -> str:
    """Return the employer as people may know it before they apply."""
    if vacancy.visibility == Visibility.ANONYMOUS:
        return _("The employer is not named")
    return vacancy.employer.name


def rates_in_words(vacancies: Collection[Vacancy], *, day: date) -> dict[int, str]:
    """Say of each employer how often it answers; nothing where too few have applied to tell."""
    rates = reply_rates({one.employer_id for one in vacancies}, day=day)
    return {number: _rate_in_words(one.percent) for number, one in rates.items()}


def _rate_in_words(percent: int | None) -> str:
    if percent is None:
        return ""
    return _("answers %(percent)s of those who apply") % {"percent": formats.percent(percent)}


def rate_in_words(vacancy: Vacancy, *, day: date) -> str:
    """Say how often the employer of the vacancy answers, if it is named and if that can be told."""
    said = rates_in_words([vacancy], day=day)[vacancy.employer_id]
    return next(iter(_rate(vacancy, said)), "")


def _rate(vacancy: Vacancy, said: str) -> list[str]:
    """Return what is said of the employer, unless it is not named: its habits would tell who it is."""
    return [said] if said and vacancy.visibility != Visibility.ANONYMOUS else []


def facts_in_words(vacancy: Vacancy, checks: Iterable[Check] = ()) -> list[str]:
    """Return place and way (which stands among the checks), pay and hours, in this order."""
    facts = [_place(vacancy, checks), pay_in_words(vacancy), times_in_words(vacancy.working_times)]
    return [fact for fact in facts if fact]


def _place(vacancy: Vacancy, checks: Iterable[Check]) -> str:
    way = next((one.facts for one in checks if isinstance(one.facts, TravelFacts)), None)
    place = _name_of_place(vacancy, way.place if way else None)
    if vacancy.is_remote:
        place = _("%(place)s or from home") % {"place": place} if place else _("From home")
    if way is None or way.minutes is None:
        return place
    minutes = formats.minutes(way.minutes)
    return _("%(place)s, about %(minutes)s away") % {"place": place, "minutes": minutes}


def _name_of_place(vacancy: Vacancy, number: int | None) -> str:
    """Return the place of the work that is best for the person: of several, not always the first."""
    if number:
        others = sorted(vacancy.other_places.all(), key=lambda one: one.pk)
        return in_language(others[number - 1].municipality.labels)
    return in_language(vacancy.municipality.labels) if vacancy.municipality else ""


def pay_in_words(vacancy: Vacancy) -> str:
    """Return the pay with its period: "1 640–1 900 € a month before tax"."""
    amount = formats.money_range(vacancy.pay_from, vacancy.pay_to)
    if not amount:
        return ""
    period = PAY_PERIODS[PayPeriod(vacancy.pay_period)]
    return _("%(amount)s %(period)s, before tax") % {"amount": amount, "period": period}
