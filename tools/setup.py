"""
Make the environment in .venv and nothing outside it. Needs only Python and, the first time, a package index.

A stamp of everything that goes in makes the second run take a blink. Standard library only,
because nothing else is there yet.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path


ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
PYTHON = ENVIRONMENT / "bin" / "python"
STAMP = ENVIRONMENT / "talka-setup"
PACKAGES = ROOT / "requirements" / "dev.txt"
INSTALLER = ROOT / "tools" / "uv.txt"
OLDEST = (3, 11)
NEWER_NAMES = ("python3.14", "python3.13", "python3.12", "python3.11")

# A shell finds the Python, because "#!" cannot name a folder with a space in it.
LAUNCHER = """#!/bin/sh
'''exec' "{python}" "$0" "$@"
' '''
import sys

from talka.cli import main


sys.exit(main())
"""


class CannotSetUp(Exception):
    """The machine lacks something; the message says what to do."""


def main() -> int:
    """Bring the environment up to date; 1 when the machine lacks something."""
    if sys.argv[1:] == ["lock"]:
        return lock()
    if sys.version_info < OLDEST:
        return with_newer_python()
    try:
        set_up()
    except CannotSetUp as problem:
        print(f"setup: {problem}", file=sys.stderr)
        return 1
    return 0


def with_newer_python() -> int:
    """Start again with a newer Python of this machine, if it has one."""
    for name in NEWER_NAMES:
        if found := shutil.which(name):
            return subprocess.call([found, __file__, *sys.argv[1:]])
    print(
        "setup: Talka needs Python 3.11 or newer and this one is "
        f"{sys.version.split()[0]}. Install it, then run: make setup PYTHON=python3.11",
        file=sys.stderr,
    )
    return 1


def set_up() -> None:
    """Make whatever of environment, packages, `talka` command and catalogues is out of date."""
    wanted = {"packages": fingerprint_of_packages(), "messages": fingerprint_of_messages()}
    have = read_stamp()
    if have == wanted:
        return
    if have.get("packages") != wanted["packages"]:
        STAMP.unlink(missing_ok=True)
        say("making the environment in .venv")
        make_environment()
        install_packages()
        install_talka()
        compile_to_bytecode()
        have = {"packages": wanted["packages"]}
        write_stamp(have)
    if have.get("messages") != wanted["messages"]:
        run([str(PYTHON), str(ROOT / "tools" / "messages.py"), "compile"])
    write_stamp(wanted)


def fingerprint_of_packages() -> str:
    """Name everything the installed packages depend on in one hash."""
    digest = hashlib.sha256(f"{sys.version_info[:2]} {ROOT}".encode())
    for file in (PACKAGES, INSTALLER, Path(__file__)):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def fingerprint_of_messages() -> str:
    """Name the catalogues in one hash, and whether each has been compiled."""
    digest = hashlib.sha256()
    for file in sorted((ROOT / "locale").glob("*/LC_MESSAGES/*.po")):
        digest.update(str(file.relative_to(ROOT)).encode())
        digest.update(file.read_bytes())
        digest.update(str(file.with_suffix(".mo").exists()).encode())
    return digest.hexdigest()


def read_stamp() -> dict[str, str]:
    """Return what was set up last time; nothing when the environment does not run."""
    if not STAMP.exists() or not PYTHON.exists():
        return {}
    lines = STAMP.read_text(encoding="utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines if "=" in line)


def write_stamp(values: dict[str, str]) -> None:
    """Remember what is set up; hashes are taken anew, for compiling changes them."""
    if "messages" in values:
        values = {**values, "messages": fingerprint_of_messages()}
    text = "".join(f"{name}={value}\n" for name, value in values.items())
    STAMP.write_text(text, encoding="utf-8")


def make_environment() -> None:
    """Make .venv anew when it is missing, broken or of another Python."""
    version = f"import sys; sys.exit(sys.version_info[:2] != {sys.version_info[:2]})"
    usable = PYTHON.exists() and subprocess.call([str(PYTHON), "-c", version]) == 0
    if (
        usable
        and subprocess.call([str(PYTHON), "-c", "import pip"], stderr=subprocess.DEVNULL) == 0
    ):
        return
    if not has_venv():
        install_venv()
    if ENVIRONMENT.exists():
        shutil.rmtree(ENVIRONMENT)
    run([sys.executable, "-m", "venv", str(ENVIRONMENT)])


def has_venv() -> bool:
    """Tell whether this Python can make environments: Debian packs that part separately."""
    probe = [sys.executable, "-c", "import venv, ensurepip"]
    return subprocess.call(probe, stderr=subprocess.DEVNULL) == 0


def install_venv() -> None:
    """Install the missing part on Debian and Ubuntu when allowed to."""
    package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    command = f"apt-get update && apt-get install -y {package}"
    if shutil.which("apt-get") is None:
        raise CannotSetUp("this Python lacks the modules venv and ensurepip. Install them first.")
    if os.geteuid() != 0:
        raise CannotSetUp(
            f"this Python cannot make environments. Give once: sudo sh -c '{command}'"
        )
    say(f"installing {package}")
    settings = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.call(["apt-get", "update", "-q"], env=settings, stdout=subprocess.DEVNULL)
    run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", package], env=settings)
    if not has_venv():
        raise CannotSetUp(f"{package} is installed, yet {sys.executable} cannot make environments.")


def install_packages() -> None:
    """Install exactly the locked packages, each checked against its hash."""
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "-q"]
    run([*pip, "--require-hashes", "-r", str(INSTALLER)], retry=True)
    say("installing the packages")
    sync = [str(PYTHON), "-m", "uv", "pip", "sync", "-q", "--require-hashes"]
    # Some networks sign with a certificate of their own, which only the system knows.
    for certificates in ([], ["--system-certs"]):
        command = [*sync, *certificates, "--python", str(PYTHON), str(PACKAGES)]
        if run(command, may_fail=True):
            return
    # Some networks are set up for pip alone (an index in pip.conf): slower, the same hashes.
    say("trying pip instead")
    run([*pip, "--require-hashes", "-r", str(PACKAGES)])


def install_talka() -> None:
    """Make `import talka` and the `talka` command work from this checkout, without a build."""
    query = "import sysconfig; print(sysconfig.get_path('purelib'))"
    answer = subprocess.run([str(PYTHON), "-c", query], check=True, capture_output=True, text=True)
    path_file = Path(answer.stdout.strip()) / "talka-checkout.pth"
    path_file.write_text(f"{ROOT / 'src'}\n", encoding="utf-8")
    launcher = ENVIRONMENT / "bin" / "talka"
    launcher.write_text(LAUNCHER.format(python=PYTHON), encoding="utf-8")
    launcher.chmod(0o755)


def compile_to_bytecode() -> None:
    """Translate packages and sources once: where Python may not keep them, each start takes 4 s."""
    query = "import sysconfig; print(sysconfig.get_path('purelib'))"
    packages = subprocess.check_output([str(PYTHON), "-c", query], text=True).strip()
    folders = [packages, *(str(ROOT / name) for name in ("src", "demo"))]
    # Some packages carry templates of code that is no Python yet.
    run([str(PYTHON), "-m", "compileall", "-q", "-q", "-j", "0", *folders], may_fail=True)


def lock() -> int:
    """Write the newest allowed versions with hashes and without addresses."""
    compile_ = [str(PYTHON), "-m", "uv", "pip", "compile", "--universal", "--generate-hashes"]
    compile_ += ["--upgrade", "--no-header", "--python-version", "3.11", "-q", "pyproject.toml"]
    run([*compile_, "-o", "requirements/run.txt"])
    run([*compile_, "--group", "dev", "-o", "requirements/dev.txt"])
    return 0


def run(
    command: list[str],
    *,
    may_fail: bool = False,
    retry: bool = False,
    env: dict[str, str] | None = None,
) -> bool:
    """Run the command in the checkout and tell whether it went well; networks get a second try."""
    for attempt in range(2 if retry else 1):
        if attempt:
            say("trying once more")
        if subprocess.call(command, cwd=ROOT, env=env) == 0:
            return True
    if may_fail:
        return False
    raise CannotSetUp(f"this did not work, its reason stands above: {' '.join(command)}")


def say(text: str) -> None:
    """Tell the person at the terminal what takes time."""
    print(f"setup: {text}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
