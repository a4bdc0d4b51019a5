"""`{% load people_labels %}`: the words for values of people."""

from django import template

from talka.domains.people.labels import ROLES
from talka.domains.people.rules import Role


register = template.Library()


@register.filter
def role_name(role: str) -> str:
    """Give the words for a role."""
    return str(ROLES[Role(role)])
