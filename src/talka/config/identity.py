"""Who runs the service: one settings file holds name, mark, colours, languages and addresses."""

import tomllib
from dataclasses import dataclass, field
from pathlib import Path


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
    return identity
