"""
Every page that code or a template names is there, and takes as many arguments as it is given.

A look-up that falls back to "no such page" hides a wrong name for ever: the link is just not shown.
"""

import ast
import re
from collections import defaultdict

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

from tests.architecture.test_house import MODULES, SOURCE, TEMPLATES


# The pages of vacancies are the same on these two sides; their code names the side with a variable.
SIDES = ("employer", "desk")
LOOK_UPS = {"reverse", "reverse_lazy", "redirect", "address_of"}
URL_TAG = re.compile(r"""\{%-?\s*url\s+(["'])([^"']+)\1([^%]*)-?%\}""")
WORD = re.compile(r"""(?:[^\s"']|"[^"]*"|'[^']*')+""")


def pages(patterns, namespace="", before=0):
    for one in patterns:
        own = before + len(re.findall(r"<(?:\w+:)?\w+>", str(one.pattern)))
        if isinstance(one, URLResolver):
            inner = ":".join(filter(None, [namespace, one.namespace]))
            yield from pages(one.url_patterns, inner, own)
        elif isinstance(one, URLPattern) and one.name:
            yield f"{namespace}:{one.name}" if namespace else one.name, own


COUNTS = defaultdict(set)
for _name, _count in pages(get_resolver().url_patterns):
    COUNTS[_name].add(_count)
NAMESPACES = {name.split(":")[0] for name in COUNTS if ":" in name}
NAMED = re.compile(rf"(?:{'|'.join(sorted(NAMESPACES))}):[a-z_-]+")


def code():
    for path in MODULES:
        if "tests" not in path.parts:
            yield path, ast.parse(path.read_text(encoding="utf-8"))


def place(path, node):
    return f"{path.relative_to(SOURCE)}:{node.lineno}"


def texts():
    """Give every text of the code that is the name of a page, or begins like one."""
    for path, tree in code():
        for node in ast.walk(tree):
            text = node.value if isinstance(node, ast.Constant) else None
            if isinstance(text, str) and NAMED.fullmatch(text):
                yield pytest.param(text, id=f"{place(path, node)} {text}")


@pytest.mark.parametrize("name", [*texts()])
def test_a_page_that_the_code_names_is_there(name):
    assert name in COUNTS


def pieces_of(node):
    return [one.value if isinstance(one, ast.Constant) else None for one in node.values]


def names_with_variables():
    """Give the names that are put together: those possible when the side, or the end, is a variable."""
    for path, tree in code():
        for node in ast.walk(tree):
            if not isinstance(node, ast.JoinedStr):
                continue
            match pieces_of(node):
                case [None, str(end)] if re.fullmatch(":[a-z_]+", end):
                    is_of_a_side = "side" in ast.unparse(node.values[0])
                    sides = SIDES if is_of_a_side else sorted(NAMESPACES)
                    wanted = [f"{one}{end}" for one in sides]
                    yield pytest.param(wanted, is_of_a_side, id=f"{place(path, node)} …{end}")
                case [str(start), None] if start.removesuffix(":") in NAMESPACES:
                    wanted = [one for one in COUNTS if one.startswith(start)]
                    yield pytest.param(wanted, False, id=f"{place(path, node)} {start}…")


@pytest.mark.parametrize(("wanted", "all_of_them"), [*names_with_variables()])
def test_a_page_that_is_named_with_a_variable_is_there(wanted, all_of_them):
    found = [name for name in wanted if name in COUNTS]

    assert found
    assert not all_of_them or found == wanted


def counted(call):
    """Return how many arguments the look-up gives to the page; None when only running tells."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else call.func.id
    if name in {"reverse", "reverse_lazy"}:
        given = next((one.value for one in call.keywords if one.arg == "args"), ast.List([]))
        if any(one.arg == "kwargs" for one in call.keywords):
            return None
        parts = given.elts if isinstance(given, ast.List | ast.Tuple) else [ast.Starred(given)]
    else:
        parts = [*call.args[1:], *(one for one in call.keywords if one.arg != "permanent")]
    return None if any(isinstance(one, ast.Starred) for one in parts) else len(parts)


def look_ups():
    for path, tree in code():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            first = node.args[0]
            is_literal = isinstance(first, ast.Constant) and isinstance(first.value, str)
            if name in LOOK_UPS and is_literal and not first.value.startswith(("/", "http")):
                yield pytest.param(
                    first.value, counted(node), id=f"{place(path, node)} {first.value}"
                )


@pytest.mark.parametrize(("name", "count"), [*look_ups()])
def test_a_page_that_is_looked_up_is_there_and_takes_the_arguments(name, count):
    assert name in COUNTS
    assert count is None or count in COUNTS[name]


def urls_of_templates():
    for path in TEMPLATES:
        for found in URL_TAG.finditer(path.read_text(encoding="utf-8")):
            words = WORD.findall(found[3].strip())
            given = words[: words.index("as")] if "as" in words else words
            name = path.relative_to(SOURCE).name
            yield pytest.param(found[2], len(given), id=f"{name} {found[2]} {len(given)}")


@pytest.mark.parametrize(("name", "count"), [*urls_of_templates()])
def test_a_page_that_a_template_names_is_there_and_takes_the_arguments(name, count):
    assert name in COUNTS
    assert count in COUNTS[name]


def test_the_search_for_names_finds_some():
    assert len([*texts()]) > 100
    assert len([*look_ups()]) > 100
    assert len([*urls_of_templates()]) > 50
    assert [*names_with_variables()]
