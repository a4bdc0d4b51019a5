"""Find the texts that are marked for translation in Python modules and Django templates."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.utils.translation.template import templatize


# Arguments of each function of django.utils.translation that hold words.
SIGNATURES = {
    "gettext": ("singular",),
    "gettext_lazy": ("singular",),
    "gettext_noop": ("singular",),
    "ngettext": ("singular", "plural"),
    "ngettext_lazy": ("singular", "plural"),
    "pgettext": ("context", "singular"),
    "pgettext_lazy": ("context", "singular"),
    "npgettext": ("context", "singular", "plural"),
    "npgettext_lazy": ("context", "singular", "plural"),
}
LITERAL = r"""u?('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
CALLS = (
    (re.compile(rf"\bnpgettext\({LITERAL}, {LITERAL}, {LITERAL}"), "npgettext"),
    (re.compile(rf"\bngettext\({LITERAL}, {LITERAL}"), "ngettext"),
    (re.compile(rf"\bpgettext\({LITERAL}, {LITERAL}"), "pgettext"),
    (re.compile(rf"(?:\bgettext|(?<!\w)_)\({LITERAL}\)"), "gettext"),
)
FOLDERS = ("src", "demo")
TEMPLATES = {".html", ".txt", ".xml"}


class UnclearText(Exception):
    """A text is put together while the program runs, so nobody can translate it."""


@dataclass(frozen=True, slots=True, order=True)
class Text:
    """One text, and a file that uses it."""

    singular: str
    plural: str
    context: str
    file: str


def texts_of_checkout(root: Path) -> list[Text]:
    """
    Return every text marked for translation below src and demo.

    :raises UnclearText: a marked text is not a plain literal
    """
    found: set[Text] = set()
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*")):
            if "tests" in path.parts or not path.is_file():
                continue
            name = path.relative_to(root).as_posix()
            if path.suffix == ".py":
                found.update(texts_of_module(path.read_text(encoding="utf-8"), name))
            elif path.suffix in TEMPLATES and "templates" in path.parts:
                found.update(texts_of_template(path.read_text(encoding="utf-8"), name))
    return merged(found)


def merged(found: set[Text]) -> list[Text]:
    """Join a text that is used with and without plural forms: gettext keeps one entry for both."""
    plurals = {(text.context, text.singular): text.plural for text in found if text.plural}
    joined = {
        Text(text.singular, plurals.get((text.context, text.singular), ""), text.context, text.file)
        for text in found
    }
    return sorted(joined)


def texts_of_module(source: str, file: str) -> Iterator[Text]:
    """
    Yield the texts of a Python module, whatever names it imports gettext by.

    :raises UnclearText: a marked text is an f-string or put together with operators
    """
    tree = ast.parse(source, file)
    names = names_of_gettext(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and (function := function_of(node, names)):
            yield from text_of_call(node, SIGNATURES[function], file)


def names_of_gettext(tree: ast.Module) -> dict[str, str]:
    """Return under which local name each gettext function is imported."""
    return {
        alias.asname or alias.name: alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "django.utils.translation"
        for alias in node.names
        if alias.name in SIGNATURES
    }


def function_of(call: ast.Call, names: dict[str, str]) -> str | None:
    """Return the gettext function that is called: `_(…)` or `translation.gettext(…)`."""
    if isinstance(call.func, ast.Name):
        return names.get(call.func.id)
    if isinstance(call.func, ast.Attribute) and isinstance(call.func.value, ast.Name):
        is_module = call.func.value.id == "translation"
        return call.func.attr if is_module and call.func.attr in SIGNATURES else None
    return None


def text_of_call(call: ast.Call, parts: tuple[str, ...], file: str) -> Iterator[Text]:
    """Yield the text of one call; nothing when it translates a variable marked elsewhere."""
    given: dict[str, str] = {}
    for part, argument in zip(parts, call.args, strict=False):
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
            given[part] = argument.value
        elif isinstance(argument, ast.JoinedStr | ast.BinOp):
            raise UnclearText(f"{file}:{call.lineno}: write the text whole, with %(name)s in it")
    if set(given) == set(parts) and given["singular"]:
        yield Text(given["singular"], given.get("plural", ""), given.get("context", ""), file)


def texts_of_template(source: str, file: str) -> Iterator[Text]:
    """Yield the texts of a Django template."""
    rest = templatize(source, origin=file)
    for pattern, function in CALLS:
        for match in pattern.finditer(rest):
            words = [ast.literal_eval(literal) for literal in match.groups()]
            given = dict(zip(SIGNATURES[function], words, strict=True))
            yield Text(given["singular"], given.get("plural", ""), given.get("context", ""), file)
        rest = pattern.sub(" ", rest)
