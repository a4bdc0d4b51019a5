import unicodedata

import pytest

from talka.engines.coding import Entry, Finder, find_terms


SKILLS = {
    "lt": [
        Entry("skill:bake-bread", None, "kepti duoną", ("duonos kepimas",)),
        Entry("skill:bake", None, "kepti"),
        Entry("skill:lead-team", None, "vadovauti komandai", ("komandos valdymas",)),
        Entry("skill:sql", None, "SQL"),
        Entry("skill:r", None, "R"),
    ],
    "en": [
        Entry("skill:drive-truck", None, "drive a truck", ("truck driving",)),
        Entry("skill:c-sharp", None, "C#"),
        Entry("skill:c-plus-plus", None, "C++"),
    ],
    "lv": [
        Entry("skill:bake-bread", None, "cept maizi"),
        Entry("skill:sell", None, "pārdot preces"),
    ],
    "et": [
        Entry("skill:bake-bread", None, "küpsetada leiba"),
        Entry("skill:weld", None, "keevitamine"),
    ],
    "ru": [
        Entry("skill:bake-bread", None, "выпекать хлеб"),
        Entry("skill:weld", None, "сварка металла"),
    ],
}


@pytest.mark.parametrize(
    ("language", "advert", "expected"),
    [
        ("lt", "Žmogus, kuris kepa duoną.", [("bake-bread", "kepa duoną")]),
        ("lt", "Duoną kepti mokanti ŽMONA", [("bake-bread", "Duoną kepti")]),
        ("lt", "Reikės kepti pyragus", [("bake", "kepti")]),
        (
            "lt",
            "Mokės komandos valdymą ir sql",
            [("lead-team", "komandos valdymą"), ("sql", "sql")],
        ),
        (
            "en",
            "You drive trucks, know C# and C++.",
            [("drive-truck", "drive trucks"), ("c-sharp", "C#"), ("c-plus-plus", "C++")],
        ),
        (
            "lv",
            "Jāprot cept maizi un pārdot preces",
            [("bake-bread", "cept maizi"), ("sell", "pārdot preces")],
        ),
        (
            "et",
            "Oskad küpsetada leiba; keevitamist õpetame",
            [("bake-bread", "küpsetada leiba"), ("weld", "keevitamist")],
        ),
        (
            "ru",
            "Умение выпекать хлеб, сварку металла",
            [("bake-bread", "выпекать хлеб"), ("weld", "сварку металла")],
        ),
    ],
)
def test_terms_are_found_in_any_inflected_form(language, advert, expected):
    found = find_terms(advert, SKILLS[language], language)

    assert [(term.uri.removeprefix("skill:"), term.surface) for term in found] == expected
    assert all(advert[term.start : term.end] == term.surface for term in found)


def test_the_longer_term_wins_and_nothing_overlaps():
    found = find_terms("kepti duoną, kepti", SKILLS["lt"], "lt")

    assert [term.uri for term in found] == ["skill:bake-bread", "skill:bake"]
    assert found[0].end <= found[1].start


def test_places_are_those_of_the_text_as_given_even_decomposed():
    advert = unicodedata.normalize("NFD", "Šeši žmonės mokės kepti duoną.")

    found = find_terms(advert, SKILLS["lt"], "lt")

    assert [unicodedata.normalize("NFC", term.surface) for term in found] == ["kepti duoną"]


def test_a_term_is_never_found_inside_a_word():
    assert find_terms("perkeptinis SQLite", SKILLS["lt"], "lt") == []


def test_names_of_one_letter_must_be_capitals():
    found = find_terms("Kalbos: R. Ne r.", SKILLS["lt"], "lt")

    assert [(term.uri, term.start) for term in found] == [("skill:r", 8)]


ENGLISH = [
    Entry("skill:maintain", None, "carry out planned maintenance", ("servicing",)),
    Entry("skill:less", None, "LESS"),
    Entry("skill:sql", None, "SQL"),
    Entry("skill:chef", None, "Chef (tools for software configuration)", ("Chef",)),
    Entry("skill:machine", None, "machines"),
]


@pytest.mark.parametrize(
    ("advert", "expected"),
    [
        ("We offer good service and services.", []),
        ("You do the servicing of one machine.", ["maintain", "machine"]),
        ("At least two years, no less.", []),
        ("Styles in LESS, data in sql.", ["less", "sql"]),
        ("We look for a chef.", []),
        ("Servers are set up with Chef.", ["chef"]),
    ],
)
def test_a_single_english_word_is_found_as_it_is_written_not_as_a_relative(advert, expected):
    found = find_terms(advert, ENGLISH, "en")

    assert [term.uri.removeprefix("skill:") for term in found] == expected


def test_of_labels_with_the_same_key_the_one_that_is_written_is_meant():
    entries = [Entry("skill:a", None, "drawings"), Entry("skill:b", None, "sketch", ("drawing",))]

    assert [term.uri for term in find_terms("a drawing", entries, "en")] == ["skill:a"]
    assert [term.uri for term in find_terms("to draw", entries, "en")] == []


def test_of_concepts_with_the_same_words_the_preferred_label_wins():
    entries = [Entry("skill:a", None, "kita", ("kepti",)), Entry("skill:b", None, "kepti")]

    assert [term.uri for term in find_terms("kepti", entries, "lt")] == ["skill:b"]


@pytest.mark.parametrize("text", ["", "\x00", "\ud800", "kepti " * 200_000, "\u0301" * 1_000_000])
def test_hostile_adverts_get_an_answer(text):
    assert isinstance(Finder(SKILLS["lt"], "lt").find(text), list)


def test_without_terms_nothing_is_found():
    assert find_terms("kepti duoną", [], "lt") == []
    assert find_terms("kepti", [Entry("skill:x", None, "!!!")], "lt") == []
