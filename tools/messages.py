"""
Collect the texts of the interface, keep the catalogues of lt, lv, et and ru, and compile them.

English is the language of the source, so it has no catalogue. Needs Babel, not GNU gettext.

    python tools/messages.py update            collect texts, bring the catalogues up to date
    python tools/messages.py compile           write the .mo files that Django reads
    python tools/messages.py check             1 when a text is missing, unclear or outdated
    python tools/messages.py stats             how much of each language is done
    python tools/messages.py missing lv        texts without translation, as JSON {text: ""}
    python tools/messages.py fill lv some.json take translations {text: translation} over

A text with plural forms has a list of forms as its translation. A text with a context is written
as "context|text" in JSON.
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po


ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tools.texts import Text, texts_of_checkout  # noqa: E402


LANGUAGES = ("lt", "lv", "et", "ru")
BETWEEN = "|"
PLACEHOLDER = re.compile(r"%\(\w+\)[#0\- +]?[\d.]*[a-zA-Z]|%[sdif%]|\{\w*(?:[!:][^{}]*)?\}")
TAG = re.compile(r"</?[a-z][a-z0-9]*\b[^>]*>")
HEADER = """msgid ""
msgstr ""
"Project-Id-Version: Talka\\n"
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plural}\\n"

"""


def po_path(language: str, root: Path = ROOT) -> Path:
    """Return where the catalogue of the language lies."""
    return root / "locale" / language / "LC_MESSAGES" / "django.po"


def read(language: str, root: Path = ROOT) -> Catalog:
    """Return the catalogue of the language, an empty one when there is none yet."""
    path = po_path(language, root)
    if not path.exists():
        return Catalog(locale=language)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def write(catalog: Catalog, language: str, root: Path = ROOT) -> None:
    """Write the catalogue without dates and line numbers, so that only real changes show."""
    buffer = BytesIO()
    write_po(buffer, catalog, omit_header=True, include_lineno=False, sort_output=True, width=100)
    header = HEADER.format(language=language, plural=catalog.plural_forms)
    path = po_path(language, root)
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(".po.new")
    draft.write_bytes(header.encode() + buffer.getvalue().lstrip(b"\n"))
    draft.replace(path)


def template_of(texts: list[Text]) -> Catalog:
    """Return the catalogue of all texts, without translations."""
    template = Catalog()
    for text in sorted(texts):
        name = (text.singular, text.plural) if text.plural else text.singular
        template.add(name, context=text.context or None, locations=[(text.file, 1)])
    return template


def update(root: Path = ROOT) -> None:
    """Add new texts to each catalogue, drop those no longer used, guess nothing."""
    template = template_of(texts_of_checkout(root))
    for language in LANGUAGES:
        catalog = read(language, root)
        catalog.update(template, no_fuzzy_matching=True)
        catalog.obsolete.clear()
        for message in messages_of(catalog):
            message.locations = sorted({(file, 1) for file, _line in message.locations})
        write(catalog, language, root)


def compile_(root: Path = ROOT) -> None:
    """Write a .mo file beside each catalogue."""
    for language in LANGUAGES:
        path = po_path(language, root)
        if path.exists():
            buffer = BytesIO()
            write_mo(buffer, read(language, root))
            path.with_suffix(".mo").write_bytes(buffer.getvalue())


def messages_of(catalog: Catalog) -> Iterator[Message]:
    """Yield the texts of the catalogue, without its header."""
    return (message for message in catalog if message.id)


def name_of(message: Message) -> str:
    """Return the name of the text in JSON: its context, if any, and its (singular) words."""
    words = sources_of(message)[0]
    return f"{message.context}{BETWEEN}{words}" if message.context else words


def sources_of(message: Message) -> list[str]:
    """Return the words in the source: one text, or singular and plural."""
    return [message.id] if isinstance(message.id, str) else list(message.id)


def forms_of(message: Message) -> list[str]:
    """Return the translation as a list of forms."""
    if message.string is None:
        return [""]
    return [message.string] if isinstance(message.string, str) else list(message.string)


def is_translated(message: Message) -> bool:
    """Tell whether every form has words and nobody marked it as a guess."""
    return all(forms_of(message)) and not message.fuzzy


def faults_of(message: Message) -> list[str]:
    """Say what is wrong with the translation of one text."""
    if not is_translated(message):
        return ["is only a guess (fuzzy)" if message.fuzzy else "is not translated"]
    source = sources_of(message)
    faults = []
    for number, form in enumerate(forms_of(message)):
        # Estonian "one" may leave the number out; elsewhere the first form also serves 21 and 31.
        allowed = [marks(source[-1])]
        if number == 0 and len(forms_of(message)) == 2:
            allowed.append(marks(source[0]))
        if marks(form) not in allowed:
            faults.append(f"has other placeholders or tags: {form!r}")
        if edges(form) != edges(source[0]):
            faults.append(f"begins or ends with other white space: {form!r}")
    return faults


def marks(text: str) -> Counter[str]:
    """Count what must be equal in source and translation: placeholders and tags."""
    return Counter(PLACEHOLDER.findall(text)) + Counter(TAG.findall(text))


def edges(text: str) -> tuple[str, str]:
    """Return the white space at both ends."""
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


def problems(root: Path = ROOT) -> Iterator[str]:
    """Yield every reason why a reader of some language would not see the right words."""
    template = template_of(texts_of_checkout(root))
    wanted = {(message.context, message.id) for message in messages_of(template)}
    for language in LANGUAGES:
        catalog = read(language, root)
        have = {(message.context, message.id) for message in messages_of(catalog)}
        for _context, words in sorted(wanted - have, key=str):
            yield f"{language}: not in the catalogue (make messages): {words!r}"
        for _context, words in sorted(have - wanted, key=str):
            yield f"{language}: no longer used (make messages): {words!r}"
        for message in messages_of(catalog):
            if (message.context, message.id) in wanted:
                for fault in faults_of(message):
                    yield f"{language}: {name_of(message)!r} {fault}"


def check(root: Path = ROOT) -> int:
    """Print the problems; 1 when there is one."""
    found = list(problems(root))
    for problem in found[:200]:
        print(problem)
    if len(found) > 200:
        print(f"… and {len(found) - 200} more")
    return 1 if found else 0


def stats(root: Path = ROOT) -> None:
    """Print how much of each language is translated."""
    total = len(list(messages_of(template_of(texts_of_checkout(root)))))
    print(f"en  {total} texts (source)")
    for language in LANGUAGES:
        messages = list(messages_of(read(language, root)))
        done = sum(is_translated(message) for message in messages)
        share = 100 * done // len(messages) if messages else 0
        print(f"{language}  {done} of {len(messages)} translated ({share} %)")


def missing(language: str, *, full: bool = False, root: Path = ROOT) -> str:
    """Return the texts without translation as JSON; `full` adds plural, context and places."""
    open_ = [message for message in messages_of(read(language, root)) if not is_translated(message)]
    answer: dict[str, object] = {}
    for message in open_:
        plural = None if isinstance(message.id, str) else message.id[1]
        blank: object = [""] * len(forms_of(message)) if plural else ""
        if full:
            files = [file for file, _line in message.locations]
            blank = {"plural": plural, "files": files, "translation": blank}
        answer[name_of(message)] = blank
    return json.dumps(answer, ensure_ascii=False, indent=1)


def fill(language: str, file: Path, root: Path = ROOT) -> int:
    """Take the translations of the file over; what does not fit is named, 1 if there is any."""
    catalog = read(language, root)
    known = {name_of(message): message for message in messages_of(catalog)}
    refused = 0
    taken = 0
    for name, given in json.loads(file.read_text(encoding="utf-8")).items():
        forms = given["translation"] if isinstance(given, dict) else given
        if not forms or not all(forms):
            continue
        fault = take(known.get(name), forms)
        taken += fault is None
        if fault is not None:
            refused += 1
            print(f"{language}: {name!r} {fault}", file=sys.stderr)
    write(catalog, language, root)
    print(f"{language}: {taken} taken over, {refused} refused")
    return 1 if refused else 0


def take(message: Message | None, forms: str | list[str]) -> str | None:
    """Put the translation into the text, or say why it does not fit."""
    if message is None:
        return "is not a text of the catalogue"
    if isinstance(message.id, str) != isinstance(forms, str):
        return "needs one translation" if isinstance(message.id, str) else "needs a list of forms"
    if isinstance(forms, list) and len(forms) != len(forms_of(message)):
        return f"needs {len(forms_of(message))} forms"
    before, flags = message.string, set(message.flags)
    message.string = forms if isinstance(forms, str) else tuple(forms)
    message.flags.discard("fuzzy")
    if faults := faults_of(message):
        message.string, message.flags = before, flags
        return faults[0]
    return None


def main() -> int:
    """Do what the command line asks."""
    parser = argparse.ArgumentParser(description="Texts of the interface in five languages.")
    commands = parser.add_subparsers(dest="command", required=True)
    for name in ("update", "compile", "check", "stats"):
        commands.add_parser(name)
    asks = commands.add_parser("missing")
    asks.add_argument("language", choices=LANGUAGES)
    asks.add_argument("--full", action="store_true", help="with plural and files")
    fills = commands.add_parser("fill")
    fills.add_argument("language", choices=LANGUAGES)
    fills.add_argument("file", type=Path)
    given = parser.parse_args()
    if given.command == "missing":
        print(missing(given.language, full=given.full))
    elif given.command == "fill":
        return fill(given.language, given.file)
    elif given.command == "check":
        return check()
    else:
        {"update": update, "compile": compile_, "stats": stats}[given.command]()
    return 0


if __name__ == "__main__":
    sys.exit(main())
