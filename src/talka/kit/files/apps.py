from django.apps import AppConfig


class FilesConfig(AppConfig):
    name = "talka.kit.files"
    label = "files"
