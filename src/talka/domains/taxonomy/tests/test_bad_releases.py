import shutil

import pytest

from talka.domains.taxonomy import api
from talka.domains.taxonomy.labels import PROBLEMS
from talka.domains.taxonomy.models import Import, Occupation, Skill
from talka.domains.taxonomy.rules import Problem
from talka.domains.taxonomy.tests.factories import SMALL_ESCO, small_esco


pytestmark = pytest.mark.django_db


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(SMALL_ESCO, tmp_path / "esco")


MISTAKES = [
    ("occupations_en.csv", b"iscoGroup", b"isco", 1, Problem.COLUMN_MISSING, "iscoGroup"),
    (
        "occupations_en.csv",
        b"pastry-maker,7512",
        b"pastry-maker,7599",
        6,
        Problem.NOT_KNOWN,
        "7599",
    ),
    ("occupations_en.csv", b",pastry maker,", b",,", 6, Problem.EMPTY, "preferredLabel"),
    ("occupations_en.csv", b"p\xc3\xa2tissier", b"p\xe2tissier", 6, Problem.NOT_UTF8, ""),
    (
        "occupations_en.csv",
        b"truck driver",
        b"truck\0driver",
        8,
        Problem.CONTROL_CHARACTER,
        "U+0000",
    ),
    (
        "occupations_lt.csv",
        b"occupation/stoker",
        b"occupation/nurse",
        11,
        Problem.TWICE,
        "http://data.example/esco/occupation/nurse",
    ),
    ("occupations_lt.csv", b"konditeris,", b"konditeris,,", 5, Problem.WRONG_WIDTH, "15/14"),
    ("skills_en.csv", b"drive,skill/competence", b"drive,talent", 5, Problem.NOT_KNOWN, "talent"),
    ("skills_lt.csv", b",RVASVT,", b',"RVASVT,', 3, Problem.QUOTES, ""),
    ("skills_lt.csv", b",RVASVT,", b',"RVASVT"x,', 3, Problem.QUOTES, ""),
    ("skillGroups_en.csv", b"", b"", 1, Problem.NO_HEADER, ""),
    (
        "broaderRelationsSkillPillar_en.csv",
        b"SkillGroup,http://data.example/esco/skill/S2\r\nKnowledge",
        b"SkillGroup,http://data.example/esco/skill/S9\r\nKnowledge",
        6,
        Problem.NOT_KNOWN,
        "http://data.example/esco/skill/S9",
    ),
    (
        "broaderRelationsOccPillar_en.csv",
        b"occupation/baker\r\n",
        b"occupation/butcher\r\n",
        4,
        Problem.NOT_KNOWN,
        "http://data.example/esco/occupation/butcher",
    ),
    (
        "occupationSkillRelations_en.csv",
        b"lorry-driver,essential",
        b"lorry-driver,needed",
        7,
        Problem.NOT_KNOWN,
        "needed",
    ),
    (
        "occupationSkillRelations_en.csv",
        b"skill/stoke",
        b"skill/poke",
        9,
        Problem.NOT_KNOWN,
        "http://data.example/esco/skill/poke",
    ),
]


def spoil(folder, name, old, new):
    content = (folder / name).read_bytes()
    assert old in content
    (folder / name).write_bytes(content.replace(old, new, 1) if old else b"")


@pytest.mark.parametrize(("name", "old", "new", "line", "problem", "value"), MISTAKES)
def test_a_mistake_is_told_with_file_line_and_value(folder, name, old, new, line, problem, value):
    spoil(folder, name, old, new)

    with pytest.raises(api.FileUnusable) as caught:
        small_esco(folder)

    found = caught.value
    assert (found.file, found.line, found.problem, found.value) == (name, line, problem, value)


@pytest.mark.parametrize(("name", "old", "new", "line", "problem", "value"), MISTAKES)
def test_nothing_is_half_imported(folder, name, old, new, line, problem, value):
    small_esco(languages=["en"])
    before = (
        list(Occupation.objects.order_by("pk").values()),
        list(Skill.objects.order_by("pk").values()),
    )
    spoil(folder, name, old, new)

    with pytest.raises(api.FileUnusable):
        small_esco(folder, "9.1.0")

    after = (
        list(Occupation.objects.order_by("pk").values()),
        list(Skill.objects.order_by("pk").values()),
    )
    assert after == before
    assert Import.objects.count() == 1


def test_a_table_cut_short_is_refused_instead_of_retiring_most_concepts(folder):
    small_esco()
    for name in ("occupations_en.csv", "occupations_lt.csv"):
        path = folder / name
        path.write_bytes(
            path.read_bytes().partition(b"Occupation,http://data.example/esco/occupation/lorry")[0]
        )

    with pytest.raises(api.FileUnusable) as caught:
        small_esco(folder, "9.1.0")

    assert (caught.value.problem, caught.value.value) == (Problem.TOO_FEW, "2 (3/5)")


def test_a_language_that_is_not_there_is_named(folder):
    with pytest.raises(api.FileUnusable) as caught:
        small_esco(folder, languages=["en", "fi"])

    assert (caught.value.file, caught.value.problem) == ("occupations_fi.csv", Problem.NOT_FOUND)


def test_a_table_that_one_language_lacks_is_named(folder):
    (folder / "skills_lt.csv").unlink()

    with pytest.raises(api.FileUnusable) as caught:
        small_esco(folder)

    assert (caught.value.file, caught.value.problem) == ("skills_lt.csv", Problem.NOT_FOUND)


def test_a_folder_without_tables_is_no_release(tmp_path):
    with pytest.raises(api.FileUnusable) as caught:
        small_esco(tmp_path)

    assert caught.value.problem == Problem.NOT_A_RELEASE


def test_a_file_that_is_no_archive_is_no_release(tmp_path):
    path = tmp_path / "esco.zip"
    path.write_bytes(b"PK\x03\x04 not really")

    with pytest.raises(api.FileUnusable) as caught:
        small_esco(path)

    assert caught.value.problem == Problem.NOT_A_RELEASE


def test_a_broken_member_of_an_archive_is_told(tmp_path):
    import zipfile

    path = tmp_path / "esco.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for table in SMALL_ESCO.iterdir():
            archive.write(table, table.name)
    content = bytearray(path.read_bytes())
    place = content.index(b"bread baker")
    content[place] ^= 0xFF
    path.write_bytes(bytes(content))

    with pytest.raises(api.FileUnusable) as caught:
        small_esco(path)

    assert caught.value.problem == Problem.NOT_A_RELEASE


def test_a_path_that_does_not_exist_is_told(tmp_path):
    with pytest.raises(api.FileUnusable) as caught:
        small_esco(tmp_path / "nowhere")

    assert caught.value.problem == Problem.NOT_FOUND


@pytest.mark.parametrize("version", ["", "latest", "1.2.0; DROP TABLE", "1.2.0'"])
def test_a_version_that_is_none_is_refused(version):
    with pytest.raises(api.VersionUnclear):
        small_esco(version=version)


@pytest.mark.parametrize("problem", Problem)
def test_every_problem_has_a_sentence_with_file_and_line(problem):
    words = api.problem_in_words("occupations_en.csv", 7, problem, "x")

    assert words.startswith("occupations_en.csv, line 7: ")
    assert words.endswith((".", "?"))
    assert "%" not in words
    assert problem in PROBLEMS
