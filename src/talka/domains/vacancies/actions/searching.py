"""Searches that people keep, with alerts by e-mail."""

import secrets
from datetime import datetime, timedelta

from django.db.models import QuerySet

from talka.domains.contact.api import notify_address
from talka.domains.people.api import Person
from talka.domains.vacancies import rules
from talka.domains.vacancies.models import SavedSearch
from talka.domains.vacancies.queries.search import count_since, query_from
from talka.domains.vacancies.rules import Frequency
from talka.kit import clock
from talka.kit.audit import use_case


# Whoever enters foreign addresses must not be able to fill a stranger's mailbox.
MOST_UNCONFIRMED_A_DAY = 3
MOST_FOR_AN_ADDRESS = 50
DAYS_TO_CONFIRM = 7


class TooManySearches(Exception):
    """More searches were asked for this address than anybody needs."""


@use_case
def save_search(
    *,
    email: str,
    language: str,
    name: str,
    query: str,
    frequency: Frequency,
    by: Person | None,
    now: datetime,
) -> SavedSearch:
    """
    Keep the search. Alerts begin when the address is confirmed; a signed-in person's own address is.

    The same search for the same address is kept once. The answer is the same whether or not the
    address is known.

    :raises TooManySearches: more were asked for this address than anybody needs
    """
    is_own = by is not None and (by.email or "").lower() == email.lower()
    alive = SavedSearch.objects.filter(email__iexact=email, ended_at=None)
    kept = alive.filter(query=query, frequency=frequency).first()
    if kept is None:
        _refuse_floods(alive, now)
        kept = SavedSearch.objects.create(
            email=email,
            person=by if is_own else None,
            language=language,
            name=name,
            query=query,
            frequency=frequency,
            token=secrets.token_urlsafe(32),
            created_at=now,
            last_sent_at=now,
        )
    if is_own:
        return confirm_search(search=kept, by=by, now=now)
    if not kept.is_running:
        _ask_to_confirm(kept, by=by, now=now)
    return kept


def _ask_to_confirm(search: SavedSearch, *, by: Person | None, now: datetime) -> None:
    """Send the link, at most once a day."""
    notify_address(
        email=search.email,
        language=search.language,
        kind="vacancies.confirm_search",
        once=f"vacancies.confirm_search:{search.pk}:{clock.day(now)}",
        variables={"name": search.name},
        link=f"/jobs/alerts/{search.token}/",
        by=by,
        now=now,
    )


def _refuse_floods(alive: QuerySet[SavedSearch], now: datetime) -> None:
    asked = alive.filter(confirmed_at=None, created_at__gt=now - timedelta(days=1)).count()
    if asked >= MOST_UNCONFIRMED_A_DAY or alive.count() >= MOST_FOR_AN_ADDRESS:
        raise TooManySearches


@use_case
def confirm_search(*, search: SavedSearch, by: Person | None, now: datetime) -> SavedSearch:
    """Begin to send alerts for the search. One that was ended stays ended: its address is gone."""
    if search.confirmed_at is None and search.ended_at is None:
        search.confirmed_at = search.last_sent_at = now
        search.save(update_fields=["confirmed_at", "last_sent_at"])
    return search


@use_case
def end_search(*, search: SavedSearch, by: Person | None, now: datetime) -> SavedSearch:
    """Send no more alerts for the search, and forget the address."""
    search.ended_at, search.email, search.person = search.ended_at or now, "", None
    search.save(update_fields=["ended_at", "email", "person"])
    return search


@use_case
def forget_unconfirmed(*, by: Person | None, now: datetime) -> int:
    """Forget searches whose address nobody has confirmed for a week; return how many."""
    rows = SavedSearch.objects.filter(
        confirmed_at=None, created_at__lt=now - timedelta(days=DAYS_TO_CONFIRM)
    )
    return rows.delete()[0]


@use_case
def send_alerts(*, by: Person | None, now: datetime) -> int:
    """Tell everyone whose search has new vacancies since the last alert; return how many were told."""
    told = 0
    alive = SavedSearch.objects.filter(confirmed_at__isnull=False, ended_at=None)
    for search in alive.select_for_update(skip_locked=True).order_by("pk"):
        since = search.last_sent_at or search.created_at
        frequency = Frequency(search.frequency)
        if not rules.is_alert_due(
            frequency=frequency, last_sent_on=clock.day(since), today=clock.day(now)
        ):
            continue
        found = count_since(query_from(search.query), since=since, now=now)
        search.last_sent_at = now
        search.save(update_fields=["last_sent_at"])
        if found:
            _tell(search, found, by=by, now=now)
            told += 1
    return told


def _tell(search: SavedSearch, found: int, *, by: Person | None, now: datetime) -> None:
    notify_address(
        email=search.email,
        language=search.language,
        kind="vacancies.alert",
        once=f"vacancies.alert:{search.pk}:{now.isoformat()}",
        variables={"name": search.name, "count": found},
        link=f"/jobs/alerts/{search.token}/",
        by=by,
        now=now,
    )
