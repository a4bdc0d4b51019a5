"""A process that does nothing but build can hurry in ways that a service should not."""

import gc

from django.db import connection
from django.db.backends.signals import connection_created


# The same few hundred statements run again and again: the database need not plan them anew.
PREPARED = {"server_side_binding": True, "prepare_threshold": 2}
STATEMENTS = 5_000
# Garbage is looked for rarely: the process lives two minutes.
OBJECTS_BETWEEN_LOOKS = 50_000


def hurry() -> None:
    """
    Let commits not wait for the disk, statements be planned once, and garbage lie a while.

    A demo that crashes is built again.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(OBJECTS_BETWEEN_LOOKS, 20, 50)
    connection.settings_dict["OPTIONS"].update(PREPARED)
    # Also for connections that are made anew: two regions, one database each.
    connection_created.connect(_set_up)
    connection.close()
    connection.ensure_connection()


def hurry_in(database: str) -> None:
    """Go on in another database of the same server."""
    connection.close()
    connection.settings_dict["NAME"] = database
    connection.ensure_connection()


def _set_up(**_told: object) -> None:
    connection.connection.prepared_max = STATEMENTS
    with connection.cursor() as cursor:
        cursor.execute("SET synchronous_commit = off")
        cursor.execute("SET plan_cache_mode = force_generic_plan")
        cursor.execute("SET jit = off")
