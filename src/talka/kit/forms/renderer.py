"""The renderer that turns every Django form into the markup of the design system."""

from pathlib import Path
from typing import Any

import django.forms
from django.forms import BoundField, widgets
from django.forms.renderers import DjangoTemplates
from django.template.backends.django import DjangoTemplates as Backend
from django.utils.functional import cached_property
from django.utils.safestring import SafeString


_CLASS_OF: tuple[tuple[type[widgets.Widget], str], ...] = (
    (widgets.Textarea, "govuk-textarea"),
    (widgets.CheckboxInput, "govuk-checkboxes__input"),
    (widgets.RadioSelect, ""),
    (widgets.CheckboxSelectMultiple, ""),
    (widgets.Select, "govuk-select"),
    (widgets.FileInput, "talka-file"),
    (widgets.HiddenInput, ""),
    (widgets.Input, "govuk-input"),
)
_WITH_ERROR_CLASS = {"govuk-textarea", "govuk-select", "govuk-input"}


def css_of(widget: widgets.Widget, has_errors: bool) -> str:
    """Return the classes of a control, with those that the form's author gave."""
    base = next((css for kind, css in _CLASS_OF if isinstance(widget, kind)), "")
    classes = [base] if base else []
    if isinstance(widget, widgets.PasswordInput):
        classes += ["govuk-password-input__input", "govuk-js-password-input-input"]
    if has_errors and base in _WITH_ERROR_CLASS:
        classes.append(f"{base}--error")
    own = str(widget.attrs.get("class", ""))
    return " ".join([*classes, own]).strip()


class HouseBoundField(BoundField):
    """A field that knows how it is drawn."""

    def as_widget(
        self,
        widget: widgets.Widget | None = None,
        attrs: dict[str, Any] | None = None,
        only_initial: bool = False,
    ) -> SafeString:
        """Draw the control with the classes of the design system."""
        drawn = widget or self.field.widget
        given = dict(attrs or {})
        if css := css_of(drawn, bool(self.errors)):
            given.setdefault("class", css)
        return super().as_widget(widget=widget, attrs=given, only_initial=only_initial)

    @property
    def is_single_checkbox(self) -> bool:
        """Tell whether the label stands beside the box."""
        return isinstance(self.field.widget, widgets.CheckboxInput)

    @property
    def first_id(self) -> str:
        """Return the id of the first control, where the error summary leads."""
        first = getattr(self.field.widget, "first_id", None)
        if callable(first):
            return str(first(self.auto_id))
        if isinstance(self.field.widget, widgets.RadioSelect | widgets.CheckboxSelectMultiple):
            return f"{self.auto_id}_0"
        return str(self.id_for_label or self.auto_id)

    @property
    def is_password(self) -> bool:
        """Tell whether what is typed can be shown and hidden."""
        return isinstance(self.field.widget, widgets.PasswordInput)

    @property
    def heading(self) -> bool:
        """Tell whether the label is the heading of the page: one question a page."""
        if not getattr(self.form, "title_is_legend", False):
            return False
        visible = self.form.visible_fields()
        return bool(visible) and visible[0].name == self.name

    @property
    def counts_to(self) -> int | None:
        """Return the limit that is counted down under the field."""
        limit = getattr(self.field.widget, "counts_to", None)
        return limit if isinstance(limit, int) else None

    @property
    def suffix(self) -> str:
        """Return the unit written after the control."""
        return str(getattr(self.field.widget, "suffix", "") or "")

    @property
    def is_optional(self) -> bool:
        """Tell whether the label says that the answer may be left out."""
        marks = getattr(self.form, "marks_optional", False)
        return bool(marks) and not self.field.required and not self.is_single_checkbox


class HouseRenderer(DjangoTemplates):
    """`FORM_RENDERER = "talka.kit.forms.renderer.HouseRenderer"`."""

    form_template_name = "forms/form.html"
    field_template_name = "forms/field.html"
    bound_field_class = HouseBoundField

    @cached_property
    def engine(self) -> Backend:
        """Return an engine that finds our widget templates before Django's own."""
        return Backend(
            {
                "APP_DIRS": True,
                "DIRS": [
                    Path(__file__).parent / "templates",
                    Path(django.forms.__file__).parent / "templates",
                ],
                "NAME": "house_forms",
                "OPTIONS": {},
            }
        )
