"""Addresses for machines: health, metrics, open data."""

from django.urls import include, path

from talka.kit.access import Rule, everyone, guard
from talka.kit.health.urls import urlpatterns as health
from talka.portals.machine.api import api


def rule_of(name: str) -> Rule:
    """Return who may ask: this version of the interface gives open data only."""
    return everyone


_pages, _application, _namespace = api.urls
urlpatterns = [
    *health,
    path("api/v1/", include((guard(_pages, rule_of), _application), namespace=_namespace)),
]
