"""A register that works without a network and invents its answers: for the demo and for tests only."""

from hashlib import sha256

from talka.domains.registers.rules import Employment, LegalEntity, Resident
from talka.engines.identifiers import Standing, check_company_code


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


class StubRegister:
    """
    Knows every organisation whose code is formally valid, and nobody's private life.

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
        return None

    def employment(self, code: str, country: str) -> list[Employment]:
        return []
