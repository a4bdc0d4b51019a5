import pytest
from django.utils.translation import override

from talka.kit.languages import current, in_language, speak


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


def test_a_page_opened_from_a_letter_speaks_the_language_of_the_letter(rf):
    with override("en"):
        assert speak(rf.get("/"), "lt")
        assert current() == "lt"


def test_a_language_that_the_visitor_has_chosen_stays(rf):
    request = rf.get("/")
    request.COOKIES["talka_language"] = "ru"
    with override("ru"):
        assert not speak(request, "lt")
        assert current() == "ru"


def test_a_language_that_we_do_not_speak_changes_nothing(rf):
    with override("en"):
        assert not speak(rf.get("/"), "xx")
        assert current() == "en"
