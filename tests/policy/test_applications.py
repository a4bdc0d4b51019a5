"""The agreed cases about answers to applications hold, in every country that has some."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings

from talka.domains.matching.rules import (
    AnswerPolicy,
    Milestone,
    RetentionPolicy,
    milestone_due,
    reminders_due,
    start_questions_due,
)
from talka.kit import policy


COUNTRIES = Path(settings.POLICY_FOLDER)


def cases(table):
    for path in sorted(COUNTRIES.glob("*/cases/applications.toml")):
        country = path.parents[1].name
        for case in policy.read(path)[table]:
            yield pytest.param(country, case, id=f"{country}: {case['name']}")


def rule(country, day):
    return policy.in_force(
        AnswerPolicy, file="applications", table="answers", on=day, country=country
    )


@pytest.mark.parametrize(("country", "case"), [*cases("answers")])
def test_the_agreed_days_to_answer_hold(country, case):
    days = getattr(rule(country, case["today"]), f"{case['side']}_days")

    assert case["asked_on"] + timedelta(days=days) == case["answer_by"]


@pytest.mark.parametrize(("country", "case"), [*cases("reminders")])
def test_the_agreed_reminders_hold(country, case):
    found = reminders_due(
        asked_on=case["asked_on"],
        sent=case["sent"],
        days=rule(country, case["today"]).reminders,
        today=case["today"],
    )

    assert found == case["due"]


@pytest.mark.parametrize(("country", "case"), [*cases("start")])
def test_the_agreed_questions_about_the_start_of_work_hold(country, case):
    found = start_questions_due(
        starts_on=case["starts_on"],
        answer_by=case["answer_by"],
        policy=rule(country, case["today"]),
        today=case["today"],
    )

    assert found == case["due"]


@pytest.mark.parametrize(("country", "case"), [*cases("retention")])
def test_the_agreed_questions_about_lasting_work_hold(country, case):
    found = milestone_due(
        starts_on=case["starts_on"],
        ends_on=case.get("ends_on"),
        asked=[(Milestone(one), case["starts_on"]) for one in case["asked"]],
        policy=policy.in_force(
            RetentionPolicy,
            file="applications",
            table="retention",
            on=case["today"],
            country=country,
        ),
        today=case["today"],
    )

    assert found == ((case["due"], case["about"]) if case["due"] else None)


@pytest.mark.parametrize("country", ["lt", "example"])
def test_every_reminder_comes_before_the_time_of_the_employer_is_over(country):
    path = COUNTRIES / country / "applications.toml"
    for entry in policy.read(path)["answers"]:
        assert list(entry["reminders"]) == sorted(set(entry["reminders"]))
        assert max(entry["reminders"]) < entry["employer_days"]
        assert min(entry["reminders"]) < entry["person_days"]
