"""Words that are kept in several languages."""

from collections.abc import Mapping

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import activate, get_language


LANGUAGES = ("lt", "en", "lv", "et", "ru")


def current() -> str:
    """Return the language of the page that is being written."""
    return (get_language() or settings.LANGUAGE_CODE).split("-")[0]


def in_language(words: Mapping[str, str], language: str | None = None) -> str:
    """Return the words in the language, else in the service's own, else in English, else any."""
    wanted = (language or current(), settings.LANGUAGE_CODE, "en")
    for code in wanted:
        if words.get(code):
            return words[code]
    return next((word for word in words.values() if word), "")


def speak(request: HttpRequest, language: str) -> bool:
    """
    Write the page in the language of the letter that led to it; tell whether that changed anything.

    A language that the visitor has chosen here stays.
    """
    chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME)
    if chosen in LANGUAGES or language not in LANGUAGES or language == current():
        return False
    activate(language)
    request.LANGUAGE_CODE = language
    return True
