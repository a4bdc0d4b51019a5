"""Who runs the service: one settings file holds name, mark, colours, languages and addresses."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from talka.engines.identifiers import CountryNotCovered, Standing, check_company_code


LANGUAGES = ("lt", "en", "lv", "et", "ru")
DEFAULT = Path(__file__).parent / "identity.toml"


@dataclass(frozen=True, slots=True)
class Identity:
    """The organisation behind the service, as shown in the footer and in documents."""

    service_name: str
    name: dict[str, str]
    legal_form: dict[str, str]
    parent: dict[str, str]
    legal_code: str
    register: dict[str, str]
    address: str
    phone: str
    email: str
    website: str
    mailboxes: dict[str, str]
    languages: tuple[str, ...]
    mark: str = ""
    stylesheet: str = ""
    numbers: dict[str, str] = field(default_factory=dict)
    country: str = "LT"


def read_identity(path: str | None) -> Identity:
    """
    Return the identity from the file, else the one that ships with Talka.

    :raises ValueError: the file lacks something, or says something unknown
    """
    source = Path(path) if path else DEFAULT
    values = tomllib.loads(source.read_text(encoding="utf-8"))
    try:
        identity = Identity(**{**values, "languages": tuple(values["languages"])})
    except (TypeError, KeyError) as error:
        raise ValueError(f"{source}: {error}. Compare it with {DEFAULT}.") from error
    if wrong := [*_problems(identity)]:
        raise ValueError(f"{source}: {' '.join(wrong)}")
    return identity


def _problems(identity: Identity) -> Iterator[str]:
    """Say what would stand wrong in the footer and on every document."""
    yield from _problems_of_code(identity)
    yield from _problems_of_languages(identity)
    if identity.website and urlsplit(identity.website).scheme not in {"http", "https"}:
        yield f"The website {identity.website!r} must begin with https://."
    for purpose, mailbox in {"email": identity.email, **identity.mailboxes}.items():
        if "@" not in mailbox:
            yield f"{purpose}: {mailbox!r} is no e-mail address."


def _problems_of_code(identity: Identity) -> Iterator[str]:
    try:
        standing = check_company_code(identity.legal_code, identity.country).standing
    except CountryNotCovered:
        yield f"The country {identity.country!r} is none of LT, LV, EE."
    else:
        if standing not in {Standing.FORMALLY_VALID, Standing.EXCEPTION}:
            yield f"{identity.legal_code!r} is no legal code of {identity.country}: check its digits."


def _problems_of_languages(identity: Identity) -> Iterator[str]:
    if unknown := sorted(set(identity.languages) - set(LANGUAGES)):
        yield f"There is no language {', '.join(unknown)}; there are {', '.join(LANGUAGES)}."
    if not identity.languages:
        yield "Name at least one language."
    for field_name in ("name", "legal_form", "parent", "register"):
        lacking = sorted(set(identity.languages) - set(getattr(identity, field_name)))
        if lacking:
            yield f"{field_name} lacks the words in {', '.join(lacking)}."
