"""Lists as a Django app, so that their templates are found."""

from django.apps import AppConfig


class TablesConfig(AppConfig):
    """Lists with search, sort, paging, chips and export."""

    name = "talka.kit.tables"
    label = "house_tables"
