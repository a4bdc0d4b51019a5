"""Addresses of the health pages."""

from django.urls import path

from talka.kit.health import views


urlpatterns = [
    path("health/live", views.live, name="health_live"),
    path("health/ready", views.ready, name="health_ready"),
    path("health/metrics", views.metrics, name="health_metrics"),
]
