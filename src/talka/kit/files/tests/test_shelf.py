import hashlib
import re
from datetime import UTC, datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from talka.kit.files import kinds
from talka.kit.files.kinds import FileRefused, Trouble
from talka.kit.files.models import StoredFile
from talka.kit.files.shelf import FileDamaged, content_of, hand_out, keep, keep_bytes, tidy_name
from talka.kit.files.tests import samples


NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def kept(content=samples.PDF, name="Gyvenimo aprašymas.pdf"):
    return keep_bytes(content, name=name, owner_id=7, now=NOW)


def test_a_file_comes_back_as_it_was_sent(shelf):
    stored = keep(SimpleUploadedFile("cv.pdf", samples.PDF), owner_id=7, now=NOW)
    assert content_of(stored) == samples.PDF
    assert stored.sha256 == hashlib.sha256(samples.PDF).hexdigest()
    assert (stored.size, stored.stored_at, stored.scan) == (len(samples.PDF), NOW, "NOT_SCANNED")


def test_on_disk_it_has_a_random_name_and_nobody_else_may_read_it(shelf):
    stored = kept()
    (path,) = [one for one in shelf.rglob("*") if one.is_file()]
    assert path == shelf / stored.place
    assert re.fullmatch(r"[0-9a-f]{32}", path.name)
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("name", "tidy"),
    [
        ("../../etc/passwd", "passwd.pdf"),
        ("..\\..\\windows\\system.ini", "system.pdf"),
        ("/absolute/cv.pdf", "cv.pdf"),
        ("..", "file.pdf"),
        (".", "file.pdf"),
        ("", "file.pdf"),
        (".htaccess", "htaccess.pdf"),
        ("cv.pdf.exe", "cv.pdf.pdf"),
        ("Ąžuolas ėjimas.pdf", "Ąžuolas ėjimas.pdf"),
        ("резюме.pdf", "резюме.pdf"),
        ("a\x00b\r\nc.pdf", "a b  c.pdf"),
        ("x" * 400 + ".pdf", "x" * 120 + ".pdf"),
        ("CON.txt", "CON.pdf"),
        ("\u202egnp.exe", "gnp.pdf"),
        ("a\u0328\u0307.pdf", "ą̇.pdf"),
    ],
)
def test_a_name_becomes_harmless_and_keeps_its_letters(name, tidy):
    assert tidy_name(name, kinds.PDF) == tidy


@pytest.mark.parametrize("name", ["../../evil", "/etc/passwd", "a/../../b", "\x00", "x" * 5000])
def test_no_name_leads_out_of_the_shelf(shelf, name):
    kept(name=name)
    outside = [one for one in shelf.parent.rglob("*") if one.is_file() and shelf not in one.parents]
    assert outside == []


@pytest.mark.parametrize("content", [samples.HTML, samples.PDF, samples.TEXT])
def test_what_is_handed_out_can_run_nothing_in_a_browser(client, content):
    answer = hand_out(kept(content, "резюме ąžuolas.html"))
    assert answer["Content-Disposition"].startswith("attachment; filename*=utf-8''")
    assert "sandbox" in answer["Content-Security-Policy"]
    assert "default-src 'none'" in answer["Content-Security-Policy"]
    assert answer["Cache-Control"] == "private, no-store"
    assert answer["Content-Type"] in {"application/pdf", "text/plain"}
    assert answer.content == content


def test_a_name_of_a_stranger_cannot_break_a_header():
    stored = kept(name='a"; filename="evil.exe\r\nSet-Cookie: x=y')
    header = hand_out(stored)["Content-Disposition"]
    assert "\r" not in header
    assert "\n" not in header


def test_a_changed_byte_is_noticed_before_anybody_gets_it(shelf):
    stored = kept()
    path = shelf / stored.place
    content = bytearray(path.read_bytes())
    content[10] ^= 1
    path.write_bytes(content)
    with pytest.raises(FileDamaged):
        hand_out(stored)


def test_a_file_that_is_gone_is_noticed(shelf):
    stored = kept()
    (shelf / stored.place).unlink()
    with pytest.raises(FileDamaged):
        content_of(stored)


@pytest.mark.parametrize(
    ("content", "trouble"),
    [(b"", Trouble.EMPTY), (b"MZ\x90\x00" + b"\0" * 60, Trouble.WRONG_KIND)],
)
def test_what_is_refused_leaves_nothing_behind(shelf, content, trouble):
    with pytest.raises(FileRefused) as refusal:
        kept(content)
    assert refusal.value.trouble is trouble
    assert not StoredFile.objects.exists()
    assert not shelf.exists() or not [one for one in shelf.rglob("*") if one.is_file()]


def test_a_file_that_says_it_is_too_large_is_not_even_read():
    class Endless(SimpleUploadedFile):
        def read(self, *_):
            raise AssertionError("was read")

    upload = Endless("cv.pdf", b"")
    upload.size = kinds.LARGEST + 1
    with pytest.raises(FileRefused) as refusal:
        keep(upload, owner_id=None, now=NOW)
    assert refusal.value.trouble is Trouble.TOO_LARGE


def test_two_files_of_one_name_stay_apart():
    first, second = kept(), kept(samples.TEXT)
    assert content_of(first) == samples.PDF
    assert content_of(second) == samples.TEXT
