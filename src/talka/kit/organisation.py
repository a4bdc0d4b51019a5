"""Who runs the service, in the language of the reader: for the footer, for documents and for mails."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext as _

from talka.kit.languages import in_language


@dataclass(frozen=True, slots=True)
class Organisation:
    """The identity block in the language of the page."""

    name: str
    legal_form: str
    parent: str
    legal_code: str
    register: str
    address: str
    phone: str
    email: str
    website: str
    mailboxes: dict[str, str]
    numbers: tuple[tuple[str, str], ...]
    mark: str
    stylesheet: str


def organisation() -> Organisation:
    """Return the identity of the organisation in the current language."""
    identity = settings.IDENTITY
    return Organisation(
        name=in_language(identity.name),
        legal_form=in_language(identity.legal_form),
        parent=in_language(identity.parent),
        legal_code=identity.legal_code,
        register=in_language(identity.register),
        address=identity.address,
        phone=identity.phone,
        email=identity.email,
        website=identity.website,
        mailboxes=identity.mailboxes,
        numbers=tuple((number_label(one), number) for one, number in identity.numbers.items()),
        mark=identity.mark,
        stylesheet=identity.stylesheet,
    )


def number_label(purpose: str) -> str:
    """Return the words for the purpose of a number; an unknown purpose is shown as it is written."""
    words = {
        "help": _("Help line"),
        "abroad": _("From abroad"),
        "fax": _("Fax"),
        "bank": _("Bank account"),
        "vat": _("VAT number"),
    }
    return words.get(purpose, purpose.replace("_", " "))


def letterhead() -> tuple[str, ...]:
    """Return the lines that stand on every document and under every mail."""
    own = organisation()
    lines = (
        own.name,
        " · ".join(filter(None, (own.legal_form, own.parent))),
        ". ".join(
            filter(None, (own.legal_code and f"{_('Legal code')} {own.legal_code}", own.register))
        ),
        own.address,
        " · ".join(filter(None, (own.phone, own.email, own.website))),
        " · ".join(f"{label} {number}" for label, number in own.numbers),
    )
    return tuple(line for line in lines if line)
