"""Every address of the service, from its URL list: a new page is covered on the day it is born."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver, reverse

from talka.kit.access import Rule
from tests.security.arguments import FIXED, arguments
from tests.security.world import World


@dataclass(frozen=True, slots=True)
class Address:
    """One line of the URL list; `path` is its pattern, `names` the arguments in it."""

    namespace: str
    page: str
    path: str
    names: tuple[str, ...]
    rule: Rule

    @property
    def name(self) -> str:
        return f"{self.namespace}:{self.page}" if self.namespace else self.page

    @property
    def is_about_something(self) -> bool:
        """Tell whether somebody's thing stands in the address, and not only words that are the same for all."""
        return not FIXED.keys() >= {*self.names}

    def of(self, side: World | None) -> str:
        """Return the address of the thing of that side, or of a thing that does not exist."""
        return reverse(self.name, kwargs=arguments(self.path, [*self.names], side))


def all_addresses() -> list[Address]:
    """Return every address that has a name."""
    return [*_under(get_resolver().url_patterns)]


def _under(patterns: list, prefix: str = "", namespace: str = "") -> Iterator[Address]:
    for pattern in patterns:
        path = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from _under(pattern.url_patterns, path, pattern.namespace or namespace)
        elif isinstance(pattern, URLPattern) and pattern.name:
            names = tuple(re.findall(r"<(?:\w+:)?(\w+)>", path))
            yield Address(namespace, pattern.name, path, names, pattern.callback.access_rule)


ADDRESSES = all_addresses()
