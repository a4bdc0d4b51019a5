"""The door for web servers."""

import os
from threading import Thread

from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections, connections


os.environ.setdefault("DJANGO_SETTINGS_MODULE", "talka.config.settings")
application = get_wsgi_application()


def warm_up() -> None:
    """Build the indexes of the type-ahead before the first person types."""
    from talka.domains.taxonomy.api import warm_up as build_indexes

    close_old_connections()
    try:
        build_indexes()
    finally:
        connections.close_all()


Thread(target=warm_up, name="warm-up", daemon=True).start()
