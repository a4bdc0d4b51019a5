"""The order matters here: each test looks at what the one before it has left."""

from types import SimpleNamespace

import pytest
from django.contrib.auth.models import Group
from django.db import IntegrityError, connection, transaction

from talka.kit.tests.standing import standing


SEEN: set[int] = set()


@standing
def lower():
    return Group.objects.create(name="lower")


@standing
def upper(lower):
    group = Group.objects.create(name=f"upon {lower.name}")
    return SimpleNamespace(name=group.name, lower=lower)


def names() -> set[str]:
    return {*Group.objects.values_list("name", flat=True)}


@pytest.mark.django_db
@pytest.mark.parametrize("turn", range(3))
def test_it_is_built_once_and_what_a_test_does_to_it_is_undone(lower, turn):
    assert names() == {"lower"}
    assert lower.name == "lower"
    SEEN.add(lower.pk)
    assert len(SEEN) == 1
    lower.name = f"changed {turn}"
    lower.save()
    Group.objects.create(name="of the test")


def test_what_rests_on_it_is_built_above(upper, lower):
    assert names() == {"lower", "upon lower"}
    assert (lower.name, upper.name) == ("lower", "upon lower")


def test_a_lower_thing_alone_does_not_meet_what_rested_on_it(lower):
    assert names() == {"lower"}


def test_one_that_fails_on_the_way_leaves_nothing(lower):
    with pytest.raises(IntegrityError), transaction.atomic():
        Group.objects.create(name="lower")
    assert names() == {"lower"}


def test_nothing_stands_beside_a_test_without_rows():
    assert not connection.in_atomic_block


def test_a_broken_connection_is_no_harm(lower):
    connection.close()


def test_it_stands_again_on_the_next_connection(lower):
    assert names() == {"lower"}


@pytest.mark.django_db
def test_nobody_meets_rows_that_they_did_not_ask_for():
    assert names() == set()


def test_in_the_middle_of_a_test_one_gets_rows_of_ones_own(db, request):
    assert request.getfixturevalue("upper").name == "upon lower"
    assert names() == {"lower", "upon lower"}


@pytest.mark.django_db(transaction=True)
def test_under_a_test_that_commits_nothing_stands(lower):
    assert not connection.in_atomic_block
    assert names() == {"lower"}


def test_the_objects_of_one_test_belong_together(upper, lower):
    assert upper.lower is lower
