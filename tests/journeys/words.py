"""The words of the pages, in the language in which a journey is made."""

from django.utils.functional import Promise
from django.utils.translation import gettext, override


class Words:
    """Says what the interface says, from the same catalogue."""

    def __init__(self, language: str) -> None:
        self.language = language

    def __call__(self, message: str | Promise, **values: object) -> str:
        """Return a message, or the label of a value, as the pages of this language have it."""
        with override(self.language):
            text = str(message) if isinstance(message, Promise) else gettext(message)
        return text % values if values else text
