"""Two records turn out to be one person: everything moves to one of them, and can be parted again."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.apps import apps
from django.db import IntegrityError, models, transaction
from pghistory.models import Event

from talka.domains.people.actions.journal import write_down
from talka.domains.people.actions.roles import end_sessions, refuse_all_but_administrators
from talka.domains.people.events import (
    MergeRefused,
    PeopleMerged,
    PeopleMerging,
    PeopleParted,
)
from talka.domains.people.models import Merge, Person
from talka.domains.people.queries import PERSON
from talka.domains.people.rules import AccountChange
from talka.kit import events
from talka.kit.audit import use_case


# Sign-in stays with the record that stays: passwords and second factors are nobody else's.
SIGN_IN_APPS = frozenset({"account", "mfa", "socialaccount", "usersessions", "sessions"})


class CannotMerge(Exception):
    """The two are one record, one of them is closed, or the join has been undone already."""


@dataclass(frozen=True, slots=True)
class Moved:
    """Rows of one table that change hands, or would clash with rows that are there."""

    model: str  # "jobseekers.JobseekerFile"
    label: str
    field: str
    ids: tuple[int, ...]
    clashing: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class MergePreview:
    """What a join would do."""

    tables: tuple[Moved, ...]
    gone_has_account: bool
    kept_has_account: bool
    # Why a domain above would refuse it, in words; empty when none does.
    refusal: str = ""

    @property
    def clashes(self) -> tuple[Moved, ...]:
        """Return the tables in which rows would stay behind."""
        return tuple(one for one in self.tables if one.clashing)


class _OnlyLooking(Exception):
    """Ends the transaction of a preview."""


def preview_merge(*, kept: Person, gone: Person) -> MergePreview:
    """
    Return what would move and what would clash, or who refuses; nothing is changed.

    :raises CannotMerge: the two cannot be joined
    """
    _refuse_the_impossible(kept, gone)
    tables: list[Moved] = []
    refusal = ""
    try:
        with transaction.atomic():
            events.announce(PeopleMerging(kept_id=kept.pk, gone_id=gone.pk))
            tables = _move_everything(kept.pk, gone.pk)
            raise _OnlyLooking
    except (_OnlyLooking, MergeRefused) as ended:
        refusal = str(ended)
    return MergePreview(
        tuple(tables), gone.has_usable_password(), kept.has_usable_password(), refusal
    )


@use_case
def merge_people(*, kept: Person, gone: Person, reason: str, by: Person, now: datetime) -> Merge:
    """
    Join two records of one person. Rows that would clash stay with the record that is closed.

    Domains above may move or refuse what is theirs when `PeopleMerging` is announced.

    :raises NotAnAdministrator: `by` may not do this
    :raises CannotMerge: the two cannot be joined
    :raises MergeRefused: a domain above says no, and why
    """
    refuse_all_but_administrators(by, now)
    kept, gone = _locked(kept.pk, gone.pk)
    _refuse_the_impossible(kept, gone)
    events.announce(PeopleMerging(kept_id=kept.pk, gone_id=gone.pk))
    tables = _move_everything(kept.pk, gone.pk)
    gone.is_active = False
    gone.save(update_fields=["is_active"])
    end_sessions(gone.pk)
    merge = Merge.objects.create(
        kind=PERSON,
        kept_id=kept.pk,
        gone_id=gone.pk,
        moved={f"{one.model}.{one.field}": list(one.ids) for one in tables if one.ids},
        reason=reason,
        merged_by=by,
        merged_at=now,
    )
    for person in (kept, gone):
        write_down(AccountChange.MERGED, person=person, by=by, now=now, reason=reason)
    events.announce(PeopleMerged(kept_id=kept.pk, gone_id=gone.pk))
    return merge


@use_case
def undo_merge(*, merge: Merge, by: Person, now: datetime) -> Merge:
    """
    Part the two records again: every row that moved and is still there goes back.

    :raises NotAnAdministrator: `by` may not do this
    :raises CannotMerge: it has been undone already
    """
    refuse_all_but_administrators(by, now)
    merge = Merge.objects.select_for_update(of=("self",)).get(pk=merge.pk, kind=PERSON)
    if merge.undone_at is not None:
        raise CannotMerge
    kept, gone = _locked(merge.kept_id, merge.gone_id)
    for name, ids in merge.moved.items():
        model_name, _, field = name.rpartition(".")
        rows = apps.get_model(model_name)._base_manager  # noqa: SLF001 -- rows hidden by a manager move too
        rows.filter(pk__in=ids, **{field: kept.pk}).update(**{field: gone.pk})
    gone.is_active = gone.died_on is None
    gone.save(update_fields=["is_active"])
    merge.undone_at, merge.undone_by = now, by
    merge.save(update_fields=["undone_at", "undone_by"])
    for person in (kept, gone):
        write_down(AccountChange.PARTED, person=person, by=by, now=now, reason=merge.reason)
    events.announce(PeopleParted(kept_id=kept.pk, gone_id=gone.pk))
    return merge


def _locked(kept_id: int, gone_id: int) -> tuple[Person, Person]:
    rows = Person.objects.select_for_update().order_by("pk").in_bulk([kept_id, gone_id])
    if len(rows) != 2:
        raise CannotMerge
    return rows[kept_id], rows[gone_id]


def _refuse_the_impossible(kept: Person, gone: Person) -> None:
    if kept.pk == gone.pk or not kept.is_active or not gone.is_active:
        raise CannotMerge


def pointing_at_people() -> Iterator[tuple[type[models.Model], models.ForeignKey[Person, Person]]]:
    """Give every column in which a person may stand, but for sign-in, history and joins themselves."""
    for model in apps.get_models():
        meta = model._meta  # noqa: SLF001 -- Django's documented way to walk over models
        if issubclass(model, Event) or meta.app_label in SIGN_IN_APPS or model is Merge:
            continue
        if meta.proxy or not meta.managed:
            continue
        for field in meta.local_fields:
            if isinstance(field, models.ForeignKey) and field.related_model is Person:
                yield model, field


def _move_everything(kept_id: int, gone_id: int) -> list[Moved]:
    tables = []
    for model, field in pointing_at_people():
        rows = model._base_manager.filter(**{field.name: gone_id})  # noqa: SLF001
        ids = list(rows.order_by("pk").values_list("pk", flat=True))
        if ids:
            clashing = _move(model, field.name, ids, kept_id)
            moved = tuple(one for one in ids if one not in clashing)
            meta = model._meta  # noqa: SLF001
            tables.append(
                Moved(meta.label, str(meta.verbose_name), field.name, moved, tuple(clashing))
            )
    return tables


def _move(model: type[models.Model], field: str, ids: list[int], kept_id: int) -> list[int]:
    """Move the rows together, or one by one when some clash; return those that do."""
    rows = model._base_manager  # noqa: SLF001
    try:
        with transaction.atomic():
            rows.filter(pk__in=ids).update(**{field: kept_id})
            return []
    except IntegrityError:
        clashing = []
    for one in ids:
        try:
            with transaction.atomic():
                rows.filter(pk=one).update(**{field: kept_id})
        except IntegrityError:
            clashing.append(one)
    return clashing
