"""`talka found` brings in what every installation needs, however often it is called."""

from contextlib import nullcontext

import pytest

from talka.cli import application
from talka.cli.commands import admin, found
from talka.domains.people.api import Office
from talka.domains.taxonomy.api import Municipality, Occupation


@pytest.fixture
def inside(monkeypatch, db):
    """Run commands inside the service that the test suite has already set up."""
    for command in (admin, found):
        monkeypatch.setattr(command, "service", nullcontext)


def test_it_brings_classification_and_offices_and_changes_nothing_the_second_time(inside, capsys):
    assert application.run(["found"]) == 0
    first = capsys.readouterr().out
    assert application.run(["found"]) == 0

    assert capsys.readouterr().out == first
    assert first.endswith("offices, 60 municipalities served\n")
    assert Occupation.objects.count() >= 150
    assert Municipality.objects.filter(pk="LT-57").exists()


def test_it_says_nothing_when_asked_to_be_quiet(inside, capsys):
    assert application.run(["found", "--quiet"]) == 0
    assert capsys.readouterr().out == ""


def test_a_country_without_a_file_of_offices_is_told_which_file_to_write(inside, settings, capsys):
    settings.COUNTRY = "example"

    assert application.run(["found"]) == 1
    assert "policy/example/offices.toml" in capsys.readouterr().err


def test_an_administrator_made_before_sits_in_the_head_office_of_the_country(inside, capsys):
    asked = ["--email=asta@service.example", "--given-name=Asta", "--family-name=Astaitė"]
    assert application.run(["admin", "create", *asked]) == 0
    assert application.run(["found"]) == 0

    assert [one.code for one in Office.objects.filter(parent=None)] == ["lt-head"]
