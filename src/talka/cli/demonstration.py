"""The demo: database, tables, web server, country, life, worker; begun in that order, ended together."""

import http.client
import json
import os
import shutil
import socket
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from talka.cli import landmark, programs
from talka.cli.database import Database, database
from talka.cli.landmark import Landmark, Size
from talka.cli.places import PORT_NAME, checkout, data_folder, source_folder
from talka.cli.postgres.locks import Lock
from talka.cli.processes import Program, Running, Supervisor
from talka.cli.service import prepare_environment
from talka.cli.terminal import Progress, Refusal, progress, say


BUILDER = "demo.build"
NO_EMAIL = "django.core.mail.backends.dummy.EmailBackend"
# Long, for a machine that is busy: the first answer loads every page.
READY_SECONDS = 180.0
LOOK_SECONDS = 2.0
FILES = ("files", "logs", "mail")


@dataclass(frozen=True, slots=True)
class Wish:
    """What the person at the terminal asked for."""

    size: Size
    port: int
    fresh: bool


class Demonstration:
    """One run of the demo."""

    def __init__(self, wish: Wish, supervisor: Supervisor, found: Database) -> None:
        self.wish = wish
        self.supervisor = supervisor
        self.found = found
        self.mark = Landmark(wish.size)
        self._looked_at = 0.0

    def run(self) -> None:
        """Build what is missing, serve, and stay until told to end."""
        self.mark = self.know_the_place()
        if self.mark.has_life:
            self.serve_what_is_there()
        else:
            self.build_and_serve()
        if not self.supervisor.told_to_end:
            # Only now: while the past is lived, its jobs are done inside it, on their own days.
            self.supervisor.start(programs.worker())
        self.supervisor.run(self.look_after_database)

    def serve_what_is_there(self) -> None:
        """Serve a country that was built by an earlier start."""
        if not self.mark.has_current_tables:
            migrating = self.program("migrate", (*self.talka(), "migrate", "--quiet"), "migrate")
            self.watch(Building(self.supervisor.start(migrating)), "Making the tables")
            self.remember(self.mark.with_tables())
        if self.supervisor.told_to_end:
            return
        people = self.supervisor.start(self.builder("people", "--print-people"))
        self.supervisor.start(programs.web(self.wish.port))
        self.await_ready()
        while people.process.poll() is None and not self.supervisor.told_to_end:
            self.supervisor.sleep(0.05)
        self.introduce(people.program.log.read_text(encoding="utf-8", errors="replace"))

    def build_and_serve(self) -> None:
        """
        Let one process make tables, country and past, and serve the country as soon as it is there.

        The web server is loaded while the country is founded.
        """
        self.remember(replace(self.mark.with_tables(), has_begun_to_live=True))
        whole = self.builder("life", "--stage=whole", *self.mark.size.arguments())
        building = Building(self.supervisor.start(whole))
        self.watch(building, "Making the tables", until="tables")
        if self.supervisor.told_to_end:
            return
        # One process of it has to do while the past needs both processors.
        web = self.supervisor.start(programs.web(self.wish.port, workers=1))
        self.watch(building, "Founding the country", until="country")
        self.await_ready()
        self.introduce(building.introduction)
        if not self.supervisor.told_to_end:
            self.live(building)
            web.process.send_signal(programs.ONE_MORE)

    def know_the_place(self) -> Landmark:
        """
        Return how far the demo has come here, after clearing the place if that was asked.

        :raises Refusal: the place belongs to real people
        """
        address = self.found.address
        if self.wish.fresh:
            self.clear()
        known = landmark.read(address)
        if known is not None and known.is_half_lived:
            say("talka: the last run ended before all of the past was lived; it begins anew.")
            self.clear()
            known = Landmark(known.size)
            landmark.write(address, known)
        if known is None:
            landmark.refuse_real_people(address)
            known = Landmark(self.wish.size)
            landmark.write(address, known)
        elif known.size != self.wish.size and self.wish.size != Size():
            say("talka: the country is already there in another size; --fresh begins anew.")
        return known

    def clear(self) -> None:
        """Delete what the demo has made here."""
        landmark.clear(self.found.address)
        for name in FILES:
            shutil.rmtree(data_folder() / name, ignore_errors=True)

    def remember(self, mark: Landmark) -> None:
        """Note how far the demo has come, unless it was interrupted on the way."""
        if not self.supervisor.told_to_end:
            self.mark = mark
            landmark.write(self.found.address, mark)

    def live(self, building: "Building") -> None:
        """Let the country live its months while it is already served."""
        say("talka: the country lives its past now; pages fill up while you look.")
        try:
            self.watch(building, "Living")
        except Refusal as problem:
            # What is there can still be visited.
            say(
                f"talka: {problem}\nThe country stays as far as it came; the next start begins anew."
            )
            return
        self.remember(replace(self.mark, has_country=True, has_life=True))
        if not self.supervisor.told_to_end:
            say("talka: the past is lived. Everything is there.")
            # Only now are there jobseekers, employers and vacancies to be named.
            self.introduce(building.introduction)

    def watch(self, building: "Building", title: str, until: str = "") -> None:
        """
        Show how far the program is until it ends, or until a stage of it is done.

        :raises Refusal: it failed
        """
        process = building.running.process
        with progress(title) as shown:
            is_over = False
            while not is_over and not self.supervisor.told_to_end:
                # First this: what it has said before its end is read in any case.
                is_over = process.poll() is not None
                self.supervisor.tick()
                self.look_after_database()
                self.supervisor.sleep(0 if is_over else 0.2)
                if building.hear(shown, until):
                    return
        if process.returncode and not self.supervisor.told_to_end:
            log = building.running.program.log
            raise Refusal(
                f"{title} failed (exit code {process.returncode}). Its last words"
                f" ({log}):\n{tail(log)}"
            )

    def await_ready(self) -> None:
        """
        Wait until the service is ready for people.

        :raises Refusal: it does not become so
        """
        end = time.monotonic() + READY_SECONDS
        answer = ""
        while not self.supervisor.told_to_end and time.monotonic() < end:
            code, answer = ask_ready(self.wish.port)
            if code == 200:
                return
            self.supervisor.tick()
            self.supervisor.sleep(0.1)
        if not self.supervisor.told_to_end:
            log = data_folder() / "logs" / "web.log"
            raise Refusal(f"The web server does not become ready: {answer}\n{tail(log)}")

    def introduce(self, people: str) -> None:
        """Print the address and who can be visited."""
        if self.supervisor.told_to_end:
            return
        print(f"\nTalka runs at http://127.0.0.1:{self.wish.port}\n", flush=True)
        print(people, flush=True)
        say(f"Logs: {data_folder() / 'logs'}. Ctrl-C ends everything.")

    def look_after_database(self) -> None:
        """Bring the database back should its keeper have been killed."""
        if self.found.own is None or time.monotonic() - self._looked_at < LOOK_SECONDS:
            return
        self._looked_at = time.monotonic()
        if not self.found.own.runs():
            say("talka: the database has gone; it starts again.")
            self.found.own.revive()

    def builder(self, log: str, *options: str) -> Program:
        """Return a run of the builder of the demo country."""
        return self.program(f"demo {log}", (sys.executable, "-m", BUILDER, *options), f"demo-{log}")

    def program(self, name: str, command: tuple[str, ...], log: str) -> Program:
        """Return a program that runs once."""
        return Program(
            name=name,
            command=command,
            log=programs.log_of(log),
            environment={"PYTHONPATH": f"{source_folder()}{os.pathsep}{checkout()}"},
            folder=checkout(),
            lasting=False,
        )

    @staticmethod
    def talka() -> tuple[str, ...]:
        """Return the command line that calls ourselves."""
        return (sys.executable, "-m", "talka.cli")


class Building:
    """A program that builds and says in its log, line by line, how far it is."""

    def __init__(self, running: Running) -> None:
        self.running = running
        self.introduction = ""
        self._lines = new_lines(running.program.log)

    def hear(self, shown: Progress, until: str) -> bool:
        """Show what it has said since; tell whether the stage `until` is done."""
        for line in self._lines:
            if line == "":
                break
            told = told_in(line)
            self.introduction = str(told.get("introduction", self.introduction))
            show(shown, line)
            if until and told.get("stage") == until and told["done"] == told["total"]:
                return True
        return False


def run(wish: Wish) -> None:
    """
    Run the demo until told to end.

    :raises Refusal: it cannot run here; the message says what to do
    """
    if not (checkout() / "demo" / "build.py").exists():
        raise Refusal("This installation has no demo country: the folder 'demo' is missing.")
    os.environ["TALKA_DEMO"] = "1"
    if "TALKA_SMTP_HOST" not in os.environ:
        # Made-up people get no e-mail.
        os.environ.setdefault("TALKA_EMAIL_BACKEND", NO_EMAIL)
    os.environ[PORT_NAME] = str(wish.port)
    prepare_environment()
    with Supervisor(say) as supervisor, only_one(wish.port), database() as found:
        try:
            Demonstration(wish, supervisor, found).run()
        finally:
            supervisor.end_all()


def refuse_busy_port(port: int) -> None:
    """
    Make sure that the port is free.

    :raises Refusal: something else listens there
    """
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            raise Refusal(
                f"Port {port} cannot be used ({error.strerror})."
                f" Choose another one: {PORT_NAME}={port + 1} make demo"
            ) from error


@contextmanager
def only_one(port: int) -> Iterator[None]:
    """Keep a second demo out of the same data folder."""
    data_folder().mkdir(mode=0o711, parents=True, exist_ok=True)
    note = data_folder() / "demo.json"
    lock = Lock(data_folder() / "demo.lock")
    if not lock.try_own():
        running = json.loads(note.read_text(encoding="utf-8")) if note.exists() else {}
        raise Refusal(
            f"The demo already runs from {data_folder()} at"
            f" http://127.0.0.1:{running.get('port', '?')}. End that one first, or give this one"
            " its own folder: TALKA_DATA_DIR=…"
        )
    try:
        refuse_busy_port(port)
        note.write_text(json.dumps({"port": port}), encoding="utf-8")
        yield
    finally:
        note.unlink(missing_ok=True)
        lock.release()


def ask_ready(port: int) -> tuple[int, str]:
    """Return the answer of the health page: its code and text, 0 while nobody answers."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        connection.request("GET", "/health/ready", headers={"Host": f"127.0.0.1:{port}"})
        response = connection.getresponse()
        return response.status, response.read(2000).decode(errors="replace")
    except (OSError, http.client.HTTPException) as error:
        return 0, str(error)
    finally:
        connection.close()


def new_lines(path: Path) -> Iterator[str]:
    """Yield the lines that are appended to the file; an empty one when there is none yet."""
    with path.open(encoding="utf-8", errors="replace") as file:
        rest = ""
        while True:
            rest += file.readline()
            if rest.endswith("\n"):
                yield rest.strip() or " "
                rest = ""
            else:
                yield ""


def told_in(line: str) -> dict[str, Any]:
    """Return what a line of the builder says; nothing when it is no line of its own."""
    try:
        told = json.loads(line)
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}


def show(shown: Progress, line: str) -> None:
    """Show what a line of the builder says about how far it is."""
    try:
        told = told_in(line)
        shown.update(int(told["done"]), int(told["total"]), str(told["stage"]))
    except (ValueError, KeyError, TypeError):
        shown.update()


def tail(path: Path, lines: int = 12) -> str:
    """Return the last lines of a log."""
    if not path.exists():
        return ""
    return "\n".join(path.read_text(encoding="utf-8", errors="replace").splitlines()[-lines:])
