"""A small classification in five languages, written for these tests."""

from talka.engines.coding import Entry


def entry(slug: str, isco: str | None, label: str, *alternatives: str) -> Entry:
    return Entry(f"occ:{slug}", isco, label, alternatives)


OCCUPATIONS = {
    "lt": [
        entry("cook", "5120", "virėjas", "virėja", "virtuvės darbuotojas"),
        entry(
            "truck-driver", "8332", "krovinių vežimo automobilio vairuotojas", "vilkiko vairuotojas"
        ),
        entry("bus-driver", "8331", "autobuso vairuotojas"),
        entry("sewer", "7531", "siuvėjas", "drabužių siuvėjas"),
        entry("accountant", "2411", "buhalteris", "apskaitininkas"),
        entry("shop-assistant", "5223", "pardavėjas", "pardavėjas konsultantas"),
        entry("nurse", "3221", "bendrosios praktikos slaugytojas"),
        entry("teacher", "2341", "pradinių klasių mokytojas"),
        entry("director", "1120", "įmonės direktorius", "generalinis direktorius"),
        entry("engineer", "2142", "statybos inžinierius"),
        entry("worker", "9313", "statybos darbininkas"),
        entry("technician", "3114", "elektronikos technikas"),
    ],
    "en": [
        entry("cook", "5120", "cook", "chef"),
        entry("truck-driver", "8332", "truck driver", "lorry driver"),
        entry("bus-driver", "8331", "bus driver"),
        entry("waiter", "5131", "waiter"),
        entry("police-officer", "5412", "policeman", "police officer"),
        entry("office-manager", "3341", "office manager"),
        entry("hr-manager", "1212", "human resources manager"),
        entry("developer", "2512", "software developer", "C# programmer"),
    ],
    "lv": [
        entry("cook", "5120", "pavārs"),
        entry("shop-assistant", "5223", "pārdevējs"),
        entry("worker", "9313", "būvstrādnieks"),
        entry("supervisor", "3123", "būvdarbu uzraugs"),
        entry("mechanic", "7231", "automehāniķis"),
        entry("accountant", "2411", "grāmatvedis"),
        entry("truck-driver", "8332", "kravas automobiļa vadītājs"),
        entry("senior", "2422", "vecākais speciālists"),
    ],
    "et": [
        entry("cook", "5120", "kokk"),
        entry("shop-assistant", "5223", "müüja"),
        entry("truck-driver", "8332", "veoautojuht"),
        entry("bus-driver", "8331", "bussijuht"),
        entry("welder", "7212", "keevitaja"),
        entry("accountant", "2411", "raamatupidaja"),
        entry("machine-operator", "8160", "toiduainetööstuse masinaoperaator"),
        entry("actor", "2655", "näitleja"),
    ],
    "ru": [
        entry("cook", "5120", "повар"),
        entry("shop-assistant", "5223", "продавец"),
        entry("teacher", "2341", "учитель начальных классов"),
        entry("truck-driver", "8332", "водитель грузовика"),
        entry("cashier", "5230", "кассир"),
        entry("welder", "7212", "сварщик"),
        entry("deputy", "1120", "заместитель директора"),
        entry("developer", "2512", "программист", "PHP-программист"),
    ],
}
