"""The agreed cases of the service model hold, in every country that has some."""

from pathlib import Path

import pytest
from django.conf import settings

from talka.domains.counselling.rules import (
    FACE_TO_FACE,
    Segment,
    ServiceModel,
    Standing,
    breach_of,
    contact_due_on,
    segment_of,
)
from talka.kit import policy


COUNTRIES = Path(settings.POLICY_FOLDER)


def cases():
    for path in sorted(COUNTRIES.glob("*/cases/counselling.toml")):
        country = path.parents[1].name
        for case in policy.read(path)["service"]:
            yield pytest.param(country, case, id=f"{country}: {case['name']}")


def models():
    for path in sorted(COUNTRIES.glob("*/counselling.toml")):
        country = path.parent.name
        for entry in policy.read(path)["service"]:
            on = entry["in_force_from"]
            model = policy.in_force(
                ServiceModel, file="counselling", table="service", on=on, country=country
            )
            yield pytest.param(model, id=f"{country} from {on}")


@pytest.mark.parametrize(("country", "case"), [*cases()])
def test_the_agreed_cases_of_the_service_model_hold(country, case):
    today = case["today"]
    model = policy.in_force(
        ServiceModel, file="counselling", table="service", on=today, country=country
    )
    standing = Standing(**case["standing"])
    segment = segment_of(standing, model, today=today)
    breach = breach_of(standing, model, today=today)

    assert segment == case["segment"]
    assert model.of(segment).channel == case["channel"]
    assert contact_due_on(standing, model, today=today) == case.get("due_on")
    assert (breach.concern if breach else "") == case["breach"]


@pytest.mark.parametrize("model", [*models()])
def test_those_who_need_most_help_are_met_face_to_face(model):
    """LES-19: face to face is the default for clients of high need."""
    for segment in (Segment.NEW, Segment.LONG_TERM):
        assert model.of(segment).channel == FACE_TO_FACE
        assert model.of(segment).days <= 31


@pytest.mark.parametrize("model", [*models()])
def test_the_segments_follow_one_another(model):
    assert 0 < model.new_months < model.long_term_months
    assert 0 < model.first_talk_days <= model.new.days
