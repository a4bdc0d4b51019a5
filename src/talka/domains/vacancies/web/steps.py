"""What can be done with a vacancy in its state, the likeliest first."""

from collections.abc import Callable
from uuid import uuid4

from django.urls import reverse
from django.utils.translation import gettext as _

from talka.domains.employers.api import Standing
from talka.domains.vacancies.models import Vacancy
from talka.domains.vacancies.rules import CLOSED, PositionState, Problem, State, Visibility
from talka.domains.vacancies.web.sides import Seat
from talka.kit.components.parts import Action, Press


def steps_of(seat: Seat, vacancy: Vacancy, problems: list[Problem]) -> list[Action]:
    """Return the actions for the page of the vacancy; the first one is the primary one."""
    state = State(vacancy.state)
    makers: dict[State, Callable[[], list[Action]]] = {
        State.DRAFT: lambda: _before_board(seat, vacancy, problems),
        State.RETURNED: lambda: _before_board(seat, vacancy, problems),
        State.SUBMITTED: lambda: _waiting(seat, vacancy, problems),
        State.PUBLISHED: lambda: _open(seat, vacancy),
        State.PAUSED: lambda: _paused(seat, vacancy),
        State.EXPIRED: lambda: [_go(seat, vacancy, _("Open it again"), "resume_vacancy")],
    }
    own = makers.get(state, list)()
    if state not in CLOSED:
        own.append(_go(seat, vacancy, _("Close"), "close_vacancy"))
    own.append(_copy(seat, vacancy))
    first, *others = own
    return [first, *(_quiet(one) for one in others)]


def _before_board(seat: Seat, vacancy: Vacancy, problems: list[Problem]) -> list[Action]:
    change = _go(seat, vacancy, _("Change"), "edit_vacancy")
    preview = _go(seat, vacancy, _("See it as people will"), "preview_vacancy")
    if not problems:
        return [_post(seat, vacancy, _("Publish"), "publish_vacancy"), change, preview]
    if problems == [Problem.UNLAWFUL] and not seat.side.is_service:
        ask = _post(seat, vacancy, _("Ask for a review"), "submit_vacancy")
        return [change, ask, preview]
    return [change, preview]


def _waiting(seat: Seat, vacancy: Vacancy, problems: list[Problem]) -> list[Action]:
    change = _go(seat, vacancy, _("Change"), "edit_vacancy")
    preview = _go(seat, vacancy, _("See it as people will"), "preview_vacancy")
    if not seat.side.is_service:
        is_free = not problems and seat.employer.standing == Standing.VERIFIED
        publish = _post(seat, vacancy, _("Publish"), "publish_vacancy")
        return [publish, change, preview] if is_free else [change, preview]
    send_back = _go(seat, vacancy, _("Send back to change"), "return_vacancy")
    if problems:
        return [send_back, change, preview]
    return [_post(seat, vacancy, _("Publish"), "publish_vacancy"), send_back, change, preview]


def _open(seat: Seat, vacancy: Vacancy) -> list[Action]:
    steps = [_fill(seat, vacancy), _go(seat, vacancy, _("Change"), "edit_vacancy")]
    if vacancy.asked_for_life_on is not None:
        steps.insert(0, _post(seat, vacancy, _("Yes, it is still open"), "confirm_vacancy"))
    if vacancy.visibility != Visibility.SERVICE_ONLY:
        public = reverse("public:vacancy", args=[vacancy.reference])
        steps.append(Action(_("See it on the board"), public))
    steps.append(_post(seat, vacancy, _("Pause"), "pause_vacancy"))
    if seat.side.is_service:
        steps.append(_go(seat, vacancy, _("Send back to change"), "return_vacancy"))
    return steps


def _paused(seat: Seat, vacancy: Vacancy) -> list[Action]:
    return [
        _go(seat, vacancy, _("Put it back on the board"), "resume_vacancy"),
        _fill(seat, vacancy),
        _go(seat, vacancy, _("Change"), "edit_vacancy"),
    ]


def _fill(seat: Seat, vacancy: Vacancy) -> Action:
    open_places = sum(1 for one in vacancy.positions.all() if one.state == PositionState.OPEN)
    label = _("A place is filled") if open_places == 1 else _("Places are filled")
    return _go(seat, vacancy, label, "fill_places")


def _copy(seat: Seat, vacancy: Vacancy) -> Action:
    url = seat.url("copy_vacancy", vacancy.reference)
    return Action(_("Copy"), url, post=True, fields=(("submission", str(uuid4())),))


def _go(seat: Seat, vacancy: Vacancy, label: str, name: str) -> Action:
    return Action(label, seat.url(name, vacancy.reference))


def _post(seat: Seat, vacancy: Vacancy, label: str, name: str) -> Action:
    return Action(label, seat.url(name, vacancy.reference), post=True)


def _quiet(action: Action) -> Action:
    return Action(action.label, action.url, Press.QUIET, action.post, action.fields, action.about)
