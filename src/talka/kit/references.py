"""Short public names of things, such as `V-7K3M9QXA`: safe to say on the phone, impossible to guess."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from random import Random, SystemRandom


# No 0, 1, I, L, O, U: they are misread, misheard or make words.
ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 8

_source: Random = SystemRandom()


def new(prefix: str) -> str:
    """Return a fresh reference with the prefix, 8 characters of 30: about 6.6e11 of a kind."""
    return f"{prefix}-{''.join(_source.choices(ALPHABET, k=LENGTH))}"


def maker(prefix: str) -> Callable[[], str]:
    """Return a function for the `default` of a field. Write it as a module-level name."""
    return partial(new, prefix)


@contextmanager
def seeded(seed: int) -> Iterator[None]:
    """Draw references from a seeded source, so that the same seed builds the same country."""
    global _source
    before, _source = _source, Random(seed)  # noqa: S311
    try:
        yield
    finally:
        _source = before
