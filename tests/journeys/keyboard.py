"""
Somebody at a page who has a keyboard and nothing else.

Things are found as a screen reader names them, by role and accessible name, and reached with Tab or
Shift+Tab; whatever cannot be reached so fails. Keys, decisions and the waiting are counted.
"""

import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from playwright.sync_api import ElementHandle, Locator, Page


MOST_TABS = 200
MOST_ARROWS = 60
PAGE_WITHIN = 30_000  # milliseconds
# Where the wanted things stand, seen from the thing that has the focus.
WHERE = """wanted => {
    const here = document.activeElement;
    if (wanted.includes(here)) return "here";
    if (!here || here === document.body) return "start";
    const behind = one => here.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING;
    return wanted.some(behind) ? "behind" : "before";
}"""
FOCUSED = "document.activeElement.outerHTML.slice(0, 200)"
IN_MAIN = "one => Boolean(one.closest('main'))"
IS_SKIP_LINK = "document.activeElement.matches('.govuk-skip-link')"
IS_CHOSEN = "document.activeElement.checked"
SAME_GROUP = """one => [...document.querySelectorAll('input[type=radio]')]
    .filter(other => other.name === one.name && other.form === one.form)"""
CHOSEN_OPTION = "document.activeElement.selectedOptions[0].textContent.trim()"
MARKED_OPTION = """() => {
    const id = document.activeElement.getAttribute("aria-activedescendant");
    return id ? document.getElementById(id).dataset.text || "" : "";
}"""
# What is offered to choose from is looked over while one decides, which is counted on its own.
WORDS = """() => {
    const count = one => one.innerText.split(/\\s+/).filter(Boolean).length;
    const choices = "select, .govuk-radios, .govuk-checkboxes";
    const inside = [...document.querySelectorAll(`main :is(${choices})`)]
        .filter(one => one.checkVisibility() && !one.parentElement.closest(choices));
    return inside.reduce((sum, one) => sum - count(one), count(document.querySelector("main")));
}"""
OFFERED = "one => one.getAttribute('aria-controls')"


@dataclass(slots=True)
class Effort:
    """What a way through pages has cost."""

    keys: int = 0
    decisions: int = 0
    clicks: int = 0  # things pushed, followed, ticked or chosen
    waited: float = 0.0  # seconds until pages, lists and letters were there
    pages: int = 0
    words: int = 0  # that stand on the pages, without those of choices


class OutOfReach(AssertionError):
    """The keyboard does not lead there."""


def named(name: str) -> re.Pattern[str]:
    """Return the pattern of an accessible name, which may end with a remark in brackets."""
    return re.compile(rf"^\s*{re.escape(name)}\s*(\(.*\))?\s*$")


def beginning(words: str) -> re.Pattern[str]:
    """Return the pattern of an accessible name that begins so."""
    return re.compile(rf"^\s*{re.escape(words)}")


class Keyboard:
    """Hands on the keys of one page."""

    def __init__(self, page: Page, look: Callable[[Page], None]) -> None:
        self.page = page
        self.look = look
        self.effort = Effort()

    def open(self, address: str) -> None:
        """Open an address that stands in a letter or was typed."""
        with self._new_page():
            self.page.goto(address)

    def press(self, key: str, times: int = 1) -> None:
        """Press a key."""
        for _ in range(times):
            self.page.keyboard.press(key)
        self.effort.keys += times

    def type(self, text: str) -> None:
        """Type letter by letter."""
        self.page.keyboard.type(text)
        self.effort.keys += len(text)

    def reach(self, role: str, name: str | re.Pattern[str]) -> ElementHandle:
        """
        Move the focus to the thing of that role and name, and return it.

        :raises OutOfReach: there is no such thing, or Tab does not lead to it
        """
        pattern = name if isinstance(name, re.Pattern) else named(name)
        return self.reach_one_of(self.page.get_by_role(role, name=pattern))

    def reach_one_of(self, places: Locator) -> ElementHandle:
        """
        Move the focus to the first of these things that Tab leads to, and return it.

        :raises OutOfReach: there is none, or Tab leads to none
        """
        wanted = [one for one in places.element_handles() if one.is_visible()]
        if not wanted:
            raise OutOfReach(f"{places} is not on {self.page.url}: {self._what_is_there()}")
        self.effort.decisions += 1
        self._walk_to(wanted)
        return self.page.evaluate_handle("document.activeElement").as_element()

    def _walk_to(self, wanted: list[ElementHandle]) -> None:
        for _ in range(MOST_TABS):
            where = self.page.evaluate(WHERE, wanted)
            if where == "here":
                return
            if where == "start" and wanted[0].evaluate(IN_MAIN):
                self.skip_to_main()
            else:
                self.press("Shift+Tab" if where == "before" else "Tab")
        focus = self.page.evaluate(FOCUSED)
        raise OutOfReach(f"Tab does not lead to {wanted[0]} on {self.page.url}; it is at {focus}")

    def skip_to_main(self) -> None:
        """Jump over the header with the first link of the page."""
        self.press("Tab")
        if not self.page.evaluate(IS_SKIP_LINK):
            raise OutOfReach(f"The first Tab on {self.page.url} does not lead to the skip link")
        self.press("Enter")

    def follow(self, name: str | re.Pattern[str]) -> None:
        """Follow a link to another page."""
        self._go("link", name)

    def push(self, name: str | re.Pattern[str]) -> None:
        """Push a button, or a link that looks like one, which leads to another page."""
        self._go("button", name)

    def _go(self, role: str, name: str | re.Pattern[str]) -> None:
        self.reach(role, name)
        self.enter()

    def enter(self) -> None:
        """Press Enter on what has the focus and wait for the page to which it leads."""
        self.effort.clicks += 1
        with self._new_page(), self.page.expect_navigation(timeout=PAGE_WITHIN):
            self.press("Enter")

    def write(self, label: str | re.Pattern[str], text: str) -> None:
        """Write into a field, in place of what stands there."""
        name = _pattern(label)
        searches = self.page.get_by_role("searchbox", name=name)
        self.write_into(self.page.get_by_role("textbox", name=name).or_(searches), text)

    def write_into(self, fields: Locator, text: str) -> None:
        """Write into the first of these fields that Tab leads to."""
        self.reach_one_of(fields)
        self.press("Control+a")
        self.type(text)

    def look_up(self, label: str | re.Pattern[str], typed: str, wanted: str) -> None:
        """Type into a field that proposes answers, and take the wanted one."""
        field = self.reach_one_of(self.page.get_by_role("combobox", name=_pattern(label)))
        self.press("Control+a")
        self.type(typed)
        begun = time.monotonic()
        options = self.page.locator(f"#{field.evaluate(OFFERED)} [role=option]")
        options.filter(has_text=wanted).first.wait_for()
        self.effort.waited += time.monotonic() - begun
        for _ in range(MOST_ARROWS):
            self.press("ArrowDown")
            if wanted in self.page.evaluate(MARKED_OPTION):
                self.press("Enter")
                return
        raise OutOfReach(f"The arrows do not lead to {wanted}")

    def choose(self, name: str | re.Pattern[str]) -> None:
        """Choose one of several radio buttons: Tab into the group, then the arrows."""
        radios = self.page.get_by_role("radio", name=_pattern(name))
        if not radios.count():
            raise OutOfReach(f"{name} is no choice on {self.page.url}: {self._what_is_there()}")
        wanted = radios.first.element_handle()
        group = wanted.evaluate_handle(SAME_GROUP).get_properties().values()
        self.effort.decisions += 1
        self._walk_to([one.as_element() for one in group])
        for _ in range(MOST_ARROWS):
            if self.page.evaluate(WHERE, [wanted]) == "here":
                self._set(on=True)
                return
            self.press("ArrowDown")
        raise OutOfReach(f"The arrows do not lead to {name}")

    def tick(self, name: str | re.Pattern[str], *, on: bool = True) -> None:
        """Tick a box, or take the tick away."""
        self.reach("checkbox", name)
        self._set(on=on)

    def _set(self, *, on: bool) -> None:
        self.effort.clicks += 1
        if self.page.evaluate(IS_CHOSEN) is not on:
            self.press("Space")

    def select(self, label: str | re.Pattern[str], option: str) -> None:
        """Choose in a list that unfolds."""
        self.reach_one_of(self.page.get_by_role("combobox", name=_pattern(label)))
        for _ in range(MOST_ARROWS):
            if self.page.evaluate(CHOSEN_OPTION) == option:
                return
            self.press("ArrowDown")
        raise OutOfReach(f"The arrows do not lead to {option}")

    def unfold(self, name: str) -> None:
        """Open a part of the page that is folded."""
        self.reach_one_of(self.page.locator("summary").filter(has_text=_pattern(name)))
        self.effort.clicks += 1
        self.press("Enter")

    def text(self) -> str:
        """Return what the page says."""
        return self.page.locator("main").inner_text()

    @contextmanager
    def _new_page(self) -> Iterator[None]:
        begun = time.monotonic()
        yield
        self.effort.waited += time.monotonic() - begun
        self.effort.pages += 1
        self.effort.words += self.page.evaluate(WORDS)
        self.look(self.page)

    def _what_is_there(self) -> str:
        return self.page.locator("main").aria_snapshot()[:2000]


def _pattern(name: str | re.Pattern[str]) -> re.Pattern[str]:
    return name if isinstance(name, re.Pattern) else named(name)
