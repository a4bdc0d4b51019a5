"""The identity of the organisation is data, checked before anybody sees it."""

import pytest

from talka.config.identity import DEFAULT, read_identity


def changed(folder, old, new):
    path = folder / "identity.toml"
    text = DEFAULT.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return str(path)


def test_the_identity_that_ships_is_right():
    identity = read_identity(None)

    assert (identity.legal_code, identity.country) == ("190766619", "LT")
    assert identity.numbers == {"help": "1883"}


def test_another_organisation_takes_its_place(tmp_path):
    path = changed(tmp_path, 'service_name = "Talka"', 'service_name = "Darbs"')

    assert read_identity(path).service_name == "Darbs"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('"190766619"', '"190766610"', "'190766610' is no legal code of LT"),
        ('"190766619"', '"1907"', "'1907' is no legal code of LT"),
        ('country = "LT"', 'country = "EE"', "'190766619' is no legal code of EE"),
        ('country = "LT"', 'country = "XX"', "none of LT, LV, EE"),
        ('"ru"]', '"fr"]', "There is no language fr"),
        ('languages = ["lt", "en", "lv", "et", "ru"]', "languages = []", "at least one language"),
        ('lt = "Užimtumo tarnyba"\n', "", "name lacks the words in lt"),
        ('website = "https://', 'website = "javascript://', "must begin with https://"),
        ('press = "spauda@talka.example"', 'press = "spauda"', "press: 'spauda' is no e-mail"),
        ('phone = "+370 5 000 1883"', 'fone = "+370 5 000 1883"', "Compare it with"),
    ],
)
def test_what_is_wrong_is_told_with_the_name_of_the_file(tmp_path, old, new, told):
    path = changed(tmp_path, old, new)

    with pytest.raises(ValueError, match=told.replace("(", r"\(")) as caught:
        read_identity(path)

    assert str(caught.value).startswith(path)
