"""One service, one world and one browser for all journeys of a test process."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import sync_playwright

from talka.kit import clock
from tests.journeys.browsers import Browsers, browser_program
from tests.journeys.inspection import NARROW, Inspector
from tests.journeys.running import Service, own_database, running_service
from tests.journeys.visitor import PlainVisitor, Visitor
from tests.journeys.world import Side, build, found_country


LOCALES = {"lt": "lt-LT", "en": "en-GB", "ru": "ru-RU"}
WIDE = {"width": 1280, "height": 900}
Someone = Callable[..., Visitor]


@pytest.fixture(scope="package")
def chromium() -> str:
    """Return where the browser is; tools/browser.sh has told already when there is none."""
    found = browser_program()
    if found is None:
        pytest.skip("There is no Chromium here: sudo apt-get install chromium")
    return found


@pytest.fixture(scope="package")
def running(
    chromium, django_db_setup, django_db_blocker, tmp_path_factory
) -> Iterator[tuple[Service, dict[str, Side]]]:
    folder = tmp_path_factory.mktemp("journeys")
    with django_db_blocker.unblock(), own_database() as database:
        now = clock.now()
        found_country(now)
        sides = {language: build(language, now) for language in LOCALES}
        with running_service(database, folder) as service:
            yield service, sides


@pytest.fixture(scope="package")
def browsers(running, chromium) -> Iterator[Browsers]:
    with pytest.MonkeyPatch.context() as environment, sync_playwright() as playwright:
        # The driver of the browser keeps a loop in this thread; our queries may pass beside it.
        environment.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        browsers = Browsers(playwright, chromium)
        yield browsers
        browsers.close()


@pytest.fixture(scope="package")
def seen() -> set[int]:
    """Remember the states of pages that were looked at, across the journeys."""
    return set()


@pytest.fixture
def sides(running) -> dict[str, Side]:
    return running[1]


@pytest.fixture
def someone(running, browsers, seen) -> Iterator[Someone]:
    """Give people with browsers of their own; in the end, nothing may be wrong with their pages."""
    service, _sides = running
    inspector, contexts = Inspector(seen), []
    browser = browsers.one()

    def arrive(
        language: str, *, reads: str = "", narrow: bool = False, scripts: bool = True
    ) -> Visitor:
        options: dict[str, Any] = {"viewport": NARROW if narrow else WIDE}
        context = browser.new_context(
            **options, locale=LOCALES[reads or language], java_script_enabled=scripts
        )
        contexts.append(context)
        page = context.new_page()
        inspector.watch(page)
        kind = Visitor if scripts else PlainVisitor
        return kind(page, inspector.look, service, language)

    with browsers.watched():
        yield arrive
    for context in contexts:
        context.close()
    print(f"\npages opened: {inspector.opened}, looked at with axe: {inspector.axe_runs}")  # noqa: T201
    assert not inspector.wrong, "\n".join(inspector.wrong)
