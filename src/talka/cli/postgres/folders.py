"""Where the database lies: base folder, data, socket and locks."""

import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp

from talka.cli.postgres.account import Account
from talka.cli.postgres.problems import DatabaseProblem


SYSTEM_FOLDER = Path("/var/lib/talka")
# The kernel keeps 108 bytes for the path of a socket, one of them for the closing NUL.
LONGEST_SOCKET = 107
SOCKET_NAME = ".s.PGSQL.5432"


@dataclass(frozen=True, slots=True)
class Folders:
    """The places of one database."""

    base: Path

    @property
    def data(self) -> Path:
        """What PostgreSQL keeps."""
        return self.base / "data"

    @property
    def log(self) -> Path:
        """What PostgreSQL says."""
        return self.base / "server.log"

    @property
    def users(self) -> Path:
        """The lock that every process shares while it uses the database."""
        return self.base / "users.lock"

    @property
    def starting(self) -> Path:
        """The lock of whoever is starting the database."""
        return self.base / "starting.lock"

    @property
    def keeper(self) -> Path:
        """The lock that the keeper owns while the database runs."""
        return self.base / "keeper.lock"

    @property
    def socket_note(self) -> Path:
        """Remembers the folder of the socket when its path would be too long here."""
        return self.base / "socket-folder"

    def version(self) -> int | None:
        """Return which major version of PostgreSQL made the data, None when there are none."""
        try:
            return int((self.data / "PG_VERSION").read_text(encoding="ascii"))
        except FileNotFoundError:
            return None


def folders_in(data_folder: Path, account: Account) -> Folders:
    """
    Return the folders of the database that belongs to this data folder, making the base.

    Root hands the database to another account. When that account cannot enter the data folder
    (a checkout below /root), the database lies in /var/lib/talka/ instead, under a name of its own.

    :raises DatabaseProblem: no place can be used
    """
    wanted = Folders(data_folder / "database")
    elsewhere = Folders(SYSTEM_FOLDER / name_for(data_folder))
    try:
        if wanted.base.exists():
            refuse_foreign(wanted.base)
        if not account.switches or is_open_to(account, data_folder):
            return made(wanted, account)
        if wanted.data.exists():
            raise DatabaseProblem(
                f"The database in {wanted.base} cannot be entered by the account {account.name}."
                f" Allow it: chmod o+x on {data_folder} and every folder above it."
            )
        return made(elsewhere, account)
    except OSError as error:
        raise DatabaseProblem(
            f"The folder of the database cannot be used: {error}."
            " Name another one in TALKA_DATA_DIR, or run Talka as the account that owns it."
        ) from error


def is_open_to(account: Account, data_folder: Path) -> bool:
    """Tell whether the account can enter the data folder, made if it was missing."""
    data_folder.mkdir(mode=0o711, parents=True, exist_ok=True)
    return account.may_enter(data_folder)


def name_for(data_folder: Path) -> str:
    """Name a data folder, so that two checkouts never meet."""
    digest = hashlib.sha256(os.fsencode(data_folder.resolve())).hexdigest()[:10]
    return f"{data_folder.resolve().parent.name}-{digest}"


def made(folders: Folders, account: Account) -> Folders:
    """Make the base folder. It stays ours: the account may pass through, and write nothing."""
    base = folders.base
    base.mkdir(mode=0o711, parents=True, exist_ok=True)
    refuse_foreign(base)
    base.chmod(0o711 if account.switches else 0o700)
    return folders


def refuse_foreign(folder: Path) -> None:
    """Raise PermissionError when the folder belongs to another account."""
    if folder.stat().st_uid != os.geteuid():
        raise PermissionError(f"{folder} belongs to another account")


def socket_folder(folders: Folders, account: Account) -> Path:
    """Return the folder of the socket, closed to everybody but the account, made if needed."""
    beside = folders.base / "socket"
    if len(os.fsencode(beside / SOCKET_NAME)) <= LONGEST_SOCKET:
        account.own(beside)
        return beside
    if folders.socket_note.exists():
        noted = Path(folders.socket_note.read_text(encoding="utf-8"))
        if is_closed(noted, account):
            return noted
    # A fresh random name: nobody can have put a folder there before us.
    fresh = Path(mkdtemp(prefix="talka-", dir="/tmp"))  # nosec B108
    account.own(fresh)
    folders.socket_note.write_text(str(fresh), encoding="utf-8")
    return fresh


def is_closed(folder: Path, account: Account) -> bool:
    """Tell whether it is a real folder that only the account can enter."""
    try:
        found = folder.lstat()
    except OSError:
        return False
    return (
        stat.S_ISDIR(found.st_mode)
        and found.st_uid == account.user
        and stat.S_IMODE(found.st_mode) == 0o700
    )
