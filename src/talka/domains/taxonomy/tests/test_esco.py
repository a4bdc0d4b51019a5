import shutil
import zipfile

import pytest

from talka.domains.taxonomy import api
from talka.domains.taxonomy.models import (
    Import,
    IscoGroup,
    Occupation,
    OccupationSkill,
    Skill,
    SkillGroup,
    SkillRelation,
)
from talka.domains.taxonomy.rules import NotJoined, Remark
from talka.domains.taxonomy.tests.factories import SMALL_ESCO, small_esco, small_starter


pytestmark = pytest.mark.django_db

BASE = "http://data.example/esco"
BAKER = f"{BASE}/occupation/baker"
STOKER = f"{BASE}/occupation/stoker"
TRAILERS = f"{BASE}/skill/drive-trailers"


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(SMALL_ESCO, tmp_path / "esco")


def changed(folder, name, old, new):
    path = folder / name
    with path.open(encoding="utf-8", newline="") as file:
        text = file.read()
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8", newline="")


def without_rows(folder, word):
    """Take every row with the word out of every table; rows of these tables are single lines."""
    for path in folder.glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            records = file.read().split("\r\n")
        kept = [record for record in records if word not in record]
        path.write_text("\r\n".join(kept), encoding="utf-8", newline="")


def tally(report, kind):
    return next(one for one in report.tallies if one.kind == kind)


def everything():
    return [
        list(model.objects.order_by("pk").values())
        for model in (IscoGroup, Occupation, Skill, SkillGroup, OccupationSkill, SkillRelation)
    ]


def test_a_release_brings_occupations_with_words_of_each_language():
    report = small_esco()

    baker = Occupation.objects.get(uri=BAKER)
    assert (baker.source, baker.version, baker.isco_id) == ("esco", "9.0.0", "7512")
    assert baker.labels == {"en": "baker", "lt": "kepėjas"}
    assert baker.alternatives == {
        "en": ["bread baker", "bakery worker"],
        "lt": ["duonos kepėjas", "kepėja"],
    }
    assert baker.description == {"en": "Bakers make bread,\n“rolls” and buns."}
    assert tally(report, "occupations").added == 5
    assert report.languages == ("en", "lt")


def test_regulated_professions_and_kinds_of_skills_are_told_apart():
    small_esco()

    regulated = Occupation.objects.filter(is_regulated=True)
    assert [found.labels["en"] for found in regulated] == ["nurse responsible for general care"]
    kinds = dict(Skill.objects.values_list("labels__en", "kind"))
    assert kinds["food hygiene rules"] == "knowledge"
    assert kinds["work in teams"] == "transversal"
    assert kinds["drive lorries"] == "skill"


def test_hierarchy_and_needs_come_with_the_release():
    report = small_esco()

    trailers = Skill.objects.get(uri=TRAILERS)
    pastry = Occupation.objects.get(labels__en="pastry maker")
    assert [above.labels["en"] for above in trailers.broader.all()] == ["drive lorries"]
    assert pastry.broader.uri == BAKER
    assert IscoGroup.objects.get(code="7512").parent_id == "751"
    assert SkillRelation.objects.get().related.labels["en"] == "food hygiene rules"
    hygiene = OccupationSkill.objects.get(
        occupation__uri=BAKER, skill__labels__en="food hygiene rules"
    )
    assert hygiene.relation == "essential"
    assert [(one.remark, one.count) for one in report.notices] == [(Remark.NAMED_TWICE, 1)]


def test_the_same_release_again_changes_nothing():
    small_esco()
    before = everything()

    report = small_esco()

    assert report.is_without_change
    assert everything() == before
    assert Import.objects.count() == 2


def test_a_newer_release_keeps_the_numbers_of_concepts_and_tells_what_changed(folder):
    small_esco()
    numbers = dict(Occupation.objects.values_list("uri", "pk"))
    changed(folder, "occupations_en.csv", "bakery worker", "bun maker")
    changed(
        folder, "occupationSkillRelations_en.csv", "lorry-driver,optional", "lorry-driver,essential"
    )

    report = small_esco(folder, "9.1.0")

    assert dict(Occupation.objects.values_list("uri", "pk")) == numbers
    occupations = tally(report, "occupations")
    assert (occupations.added, occupations.changed, occupations.same) == (0, 1, 4)
    assert (tally(report, "relations").added, tally(report, "relations").retired) == (1, 1)
    assert Occupation.objects.get(uri=BAKER).alternatives["en"] == ["bread baker", "bun maker"]
    assert set(Occupation.objects.values_list("version", flat=True)) == {"9.1.0"}


def test_a_concept_that_a_newer_release_lacks_is_retired_and_leads_to_its_successor(folder):
    small_esco()
    without_rows(folder, "stoker")
    changed(folder, "occupations_en.csv", "bread baker", "bread baker\nStoker")

    report = small_esco(folder, "9.1.0")

    stoker = Occupation.objects.get(uri=STOKER)
    assert stoker.retired_in == "9.1.0"
    assert tally(report, "occupations").retired == 1
    assert [(one.uri, one.replacement) for one in report.redirects] == [(STOKER, BAKER)]
    assert api.occupation_by_uri(STOKER).uri == BAKER
    assert api.label_of_occupation(STOKER) == "baker"
    assert STOKER not in [found.uri for found in api.occupation_candidates("stoker", language="en")]


def test_a_table_of_replacements_decides_where_retired_concepts_lead(folder):
    small_esco()
    driver = f"{BASE}/occupation/lorry-driver"
    without_rows(folder, "stoker")
    changed(folder, "occupations_en.csv", "bread baker", "bread baker\nStoker")
    (folder / "replacements.csv").write_text(f"conceptUri,replacedByUri\n{STOKER},{driver}\n")

    small_esco(folder, "9.1.0")

    assert api.occupation_by_uri(STOKER).uri == driver


def test_a_retired_concept_without_successor_stays_readable(folder):
    small_esco()
    without_rows(folder, "stoker")

    small_esco(folder, "9.1.0")

    assert api.occupation_by_uri(STOKER).labels["lt"] == "kūrikas"


def test_redirects_are_followed_to_their_end(folder):
    small_esco()
    without_rows(folder, "stoker")
    changed(folder, "occupations_en.csv", "pâtissier", '"pâtissier\nstoker"')
    small_esco(folder, "9.1.0")
    without_rows(folder, "pastry-maker")
    (folder / "replacements.csv").write_text(
        f"conceptUri,replacedByUri\n{BASE}/occupation/pastry-maker,{BAKER}\n"
    )

    small_esco(folder, "9.2.0")

    assert api.occupation_by_uri(STOKER).uri == BAKER


def test_redirects_in_a_circle_lead_nowhere():
    small_esco()
    stoker, baker = Occupation.objects.get(uri=STOKER), Occupation.objects.get(uri=BAKER)
    Occupation.objects.filter(pk=stoker.pk).update(replaced_by=baker)
    Occupation.objects.filter(pk=baker.pk).update(replaced_by=stoker)
    api.forget()

    assert api.occupation_by_uri(STOKER).uri == STOKER


def test_a_concept_that_comes_back_is_valid_again(folder):
    small_esco()
    without_rows(folder, "stoker")
    small_esco(folder, "9.1.0")

    small_esco(SMALL_ESCO, "9.2.0")

    stoker = Occupation.objects.get(uri=STOKER)
    assert (stoker.retired_in, stoker.replaced_by, stoker.version) == ("", None, "9.2.0")


def test_an_obsolete_concept_of_the_release_counts_as_gone(folder):
    small_esco()
    for name in ("occupations_en.csv", "occupations_lt.csv"):
        path = folder / name
        rows = path.read_bytes().split(b"\r\n")
        marked = [
            row.replace(b"released", b"obsolete") if b"stoker" in row else row for row in rows
        ]
        path.write_bytes(b"\r\n".join(marked))
    path = folder / "occupationSkillRelations_en.csv"
    path.write_bytes(
        b"\r\n".join(row for row in path.read_bytes().split(b"\r\n") if b"stoker" not in row)
    )

    small_esco(folder, "9.1.0")

    assert Occupation.objects.get(uri=STOKER).retired_in == "9.1.0"


def test_only_the_languages_that_were_asked_for_are_taken():
    small_esco(languages=["lt"])

    assert Occupation.objects.get(uri=BAKER).labels == {"lt": "kepėjas"}


def test_another_language_is_added_later_and_nothing_is_lost():
    small_esco(languages=["en"])

    report = small_esco(languages=["lt"])

    assert Occupation.objects.get(uri=BAKER).labels == {"en": "baker", "lt": "kepėjas"}
    assert tally(report, "occupations").changed == 5


def test_an_older_release_only_lends_words_that_are_missing(folder):
    changed(folder, "occupations_en.csv", ",baker,", ",old baker,")
    changed(folder, "occupations_lt.csv", "occupation/stoker", "occupation/forgotten")
    small_esco(languages=["en"])

    report = small_esco(folder, "8.5.0")

    baker = Occupation.objects.get(uri=BAKER)
    assert baker.labels == {"en": "baker", "lt": "kepėjas"}
    assert baker.worded_in == {"en": "9.0.0", "lt": "8.5.0"}
    assert not Occupation.objects.filter(uri__endswith="forgotten").exists()
    assert not Occupation.objects.exclude(retired_in="").exists()
    assert (Remark.NOT_KNOWN_HERE, "occupations", 1) in [
        (one.remark, one.table, one.count) for one in report.notices
    ]


def test_words_of_the_newer_release_replace_lent_ones(folder):
    small_esco(languages=["en"])
    small_esco(folder, "8.5.0", languages=["lt"])
    changed(folder, "occupations_lt.csv", "kepėjas,", "kepėjas meistras,")

    small_esco(folder, "9.0.0", languages=["lt"])

    assert Occupation.objects.get(uri=BAKER).worded_in["lt"] == "9.0.0"


def test_a_zip_archive_is_as_good_as_a_folder(tmp_path):
    path = tmp_path / "ESCO dataset - v9.0.0.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for table in SMALL_ESCO.iterdir():
            archive.write(table, f"ESCO dataset/csv/{table.name}")

    small_esco(path)

    assert Occupation.objects.count() == 5


def test_tables_without_a_language_in_their_name_are_shared_by_all(folder):
    shared = "occupationSkillRelations"
    (folder / f"{shared}_en.csv").rename(folder / f"{shared}.csv")

    small_esco(folder, languages=["lt"])

    assert OccupationSkill.objects.filter(occupation__uri=BAKER).count() == 3


def test_a_release_without_some_tables_leaves_what_stands(folder):
    small_esco()
    for path in [*folder.glob("skills_*"), *folder.glob("*Relations*")]:
        path.unlink()

    report = small_esco(folder, "9.1.0")

    assert Skill.objects.filter(retired_in="").count() == 6
    assert OccupationSkill.objects.exists()
    assert {one.remark for one in report.notices} == {Remark.NO_TABLE}


def test_progress_is_told_from_nothing_to_all():
    told = []

    small_esco(progress=lambda step, share: told.append(share))

    assert told[0] == 0
    assert told[-1] == 1
    assert told == sorted(told)


def test_starter_concepts_are_joined_by_isco_group_and_label():
    small_starter()

    report = small_esco()

    twins = {join.uri: join.twin for join in report.joins}
    assert twins["occ:baker"] == BAKER
    assert twins["occ:truck-driver"] == f"{BASE}/occupation/lorry-driver"
    assert twins["skill:bake-bread"] == f"{BASE}/skill/bake-bread"
    reasons = {join.uri: join.reason for join in report.joins if join.reason}
    assert reasons["occ:doughnut-maker"] == NotJoined.NO_SUCH_LABEL
    assert reasons["skill:shape-loaves"] == NotJoined.NO_SUCH_LABEL


def test_the_same_label_in_another_isco_group_is_reported_and_not_joined():
    small_starter()
    Occupation.objects.filter(uri="occ:baker").update(isco="8332")

    report = small_esco()

    join = next(join for join in report.joins if join.uri == "occ:baker")
    assert (join.twin, join.reason) == ("", NotJoined.OTHER_ISCO)


def test_a_joined_concept_stays_valid_for_stored_rows_and_its_twin_is_offered():
    small_starter()
    number = Occupation.objects.get(uri="occ:baker").pk
    small_esco()

    offered = [found.uri for found in api.occupation_candidates("baker", language="en")]
    assert BAKER in offered
    assert "occ:baker" not in offered
    assert api.labels_of_occupations([number], "lt") == {number: "kepėjas"}
    assert api.occupation_by_uri("occ:baker").uri == BAKER
    essential, _ = api.skills_of_occupation(number, "en")
    assert [skill.label for skill in essential] == ["bake the bread", "food hygiene rules"]


def test_a_twin_speaks_the_languages_of_the_starter_that_esco_lacks():
    small_starter()
    small_esco()

    baker = Occupation.objects.get(uri=BAKER)
    assert baker.labels["ru"] == "пекарь"
    assert baker.worded_in["ru"] == ""
    found = api.occupation_candidates("пекаря", language="et")
    assert (found[0].uri, found[0].label) == (BAKER, "pagar")


def test_the_starters_words_find_the_twin():
    small_starter()
    small_esco()

    found = api.occupation_candidates("CE vairuotojas", language="lt")

    assert found[0].uri == f"{BASE}/occupation/lorry-driver"


def test_lent_words_are_taken_back_when_the_join_is_gone():
    small_starter()
    small_esco()
    Occupation.objects.filter(uri="occ:baker").update(isco="8332")

    small_esco()

    assert "ru" not in Occupation.objects.get(uri=BAKER).labels
    assert Occupation.objects.get(uri="occ:baker").joined_to is None


def test_a_starter_that_comes_after_esco_is_joined_too():
    small_esco()

    report = small_starter()

    assert {join.uri for join in report.joins if join.twin} >= {"occ:baker", "skill:bake-bread"}


def test_isco_groups_keep_the_starters_words():
    small_starter()
    small_esco()

    assert IscoGroup.objects.get(code="8332").labels["lt"] == "Krovininių automobilių vairuotojai"
    assert IscoGroup.objects.get(code="2221").labels == {"en": "Nurses"}
