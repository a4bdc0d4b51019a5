"""What the service decides about counselling. Plain values in, plain values out."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class NoteKind(StrEnum):
    GENERAL = "GENERAL"
    CALL = "CALL"
    MEETING = "MEETING"
    AGREEMENT = "AGREEMENT"


class StepState(StrEnum):
    """Where an agreed next step stands."""

    OPEN = "OPEN"
    DONE = "DONE"
    DROPPED = "DROPPED"


class Segment(StrEnum):
    """How much help a person gets as a rule, until profiling says it finer."""

    NEW = "NEW"
    ONGOING = "ONGOING"
    LONG_TERM = "LONG_TERM"
    JOBSEEKER = "JOBSEEKER"


class HistoryKind(StrEnum):
    """What a line of the history is about."""

    DECISION = "DECISION"
    APPOINTMENT = "APPOINTMENT"
    APPLICATION = "APPLICATION"
    MESSAGE = "MESSAGE"
    NOTE = "NOTE"
    STEP = "STEP"


class Outcome(StrEnum):
    """What came of it for one of several people."""

    DONE = "DONE"
    NOT_YOURS = "NOT_YOURS"
    NOT_REGISTERED = "NOT_REGISTERED"
    ALREADY = "ALREADY"
    MUST_HAVE_MISSING = "MUST_HAVE_MISSING"


class Concern(StrEnum):
    """Why somebody stands on the day's list, the most pressing first."""

    DECISION_DUE = "DECISION_DUE"
    SITUATION_TOLD = "SITUATION_TOLD"
    OBJECTION_DUE = "OBJECTION_DUE"
    REFUSAL_DUE = "REFUSAL_DUE"
    APPOINTMENT_TODAY = "APPOINTMENT_TODAY"
    APPOINTMENT_OPEN = "APPOINTMENT_OPEN"
    MESSAGE_DUE = "MESSAGE_DUE"
    STEP_OVERDUE = "STEP_OVERDUE"
    NO_FIRST_TALK = "NO_FIRST_TALK"
    CONTACT_OVERDUE = "CONTACT_OVERDUE"
    START_UNKNOWN = "START_UNKNOWN"
    PROPOSAL_UNANSWERED = "PROPOSAL_UNANSWERED"
    EMPLOYER_SILENT = "EMPLOYER_SILENT"
    NO_STEP = "NO_STEP"
    NO_SUGGESTION = "NO_SUGGESTION"


ORDER = {concern: place for place, concern in enumerate(Concern)}

# What somebody waits for from the counsellor: a decision, a judgement, an answer.
ANSWERS_DUE = frozenset(
    {
        Concern.DECISION_DUE,
        Concern.SITUATION_TOLD,
        Concern.OBJECTION_DUE,
        Concern.REFUSAL_DUE,
        Concern.MESSAGE_DUE,
    }
)
APPOINTMENTS = frozenset({Concern.APPOINTMENT_TODAY, Concern.APPOINTMENT_OPEN})
BREACHES = frozenset({Concern.NO_FIRST_TALK, Concern.CONTACT_OVERDUE})

FACE_TO_FACE, PHONE, VIDEO, ONLINE = "FACE_TO_FACE", "PHONE", "VIDEO", "ONLINE"
MONTH_DAYS = 30


class ModelNotUsable(Exception):
    """The service model in the policy names a channel or a period that makes no sense."""


@dataclass(frozen=True, slots=True)
class Service:
    """How a segment is served: the channel by default, and the most days between two contacts."""

    channel: str
    days: int

    def __post_init__(self) -> None:
        if self.channel not in {FACE_TO_FACE, PHONE, VIDEO, ONLINE} or self.days < 1:
            raise ModelNotUsable(self.channel, self.days)


@dataclass(frozen=True, slots=True)
class ServiceModel:
    """
    Segment by channel by cadence; see `policy/<country>/counselling.toml`.

    `first_talk_days` is the most days from registration to the first talk, `no_step_days` after
    how many days without an agreed step somebody is listed.
    """

    first_talk_days: int
    no_step_days: int
    long_term_months: int
    new_months: int
    new: Service
    ongoing: Service
    long_term: Service
    jobseeker: Service

    def __post_init__(self) -> None:
        for name in ("new", "ongoing", "long_term", "jobseeker"):
            value = getattr(self, name)
            if isinstance(value, dict):
                object.__setattr__(self, name, Service(**value))

    def of(self, segment: Segment) -> Service:
        """Return how the segment is served."""
        service: Service = getattr(self, segment.value.lower())
        return service


@dataclass(frozen=True, slots=True)
class Correcting:
    """For how many days after a talk it can be put right whether it was held."""

    days: int

    def allows(self, *, held_on: date, today: date) -> bool:
        """Tell whether what was written down about the talk of that day can still be put right."""
        return (today - held_on).days <= self.days


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """
    What is known of the work with one person on one day.

    `met_on`, `spoke_on` and `wrote_on` are the days of the last meeting, of the last talk by phone
    or video, and of the last message from the service. `unsettled_on` is the day of an
    appointment that is over without anybody having said whether the person came.
    """

    is_waiting_for_decision: bool = False
    is_unemployed: bool = True
    is_suspended: bool = False
    registered_on: date | None = None
    met_on: date | None = None
    spoke_on: date | None = None
    wrote_on: date | None = None
    next_talk_on: date | None = None
    unsettled_on: date | None = None
    step_due_on: date | None = None
    last_step_on: date | None = None
    message_since: date | None = None
    situation_told_on: date | None = None
    objection_by: date | None = None
    refusals_open: int = 0
    starts_unknown: int = 0
    proposals_waiting: int = 0
    employers_silent: int = 0
    has_suggestions: bool = True

    @property
    def has_talked(self) -> bool:
        """Tell whether somebody of the service has met the person or spoken with them."""
        return self.met_on is not None or self.spoke_on is not None

    @property
    def last_contact_on(self) -> date | None:
        """Return the day of the last contact of any kind."""
        return self.last_contact_by(ONLINE)

    def last_contact_by(self, channel: str) -> date | None:
        """Return the day of the last contact by the channel or by a closer one."""
        counted = {
            FACE_TO_FACE: (self.met_on,),
            VIDEO: (self.met_on, self.spoke_on),
            PHONE: (self.met_on, self.spoke_on),
        }.get(channel, (self.met_on, self.spoke_on, self.wrote_on))
        return max((day for day in counted if day is not None), default=None)


@dataclass(frozen=True, slots=True)
class Breach:
    """The service model is broken for a person: what was due when, by which channel."""

    concern: Concern
    segment: Segment
    channel: str
    due_on: date
    days_late: int


@dataclass(frozen=True, slots=True)
class Judgement:
    """What follows from a standing on a day."""

    segment: Segment
    contact_due_on: date | None
    breach: Breach | None
    concerns: tuple[Concern, ...]


def segment_of(standing: Standing, model: ServiceModel, *, today: date) -> Segment:
    """Return the segment by status and length of registration."""
    if not standing.is_unemployed:
        return Segment.JOBSEEKER
    days = (today - (standing.registered_on or today)).days
    if days < model.new_months * MONTH_DAYS:
        return Segment.NEW
    return Segment.LONG_TERM if days >= model.long_term_months * MONTH_DAYS else Segment.ONGOING


def contact_due_on(standing: Standing, model: ServiceModel, *, today: date) -> date | None:
    """
    Return the day by which the next contact is due in the channel of the segment.

    None while a decision waits or the registration is suspended: then nothing is due.
    """
    return _due_on(standing, model, segment_of(standing, model, today=today))


def _due_on(standing: Standing, model: ServiceModel, segment: Segment) -> date | None:
    if standing.is_waiting_for_decision or standing.is_suspended or standing.registered_on is None:
        return None
    if not standing.has_talked:
        return standing.registered_on + timedelta(days=model.first_talk_days)
    service = model.of(segment)
    last = standing.last_contact_by(service.channel) or standing.registered_on
    return last + timedelta(days=service.days)


def breach_of(standing: Standing, model: ServiceModel, *, today: date) -> Breach | None:
    """Return how the service model is broken for the person on the day, or None when it is kept."""
    return judge(standing, model, today=today).breach


def concerns_of(standing: Standing, model: ServiceModel, *, today: date) -> list[Concern]:
    """
    List why the person needs the counsellor on the day, the most pressing first.

    A late contact is no concern of the day while a talk is booked; it stays a breach of the model.
    """
    return list(judge(standing, model, today=today).concerns)


def judge(standing: Standing, model: ServiceModel, *, today: date) -> Judgement:
    """Return segment, day of the next contact, breach and concerns of the person together."""
    segment = segment_of(standing, model, today=today)
    due = _due_on(standing, model, segment)
    breach = None
    if due is not None and due < today:
        concern = Concern.CONTACT_OVERDUE if standing.has_talked else Concern.NO_FIRST_TALK
        channel = model.of(segment).channel
        breach = Breach(concern, segment, channel, due, (today - due).days)
    return Judgement(segment, due, breach, _concerns(standing, model, breach, today))


def _concerns(
    standing: Standing, model: ServiceModel, breach: Breach | None, today: date
) -> tuple[Concern, ...]:
    if standing.is_waiting_for_decision:
        return (Concern.DECISION_DUE,)
    late = breach.concern if breach and standing.next_talk_on is None else None
    last = standing.last_step_on or standing.registered_on or today
    is_idle = not standing.is_suspended and (today - last).days > model.no_step_days
    checks = (
        (Concern.SITUATION_TOLD, standing.situation_told_on is not None),
        (Concern.OBJECTION_DUE, standing.objection_by is not None),
        (Concern.REFUSAL_DUE, standing.refusals_open > 0),
        (Concern.APPOINTMENT_TODAY, standing.next_talk_on == today),
        (Concern.APPOINTMENT_OPEN, standing.unsettled_on is not None),
        (Concern.MESSAGE_DUE, standing.message_since is not None),
        (Concern.STEP_OVERDUE, standing.step_due_on is not None and standing.step_due_on < today),
        (Concern.NO_FIRST_TALK, late is Concern.NO_FIRST_TALK),
        (Concern.CONTACT_OVERDUE, late is Concern.CONTACT_OVERDUE),
        (Concern.START_UNKNOWN, standing.starts_unknown > 0),
        (Concern.PROPOSAL_UNANSWERED, standing.proposals_waiting > 0),
        (Concern.EMPLOYER_SILENT, standing.employers_silent > 0),
        (Concern.NO_STEP, standing.step_due_on is None and is_idle),
        (Concern.NO_SUGGESTION, not standing.has_suggestions and not standing.is_suspended),
    )
    return tuple(concern for concern, found in checks if found)


def is_new(standing: Standing, model: ServiceModel, *, today: date) -> bool:
    """Tell whether the registration is fresh: undecided, or without a talk in its first days."""
    if standing.is_waiting_for_decision:
        return True
    if standing.registered_on is None or standing.has_talked:
        return False
    return (today - standing.registered_on).days <= model.first_talk_days
