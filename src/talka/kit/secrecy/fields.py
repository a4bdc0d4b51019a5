from typing import Any

from django.db import models

from talka.kit.secrecy.keys import decrypt, encrypt


class EncryptedTextField(models.TextField):  # type: ignore[type-arg]
    """Text that is encrypted on its way into the database and decrypted on its way out."""

    def get_prep_value(self, value: Any) -> Any:
        return value if value is None else encrypt(str(value))

    def from_db_value(self, value: str | None, *_: object) -> str | None:
        return value if value is None else decrypt(value)
