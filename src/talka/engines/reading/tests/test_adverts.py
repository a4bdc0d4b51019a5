"""What an advert says is proposed, with the place where it was read; nothing is made up."""

from datetime import date
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from talka.engines.reading import Period, WorkingTime, read_advert
from talka.engines.reading.tests.examples import lawful, unlawful
from talka.engines.reading.tests.examples.adverts import ADVERTS, FIELDS, pay


TODAY = date(2026, 11, 23)
PLACES = {
    "Kaunas": "LT-15",
    "Kaune": "LT-15",
    "Vilnius": "LT-57",
    "Vilniuje": "LT-57",
    "Klaipėda": "LT-20",
    "Rīgā": "LV-RIX",
    "Tallinnas": "EE-784",
    "Naujoji Akmenė": "LT-32",
    "Akmenė": "LT-01",
    "Вильнюсе": "LT-57",
}


def read(text, language="lt", **options):
    return read_advert(text, language, today=TODAY, **{"places": PLACES, **options})


@pytest.mark.parametrize(("language", "text", "expected"), ADVERTS)
def test_an_advert_is_read_and_nothing_is_made_up(language, text, expected):
    advert = read(text, language)
    said = {}
    for field in FIELDS:
        found = getattr(advert, field)
        if found:
            said[field] = [one.value for one in found] if isinstance(found, tuple) else found.value

    assert said == expected


@pytest.mark.parametrize(("language", "text", "expected"), ADVERTS)
def test_each_finding_shows_where_it_was_read(language, text, expected):
    advert = read(text, language)

    assert all(text[part.start : part.end] == part.value for part in advert.sentences)
    assert advert.title is not None
    assert text[advert.title.start : advert.title.end] == advert.title.value
    for field in FIELDS:
        found = getattr(advert, field)
        for one in found if isinstance(found, tuple) else [found] if found else []:
            assert 0 <= one.start < one.end <= len(text)
            assert text[one.start : one.end].strip() == text[one.start : one.end]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Atlyginimas 1 400–1 800 Eur/mėn. neatskaičius mokesčių",
            pay(1400, 1800, Period.MONTH, False),
        ),
        ("nuo 8,50 €/val.", pay("8.50", None, Period.HOUR)),
        ("€2,500 gross", pay(2500, 2500, Period.MONTH, False, True)),
        ("1500 EUR bruto", pay(1500, 1500, Period.MONTH, False, True)),
        ("от 1200 евро на руки", pay(1200, None, Period.MONTH, True, True)),
        ("alga līdz 1 500,00 EUR mēnesī", pay(None, "1500.00", Period.MONTH)),
        ("palk 1.800 kuni 2.200 eurot kuus", pay(1800, 2200, Period.MONTH)),
        ("Atlyginimas: 2000 bruto", pay(2000, 2000, Period.MONTH, False, True)),
        ("Salary EUR 30 000 a year", pay(30000, 30000, Period.YEAR)),
        ("Mokame 80 Eur per dieną", pay(80, 80, Period.DAY)),
        ("Зарплата 1500-1300 евро", pay(1300, 1500, Period.MONTH, None, True)),
    ],
)
def test_pay_is_read_as_people_write_it(text, expected):
    found = read(text).pay

    assert found is not None
    assert found.value == expected


@pytest.mark.parametrize(
    "text",
    [
        "Apyvarta 1 000 000 Eur per metus.",
        "Premija 300 Eur.",
        "Sveikatos draudimas iki 500 Eur.",
        "Įmonėje dirba 1400 darbuotojų.",
        "Skambinkite 8 612 34567.",
    ],
)
def test_other_amounts_are_not_pay(text):
    assert read(text).pay is None


def test_pay_after_tax_and_a_guessed_period_are_flagged():
    assert read("Atlyginimas 1200 Eur/mėn. į rankas").pay.is_guess
    assert read("Atlyginimas 1200 Eur bruto").pay.is_guess
    assert not read("Atlyginimas 1200 Eur/mėn. bruto").pay.is_guess


def test_of_several_amounts_the_pay_is_chosen():
    text = "Premija 300 Eur. Kelionės išlaidos 50 Eur. Darbo užmokestis 1300–1500 Eur per mėnesį."

    assert read(text).pay.value == pay(1300, 1500, Period.MONTH)


@pytest.mark.parametrize(
    ("text", "closes", "starts"),
    [
        ("CV siųskite iki 2027-01-15.", date(2027, 1, 15), None),
        ("Kandidatuoti galima iki sausio 15 d.", date(2027, 1, 15), None),
        ("Pradžia 2027 m. vasario 1 d.", None, date(2027, 2, 1)),
        ("Apply before 3 December.", date(2026, 12, 3), None),
        ("Start: December 1st, 2026", None, date(2026, 12, 1)),
        ("Pieteikties līdz 10. decembrim.", date(2026, 12, 10), None),
        ("Darba sākums 2027. gada 4. janvārī", None, date(2027, 1, 4)),
        ("Tähtaeg 05.12.2026", date(2026, 12, 5), None),
        ("Резюме присылать до 5 декабря", date(2026, 12, 5), None),
        ("Выход на работу с 10.01.2027", None, date(2027, 1, 10)),
        ("Darbas 2/2, 8.30 val., vasaros sezonas, 31.31.2026", None, None),
    ],
)
def test_days_are_read_as_people_write_them(text, closes, starts):
    advert = read(text)

    assert (advert.closes_on and advert.closes_on.value) == closes
    assert (advert.start and advert.start.value.on) == starts


def test_a_day_without_a_year_is_the_next_such_day():
    assert read("Kandidatuoti iki lapkričio 23 d.").closes_on.value == date(2026, 11, 23)
    assert read("Kandidatuoti iki lapkričio 22 d.").closes_on.value == date(2027, 11, 22)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Reikia B, C ir CE kategorijų.", ["B", "C", "CE"]),
        ("Būtina B kat.", ["B"]),
        ("Category C1E licence", ["C1E"]),
        ("kategorija: D", ["D"]),
        ("Права категории В", ["B"]),
        ("Nepieciešama C+E kategorija", ["CE"]),
        ("Vairuotojo pažymėjimas būtinas", ["B"]),
        ("Vitamin C and plan B", []),
        ("A kategorijos viešbutis", ["A"]),
    ],
)
def test_driving_licences_are_read_beside_the_word_for_a_category(text, expected):
    assert [one.value for one in read(text).licences] == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("You follow the rules of food hygiene.", "en", []),
        ("A food hygiene certificate is needed.", "en", ["work:food-hygiene"]),
        ("Food hygiene level 2 certificate", "en", ["work:food-hygiene"]),
        ("Järgite toiduhügieeni nõudeid.", "et", []),
        ("Vajalik on toiduhügieeni tunnistus.", "et", ["work:food-hygiene"]),
        ("Higienos įgūdžių pažymėjimas", "lt", ["work:food-hygiene"]),
    ],
)
def test_a_certificate_is_told_from_the_rules_that_it_is_about(text, language, expected):
    assert [one.value for one in read(text, language).licences] == expected


def test_a_driving_licence_without_a_category_is_a_guess():
    assert read("Vairuotojo pažymėjimas būtinas").licences[0].is_guess


def test_only_known_languages_and_licences_are_given():
    text = "Anglų kalba B2, vokiečių kalba B1. B kategorija, ADR."
    advert = read(text, languages={"de"}, licences={"B"})

    assert [one.value.code for one in advert.languages] == ["de"]
    assert [one.value for one in advert.licences] == ["B"]


def test_levels_in_words_are_guesses_and_signs_are_not():
    good, said = read("Good English. Vokiečių kalba C1.", "en").languages

    assert (good.value.level, good.is_guess) == ("B2", True)
    assert (said.value.level, said.is_guess) == ("C1", False)


def test_languages_in_a_row_share_a_level_and_others_do_not():
    shared = read("Anglų ir rusų kalbos B2.").languages
    own = read("Anglų kalba B2, rusų kalba.").languages

    assert [one.value.level for one in shared] == ["B2", "B2"]
    assert [one.value.level for one in own] == ["B2", None]


def test_a_teacher_of_a_language_is_not_asked_to_speak_it():
    assert read("Anglų kalbos mokytojas (-a)").languages == ()


def test_longer_names_of_places_win_and_small_letters_name_none():
    assert [one.value for one in read("Naujoji Akmenė").places] == ["LT-32"]
    assert read("kaune").places == ()


@pytest.mark.parametrize(
    ("text", "positions"),
    [
        ("We are hiring Java 8 developers!", None),
        ("We are hiring 8 developers!", 8),
        ("We are looking for up to 5 drivers.", 5),
        ("We urgently need another 2 cooks.", 2),
    ],
)
def test_a_number_in_the_name_of_a_thing_is_no_number_of_places(text, positions):
    found = read(text, "en").positions

    assert (found and found.value) == positions


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("You have a relevant post-secondary education.", 4),
        ("A postsecondary diploma is needed.", 4),
        ("Secondary education is enough.", 3),
        ("Post-secondary education or secondary education.", 3),
    ],
)
def test_post_secondary_education_is_more_than_secondary(text, level):
    assert read(text, "en").education.value == level


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Darbas ne visą darbo dieną.", [WorkingTime.PART_TIME]),
        ("Siūlome ne viso etato darbą.", [WorkingTime.PART_TIME]),
        ("Dirbsite visą darbo dieną.", [WorkingTime.FULL_DAY]),
        ("Visa darbo patirtis tinka.", []),
    ],
)
def test_a_whole_day_in_words_is_told_from_a_part_of_one(text, expected):
    assert [one.value for one in read(text).working_times] == expected


def test_an_empty_text_says_nothing():
    advert = read("")

    assert advert.sentences == ()
    assert not any(getattr(advert, field) for field in FIELDS)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Ieškome virėjo (-os)", "virėjo (-os)"),
        ("★ Virėjas (-a) ★\nKaunas", "Virėjas (-a)"),
        ("Labas!\nReikalinga pardavėja", "pardavėja"),
        ("We are hiring a nurse for our clinic.", "nurse"),
        ("Vacancy: Nurse", "Nurse"),
        ("Vajame kokka, kes oskab küpsetada", "kokka"),
        ("Требуется повар в кафе «Уют»", "повар в кафе «Уют"),
    ],
)
def test_the_title_is_what_is_sought(text, title):
    assert read(text).title.value == title


@pytest.mark.parametrize(
    "text", [text for _, text in lawful()[::11]] + [row[2] for row in unlawful()[::11]]
)
def test_any_advert_can_be_read(text):
    for found in read(text).sentences:
        assert text[found.start : found.end] == found.value


@given(st.text(max_size=300))
@settings(max_examples=100, deadline=None)
def test_no_text_whatever_raises(text):
    read(text)


@pytest.mark.parametrize(
    "piece",
    ["1 ", "1.", "a@", "+1", "nuo 1 ", "B ", "iki ", "\n", "anglų ", "2026-", "1€ ", "100 "]
    + ["B,", "C1 ir ", "kategorija", "patirtis", "pradžia", "experience 1 ", "1 net "],
)
def test_a_megabyte_of_anything_is_read_in_seconds(piece):
    started = process_time()
    read(piece * (1_000_000 // len(piece)))

    assert process_time() - started < 4
