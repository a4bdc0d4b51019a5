"""Icons of the design system: strokes on a 24 × 24 field, drawn in the colour of the text."""

from django.utils.html import format_html
from django.utils.safestring import SafeString


_PATHS = {
    "arrow-left": "M19 12H5M11 6l-6 6 6 6",
    "arrow-right": "M5 12h14M13 6l6 6-6 6",
    "bell": "M6 16V11a6 6 0 0 1 12 0v5l2 2H4zM10 21h4",
    "calendar": "M4 6h16v14H4zM4 10h16M8 3v4M16 3v4",
    "check": "M4.5 12.5l5 5L19.5 7",
    "clock": "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3.5 2",
    "close": "M6 6l12 12M18 6L6 18",
    "document": "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6",
    "down": "M5 9l7 7 7-7",
    "dot": "M12 10.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3zM12 8.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z",
    "exclamation": "M12 4v10M12 19.5v.1",
    "globe": "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3.5 12h17"
    "M12 3c3 3 3.5 6 3.5 9s-.5 6-3.5 9c-3-3-3.5-6-3.5-9S9 6 12 3z",
    "hourglass": "M7 3h10M7 21h10M8 3v4l4 5 4-5V3M8 21v-4l4-5 4 5v4",
    "info": "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v5M12 7.5v.1",
    "menu": "M4 7h16M4 12h16M4 17h16",
    "message": "M4 5h16v11H10l-5 4v-4H4z",
    "pencil": "M4 20l1-4L16 5l3 3L8 19zM14 7l3 3",
    "person": "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.5 20c1-4 4-5.5 7.5-5.5s6.5 1.5 7.5 5.5",
    "place": "M12 21c5-6 7-9 7-11.5a7 7 0 0 0-14 0C5 12 7 15 12 21zM12 7.5v4",
    "question": "M8.5 9a3.5 3.5 0 1 1 5 3.2c-1 .6-1.5 1.2-1.5 2.3M12 19v.1",
    "ring": "M12 6a6 6 0 1 0 0 12 6 6 0 0 0 0-12z",
    "search": "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5L21 21",
    "sort": "M8 10l4-5 4 5M8 14l4 5 4-5",
    "sort-down": "M12 5v13M6 13l6 6 6-6",
    "sort-up": "M12 19V6M6 11l6-6 6 6",
    "square": "M6 6h12v12H6z",
    "warning": "M12 4L2.5 20h19zM12 10v5M12 17.5v.1",
}
NAMES = frozenset(_PATHS)
_OF_KIND = {
    "neutral": "dot",
    "info": "info",
    "soon": "clock",
    "late": "exclamation",
    "good": "check",
    "bad": "close",
    "waiting": "hourglass",
    "closed": "square",
    "draft": "pencil",
}


def draw(name: str, css_class: str = "") -> SafeString:
    """Return the icon as SVG, hidden from screen readers; an unknown name draws nothing."""
    path = _PATHS.get(name)
    if path is None:
        return SafeString("")
    return format_html(
        '<svg class="talka-icon{}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">'
        '<path d="{}"/></svg>',
        f" {css_class}" if css_class else "",
        path,
    )


def of_kind(kind: str) -> SafeString:
    """Return the shape that stands for a kind of status, so that colour is never alone."""
    return draw(_OF_KIND.get(kind, "dot"))
