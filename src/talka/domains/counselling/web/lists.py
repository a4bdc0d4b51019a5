"""The lists of people: what stands in their columns and how they narrow."""

from collections.abc import Callable, Iterable, Sequence

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from talka.domains.contact.api import CHANNELS, Channel
from talka.domains.counselling import queries
from talka.domains.counselling.labels import CONCERNS, SEGMENTS
from talka.domains.counselling.queries import Entry
from talka.domains.counselling.rules import BREACHES, Concern, Segment
from talka.domains.jobseekers.api import KINDS, STATUSES, Kind, Status
from talka.domains.people.api import people_named
from talka.domains.taxonomy.api import isco_label
from talka.engines.coding import fold
from talka.kit import clock
from talka.kit.components.parts import Kind as Look
from talka.kit.components.parts import Tag
from talka.kit.languages import LANGUAGES
from talka.kit.tables import Column, Filter, MassAction, Table


Rows = Sequence[Entry]
Choices = list[tuple[str, str]]
# From how many days on, and up to how many.
DURATIONS = {
    "0-90": (0, 90, gettext_lazy("Less than 3 months")),
    "90-180": (90, 180, gettext_lazy("3 to 6 months")),
    "180-365": (180, 365, gettext_lazy("6 to 12 months")),
    "365-": (365, 100_000, gettext_lazy("A year and more")),
}
ALONE, ANYBODY = "nobody", "somebody"
OWN_NAMES = {
    "lt": "Lietuvių",
    "en": "English",
    "lv": "Latviešu",
    "et": "Eesti",
    "ru": "Русский",
}


def caseload_table(entries: Rows) -> Table:
    """Return the list of people with the filters that make sense for these."""
    today = clock.today()
    names = people_named([one.counsellor_id for one in entries])
    return Table(
        name="clients",
        columns=(
            _name_column(),
            Column("why", _("Why now"), value=lambda one: queries.why_of(one, today=today)),
            Column("status", _("Status"), value=queries.short_status_tag, is_sortable=True),
            Column("segment", _("Segment"), value=_segment, is_sortable=True),
            Column("days_registered", _("Days"), is_sortable=True, is_numeric=True),
            Column("wished", _("Wants to work as"), is_sortable=True),
            Column("municipality", _("Municipality"), is_sortable=True),
            Column("contact_due_on", _("Next contact by"), is_sortable=True),
            Column("next_talk_at", _("Next talk"), is_sortable=True, is_hidden=True),
            Column("concerns", _("Concerns"), value=_concerns, is_hidden=True),
            Column("language", _("Language"), value=_language, is_sortable=True, is_hidden=True),
            Column(
                "counsellor",
                _("Counsellor"),
                value=lambda one: names.get(one.counsellor_id or 0, ""),
                is_sortable=True,
                is_hidden=True,
            ),
            Column("office", _("Office"), is_sortable=True, is_hidden=True),
            Column("reference", _("Reference"), is_sortable=True, is_hidden=True),
        ),
        filters=_caseload_filters(entries),
        search=with_words,
        search_label=_("Name or reference"),
        per_page=50,
        row_key=lambda one: one.reference,
        row_name=lambda one: one.name,
        mass_actions=(
            MassAction("message", _("Write to them")),
            MassAction("propose", _("Propose a vacancy")),
        ),
        empty_title=_("Nobody here yet"),
        empty_text=_("People appear here as soon as they are assigned to you."),
        caption=_("Clients"),
    )


def cadence_table(entries: Rows) -> Table:
    """Return the list of people for whom the service model is broken."""
    names = people_named([one.counsellor_id for one in entries])
    return Table(
        name="cadence",
        columns=(
            _name_column(),
            Column("breach", _("What is late"), value=_breach),
            Column("segment", _("Segment"), value=_segment, is_sortable=True),
            Column("due", _("Was due on"), value=_due, is_sortable=True),
            Column("late", _("Days late"), value=_late, is_sortable=True, is_numeric=True),
            Column("last", _("Last contact"), value=_last, is_sortable=True),
            Column("booked", _("Talk booked for"), value=_booked, is_sortable=True),
            Column(
                "counsellor",
                _("Counsellor"),
                value=lambda one: names.get(one.counsellor_id or 0, ""),
                is_sortable=True,
            ),
            Column("office", _("Office"), is_sortable=True),
            Column("reference", _("Reference"), is_hidden=True),
        ),
        filters=(
            Filter("breach", _("What is late"), _labels(CONCERNS, sorted(BREACHES)), _with_concern),
            Filter("segment", _("Segment"), _labels(SEGMENTS, list(Segment)), _with_segment),
            Filter("office", _("Office"), _offices(entries), _with_office),
        ),
        search=with_words,
        search_label=_("Name or reference"),
        default_sort="-late",
        per_page=50,
        empty_title=_("The service model is kept for everybody"),
        empty_text=_("Whoever waits for a contact too long appears here on that day."),
        caption=_("Contacts that are late"),
    )


def _name_column() -> Column:
    return Column(
        "name",
        _("Name"),
        is_sortable=True,
        link=lambda one: reverse("desk:person", args=[one.reference]),
    )


def _caseload_filters(entries: Rows) -> tuple[Filter, ...]:
    return (
        Filter("concern", _("Why now"), _labels(CONCERNS, list(Concern)), _with_concern),
        Filter("status", _("Status"), _statuses(), _with_status),
        Filter("segment", _("Segment"), _labels(SEGMENTS, list(Segment)), _with_segment),
        Filter("duration", _("Registered for"), _durations(), _with_duration),
        Filter("occupation", _("Occupation"), _occupations(entries), _with_occupation),
        Filter("municipality", _("Municipality"), _municipalities(entries), _with_place),
        Filter("language", _("Language"), [*OWN_NAMES.items()], _with_language),
        Filter("counsellor", _("Counsellor"), _counsellors(), _with_counsellor),
    )


def with_words(rows: Rows, words: str) -> list[Entry]:
    """Keep the people whose name or reference begins with every one of the words, accents aside."""
    wanted = [fold(word) for word in words.split()[:5]]
    return [one for one in rows if _has(one, wanted)]


def _has(one: Entry, wanted: Iterable[str]) -> bool:
    parts = [*fold(one.name).replace("-", " ").split(), one.reference.lower(), fold(one.name)]
    return all(any(part.startswith(word) for part in parts) for word in wanted)


def _labels(labels: object, values: Iterable[str]) -> Choices:
    return [(str(value), str(labels[value])) for value in values]  # type: ignore[index]


def _statuses() -> Choices:
    return [
        *((status.value, str(STATUSES[status])) for status in Status),
        *((kind.value, str(KINDS[kind])) for kind in Kind),
    ]


def _durations() -> Choices:
    return [(key, str(words)) for key, (_from, _to, words) in DURATIONS.items()]


def _occupations(entries: Rows) -> Choices:
    codes = sorted({one.wished_isco[:2] for one in entries if one.wished_isco})
    return [(code, isco_label(code) or code) for code in codes]


def _municipalities(entries: Rows) -> Choices:
    return _sorted({one.municipality_code: one.municipality for one in entries})


def _offices(entries: Rows) -> Choices:
    return _sorted({str(one.office_id): one.office for one in entries})


def _sorted(labels: dict[str, str]) -> Choices:
    return sorted(labels.items(), key=lambda pair: fold(pair[1]))


def _counsellors() -> Choices:
    return [(ALONE, _("Has no counsellor")), (ANYBODY, _("Has a counsellor"))]


def _keep(test: Callable[[Entry, str], bool]) -> Callable[[Rows, str], list[Entry]]:
    return lambda rows, value: [one for one in rows if test(one, value)]


def _in_duration(one: Entry, key: str) -> bool:
    first, last, _words = DURATIONS[key]
    return one.days_registered is not None and first <= one.days_registered < last


_with_concern = _keep(lambda one, value: _is_concerned(one, value))
_with_status = _keep(lambda one, value: value in (one.status, one.kind))
_with_segment = _keep(lambda one, value: one.segment == value)
_with_duration = _keep(_in_duration)
_with_occupation = _keep(lambda one, value: one.wished_isco.startswith(value))
_with_place = _keep(lambda one, value: one.municipality_code == value)
_with_language = _keep(lambda one, value: one.language == value)
_with_office = _keep(lambda one, value: str(one.office_id) == value)
_with_counsellor = _keep(lambda one, value: (one.counsellor_id is None) == (value == ALONE))


def _is_concerned(one: Entry, value: str) -> bool:
    return value in one.concerns or (one.breach is not None and one.breach.concern == value)


def _segment(one: Entry) -> str:
    return str(SEGMENTS[one.segment])


def _concerns(one: Entry) -> str:
    return ", ".join(str(CONCERNS[concern]) for concern in one.concerns)


def _language(one: Entry) -> str:
    return OWN_NAMES.get(one.language, one.language) if one.language in LANGUAGES else one.language


def _breach(one: Entry) -> Tag | None:
    if one.breach is None:
        return None
    if one.breach.concern is Concern.NO_FIRST_TALK:
        return Tag(_("First talk"), Look.LATE)
    return Tag(str(CHANNELS[Channel(one.breach.channel)]), Look.LATE)


def _due(one: Entry) -> object:
    return one.breach.due_on if one.breach else None


def _late(one: Entry) -> object:
    return one.breach.days_late if one.breach else None


def _last(one: Entry) -> object:
    return one.standing.last_contact_on


def _booked(one: Entry) -> object:
    return one.standing.next_talk_on
