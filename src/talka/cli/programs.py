"""The programs of a running service: web server and worker."""

import shutil
import signal
import sys
from pathlib import Path

from talka.cli.places import data_folder, log_folder, source_folder
from talka.cli.processes import Program


WORKER_GRACE_SECONDS = 10
# gunicorn's signal for one more process.
ONE_MORE = signal.SIGTTIN


def web_command(bind: str, *, workers: int, threads: int) -> tuple[str, ...]:
    """Return the command of the web server. It serves one machine: nginx stands in front."""
    return (
        sys.executable,
        "-m",
        "gunicorn",
        "talka.config.wsgi:application",
        "--config=python:talka.config.gunicorn",
        f"--bind={bind}",
        "--worker-class=gthread",
        f"--workers={workers}",
        f"--threads={threads}",
        "--preload",
        "--timeout=60",
        "--graceful-timeout=10",
        "--keep-alive=5",
        "--limit-request-line=4094",
        "--no-control-socket",
        "--log-level=warning",
        "--forwarded-allow-ips=127.0.0.1",
        "--umask=0o007",
    )


def web_environment() -> dict[str, str]:
    """Return what the web server needs around it: a fresh folder where its processes count."""
    folder = data_folder() / "metrics"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700, parents=True)
    return {"PROMETHEUS_MULTIPROC_DIR": str(folder), "PYTHONPATH": str(source_folder())}


def worker_command(concurrency: int) -> tuple[str, ...]:
    """Return the command of the worker that does what the pages have put off."""
    return (
        sys.executable,
        "-m",
        "talka.cli",
        "worker",
        f"--concurrency={concurrency}",
    )


def log_of(name: str) -> Path:
    """Return the log of a program, begun anew."""
    path = log_folder() / f"{name}.log"
    path.unlink(missing_ok=True)
    return path


def web(port: int, *, workers: int = 2, threads: int = 4) -> Program:
    """Return the web server of the demo."""
    return Program(
        name="The web server",
        command=web_command(f"127.0.0.1:{port}", workers=workers, threads=threads),
        log=log_of("web"),
        environment=web_environment(),
        folder=source_folder().parent,
    )


def worker(concurrency: int = 2) -> Program:
    """Return the worker of the demo."""
    return Program(
        name="The worker",
        command=worker_command(concurrency),
        log=log_of("worker"),
        environment={"PYTHONPATH": str(source_folder())},
        folder=source_folder().parent,
    )
