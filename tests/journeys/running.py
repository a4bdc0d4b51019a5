"""The service as it runs in an office: web server, worker, database and mail, each for real."""

import logging
import os
import re
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from socket import socket
from urllib.parse import quote
from urllib.request import urlopen

from aiosmtpd.controller import Controller
from django.db import connection

from talka.cli.places import source_folder
from talka.cli.processes import die_with_parent
from talka.cli.programs import web_command, worker_command


STARTS_WITHIN, ENDS_WITHIN, MAIL_WITHIN = 180.0, 15.0, 60.0


class PostOffice:
    """Takes every mail that the service sends, as a real mail server does."""

    def __init__(self) -> None:
        self.mails: list[EmailMessage] = []

    async def handle_DATA(self, _server, _session, envelope) -> str:  # noqa: N802 -- the library's name
        self.mails.append(message_from_bytes(envelope.content, policy=policy.default))
        return "250 Message accepted for delivery"

    def latest(self, address: str, containing: str) -> str:
        """Wait for a mail to the address in which the pattern stands, and return what it found."""
        end = time.monotonic() + MAIL_WITHIN
        while time.monotonic() < end:
            for mail in reversed(self.mails):
                found = re.search(containing, mail.get_content().replace("\r\n", "\n"))
                if mail["To"] == address and found:
                    return found[1]
            time.sleep(0.05)
        heard = [f"{mail['To']}: {mail['Subject']}" for mail in self.mails]
        raise AssertionError(f"No mail to {address} with {containing}. There came: {heard}")


class Service:
    """The running service: where it is, and its mail."""

    def __init__(self, address: str, post: PostOffice) -> None:
        self.address = address
        self.post = post


@contextmanager
def own_database() -> Iterator[str]:
    """Point Django at a copy of the empty test database, which the web server shares; its URL."""
    empty = connection.settings_dict["NAME"]
    copy = f"{empty}_journeys"
    _about_databases(
        f'DROP DATABASE IF EXISTS "{copy}" WITH (FORCE)',
        f'CREATE DATABASE "{copy}" TEMPLATE "{empty}"',
    )
    try:
        connection.settings_dict["NAME"] = copy
        yield _url(connection.settings_dict)
    finally:
        connection.close()
        connection.settings_dict["NAME"] = empty
        _about_databases(f'DROP DATABASE "{copy}" WITH (FORCE)')


def _about_databases(*statements: str) -> None:
    """Run statements about whole databases, connected to none of them."""
    connection.close()
    with connection._nodb_cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def _url(parts: dict[str, str]) -> str:
    user = f"{quote(parts['USER'])}:{quote(parts['PASSWORD'])}@" if parts["USER"] else ""
    place = f"host={quote(parts['HOST'], safe='')}&port={parts['PORT'] or 5432}"
    return f"postgresql://{user}/{quote(parts['NAME'])}?{place}"


@contextmanager
def running_service(database: str, folder: Path) -> Iterator[Service]:
    """Run web server and worker over the database, with a mail server beside them."""
    post, web_port = PostOffice(), free_port()
    mail = Controller(post, hostname="127.0.0.1", port=free_port())
    # It tells of every line of every mail.
    logging.getLogger("mail.log").setLevel(logging.WARNING)
    mail.start()
    address = f"http://127.0.0.1:{web_port}"
    surroundings = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "talka.config.settings",
        "DATABASE_URL": database,
        "TALKA_DATA_DIR": str(folder),
        "TALKA_SITE_ADDRESS": address,
        "TALKA_SMTP_PORT": str(mail.port),
        "TALKA_LANGUAGE": "en",
        "TALKA_DEMO": "0",
        "PYTHONPATH": str(source_folder()),
    }
    commands = {
        "web": web_command(f"127.0.0.1:{web_port}", workers=1, threads=4),
        "worker": worker_command(concurrency=1),
    }
    programs = [_start(name, one, surroundings, folder) for name, one in commands.items()]
    try:
        _wait_for(f"{address}/health/ready", programs, folder)
        yield Service(address, post)
    finally:
        for program in programs:
            program.terminate()
        for program in programs:
            _wait_or_kill(program)
        mail.stop()


def _start(name: str, command, surroundings, folder: Path) -> subprocess.Popen[bytes]:
    with (folder / f"{name}.log").open("wb") as log:
        return subprocess.Popen(
            command,
            env=surroundings,
            cwd=folder,
            stdout=log,
            stderr=log,
            preexec_fn=die_with_parent,
        )


def _wait_or_kill(program: subprocess.Popen[bytes]) -> None:
    try:
        program.wait(ENDS_WITHIN)
    except subprocess.TimeoutExpired:
        program.kill()
        program.wait()


def _wait_for(address: str, programs, folder: Path) -> None:
    end = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < end and all(one.poll() is None for one in programs):
        try:
            with urlopen(address, timeout=2) as answer:
                if answer.status == 200:
                    return
        except OSError:
            time.sleep(0.1)
    logs = {log.name: log.read_text()[-3000:] for log in folder.glob("*.log")}
    raise AssertionError(f"The service does not start: {logs}")


def free_port() -> int:
    """Return a port of this machine that nobody uses."""
    with socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
