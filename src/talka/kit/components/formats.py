"""Dates, numbers, money and distances in the form of each language."""

from datetime import date, datetime
from decimal import Decimal, InvalidOperation

from babel import Locale
from babel.dates import format_date, format_skeleton, format_time
from django.utils import timezone
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from talka.kit import clock
from talka.kit.components.parts import Kind


NBSP = "\u00a0"
MINUS = "\u2212"
_LOCALES = {"en": "en_GB", "lt": "lt", "lv": "lv", "et": "et", "ru": "ru"}
_NUMERIC = {
    "lt": "yyyy-MM-dd",
    "lv": "dd.MM.yyyy.",
    "et": "dd.MM.yyyy",
    "ru": "dd.MM.yyyy",
    "en": "d MMM yyyy",
}
_SOON_DAYS = 3

Number = int | float | Decimal | str | None


def language() -> str:
    """Return the two letters of the page's language."""
    return (get_language() or "en").split("-")[0]


def locale() -> Locale:
    """Return Babel's locale of the page's language; English where Babel has none of ours."""
    return Locale.parse(_LOCALES.get(language(), "en_GB"))


def _as_day(value: date | datetime) -> date:
    if isinstance(value, datetime):
        return timezone.localdate(value) if timezone.is_aware(value) else value.date()
    return value


def day(value: date | datetime | None) -> str:
    """Return the day in words with its year: "12 November 2026"."""
    return "" if not value else str(format_date(_as_day(value), format="long", locale=locale()))


def day_short(value: date | datetime | None) -> str:
    """Return the day in the national form for tables: "2026-11-12"."""
    if not value:
        return ""
    pattern = _NUMERIC.get(language(), "yyyy-MM-dd")
    return str(format_date(_as_day(value), format=pattern, locale=locale()))


def day_of_year(value: date | datetime | None, today: date | None = None) -> str:
    """Return the day in words; its year only when it is not the present one."""
    if not value:
        return ""
    own = _as_day(value)
    if own.year != (today or clock.today()).year:
        return day(own)
    return str(format_skeleton("MMMMd", own, locale=locale()))


def month(value: date | datetime | None) -> str:
    """Return month and year: "November 2026"."""
    return "" if not value else str(format_skeleton("yMMMM", _as_day(value), locale=locale()))


def weekday(value: date | datetime | None) -> str:
    """Return the name of the weekday."""
    return "" if not value else str(format_date(_as_day(value), format="EEEE", locale=locale()))


def hour(value: datetime | None) -> str:
    """Return hour and minute on the 24-hour clock, in the time zone of the service."""
    if not value:
        return ""
    own = timezone.localtime(value) if timezone.is_aware(value) else value
    return str(format_time(own.time(), format="HH:mm", locale=locale()))


def moment(value: datetime | None) -> str:
    """Return day and hour: "12 November 2026, 10:30"."""
    return "" if not value else f"{day(value)}, {hour(value)}"


def _decimal(value: Number) -> Decimal | None:
    if value is None or value == "":
        return None
    try:
        found = Decimal(str(value))
    except InvalidOperation:
        return None
    return found if found.is_finite() else None


def number(value: Number, digits: int | str = 0) -> str:
    """Return the number with thousands apart by a space that does not break; a dash when there is none."""
    found = _decimal(value)
    if found is None:
        return "–"
    text = f"{abs(found):,.{int(digits)}f}"
    whole, __, rest = text.partition(".")
    mark = "." if language() == "en" else ","
    body = whole.replace(",", NBSP) + (mark + rest if rest else "")
    is_zero = not any(figure in "123456789" for figure in text)
    return body if found >= 0 or is_zero else f"{MINUS}{body}"


def money(value: Number, currency: str = "€") -> str:
    """Return an amount: "1 640 €", with cents only when there are any."""
    found = _decimal(value)
    if found is None:
        return "–"
    digits = 0 if found == found.to_integral_value() else 2
    return f"{number(found, digits)}{NBSP}{currency}"


def money_range(low: Number, high: Number, currency: str = "€") -> str:
    """Return "1 200–1 600 €"; "from" or "up to" when only one end is known."""
    if low in (None, "") and high in (None, ""):
        return ""
    if high in (None, ""):
        return _("from %(amount)s") % {"amount": money(low, currency)}
    if low in (None, ""):
        return _("up to %(amount)s") % {"amount": money(high, currency)}
    if low == high:
        return money(low, currency)
    return f"{money(low, currency).removesuffix(NBSP + currency)}–{money(high, currency)}"


def percent(value: Number, digits: int | str = 0) -> str:
    """Return a share given in hundredths: 61 is "61 %"."""
    return "–" if _decimal(value) is None else f"{number(value, digits)}{NBSP}%"


def distance(kilometres: Number) -> str:
    """Return a distance given in kilometres: metres under one, one digit under ten."""
    found = _decimal(kilometres)
    if found is None:
        return ""
    if found < 1:
        return f"{number(round(found * 10) * 100)}{NBSP}" + _("m")
    return f"{number(found, 1 if found < 10 else 0)}{NBSP}" + _("km")


def minutes(value: Number) -> str:
    """Return a duration given in minutes: "24 min", "1 h 35 min"."""
    found = _decimal(value)
    if found is None:
        return ""
    hours, rest = divmod(int(found), 60)
    parts = [f"{hours}{NBSP}" + _("h")] if hours else []
    if rest or not hours:
        parts.append(f"{rest}{NBSP}" + _("min"))
    return NBSP.join(parts)


def relative_deadline(value: date | datetime | None, today: date | None = None) -> str:
    """Return when something is due, as people say it: "today", "tomorrow", "by 28 November", "3 days late"."""
    if not value:
        return ""
    due, present = _as_day(value), today or clock.today()
    left = (due - present).days
    if left == 0:
        return _("today")
    if left == 1:
        return _("tomorrow")
    if left < 0:
        return ngettext("%(days)s day late", "%(days)s days late", -left) % {"days": number(-left)}
    return _("by %(day)s") % {"day": day_of_year(due, present)}


def deadline_kind(value: date | datetime | None, today: date | None = None) -> Kind:
    """Return the kind of tag for a deadline: late, soon (three days) or neutral."""
    if not value:
        return Kind.NEUTRAL
    left = (_as_day(value) - (today or clock.today())).days
    if left < 0:
        return Kind.LATE
    return Kind.SOON if left <= _SOON_DAYS else Kind.NEUTRAL


def ago(value: date | datetime | None, today: date | None = None) -> str:
    """Return how long ago a day was: "today", "yesterday", "9 days ago"."""
    if not value:
        return ""
    past = ((today or clock.today()) - _as_day(value)).days
    if past == 0:
        return _("today")
    if past == 1:
        return _("yesterday")
    if past < 0:
        return day_of_year(value, today)
    return ngettext("%(days)s day ago", "%(days)s days ago", past) % {"days": number(past)}
