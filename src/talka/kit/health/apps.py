from importlib import import_module

from django.apps import AppConfig


class HealthConfig(AppConfig):
    name = "talka.kit.health"
    label = "health"

    def ready(self) -> None:
        import_module("talka.kit.health.deployment")
