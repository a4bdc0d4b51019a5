"""
Sentences of adverts in five languages, written for this project.

`unlawful_*.txt`: the grounds that must be found, "|", the text. `lawful_*.txt`: one text a line.
"""

from pathlib import Path


LANGUAGES = ("lt", "en", "lv", "et", "ru")
_HERE = Path(__file__).parent


def unlawful() -> list[tuple[str, frozenset[str], str]]:
    """Give language, grounds and text of every unlawful example."""
    rows = []
    for language in LANGUAGES:
        for line in _lines(f"unlawful_{language}.txt"):
            grounds, text = line.split("|", 1)
            rows.append((language, frozenset(grounds.split()), text))
    return rows


def lawful() -> list[tuple[str, str]]:
    """Give language and text of every lawful example."""
    return [(language, text) for language in LANGUAGES for text in _lines(f"lawful_{language}.txt")]


def _lines(name: str) -> list[str]:
    return (_HERE / name).read_text(encoding="utf-8").splitlines()
