"""
The library's forms, made like all forms of the house: tidy text, limits, our words.

Passwords are normalised the same way wherever they are typed, so that one chosen on one keyboard
opens the account on another.
"""

from typing import Any, ClassVar

from allauth.account import forms as account
from allauth.mfa.base import forms as second_step
from allauth.mfa.totp import forms as app_on_phone
from allauth.mfa.webauthn import forms as passkeys
from allauth.socialaccount import forms as elsewhere
from django import forms
from django.utils.translation import gettext_lazy as _

from talka.kit.forms.base import HouseForm


LONG_PASSWORD = _(
    "At least 15 characters. Three or four words that do not belong together are easy to remember."
)


class OurForm(HouseForm):
    """Takes the library's labels and placeholders away and puts ours in."""

    words: ClassVar[dict[str, Any]] = {
        "login": _("E-mail address"),
        "email": _("E-mail address"),
        "password": _("Password"),
        "oldpassword": _("The password you have now"),
        "password1": _("New password"),
        "password2": _("The new password once more"),
        "code": _("Code"),
        "name": _("Name of the passkey, for example “phone”"),
        "passwordless": _("Sign in with it without a password"),
    }
    hints: ClassVar[dict[str, Any]] = {"password1": LONG_PASSWORD}
    fields: dict[str, forms.Field]

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for name, field in self.fields.items():
            field.widget.attrs.pop("placeholder", None)
            field.label = self.words.get(name, field.label)
            field.help_text = self.hints.get(name, "")
            if isinstance(field, forms.CharField):
                field.error_messages["required"] = _("Fill in: %(label)s") % {"label": field.label}


class ByName:
    """Hand data and files on by their names: some forms of the library take the person first."""

    def __init__(self, data: Any = None, files: Any = None, **options: Any) -> None:
        super().__init__(data=data, files=files, **options)  # type: ignore[call-arg]


class OneTimeCode(OurForm):
    """A form in which a code is typed: phones offer it from the message."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        if "code" in self.fields:
            attributes = {"autocomplete": "one-time-code", "class": "govuk-input--width-10"}
            self.fields["code"].widget.attrs |= attributes


class Login(OurForm, ByName, account.LoginForm):  # type: ignore[misc]
    pass


class Signup(OurForm, ByName, account.SignupForm):  # type: ignore[misc]
    words: ClassVar[dict[str, Any]] = {**OurForm.words, "password1": _("Choose a password")}


class AddEmail(OurForm, ByName, account.AddEmailForm):  # type: ignore[misc]
    words: ClassVar[dict[str, Any]] = {"email": _("New e-mail address")}


class ChangePassword(OurForm, ByName, account.ChangePasswordForm):  # type: ignore[misc]
    pass


class SetPassword(OurForm, ByName, account.SetPasswordForm):  # type: ignore[misc]
    pass


class ResetPassword(OurForm, ByName, account.ResetPasswordForm):  # type: ignore[misc]
    pass


class ResetPasswordKey(OurForm, ByName, account.ResetPasswordKeyForm):  # type: ignore[misc]
    pass


class Reauthenticate(OurForm, ByName, account.ReauthenticateForm):  # type: ignore[misc]
    pass


class ConfirmEmailCode(OneTimeCode, ByName, account.ConfirmEmailVerificationCodeForm):  # type: ignore[misc]
    pass


class ConfirmResetCode(OneTimeCode, ByName, account.ConfirmPasswordResetCodeForm):  # type: ignore[misc]
    pass


class SecondStep(OneTimeCode, ByName, second_step.AuthenticateForm):  # type: ignore[misc]
    pass


class SecondStepAgain(OneTimeCode, ByName, second_step.ReauthenticateForm):  # type: ignore[misc]
    pass


class ActivateApp(OneTimeCode, ByName, app_on_phone.ActivateTOTPForm):  # type: ignore[misc]
    pass


class AddPasskey(OurForm, ByName, passkeys.AddWebAuthnForm):  # type: ignore[misc]
    pass


class EditPasskey(OurForm, ByName, passkeys.EditWebAuthnForm):  # type: ignore[misc]
    pass


class SignupElsewhere(OurForm, ByName, elsewhere.SignupForm):  # type: ignore[misc]
    pass
