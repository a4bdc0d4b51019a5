"""`talka taxonomy`: bring in, code titles, find skills."""

import io
import json
import os
import shutil
import subprocess
import sys
from contextlib import nullcontext
from types import SimpleNamespace

import pytest

from talka.cli import application
from talka.cli.commands import taxonomy as command
from talka.cli.places import source_folder


STARTER = source_folder() / "talka/domains/taxonomy/tests/fixtures/starter"
ESCO = source_folder() / "talka/domains/taxonomy/tests/fixtures/esco"


@pytest.fixture
def inside(monkeypatch, db):
    """Run commands inside the service that the test suite has already set up."""
    from talka.domains.taxonomy import api

    api.forget()
    monkeypatch.setattr(command, "service", lambda **_: nullcontext())
    yield api
    api.forget()


@pytest.fixture
def typed(monkeypatch):
    def type_(text):
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(text)))

    return type_


def run(*arguments):
    return application.run(["taxonomy", *map(str, arguments)])


def lines(capfdbinary_or_text):
    return [json.loads(line) for line in capfdbinary_or_text.readouterr().out.splitlines()]


def small_starter(api):
    from talka.kit import clock

    api.import_starter(by=None, now=clock.now(), folder=STARTER)


def as_program(*arguments, text=b""):
    """Run the command as its own program, without any database."""
    surroundings = {
        **os.environ,
        "PYTHONPATH": str(source_folder()),
        "DATABASE_URL": "postgresql://nobody@/nothing?host=/nowhere",
    }
    return subprocess.run(
        [sys.executable, "-m", "talka.cli", "taxonomy", *map(str, arguments)],
        input=text, capture_output=True, env=surroundings, timeout=60, check=False,
    )  # fmt: skip


def test_the_starter_comes_in_with_a_table_of_what_was_added(inside, capfd):
    assert run("import", "--starter") == 0

    out = capfd.readouterr().out
    assert out.startswith("talka 1 lt en lv et ru\n")
    assert "isco_groups" in out
    assert inside.Occupation.objects.count() >= 150


def test_a_release_comes_in_and_the_report_names_what_was_joined_and_what_not(inside, capfd):
    small_starter(inside)

    assert run("import", ESCO, "--version", "9.0.0") == 0

    out = capfd.readouterr().out
    assert "Starter concepts joined to ESCO: 3 of 6" in out
    assert "Not joined, no concept of ESCO has such a label: 3" in out
    assert "  doughnut maker (occupations)" in out
    assert "Pairs named twice" in out


def test_the_whole_report_can_be_read_by_programs(inside, capfd):
    assert run("import", ESCO, "--version", "9.0.0", "--languages", "en", "--json") == 0

    report = json.loads(capfd.readouterr().out)
    assert report["languages"] == ["en"]
    assert {"kind": "occupations", "added": 5, "changed": 0, "retired": 0, "same": 0} in report[
        "tallies"
    ]


def test_a_bad_file_is_told_with_file_and_line_and_nothing_is_changed(inside, tmp_path, capfd):
    folder = shutil.copytree(ESCO, tmp_path / "esco")
    table = folder / "occupations_en.csv"
    table.write_bytes(table.read_bytes().replace(b"pastry-maker,7512", b"pastry-maker,0000"))

    assert run("import", folder, "--version", "9.0.0") == 1

    told = capfd.readouterr().err
    assert "occupations_en.csv, line 6: “0000” is not known" in told
    assert "Nothing was changed." in told
    assert not inside.Occupation.objects.exists()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "Name the folder"),
        (["--starter", "somewhere"], "Name the folder"),
        (["somewhere"], "--version 1.2.0"),
        (["somewhere", "--version", "newest"], "Write it like 1.2.0"),
        (["somewhere", "--version", "1.2.0"], "somewhere: The file is missing."),
    ],
)
def test_a_command_that_is_not_clear_says_what_to_do(inside, capfd, arguments, told):
    assert run("import", *arguments) == 1
    assert told in capfd.readouterr().err


def test_titles_are_coded_one_line_each(inside, typed, capfdbinary):
    small_starter(inside)
    typed("kepėja\r\n\nПекарь\nzzzzzz\n".encode())

    assert run("code", "--language", "lt", "--limit", "1") == 0

    found = lines(capfdbinary)
    assert [one["title"] for one in found] == ["kepėja", "", "Пекарь", "zzzzzz"]
    assert found[0]["candidates"] == [
        {"uri": "occ:baker", "label": "kepėjas", "isco": "7512", "score": 1000}
    ]
    assert found[1]["candidates"] == []
    assert found[2]["candidates"][0]["uri"] == "occ:baker"


def test_broken_bytes_and_endless_lines_are_no_reason_to_stop(inside, typed, capfdbinary):
    small_starter(inside)
    typed(b"kep\xff\xfejas\n" + b"x" * 1_000_000 + b"\nkep\xc4\x97jas\0\n")

    assert run("code") == 0

    found = lines(capfdbinary)
    assert len(found) == 3
    assert len(found[1]["title"]) == command.LONGEST_LINE


def test_skills_of_an_advert_are_written_with_their_places(inside, typed, capfdbinary):
    small_starter(inside)
    advert = "Reikia kepti duoną."
    typed(advert.encode())

    assert run("skills", "--language", "lt") == 0

    assert lines(capfdbinary) == [
        {
            "uri": "skill:bake-bread",
            "label": "kepti duoną",
            "start": 7,
            "end": 18,
            "text": advert[7:18],
        }
    ]


def test_titles_are_coded_with_the_shipped_list_while_nothing_is_imported(
    inside, typed, capfdbinary
):
    typed("virėja".encode())
    assert run("code", "--language", "lt", "--limit", "1") == 0

    captured = capfdbinary.readouterr()
    assert json.loads(captured.out)["candidates"][0]["uri"] == "occ:cook"
    assert b"no classification is imported here" in captured.err


def test_skills_are_found_with_the_shipped_list_while_nothing_is_imported(
    inside, typed, capfdbinary
):
    text = "We look for somebody who can bake bread."
    typed(text.encode())
    assert run("skills", "--language", "en") == 0

    found = [json.loads(line) for line in capfdbinary.readouterr().out.splitlines()]
    assert all(text[one["start"] : one["end"]] == one["text"] for one in found)
    assert "bread" in " ".join(one["label"] for one in found)


def test_a_fresh_clone_codes_titles_and_makes_no_database(tmp_path):
    surroundings = {
        **os.environ,
        "PYTHONPATH": str(source_folder()),
        "TALKA_DATA_DIR": str(tmp_path),
    }
    del surroundings["DATABASE_URL"]
    surroundings.pop("DJANGO_SETTINGS_MODULE", None)
    done = subprocess.run(
        [sys.executable, "-m", "talka.cli", "taxonomy", "code", "--language", "lt"],
        input="virėja".encode(), capture_output=True, env=surroundings, timeout=120, check=False,
    )  # fmt: skip

    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["candidates"][0]["isco"] == "5120"
    assert not (tmp_path / "database" / "data").exists()


def test_a_foreign_list_is_coded_without_a_database(tmp_path):
    table = tmp_path / "labels.tsv"
    table.write_text("uri\tlabel\nx:1\tsiuvėja\nx:1\tdrabužių siuvėja\nx:2\tvirėjas\n")

    done = as_program("code", "--classification", table, text=b"siuvejas\n")

    assert done.returncode == 0
    found = json.loads(done.stdout)
    assert found["candidates"][0] == {"uri": "x:1", "label": "siuvėja", "isco": None, "score": 1000}


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"uri\tname\nx\ty\n", b"Line 1"),
        (b"uri\tlabel\nx\n", b"Line 2"),
        (b"uri\tlabel\nx\tv\xff\n", b"not UTF-8"),
    ],
)
def test_a_bad_foreign_list_is_told(tmp_path, content, told):
    table = tmp_path / "labels.tsv"
    table.write_bytes(content)

    done = as_program("code", "--classification", table)

    assert done.returncode == 1
    assert told in done.stderr
    assert b"Traceback" not in done.stderr


def test_a_missing_foreign_list_is_told(tmp_path):
    done = as_program("code", "--classification", tmp_path / "none.tsv")

    assert done.returncode == 1
    assert b"cannot be read" in done.stderr


def test_an_unknown_language_is_refused():
    done = as_program("code", "--language", "xx")

    assert done.returncode == 1
    assert b"lt, en, lv, et, ru" in done.stderr
