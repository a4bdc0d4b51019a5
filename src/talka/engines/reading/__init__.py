"""
Reading: what a job advert asks for that the law forbids, and what it says.

    find_unlawful("Ieškome merginos iki 30 metų.", "lt")
    read_advert(text, "lt", today=date(2026, 11, 23), places={"Kaune": "LT-15"})

Pure Python: no database, no clock, no files.
"""

from talka.engines.reading.adverts import read_advert
from talka.engines.reading.findings import (
    Advert,
    Contract,
    Found,
    Hours,
    LanguageNeed,
    Pay,
    Period,
    Remote,
    Start,
    WorkingTime,
)
from talka.engines.reading.grounds import Ground, Unlawful
from talka.engines.reading.lawfulness import find_unlawful
from talka.engines.reading.words import MAX_TEXT


__all__ = [
    "MAX_TEXT",
    "Advert",
    "Contract",
    "Found",
    "Ground",
    "Hours",
    "LanguageNeed",
    "Pay",
    "Period",
    "Remote",
    "Start",
    "Unlawful",
    "WorkingTime",
    "find_unlawful",
    "read_advert",
]
