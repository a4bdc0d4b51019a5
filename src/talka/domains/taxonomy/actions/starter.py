"""The starter classification that comes with the service."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import datetime
from itertools import chain
from pathlib import Path
from typing import Any

from talka.domains.taxonomy.actions.joining import join_starter
from talka.domains.taxonomy.actions.reading import FileUnusable, Row, tab_separated
from talka.domains.taxonomy.actions.release import Progress
from talka.domains.taxonomy.actions.upsert import (
    GROUP_HIERARCHY,
    NEEDS,
    SKILLS_IN_GROUPS,
    Pair,
    put,
    put_edition,
    put_pairs,
)
from talka.domains.taxonomy.models import (
    Activity,
    Country,
    EducationLevel,
    Import,
    IscoGroup,
    Language,
    Licence,
    Municipality,
    Occupation,
    Region,
    Settlement,
    Skill,
    SkillGroup,
)
from talka.domains.taxonomy.queries import freshness
from talka.domains.taxonomy.rules import Problem, Relation, Report, SkillKind, Tally
from talka.engines.coding import Entry
from talka.kit.audit import use_case
from talka.kit.languages import LANGUAGES


FOLDER = Path(__file__).parents[1] / "starter"
SOURCE = "talka"
VERSION = "1"
SEVERAL_LANGUAGES = "mul"
# How many tables are put in, for the progress bar; a test counts them.
STEPS = 15

Rows = dict[str, Row]


def shipped_entries(kind: str, language: str, *, folder: Path = FOLDER) -> Iterator[Entry]:
    """
    Give the "occupations" or "skills" of the starter in one language, straight from its files.

    :raises FileUnusable: a file is wrong
    """
    column = {"occupations": "isco", "skills": "kind"}[kind]
    for uri, row in _parts(folder, kind, column).items():
        isco = row["isco"] if kind == "occupations" else None
        yield Entry(uri, isco, row.filled(language), tuple(row.several(f"alt_{language}")))


def _in_silence(step: str, share: float) -> None:
    return None


@use_case
def import_starter(
    *, by: Any, now: datetime, folder: Path = FOLDER, progress: Progress = _in_silence
) -> Report:
    """
    Bring the starter classification in or up to date; what is there already is not touched.

    Where ESCO has been imported and the starter has changed, both are joined anew.

    :raises FileUnusable: a file is wrong; nothing has been changed
    """
    freshness.forget()
    tallies = []
    for tally in chain(_put_lists(folder), _put_places(folder), _put_concepts(folder)):
        tallies.append(tally)
        progress(tally.kind, len(tallies) / STEPS)
    report = Report(SOURCE, VERSION, LANGUAGES, tuple(tallies))
    if not report.is_without_change:
        report = replace(report, joins=tuple(join_starter()))
    if not report.is_without_change or not Import.objects.filter(source=SOURCE).exists():
        Import.objects.create(
            source=SOURCE, version=VERSION, imported_at=now, report=asdict(report)
        )
    return report


def _put_lists(folder: Path) -> Iterator[Tally]:
    """Put in the lists that stand for themselves: ISCO, NACE, education, languages, licences."""
    isco = _by(folder, "isco.tsv", "code")
    groups = [
        IscoGroup(code=code, parent_id=_above(row, isco, code[:-1]), labels=_labels(row))
        for code, row in isco.items()
    ]
    yield put_edition("isco_groups", groups, ["parent_id", "labels"], keep={"labels"})
    nace = _by(folder, "nace.tsv", "code", "parent")
    activities = [
        Activity(code=code, parent_id=_above(row, nace, row["parent"]), labels=_labels(row))
        for code, row in nace.items()
    ]
    yield put_edition("activities", activities, ["parent_id", "labels"])
    levels = [
        EducationLevel(
            level=int(row.number("level")), labels=_labels(row), alternatives=_examples(row)
        )
        for row in _by(folder, "isced.tsv", "level").values()
    ]
    yield put_edition("education_levels", levels, ["labels", "alternatives"])
    languages = [
        Language(code=code, labels=_labels(row))
        for code, row in _by(folder, "languages.tsv", "iso639").items()
    ]
    yield put_edition("languages", languages, ["labels"])
    licences = [
        Licence(code=code, kind=row["kind"], labels=_labels(row))
        for code, row in _by(folder, "licences.tsv", "code", "kind").items()
    ]
    yield put_edition("licences", licences, ["kind", "labels"])


def _put_places(folder: Path) -> Iterator[Tally]:
    countries = _by(folder, "countries.tsv", "iso2")
    country_rows = [Country(code=code, labels=_labels(row)) for code, row in countries.items()]
    yield put_edition("countries", country_rows, ["labels"])
    regions = _by(folder, "regions.tsv", "code", "parent", "country")
    region_rows = [
        Region(
            code=code,
            country_id=_known(row, countries, row["country"]),
            parent_id=_above(row, regions, row["parent"]),
            labels=_labels(row),
        )
        for code, row in regions.items()
    ]
    yield put_edition("regions", region_rows, ["country_id", "parent_id", "labels"])
    towns = _by(
        folder, "municipalities.tsv", "code", "parent", "country", "latitude", "longitude",
        "population", languages=[f"name_{code}" for code in LANGUAGES],
    )  # fmt: skip
    town_rows = [
        Municipality(
            code=code,
            country_id=_known(row, countries, row["country"]),
            region_id=_known(row, regions, row["parent"]),
            latitude=row.number("latitude"),
            longitude=row.number("longitude"),
            population=int(row.number("population")),
            labels=_labels(row, "name_"),
        )
        for code, row in towns.items()
    ]
    fields = ["country_id", "region_id", "latitude", "longitude", "population", "labels"]
    yield put_edition("municipalities", town_rows, fields)
    yield _put_settlements(folder, towns)


def _put_settlements(folder: Path, towns: Rows) -> Tally:
    found: dict[tuple[str, str], Settlement] = {}
    columns = ("name", "municipality", "latitude", "longitude", "alt")
    for row in _rows(folder / "settlements.tsv", *columns, languages=()):
        key = (_known(row, towns, row["municipality"]), row.filled("name", 100))
        if key in found:
            raise row.unusable(Problem.TWICE, row["name"])
        found[key] = Settlement(
            municipality_id=key[0],
            name=key[1],
            latitude=row.number("latitude"),
            longitude=row.number("longitude"),
            alternatives={SEVERAL_LANGUAGES: row.several("alt")},
        )
    fields = ["latitude", "longitude", "alternatives"]
    return put_edition("settlements", [*found.values()], fields, key=("municipality_id", "name"))


def _put_concepts(folder: Path) -> Iterator[Tally]:
    groups = _parts(folder, "skill-groups", "broader", is_mergeable=True)
    group_rows = [SkillGroup(uri=uri, **_words(row)) for uri, row in groups.items()]
    yield _put_kind("skill_groups", group_rows, ["labels"])
    ids = _ids(SkillGroup)
    pairs = {
        Pair(ids[uri], ids[_known(row, groups, row["broader"])])
        for uri, row in groups.items()
        if row["broader"]
    }
    yield put_pairs("group_hierarchy", GROUP_HIERARCHY, pairs, scope=ids.values())
    yield from _put_skills(folder, groups, ids)
    yield from _put_occupations(folder)


def _put_skills(folder: Path, groups: Rows, group_ids: Mapping[str, int]) -> Iterator[Tally]:
    skills = _parts(folder, "skills", "kind", "broader")
    for row in skills.values():
        if row["kind"] not in {*SkillKind}:
            raise row.unusable(Problem.NOT_KNOWN, row["kind"])
        row.filled("broader")
    rows = [Skill(uri=uri, kind=row["kind"], **_words(row)) for uri, row in skills.items()]
    yield _put_kind("skills", rows, ["labels", "alternatives", "kind"])
    ids = _ids(Skill)
    pairs = {
        Pair(ids[uri], group_ids[_known(row, groups, row["broader"])])
        for uri, row in skills.items()
    }
    yield put_pairs("skills_in_groups", SKILLS_IN_GROUPS, pairs, scope=ids.values())


def _put_occupations(folder: Path) -> Iterator[Tally]:
    occupations = _parts(folder, "occupations", "isco")
    isco = set(IscoGroup.objects.values_list("code", flat=True))
    for row in occupations.values():
        if row["isco"] not in isco or len(row["isco"]) != 4:
            raise row.unusable(Problem.NOT_KNOWN, row["isco"])
    rows = [
        Occupation(uri=uri, isco_id=row["isco"], **_words(row)) for uri, row in occupations.items()
    ]
    yield _put_kind("occupations", rows, ["labels", "alternatives", "isco_id"])
    ids, skill_ids = _ids(Occupation), _ids(Skill)
    relations: dict[tuple[int, int], Pair] = {}
    for path in sorted(folder.glob("relations-*.tsv")):
        for row in _rows(path, "occupation", "skill", "relation", languages=()):
            pair = _relation(row, ids, skill_ids)
            if relations.setdefault(pair.ends, pair) != pair:
                raise row.unusable(Problem.TWICE, row["skill"])
    yield put_pairs("relations", NEEDS, set(relations.values()), scope=ids.values())


def _relation(row: Row, occupations: Mapping[str, int], skills: Mapping[str, int]) -> Pair:
    for column, known in (("occupation", occupations), ("skill", skills)):
        if row[column] not in known:
            raise row.unusable(Problem.NOT_KNOWN, row[column])
    if row["relation"] not in {*Relation}:
        raise row.unusable(Problem.NOT_KNOWN, row["relation"])
    return Pair(occupations[row["occupation"]], skills[row["skill"]], row["relation"])


def _put_kind(
    kind: str, rows: Sequence[SkillGroup | Skill | Occupation], fields: list[str]
) -> Tally:
    """Put in the concepts of one kind and retire those that the starter has no more."""
    if not rows:
        return Tally(kind)
    for row in rows:
        row.source, row.version = SOURCE, VERSION
        row.worded_in = dict.fromkeys(row.labels, VERSION)
    tally = put(kind, rows, [*fields, "retired_in"], key=("uri",))
    gone = type(rows[0]).objects.filter(source=SOURCE, retired_in="")
    retired = gone.exclude(uri__in=[row.uri for row in rows]).update(retired_in=VERSION)
    return Tally(kind, tally.added, tally.changed, retired, tally.same)


def _ids(model: Any) -> dict[str, int]:
    found = model.objects.filter(source=SOURCE, retired_in="")
    return dict(found.values_list("uri", "pk"))


def _words(row: Row) -> dict[str, Any]:
    alternatives = {code: row.several(f"alt_{code}") for code in LANGUAGES}
    return {
        "labels": _labels(row),
        "alternatives": {code: words for code, words in alternatives.items() if words},
    }


def _labels(row: Row, prefix: str = "") -> dict[str, str]:
    return {code: row.filled(prefix + code) for code in LANGUAGES}


def _examples(row: Row) -> dict[str, list[str]]:
    found = {code: row.several(f"examples_{code}") for code in LANGUAGES}
    return {code: examples for code, examples in found.items() if examples}


def _known(row: Row, known: Mapping[str, object], key: str) -> str:
    """Return the key, which must be known."""
    if key not in known:
        raise row.unusable(Problem.NOT_KNOWN, key)
    return key


def _above(row: Row, known: Mapping[str, object], key: str) -> str | None:
    """Return the key of the row above, which must be known, or None where the cell is empty."""
    return _known(row, known, key) if key else None


def _parts(folder: Path, name: str, *columns: str, is_mergeable: bool = False) -> Rows:
    """Return the rows of all parts of a table by id; equal rows may stand in several parts."""
    found: Rows = {}
    paths = [path for path in (folder / f"{name}.tsv",) if path.exists()]
    for path in [*paths, *sorted(folder.glob(f"{name}-*.tsv"))]:
        for row in _rows(path, "id", *columns):
            first = found.setdefault(row.filled("id"), row)
            is_same = is_mergeable and first.values == row.values
            if first is not row and not is_same:
                raise row.unusable(Problem.TWICE, f"{row['id']} ({first.file}:{first.line})")
    return found


def _by(
    folder: Path, name: str, key: str, *columns: str, languages: Iterable[str] = LANGUAGES
) -> Rows:
    found: Rows = {}
    for row in _rows(folder / name, key, *columns, languages=languages):
        if found.setdefault(row.filled(key), row) is not row:
            raise row.unusable(Problem.TWICE, row[key])
    return found


def _rows(path: Path, *columns: str, languages: Iterable[str] = LANGUAGES) -> Iterator[Row]:
    if not path.is_file():
        raise FileUnusable(path.name, 0, Problem.NOT_FOUND)
    yield from tab_separated(path.name, path.read_bytes(), (*columns, *languages))
