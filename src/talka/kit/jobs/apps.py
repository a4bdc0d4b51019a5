from django.apps import AppConfig


class JobsConfig(AppConfig):
    name = "talka.kit.jobs"
    label = "jobs"
