"""The design system as a Django app: templates, static files, template tags."""

from django.apps import AppConfig


class ComponentsConfig(AppConfig):
    """Templates and tags that every page is made of."""

    name = "talka.kit.components"
    label = "components"
