"""Sort keys by the alphabet of each language, for lists that were not sorted by the database."""

from functools import lru_cache
from unicodedata import normalize


_ORDERS = {
    "lt": "aąb cčd eęėf g h iįyj k l m n o p r sšt uųūv zž",
    "lv": "aāb cčd eēf gģh iīj kķl ļm nņo p r sšt uūv zž",
    "et": "a b c d e f g h i j k l m n o p q r s š z ž t u v w õ ä ö ü x y",
    "ru": "а б в г д еёж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я",
    "en": "a b c d e f g h i j k l m n o p q r s t u v w x y z",
}
# Letters written together count as one letter with a difference that decides only between equals.
_SAME = {
    "lt": ({"ą": "a", "ę": "e", "ė": "e", "į": "i", "y": "i", "ų": "u", "ū": "u"}),
    "lv": ({"ā": "a", "ē": "e", "ī": "i", "ū": "u"}),
    "ru": ({"ё": "е"}),
}
SortKey = tuple[tuple[int, ...], str]


@lru_cache(maxsize=8)
def _places(language: str) -> dict[str, int]:
    order = _ORDERS.get(language, _ORDERS["en"]).replace(" ", "")
    return {letter: place for place, letter in enumerate(order)}


def sort_key(text: str, language: str) -> SortKey:
    """Return the key that puts texts in the order of a dictionary of that language."""
    places, same = _places(language), _SAME.get(language, {})
    folded = normalize("NFC", text).casefold()
    first = tuple(_place(same.get(letter, letter), places) for letter in folded)
    return first, folded


def _place(letter: str, places: dict[str, int]) -> int:
    if letter in places:
        return 100 + places[letter]
    plain = normalize("NFD", letter)[0]
    if plain in places:
        return 100 + places[plain]
    return ord(letter) if ord(letter) < 100 else 10_000 + ord(letter)
