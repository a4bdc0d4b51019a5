"""
Coding of job titles to occupations and of phrases to skills, in lt, en, lv, et and ru.

    index = Index.build(entries, "lt")
    index.candidates("ieškome virėjos (m/v) Kaune", limit=5)
    index.complete("krovinių vair", limit=8)
    find_terms("Reikia kepti duoną ir vadovauti komandai.", skills, "lt")

Pure Python and NumPy: no database, no clock, no files but the dictionaries of simplemma.
"""

from talka.engines.coding.entries import Candidate, Entry
from talka.engines.coding.index import LOWEST_SCORE, Index
from talka.engines.coding.languages import detect_language
from talka.engines.coding.lemmas import keys, lemmas
from talka.engines.coding.reading import ClassificationUnreadable, read_classification
from talka.engines.coding.spelling import words_meant
from talka.engines.coding.terms import Finder, Found, find_terms
from talka.engines.coding.text import MAX_TEXT, MAX_TITLE, fold, normalise


__all__ = [
    "LOWEST_SCORE",
    "MAX_TEXT",
    "MAX_TITLE",
    "Candidate",
    "ClassificationUnreadable",
    "Entry",
    "Finder",
    "Found",
    "Index",
    "detect_language",
    "find_terms",
    "fold",
    "keys",
    "lemmas",
    "normalise",
    "read_classification",
    "words_meant",
]
