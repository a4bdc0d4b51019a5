"""
Dictionary forms of words, and keys under which all forms of a title meet.

Lemmas come from the dictionaries of simplemma (lt, en, lv, et, ru, pl), looked up without its
guessing rules, which turn an operator into an opera. A key is the folded lemma without its ending
and without the mark of gender, so virėjas, virėja, virėjai and "vireja" share one key.
"""

import re
from functools import lru_cache

from simplemma.strategies import DictionaryLookupStrategy
from simplemma.strategies.dictionaries import LOW_MEMORY_DICTIONARY_FACTORY

from talka.engines.coding.text import MAX_TEXT, fold, words


_DICTIONARY = DictionaryLookupStrategy(LOW_MEMORY_DICTIONARY_FACTORY)
_WITH_DICTIONARY = frozenset({"lt", "en", "lv", "et", "ru", "pl"})
_LONGEST_IN_DICTIONARY = 40

# Somebody who does a thing is not the thing: keep "plānotāja" from becoming "plānots".
_DOER = {
    "lt": re.compile(r"(?:ėj|toj|inink)(?:as|a|o|ai|os|ų|ui|ei|ą|ams|oms|us|u|ė|ės|ės|ei|es)$"),
    "lv": re.compile(r"(?:tāj|ēj|niek|niec)(?:s|a|u|i|as|am|ai|iem|ām|us|e|es|ei|ēm)$"),
    "et": re.compile(r"ja(?:d|t|te|le|lt|l|ga|s|sse|st|ks|ni|ta|na|tele|tega|telt)?$"),
}
# Ranks: the dictionary makes both "vyresnysis" and "vyriausiasis" a man ("vyras").
_DEGREE = {
    "lt": re.compile(r"(?:esni|esny|iausi)\w*$"),
    "lv": re.compile(r"āk(?:ais|ā|ie|ās|o|am|ai|us|os|ajiem|ajām|ajam|ajai)$"),
}
_DOING = {"lt": ("ti", "tis"), "lv": ("t", "ts", "ties"), "et": ("ma", "da")}

# Endings on folded words, longest first; what remains keeps at least three letters.
_ENDINGS = {
    "lt": (
        "iosioms iosiose uosiuose uosius iosios iesiems iuosius iuoju iojoje ajame iajame"
        " iajam iajai ajam ajai ojoje iuose iomis iasis iams iais ioms iumi iojo ioji iaja"
        " iuju ysis asis osios oji ojo aja uju ieji uose iose ams ais oms omis ose yje oje umi"
        " ame iai ius ios iui ias ems emis ese ai us ui iu io ia os om ei es is ys as em am a"
        " e o u i y"
    ),
    "lv": (
        "(?<!t)(?:ajiem|ajam|ajai|ajos|ajas|ajie|aja|ajo) iem ais ies ium ios iai iam ias am em im"
        " um as es os is us ie ai ei ui iu ia a e i u o s"
    ),
    "ru": (
        "иями ями ами ого его ому ему ыми ими иях иям ией ьям ьев ах ях ов ев ей ам ям ом ем ой ою"
        " ею ый ий ая яя ое ее ые ие ым им ых их ую юю ия ья ью ьи а я ы и у ю е о ь й"
    ),
}
_ENDING = {
    language: re.compile(
        rf"(?<=\w{{3}})(?:{'|'.join(sorted(endings.split(), key=lambda e: (-len(e), e)))})$"
    )
    for language, endings in _ENDINGS.items()
}
_ENDING["et"] = re.compile(
    r"(?:(?<=\w{2}ja)(?:d|t|te|le|lt|l|ga|s|sse|st|ks|ni|ta|na|tele|tega|telt)"
    r"|(?<=\w{2}mi)(?:ne|se|st|sed|si|ste|sega|seks|sel|ses|sest))$"
)

# What the women's form of a title becomes, on folded words without their case ending or with it.
_ONE_GENDER = {
    "lv": (
        (re.compile(r"(?<=\w\w)c$"), "k"),
        (re.compile(r"(?<=\w\w)dz$"), "g"),
        (re.compile(r"^aktris$"), "aktier"),
    ),
    "et": ((re.compile(r"janna(?:d|t|le|ga|s|st|ks)?$"), "ja"),),
    "en": (
        (re.compile(r"(?<=\w{2})(?:women|woman|men|persons?|people)$"), "man"),
        (re.compile(r"^(wait|act|host|steward|manager|sculpt)r?ess(?:es)?$"), r"\1"),
        (re.compile(r"^(wait|act|sculpt)(?:er|or)s?$"), r"\1"),
        (re.compile(r"^(masseu)(?:r|se)s?$"), r"\1r"),
    ),
    "ru": (
        (re.compile(r"(?<=те)льниц$"), "л"),
        (re.compile(r"(?<=\w{3})ниц$"), "ник"),
        (re.compile(r"(?<=\w\w[щч])иц$"), "ик"),
        (re.compile(r"(?<=\wист)к$"), ""),
        (re.compile(r"(?<=\w[ае]нт)к$"), ""),
        (re.compile(r"(?<=\wр)ш$"), ""),
        (re.compile(r"^(продав|купц|певц)(?:ц|ец|щиц|щик)$"), r"\1ец"),
        (re.compile(r"^(акушер|санитар|дояр|лекар|массажист|педикюр)к$"), r"\1"),
        (re.compile(r"^(повар|сторож|врач|ткач|трубач|скрипач)их$"), r"\1"),
        (re.compile(r"^актрис$"), "актер"),
        (re.compile(r"^стюардесс$"), "стюард"),
    ),
}


@lru_cache(maxsize=65_536)
def lemma(word: str, language: str) -> str:
    """Give the dictionary form of one lower-case word, or the word itself where none is known."""
    if language not in _WITH_DICTIONARY or len(word) > _LONGEST_IN_DICTIONARY:
        return word
    degree = _DEGREE.get(language)
    if degree and degree.search(word):
        return word
    known = _DICTIONARY.get_lemma(word, language)
    if known is None:
        return _compound_lemma(word) if language == "et" else word
    found = known.lower()
    doer = _DOER.get(language)
    if doer and doer.search(word) and found.endswith(_DOING[language]):
        return doer.sub("ja", word) if language == "et" else word
    return found


@lru_cache(maxsize=65_536)
def is_word(word: str, language: str) -> bool:
    """Tell whether the dictionary of the language has the lower-case word."""
    return (
        language in _WITH_DICTIONARY
        and len(word) <= _LONGEST_IN_DICTIONARY
        and _DICTIONARY.get_lemma(word, language) is not None
    )


def lemmas(text: str, language: str) -> str:
    """
    Give the dictionary forms of all words of a text, one space apart, in the order of the text.

    Made for `to_tsvector('simple', …)`; at most `MAX_TEXT` characters are read. Use `keys` where
    people may leave out diacritics.
    """
    return " ".join(lemma(word, language) for word in words(text, language, MAX_TEXT))


def keys(text: str, language: str) -> str:
    """
    Give the keys of all words of a text, one space apart: folded, without ending and gender.

    Text and query made of keys meet however they are inflected and with or without diacritics.
    At most `MAX_TEXT` characters are read.
    """
    return " ".join(key(word, language) for word in words(text, language, MAX_TEXT))


@lru_cache(maxsize=65_536)
def key(word: str, language: str) -> str:
    """Give the key of one normalised word; never empty for a word that is not."""
    return stem(fold(lemma(word, language)), language) or word


def stem(folded: str, language: str) -> str:
    """Give a folded word without its case ending and without the mark of gender."""
    ending = _ENDING.get(language)
    return one_gender(ending.sub("", folded) if ending else folded, language)


def one_gender(folded: str, language: str) -> str:
    """Give the form that titles of both genders share: "waitress" and "waiter" become "wait"."""
    for pattern, replacement in _ONE_GENDER.get(language, ()):
        folded = pattern.sub(replacement, folded)
    return folded


def _compound_lemma(word: str) -> str:
    """Give an Estonian compound with its last known part (from four letters) as a lemma."""
    for cut in range(3, len(word) - 3):
        head = _DICTIONARY.get_lemma(word[cut:], "et")
        if head is not None:
            last = lemma(word[cut:], "et")
            return word[:cut] + last
    return word
