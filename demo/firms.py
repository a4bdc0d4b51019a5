"""Employers that a country like this has: what they do, where, and whom they look for."""

from dataclasses import dataclass
from random import Random


@dataclass(frozen=True, slots=True)
class Trade:
    """A kind of employer: activity by NACE, words for names, occupations by ISCO with weights."""

    activity: str
    words: tuple[str, ...]
    isco: dict[str, int]


TRADES = (
    Trade(
        "10",
        ("Kepykla", "Duona", "Pyragas", "Mėsa", "Pieno kelias"),
        {"7512": 5, "7511": 2, "8160": 3, "9329": 2, "5223": 2},
    ),
    Trade(
        "56",
        ("Valgykla", "Kavinė", "Skonis", "Bistro", "Sriuba"),
        {"5120": 6, "5131": 5, "9412": 4, "5132": 2},
    ),
    Trade(
        "55",
        ("Viešbutis", "Poilsis", "Pajūris", "Sodyba"),
        {"4224": 3, "9112": 5, "5131": 3, "5120": 2},
    ),
    Trade(
        "47",
        ("Krautuvė", "Prekyba", "Turgus", "Maistas"),
        {"5223": 7, "5230": 5, "9334": 4, "1420": 1},
    ),
    Trade(
        "49",
        ("Vežimai", "Keliai", "Krovinys", "Transportas"),
        {"8332": 8, "8331": 3, "8322": 3, "4323": 2},
    ),
    Trade(
        "52", ("Sandėliai", "Logistika", "Terminalas"), {"4321": 5, "8344": 4, "9333": 5, "4323": 2}
    ),
    Trade(
        "41",
        ("Statyba", "Namai", "Statybų centras", "Mūras"),
        {"7112": 4, "7115": 4, "7131": 4, "9313": 5, "7411": 3, "7126": 3},
    ),
    Trade(
        "43",
        ("Elektra", "Santechnika", "Apdaila", "Stogai"),
        {"7411": 5, "7126": 5, "7131": 3, "7121": 2},
    ),
    Trade(
        "25", ("Metalas", "Plienas", "Suvirinimas"), {"7212": 5, "7223": 4, "7214": 3, "3122": 1}
    ),
    Trade("31", ("Baldai", "Medis", "Ąžuolas"), {"7522": 5, "7523": 4, "8219": 3, "7534": 2}),
    Trade("14", ("Siuvykla", "Siūlas", "Drabužiai"), {"8153": 5, "7531": 4, "7533": 2}),
    Trade("81", ("Švara", "Tvarka", "Aplinka"), {"9112": 6, "5153": 3, "6113": 2}),
    Trade(
        "62",
        ("Programos", "Kodas", "Duomenys", "Skaitmena"),
        {"2512": 6, "2513": 4, "3512": 3, "2519": 2, "2522": 2},
    ),
    Trade("69", ("Apskaita", "Buhalterija", "Teisė"), {"2411": 4, "3313": 5, "4110": 3}),
    Trade(
        "86",
        ("Ligoninė", "Klinika", "Sveikata"),
        {"2221": 5, "5329": 3, "3221": 2, "9112": 2, "4226": 2},
    ),
    Trade("87", ("Globa", "Slauga", "Senjorų namai"), {"5322": 6, "5329": 3, "2635": 2, "3412": 3}),
    Trade("85", ("Mokykla", "Darželis", "Gimnazija"), {"2342": 4, "2341": 4, "2330": 3, "5312": 3}),
    Trade("01", ("Ūkis", "Laukai", "Daržas"), {"9211": 3, "8341": 4, "6130": 3, "6111": 2}),
    Trade("45", ("Autoservisas", "Ratai", "Variklis"), {"7231": 6, "5223": 2, "7213": 2}),
    Trade("46", ("Didmena", "Tiekimas", "Prekės"), {"3322": 5, "4321": 3, "8322": 3, "3323": 2}),
    Trade("96", ("Grožis", "Salonas", "Kirpykla"), {"5141": 6, "5142": 4}),
    Trade("80", ("Sauga", "Sargyba"), {"5414": 8}),
    Trade("82", ("Skambučiai", "Klientų centras"), {"4222": 7, "4110": 2}),
    Trade("84", ("Savivaldybė", "Seniūnija"), {"4110": 4, "2422": 3, "3343": 2}),
)

PLACES = ("Kauno", "Vilniaus", "Nemuno", "Baltijos", "Aukštaitijos", "Žemaitijos", "Dzūkijos",
          "Nerės", "Gintaro", "Šiaurės", "Žalgirio", "Ąžuolyno")  # fmt: skip
FORMS = ("UAB", "UAB", "UAB", "MB", "VšĮ", "AB")

# Pay before tax in euros a month, by first digit of ISCO: a middle and how far it spreads.
PAY = {
    "1": (2900, 500), "2": (2400, 500), "3": (1900, 350), "4": (1550, 250), "5": (1400, 220),
    "6": (1400, 200), "7": (1800, 350), "8": (1700, 300), "9": (1250, 120),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Firm:
    """An employer before it registers."""

    name: str
    form: str
    trade: Trade


def draw_firm(source: Random, number: int) -> Firm:
    """Return a made-up employer; the number keeps names apart."""
    trade = TRADES[number % len(TRADES)]
    place = PLACES[(number // len(TRADES) + number) % len(PLACES)]
    return Firm(f"{place} {source.choice(trade.words).lower()}", source.choice(FORMS), trade)


def pay_for(source: Random, isco: str, *, least: int) -> tuple[int, int]:
    """Return pay from and to for an occupation, in tens of euros, not below the minimum wage."""
    middle, spread = PAY[isco[0]]
    begin = max(least, int(source.gauss(middle, spread) // 10 * 10))
    return begin, begin + source.choice((0, 100, 200, 300, 500))
