"""Look at the settings of an installation before it serves anybody."""

from typing import Any

from django.conf import settings
from django.core import checks
from django.core.checks import CheckMessage, Error, Tags, register


@register(Tags.security)
def proxies_are_counted(**_others: Any) -> list[CheckMessage]:
    """TLS ends in a proxy, so behind it addresses are forwarded: without a count all look alike."""
    if settings.SECURE and settings.ALLAUTH_TRUSTED_PROXY_COUNT == 0:
        return [
            Error(
                "TALKA_HTTPS is on and TALKA_PROXIES is 0: all visitors share one rate limit.",
                hint="Say how many proxies of your own stand in front: TALKA_PROXIES=1 for nginx.",
                id="talka.E001",
            )
        ]
    return []


@register(Tags.security)
def no_demo_with_tls(**_others: Any) -> list[CheckMessage]:
    """The demo signs anybody in as anybody; whoever has set up TLS serves real people."""
    if settings.SECURE and settings.DEMO:
        return [
            Error(
                "TALKA_DEMO and TALKA_HTTPS are both on: anybody could sign in as anybody.",
                hint="Take TALKA_DEMO away; 'talka demo' sets it by itself.",
                id="talka.E002",
            )
        ]
    return []


@register(Tags.security)
def registers_are_connected(**_others: Any) -> list[CheckMessage]:
    """Without a register employers can be checked by letter only; that is slow but safe."""
    if settings.SECURE and not settings.REGISTERS_ADDRESS:
        return [
            checks.Warning(
                "No register is connected: employers are checked by letter or on papers.",
                hint="Name the gateway of the registers in TALKA_REGISTERS.",
                id="talka.W001",
            )
        ]
    return []
