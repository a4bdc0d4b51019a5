"""Make the data of PostgreSQL, start the server and stop it."""

import os
import shutil
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from talka.cli.postgres.account import Account, Credentials
from talka.cli.postgres.binaries import Programs
from talka.cli.postgres.folders import SOCKET_NAME, Folders
from talka.cli.postgres.problems import DatabaseProblem
from talka.cli.processes import die_with_parent


SUPERUSER = "postgres"
LEFTOVER_SECONDS = 20.0
LONGEST_LOG = 10_000_000
SMALL_SHARED_MEMORY = 256_000_000
BUILTIN_LOCALES_SINCE = 17


class Manner(Credentials, total=False):
    """How a program of PostgreSQL is run: by whom, where, with which environment."""

    cwd: str
    env: dict[str, str]


@dataclass(frozen=True, slots=True)
class Server:
    """One PostgreSQL: its programs, its places, its account, and whether it is for a test only."""

    programs: Programs
    folders: Folders
    account: Account
    socket: Path
    temporary: bool = False

    def make_data(self) -> None:
        """
        Make the data folder if there is none. A crash in between leaves no half-made one.

        :raises DatabaseProblem: PostgreSQL could not make it
        """
        if self.folders.version() is not None:
            return
        draft = self.folders.base / "data.new"
        shutil.rmtree(draft, ignore_errors=True)
        self.account.own(draft)
        done = subprocess.run(
            self._initdb(draft), capture_output=True, text=True, check=False, **self._manner()
        )
        if done.returncode != 0:
            raise DatabaseProblem(
                f"PostgreSQL could not make its data in {draft}:\n{(done.stdout + done.stderr)[-1500:]}"
                "If the file system is the reason, name another folder in TALKA_DATA_DIR."
            )
        draft.rename(self.folders.data)

    def start(self) -> subprocess.Popen[bytes]:
        """
        Start the server, after whatever an earlier one has left is gone.

        :raises DatabaseProblem: processes of an earlier server do not end
        """
        clear_leftovers(self.folders.data, self.socket)
        command = [self.programs["postgres"], "-D", str(self.folders.data)]
        for name, value in self.settings().items():
            command += ["-c", f"{name}={value}"]
        with open_log(self.folders.log) as log:
            return subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
                # SIGINT is PostgreSQL's fast shutdown.
                preexec_fn=lambda: die_with_parent(signal.SIGINT),
                **self._manner(),
            )

    def settings(self) -> dict[str, str]:
        """Return settings for a small machine that keep personal data out of the server's log."""
        chosen = {
            "listen_addresses": "",
            "unix_socket_directories": str(self.socket).replace(",", "\\,"),
            "unix_socket_permissions": "0700",
            "max_connections": "80",
            "shared_buffers": "256MB",
            "effective_cache_size": "1GB",
            "work_mem": "16MB",
            "maintenance_work_mem": "128MB",
            "max_wal_size": "2GB",
            "checkpoint_timeout": "15min",
            "wal_compression": "on",
            "random_page_cost": "1.1",
            "jit": "off",
            "timezone": "UTC",
            "log_timezone": "UTC",
            # Statements and their details carry people's data.
            "log_min_error_statement": "panic",
            "log_error_verbosity": "terse",
        }
        if shared_memory() < SMALL_SHARED_MEMORY:
            chosen["dynamic_shared_memory_type"] = "mmap"  # containers have little in /dev/shm
        if self.temporary:
            chosen |= {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
        return chosen

    def _initdb(self, folder: Path) -> list[str]:
        command = [
            self.programs["initdb"],
            f"--pgdata={folder}",
            f"--username={SUPERUSER}",
            "--auth-local=trust",  # the socket lies in a folder that only the account can enter
            "--auth-host=reject",
            "--encoding=UTF8",
            "--locale=C.UTF-8",
            "--data-checksums",
        ]
        if self.programs.major >= BUILTIN_LOCALES_SINCE:
            command += ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
        if self.temporary:
            command.append("--no-sync")
        return command

    def _manner(self) -> Manner:
        environment = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC", "HOME": "/"}
        return Manner(cwd="/", env=environment, **self.account.credentials())


def shared_memory() -> float:
    """Return how many bytes /dev/shm has, unlimited where there is none."""
    try:
        state = os.statvfs("/dev/shm")  # nosec B108  # noqa: S108
    except OSError:
        return float("inf")
    return state.f_blocks * state.f_frsize


def open_log(path: Path) -> IO[bytes]:
    """Open the server's log for appending; a long one is put aside first."""
    if path.exists() and path.stat().st_size > LONGEST_LOG:
        path.replace(path.with_suffix(".log.1"))
    flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW
    return os.fdopen(os.open(path, flags, 0o600), "ab")


def last_words(path: Path, lines: int = 8) -> str:
    """Return the last lines of a log."""
    if not path.exists():
        return ""
    return "\n".join(path.read_text(encoding="utf-8", errors="replace").splitlines()[-lines:])


def clear_leftovers(data: Path, socket: Path) -> None:
    """
    Wait until no process of an earlier server is left, then remove its notes of itself.

    After kill -9 the postmaster may stay a zombie and its children need a moment to notice.
    PostgreSQL takes such a note for a running server when its number is a zombie or was given to
    another process meanwhile, and then refuses to start.

    :raises DatabaseProblem: they do not end
    """
    end = time.monotonic() + LEFTOVER_SECONDS
    while (left := processes_in(data)) and time.monotonic() < end:
        if time.monotonic() > end - LEFTOVER_SECONDS / 2:
            for number in left:
                ask_to_stop(number)
        time.sleep(0.1)
    if left:
        numbers = " ".join(str(number) for number in left)
        raise DatabaseProblem(
            f"An earlier database server still uses {data}. End it: kill {numbers}"
        )
    if Path("/proc/self").exists():
        for note in (data / "postmaster.pid", socket / f"{SOCKET_NAME}.lock"):
            note.unlink(missing_ok=True)


def ask_to_stop(number: int) -> None:
    """Ask a left-over server process to shut down fast."""
    try:
        os.kill(number, signal.SIGINT)
    except ProcessLookupError:
        return


def processes_in(data: Path) -> list[int]:
    """Return the live processes whose working folder is the data folder: those of its server."""
    wanted = data.resolve()
    found = []
    for entry in Path("/proc").glob("[0-9]*/cwd"):
        try:
            name = (entry.parent / "comm").read_text(encoding="utf-8")
            if entry.readlink() == wanted and name.startswith("postgres"):
                found.append(int(entry.parent.name))
        except OSError:
            continue  # gone meanwhile, a zombie, or another account's process
    return sorted(found)
