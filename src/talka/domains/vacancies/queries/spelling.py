"""What a word typed on the board was meant to be, among all words by which vacancies are found."""

import re
from collections.abc import Sequence

from django.contrib.postgres.search import TrigramSimilarity
from django.db.models import Q, QuerySet

from talka.domains.vacancies.models import BoardWord
from talka.engines.coding import words_meant


SHORTEST, LONGEST = 3, 40
# Letter triples tell little about shorter words, so all words of that length are compared.
SHORT = 6
MOST_COMPARED = 200
MOST_SHORT_WORDS = 20_000
LEAST_LIKENESS = 0.2
LETTERS = re.compile(r"[^\W_]+")


def is_known(forms: Sequence[str]) -> bool:
    """Tell whether some vacancy is found by one of the forms of a word, or by what goes on from the first."""
    is_one = Q(word__in=forms)
    if forms and len(forms[0]) >= SHORTEST:
        is_one |= Q(word__startswith=forms[0])
    return BoardWord.objects.filter(is_one).exists()


def meant_by(word: str) -> list[str]:
    """Return the known words that the typed one (without diacritics) is nearest to, few or none."""
    if not SHORTEST <= len(word) <= LONGEST:
        return []
    return words_meant(word, _candidates(word).values_list("word", flat=True))


def _candidates(word: str) -> QuerySet[BoardWord]:
    rows = BoardWord.objects.filter(length__range=(len(word) - 2, len(word) + 2))
    if len(word) <= SHORT:
        return rows.filter(length__range=(len(word) - 1, len(word) + 1))[:MOST_SHORT_WORDS]
    near = rows.annotate(share=TrigramSimilarity("word", word))
    return near.filter(share__gte=LEAST_LIKENESS).order_by("-share", "word")[:MOST_COMPARED]


def note_words(text: str) -> None:
    """Keep the words of a folded text, so that typing errors in them are understood."""
    words = {one for one in LETTERS.findall(text) if SHORTEST <= len(one) <= LONGEST}
    # In order, so that two vacancies saved at once wait for each other and never in a circle. Which
    # are known already is not asked first: for many words at once the database would look into the
    # index of letter triples, which takes a quarter of a second.
    BoardWord.objects.bulk_create(
        (BoardWord(word=one, length=len(one)) for one in sorted(words)), ignore_conflicts=True
    )
