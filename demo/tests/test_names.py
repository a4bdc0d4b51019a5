"""Surnames are in the form that women and men bear in each language."""

from random import Random

import pytest

from demo.names import FAMILY, GIVEN, full_name, womans_surname


@pytest.mark.parametrize(
    ("family", "language", "wife", "daughter"),
    [
        ("Kazlauskas", "lt", "Kazlauskienė", "Kazlauskaitė"),
        ("Petraitis", "lt", "Petraitienė", "Petraitytė"),
        ("Butkus", "lt", "Butkienė", "Butkutė"),
        ("Kairys", "lt", "Kairienė", "Kairytė"),
        ("Иванов", "ru", "Иванова", "Иванова"),
        ("Ковальский", "ru", "Ковальская", "Ковальская"),
        ("Ozoliņš", "lv", "Ozoliņa", "Ozoliņa"),
        ("Liepa", "lv", "Liepa", "Liepa"),
        ("Tamm", "et", "Tamm", "Tamm"),
    ],
)
def test_a_womans_surname(family, language, wife, daughter):
    assert womans_surname(family, language, is_wife=True) == wife
    assert womans_surname(family, language, is_wife=False) == daughter


@pytest.mark.parametrize("language", GIVEN)
def test_men_bear_the_surname_as_it_is_and_given_names_tell_the_sex(language):
    source = Random(1)
    for _ in range(40):
        given, family = full_name(source, language, is_woman=False)
        assert given in GIVEN[language][0]
        assert family in FAMILY[language]
        given, _ = full_name(source, language, is_woman=True)
        assert given in GIVEN[language][1]


def test_letters_of_all_five_languages_occur():
    letters = set("".join(str(names) for names in (*GIVEN.values(), *FAMILY.values())).lower())
    assert letters >= set("ąčėšūž" + "āēģīņš" + "äõü" + "вскйюя")
