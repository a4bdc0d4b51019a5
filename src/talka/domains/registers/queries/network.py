"""A register that is asked over HTTPS, with a deadline and without following anybody elsewhere."""

import json
from collections.abc import Callable
from datetime import date
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from typing import Any, TypeVar
from urllib.parse import quote, urlsplit

from talka.domains.registers.queries.away import RegisterAway
from talka.domains.registers.rules import Employment, LegalEntity, Resident


Made = TypeVar("Made")

PATIENCE_SECONDS = 5
LARGEST_ANSWER = 1_000_000


class NetworkRegister:
    """
    Asks `{address}/legal-entities/LT/190766619` and the like; 404 means that there is none.

    Codes travel in the body of a POST for people, so that no log of an address holds them.
    """

    def __init__(self, address: str, *, token: str) -> None:
        self.parts = urlsplit(address)
        self.token = token

    def legal_entity(self, code: str, country: str) -> LegalEntity | None:
        found = self._ask("GET", f"/legal-entities/{quote(country)}/{quote(code)}")
        return _made(lambda: LegalEntity(**found)) if found is not None else None

    def resident(self, code: str, country: str) -> Resident | None:
        found = self._ask("POST", "/residents", {"country": country, "code": code})
        if found is None:
            return None
        return _made(
            lambda: Resident(**{**found, "birth_date": date.fromisoformat(found["birth_date"])})
        )

    def employment(self, code: str, country: str) -> list[Employment]:
        found = self._ask("POST", "/employments", {"country": country, "code": code})
        rows = [] if found is None else found["contracts"]
        return _made(lambda: [_employment(row) for row in rows])

    def _ask(self, method: str, path: str, body: dict[str, str] | None = None) -> Any:
        kind = HTTPSConnection if self.parts.scheme == "https" else HTTPConnection
        line = kind(self.parts.hostname or "", self.parts.port, timeout=PATIENCE_SECONDS)
        headers = {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json"}
        try:
            line.request(
                method, self.parts.path.rstrip("/") + path, json.dumps(body or {}), headers
            )
            answer = line.getresponse()
            content = answer.read(LARGEST_ANSWER)
            if answer.status == 404:
                return None
            if answer.status != 200:
                raise RegisterAway(f"answered {answer.status}")
            return json.loads(content)
        except (OSError, HTTPException, ValueError) as error:
            raise RegisterAway(type(error).__name__) from error
        finally:
            line.close()


def _employment(row: dict[str, Any]) -> Employment:
    return Employment(
        employer_code=row["employer_code"],
        began_on=date.fromisoformat(row["began_on"]),
        ended_on=date.fromisoformat(row["ended_on"]) if row["ended_on"] else None,
    )


def _made(make: Callable[[], Made]) -> Made:
    """Turn an answer that does not fit our words into the error that everyone expects."""
    try:
        return make()
    except (TypeError, KeyError, ValueError) as error:
        raise RegisterAway(f"answer not understood: {type(error).__name__}") from error
