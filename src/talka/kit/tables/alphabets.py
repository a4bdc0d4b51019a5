"""The alphabets of the five languages as sort keys, in Python and for a database without their collations."""

from functools import lru_cache
from unicodedata import normalize

from django.db.models import Expression, F, Func, Value
from django.db.models.functions import Collate, Lower


# Letters written together stand at one place; which of them it is decides only between equals.
_LATIN = "a b c d e f g h i j k l m n o p q r s t u v w x y z"
_ORDERS = {
    "en": _LATIN,
    "lt": "aą b c č d eęė f g h iįy j k l m n o p q r s š t uųū v w x z ž",
    "lv": "aā b c č d eē f g ģ h iī j k ķ l ļ m n ņ o p q r s š t uū v w x y z ž",
    "et": "a b c d e f g h i j k l m n o p q r s š z ž t u v w õ ä ö ü x y",
    "ru": "а б в г д её ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я " + _LATIN,
}
_STRANGERS = "áàâäãåāăąçćčďèéêëēęěėìíîïīįıģğķļłñńňņòóôõöøőřśšșťțùúûüūůűųýÿźżž"
_PLAIN_OF = {"ł": "l", "ø": "o", "ı": "i"}
_FIRST = 0x180  # before Cyrillic and after everything that is not a letter
SortKey = tuple[str, str]


@lru_cache(maxsize=8)
def _places(language: str) -> dict[int, str]:
    places: dict[int, str] = {}
    groups = _ORDERS.get(language, _LATIN).split()
    for place, letters in enumerate(groups):
        places |= {ord(letter): chr(_FIRST + place) for letter in letters}
    for letter in _STRANGERS:
        plain = _PLAIN_OF.get(letter) or normalize("NFD", letter)[0]
        places.setdefault(ord(letter), places.get(ord(plain), letter))
    return places


def sort_key(text: str, language: str) -> SortKey:
    """Return the key that puts texts in the order of a dictionary of that language."""
    folded = normalize("NFC", text).lower()
    return folded.translate(_places(language)), folded


def sort_expression(path: str, language: str) -> Expression:
    """Return the same key as an expression of the database, which needs no collation of the language."""
    places = _places(language)
    before = "".join(chr(code) for code in places)
    key = Func(Lower(F(path)), Value(before), Value("".join(places.values())), function="translate")
    return Collate(key, "C")
