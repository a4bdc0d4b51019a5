"""Unlawful requirements are found and what only looks like them passes."""

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from talka.engines.reading import MAX_TEXT, Ground, find_unlawful
from talka.engines.reading.tests.examples import LANGUAGES, lawful, unlawful


def grounds(text, language="lt"):
    return {found.ground for found in find_unlawful(text, language)}


@pytest.mark.parametrize(("language", "expected", "text"), unlawful())
def test_an_unlawful_requirement_is_found_with_its_ground(language, expected, text):
    assert expected <= grounds(text, language)


@pytest.mark.parametrize(("language", "text"), lawful())
def test_a_lawful_text_passes(language, text):
    assert find_unlawful(text, language) == []


@pytest.mark.parametrize(
    "text",
    [
        "MT-ingenjör till Bild-och funktionsteknik i Kristianstad",
        "Kontaktpersona: Kristiāna Bērziņa, personāla speciāliste.",
        "Darbo vietoje jus pasitiks Kristianas, kandidatų atrankos vadovas.",
    ],
)
def test_names_of_people_and_towns_are_no_religion(text):
    assert find_unlawful(text, "lv") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_enough_examples_in_every_language(language):
    assert sum(row[0] == language for row in unlawful()) >= 40
    assert sum(row[0] == language for row in lawful()) >= 100


@pytest.mark.parametrize(("language", "expected", "text"), unlawful()[::7])
def test_it_is_found_inside_a_longer_advert(language, expected, text):
    advert = f"{text}\n\nMes siūlome. Work 40 hours. Darbs pilnu slodzi.\nПолный день."

    assert expected <= grounds(advert, language)


@pytest.mark.parametrize(("language", "expected", "text"), unlawful()[::5])
def test_it_is_found_whatever_language_the_advert_is_said_to_be_in(language, expected, text):
    other = LANGUAGES[LANGUAGES.index(language) - 2]
    whole = f"{text} {text}"  # two sentences of one language leave no doubt

    assert grounds(whole, other)


@pytest.mark.parametrize(("language", "expected", "text"), unlawful()[::9])
def test_capital_letters_change_nothing(language, expected, text):
    assert grounds(text.upper(), language) >= expected - {Ground.APPEARANCE}


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("Ieskome merginos iki 30 metu", Ground.SEX),
        ("Meklejam sievieti", Ground.SEX),
        ("Otsime uhte naisterahvast", Ground.SEX),
        ("Ieškome merginnos", Ground.SEX),
        ("Tik lietuvaims ir užsieniečių nepriimame", Ground.ORIGIN),
        ("Требуется дeвушка", Ground.SEX),  # a Latin e
    ],
)
def test_slips_of_the_keys_and_missing_diacritics_do_not_hide_it(text, ground):
    language = "ru" if "Т" in text else "lv" if "Mek" in text else "et" if "Ot" in text else "lt"

    assert ground in grounds(text, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_finding_stands_where_it_says(language):
    for spoken, _, text in unlawful():
        if spoken != language:
            continue
        advert = f"  – {text}\n• {text}"
        for found in find_unlawful(advert, language):
            assert advert[found.start : found.end] == found.words
            assert found.words in found.sentence
            assert found.sentence in advert


def test_each_ground_is_given_once_a_sentence():
    found = find_unlawful("Tik vyrai, vyrai ir dar kartą vyrai. Tik vyrams.", "lt")

    assert [one.ground for one in found] == [Ground.SEX, Ground.SEX]
    assert found[0].sentence != found[1].sentence


def test_a_statement_of_equality_covers_its_own_sentence_only():
    promise = "We are an equal opportunity employer regardless of sex and age."

    assert grounds(promise, "en") == set()
    assert grounds(f"{promise} Men only.", "en") == {Ground.SEX}


def test_what_follows_a_but_is_read_anew():
    assert Ground.SEX in grounds(
        "Kviečiame visus nepriklausomai nuo lyties, tačiau reikalingas vyras.", "lt"
    )


def test_a_name_in_quotation_marks_is_no_requirement():
    assert grounds("Žurnalo „Moteris“ redaktorius (-ė).", "lt") == set()
    assert Ground.SEX in grounds("Žurnalui reikalinga moteris.", "lt")


def test_languages_may_be_mixed_from_sentence_to_sentence():
    text = "Ieškome kolegos. Men only. Требуется без детей. Vecumā līdz 35 gadiem."

    assert grounds(text, "lt") == {Ground.SEX, Ground.FAMILY, Ground.AGE}


def test_a_line_that_a_mail_program_has_broken_is_read_as_one():
    text = "Ieškome atsakingo ir darbštaus žmogaus, kurio amžius būtų iki\n35 metų."

    assert grounds(text, "lt") == {Ground.AGE}


def test_spelled_out_ages_count():
    assert grounds("Kandidatai iki trisdešimt penkerių metų.", "lt") == {Ground.AGE}
    assert grounds("No older than forty-five.", "en") == {Ground.AGE}
    assert grounds("Кандидаты до сорока лет.", "ru") == {Ground.AGE}


def test_eighteen_years_may_be_asked_for():
    for text, language in [
        ("Kandidatai nuo 18 metų.", "lt"),
        ("You must be at least 18 years old.", "en"),
        ("Vismaz 18 gadi.", "lv"),
        ("Vähemalt 18-aastane.", "et"),
        ("Не моложе 18 лет.", "ru"),
    ]:
        assert grounds(text, language) == set()


def test_what_stands_behind_the_last_character_that_is_read_is_not_looked_at():
    padding = "Darbas. " * (MAX_TEXT // 8 + 1)

    assert find_unlawful(padding + "Tik vyrams.", "lt") == []
    assert find_unlawful("Tik vyrams. " + padding, "lt")


def test_five_kilobytes_take_at_most_fifty_milliseconds():
    for language in LANGUAGES:
        text = " ".join(text for spoken, text in lawful() if spoken == language)[:5_000]
        find_unlawful(text, language)  # compiles the tables once
        started = process_time()
        find_unlawful(text, language)

        assert process_time() - started < 0.05


@pytest.mark.parametrize(
    "piece",
    ["vyras ", "ne ", "iki 35 ", "a", "\u0301", "<", '"a ', ". ", "\n", "tik iki ", "(", "1-"],
)
def test_a_megabyte_of_anything_takes_less_than_two_seconds(piece):
    text = piece * (1_000_000 // len(piece))
    started = process_time()
    find_unlawful(text, "lt")

    assert process_time() - started < 2


@given(st.text(max_size=300), st.sampled_from([*LANGUAGES, "", "xx"]))
@settings(max_examples=150, deadline=None)
def test_no_text_whatever_raises(text, language):
    for found in find_unlawful(text, language):
        assert text[found.start : found.end] == found.words
