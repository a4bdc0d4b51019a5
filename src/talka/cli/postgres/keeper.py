"""
Keep the server while anybody uses it, and stop it when nobody does.

One keeper runs beside the server, as its parent. Every user of the database shares a file lock,
which the kernel takes away from processes that crash. Once the keeper can own that lock, nobody
is left. Should the server die, the keeper starts it again; should the keeper die, the server
shuts down.
"""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

from talka.cli.postgres.account import account
from talka.cli.postgres.binaries import Programs
from talka.cli.postgres.folders import Folders, socket_folder
from talka.cli.postgres.locks import Lock
from talka.cli.postgres.problems import DatabaseProblem
from talka.cli.postgres.server import Server


PAUSE = 0.25
PATIENCE = 60.0
OWN_SECONDS = 5.0
MOST_DEATHS = 5
ARGUMENTS = 4


class Keeper:
    """The life of one server, from its start to the leaving of its last user."""

    def __init__(self, server: Server, own: Lock) -> None:
        self.server = server
        self.own = own
        self.told_to_stop = False
        self.deaths: list[float] = []

    def run(self) -> None:
        """
        Keep the server until nobody uses it.

        :raises DatabaseProblem: the server does not start, or does not stay up
        """
        signal.signal(signal.SIGTERM, self._stop)
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
        users = Lock(self.server.folders.users)
        process = self.server.start()
        try:
            while not self.told_to_stop and not users.try_own():
                process = self._alive(process)
                time.sleep(PAUSE)
        finally:
            stop(process)
            if self.server.temporary:
                self._clear()
            self.own.release()
            users.release()

    def _clear(self) -> None:
        shutil.rmtree(self.server.socket, ignore_errors=True)
        shutil.rmtree(self.server.folders.base, ignore_errors=True)

    def _stop(self, *_args: object) -> None:
        self.told_to_stop = True

    def _alive(self, process: subprocess.Popen[bytes]) -> subprocess.Popen[bytes]:
        """Return the running server, started again if it has died."""
        if process.poll() is None:
            return process
        now = time.monotonic()
        self.deaths = [moment for moment in self.deaths if now - moment < PATIENCE] + [now]
        if len(self.deaths) > MOST_DEATHS or process.returncode == 1:
            # Code 1 is PostgreSQL's own refusal to start: the same again would not help.
            raise DatabaseProblem("The database server does not stay up.")
        return self.server.start()


def stop(process: subprocess.Popen[bytes]) -> None:
    """Shut the server down: fast, and without waiting when that does not help."""
    for order in (signal.SIGINT, signal.SIGQUIT, signal.SIGKILL):
        if process.poll() is None:
            process.send_signal(order)
            try:
                process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                continue
        return


def main(arguments: list[str]) -> int:
    """
    Read the command line that `talka.cli.database` writes, and keep that server in the background.

    Returns as soon as the keeper's lock is held.
    """
    if len(arguments) != ARGUMENTS:
        return 2
    base, folder, version, temporary = arguments
    who = account()
    folders = Folders(Path(base))
    programs = Programs(Path(folder), version)
    server = Server(programs, folders, who, socket_folder(folders, who), temporary == "temporary")
    own = Lock(folders.keeper)
    own.own(OWN_SECONDS)  # others look at it now and then, and hold it for that blink
    if os.fork():
        return 0  # our child keeps the lock and goes on alone
    try:
        Keeper(server, own).run()
    except (DatabaseProblem, OSError) as problem:
        print(problem, file=sys.stderr, flush=True)
    # Not through Python's usual end: nothing of the process that has left may run twice.
    os._exit(0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
