"""Adverts in five languages, written for this project, and what they say."""

from datetime import date
from decimal import Decimal

from talka.engines.reading import (
    Contract,
    Hours,
    LanguageNeed,
    Pay,
    Period,
    Remote,
    Start,
    WorkingTime,
)


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
