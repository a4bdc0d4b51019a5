from django.apps import AppConfig


class SchemaConfig(AppConfig):
    name = "talka.kit.schema"
    label = "schema"
