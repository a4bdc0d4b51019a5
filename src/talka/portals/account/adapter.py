"""How sign-in behaves here: our people, our mail, our second factors."""

from dataclasses import dataclass
from ipaddress import ip_address
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from talka.domains.people.api import (
    STAFF_ROLES,
    Letter,
    Person,
    has_way_in,
    is_address_taken,
    language_of,
    person_proved_by_code,
    post_letter,
    prove_by_sign_in,
    roles_of,
    take_address,
)
from talka.kit import clock, secrecy
from talka.kit.languages import current, in_language
from talka.portals.account.claims import SEALED_CODE


# Where the address of the client is not known, as on a unix socket without a proxy's word.
NOWHERE = "0.0.0.0"  # noqa: S104  # nosec B104 -- a mark, nothing listens here


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts with an e-mail address and a password."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": _(
            "The e-mail address or the password is not right. Check both and try again."
        ),
        "incorrect_code": _("The code is not right. Check it, or ask for a new one."),
        "incorrect_password": _("The password is not right. Try again."),
        "too_many_login_attempts": _(
            "Too many attempts. Wait five minutes and try again, or choose a new password."
        ),
        "rate_limited": _("Too many requests. Wait a few minutes and try again."),
    }

    def new_user(self, request: HttpRequest) -> Person:
        return Person(language=current(), created_at=clock.now())

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return True

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        return reverse("home")

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("account_security")

    def get_client_ip(self, request: HttpRequest) -> str:
        """Return the address that rate limits count by; one mark for all where it is unknown."""
        try:
            return str(ip_address(super().get_client_ip(request)))
        except (PermissionDenied, ValueError):
            return NOWHERE

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Write the mail in the language of its reader and put it into the queue."""
        with override(language_of(email) or current()):
            words = {
                **context,
                "organisation": in_language(settings.IDENTITY.name),
                "service": settings.IDENTITY.service_name,
                "contact": settings.IDENTITY.email,
            }
            mail = self.render_mail(template_prefix, email, words)
        letter = Letter(email, str(mail.subject), str(mail.body))
        post_letter(letter=letter, by=None, now=clock.now())

    def post_login(self, request: HttpRequest, user: Person, **options: Any) -> HttpResponse:
        """Go on in the language the person reads, unless another was chosen on this device."""
        response: HttpResponse = super().post_login(request, user, **options)
        if settings.LANGUAGE_COOKIE_NAME not in request.COOKIES:
            keep_language(response, user.language)
        return response


def keep_language(response: HttpResponse, language: str) -> None:
    """Let the browser remember the language for a year."""
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        language,
        max_age=365 * 24 * 60 * 60,
        samesite="Lax",
        secure=settings.LANGUAGE_COOKIE_SECURE,
        httponly=True,
    )


@dataclass(frozen=True, slots=True)
class Claims:
    """What a national sign-in vouches for."""

    code: str
    country: str
    given_name: str
    family_name: str


def claims_of(sociallogin: SocialLogin) -> Claims | None:
    """Return code and name for which the provider vouches; None where it tells no code."""
    kept = sociallogin.account.extra_data
    sealed = kept.get(SEALED_CODE, "")
    if not sealed:
        return None
    told = {**kept.get("userinfo", {}), **kept.get("id_token", {})}
    provider = sociallogin.provider.app.settings
    return Claims(
        code=secrecy.decrypt(sealed),
        country=str(provider.get("code_country", settings.COUNTRY.upper())),
        given_name=str(told.get("given_name") or "")[:100],
        family_name=str(told.get("family_name") or "")[:100],
    )


def _prove(person: Person, claims: Claims) -> None:
    prove_by_sign_in(
        person=person,
        code=claims.code,
        country=claims.country,
        given_name=claims.given_name,
        family_name=claims.family_name,
        by=person,
        now=clock.now(),
    )


class SocialAccountAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """Accounts of an OpenID provider, such as a national gateway."""

    def new_user(self, request: HttpRequest, sociallogin: SocialLogin) -> Person:
        return Person(language=current(), created_at=clock.now())

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Bring name and code up to date; lead whoever was registered at the counter to their record."""
        claims = claims_of(sociallogin)
        if claims is None:
            return
        if sociallogin.is_existing:
            _prove(sociallogin.user, claims)
            return
        known = person_proved_by_code(claims.code, claims.country, day=clock.today())
        if known is None or not known.is_active or has_way_in(known):
            return
        # Whoever signs in has an address: without a verified one the library would stop half-way.
        verified = [one.email for one in sociallogin.email_addresses if one.verified]
        if not verified or is_address_taken(verified[0]):
            return
        take_address(person=known, email=verified[0], by=known, now=clock.now())
        sociallogin.connect(request, known)
        _prove(known, claims)

    def save_user(self, request: HttpRequest, sociallogin: SocialLogin, form: Any = None) -> Person:
        person: Person = super().save_user(request, sociallogin, form)
        if (claims := claims_of(sociallogin)) is not None:
            _prove(person, claims)
        return person

    def populate_user(
        self, request: HttpRequest, sociallogin: SocialLogin, data: dict[str, Any]
    ) -> Person:
        person: Person = sociallogin.user
        person.given_name = str(data.get("first_name") or "")[:100]
        person.family_name = str(data.get("last_name") or "")[:100]
        person.email = str(data.get("email") or "")[:254] or None
        return person


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """Second factors: secrets are stored encrypted, staff may not remove the last one."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": _("The code is not right. Wait for the next one and type it again."),
        "cannot_delete_authenticator": _(
            "Your work needs a second step of sign-in. Add another one before you take this away."
        ),
    }

    def encrypt(self, text: str) -> str:
        return secrecy.encrypt(text)

    def decrypt(self, encrypted_text: str) -> str:
        return secrecy.decrypt(encrypted_text)

    def _get_site_name(self) -> str:
        return str(settings.IDENTITY.service_name)

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        person = authenticator.user
        others = Authenticator.objects.filter(user=person).exclude(
            type=Authenticator.Type.RECOVERY_CODES
        )
        is_last = not others.exclude(pk=authenticator.pk).exists()
        return not (is_last and roles_of(person, day=clock.today()) & STAFF_ROLES)
