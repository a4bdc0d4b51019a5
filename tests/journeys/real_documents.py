"""
Real documents that stand beside the project: adverts of EURES and JobTech, CVs of Europass.

They are read here as somebody reads them who is about to type or paste them: no more is taken from
them than what a person sees. What each holds and where it comes from stands in its SOURCE.txt.
"""

import json
import os
import re
from dataclasses import dataclass
from datetime import date
from html import unescape
from pathlib import Path
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import parse


DATA = Path(os.environ.get("TALKA_SHARED_DATA", Path(__file__).parents[3] / "shared" / "data"))
ESCO, LABELS = DATA / "esco-1.2.0-en", DATA / "esco-1.0.3-labels"
EURES, JOBTECH, EUROPASS = DATA / "eures", DATA / "jobtech", DATA / "europass"
NEEDED = (ESCO, LABELS, EURES, JOBTECH, EUROPASS)
MISSING = ", ".join(one.name for one in NEEDED if not one.is_dir())
WHY_SKIPPED = (
    f"real documents are missing ({MISSING}); they stand in ../shared/data, or where "
    "TALKA_SHARED_DATA says, and may not be shipped with the project"
)
# The advert is longer than this, or it only says where it stands.
SHORTEST_TEXT = 60


@dataclass(frozen=True, slots=True)
class RealAdvert:
    """
    An advert as it was published. `isco` is the unit group that its source gives, or empty.

    `closes_on` is the last day to apply that its source gives.
    """

    source: str
    employer: str
    title: str
    text: str
    isco: str
    places: int
    closes_on: date | None

    @property
    def pasted(self) -> str:
        """Return what somebody pastes who copies the advert from its page."""
        return f"{self.title}\n\n{self.text}"


def adverts() -> list[RealAdvert]:
    """Return every advert, in the order of the files."""
    return [*_eures(), *_aggregated(), *_national()]


def cv_files() -> list[Path]:
    """Return every file in the folder of CVs, and the Candidate of EURES."""
    return [*sorted(EUROPASS.iterdir()), EURES / "testXml.xml"]


def strange_files() -> list[Path]:
    """Return real files of other kinds that somebody may choose for a CV."""
    folders = ("eures", "icalendar", "nace", "signed-containers", "statistics", "places")
    found = [one for name in folders for one in _files(DATA / name)[:3]]
    return [*found, *sorted(EURES.iterdir())]


def _files(folder: Path) -> list[Path]:
    return sorted(one for one in folder.rglob("*") if one.is_file()) if folder.is_dir() else []


def _eures() -> list[RealAdvert]:
    """Read the documents of EURES; what they cut short stands in full in the national file."""
    found = []
    for name in ("ad_1", "ad_with_nace"):
        document: Element = parse(EURES / f"{name}.xml").getroot()
        national = json.loads((EURES / f"{name}.json").read_text(encoding="utf-8"))
        whole = seen(national["properties"]["adtext"])
        short = seen(_text(document, "Content"))
        found.append(
            RealAdvert(
                source=f"EURES {name}",
                employer=_text(document, "OrganizationName"),
                title=_text(document, "PositionTitle"),
                text=whole if len(whole) >= SHORTEST_TEXT else short,
                isco=_text(document, "JobCategoryCode"),
                places=int(_text(document, "PositionOpenQuantity")),
                closes_on=date.fromisoformat(_text(document, "ApplicationCloseDate")),
            )
        )
    return found


def _aggregated() -> list[RealAdvert]:
    """Read adverts that were gathered from the sites of employers; no code of an occupation."""
    rows = _hits("auranest_results_bdaada8.json")
    return [
        RealAdvert(
            source=f"JobTech gathered {row['id'][:8]}",
            employer=row["employer"]["name"] or row["source"]["site"]["name"],
            title=row["header"].strip(),
            text=_unindented(row["content"]["text"]),
            isco="",
            places=1,
            closes_on=_day(row["application"]["deadline"]),
        )
        for row in rows
    ]


def _national() -> list[RealAdvert]:
    """Read adverts of the national service; their group of occupations is that of ISCO-08."""
    rows = _hits("platsannons_results_8e46d46.json")
    return [
        RealAdvert(
            source=f"JobTech national {row['id']}",
            employer=row["arbetsgivare"]["namn"],
            title=row["rubrik"].strip(),
            text=_unindented(row["beskrivning"]["annonstext"]),
            isco=row["yrkesgrupp"]["taxonomi-kod"],
            places=row["antal_platser"],
            closes_on=_day(row["sista_ansokningsdatum"]),
        )
        for row in rows
    ]


def _hits(name: str) -> list[dict]:
    content = json.loads((JOBTECH / name).read_text(encoding="utf-8"))
    return [one["_source"] for one in content["hits"]["hits"]]


def _text(document: Element, name: str) -> str:
    found = next((one for one in document.iter() if one.tag.rpartition("}")[2] == name), None)
    return (found.text or "").strip() if found is not None else ""


def seen(markup: str) -> str:
    """Return the words of a page as one sees them."""
    lines = re.sub(r"(?i)<\s*(br|/p|/li|/div)\b[^>]*>", "\n", markup)
    return _unindented(unescape(re.sub(r"<[^>]*>", "", lines)))


def _unindented(text: str) -> str:
    return "\n".join(line.strip() for line in text.strip().splitlines())


def _day(told: str | None) -> date | None:
    return date.fromisoformat(told[:10]) if told else None
