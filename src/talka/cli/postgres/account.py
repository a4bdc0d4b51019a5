"""The account that PostgreSQL runs as. It refuses to run as root, so root hands it to another."""

import os
import pwd
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

from talka.cli.postgres.problems import DatabaseProblem


NAMES = ("postgres", "nobody")


class Credentials(TypedDict, total=False):
    """The words by which `subprocess` changes the account."""

    user: int
    group: int
    extra_groups: list[int]


@dataclass(frozen=True, slots=True)
class Account:
    """Who owns the data and runs the server; `switches` when that is not who we are."""

    name: str
    user: int
    group: int
    switches: bool

    def credentials(self) -> Credentials:
        """Return what makes `subprocess` run a program as this account."""
        if not self.switches:
            return {}
        return {"user": self.user, "group": self.group, "extra_groups": []}

    def own(self, folder: Path) -> None:
        """Make the folder, closed to everybody but this account."""
        folder.mkdir(mode=0o700, exist_ok=True)
        if self.switches:
            os.chown(folder, self.user, self.group)
        folder.chmod(0o700)

    def may_enter(self, path: Path) -> bool:
        """Tell whether this account can enter the folder, or run the program."""
        if not self.switches:
            return os.access(path, os.X_OK)
        command = ["/bin/sh", "-c", 'test -x "$1"', "sh", str(path)]
        done = subprocess.run(
            command, cwd="/", stderr=subprocess.DEVNULL, check=False, **self.credentials()
        )
        return done.returncode == 0


def account() -> Account:
    """
    Return who runs the server: we ourselves, or for root `postgres`, else `nobody`.

    :raises DatabaseProblem: we are root and the machine has neither account
    """
    if os.geteuid() != 0:
        user = os.geteuid()
        return Account(name=str(user), user=user, group=os.getegid(), switches=False)
    for name in NAMES:
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return Account(name=name, user=entry.pw_uid, group=entry.pw_gid, switches=True)
    raise DatabaseProblem(
        "PostgreSQL does not run as root and this machine has no account 'postgres' or 'nobody'."
        " Run Talka as an ordinary user, or name a database in DATABASE_URL."
    )
