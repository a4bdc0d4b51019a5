"""A register that works without a network and invents its answers: for the demo and for tests only."""

from datetime import date
from hashlib import sha256

from talka.domains.registers.rules import Employment, LegalEntity, Resident
from talka.engines.identifiers import Standing, check_company_code, make_personal_code


Key = tuple[str, str]  # code and country

NAMES = ("Baltic Works", "Nemunas", "Daugava", "Gauja", "Emajõgi", "Venta", "Šatrija", "Jūra")
FORMS = {"LT": "UAB", "LV": "SIA", "EE": "OÜ"}
# An organisation that everybody can look up, with its real code.
KNOWN = {
    ("190766619", "LT"): LegalEntity(
        country="LT",
        code="190766619",
        name="Užimtumo tarnyba",
        legal_form="Biudžetinė įstaiga",
        address="Geležinio Vilko g. 3A, Vilnius",
        municipality="LT-57",
        is_active=True,
    )
}


def _resident(
    born: date, serial: int, given: str, family: str, address: str
) -> tuple[Key, Resident]:
    code = make_personal_code("LT", birth_date=born, serial=serial, sex_digit=2)
    found = Resident(
        country="LT",
        given_name=given,
        family_name=family,
        birth_date=born,
        address=address,
        municipality="LT-57",
    )
    return (code, "LT"), found


# A few invented people; the second one has a job that has not ended.
RESIDENTS: dict[Key, Resident] = dict(
    (
        _resident(date(1979, 8, 14), 991, "Birutė", "Pavyzdienė", "Pavyzdžio g. 1-2"),
        _resident(date(1988, 2, 29), 992, "Jonė", "Dirbančioji", "Pavyzdžio g. 3"),
        _resident(date(1995, 12, 31), 993, "Austėja", "Išgalvotė", "Pavyzdžio g. 5-7"),
    )
)
EMPLOYED = [*RESIDENTS][1]


class StubRegister:
    """
    Knows every organisation whose code is formally valid, and a few people who do not exist.

    The answer for a code is always the same. A code that ends in 0 belongs to a dissolved one.
    """

    def legal_entity(self, code: str, country: str) -> LegalEntity | None:
        if known := KNOWN.get((code, country)):
            return known
        if check_company_code(code, country).standing != Standing.FORMALLY_VALID:
            return None
        pick = sha256(f"{country}{code}".encode()).digest()
        return LegalEntity(
            country=country,
            code=code,
            name=f"{NAMES[pick[0] % len(NAMES)]} {code[-3:]}",
            legal_form=FORMS.get(country, ""),
            address="",
            municipality="",
            is_active=not code.endswith("0"),
        )

    def resident(self, code: str, country: str) -> Resident | None:
        return RESIDENTS.get((code, country))

    def employment(self, code: str, country: str) -> list[Employment]:
        if (code, country) != EMPLOYED:
            return []
        return [Employment(employer_code="190766619", began_on=date(2020, 3, 2), ended_on=None)]
