"""Put files on the shelf and take them off again."""

import hashlib
import os
import unicodedata
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.utils.http import content_disposition_header

from talka.kit.files.kinds import DOCUMENTS, LARGEST, FileRefused, Kind, Trouble, kind_of
from talka.kit.files.models import StoredFile
from talka.kit.files.scanner import scan


class FileDamaged(Exception):
    """The bytes on disk are not those that were stored."""


def keep(
    upload: "UploadedFile[Any]",
    *,
    owner_id: int | None,
    now: datetime,
    allowed: tuple[Kind, ...] = DOCUMENTS,
) -> StoredFile:
    """
    Check the file and keep it.

    :raises FileRefused: with the trouble
    """
    if (upload.size or 0) > LARGEST:
        raise FileRefused(Trouble.TOO_LARGE)
    return keep_bytes(
        upload.read(), name=upload.name or "", owner_id=owner_id, now=now, allowed=allowed
    )


def keep_bytes(
    content: bytes,
    *,
    name: str,
    owner_id: int | None,
    now: datetime,
    allowed: tuple[Kind, ...] = DOCUMENTS,
) -> StoredFile:
    """
    Check the bytes and keep them.

    :raises FileRefused: with the trouble
    """
    kind = kind_of(content, allowed)
    stored = StoredFile(
        name=tidy_name(name, kind),
        media_type=kind.media_type,
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        scan=scan(content),
        stored_at=now,
        owner_id=owner_id,
    )
    _write(Path(settings.MEDIA_ROOT) / stored.place, content)
    stored.save()
    return stored


def tidy_name(name: str, kind: Kind) -> str:
    """Return a harmless file name with the ending of its kind, letters of all languages kept."""
    last = PurePosixPath(unicodedata.normalize("NFC", name).replace("\\", "/")).name
    kept = "".join(letter if letter.isprintable() else " " for letter in last).strip(" .")
    stem = kept.rsplit(".", 1)[0] if "." in kept else kept
    return f"{stem[:120].strip() or 'file'}{kind.endings[0]}"


def content_of(stored: StoredFile) -> bytes:
    """
    Return the bytes of the file.

    :raises FileDamaged: the bytes on disk differ from what was stored, or are gone
    """
    try:
        content = (Path(settings.MEDIA_ROOT) / stored.place).read_bytes()
    except FileNotFoundError as error:
        raise FileDamaged(str(stored.pk)) from error
    if hashlib.sha256(content).hexdigest() != stored.sha256:
        raise FileDamaged(str(stored.pk))
    return content


def hand_out(stored: StoredFile) -> HttpResponse:
    """Return the answer that gives the file to the browser as a download which can run nothing."""
    response = HttpResponse(content_of(stored), content_type=stored.media_type)
    response["Content-Disposition"] = content_disposition_header(
        as_attachment=True, filename=stored.name
    )
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response["Cache-Control"] = "private, no-store"
    return response


def _write(path: Path, content: bytes) -> None:
    """Write the file so that after a crash it is there whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(".draft")
    with draft.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    draft.chmod(0o600)
    draft.replace(path)
