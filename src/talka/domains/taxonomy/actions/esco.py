"""The official ESCO release, any version, in any of its languages."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from talka.domains.taxonomy.actions.concepts import (
    COLLECTIONS,
    TABLES,
    Facts,
    Table,
    concepts_of,
    one_line,
)
from talka.domains.taxonomy.actions.joining import join_starter
from talka.domains.taxonomy.actions.reading import FileUnusable
from talka.domains.taxonomy.actions.redirects import redirect
from talka.domains.taxonomy.actions.relations import RELATIONS, put_relations
from talka.domains.taxonomy.actions.release import Progress, Release, open_release
from talka.domains.taxonomy.actions.staging import ESCO, Stage, Wording
from talka.domains.taxonomy.actions.upsert import put_edition
from talka.domains.taxonomy.models import Import, IscoGroup, Occupation, Skill, SkillGroup
from talka.domains.taxonomy.queries import freshness
from talka.domains.taxonomy.rules import (
    Notice,
    Problem,
    Redirect,
    Remark,
    Report,
    Tally,
    is_plausible_retirement,
    is_version,
    version_rank,
)
from talka.kit.audit import use_case


_MODELS: Mapping[str, Any] = {
    "occupations": Occupation,
    "skills": Skill,
    "skillGroups": SkillGroup,
}

TABLE_NAMES = frozenset(("ISCOGroups", *COLLECTIONS, *RELATIONS, *(table.name for table in TABLES)))


class VersionUnclear(Exception):
    """A version is numbers with dots between them, such as 1.2.0."""


def _in_silence(step: str, share: float) -> None:
    return None


@use_case
def import_esco(
    *,
    path: Path,
    version: str,
    languages: Sequence[str] = (),
    by: Any,
    now: datetime,
    progress: Progress = _in_silence,
) -> Report:
    """
    Bring a release of ESCO in: a folder or zip archive with its CSV tables.

    Without `languages` all are taken that are there. Concepts that a newer release has no more are
    retired and redirect where a successor is known. A release older than the newest one only adds
    words in languages that the newer one lacks.

    :raises VersionUnclear: the version is not made of numbers
    :raises FileUnusable: a file is wrong; nothing has been changed
    """
    if not is_version(version):
        raise VersionUnclear
    freshness.forget()
    release = open_release(path, progress)
    taken = tuple(languages) or release.languages()
    release.plan(TABLE_NAMES, taken)
    newest = max(map(version_rank, _versions()), default=())
    is_older = version_rank(version) < newest
    importer = _Importer(release, version, taken)
    report = importer.words() if is_older else importer.everything()
    progress("joins", 1.0)
    report = replace(report, joins=tuple(join_starter()))
    Import.objects.create(source=ESCO, version=version, imported_at=now, report=asdict(report))
    return report


def _versions() -> list[str]:
    return list(Import.objects.filter(source=ESCO).values_list("version", flat=True))


class _Importer:
    """One run: the release, its version, the languages taken from it."""

    def __init__(self, release: Release, version: str, languages: tuple[str, ...]) -> None:
        self._release = release
        self._version = version
        self._languages = languages
        self._redirects: list[Redirect] = []

    def everything(self) -> Report:
        """Bring concepts, words, hierarchy and relations in."""
        tallies = [self._isco_groups()]
        isco = set(IscoGroup.objects.values_list("code", flat=True))
        tallies += [self._concepts(table, isco) for table in self._tables()]
        relations, notices = put_relations(self._release, self._languages)
        return self._report([*tallies, *relations], notices)

    def words(self) -> Report:
        """Bring only words in, for concepts that stand and languages that lack them."""
        tallies = [self._isco_groups()]
        notices: list[Notice] = []
        for table in self._tables():
            stage, _ = self._staged(table, None)
            tallies.append(stage.merge_words())
            if unknown := stage.unknown():
                notices.append(Notice(Remark.NOT_KNOWN_HERE, table.name, unknown))
        return self._report(tallies, notices)

    def _report(self, tallies: Sequence[Tally], notices: Sequence[Notice]) -> Report:
        return Report(
            ESCO,
            self._version,
            self._languages,
            tuple(tallies),
            redirects=tuple(self._redirects),
            notices=tuple(notices),
        )

    def _tables(self) -> Iterator[Table]:
        """Give the tables that are there; a table that is there must be there in all languages."""
        for table in TABLES:
            missing = [code for code in self._languages if not self._release.has(table.name, code)]
            if missing and (table.name == "occupations" or len(missing) < len(self._languages)):
                raise FileUnusable(f"{table.name}_{missing[0]}.csv", 0, Problem.NOT_FOUND)
            if not missing:
                yield table

    def _isco_groups(self) -> Tally:
        """Add words of ISCO in languages that the starter has not, and groups that are missing."""
        labels: dict[str, dict[str, str]] = {}
        there = [code for code in self._languages if self._release.has("ISCOGroups", code)]
        shared = self._release.shared("ISCOGroups", ())
        for language in there or [code for code in (shared,) if code]:
            for row in self._release.rows("ISCOGroups", language, ("code", "preferredLabel")):
                label = one_line(row.filled("preferredLabel", 1_000))
                labels.setdefault(row.filled("code", 4), {})[language] = label
        standing = dict(IscoGroup.objects.values_list("code", "labels"))
        groups = [
            IscoGroup(code=code, parent_id=code[:-1] or None, labels=words | standing.get(code, {}))
            for code, words in sorted(labels.items())
        ]
        return put_edition("isco_groups", groups, ["labels"])

    def _concepts(self, table: Table, isco: Collection[str]) -> Tally:
        stage, count = self._staged(table, isco)
        model = _MODELS[table.name]
        known = model.objects.filter(source=ESCO, retired_in="").count()
        tally = stage.merge()
        retired = stage.retire()
        if not is_plausible_retirement(retiring=len(retired), known=known):
            file = f"{table.name}_{self._languages[0]}.csv"
            raise FileUnusable(file, 0, Problem.TOO_FEW, f"{count} ({len(retired)}/{known})")
        self._redirects += redirect(self._release, model, retired, self._languages)
        return replace(tally, retired=len(retired))

    def _staged(self, table: Table, isco: Collection[str] | None) -> tuple[Stage, int]:
        """
        Lay the words of all languages down, and the facts as the first language has them.

        Without `isco` the facts are not read: only words matter.
        """
        stage = Stage(table.shape, self._version)
        facts: dict[str, Facts] = {}
        nothing = (None,) * len(table.shape.facts)
        for language in self._languages:
            wordings: list[Wording] = []
            for concept in concepts_of(self._release, table, language):
                uri = concept.wording.uri
                wordings.append(concept.wording)
                if uri not in facts:
                    facts[uri] = nothing if isco is None else table.facts(concept.row, isco)
            stage.words(wordings)
        stage.facts((uri, *values) for uri, values in facts.items())
        return stage, len(facts)
