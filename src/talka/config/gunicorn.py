"""
What each process of the web server does when it begins.

The program is loaded once and the processes are forked from it (`--preload`). A thread that worked
before the fork would leave its locks closed in every process, so each one warms up by itself.
"""

from threading import Thread

from django.db import close_old_connections, connections


def post_worker_init(_worker: object) -> None:
    """Warm up beside the first requests."""
    Thread(target=warm_up, name="warm-up", daemon=True).start()


def warm_up() -> None:
    """Build the indexes of the type-ahead before the first person types."""
    from talka.domains.taxonomy.api import warm_up as build_indexes

    close_old_connections()
    try:
        build_indexes()
    finally:
        connections.close_all()
