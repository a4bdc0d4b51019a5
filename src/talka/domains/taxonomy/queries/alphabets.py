"""The order of letters in each language, for lists that people read."""

from unicodedata import normalize

from talka.engines.coding import fold


# Letters in the order of the alphabet; letters in one group differ only where all else is equal.
_ALPHABETS = {
    "lt": "aą b c č d eęė f g h iįy j k l m n o p q r s š t uųū v w x z ž",
    "lv": "aā b c č d eē f g ģ h iīy j k ķ l ļ m n ņ oō p q r ŗ s š t uū v w x z ž",
    "et": "a b c d e f g h i j k l m n o p q r s š z ž t u vw õ ä ö ü x y",
    "ru": "a b c d e f g h i j k l m n o p q r s t u v w x y z "
    "а б в г д её ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я",
    "en": "a b c d e f g h i j k l m n o p q r s t u v w x y z",
}
_FIRST_LETTER = 100
_OTHER_LETTERS = 1_000
_RANKS = {
    language: {
        letter: _FIRST_LETTER + rank
        for rank, group in enumerate(alphabet.split())
        for letter in group
    }
    for language, alphabet in _ALPHABETS.items()
}


def collation_key(text: str, language: str) -> tuple[tuple[int, ...], str]:
    """
    Return a key that sorts texts by the alphabet of the language.

    Spaces and signs come before digits, digits before letters; ą after a only where all else is
    equal, č always after c. Letters of other alphabets come last.
    """
    ranks = _RANKS.get(language, _RANKS["en"])
    lowered = normalize("NFC", text).lower()
    return tuple(rank for letter in lowered for rank in _ranks_of(letter, ranks)), lowered


def _ranks_of(letter: str, ranks: dict[str, int]) -> list[int]:
    if letter in ranks:
        return [ranks[letter]]
    if letter.isdecimal():
        return [50 + int(letter)]
    if letter.isspace():
        return [0]
    if not letter.isalpha():
        return [1]
    return [ranks.get(plain, _OTHER_LETTERS + ord(plain)) for plain in fold(letter)]
