"""E-mail address and telephone number of an advert."""

import re

from talka.engines.reading.findings import Found


_EMAIL = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,5}[a-z]{2,24}(?![\w-])", re.IGNORECASE
)
_PHONE = re.compile(r"(?<![\w.,/-])(?:\+|00)?\(?\d(?:[\s()/-]{0,2}\d){6,13}(?![\w-]|[.,]\d)")
_CALLED = re.compile(
    r"tel|t[āa]lr|mob|phone|call|skamb|zvan|helista|звон|тел|моб|whatsapp|viber|\bt\.",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\s*(?:€|eur|евро|eiro|km|kg|m²|vnt|pcs)", re.IGNORECASE)
_CODE = re.compile(r"(?:kodas|code|kods|kood|код|nr|№|reg|iban|lt|lv|ee)\W{0,3}$", re.IGNORECASE)
_NEAR = 25
_FEWEST_DIGITS = 7


def read_email(text: str) -> Found[str] | None:
    """Give the first e-mail address."""
    found = _EMAIL.search(text)
    return None if found is None else Found(found.group(), found.start(), found.end())


def read_phone(text: str) -> Found[str] | None:
    """Give the first telephone number: international, or next to a word such as "tel."."""
    for found in _PHONE.finditer(text):
        before = text[max(0, found.start() - _NEAR) : found.start()]
        is_named = bool(_CALLED.search(before))
        is_whole = found.group().startswith(("+", "00"))
        if _COUNTED.match(text, found.end()) or (_CODE.search(before) and not is_named):
            continue
        if sum(letter.isdigit() for letter in found.group()) >= _FEWEST_DIGITS and (
            is_named or is_whole
        ):
            return Found(found.group().strip(), found.start(), found.end(), is_guess=not is_named)
    return None
