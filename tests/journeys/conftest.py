"""One service, one world and one browser for all journeys of a test process."""

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from talka.kit import clock
from tests.journeys.running import Service, own_database, running_service
from tests.journeys.world import Side, build, found_country


LANGUAGES = ("lt", "en", "ru")
NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"]


@pytest.fixture(scope="package")
def chromium() -> str:
    """Return where the browser is; tools/browser.sh has told already when there is none."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
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
        sides = {language: build(language, now) for language in LANGUAGES}
        with running_service(database, folder) as service:
            yield service, sides


@pytest.fixture(scope="package")
def browser(running, chromium) -> Iterator[Browser]:
    with pytest.MonkeyPatch.context() as environment, sync_playwright() as playwright:
        # The driver of the browser keeps a loop in this thread; our queries may pass beside it.
        environment.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield browser
        browser.close()
