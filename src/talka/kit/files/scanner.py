"""Ask ClamAV over its socket. Small, because the protocol is."""

import socket
import struct

from django.conf import settings

from talka.kit.files.kinds import FileRefused, Trouble
from talka.kit.files.models import Scan


PIECE = 64 * 1024
PATIENCE_SECONDS = 20


def scan(content: bytes) -> Scan:
    """
    Return what the scanner says, or that there is none on this installation.

    :raises FileRefused: the content is infected, or the scanner that should be there does not answer
    """
    if not settings.CLAMAV_SOCKET:
        return Scan.NOT_SCANNED
    try:
        answer = _ask(settings.CLAMAV_SOCKET, content)
    except OSError as error:
        raise FileRefused(Trouble.SCANNER_AWAY) from error
    if answer.endswith(b"OK"):
        return Scan.CLEAN
    raise FileRefused(Trouble.INFECTED if b"FOUND" in answer else Trouble.SCANNER_AWAY)


def _ask(address: str, content: bytes) -> bytes:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
        line.settimeout(PATIENCE_SECONDS)
        line.connect(address)
        line.sendall(b"zINSTREAM\0")
        for start in range(0, len(content), PIECE):
            piece = content[start : start + PIECE]
            line.sendall(struct.pack("!L", len(piece)) + piece)
        line.sendall(struct.pack("!L", 0))
        answer = b""
        while piece := line.recv(4096):
            answer += piece
    return answer.strip(b"\0\n ")
