"""
Reading: what a job advert asks for that the law forbids, and what it says.

    find_unlawful("Ieškome merginos iki 30 metų.", "lt")

Pure Python: no database, no clock, no files.
"""

from talka.engines.reading.grounds import Ground, Unlawful
from talka.engines.reading.lawfulness import find_unlawful
from talka.engines.reading.words import MAX_TEXT


__all__ = ["MAX_TEXT", "Ground", "Unlawful", "find_unlawful"]
