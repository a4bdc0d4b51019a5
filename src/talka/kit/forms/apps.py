"""The form renderer as a Django app, so that its templates are found."""

from django.apps import AppConfig


class FormsConfig(AppConfig):
    """House forms: fields, widgets and their templates."""

    name = "talka.kit.forms"
    label = "house_forms"
