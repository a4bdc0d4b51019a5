"""What the journey on real input measured, as text: shown by `pytest -s`, kept where one says."""

import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, process_time

from talka.domains.taxonomy.api import REASONS_NOT_JOINED, Report
from tests.journeys.real_country import Country
from tests.journeys.real_matches import Pair
from tests.journeys.real_people import Brought
from tests.journeys.real_work import PROPOSED, Offer


# Names a file for the report, which otherwise is shown and forgotten.
REPORT = "TALKA_REAL_INPUT_REPORT"


class Stopwatch:
    """How long each part took: on the clock, and of the processor in this process."""

    def __init__(self) -> None:
        self._told: list[str] = []
        self._last = perf_counter(), process_time()

    def lap(self, name: str) -> None:
        """Note the part that ends here."""
        now = perf_counter(), process_time()
        wall, own = (new - old for new, old in zip(now, self._last, strict=True))
        self._told.append(f"{name} {wall:.1f} ({own:.1f})")
        self._last = now

    def told(self) -> str:
        """Return all parts on one line."""
        return "seconds (of the processor): " + ", ".join(self._told)


@dataclass(frozen=True, slots=True)
class Hits:
    """Of how many adverts with a code the chosen occupation lies in the right group."""

    adverts: int
    chosen: int
    right_unit: int
    right_major: int


def hits_of(offers: Iterable[Offer]) -> Hits:
    """Count the adverts whose source gives a group, and how well the proposed occupation met it."""
    known = [one for one in offers if one.advert.isco]
    chosen = [one for one in known if one.proposed_isco]
    return Hits(
        adverts=len(known),
        chosen=len(chosen),
        right_unit=sum(one.proposed_isco == one.advert.isco for one in chosen),
        right_major=sum(one.proposed_isco[:1] == one.advert.isco[:1] for one in chosen),
    )


def classification_told(country: Country) -> Iterator[str]:
    """Tell what the importers did, and what of the starter was joined to ESCO."""
    for report in (country.starter, country.esco, country.labels):
        added = ", ".join(f"{one.kind} {one.added}" for one in report.tallies if one.added)
        yield f"{report.source} {report.version} ({' '.join(report.languages)}): {added or 'words'}"
    yield from joins_told(country.labels)


def joins_told(report: Report) -> Iterator[str]:
    """Tell how much of the starter has a twin in ESCO, and why the rest has none."""
    for kind in sorted({one.kind for one in report.joins}):
        rows = [one for one in report.joins if one.kind == kind]
        reasons = Counter(str(REASONS_NOT_JOINED[one.reason]) for one in rows if one.reason)
        joined = sum(1 for one in rows if one.twin)
        told = "; ".join(f"{words}: {number}" for words, number in reasons.most_common())
        yield f"{kind} of the starter joined to ESCO: {joined} of {len(rows)} ({told})"


def adverts_told(offers: list[Offer]) -> Iterator[str]:
    """Tell what was read in the adverts, each on a line."""
    abroad = [one for one in offers if one.is_foreign]
    yield f"{len(offers)} adverts, {len(abroad)} in languages that are not read"
    for title, rows in (
        ("in our languages", [one for one in offers if not one.is_foreign]),
        ("in other languages", abroad),
    ):
        hits = hits_of(rows)
        yield (
            f"{title}: {hits.adverts} with a unit group, occupation chosen beforehand in {hits.chosen},"
            f" right unit group {hits.right_unit}, right major group {hits.right_major}"
        )
    for one in offers:
        read = ", ".join(f"{name} {one.proposed[name]}" for name in PROPOSED if one.proposed[name])
        wanted = f"{one.advert.isco or '-'}/{one.proposed_isco or '-'}"
        yield f"  {wanted:<10} {one.advert.title[:58]}: {read or 'title and text'}"


def cvs_told(files: Iterable[Brought]) -> Iterator[str]:
    """Tell what was understood of each CV."""
    for one in files:
        if not one.is_understood:
            yield f"  {one.path.name}: not a CV that is read, told so"
            continue
        content = one.content
        yield (
            f"  {one.path.name}: {len(content.jobs)} jobs, {len(content.schools)} schools,"
            f" {len(content.tongues)} languages, {len(content.licences)} licences,"
            f" {len(content.skills)} skills; not placed {len(content.unclear)}, left out {len(content.left_out)}"
        )


def pairs_told(pairs: list[Pair]) -> Iterator[str]:
    """Tell how many pairs were explained, and what kept the others off the lists."""
    listed = [one for one in pairs if one.listed_score is not None]
    why_not = Counter(check.criterion for one in pairs for check in one.found.failed)
    outcomes = Counter(check.outcome for one in listed for check in one.found.checks)
    yield f"{len(pairs)} pairs explained, {len(listed)} listed"
    yield "why not: " + ", ".join(f"{name} {number}" for name, number in why_not.most_common())
    yield "must-haves of listed pairs: " + ", ".join(
        f"{name} {number}" for name, number in sorted(outcomes.items())
    )


def show(lines: Iterable[str]) -> None:
    """Write the report to the screen, and into the file that the environment names."""
    text = "\n".join(lines) + "\n"
    sys.stdout.write(text)
    if place := os.environ.get(REPORT):
        Path(place).write_text(text, encoding="utf-8")
