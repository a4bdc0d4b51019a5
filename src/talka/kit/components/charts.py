"""Small charts as SVG geometry: bars and lines from zero, labelled directly, with the table behind them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import ceil, log10
from typing import Any

from django.utils.translation import gettext as _

from talka.kit.components import formats
from talka.kit.components.parts import Point, Series


WIDTH = 640
_BAR, _GAP, _LABEL, _RIGHT = 24, 14, 200, 74
_HEIGHT, _TOP, _BOTTOM, _LEFT = 260, 28, 34, 14
_STEPS = (1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10)


@dataclass(frozen=True, slots=True)
class Rect:
    """A bar and its words; `low` and `high` are the ends of its whisker."""

    label: str
    value: str
    y: float
    x: float
    width: float
    text_x: float
    low: float | None = None
    high: float | None = None
    is_marked: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """A word at a place; `anchor` is start, middle or end."""

    text: str
    x: float
    y: float
    anchor: str = "middle"


@dataclass(frozen=True, slots=True)
class Line:
    """One series as a path, the band of its uncertainty, its dots and its words."""

    path: str
    band: str = ""
    dots: tuple[tuple[float, float], ...] = ()
    labels: tuple[Label, ...] = ()


@dataclass(frozen=True, slots=True)
class Chart:
    """Everything the template draws; the table holds the same numbers."""

    title: str
    description: str
    note: str
    height: float
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    zero: tuple[float, float, float, float]
    bars: tuple[Rect, ...] = ()
    lines: tuple[Line, ...] = ()
    axis: tuple[Label, ...] = field(default_factory=tuple)

    def as_context(self) -> dict[str, Any]:
        """Return the context of `parts/chart.html`."""
        return {"chart": self, "width": WIDTH}


def top_of_scale(highest: float) -> float:
    """Return the next round number at or above `highest`, so that the scale ends on it."""
    if highest <= 0:
        return 1.0
    size = 10.0 ** (ceil(log10(highest)) - 1)
    return next((step * size for step in _STEPS if step * size >= highest), 10 * size)


def scale_of(points: Sequence[Point]) -> tuple[float, float]:
    """Return the ends of a scale for lines: from zero unless all values lie in its upper half."""
    lowest, highest = _reach(points)
    top = top_of_scale(highest)
    ends = [end for p in points for end in (p.value, p.low) if end is not None]
    if lowest < 0 or not ends or min(ends) < highest / 2:
        return lowest, top
    step = top_of_scale(((highest - min(ends)) or highest / 10) / 4)
    return max(0.0, min(ends) // step * step), (highest // step + 1) * step


def _with_unit(value: float, unit: str, digits: int) -> str:
    text = formats.number(value, digits)
    return f"{text}{formats.NBSP}{unit}" if unit else text


def _reach(points: Sequence[Point]) -> tuple[float, float]:
    ends = [
        end for point in points for end in (point.value, point.low, point.high) if end is not None
    ]
    return min(0.0, *ends, 0.0), max(0.0, *ends, 0.0)


def bars(title: str, series: Series, *, unit: str = "", note: str = "", digits: int = 0) -> Chart:
    """Return lying bars that all begin at zero; negative values go to the left of it."""
    lowest, highest = _reach(series.points)
    span = (highest - lowest) or 1.0
    room = WIDTH - _LABEL - _RIGHT

    def place(value: float) -> float:
        return round(_LABEL + (value - lowest) / span * room, 1)

    def ends(point: Point) -> tuple[float | None, float | None]:
        if point.low is None or point.high is None:
            return None, None
        return place(point.low), place(point.high)

    rects = []
    for index, point in enumerate(series.points):
        left, right = sorted((place(0), place(point.value)))
        low, high = ends(point)
        rects.append(
            Rect(
                label=point.label,
                value=_with_unit(point.value, unit, digits),
                y=index * (_BAR + _GAP) + 4.0,
                x=left,
                width=round(right - left, 1),
                text_x=max(right, high or 0.0) + 8,
                low=low,
                high=high,
                is_marked=point.is_marked,
            )
        )
    height = len(rects) * (_BAR + _GAP) + 4.0
    rows = tuple((point.label, formats.number(point.value, digits)) for point in series.points)
    return Chart(
        title=title,
        description="; ".join(f"{rect.label}: {rect.value}" for rect in rects),
        note=note,
        height=height,
        heads=("", series.name or unit),
        rows=rows,
        zero=(place(0), 0.0, place(0), height),
        bars=tuple(rects),
    )


def _line(
    one: Series, spots: list[tuple[float, float]], scale: Any, digits: int, named: bool
) -> Line:
    path = "M" + "L".join(f"{x} {y}" for x, y in spots)
    low = [
        (x, scale(p.low)) for (x, __), p in zip(spots, one.points, strict=True) if p.low is not None
    ]
    high = [
        (x, scale(p.high))
        for (x, __), p in zip(spots, one.points, strict=True)
        if p.high is not None
    ]
    band = (
        "M" + "L".join(f"{x} {y}" for x, y in [*high, *reversed(low)]) + "Z" if low and high else ""
    )
    values = [point.value for point in one.points]
    shown = {len(values) - 1, values.index(max(values))} | {
        index for index, point in enumerate(one.points) if point.is_marked
    }
    labels = []
    for index in sorted(shown):
        x, y = spots[index]
        words = formats.number(values[index], digits)
        is_last = index == len(values) - 1
        text = f"{one.name} {words}" if named and is_last else words
        labels.append(Label(text, x, max(14.0, y - 10), "end" if is_last else "middle"))
    return Line(path, band, tuple(spots[index] for index in sorted(shown)), tuple(labels))


def _axis_labels(points: Sequence[Point], place: Any) -> tuple[Label, ...]:
    every = max(1, ceil(len(points) * max((len(p.label) for p in points), default=1) / 70))
    return tuple(
        Label(point.label, place(index), _HEIGHT - 10.0)
        for index, point in enumerate(points)
        if index % every == 0
    )


def lines(
    title: str, series: Sequence[Series], *, unit: str = "", note: str = "", digits: int = 0
) -> Chart:
    """
    Return lines over the same labels, named at their ends.

    The scale begins at zero, or at a round number under the lowest value where the line would else be flat;
    the number at which it begins is written on the axis.
    """
    shown = [one for one in series if one.points]
    lowest, highest = scale_of([point for one in shown for point in one.points])
    span = (highest - lowest) or 1.0
    room = _HEIGHT - _TOP - _BOTTOM

    def up(value: float) -> float:
        return round(_TOP + room * (1 - (value - lowest) / span), 1)

    def along(index: int) -> float:
        count = max(len(one.points) for one in shown)
        return round(_LEFT + 20 + index * (WIDTH - 2 * _LEFT - 40) / max(1, count - 1), 1)

    drawn = [
        _line(
            one,
            [(along(i), up(p.value)) for i, p in enumerate(one.points)],
            up,
            digits,
            len(shown) > 1,
        )
        for one in shown
    ]
    labels = [
        point.label
        for point in (max(shown, key=lambda one: len(one.points)).points if shown else ())
    ]
    rows = tuple(
        (
            label,
            *(
                formats.number(one.points[i].value, digits) if i < len(one.points) else "–"
                for one in shown
            ),
        )
        for i, label in enumerate(labels)
    )
    return Chart(
        title=title,
        description=" ".join(_told(one, unit, digits) for one in shown),
        note=note,
        height=_HEIGHT,
        heads=("", *(one.name or unit for one in shown)),
        rows=rows,
        zero=(_LEFT, up(max(0.0, lowest)), WIDTH - _LEFT, up(max(0.0, lowest))),
        lines=tuple(drawn),
        axis=(
            *(_axis_labels(shown[0].points, along) if shown else ()),
            Label(
                formats.number(max(0.0, lowest), digits), _LEFT, up(max(0.0, lowest)) - 5, "start"
            ),
        ),
    )


def _told(one: Series, unit: str, digits: int) -> str:
    first, last = one.points[0], one.points[-1]
    top = max(one.points, key=lambda point: point.value)
    low = min(one.points, key=lambda point: point.value)
    return _(
        "%(name)s: from %(first)s in %(first_label)s to %(last)s in %(last_label)s; "
        "highest %(top)s in %(top_label)s, lowest %(low)s in %(low_label)s."
    ) % {
        "name": one.name,
        "first": _with_unit(first.value, unit, digits),
        "first_label": first.label,
        "last": _with_unit(last.value, unit, digits),
        "last_label": last.label,
        "top": _with_unit(top.value, unit, digits),
        "top_label": top.label,
        "low": _with_unit(low.value, unit, digits),
        "low_label": low.label,
    }
