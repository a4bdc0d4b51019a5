"""How sign-in behaves here: our people, our mail, our second factors."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from django.http import HttpRequest
from django.urls import reverse

from talka.domains.people.api import STAFF_ROLES, Person, roles_of
from talka.kit import clock, secrecy
from talka.kit.languages import current


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts with an e-mail address and a password."""

    def new_user(self, request: HttpRequest) -> Person:
        return Person(language=current(), created_at=clock.now())

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return True

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        return reverse("home")


class SocialAccountAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """Accounts of an OpenID provider, such as a national gateway."""

    def new_user(self, request: HttpRequest, sociallogin: SocialLogin) -> Person:
        return Person(language=current(), created_at=clock.now())

    def populate_user(
        self, request: HttpRequest, sociallogin: SocialLogin, data: dict[str, Any]
    ) -> Person:
        person: Person = super().populate_user(request, sociallogin, data)
        person.given_name = (data.get("first_name") or "")[:100]
        person.family_name = (data.get("last_name") or "")[:100]
        person.email = person.email or None
        return person


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """Second factors: secrets are stored encrypted, staff may not remove the last one."""

    def encrypt(self, text: str) -> str:
        return secrecy.encrypt(text)

    def decrypt(self, encrypted_text: str) -> str:
        return secrecy.decrypt(encrypted_text)

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        person = authenticator.user
        others = Authenticator.objects.filter(user=person).exclude(
            type=Authenticator.Type.RECOVERY_CODES
        )
        is_last = others.exclude(pk=authenticator.pk).count() == 0
        return not (is_last and roles_of(person, day=clock.today()) & STAFF_ROLES)
