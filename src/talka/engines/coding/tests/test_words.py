import unicodedata

import pytest

from talka.engines.coding import MAX_TEXT, fold, keys, lemmas, normalise


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("lt", "Virėjas (-a), KAUNAS", "virėjas kaunas"),
        ("lt", "pardavėjas/-a", "pardavėjas"),
        ("lt", "slaugytojas, -a", "slaugytojas"),
        ("lt", "vadybininkas(ė) (m/v)", "vadybininkas"),
        ("lv", "pavārs/-e", "pavārs"),
        ("lv", "Grāmatvedis (v/s)", "grāmatvedis"),
        ("et", "Müüja (m/n)", "müüja"),
        ("ru", "учитель(ница), по́вар (м/ж)", "учитель повар"),
        ("en", "driver’s  mate – C++ / C#", "driver mate c++ c#"),
    ],
)
def test_marks_of_gender_punctuation_and_capitals_are_taken_away(language, text, words):
    assert normalise(text, language) == words


def test_composed_and_decomposed_letters_are_the_same():
    text = "Siuvėja, kepėjas, müüja, грузчик, skolotājs"

    assert normalise(unicodedata.normalize("NFD", text), "lt") == normalise(text, "lt")


def test_cyrillic_letters_in_a_lithuanian_word_become_latin():
    assert normalise("vаiruоtоjаs", "lt") == "vairuotojas"


def test_latin_letters_in_a_russian_word_become_cyrillic():
    assert normalise("Пoвaр", "ru") == "повар"


def test_a_russian_word_in_a_lithuanian_text_stays_russian():
    assert normalise("virėjas повар", "lt") == "virėjas повар"


def test_folding_takes_diacritics_but_leaves_letters_that_are_no_marks():
    assert fold("ąčęėįšųūž āēģīķļņ õäöü ł ß") == "aceeisuuz aegikln oaou l ss"
    assert fold("Швёй") == "швей"


@pytest.mark.parametrize(
    ("language", "form", "lemma"),
    [
        ("lt", "krovinių", "krovinys"),
        ("lt", "operatorė", "operatorė"),
        ("en", "Nurses", "nurse"),
        ("lv", "kravas", "krava"),
        ("et", "autojuhid", "autojuht"),
        ("et", "jalatsitootmismasinate", "jalatsitootmismasin"),
        ("ru", "водители", "водитель"),
    ],
)
def test_lemmas_are_dictionary_forms_and_never_another_word(language, form, lemma):
    assert lemmas(form, language) == lemma


def test_lemmas_keep_the_order_and_number_of_words():
    assert lemmas("Ieškome krovinių vairuotojų", "lt").split()[1:] == ["krovinys", "vairuotojas"]


def test_a_language_without_dictionary_keeps_its_words():
    assert lemmas("Lastbilschaufförer", "sv") == "lastbilschaufförer"


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("lt", "virėjas virėja vireja virėjai virėjų virejo"),
        ("lt", "darbininkas darbininkė darbininkai darbininkės"),
        ("lt", "direktorius direktorė direktore"),
        ("lt", "inžinierius inžinierė inzinieriai"),
        ("lt", "vyresnysis vyresnioji"),
        ("lt", "operatorius operatorė operatoriai"),
        ("lv", "pavārs pavāre pavars pavāri"),
        ("lv", "skolotājs skolotāja skolotāju skolotaja"),
        ("lv", "strādnieks strādniece stradniece"),
        ("lv", "uzraugs uzraudze"),
        ("lv", "vecākais vecākā vecakais"),
        ("et", "müüja müüjad muuja müüjale"),
        ("et", "näitleja näitlejanna"),
        ("ru", "учитель учительница учителя"),
        ("ru", "продавец продавщица продавцы"),
        ("ru", "сварщик сварщица сварщики"),
        ("ru", "кассир кассирша кассиры"),
        ("en", "waiter waitress waitresses"),
        ("en", "salesman saleswoman salesperson"),
    ],
)
def test_all_forms_of_a_title_share_one_key(language, forms):
    assert len(set(keys(forms, language).split())) == 1


def test_different_titles_have_different_keys():
    titles = "vyresnysis vyriausiasis virėjas vairuotojas vadovas vadybininkas siuvėjas"

    assert len(set(keys(titles, "lt").split())) == 7


@pytest.mark.parametrize("language", ["lt", "en", "lv", "et", "ru"])
@pytest.mark.parametrize(
    "text",
    [
        "",
        "\x00",
        "\ud800",
        "🙂🙂",
        "(((((/-",
        "a\u0301" * 50_000,
        "\u0323\u0301" * 500_000,
        "\ufdfa" * 200_000,
        "(" * 1_000_000,
        "а" * 1_000_000,
        "a'" * 500_000,
        "1/" * 500_000,
    ],
    ids=lambda text: repr(text[:4]),
)
def test_hostile_text_is_read_without_an_error(language, text):
    for read in (normalise, lemmas, keys):
        assert len(read(text, language)) <= MAX_TEXT
    assert isinstance(fold(text), str)


def test_control_characters_separate_words_and_are_gone():
    assert normalise("virėjas\x00\x1bkepėjas\u200b", "lt") == "virėjas kepėjas"
