import time
import tracemalloc
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from talka.kit.files import kinds
from talka.kit.files.kinds import FileRefused, Trouble, kind_of
from talka.kit.files.labels import TROUBLES
from talka.kit.files.tests import samples


EVERY = (*kinds.DOCUMENTS, kinds.XML)


def trouble_with(content, allowed=kinds.DOCUMENTS):
    with pytest.raises(FileRefused) as refusal:
        kind_of(content, allowed)
    return refusal.value.trouble


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (samples.PDF, kinds.PDF),
        (samples.png(), kinds.PNG),
        (samples.JPEG, kinds.JPEG),
        (samples.docx(), kinds.DOCX),
        (samples.odt(), kinds.ODT),
        (samples.TEXT, kinds.TEXT),
    ],
)
def test_a_file_is_what_its_content_says(content, kind):
    assert kind_of(content, kinds.DOCUMENTS) == kind


@pytest.mark.parametrize(
    "content",
    [
        b"MZ\x90\x00\x03\x00" + b"\0" * 100,
        b"\x7fELF" + b"\0" * 100,
        b"GIF89a" + b"\0" * 50,
        b"PK\x03\x04 this is no archive",
        samples.packed({"evil.exe": "x"}),
        b"\x00" * 10,
        b"text with a \x00 in it",
        b"\xff\xfe\x00\x01",
    ],
)
def test_other_kinds_are_refused(content):
    assert trouble_with(content) is Trouble.WRONG_KIND


def test_a_page_takes_only_the_kinds_it_asks_for():
    assert trouble_with(samples.PDF, (kinds.XML,)) is Trouble.WRONG_KIND
    assert kind_of(samples.XML, (kinds.XML,)) == kinds.XML


@pytest.mark.parametrize("content", [samples.HTML, samples.SVG])
def test_a_web_page_or_drawing_passes_at_most_as_plain_text(content):
    assert kind_of(content, kinds.DOCUMENTS) == kinds.TEXT
    assert trouble_with(content, (kinds.PDF, kinds.PNG, kinds.JPEG)) is Trouble.WRONG_KIND


def test_nothing_and_too_much_are_refused():
    assert trouble_with(b"") is Trouble.EMPTY
    assert trouble_with(samples.PDF + b"\0" * kinds.LARGEST) is Trouble.TOO_LARGE


def test_a_file_of_just_the_largest_size_is_taken():
    assert kind_of(samples.PDF.ljust(kinds.LARGEST, b" "), kinds.DOCUMENTS) == kinds.PDF


@pytest.mark.parametrize("make", [samples.docx, samples.odt])
def test_a_bomb_is_refused_quickly_and_without_unpacking_it(make):
    bomb = make({"bomb.bin": b"\0" * (kinds.LARGEST_UNPACKED + 1)})
    assert len(bomb) < kinds.LARGEST
    tracemalloc.start()
    started = time.monotonic()
    assert trouble_with(bomb) is Trouble.UNPACKS_TOO_LARGE
    assert time.monotonic() - started < 2
    assert tracemalloc.get_traced_memory()[1] < 20 * kinds.MEGABYTE
    tracemalloc.stop()


def test_an_archive_of_very_many_entries_is_refused():
    many = samples.docx({f"{number}.xml": "" for number in range(kinds.MOST_ENTRIES)})
    assert trouble_with(many) is Trouble.UNPACKS_TOO_LARGE


def test_a_broken_archive_is_refused_in_words():
    assert trouble_with(samples.docx()[:-30]) is Trouble.WRONG_KIND


def test_an_archive_with_a_password_is_still_an_archive():
    content = bytearray(samples.docx())
    with ZipFile(BytesIO(bytes(content))) as archive:
        assert archive.namelist()
    assert kind_of(bytes(content), kinds.DOCUMENTS) == kinds.DOCX


def test_an_archive_of_a_version_that_nobody_knows_is_refused_in_words():
    content = bytearray(samples.docx())
    content[content.index(b"PK\x01\x02") + 6] = 200
    assert trouble_with(bytes(content)) is Trouble.WRONG_KIND


@settings(deadline=None)
@given(st.binary(max_size=2000))
def test_no_content_breaks_the_look_at_it(content):
    try:
        assert kind_of(content, EVERY) in EVERY
    except FileRefused as refusal:
        assert refusal.trouble in set(Trouble)


@settings(deadline=None)
@given(st.binary(max_size=300), st.integers(0, 200), st.integers(0, 255))
def test_a_damaged_archive_breaks_nothing(tail, place, value):
    content = bytearray(samples.docx() + tail)
    content[place] = value
    try:
        kind_of(bytes(content), EVERY)
    except FileRefused as refusal:
        assert refusal.trouble in set(Trouble)


@pytest.mark.parametrize("trouble", list(Trouble))
def test_every_trouble_has_words(trouble):
    assert str(TROUBLES[trouble])
