"""Telling in which of six languages a text is written."""

import math
import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from talka.engines.coding.samples import SAMPLES
from talka.engines.coding.text import clean, fold


_MOST_READ = 2_000
_WORD = re.compile(r"[^\W\d_]+")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_NOT_RUSSIAN = re.compile("[іїєґўјљњћђџѓќҳқғәөүұһң]")
_SMOOTHING = 0.1
_POSSIBLE_GRAMS = 20_000
_UNLIKELY = 6.5  # mean of -ln p per gram for the best language; above it the text is in another one


def detect_language(text: str) -> str | None:
    """
    Give lt, en, lv, et, ru or pl, or None where a text has no letters or is in another language.

    Reads the first 2,000 characters. Words without their diacritics count too. Latin languages are
    told apart by the likelihood of three neighbouring letters (naive Bayes; Cavnar and Trenkle
    1994) learnt from `samples`. A single short word can be wrong.
    """
    found = _WORD.findall(clean(text, _MOST_READ).lower())
    if not found:
        return None
    if sum(bool(_CYRILLIC.search(word)) for word in found) * 2 > len(found):
        return None if _NOT_RUSSIAN.search(" ".join(found)) else "ru"
    grams = [gram for word in found for gram in _grams(word)]
    unlikelihoods = {
        language: sum(profile.get(gram, unseen) for gram in grams) / len(grams)
        for language, (profile, unseen) in _profiles().items()
    }
    nearest = min(unlikelihoods, key=lambda language: (unlikelihoods[language], language))
    return nearest if unlikelihoods[nearest] < _UNLIKELY else None


@lru_cache(maxsize=1)
def _profiles() -> dict[str, tuple[dict[str, float], float]]:
    """Give -ln p of each gram and of an unseen one, for each language with Latin letters."""
    profiles = {}
    for language, sample in SAMPLES.items():
        if language != "ru":
            spellings = (sample.lower(), fold(sample))
            counts = Counter(gram for text in spellings for word in _WORD.findall(text) for gram in _grams(word))
            whole = counts.total() + _SMOOTHING * _POSSIBLE_GRAMS
            profile = {gram: -math.log((n + _SMOOTHING) / whole) for gram, n in counts.items()}
            profiles[language] = (profile, -math.log(_SMOOTHING / whole))
    return profiles


def _grams(word: str) -> Iterator[str]:
    marked = f" {word} "
    return (marked[start : start + 3] for start in range(len(marked) - 2))
