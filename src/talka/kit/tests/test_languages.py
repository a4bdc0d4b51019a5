import pytest
from django.utils.translation import override

from talka.kit.languages import current, in_language


@pytest.mark.parametrize(
    ("words", "language", "found"),
    [
        ({"lt": "biuras", "en": "office"}, "lt", "biuras"),
        ({"lt": "biuras", "en": "office"}, "et", "office"),
        ({"lv": "birojs"}, "et", "birojs"),
        ({"et": "", "en": "office"}, "et", "office"),
        ({}, "et", ""),
    ],
)
def test_words_come_in_the_language_of_the_reader_or_the_nearest(words, language, found):
    assert in_language(words, language) == found


def test_the_language_is_that_of_the_page():
    with override("lv"):
        assert current() == "lv"
        assert in_language({"lv": "birojs", "en": "office"}) == "birojs"
    with override("en-gb"):
        assert current() == "en"
