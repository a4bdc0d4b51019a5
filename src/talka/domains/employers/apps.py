from django.apps import AppConfig


class EmployersConfig(AppConfig):
    name = "talka.domains.employers"
    label = "employers"

    def ready(self) -> None:
        from talka.domains.contact.api import name_employers_by
        from talka.domains.employers import reactions  # noqa: F401 -- apps are ready
        from talka.domains.employers.labels import name_notices
        from talka.domains.employers.queries.employers import names_of

        name_notices()
        name_employers_by(names_of)
