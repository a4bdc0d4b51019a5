"""The quick way ends in the same tables as Django's own."""

from typing import Any

from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ProjectState

from talka.kit.schema.quick_state import QUICK, quick_state


def all_migrations() -> list[Any]:
    loader = MigrationLoader(None, ignore_no_migrations=True)
    plan: list[Any] = []
    for leaf in loader.graph.leaf_nodes():
        plan += [
            loader.graph.nodes[key]
            for key in loader.graph.forwards_plan(leaf)
            if loader.graph.nodes[key] not in plan
        ]
    return plan


def followed(*, drawn_from_the_start: bool) -> dict[str, Any]:
    """Return what every table looks like after all migrations."""
    state = ProjectState()
    if drawn_from_the_start:
        assert state.apps
    for migration in all_migrations():
        for operation in migration.operations:
            operation.state_forwards(migration.app_label, state)
    return {model._meta.label: table_of(model) for model in state.apps.get_models()}


def table_of(model: Any) -> dict[str, Any]:
    meta = model._meta
    return {
        "fields": {field.name: repr(field.deconstruct()[1:]) for field in meta.local_fields},
        "columns": {field.column: field.db_type(connection) for field in meta.local_fields},
        "many": sorted(field.name for field in meta.local_many_to_many),
        "indexes": sorted(index.name for index in meta.indexes),
        "constraints": sorted(constraint.name for constraint in meta.constraints),
        "triggers": sorted(trigger.name for trigger in getattr(meta, "triggers", [])),
    }


def test_the_quick_way_ends_in_the_same_tables() -> None:
    own = followed(drawn_from_the_start=False)
    with quick_state():
        quick = followed(drawn_from_the_start=True)
    assert len(own) > 100
    assert quick == own


def test_afterwards_django_goes_its_own_way_again() -> None:
    before = [owner.__dict__[name] for owner, name, _quick in QUICK]
    with quick_state():
        assert ProjectState.__dict__["add_model"] is not before[0]
    assert [owner.__dict__[name] for owner, name, _quick in QUICK] == before
