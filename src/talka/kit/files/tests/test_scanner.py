"""The scanner: a real ClamAV with one signature of our own, where it is installed."""

import shutil
import socket
import subprocess
import time
from datetime import UTC, datetime
from threading import Thread

import pytest

from talka.kit.files import scanner
from talka.kit.files.kinds import FileRefused, Trouble
from talka.kit.files.models import Scan, StoredFile
from talka.kit.files.shelf import keep_bytes
from talka.kit.files.tests import samples


NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
CLAMD = shutil.which("clamd") or shutil.which("clamd", path="/usr/sbin")
CONFIG = """
LocalSocket {folder}/clamd.sock
DatabaseDirectory {folder}
TemporaryDirectory {folder}
Foreground yes
StreamMaxLength 12M
"""


@pytest.fixture(scope="module")
def clamav(tmp_path_factory):
    if CLAMD is None:
        pytest.skip("ClamAV is not installed (Debian: clamav-daemon)")
    folder = tmp_path_factory.mktemp("clamav")
    signature = samples.EICAR[3:].hex()
    (folder / "own.ndb").write_text(f"Sample.Eicar:0:*:{signature}\n")
    (folder / "clamd.conf").write_text(CONFIG.format(folder=folder))
    daemon = subprocess.Popen(
        [CLAMD, "--config-file", str(folder / "clamd.conf")],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    address = folder / "clamd.sock"
    for _ in range(300):
        if address.exists() or daemon.poll() is not None:
            break
        time.sleep(0.1)
    if not address.exists():
        daemon.kill()
        daemon.wait()
        pytest.skip("ClamAV is installed but does not start here")
    yield str(address)
    daemon.terminate()
    daemon.wait(timeout=20)


@pytest.fixture
def scanning(clamav, settings):
    settings.CLAMAV_SOCKET = clamav


def trouble_with(content):
    with pytest.raises(FileRefused) as refusal:
        scanner.scan(content)
    return refusal.value.trouble


def test_a_clean_file_is_clean(scanning):
    assert scanner.scan(samples.PDF) is Scan.CLEAN


def test_a_virus_is_found(scanning):
    assert trouble_with(samples.EICAR) is Trouble.INFECTED


@pytest.mark.parametrize("make", [samples.docx, samples.odt])
def test_a_virus_inside_a_document_is_found(scanning, make):
    assert trouble_with(make({"word/media/image.bin": samples.EICAR})) is Trouble.INFECTED


def test_a_large_file_is_scanned_in_pieces(scanning):
    content = samples.PDF + b" " * (3 * scanner.PIECE) + samples.EICAR
    assert trouble_with(content) is Trouble.INFECTED
    assert scanner.scan(samples.PDF + b" " * (3 * scanner.PIECE)) is Scan.CLEAN


@pytest.mark.django_db
def test_an_infected_file_is_not_stored(scanning, shelf):
    with pytest.raises(FileRefused) as refusal:
        keep_bytes(samples.EICAR, name="cv.txt", owner_id=None, now=NOW)
    assert refusal.value.trouble is Trouble.INFECTED
    assert not StoredFile.objects.exists()
    assert not shelf.exists()


@pytest.mark.django_db
def test_a_scanned_file_says_so(scanning):
    stored = keep_bytes(samples.PDF, name="cv.pdf", owner_id=None, now=NOW)
    assert stored.scan == Scan.CLEAN


def test_without_a_scanner_a_file_says_that_it_was_not_scanned():
    assert scanner.scan(samples.PDF) is Scan.NOT_SCANNED


def test_a_scanner_that_should_be_there_and_is_not_lets_nothing_through(settings, tmp_path):
    settings.CLAMAV_SOCKET = str(tmp_path / "nobody.sock")
    assert trouble_with(samples.PDF) is Trouble.SCANNER_AWAY


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"stream: INSTREAM size limit exceeded. ERROR\0",
        b"\xff\xfe",
        b"COMMAND READ TIMED OUT\0",
    ],
)
def test_a_scanner_that_answers_oddly_lets_nothing_through(settings, tmp_path, answer):
    address = tmp_path / "s"
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as listener:
        listener.bind(str(address))
        listener.listen(1)

        def reply():
            line, _ = listener.accept()
            with line:
                while not line.recv(1 << 20).endswith(b"\0\0\0\0"):
                    continue
                line.sendall(answer)

        thread = Thread(target=reply)
        thread.start()
        settings.CLAMAV_SOCKET = str(address)
        assert trouble_with(samples.PDF) is Trouble.SCANNER_AWAY
        thread.join()
