"""Read the environment, and keep what must stay secret in the data folder."""

import json
import os
import secrets
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from cryptography.fernet import Fernet


ROOT = Path(__file__).parents[3]


def flag(name: str) -> bool:
    """Tell whether the variable is switched on."""
    return os.environ.get(name, "").lower() in {"1", "true", "yes", "on"}


def words(name: str, default: str = "") -> list[str]:
    """Return the comma-separated words of the variable."""
    return [word.strip() for word in os.environ.get(name, default).split(",") if word.strip()]


def data_folder() -> Path:
    """Return the folder that holds database, files and secrets of this installation."""
    return Path(os.environ.get("TALKA_DATA_DIR", ROOT / ".talka")).resolve()


def database(address: str) -> dict[str, Any]:
    """
    Turn `postgresql://user:password@host:port/name?host=/socket` into Django's words.

    :raises ValueError: the address is not one of PostgreSQL
    """
    parts = urlsplit(address)
    if parts.scheme not in {"postgresql", "postgres"}:
        raise ValueError("DATABASE_URL must begin with postgresql://")
    options = {name: values[-1] for name, values in parse_qs(parts.query).items()}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", parts.hostname or ""),
        "PORT": str(options.pop("port", parts.port or "")),
        "OPTIONS": options,
    }


def secret(name: str, file_name: str) -> str:
    """Return the secret from the environment, else from the data folder, made there once."""
    if given := os.environ.get(name):
        return given
    return str(_kept_secrets()[file_name])


def open_id_providers() -> list[dict[str, Any]]:
    """Return the OpenID providers of the JSON list in TALKA_OPENID, in the words of allauth."""
    providers = json.loads(os.environ.get("TALKA_OPENID") or "[]")
    return [
        {
            "provider_id": one["id"],
            "name": one["name"],
            "client_id": one["client_id"],
            "secret": one["secret"],
            "settings": {
                "server_url": one["address"],
                "fetch_userinfo": True,
                # The claim that holds the personal code, and the country whose code it is.
                **{key: one[key] for key in ("code_claim", "code_country") if key in one},
            },
        }
        for one in providers
    ]


def _kept_secrets() -> dict[str, str]:
    path = data_folder() / "secrets.json"
    if not path.exists():
        _write_once(path)
    return dict(json.loads(path.read_text(encoding="utf-8")))


def _write_once(path: Path) -> None:
    """Write fresh secrets; when two processes start together, the first one's stand."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = {
        "secret_key": secrets.token_urlsafe(50),
        "field_key": Fernet.generate_key().decode(),
        "fingerprint_key": secrets.token_urlsafe(50),
    }
    draft = path.with_name(f"secrets-{os.getpid()}.json")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump(fresh, file)
    try:
        os.link(draft, path)
    except FileExistsError:
        pass  # the other process was first: its secrets are the ones
    finally:
        draft.unlink()
