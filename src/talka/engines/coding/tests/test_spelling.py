import pytest
from hypothesis import given
from hypothesis import strategies as st

from talka.engines.coding import words_meant


KNOWN = ("virejas", "virej", "cook", "kokk", "slauge", "kasa", "повар", "vilnius", "vairuotojas")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("virjeas", "virejas"),  # two letters swapped
        ("virjas", "virejas"),  # one missing
        ("cok", "cook"),
        ("coook", "cook"),
        ("ckoo", ""),  # two errors in a short word make another word
        ("kaza", "kasa"),
        ("повра", "повар"),
        ("вопар", ""),
        ("vilnus", "vilnius"),
        ("vaijuotojas", "vairuotojas"),
        ("vayruotoajs", "vairuotojas"),
        ("ab", ""),
        ("", ""),
        ("sandėlininkas", ""),
    ],
)
def test_a_typing_error_leads_to_what_was_meant(typed, meant):
    assert words_meant(typed, KNOWN) == ([meant] if meant else [])


def test_the_fewest_errors_win():
    assert words_meant("kokkas", ["kokkas", "kokka", "kakkas"]) == ["kokkas"]
    assert words_meant("valytja", ["valytoja", "valytojas"]) == ["valytoja"]


@given(word=st.text("aeiklnorstv", min_size=4, max_size=12), place=st.integers(0, 11))
def test_one_missing_letter_is_always_understood(word, place):
    place %= len(word)
    typed = word[:place] + word[place + 1 :]

    assert words_meant(typed, [word, "zzzzzzzz"]) == [word]


@given(typed=st.text(max_size=20), known=st.lists(st.text(max_size=20)))
def test_no_text_breaks_it(typed, known):
    assert set(words_meant(typed, known)) <= set(known)
