from django.apps import AppConfig


class EmployersConfig(AppConfig):
    name = "talka.domains.employers"
    label = "employers"

    def ready(self) -> None:
        from talka.domains.employers.labels import name_notices

        name_notices()
