from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "talka.kit.audit"
    label = "audit"
