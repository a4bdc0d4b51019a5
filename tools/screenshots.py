"""
Take pictures of ten main pages of the running demo, in two languages and two widths.

    make demo            in one terminal
    make screenshots     in another
"""

import os
import re
import sys
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright


ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "images"
CHROMIUM = os.environ.get("TALKA_CHROMIUM", "/usr/bin/chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WIDTHS = (320, 1280)
LANGUAGES = ("lt", "en")


@dataclass(frozen=True, slots=True)
class Shot:
    """One page, as one of the demo people; `click` follows a link first."""

    name: str
    path: str
    visitor: str = ""
    click: str = ""


SHOTS = (
    Shot("start", "/"),
    Shot("board", "/jobs/"),
    Shot("vacancy", "/jobs/", click="main h3 a, main h2 a, main article a"),
    Shot("register", "/register/"),
    Shot("jobseeker-home", "/me/", "ruta"),
    Shot("suggestions", "/me/suggestions/", "ruta"),
    Shot("applications", "/me/applications/", "ruta"),
    Shot("employer-home", "/employer/", "tomas"),
    Shot("counsellor-desk", "/desk/", "jonas"),
    Shot("caseload", "/desk/people/", "jonas"),
)


NAMES = {"ruta": "Rūta", "tomas": "Tomas", "jonas": "Jonas"}


def sign_in(page: Page, address: str, visitor: str) -> None:
    """Become one of the demo people with one click."""
    page.goto(f"{address}/demo/")
    form = page.locator("form", has_text=re.compile(NAMES[visitor])).first
    form.locator("button").first.click()
    page.wait_for_load_state()


def take(page: Page, address: str, shot: Shot, folder: Path, suffix: str) -> None:
    """Take one picture; a wide page that scrolls sideways is told."""
    page.goto(address + shot.path)
    if shot.click:
        page.locator(shot.click).first.click()
        page.wait_for_load_state()
    sideways = page.evaluate("document.documentElement.scrollWidth > window.innerWidth")
    if sideways:
        print(f"{shot.name} {suffix}: scrolls sideways", file=sys.stderr)
    page.screenshot(path=folder / f"{shot.name}{suffix}.png", full_page=True)


def visit(
    browser: Browser, address: str, visitor: str, language: str, width: int, folder: Path
) -> None:
    """Take the pictures of one visitor in one language and width."""
    context = browser.new_context(viewport={"width": width, "height": 900})
    context.add_cookies([{"name": "talka_language", "value": language, "url": address}])
    page = context.new_page()
    if visitor:
        sign_in(page, address, visitor)
        choose_language(page, language)
    for shot in SHOTS:
        if shot.visitor == visitor:
            take(page, address, shot, folder, f"-{language}-{width}")
    context.close()


def main() -> int:
    """Take all pictures; English at 1280 also stands in the README."""
    address = os.environ.get(
        "TALKA_ADDRESS", f"http://127.0.0.1:{os.environ.get('TALKA_PORT', '8000')}"
    )
    folder = Path(os.environ.get("TALKA_SCREENSHOTS", ROOT / "build" / "screenshots"))
    folder.mkdir(parents=True, exist_ok=True)
    FOLDER.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for visitor, language, width in product(("", *NAMES), LANGUAGES, WIDTHS):
            visit(browser, address, visitor, language, width, folder)
        browser.close()
    for name in ("jobseeker-home", "counsellor-desk"):
        picture = folder / f"{name}-en-1280.png"
        if picture.exists():
            (FOLDER / f"{name}.png").write_bytes(picture.read_bytes())
    print(f"Pictures are in {folder}")
    return 0


def choose_language(page: Page, language: str) -> None:
    """Choose the language on the page, which signed-in people keep."""
    button = page.locator(f"form[action$='/language/'] button[value='{language}']").first
    if button.count() and button.is_visible():
        button.click()
        page.wait_for_load_state()


if __name__ == "__main__":
    sys.exit(main())
