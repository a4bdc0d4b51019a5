"""`{% load frame %}`: what header and footer need to find pages and mailboxes of the service."""

from collections.abc import Mapping, Sequence

from django import template
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from talka.kit.organisation import letterhead as lines_of_letterhead


register = template.Library()
# Whoever has such a part of an address has what it opens.
SECRET_PARTS = frozenset({"token", "key"})
_SPACES = ("", "public:", "account:")


@register.simple_tag
def address_of(name: str) -> str:
    """Give the address of a page by its name, alone or in the public or account pages; empty when absent."""
    for space in _SPACES:
        try:
            return reverse(space + name)
        except NoReverseMatch:
            continue
    return ""


@register.simple_tag
def page_of(request: HttpRequest | None) -> str:
    """
    Give the path of the page, to be written beside what somebody says about it.

    Empty when the path opens something by itself, and when it leads nowhere: a broken link may
    hold most of a secret.
    """
    match = getattr(request, "resolver_match", None)
    if request is None or match is None or SECRET_PARTS & match.kwargs.keys():
        return ""
    return request.path


@register.simple_tag
def mailboxes_of(organisation: object) -> Sequence[tuple[str, str]]:
    """Give the mailboxes of the organisation as label and address."""
    found = getattr(organisation, "mailboxes", None) or ()
    if isinstance(found, Mapping):
        return [(mailbox_label(str(key)), str(address)) for key, address in found.items()]
    return [(str(getattr(one, "label", "")), str(getattr(one, "address", one))) for one in found]


@register.simple_tag
def letterhead() -> tuple[str, ...]:
    """Give the lines about the organisation that stand on every document."""
    return lines_of_letterhead()


def mailbox_label(purpose: str) -> str:
    """Return the words for the purpose of a mailbox; an unknown purpose is shown as it is written."""
    words = {
        "jobseekers": _("For jobseekers"),
        "employers": _("For employers"),
        "data_protection": _("Data protection"),
        "press": _("Press"),
        "complaints": _("Complaints"),
    }
    return words.get(purpose, purpose.replace("_", " "))
