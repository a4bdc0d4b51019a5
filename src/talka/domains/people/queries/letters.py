"""The words of mails about accounts, in the language of their reader."""

from dataclasses import dataclass
from urllib.parse import urljoin

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from talka.domains.people.models import Person
from talka.kit.languages import in_language


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail, ready to be handed over."""

    to: str
    subject: str
    text: str


def invitation(person: Person, key: str) -> Letter:
    """
    Return the mail with which somebody opens an account for work.

    :raises ValueError: the person has no e-mail address
    """
    if not person.email:
        raise ValueError("no e-mail address")
    with override(person.language):
        subject = _("Open your account at %(service)s") % {
            "service": settings.IDENTITY.service_name
        }
        path = reverse("account_invitation", kwargs={"key": key})
        text = render_to_string(
            "people/letters/invitation.txt",
            {
                "person": person,
                "organisation": in_language(settings.IDENTITY.name),
                "service": settings.IDENTITY.service_name,
                "link": urljoin(settings.SITE_ADDRESS, path),
                "days": settings.PASSWORD_RESET_TIMEOUT // 86_400,
            },
        )
    return Letter(person.email, subject, text)


def entrance_letter(person: Person, email: str, key: str) -> Letter:
    """Return the mail with which somebody who was registered at the counter opens their record."""
    with override(person.language):
        path = reverse("account_entrance", kwargs={"key": key})
        # The name stays out: the mail may reach somebody else.
        text = render_to_string(
            "people/letters/entrance.txt",
            {
                "organisation": in_language(settings.IDENTITY.name),
                "service": settings.IDENTITY.service_name,
                "link": urljoin(settings.SITE_ADDRESS, path),
                "days": settings.PASSWORD_RESET_TIMEOUT // 86_400,
            },
        )
        subject = _("Open your account at %(service)s") % {
            "service": settings.IDENTITY.service_name
        }
    return Letter(email, subject, text)


def second_factor_was_reset(person: Person) -> Letter | None:
    """Return the mail that tells somebody about it, or None without an address."""
    if not person.email:
        return None
    with override(person.language):
        text = render_to_string(
            "people/letters/second_factor_was_reset.txt",
            {
                "person": person,
                "organisation": in_language(settings.IDENTITY.name),
                "contact": settings.IDENTITY.email,
                "link": urljoin(settings.SITE_ADDRESS, reverse("account_login")),
            },
        )
        return Letter(person.email, _("The second step of your sign-in was reset"), text)
