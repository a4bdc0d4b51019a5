"""Telling in which of six languages a text is written."""

import math
import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from talka.engines.coding.samples import OTHER_LANGUAGES, SAMPLES
from talka.engines.coding.text import clean, fold


_MOST_READ = 2_000
_WORD = re.compile(r"[^\W\d_]+")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_NOT_RUSSIAN = re.compile("[іїєґўјљњћђџѓќҳқғәөүұһң]")
_SMOOTHING = 0.1
_POSSIBLE_GRAMS = 20_000
_OTHER = 0.25  # a short text is rather one of ours than one of the other languages
_GIBBERISH = 10.0  # mean of -ln p per gram above which a text is in no language we know
_FOREIGN_LETTER = 2.5  # what a letter outside a language's alphabet adds to -ln p
_PLAIN = "abcdefghijklmnoprstuvz"
_ALPHABETS = {
    "lt": _PLAIN + "yąčęėįšųūž",
    "en": _PLAIN + "qwxyé",
    "lv": _PLAIN + "āčēģīķļņšūž",
    "et": _PLAIN + "äõöüšž",
    "pl": _PLAIN + "wyąćęłńóśźż",
    "de": _PLAIN + "qwxyäöüß",
    "fi": _PLAIN + "yäö",
    "sv": _PLAIN + "xyåäöé",
    "nb": _PLAIN + "wxyæøåé",
    "da": _PLAIN + "wxyæøåé",
    "nl": _PLAIN + "qwxyéë",
    "pt": _PLAIN + "qxyàáâãçéêíóôõú",
    "it": _PLAIN + "qàèéìòù",
    "fr": _PLAIN + "qxyàâçéèêëîïôùûœ",
    "es": _PLAIN + "qxyáéíñóúü",
}


def detect_language(text: str) -> str | None:
    """
    Give lt, en, lv, et, ru or pl, or None where a text has no letters or is in another language.

    Reads the first 2,000 characters. Words without their diacritics count too. Latin languages are
    told apart by the likelihood of three neighbouring letters (naive Bayes over
    character trigrams) learnt from `samples`. A single short word can be wrong.
    """
    found = _WORD.findall(clean(text, _MOST_READ).lower())
    if not found:
        return None
    if sum(bool(_CYRILLIC.search(word)) for word in found) * 2 > len(found):
        return None if _NOT_RUSSIAN.search(" ".join(found)) else "ru"
    grams = [gram for word in found for gram in _grams(word)]
    letters = Counter("".join(found))
    costs = {language: _cost(language, grams, letters) for language in _profiles()}
    nearest = min(costs, key=lambda language: (costs[language], language))
    return nearest if nearest in SAMPLES and costs[nearest] < _GIBBERISH else None


def _cost(language: str, grams: list[str], letters: Counter[str]) -> float:
    """Give the mean of -ln p of the grams, more for letters that the language does not have."""
    profile, unseen = _profiles()[language]
    foreign = sum(n for letter, n in letters.items() if letter not in _ALPHABETS[language])
    likelihood = sum(profile.get(gram, unseen) for gram in grams) / len(grams)
    return likelihood + _FOREIGN_LETTER * foreign / len(grams) + (language not in SAMPLES) * _OTHER


@lru_cache(maxsize=1)
def _profiles() -> dict[str, tuple[dict[str, float], float]]:
    """Give -ln p of each gram and of an unseen one, for each language with Latin letters."""
    texts = {
        language: sample for language, sample in SAMPLES.items() if language != "ru"
    } | OTHER_LANGUAGES
    profiles = {}
    for language, sample in texts.items():
        spellings = (sample.lower(), fold(sample))
        counts = Counter(
            gram for text in spellings for word in _WORD.findall(text) for gram in _grams(word)
        )
        whole = counts.total() + _SMOOTHING * _POSSIBLE_GRAMS
        profile = {gram: -math.log((n + _SMOOTHING) / whole) for gram, n in counts.items()}
        profiles[language] = (profile, -math.log(_SMOOTHING / whole))
    return profiles


def _grams(word: str) -> Iterator[str]:
    marked = f" {word} "
    return (marked[start : start + 3] for start in range(len(marked) - 2))
