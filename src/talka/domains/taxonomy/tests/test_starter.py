import shutil
from collections import Counter

import pytest
from django.db.models import Count, Q

from talka.domains.taxonomy import api
from talka.domains.taxonomy.actions.starter import FOLDER
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
    OccupationSkill,
    Region,
    Settlement,
    Skill,
    SkillGroup,
)
from talka.domains.taxonomy.rules import Problem, Relation
from talka.domains.taxonomy.tests.factories import NOW, SMALL_STARTER, small_starter
from talka.kit.languages import LANGUAGES


pytestmark = pytest.mark.django_db


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(SMALL_STARTER, tmp_path / "starter")


def changed(folder, name, old, new):
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def imported(folder):
    return api.import_starter(by=None, now=NOW, folder=folder)


def tally(report, kind):
    return next(one for one in report.tallies if one.kind == kind)


def test_the_starter_brings_concepts_with_words_groups_and_needs():
    report = small_starter()

    baker = Occupation.objects.get(uri="occ:baker")
    assert baker.isco_id == "7512"
    assert baker.labels == {
        "lt": "kepėjas", "en": "baker", "lv": "maiznieks", "et": "pagar", "ru": "пекарь",
    }  # fmt: skip
    assert baker.alternatives["lt"] == ["kepėja", "duonos kepėjas"]
    assert IscoGroup.objects.get(code="7512").parent_id == "751"
    assert Skill.objects.get(uri="skill:bake-bread").groups.get().uri == "skillgroup:baking"
    assert SkillGroup.objects.get(uri="skillgroup:baking").broader.get().uri == "skillgroup:food"
    assert tally(report, "relations").added == 4
    assert Import.objects.get().source == "talka"


def test_bringing_the_starter_in_again_changes_nothing():
    small_starter()
    before = list(Occupation.objects.order_by("pk").values())

    report = small_starter()

    assert report.is_without_change
    assert list(Occupation.objects.order_by("pk").values()) == before
    assert Import.objects.count() == 1


def test_every_table_of_the_starter_moves_the_progress_bar():
    told = []
    api.import_starter(
        by=None, now=NOW, folder=SMALL_STARTER, progress=lambda *step: told.append(step)
    )

    assert [share for _, share in told] == [step / len(told) for step in range(1, len(told) + 1)]


def test_every_list_names_its_source_and_edition():
    small_starter()

    baker = IscoGroup.objects.get(code="7512")
    assert (baker.source, baker.version) == ("ISCO", "08")
    assert {(one.source, one.version) for one in Municipality.objects.all()} == {
        ("ISO 3166-2", "2020")
    }
    lists = (Activity, Country, EducationLevel, IscoGroup, Language, Licence, Municipality)
    for model in (*lists, Region, Settlement, Occupation, Skill, SkillGroup):
        assert not model.objects.filter(Q(source="") | Q(version="")).exists(), model


def test_lists_of_an_older_installation_get_their_edition_with_the_next_import():
    small_starter()
    Municipality.objects.update(source="", version="")

    report = small_starter()

    assert tally(report, "municipalities").changed == Municipality.objects.count()
    assert not Municipality.objects.filter(source="").exists()


def test_the_files_of_the_starter_can_be_read_without_importing_them():
    entries = {one.uri: one for one in api.shipped_entries("occupations", "lt")}

    assert entries["occ:cook"].isco == "5120"
    assert not Occupation.objects.exists()


def test_a_changed_label_is_taken_over_and_the_row_stays_the_same(folder):
    imported(folder)
    number = Occupation.objects.get(uri="occ:baker").pk
    changed(folder, "occupations-food.tsv", "\tkepėjas\t", "\tduonkepys\t")

    report = imported(folder)

    assert tally(report, "occupations").changed == 1
    assert Occupation.objects.get(pk=number).labels["lt"] == "duonkepys"


def test_an_occupation_that_left_the_starter_is_retired_not_deleted(folder):
    imported(folder)
    changed(folder, "relations-food.tsv", "occ:doughnut-maker\tskill:shape-loaves\toptional\n", "")
    path = folder / "occupations-food.tsv"
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join(lines[:2]) + "\n", encoding="utf-8")

    report = imported(folder)

    assert tally(report, "occupations").retired == 1
    assert Occupation.objects.get(uri="occ:doughnut-maker").retired_in == "1"
    assert [found.uri for found in api.occupation_candidates("doughnut maker", language="en")] != [
        "occ:doughnut-maker"
    ]


def test_an_occupation_that_comes_back_is_offered_again(folder):
    imported(folder)
    Occupation.objects.filter(uri="occ:baker").update(retired_in="1")

    imported(folder)

    assert Occupation.objects.get(uri="occ:baker").retired_in == ""


def test_a_skill_group_may_stand_in_two_parts_when_it_is_the_same(folder):
    imported(folder)

    assert SkillGroup.objects.filter(uri="skillgroup:food").count() == 1


MISTAKES = [
    ("occupations-food.tsv", "\t7512\tkepėjas", "\t9999\tkepėjas", 2, Problem.NOT_KNOWN),
    ("occupations-food.tsv", "\t7512\tkepėjas", "\t751\tkepėjas", 2, Problem.NOT_KNOWN),
    ("occupations-food.tsv", "\tspurgų kepėjas\t", "\t\t", 3, Problem.EMPTY),
    ("occupations-food.tsv", "id\tisco", "id\tgroup", 1, Problem.COLUMN_MISSING),
    ("occupations-food.tsv", "occ:doughnut-maker", "occ:baker", 3, Problem.TWICE),
    ("skills-food.tsv", "skill:shape-loaves\tskill\t", "skill:shape-loaves\ttalent\t", 3, Problem.NOT_KNOWN),
    ("skills-food.tsv", "skillgroup:baking", "skillgroup:cooking", 2, Problem.NOT_KNOWN),
    ("skill-groups-drivers.tsv", "\tMaistas\t", "\tMaisto gamyba\t", 2, Problem.TWICE),
    ("relations-food.tsv", "occ:baker\tskill:bake-bread", "occ:cook\tskill:bake-bread", 2, Problem.NOT_KNOWN),
    ("relations-food.tsv", "skill:shape-loaves\toptional", "skill:swim\toptional", 4, Problem.NOT_KNOWN),
    ("relations-food.tsv", "bake-bread\tessential", "bake-bread\tsometimes", 2, Problem.NOT_KNOWN),
    ("relations-food.tsv", "occ:doughnut-maker\t", "occ:baker\t", 4, Problem.TWICE),
    ("municipalities.tsv", "54.9016", "north", 2, Problem.NOT_A_NUMBER),
    ("municipalities.tsv", "LT-16\tLT02", "LT-16\tLT99", 3, Problem.NOT_KNOWN),
    ("settlements.tsv", "Garliava\tLT-16", "Garliava\tLT-99", 3, Problem.NOT_KNOWN),
    ("nace.tsv", "10\tC", "10\tX", 3, Problem.NOT_KNOWN),
    ("languages.tsv", "zh\tkinų", "cs\tkinų", 5, Problem.TWICE),
    ("licences.tsv", "B\tdriving\t", "B\tdriving\t\t", 2, Problem.WRONG_WIDTH),
    ("countries.tsv", "Lietuva", "Lie\0tuva", 2, Problem.CONTROL_CHARACTER),
]  # fmt: skip


@pytest.mark.parametrize(("name", "old", "new", "line", "problem"), MISTAKES)
def test_a_mistake_in_the_starter_is_told_with_file_and_line(folder, name, old, new, line, problem):
    changed(folder, name, old, new)

    with pytest.raises(api.FileUnusable) as caught:
        imported(folder)

    assert (caught.value.file, caught.value.line, caught.value.problem) == (name, line, problem)
    assert not Import.objects.exists()


def test_a_missing_file_is_told_by_name(folder):
    (folder / "isco.tsv").unlink()

    with pytest.raises(api.FileUnusable) as caught:
        imported(folder)

    assert (caught.value.file, caught.value.problem) == ("isco.tsv", Problem.NOT_FOUND)


@pytest.fixture
def shipped():
    return api.import_starter(by=None, now=NOW)


def test_the_shipped_starter_is_as_large_as_promised(shipped):
    lithuanian = Municipality.objects.filter(country="LT")

    assert IscoGroup.objects.filter(code__regex=r"^\d{4}$").count() == 436
    assert Occupation.objects.count() >= 150
    assert Skill.objects.count() >= 600
    assert lithuanian.count() == 60
    assert Municipality.objects.filter(country="LV").count() == 43
    assert Municipality.objects.filter(country="EE").count() == 79


def test_every_shipped_occupation_has_essential_and_optional_skills(shipped):
    relations = OccupationSkill.objects.values_list("relation")
    by_relation = dict(relations.annotate(Count("occupation", distinct=True)))

    occupations = Occupation.objects.count()
    assert by_relation == {Relation.ESSENTIAL: occupations, Relation.OPTIONAL: occupations}


def test_no_two_shipped_concepts_share_a_label(shipped):
    shared = [
        (language, label)
        for model in (Occupation, Skill)
        for language in LANGUAGES
        for label, count in Counter(
            model.objects.values_list(f"labels__{language}", flat=True)
        ).items()
        if count > 1
    ]

    assert shared == []


def test_shipped_words_are_written_in_their_own_alphabet(shipped):
    mixed = []
    for concept in (*Occupation.objects.all(), *Skill.objects.all()):
        for language in ("lt", "lv", "et", "en"):
            words = [concept.labels[language], *concept.alternatives.get(language, ())]
            mixed += [
                word for word in words if any("\u0400" <= letter <= "\u04ff" for letter in word)
            ]
        if not any("\u0400" <= letter <= "\u04ff" for letter in concept.labels["ru"]):
            mixed.append(concept.labels["ru"])

    assert mixed == []


def test_every_shipped_town_lies_near_its_municipality(shipped):
    far = [
        town.name
        for town in Settlement.objects.select_related("municipality")
        if api.distance_km(
            town.latitude, town.longitude, town.municipality.latitude, town.municipality.longitude
        )
        > 60
    ]

    assert far == []


def test_the_starter_folder_holds_only_tables():
    assert {path.suffix for path in FOLDER.iterdir()} == {".tsv"}
