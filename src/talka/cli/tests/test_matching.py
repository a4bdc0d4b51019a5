"""`talka match` and `talka explain` say what the pages say."""

import json
from contextlib import contextmanager
from importlib import import_module

import pytest
import typer
from django.utils import translation
from typer.testing import CliRunner

from talka.cli.terminal import Refusal
from talka.domains.matching.api import Audience, tell
from talka.domains.matching.tests.factories import (
    NOW,
    TODAY,
    a_market,
    a_seeker,
    a_vacancy,
    lists_for_all,
)
from talka.kit import clock


@pytest.fixture(autouse=True)
def in_english():
    with translation.override("en"):
        yield


@contextmanager
def _here():
    """Stand for the database that the test has already."""
    yield


@pytest.fixture
def run(db, monkeypatch):
    def call(name, *arguments):
        module = import_module(f"talka.cli.commands.{name}")
        monkeypatch.setattr(module, "service", _here)
        app = typer.Typer()
        app.command()(module.command)
        done = CliRunner().invoke(app, list(arguments))
        if done.exception and not isinstance(done.exception, SystemExit):
            raise done.exception
        return done

    with clock.standing_at(NOW):
        yield call


@pytest.fixture
def pair(db):
    with clock.standing_at(NOW):
        world = a_market()
        return a_seeker(world), a_vacancy(world)


def test_match_makes_the_lists_and_says_how_many(run, pair):
    assert run("match").stdout == "1 people and 1 vacancies compared, 2 lists written.\n"
    assert json.loads(run("match", "--json").stdout) == {
        "people": 1, "vacancies": 1, "written": 0,
    }  # fmt: skip


def test_the_list_names_people_and_vacancies_that_can_be_explained(run, pair):
    file, vacancy = pair
    lists_for_all()

    shown = run("match", "--list").stdout
    rows = json.loads(run("match", "--list", "--json").stdout)

    assert f"talka explain {file.reference} {vacancy.reference}" in shown
    assert rows[0]["person"] == file.reference
    assert rows[0]["vacancies"][0]["vacancy"] == vacancy.reference


def test_without_lists_the_command_says_what_to_do(run, pair):
    with pytest.raises(Refusal, match="talka match"):
        run("match", "--list")


def test_explain_says_what_the_page_says(run, pair):
    file, vacancy = pair
    lists_for_all()
    told = tell(file, vacancy, audience=Audience.STAFF, day=TODAY)

    found = json.loads(run("explain", file.reference, vacancy.reference, "--json").stdout)

    assert found["why"] == told.why
    assert [one["text"] for one in found["lines"]] == [one.text for one in told.reasons]
    assert sum(one["points"] for one in found["reasons"]) == found["score"] == found["stored_score"]
    assert sum(one["of"] for one in found["lines"]) == 100
    assert [one["text"] for one in found["must_haves"]] == [one.text for one in told.musts]
    assert found["competition"]["text"] == told.competition
    assert found["weights_version"] == "lt-2026-11"


def test_the_score_can_be_computed_again_from_what_is_told(run, pair):
    file, vacancy = pair
    lists_for_all()

    found = json.loads(run("explain", file.reference, vacancy.reference, "--json").stdout)

    skills = found["reasons"][0]
    products = sum(one["share"] * one["credit"] for one in skills["facts"]["asked"])
    assert skills["criterion"] == "SKILLS"
    assert skills["points"] == skills["of"] * products // 16_000_000 > 0
    assert sum(one["points"] for one in found["reasons"]) == found["score"]


def test_a_person_can_be_named_in_either_way(run, pair):
    file, vacancy = pair

    one = run("explain", file.person.reference.lower(), vacancy.reference, "--json").stdout
    two = run("explain", file.reference, vacancy.reference, "--json").stdout

    assert one == two


def test_explain_for_people_shows_every_line(run, pair):
    file, vacancy = pair

    shown = run("explain", file.reference, vacancy.reference).stdout

    for words in ("Rūta Žemaitytė", "Pastry cook", "Skills: 1 of 2 required", "of 100", "  + "):
        assert words in shown, words


@pytest.mark.parametrize(
    ("person", "vacancy", "said"),
    [
        ("J-22222222", None, "no person"),
        (None, "V-22222222", "no vacancy"),
        ("odd", None, "no person"),
    ],
)
def test_what_is_not_there_is_said(run, pair, person, vacancy, said):
    file, open_one = pair

    with pytest.raises(Refusal, match=said):
        run("explain", person or file.reference, vacancy or open_one.reference)


def test_an_unknown_language_is_refused(run, pair):
    with pytest.raises(Refusal, match="'xx' is not one of"):
        run("explain", "J-22222222", "V-22222222", "--language", "xx")
