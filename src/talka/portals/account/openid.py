"""
Sign-in with an OpenID provider, stricter than the library.

The library trusts what comes over TLS and asks for no nonce. Here the signature of the identity
token is checked always, only with algorithms that prove something, and the token must answer the
question of this very browser (OpenID Connect Core 1.0, 3.1.3.7).
"""

import secrets
from hmac import compare_digest
from typing import Any

import jwt
from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.models import SocialApp, SocialToken
from allauth.socialaccount.providers import registry
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView, OAuth2LoginView
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from requests import RequestException

from talka.kit.secrecy import encrypt
from talka.portals.account.claims import SEALED_CODE


NONCE = "openid_nonce"
SOUND_ALGORITHMS = frozenset(
    {"RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"}
)
CLOCKS_DIFFER_SECONDS = 60


class StrictAdapter(OpenIDConnectOAuth2Adapter):  # type: ignore[misc]
    """Speaks to the provider, and believes it only what it has signed for us."""

    def complete_login(
        self, request: HttpRequest, app: SocialApp, token: SocialToken, **options: Any
    ) -> Any:
        """
        Return the sign-in that the provider vouches for.

        :raises OAuth2Error: there is no identity token, or it is not what was asked for
        """
        if not options["response"].get("id_token"):
            raise OAuth2Error("The provider sent no identity token")
        return super().complete_login(request, app, token, **options)

    def _fetch_user_info(self, access_token: str) -> dict[str, Any]:
        told: dict[str, Any] = super()._fetch_user_info(access_token)
        self._told = told
        return told

    def _decode_id_token(self, app: SocialApp, id_token: str) -> dict[str, Any]:
        claims = self._verified(app, id_token)
        expected = self.request.session.pop(NONCE, "")
        if not expected or not compare_digest(expected, str(claims.get("nonce", ""))):
            raise OAuth2Error("The identity token answers another question")
        told = getattr(self, "_told", None)
        if told is not None and told.get("sub") != claims.get("sub"):
            raise OAuth2Error("The provider speaks of two different people")
        return claims

    def _verified(self, app: SocialApp, id_token: str) -> dict[str, Any]:
        try:
            header = jwt.get_unverified_header(id_token)
            if header.get("alg") not in SOUND_ALGORITHMS:
                raise OAuth2Error("The identity token is not signed soundly")
            claims: dict[str, Any] = jwt.decode(
                id_token,
                key=self._key(header.get("kid")),
                algorithms=[header["alg"]],
                audience=app.client_id,
                issuer=self.openid_config["issuer"],
                leeway=CLOCKS_DIFFER_SECONDS,
                options={"require": ["iss", "aud", "sub", "exp", "iat"]},
            )
        except (jwt.PyJWTError, KeyError, TypeError, ValueError) as error:
            raise OAuth2Error("The identity token cannot be believed") from error
        if claims.get("azp", app.client_id) != app.client_id:
            raise OAuth2Error("The identity token was made for somebody else")
        return claims

    def _key(self, name: str | None) -> jwt.PyJWK:
        """Return the provider's key of that name; without a name, its only one."""
        with get_adapter().get_requests_session() as session:
            answer = session.get(self.openid_config["jwks_uri"])
            answer.raise_for_status()
            keys = jwt.PyJWKSet.from_dict(answer.json()).keys
        fitting = keys if name is None else [key for key in keys if key.key_id == name]
        if len(fitting) != 1:
            raise OAuth2Error("It cannot be told with which key the identity token is signed")
        return fitting[0]


class StrictProvider(OpenIDConnectProvider):  # type: ignore[misc]
    """Asks with a nonce that only this browser's session knows."""

    oauth2_adapter_class = StrictAdapter

    @classmethod
    def get_package(cls) -> str:
        """Name the library's package: its addresses stay where they are."""
        return str(OpenIDConnectProvider.get_package())

    def extract_extra_data(self, data: dict[str, Any]) -> dict[str, Any]:
        """Return what is kept of the claims: the personal code only sealed, in no other place."""
        claim = self.app.settings.get("code_claim", "")
        if not claim:
            return dict(data)
        # Both are the provider's own word: one signed, one told over TLS about the same person.
        code = str(data.get("id_token", {}).get(claim) or data.get("userinfo", {}).get(claim) or "")
        kept = {
            name: _without(part, claim) if isinstance(part, dict) else part
            for name, part in _without(data, claim).items()
        }
        return {**kept, SEALED_CODE: encrypt(code)} if code else kept

    def redirect(self, request: HttpRequest, process: str, **options: Any) -> HttpResponse:
        """Send the browser to the provider, with a fresh nonce."""
        nonce = secrets.token_urlsafe(24)
        request.session[NONCE] = nonce
        parameters = options.pop("auth_params", None) or self.get_auth_params()
        options["auth_params"] = {**parameters, "nonce": nonce}
        try:
            response: HttpResponse = super().redirect(request, process, **options)
        except (RequestException, ValueError, KeyError) as error:
            raise ProviderAway from error
        return response

    def get_auth_params_from_request(self, request: HttpRequest, action: str) -> dict[str, Any]:
        """Take no parameters from the address: they would go to the provider unseen."""
        return dict(self.get_auth_params())

    def get_scope_from_request(self, request: HttpRequest) -> list[str]:
        """Ask for what the service needs, not for what the address says."""
        return list(self.get_scope())


def _without(claims: dict[str, Any], name: str) -> dict[str, Any]:
    return {key: value for key, value in claims.items() if key != name}


class ProviderAway(Exception):
    """The provider does not answer, or not as a provider would."""


# The library finds providers in apps, and a portal is no app: ours takes the place of its own.
registry.load()
registry.register(StrictProvider)


def _adapter(request: HttpRequest, provider_id: str) -> StrictAdapter:
    library: dict[str, Any] = settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]
    connected: list[dict[str, Any]] = library["APPS"]
    if provider_id not in {one["provider_id"] for one in connected}:
        raise Http404
    return StrictAdapter(request, provider_id)


def start(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Ask whether to go to the provider, and go."""
    view = OAuth2LoginView.adapter_view(_adapter(request, provider_id))
    try:
        answer: HttpResponse = view(request)
    except ProviderAway:
        return _provider_is_away(request)
    return answer


def come_back(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Take the browser back from the provider."""
    view = OAuth2CallbackView.adapter_view(_adapter(request, provider_id))
    try:
        answer: HttpResponse = view(request)
    except (ValueError, KeyError, TypeError):
        return _provider_is_away(request)
    return answer


def _provider_is_away(request: HttpRequest) -> HttpResponse:
    return render(request, "socialaccount/authentication_error.html", status=502)
