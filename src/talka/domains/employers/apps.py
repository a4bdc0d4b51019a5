from django.apps import AppConfig


class EmployersConfig(AppConfig):
    name = "talka.domains.employers"
    label = "employers"

    def ready(self) -> None:
        from talka.domains.employers.labels import name_notices  # noqa: PLC0415 -- apps are ready

        name_notices()
