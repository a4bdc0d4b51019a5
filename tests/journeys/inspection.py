"""Looks at every page that is opened, as an auditor would."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import axe_playwright_python
from playwright.sync_api import Page


# The tags that the library takes by itself stop at WCAG 2.0.
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
NARROW = {"width": 320, "height": 640}
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
RUN = f"""async colours => {{
    const found = await axe.run(document, {{
        runOnly: {{type: "tag", values: {WCAG}}}, resultTypes: ["violations"],
        rules: {{"color-contrast": {{enabled: colours}}}},
    }});
    return found.violations.map(one => ({{
        rule: one.id, help: one.help,
        nodes: one.nodes.map(node => node.html.slice(0, 300) + " " + node.failureSummary),
    }}));
}}"""
WIDTHS = "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
WIDE_PARTS = """() => [...document.querySelectorAll("body *")]
    .filter(one => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth)
    .slice(-5).map(one => one.outerHTML.slice(0, 160))"""
STATE = """() => [location.pathname, innerWidth, document.documentElement.outerHTML
    .replace(/value="[^"]*"|nonce="[^"]*"/g, "")].join(" ")"""
# What colours depend on: the same tags and classes have the same ones, whatever is written there.
SHAPE = """() => [innerWidth, ...[...document.querySelectorAll("body, body *")]
    .map(one => one.tagName + one.getAttribute("class"))].join(" ")"""
WITHOUT_SCRIPTS = """() => {
    const copy = document.documentElement.cloneNode(true);
    copy.querySelectorAll("script").forEach(one => one.remove());
    copy.querySelectorAll("noscript").forEach(one => one.replaceWith(...one.childNodes));
    const base = document.createElement("base");
    base.href = location.href;
    copy.querySelector("head").prepend(base);
    const still = document.createElement("style");
    still.textContent = "* {transition: none !important}";
    copy.querySelector("head").append(still);
    return "<!doctype html>" + copy.outerHTML;
}"""


class Inspector:
    """Collects what is wrong with the pages that were opened; the same state is looked at once."""

    def __init__(self, seen: set[int]) -> None:
        self.opened = 0
        self.axe_runs = 0
        self.wrong: list[str] = []
        self._seen = seen

    def watch(self, page: Page) -> None:
        """Note errors of the page from now on."""
        page.on("console", lambda one: self._heard(page, one.type, one.text))
        page.on("pageerror", lambda one: self._heard(page, "error", str(one)))
        page.on("response", lambda one: self._answered(one.status, one.url))

    def look(self, page: Page) -> None:
        """Look at the page that has just been opened."""
        self.opened += 1
        if self._is_known(page.evaluate(STATE)):
            return
        self.axe_runs += 1
        with _readable(page) as readable:
            self._violations(readable, page.url)
        self._sideways(page)

    def _is_known(self, state: str) -> bool:
        was_known = hash(state) in self._seen
        self._seen.add(hash(state))
        return was_known

    def _violations(self, page: Page, address: str) -> None:
        page.evaluate(AXE)
        has_new_colours = not self._is_known(page.evaluate(SHAPE))
        for one in page.evaluate(RUN, has_new_colours):
            self.wrong.append(f"{address}: {one['rule']} ({one['help']}): {one['nodes']}")

    def _sideways(self, page: Page) -> None:
        usual = page.viewport_size or NARROW
        if usual != NARROW:
            page.set_viewport_size(NARROW)
        whole, shown = page.evaluate(WIDTHS)
        if whole > shown:
            parts: Any = page.evaluate(WIDE_PARTS)
            self.wrong.append(f"{page.url}: scrolls sideways at 320 px, {whole} wide: {parts}")
        if usual != NARROW:
            page.set_viewport_size(usual)

    def _heard(self, page: Page, kind: str, text: str) -> None:
        if kind == "error":
            self.wrong.append(f"{page.url}: console: {text}")

    def _answered(self, status: int, url: str) -> None:
        if status >= 500:
            self.wrong.append(f"{url}: answered {status}")


@contextmanager
def _readable(page: Page) -> Iterator[Page]:
    """
    Give a page in which axe runs; that of somebody without scripts is shown anew for it.

    The copy looks the same: its own scripts are gone, and what stands there for want of them stays.
    """
    if page.evaluate("document.body.classList.contains('js-enabled')"):
        yield page
        return
    assert page.context.browser is not None
    with page.context.browser.new_context(viewport=page.viewport_size or NARROW) as context:
        copy = context.new_page()
        copy.set_content(page.evaluate(WITHOUT_SCRIPTS), wait_until="load")
        yield copy
