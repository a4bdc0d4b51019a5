"""Sign-in and account pages. They come from allauth; each is given its rule here."""

from collections.abc import Sequence

from allauth.urls import urlpatterns as library_pages
from django.urls import URLPattern, URLResolver, path

from talka.kit.access import Rule, everyone, guard, signed_in_person
from talka.portals.account import entrance, openid, pages


# Whoever is half-way through signing in is still a visitor.
BEFORE_SIGN_IN = {
    "account_login",
    "account_logout",
    "account_inactive",
    "account_signup",
    "account_email_verification_sent",
    "account_confirm_email",
    "account_reset_password",
    "account_reset_password_done",
    "account_reset_password_from_key",
    "account_reset_password_from_key_done",
    "account_confirm_login_code",
    "account_confirm_password_reset_code",
    "account_complete_password_reset",
    "account_password_reset_completed",
    "mfa_authenticate",
    "mfa_login_webauthn",
    "socialaccount_login_cancelled",
    "socialaccount_login_error",
    "socialaccount_signup",
    "openid_connect_login",
    "openid_connect_callback",
    # The library sends old addresses of these pages on; they carry no name.
    "None",
}
AFTER_SIGN_IN = {
    "account_reauthenticate",
    "account_email",
    "account_change_password",
    "account_set_password",
    "mfa_index",
    "mfa_reauthenticate",
    "mfa_activate_totp",
    "mfa_deactivate_totp",
    "mfa_view_recovery_codes",
    "mfa_generate_recovery_codes",
    "mfa_download_recovery_codes",
    "mfa_list_webauthn",
    "mfa_add_webauthn",
    "mfa_reauthenticate_webauthn",
    "mfa_remove_webauthn",
    "mfa_edit_webauthn",
    "socialaccount_connections",
    "usersessions_list",
}


def rule_of(name: str) -> Rule:
    """
    Return who may open the page of that name.

    :raises LookupError: the library has a page that nobody has thought about yet
    """
    if name in BEFORE_SIGN_IN:
        return everyone
    if name in AFTER_SIGN_IN:
        return signed_in_person
    raise LookupError(f"Say in {__name__} who may open {name}.")


# Pages that take the place of the library's, under its names.
OURS = {"openid_connect_login": openid.start, "openid_connect_callback": openid.come_back}


def with_ours(patterns: Sequence[URLPattern | URLResolver]) -> Sequence[URLPattern | URLResolver]:
    """Return the library's patterns with our pages where we are stricter than it."""
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            with_ours(pattern.url_patterns)
        elif pattern.name in OURS:
            pattern.callback = OURS[pattern.name]
    return patterns


urlpatterns = [
    path("", pages.security, name="account_security"),
    path("invitation/<str:key>/", pages.invitation, name="account_invitation"),
    path("entrance/<str:key>/", entrance.entrance, name="account_entrance"),
    *guard(with_ours(library_pages), rule_of),
]
