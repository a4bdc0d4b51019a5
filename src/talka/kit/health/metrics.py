"""Figures about requests, queue and disk in the format of Prometheus."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.db import Error
from prometheus_client import REGISTRY, CollectorRegistry, Histogram, generate_latest
from prometheus_client.metrics_core import GaugeMetricFamily, Metric
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

from talka.kit.health.checks import WAITING, one_row


SECONDS = (0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 1.0, 2.5, 5.0, 10.0)

requests = Histogram(
    "talka_request_seconds",
    "How long pages took, by route (never by address: addresses name people)",
    ["method", "route", "status"],
    buckets=SECONDS,
)


class Surroundings(Collector):
    """Figures that are looked up when somebody asks."""

    def collect(self) -> Iterator[Metric]:
        """Yield queue and disk; the queue is left out while the database is away."""
        usage = shutil.disk_usage(Path(settings.DATA_FOLDER))
        yield GaugeMetricFamily("talka_disk_free_bytes", "Room in the data folder", usage.free)
        try:
            waiting, seconds = one_row(WAITING)
        except Error:
            yield GaugeMetricFamily("talka_database_up", "1 while the database answers", 0)
            return
        yield GaugeMetricFamily("talka_database_up", "1 while the database answers", 1)
        yield GaugeMetricFamily("talka_jobs_due", "Jobs that are due and wait", waiting)
        yield GaugeMetricFamily(
            "talka_jobs_oldest_seconds", "How long the oldest of them waits", float(seconds)
        )


def exposition() -> bytes:
    """Return all figures of all web processes as text."""
    if os.environ.get("PROMETHEUS_MULTIPROC_DIR"):
        shared = CollectorRegistry()
        MultiProcessCollector(shared)  # type: ignore[no-untyped-call]
        text = generate_latest(shared)
    else:
        text = generate_latest(REGISTRY)
    around = CollectorRegistry()
    around.register(Surroundings())
    return text + generate_latest(around)
