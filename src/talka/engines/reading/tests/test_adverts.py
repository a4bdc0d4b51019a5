"""What an advert says is proposed, with the place where it was read; nothing is made up."""

from datetime import date
from decimal import Decimal
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from talka.engines.reading import (
    Contract,
    Hours,
    LanguageNeed,
    Pay,
    Period,
    Remote,
    Start,
    WorkingTime,
    read_advert,
)
from talka.engines.reading.tests.examples import lawful, unlawful


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


def pay(lowest, highest, period, is_net=None, is_period_guessed=False):
    low = None if lowest is None else Decimal(str(lowest))
    high = None if highest is None else Decimal(str(highest))
    return Pay(low, high, period, is_net, is_period_guessed)


def hours(lowest, highest=None):
    return Hours(Decimal(lowest), Decimal(highest or lowest))


ADVERTS = [
    (
        "lt",
        """Ieškome virėjo (-os) kavinėje Kaune!
Reikalavimai: ne mažesnė kaip 2 metų patirtis, profesinis išsilavinimas, anglų kalba B2, rusų kalbos žinios – privalumas.
Darbo laikas: slenkantis grafikas, 40 val. per savaitę. Neterminuota sutartis.
Atlyginimas 1 400–1 800 Eur/mėn. neatskaičius mokesčių. Pradžia nuo sausio 2 d.
CV siųskite el. paštu darbas@kavine.example arba skambinkite tel. +370 612 34567 iki gruodžio 20 d. Reikalingi 3 virėjai.""",
        {
            "title": "virėjo (-os) kavinėje Kaune",
            "hours": hours(40),
            "working_times": [WorkingTime.SHIFTS],
            "contract": Contract.PERMANENT,
            "pay": pay(1400, 1800, Period.MONTH, is_net=False),
            "places": ["LT-15"],
            "languages": [LanguageNeed("en", "B2", False), LanguageNeed("ru", None, True)],
            "education": 4,
            "experience_years": 2,
            "positions": 3,
            "start": Start(date(2027, 1, 2), at_once=False),
            "closes_on": date(2026, 12, 20),
            "email": "darbas@kavine.example",
            "phone": "+370 612 34567",
        },
    ),
    (
        "lt",
        """UAB „Vežėjas“ ieško tolimųjų reisų vairuotojo (-os)
• CE kategorijos vairuotojo pažymėjimas, 95 kodas, vairuotojo kortelė tachografui
• Darbo stažas nuo 3 m.
• Rusų arba anglų kalba – susikalbėjimo lygiu
Atlyginimas: nuo 2200 Eur į rankas + dienpinigiai 50 Eur/d.
Darbo vieta: Klaipėda. Tel.: 8 699 12345""",
        {
            "title": "tolimųjų reisų vairuotojo (-os)",
            "pay": pay(2200, None, Period.MONTH, is_net=True, is_period_guessed=True),
            "places": ["LT-20"],
            "languages": [LanguageNeed("ru", "B1", False), LanguageNeed("en", "B1", False)],
            "licences": ["CE", "work:cpc-code-95", "work:tachograph-card"],
            "experience_years": 3,
            "phone": "8 699 12345",
        },
    ),
    (
        "lt",
        """Programuotojas (-a)
Darbas nuotoliniu būdu, lankstus darbo grafikas. Atlyginimas iki 5000 Eur (bruto).
Reikalavimai: aukštasis universitetinis išsilavinimas, laisvai anglų kalba, 3–5 metų patirtis.
Terminuota sutartis iki 2027 m. gruodžio 31 d. CV laukiame iki 2026-12-15 adresu it@imone.example""",
        {
            "title": "Programuotojas (-a)",
            "working_times": [WorkingTime.FLEXIBLE],
            "contract": Contract.TEMPORARY,
            "remote": Remote.FULLY,
            "pay": pay(None, 5000, Period.MONTH, is_net=False, is_period_guessed=True),
            "languages": [LanguageNeed("en", "C1", False)],
            "education": 6,
            "experience_years": 3,
            "closes_on": date(2026, 12, 15),
            "email": "it@imone.example",
        },
    ),
    (
        "lt",
        (
            "Ieškomas kiemsargis pusei etato, 20 val./sav. Valandinis atlygis 6,50 Eur/val. "
            "Pradėti galima iš karto. 2 laisvos darbo vietos."
        ),
        {
            "title": "kiemsargis pusei etato",
            "hours": hours(20),
            "working_times": [WorkingTime.PART_TIME],
            "pay": pay("6.50", "6.50", Period.HOUR),
            "positions": 2,
            "start": Start(None, at_once=True),
        },
    ),
    (
        "en",
        """Forklift driver
Vilnius, full time, night shifts
We are hiring 2 drivers. Good English and Category B or C+E licence, forklift certificate.
€2,500 gross per month. Start immediately. Apply by 15 January 2027 to jobs@example.com.""",
        {
            "title": "Forklift driver",
            "working_times": [WorkingTime.FULL_DAY, WorkingTime.NIGHTS, WorkingTime.SHIFTS],
            "pay": pay(2500, 2500, Period.MONTH, is_net=False),
            "places": ["LT-57"],
            "languages": [LanguageNeed("en", "B2", False)],
            "licences": ["work:forklift", "B", "CE"],
            "positions": 2,
            "start": Start(None, at_once=True),
            "closes_on": date(2027, 1, 15),
            "email": "jobs@example.com",
        },
    ),
    (
        "en",
        (
            "We are looking for an experienced cook for our restaurant in Vilnius. Part-time, 25-30 "
            "hours a week, weekends. €9.50 per hour. No experience required. Call +370 600 00000."
        ),
        {
            "title": "experienced cook",
            "hours": hours(25, 30),
            "working_times": [WorkingTime.PART_TIME, WorkingTime.WEEKENDS],
            "pay": pay("9.50", "9.50", Period.HOUR),
            "places": ["LT-57"],
            "experience_years": 0,
            "phone": "+370 600 00000",
        },
    ),
    (
        "en",
        """Senior Data Engineer (m/f/d)
Hybrid, 2 days from home. EUR 60,000 - 75,000 per year. Permanent contract. Master's degree,
5+ years of experience in data. Fluent English; German is a plus. Starting 1 March 2027.
Applications until 31.12.2026.""",
        {
            "title": "Senior Data Engineer (m/f/d)",
            "contract": Contract.PERMANENT,
            "remote": Remote.PARTLY,
            "pay": pay(60000, 75000, Period.YEAR),
            "languages": [LanguageNeed("en", "C1", False), LanguageNeed("de", None, True)],
            "education": 7,
            "experience_years": 5,
            "start": Start(date(2027, 3, 1), at_once=False),
            "closes_on": date(2026, 12, 31),
        },
    ),
    (
        "lv",
        """SIA "Maize" meklē pārdevēju Rīgā
Alga no 900 līdz 1200 EUR bruto mēnesī. Nepilna slodze, 20 stundas nedēļā.
Latviešu valoda C1, krievu valoda sarunvalodas līmenī. Pieredze nav obligāta. Vidējā izglītība.
Pieteikties līdz 31. janvārim: darbs@maize.example, tālr. 26123456.""",
        {
            "title": "pārdevēju Rīgā",
            "hours": hours(20),
            "working_times": [WorkingTime.PART_TIME],
            "pay": pay(900, 1200, Period.MONTH, is_net=False),
            "places": ["LV-RIX"],
            "languages": [LanguageNeed("lv", "C1", False), LanguageNeed("ru", "B1", False)],
            "education": 3,
            "experience_years": 0,
            "closes_on": date(2027, 1, 31),
            "email": "darbs@maize.example",
            "phone": "26123456",
        },
    ),
    (
        "lv",
        (
            "Meklējam 2 apkopējas Rīgā. Alga 5,50 EUR/h bruto. Darba laiks: 4 stundas dienā, nepilna "
            "slodze. Darbs uz nenoteiktu laiku. Sākums no 1. decembra. Zvanīt 29111222."
        ),
        {
            "title": "apkopējas Rīgā",
            "working_times": [WorkingTime.PART_TIME],
            "contract": Contract.PERMANENT,
            "pay": pay("5.50", "5.50", Period.HOUR, is_net=False),
            "places": ["LV-RIX"],
            "positions": 2,
            "start": Start(date(2026, 12, 1), at_once=False),
            "phone": "29111222",
        },
    ),
    (
        "lv",
        """Programmētājs (-a)
Attālināts darbs. Atalgojums līdz 4000 EUR mēnesī pirms nodokļu nomaksas. Augstākā izglītība,
vismaz 2 gadu pieredze. Angļu valoda labā līmenī (B2). B kategorijas autovadītāja apliecība.""",
        {
            "title": "Programmētājs (-a)",
            "remote": Remote.FULLY,
            "pay": pay(None, 4000, Period.MONTH, is_net=False),
            "languages": [LanguageNeed("en", "B2", False)],
            "licences": ["B"],
            "education": 6,
            "experience_years": 2,
        },
    ),
    (
        "et",
        """Otsime laotöötajat Tallinnas
Palk 8,50 €/tund bruto. Vahetustega töö, nädalavahetused. Eesti keel hea, inglise keel algtasemel.
B-kategooria juhiluba ja tõstukijuhi tunnistus. Kogemus vähemalt 1 aasta. Tööle asumine kohe.
Kandideeri kuni 10.12.2026.""",
        {
            "title": "laotöötajat Tallinnas",
            "working_times": [WorkingTime.SHIFTS, WorkingTime.WEEKENDS],
            "pay": pay("8.50", "8.50", Period.HOUR, is_net=False),
            "places": ["EE-784"],
            "languages": [LanguageNeed("et", "B2", False), LanguageNeed("en", "A2", False)],
            "licences": ["B", "work:forklift"],
            "experience_years": 1,
            "start": Start(None, at_once=True),
            "closes_on": date(2026, 12, 10),
        },
    ),
    (
        "et",
        """AS Ehitus otsib ehitustöölisi
Kuupalk 1800-2200 eurot. Täistööaeg, 40 tundi nädalas. Tähtajatu leping. Eesti või vene keel
suhtlustasandil. Töö algus 5. jaanuarist. CV palume saata: info@ehitus.example hiljemalt
20. detsembriks. Keskharidus.""",
        {
            "title": "ehitustöölisi",
            "hours": hours(40),
            "working_times": [WorkingTime.FULL_DAY],
            "contract": Contract.PERMANENT,
            "pay": pay(1800, 2200, Period.MONTH),
            "languages": [LanguageNeed("et", "B1", False), LanguageNeed("ru", "B1", False)],
            "education": 3,
            "start": Start(date(2027, 1, 5), at_once=False),
            "closes_on": date(2026, 12, 20),
            "email": "info@ehitus.example",
        },
    ),
    (
        "et",
        """Klienditeenindaja (osaline tööaeg)
Tunnipalk alates 7 euro bruto. Paindlik graafik, kaugtöö võimalus. Inglise keel C1, soome keel
kasuks. Kandideerida saab kuni 15. jaanuarini 2027.""",
        {
            "title": "Klienditeenindaja (osaline tööaeg)",
            "working_times": [WorkingTime.PART_TIME, WorkingTime.FLEXIBLE],
            "remote": Remote.PARTLY,
            "pay": pay(7, None, Period.HOUR, is_net=False),
            "languages": [LanguageNeed("en", "C1", False), LanguageNeed("fi", None, True)],
            "closes_on": date(2027, 1, 15),
        },
    ),
    (
        "ru",
        """Требуется водитель категории В, С
Работа в Вильнюсе. Зарплата от 1200 евро на руки. Полный рабочий день, сменный график.
Английский язык A2, русский язык. Опыт от 3 лет. Начало работы с 1 декабря. Телефон 8 612 34567""",
        {
            "title": "водитель категории В",
            "working_times": [WorkingTime.FULL_DAY, WorkingTime.SHIFTS],
            "pay": pay(1200, None, Period.MONTH, is_net=True, is_period_guessed=True),
            "places": ["LT-57"],
            "languages": [LanguageNeed("en", "A2", False), LanguageNeed("ru", None, False)],
            "licences": ["B", "C"],
            "experience_years": 3,
            "start": Start(date(2026, 12, 1), at_once=False),
            "phone": "8 612 34567",
        },
    ),
    (
        "ru",
        """ООО «Строй» ищет сварщика
Оплата 12–15 евро в час, вахта. Сертификат сварщика обязателен. Опыт работы не менее двух лет.
Английский на разговорном уровне будет плюсом. Резюме до 10 января на rabota@stroi.example,
тел. +370 655 55555. 3 вакансии.""",
        {
            "title": "сварщика",
            "pay": pay(12, 15, Period.HOUR),
            "languages": [LanguageNeed("en", "B1", True)],
            "licences": ["work:welding"],
            "experience_years": 2,
            "positions": 3,
            "closes_on": date(2027, 1, 10),
            "email": "rabota@stroi.example",
            "phone": "+370 655 55555",
        },
    ),
    (
        "ru",
        """Бухгалтер
Неполный рабочий день, 20 часов в неделю, удалённая работа. Оклад 1500 EUR брутто. Высшее
экономическое образование, литовский язык свободно. Срочный договор до 31 августа 2027.
Начало работы сразу.""",
        {
            "title": "Бухгалтер",
            "hours": hours(20),
            "working_times": [WorkingTime.PART_TIME],
            "contract": Contract.TEMPORARY,
            "remote": Remote.FULLY,
            "pay": pay(1500, 1500, Period.MONTH, is_net=False, is_period_guessed=True),
            "languages": [LanguageNeed("lt", "C1", False)],
            "education": 6,
            "start": Start(None, at_once=True),
        },
    ),
]
FIELDS = (
    "title",
    "hours",
    "working_times",
    "contract",
    "remote",
    "pay",
    "places",
    "languages",
    "licences",
    "education",
    "experience_years",
    "positions",
    "start",
    "closes_on",
    "email",
    "phone",
)


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
    "piece", ["1 ", "1.", "a@", "+1", "nuo 1 ", "B ", "iki ", "\n", "anglų ", "2026-"]
)
def test_a_megabyte_of_anything_is_read_in_seconds(piece):
    started = process_time()
    read(piece * (1_000_000 // len(piece)))

    assert process_time() - started < 4
