"""Addresses for machines: health, metrics, open data."""

from talka.kit.health.urls import urlpatterns as health


urlpatterns = [*health]
