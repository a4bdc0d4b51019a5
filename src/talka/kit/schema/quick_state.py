"""
Follow migrations without drawing every model anew at every step.

Django keeps classes of all models as they were at each migration. When a table, field, index,
constraint or trigger is added, it throws away and rebuilds the classes of everything related,
which in a service where nearly every table knows people means most of them, hundreds of times:
26 s of computing for 115 tables. Adding needs no rebuilding: a class can be given one more field or
option in place, the way classes grow while Django starts. That takes 3.5 s and leaves the same
tables (`tests/test_quick_state.py`). Changes and removals go Django's own way.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db.migrations.state import ModelState, ProjectState
from django.db.models import NOT_PROVIDED, Field
from pgtrigger.migrations import AddTrigger


def add_model(state: ProjectState, model_state: ModelState) -> None:
    """Draw the new model alone: nothing can know it yet."""
    key = model_state.app_label, model_state.name_lower
    state.models[key] = model_state
    if state._relations is not None:  # type: ignore[attr-defined]  # noqa: SLF001
        state.resolve_model_relations(key)
    if is_drawn(state):
        state.apps.render_multiple([model_state])


def add_field(
    state: ProjectState,
    app_label: str,
    model_name: str,
    name: str,
    field: "Field[Any, Any]",
    preserve_default: bool,
) -> None:
    """Give the class one more field."""
    if not preserve_default:
        field = field.clone()
        field.default = NOT_PROVIDED
    key = app_label, model_name
    state.models[key].fields[name] = field
    if state._relations is not None:  # type: ignore[attr-defined]  # noqa: SLF001
        state.resolve_model_field_relations(key, name, field)
    if is_drawn(state):
        with state.apps.bulk_update():
            state.apps.get_model(*key).add_to_class(name, field.clone())


def append_option(
    state: ProjectState, app_label: str, model_name: str, option_name: str, one: object
) -> None:
    """Give the class one more index or constraint."""
    model_state = state.models[app_label, model_name]
    model_state.options[option_name] = [*model_state.options[option_name], one]
    if is_drawn(state):
        meta: Any = state.apps.get_model(app_label, model_name)._meta  # noqa: SLF001
        setattr(meta, option_name, [*getattr(meta, option_name), one])
        meta.original_attrs[option_name] = getattr(meta, option_name)


def add_trigger(operation: AddTrigger, app_label: str, state: ProjectState) -> None:
    """Give the class one more trigger."""
    model_state = state.models[app_label, operation.model_name.lower()]
    triggers = [*model_state.options.get("triggers", []), operation.trigger]
    model_state.options["triggers"] = triggers
    if is_drawn(state):
        meta: Any = state.apps.get_model(app_label, operation.model_name)._meta  # noqa: SLF001
        meta.triggers = triggers


def is_drawn(state: ProjectState) -> bool:
    """Tell whether the classes exist already; asking for them would make them."""
    return "apps" in state.__dict__


QUICK: tuple[tuple[type, str, Callable[..., None]], ...] = (
    (ProjectState, "add_model", add_model),
    (ProjectState, "add_field", add_field),
    (ProjectState, "_append_option", append_option),
    (AddTrigger, "state_forwards", add_trigger),
)


@contextmanager
def quick_state() -> Iterator[None]:
    """Follow migrations the quick way while this lasts."""
    before = [(owner, name, owner.__dict__[name]) for owner, name, _quick in QUICK]
    for owner, name, quick in QUICK:
        setattr(owner, name, quick)
    try:
        yield
    finally:
        for owner, name, own in before:
            setattr(owner, name, own)
