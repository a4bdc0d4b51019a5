"""History takes the moment and the person that the action was told."""

import threading
from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth import get_user_model
from django.db import DatabaseError, connection, transaction

from talka.kit.audit import told, use_case
from talka.kit.audit.moment import history_of


Person = get_user_model()
THEN = datetime(2025, 3, 1, 8, 15, tzinfo=UTC)


def a_person():
    person = Person(given_name="Rūta", language="lt", created_at=THEN)
    person.save()
    return person


@use_case
def rename(*, person, name, by, now):
    person.given_name = name
    person.save(update_fields=["given_name"])


@use_case
def rename_and_fail(*, person, by, now):
    Person.objects.filter(pk=person.pk).update(given_name="Nobody")
    raise RuntimeError("half-way")


@use_case
def rename_with_help(*, person, helper, by, now, inner):
    rename(person=person, name="Inner", by=helper, now=inner)
    rename_after = Person.objects.get(pk=person.pk)
    rename_after.given_name = "Outer"
    rename_after.save(update_fields=["given_name"])


def setting(name):
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting(%s, true)", [name])
        return cursor.fetchone()[0]


@pytest.mark.django_db
def test_history_takes_the_told_moment_and_person():
    person, by = a_person(), a_person()
    rename(person=person, name="Ona", by=by, now=THEN)
    row = history_of(person)[-1]
    assert (row.given_name, row.pgh_created_at, row.pgh_context) == ("Ona", THEN, {"by": by.pk})


@pytest.mark.django_db
def test_the_service_itself_acts_as_nobody():
    person = a_person()
    rename(person=person, name="Ona", by=None, now=THEN)
    assert history_of(person)[-1].pgh_context == {"by": None}


@pytest.mark.django_db
def test_changes_past_the_model_are_seen_too():
    person = a_person()
    with transaction.atomic(), told(now=THEN, by_id=7):
        Person.objects.filter(pk=person.pk).update(given_name="By update")
        with connection.cursor() as cursor:
            cursor.execute(
                "UPDATE people_person SET given_name = 'By hand' WHERE id = %s", [person.pk]
            )
    newest = history_of(person)[-2:]
    assert [row.given_name for row in newest] == ["By update", "By hand"]
    assert {row.pgh_created_at for row in newest} == {THEN}


@pytest.mark.django_db
def test_an_action_within_an_action_has_its_own_moment_and_gives_the_outer_one_back():
    person, by, helper = a_person(), a_person(), a_person()
    rename_with_help(person=person, helper=helper, by=by, now=THEN, inner=THEN - timedelta(days=1))
    inner, outer = history_of(person)[-2:]
    assert (inner.pgh_created_at, inner.pgh_context) == (
        THEN - timedelta(days=1),
        {"by": helper.pk},
    )
    assert (outer.pgh_created_at, outer.pgh_context) == (THEN, {"by": by.pk})


@pytest.mark.django_db
def test_after_the_action_nothing_of_it_is_left():
    person = a_person()
    rename(person=person, name="Ona", by=None, now=THEN)
    assert setting("talka.now") == ""
    assert setting("pghistory.context_metadata") == ""


@pytest.mark.django_db(transaction=True)
def test_an_action_that_fails_leaves_neither_rows_nor_moment():
    person = a_person()
    with pytest.raises(RuntimeError):
        rename_and_fail(person=person, by=None, now=THEN)
    assert Person.objects.get(pk=person.pk).given_name == "Rūta"
    assert setting("talka.now") in {"", None}
    rename(person=person, name="Ona", by=None, now=THEN + timedelta(days=1))
    assert history_of(person)[-1].pgh_created_at == THEN + timedelta(days=1)


@pytest.mark.django_db(transaction=True)
def test_one_thread_does_not_tell_another():
    person, found = a_person(), []

    def elsewhere():
        found.append(setting("talka.now"))
        connection.close()

    with transaction.atomic(), told(now=THEN, by_id=person.pk):
        thread = threading.Thread(target=elsewhere)
        thread.start()
        thread.join()
    assert found[0] in {"", None}


@pytest.mark.django_db
@pytest.mark.parametrize("now", [datetime(2025, 3, 1), None, "2025-03-01"])  # noqa: DTZ001
def test_an_action_needs_an_aware_moment(now):
    with pytest.raises(TypeError, match="aware"):
        rename(person=a_person(), name="Ona", by=None, now=now)


@pytest.mark.django_db
def test_history_cannot_be_changed_or_erased():
    person = a_person()
    rename(person=person, name="Ona", by=None, now=THEN)
    rows = Person.pgh_event_model.objects.filter(pgh_obj_id=person.pk)
    for attempt in (lambda: rows.update(given_name="Other"), lambda: rows.delete()):
        with pytest.raises(DatabaseError, match="Cannot update or delete"), transaction.atomic():
            attempt()


@pytest.mark.django_db
def test_history_keeps_no_password():
    assert "password" not in {field.name for field in Person.pgh_event_model._meta.fields}
