"""`{% load look %}`: every component of the design system as a tag, every national form as a filter."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import template
from django.forms import BaseForm
from django.http import HttpRequest
from django.template import Context, Node, NodeList
from django.template.base import Parser, Token
from django.template.loader import render_to_string
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString
from django.utils.text import slugify

from talka.kit.components import charts, formats, icons
from talka.kit.components.paging import pages_around
from talka.kit.components.parts import (
    Action,
    Chip,
    Event,
    Figure,
    JobCard,
    Kind,
    Link,
    Must,
    Press,
    QueueEntry,
    Reason,
    Row,
    Series,
    Tag,
    Task,
    Todo,
)


register = template.Library()

for _name in (
    "ago",
    "day",
    "day_of_year",
    "day_short",
    "deadline_kind",
    "distance",
    "hour",
    "minutes",
    "moment",
    "money",
    "month",
    "number",
    "percent",
    "relative_deadline",
    "weekday",
):
    register.filter(_name, getattr(formats, _name))

register.simple_tag(formats.money_range, name="money_range")


@register.simple_tag
def icon(name: str) -> SafeString:
    """Draw an icon in the colour of the text."""
    return icons.draw(name)


@register.simple_tag
def tag(what: Tag | str, kind: str = "neutral") -> SafeString:
    """Draw a status as word and shape."""
    status = what if isinstance(what, Tag) else Tag(str(what), Kind(kind))
    return format_html(
        '<span class="talka-tag talka-tag--{}">{}<span>{}</span></span>',
        status.kind.value,
        icons.of_kind(status.kind),
        status.text,
    )


@register.simple_tag
def deadline(due: date | None) -> SafeString:
    """Draw when something is due, red when late, amber within three days."""
    if due is None:
        return SafeString("")
    return tag(Tag(formats.relative_deadline(due), formats.deadline_kind(due)))


_BUTTONS = {
    Press.PRIMARY: "govuk-button",
    Press.QUIET: "govuk-button govuk-button--secondary",
    Press.WARNING: "govuk-button govuk-button--warning",
    Press.START: "govuk-button govuk-button--start",
}


@register.inclusion_tag("parts/button.html")
def button(
    label: str, kind: str = "primary", href: str = "", about: str = "", **attributes: object
) -> dict[str, Any]:
    """Draw a button, or with `href` a link that looks like one; other words become attributes."""
    press = Press(kind)
    plain = "govuk-link" if href else "talka-plain-button"
    return {
        "label": label,
        "href": href,
        "about": about,
        "css": _BUTTONS.get(press, plain),
        "is_button": press is not Press.LINK,
        "is_start": press is Press.START,
        "attributes": {key.replace("_", "-"): value for key, value in attributes.items()},
    }


@register.inclusion_tag("parts/action.html")
def action(what: Action) -> dict[str, Any]:
    """Draw an action: a link, or a form with one button."""
    return {"action": what}


@register.inclusion_tag("parts/actions.html")
def actions(what: Sequence[Action]) -> dict[str, Any]:
    """Draw several actions in one row."""
    return {"actions": what}


@register.simple_block_tag
def card(
    content: str,
    title: str = "",
    level: int = 2,
    accent: bool = False,
    id: str = "",  # noqa: A002
) -> SafeString:
    """Draw a white card; with a title it becomes a named section."""
    css = "talka-card talka-card--accent" if accent else "talka-card"
    if not title:
        return format_html('<div class="{}">{}</div>', css, content)
    name = id or f"card-{slugify(title, allow_unicode=True)[:40]}"
    return format_html(
        '<section class="{}" aria-labelledby="{}"><h{} class="talka-card__title" id="{}">{}</h{}>{}</section>',
        css,
        name,
        level,
        name,
        title,
        level,
        content,
    )


_NOTICES = {
    "success": ("good", "check"),
    "good": ("good", "check"),
    "warning": ("warning", "warning"),
    "error": ("error", "exclamation"),
}


@register.simple_block_tag
def notice(content: str, kind: str = "info", title: str = "") -> SafeString:
    """Draw a notification: kinds info, good, warning, error."""
    name, shape = _NOTICES.get(kind, ("info", "info"))
    heading = format_html('<p class="talka-notice__title">{}</p>', title) if title else ""
    return format_html(
        '<div class="talka-notice talka-notice--{}">{}<div>{}{}</div></div>',
        name,
        icons.draw(shape),
        heading,
        content,
    )


@register.simple_block_tag
def inset(content: str) -> SafeString:
    """Draw text that stands apart."""
    return format_html('<div class="govuk-inset-text">{}</div>', content)


@register.inclusion_tag("parts/warning.html")
def warning(text: str) -> dict[str, Any]:
    """Draw a warning about consequences."""
    return {"text": text}


@register.inclusion_tag("parts/job_card.html")
def job_card(job: JobCard) -> dict[str, Any]:
    """Draw a suggestion: job, employer, facts; why; actions; details."""
    return {"job": job}


@register.inclusion_tag("parts/reasons.html")
def reasons(items: Sequence[Reason], caption: str = "") -> dict[str, Any]:
    """Draw the reasons of a score as a table with a bar each and their sum."""
    return {
        "reasons": items,
        "caption": caption,
        "points": sum(item.points for item in items),
        "out_of": sum(item.out_of for item in items),
    }


@register.inclusion_tag("parts/must_have.html")
def must_have(items: Sequence[Must]) -> dict[str, Any]:
    """Draw requirements as met, missing or unknown."""
    return {"musts": items}


@register.inclusion_tag("parts/summary_list.html")
def summary_list(rows: Sequence[Row]) -> dict[str, Any]:
    """Draw answers with their change links."""
    return {"rows": rows}


@register.inclusion_tag("parts/task_list.html")
def task_list(tasks: Sequence[Task]) -> dict[str, Any]:
    """Draw the parts of a long job with their status."""
    return {"tasks": tasks}


@register.inclusion_tag("parts/todo.html")
def todo_list(items: Sequence[Todo]) -> dict[str, Any]:
    """Draw what a person has to do, by when."""
    return {"items": items}


@register.inclusion_tag("parts/timeline.html")
def timeline(events: Sequence[Event]) -> dict[str, Any]:
    """Draw events in their order, done ones filled."""
    return {"events": events}


@register.inclusion_tag("parts/chips.html")
def chips(items: Sequence[Chip], label: str = "") -> dict[str, Any]:
    """Draw filters as chips."""
    return {"chips": items, "label": label}


@register.inclusion_tag("parts/queue.html")
def queue(items: Sequence[QueueEntry]) -> dict[str, Any]:
    """Draw the queue of the desk."""
    return {"entries": items}


@register.inclusion_tag("parts/figure.html")
def figure(what: Figure) -> dict[str, Any]:
    """Draw a number with its unit, period and comparison."""
    return {"figure": what}


@register.inclusion_tag("parts/meter.html")
def meter(value: float, out_of: float, label: str = "", kind: str = "") -> dict[str, Any]:
    """Draw a bar; with a label it is read aloud, without one it is decoration beside a number."""
    share = 0.0 if out_of <= 0 else max(0.0, min(1.0, value / out_of))
    return {"width": f"{share * 100:.1f}", "label": label, "kind": kind}


@register.inclusion_tag("parts/progress.html")
def progress(number: int, total: int, label: str = "") -> dict[str, Any]:
    """Draw how far a person has come in a series of questions."""
    share = 0.0 if total <= 0 else max(0.0, min(1.0, number / total))
    return {"number": number, "total": total, "label": label, "width": f"{share * 100:.1f}"}


@register.inclusion_tag("parts/breadcrumbs.html")
def breadcrumbs(links: Sequence[Link]) -> dict[str, Any]:
    """Draw the way back to the start."""
    return {"links": links}


@register.inclusion_tag("parts/back_link.html")
def back_link(url: str, label: str = "") -> dict[str, Any]:
    """Draw the link to the page before."""
    return {"url": url, "label": label}


@register.inclusion_tag("parts/sub_navigation.html")
def sub_navigation(links: Sequence[Link], label: str) -> dict[str, Any]:
    """Draw pages of one subject as tabs that are links."""
    return {"links": links, "label": label}


@register.inclusion_tag("parts/empty_state.html")
def empty_state(title: str, text: str = "", url: str = "", label: str = "") -> dict[str, Any]:
    """Draw what to read and do where a list has nothing."""
    return {"title": title, "text": text, "url": url, "label": label}


@register.inclusion_tag("parts/pagination.html", takes_context=True)
def pagination(context: Context, page: Any, parameter: str = "page") -> dict[str, Any]:
    """Draw the pages of a Django `Page`, keeping the other words of the address."""
    request = context.get("request")
    return pages_around(page, request if isinstance(request, HttpRequest) else None, parameter)


@register.inclusion_tag("parts/keyboard_help.html")
def keyboard_help() -> dict[str, Any]:
    """Draw the dialog that lists the keys; `?` opens it."""
    return {}


@register.inclusion_tag("parts/keys_line.html")
def keys_line() -> dict[str, Any]:
    """Draw one line that tells the keys, for the foot of a queue."""
    return {}


@register.inclusion_tag("parts/print_button.html")
def print_button(label: str = "") -> dict[str, Any]:
    """Draw a button that prints the page; it appears only where scripts run."""
    return {"label": label}


@register.inclusion_tag("parts/copy_button.html")
def copy_button(url: str = "", label: str = "") -> dict[str, Any]:
    """Draw a button that copies the address; it appears only where scripts run."""
    return {"url": url, "label": label}


@register.inclusion_tag("parts/draft_notice.html")
def draft_notice() -> dict[str, Any]:
    """Draw the line that says what was typed before has been put back."""
    return {}


@register.simple_tag
def error_summary(form: BaseForm | None) -> SafeString:
    """Draw every error of the form with a link to its field; nothing when there is none."""
    if not isinstance(form, BaseForm) or not form.errors:
        return SafeString("")
    return render_to_string("parts/error_summary.html", {"form": form})


@register.inclusion_tag("parts/chart.html")
def chart_bars(
    title: str, series: Series, unit: str = "", note: str = "", digits: int = 0
) -> dict[str, Any]:
    """Draw lying bars from zero, each labelled, with the table behind them."""
    return charts.bars(title, series, unit=unit, note=note, digits=digits).as_context()


@register.inclusion_tag("parts/chart.html")
def chart_line(
    title: str,
    series: Series | Sequence[Series],
    unit: str = "",
    note: str = "",
    digits: int = 0,
) -> dict[str, Any]:
    """Draw up to three lines from zero, labelled at their ends, with the table behind them."""
    lines = (series,) if isinstance(series, Series) else tuple(series)
    return charts.lines(title, lines, unit=unit, note=note, digits=digits).as_context()


class TabsNode(Node):
    """`{% tabs "Title" %}{% tab "Label" %}…{% endtab %}{% endtabs %}`: works as a list of links without scripts."""

    def __init__(self, title: template.base.FilterExpression, nodelist: NodeList) -> None:
        self.title = title
        self.nodelist = nodelist

    def render(self, context: Context) -> SafeString:
        found: list[tuple[str, str, str]] = []
        with context.push(_tabs=found):
            self.nodelist.render(context)
        title = conditional_escape(self.title.resolve(context))
        return render_to_string("parts/tabs.html", {"title": title, "tabs": found})


@register.tag("tabs")
def do_tabs(parser: Parser, token: Token) -> TabsNode:
    """Read the title and everything up to `endtabs`."""
    __, title = token.split_contents()
    nodelist = parser.parse(("endtabs",))
    parser.delete_first_token()
    return TabsNode(parser.compile_filter(title), nodelist)


@register.simple_block_tag(takes_context=True)
def tab(context: Context, content: str, label: str, id: str = "") -> str:  # noqa: A002
    """Keep one panel for the tabs around it."""
    name = id or f"tab-{slugify(label, allow_unicode=True)}"
    context["_tabs"].append((name, label, content))
    return ""
