"""Where this installation lies: checkout, source and data."""

import os
from pathlib import Path

import talka


DATA_FOLDER_NAME = "TALKA_DATA_DIR"
PORT_NAME = "TALKA_PORT"


def source_folder() -> Path:
    """Return the folder from which `talka` is imported."""
    return Path(talka.__file__).resolve().parents[1]


def checkout() -> Path:
    """Return the root of the checkout."""
    return source_folder().parent


def data_folder() -> Path:
    """Return the folder of database, files, secrets and logs: TALKA_DATA_DIR, else `.talka`."""
    return Path(os.environ.get(DATA_FOLDER_NAME, checkout() / ".talka")).resolve()


def log_folder() -> Path:
    """Return the folder of the logs, made if missing."""
    folder = data_folder() / "logs"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder
