"""Real national job titles against real ESCO labels; the data are not part of this repository."""

from collections import defaultdict
from pathlib import Path

import pytest

from talka.engines.coding import Entry, Index


TITLES = Path(__file__).parents[6] / "shared" / "data" / "melo-et-pl"

# MRR and hit@10 of the published character TF-IDF baseline (MELO, RecSys in HR 2024).
PUBLISHED_RECIPROCAL_RANK, PUBLISHED_HITS = 0.484, 0.609


def table(path):
    return [line.rstrip("\n").split("\t") for line in path.read_text(encoding="utf-8").splitlines()]


def ranks(folder, language):
    """Give the rank of the first right label for each title, 0 where it is not among 100."""
    entries = [
        Entry(number, None, label) for number, label in table(folder / "corpus_elements.tsv")
    ]
    right = defaultdict(set)
    for title, _, label, _ in table(folder / "annotations.tsv"):
        right[title].add(label)
    index = Index.build(entries, language)
    for number, title in table(folder / "queries.tsv"):
        found = [candidate.uri for candidate in index.candidates(title, 100)]
        yield next((rank for rank, uri in enumerate(found, 1) if uri in right[number]), 0)


@pytest.mark.skipif(not TITLES.exists(), reason=f"the MELO titles are not at {TITLES}")
def test_real_titles_are_coded_at_least_as_well_as_the_published_baseline():
    found = list(ranks(TITLES / "est_q_et_c_et", "et"))

    assert sum(1 / rank for rank in found if rank) / len(found) >= PUBLISHED_RECIPROCAL_RANK
    assert sum(1 <= rank <= 10 for rank in found) / len(found) >= PUBLISHED_HITS
