"""Texts are found, kept and judged the way translators and readers need it."""

import json
from pathlib import Path

import pytest

from tools import messages
from tools.texts import Text, UnclearText, texts_of_module, texts_of_template


PAGE = """
{% load i18n %}
<h1>{% translate "Vacancies" %}</h1>
<p>{% blocktranslate trimmed count counter=n %}
    One place in {{ town }}
{% plural %}
    {{ counter }} places in {{ town }}
{% endblocktranslate %}</p>
{% blocktranslate with name=person context "greeting" %}Hello {{ name }}{% endblocktranslate %}
<a title="{{ _("Close")|upper }}">{% include "x.html" with label=_("Back to the list") %}</a>
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Return a checkout with one page, brought up to date."""
    page = tmp_path / "src" / "app" / "templates" / "page.html"
    page.parent.mkdir(parents=True)
    page.write_text(PAGE, encoding="utf-8")
    messages.update(tmp_path)
    return tmp_path


def found_in(source: str) -> set[Text]:
    return set(texts_of_module(source, "m.py"))


def fill(checkout: Path, language: str, words: dict[str, object]) -> int:
    file = checkout / "given.json"
    file.write_text(json.dumps(words), encoding="utf-8")
    return messages.fill(language, file, checkout)


def fill_everything(checkout: Path) -> None:
    for language in messages.LANGUAGES:
        blanks = json.loads(messages.missing(language, root=checkout))
        words = {name: "x" if isinstance(blank, str) else blank for name, blank in blanks.items()}
        words["greeting|Hello %(name)s"] = "Labas, %(name)s"
        words["One place in %(town)s"] = [
            "%(counter)s : %(town)s" for _ in blanks["One place in %(town)s"]
        ]
        assert fill(checkout, language, words) == 0


def test_python_texts_are_found_under_any_import_name() -> None:
    source = (
        "from django.utils.translation import gettext_lazy as _, npgettext as many\n"
        "_('one ' 'text')\nmany('place', 'one seat', '%(n)s seats', n)\n"
    )
    assert found_in(source) == {
        Text("one text", "", "", "m.py"),
        Text("one seat", "%(n)s seats", "place", "m.py"),
    }


def test_another_function_named_like_gettext_is_left_alone() -> None:
    assert found_in("def gettext(x): ...\ngettext('nothing for people')\n") == set()


def test_a_text_put_together_at_run_time_is_refused() -> None:
    source = "from django.utils.translation import gettext as _\n_(f'Hello {name}')\n"
    with pytest.raises(UnclearText, match=r"m\.py:2"):
        found_in(source)


def test_every_kind_of_template_text_is_found() -> None:
    assert set(texts_of_template(PAGE, "p.html")) == {
        Text("Vacancies", "", "", "p.html"),
        Text("One place in %(town)s", "%(counter)s places in %(town)s", "", "p.html"),
        Text("Hello %(name)s", "", "greeting", "p.html"),
        Text("Close", "", "", "p.html"),
        Text("Back to the list", "", "", "p.html"),
    }


def test_a_new_catalogue_lists_every_text_as_missing_with_its_number_of_forms(
    checkout: Path,
) -> None:
    blanks = json.loads(messages.missing("lt", root=checkout))
    assert blanks["One place in %(town)s"] == ["", "", ""]
    assert blanks["greeting|Hello %(name)s"] == ""
    assert len(list(messages.problems(checkout))) == 5 * len(messages.LANGUAGES)


def test_a_filled_checkout_has_no_problems_and_stays_byte_for_byte_the_same(
    checkout: Path,
) -> None:
    fill_everything(checkout)
    assert list(messages.problems(checkout)) == []
    before = messages.po_path("lv", checkout).read_bytes()
    messages.update(checkout)
    assert messages.po_path("lv", checkout).read_bytes() == before


def test_a_translation_without_the_placeholder_is_refused(checkout: Path) -> None:
    assert fill(checkout, "lt", {"greeting|Hello %(name)s": "Labas"}) == 1
    assert "greeting|Hello %(name)s" in json.loads(messages.missing("lt", root=checkout))


def test_the_estonian_singular_may_leave_the_number_out_but_the_lithuanian_may_not(
    checkout: Path,
) -> None:
    name = "One place in %(town)s"
    many = "%(counter)s : %(town)s"
    assert fill(checkout, "et", {name: ["Üks koht: %(town)s", many]}) == 0
    assert fill(checkout, "lt", {name: ["Viena vieta: %(town)s", many, many]}) == 1


def test_a_text_that_disappears_from_the_pages_disappears_from_the_catalogues(
    checkout: Path,
) -> None:
    fill_everything(checkout)
    page = checkout / "src" / "app" / "templates" / "page.html"
    page.write_text('{% translate "Vacancies" %}', encoding="utf-8")
    assert any("no longer used" in problem for problem in messages.problems(checkout))
    messages.update(checkout)
    assert list(messages.problems(checkout)) == []


def test_compiled_catalogues_speak(checkout: Path) -> None:
    import gettext

    fill_everything(checkout)
    assert fill(checkout, "lv", {"Vacancies": "Vakances"}) == 0
    messages.compile_(checkout)
    with messages.po_path("lv", checkout).with_suffix(".mo").open("rb") as file:
        spoken = gettext.GNUTranslations(file)
    assert spoken.gettext("Vacancies") == "Vakances"
    assert spoken.ngettext("One place in %(town)s", "…", 7) == "%(counter)s : %(town)s"
