"""Tell what a file is by its content, not by its name."""

from dataclasses import dataclass
from enum import StrEnum
from io import BytesIO
from zipfile import BadZipFile, ZipFile

import puremagic


MEGABYTE = 1024 * 1024


class Trouble(StrEnum):
    """Why a file is not taken."""

    EMPTY = "EMPTY"
    TOO_LARGE = "TOO_LARGE"
    WRONG_KIND = "WRONG_KIND"
    UNPACKS_TOO_LARGE = "UNPACKS_TOO_LARGE"
    INFECTED = "INFECTED"
    SCANNER_AWAY = "SCANNER_AWAY"


class FileRefused(Exception):
    """The file is not taken; `trouble` says why."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble)
        self.trouble = trouble


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file that a page accepts."""

    media_type: str
    endings: tuple[str, ...]


PDF = Kind("application/pdf", (".pdf",))
PNG = Kind("image/png", (".png",))
JPEG = Kind("image/jpeg", (".jpg", ".jpeg"))
DOCX = Kind("application/vnd.openxmlformats-officedocument.wordprocessingml.document", (".docx",))
ODT = Kind("application/vnd.oasis.opendocument.text", (".odt",))
XML = Kind("application/xml", (".xml",))
TEXT = Kind("text/plain", (".txt",))

DOCUMENTS = (PDF, PNG, JPEG, DOCX, ODT, TEXT)
PACKED = {DOCX, ODT}

LARGEST = 10 * MEGABYTE
LARGEST_UNPACKED = 100 * MEGABYTE
MOST_ENTRIES = 2_000


def kind_of(content: bytes, allowed: tuple[Kind, ...]) -> Kind:
    """
    Return which of the allowed kinds the content is.

    :raises FileRefused: empty, too large, none of the kinds, or a bomb
    """
    if not content:
        raise FileRefused(Trouble.EMPTY)
    if len(content) > LARGEST:
        raise FileRefused(Trouble.TOO_LARGE)
    kind = next((one for one in allowed if _is(one, content)), None)
    if kind is None:
        raise FileRefused(Trouble.WRONG_KIND)
    if kind in PACKED:
        _refuse_bombs(content)
    return kind


def _is(kind: Kind, content: bytes) -> bool:
    if kind == TEXT:
        return _is_text(content)
    if kind == XML:
        return content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")
    if kind == PDF:
        return content.startswith(b"%PDF-")
    if kind in PACKED:
        return _is_packed(kind, content)
    try:
        endings = {one.extension for one in puremagic.magic_string(content[:4096])}
    except puremagic.PureError:  # nothing that the library knows
        return False
    return bool(endings & set(kind.endings))


def _is_text(content: bytes) -> bool:
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return not any(ord(letter) < 32 and letter not in "\t\r\n\f" for letter in text)


def _is_packed(kind: Kind, content: bytes) -> bool:
    marker = "word/document.xml" if kind == DOCX else "content.xml"
    try:
        with ZipFile(BytesIO(content)) as archive:
            return marker in archive.namelist()
    except (BadZipFile, NotImplementedError, ValueError, OSError):
        return False


def _refuse_bombs(content: bytes) -> None:
    with ZipFile(BytesIO(content)) as archive:
        entries = archive.infolist()
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > LARGEST_UNPACKED or len(entries) > MOST_ENTRIES:
        raise FileRefused(Trouble.UNPACKS_TOO_LARGE)
