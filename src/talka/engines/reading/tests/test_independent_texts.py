"""Adverts by somebody who had not seen the rules: all that is unlawful is found, little else is."""

import json
from collections import Counter
from pathlib import Path

import pytest

from talka.engines.reading import find_unlawful


FOLDER = Path(__file__).parent / "independent"
LANGUAGES = ("lt", "en", "lv", "et", "ru")
MOST_FALSE = 0.05


def adverts(name):
    with (FOLDER / f"{name}.jsonl").open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


UNLAWFUL, LAWFUL = adverts("unlawful"), adverts("lawful")


@pytest.mark.parametrize("advert", UNLAWFUL, ids=[advert["id"] for advert in UNLAWFUL])
def test_the_unlawful_sentence_of_each_advert_is_found(advert):
    start = advert["text"].index(advert["sentence"])
    end = start + len(advert["sentence"])
    found = find_unlawful(advert["text"], advert["language"])
    assert any(one.start < end and one.end > start for one in found)


def test_at_most_one_lawful_advert_in_twenty_is_stopped():
    stopped = Counter(
        advert["language"] for advert in LAWFUL if find_unlawful(advert["text"], advert["language"])
    )
    print(f"stopped of {len(LAWFUL)} lawful adverts: {stopped.total()} {dict(stopped)}")  # noqa: T201
    assert stopped.total() <= MOST_FALSE * len(LAWFUL)
    each = len(LAWFUL) / len(LANGUAGES)
    assert all(stopped[language] <= MOST_FALSE * each for language in LANGUAGES)


def test_there_are_thirty_unlawful_cases_in_each_language_and_three_hundred_lawful_adverts():
    assert Counter(one["language"] for one in UNLAWFUL) == dict.fromkeys(LANGUAGES, 30)
    assert len({one["case"] for one in UNLAWFUL}) == 30
    assert Counter(one["language"] for one in LAWFUL) == dict.fromkeys(LANGUAGES, 60)
