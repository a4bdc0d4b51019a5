"""Tell whether what the engine would read has changed since a list was stored."""

import json
from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from hashlib import blake2b

from talka.engines.matching.terms import HeldOccupation, Opening, Place, Position, Seeker
from talka.engines.matching.weights import Weights


_RECORDS = (Seeker, Opening, Weights, HeldOccupation, Place, Position)


def fingerprint(side: Seeker | Opening, weights: Weights) -> str:
    """
    Give 32 hexadecimal digits that change whenever an input of the engine changes.

    The same on every machine and in every process: sets and mappings are put in order first.
    Facts of the market (rarity of skills, travel times) are not part of it.
    """
    text = json.dumps([_plain(side), _plain(weights)], ensure_ascii=False, separators=(",", ":"))
    return blake2b(text.encode(), digest_size=16).hexdigest()


def _plain(value: object) -> object:
    """Give the value in lists, texts and numbers, in one order only."""
    if isinstance(value, _RECORDS):
        named = [[each.name, _plain(getattr(value, each.name))] for each in fields(value)]
        return [type(value).__name__, named]
    if isinstance(value, Mapping):
        return sorted([key, _plain(entry)] for key, entry in value.items())
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, tuple):
        return sorted((_plain(each) for each in value), key=json.dumps)
    if isinstance(value, date):
        return value.isoformat()
    return value
