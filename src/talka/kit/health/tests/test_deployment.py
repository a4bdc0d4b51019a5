"""An installation that would not be safe is told before it serves anybody."""

import pytest
from django.core.checks import run_checks


@pytest.fixture
def real(settings):
    """Return the settings of an installation that is as it should be."""
    settings.SECURE, settings.DEMO = True, False
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    settings.REGISTERS_ADDRESS = "https://registers.example"
    return settings


def told():
    return [one.id for one in run_checks(tags=["security"]) if one.id.startswith("talka.")]


def test_an_installation_as_it_should_be_hears_nothing(real):
    assert told() == []


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("ALLAUTH_TRUSTED_PROXY_COUNT", 0, "talka.E001"),
        ("DEMO", True, "talka.E002"),
        ("REGISTERS_ADDRESS", "", "talka.W001"),
    ],
)
def test_each_mistake_is_told(real, name, value, message):
    setattr(real, name, value)

    assert told() == [message]


def test_a_machine_of_a_developer_hears_nothing(settings):
    settings.SECURE, settings.DEMO, settings.ALLAUTH_TRUSTED_PROXY_COUNT = False, True, 0

    assert told() == []
