from datetime import UTC, datetime, timedelta

import pytest
from django.db import DatabaseError, connection, transaction

from talka.kit.audit.models import ReadEntry
from talka.kit.audit.reading import readings_of, record_reading


NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def look(subject=1, reader=2, now=NOW, **changed):
    usual = {"purpose": "COUNSELLING", "what": "profile", "office_id": 3}
    record_reading(subject_id=subject, reader_id=reader, now=now, **{**usual, **changed})


def test_a_look_says_who_from_where_why_what_and_when():
    look()
    (row,) = readings_of(1)
    assert (row.reader_id, row.office_id, row.purpose, row.what, row.read_at) == (
        2,
        3,
        "COUNSELLING",
        "profile",
        NOW,
    )


def test_ones_own_look_is_not_written_down():
    look(subject=2, reader=2)
    assert readings_of(2) == []


def test_a_page_that_is_loaded_again_is_one_look():
    look()
    look(now=NOW + timedelta(minutes=14))
    assert len(readings_of(1)) == 1


@pytest.mark.parametrize(
    "changed",
    [
        {"now": NOW + timedelta(minutes=15)},
        {"reader": 4},
        {"purpose": "OTHER"},
        {"what": "cv"},
        {"reader": None},
    ],
)
def test_another_look_is_another_row(changed):
    look()
    look(**changed)
    assert len(readings_of(1)) == 2


def test_a_look_from_before_does_not_hide_an_earlier_one():
    """Lived histories are written out of order: only what came before counts."""
    look()
    look(now=NOW - timedelta(minutes=5))
    assert len(readings_of(1)) == 2


def test_the_newest_look_comes_first_and_the_list_has_an_end():
    for days in range(5):
        look(now=NOW - timedelta(days=days))
    assert [row.read_at for row in readings_of(1, limit=2)] == [NOW, NOW - timedelta(days=1)]


def test_looks_at_others_are_not_told():
    look(subject=9)
    assert readings_of(1) == []


@pytest.mark.parametrize(
    "attempt",
    [
        lambda: ReadEntry.objects.update(reader_id=99),
        lambda: ReadEntry.objects.all().delete(),
        lambda: ReadEntry.objects.get().delete(),
        lambda: by_hand("UPDATE audit_readentry SET purpose = 'OTHER'"),
        lambda: by_hand("DELETE FROM audit_readentry"),
    ],
)
def test_a_look_cannot_be_changed_or_erased(attempt):
    look()
    with pytest.raises(DatabaseError, match="Cannot update or delete"), transaction.atomic():
        attempt()
    assert len(readings_of(1)) == 1


def test_the_log_is_not_emptied_at_one_stroke():
    look()
    with pytest.raises(DatabaseError, match="Cannot truncate"), transaction.atomic():
        by_hand("SET LOCAL talka.may_truncate = ''")
        by_hand("TRUNCATE audit_readentry CASCADE")
    assert len(readings_of(1)) == 1


def by_hand(statement):
    with connection.cursor() as cursor:
        cursor.execute(statement)
