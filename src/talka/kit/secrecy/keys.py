"""Encryption with keys that can be rotated: the first one writes, all of them read."""

import hashlib
import hmac
from functools import lru_cache

from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings


@lru_cache(maxsize=4)
def _box(keys: tuple[str, ...]) -> MultiFernet:
    return MultiFernet([Fernet(key) for key in keys])


def encrypt(text: str) -> str:
    """Return the text encrypted under the newest field key."""
    return _box(tuple(settings.FIELD_KEYS)).encrypt(text.encode()).decode()


def decrypt(secret: str) -> str:
    """
    Return the text behind `secret`.

    :raises cryptography.fernet.InvalidToken: none of the keys opens it
    """
    return _box(tuple(settings.FIELD_KEYS)).decrypt(secret.encode()).decode()


def fingerprint(text: str, *, purpose: str) -> str:
    """Return 64 hexadecimal digits to find equal values by; useless without the key."""
    message = f"{purpose}\x1f{text}".encode()
    return hmac.new(settings.FINGERPRINT_KEY.encode(), message, hashlib.sha256).hexdigest()
