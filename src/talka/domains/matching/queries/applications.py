"""Applications, from every side."""

from collections import Counter
from collections.abc import Collection
from datetime import date, datetime, timedelta

from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce, Round

from talka.domains.employers.api import Employer
from talka.domains.matching.models import (
    Application,
    ApplicationStep,
    ContactRequest,
    Objection,
    WorkCheck,
)
from talka.domains.matching.rules import (
    WAITING_FOR_EMPLOYER,
    WAITING_FOR_PERSON,
    AnswerPolicy,
    CheckOutcome,
    ContactState,
    ObjectionSide,
    ObjectionState,
    RefusalState,
    ReplyRate,
    State,
)
from talka.domains.people.api import (
    STAFF_ROLES,
    Person,
    Role,
    offices_of,
    offices_under,
    stands_in_for,
)
from talka.kit import clock
from talka.kit.policy import in_force


RATE_PERIOD = timedelta(days=365)
SOON = timedelta(days=5)


def _whole() -> QuerySet[Application]:
    return Application.objects.select_related(
        "vacancy",
        "vacancy__employer",
        "vacancy__municipality",
        "file",
        "file__person",
        "referred_by",
    ).defer("vacancy__description", "vacancy__search")


def application_by_reference(reference: str) -> Application:
    """
    Return the application, for staff and signed links.

    :raises Application.DoesNotExist: there is none
    """
    return _whole().get(reference=reference)


def application_of_person(person_id: int, reference: str) -> Application:
    """
    Return the person's own application.

    :raises Application.DoesNotExist: there is none, or it is somebody else's
    """
    return _whole().get(reference=reference, file__person=person_id)


def application_of_employer(employer: Employer, reference: str) -> Application:
    """
    Return an application that has reached the employer.

    :raises Application.DoesNotExist: there is none, or it is another's, or it was not sent yet
    """
    rows = _whole().exclude(state__in=[State.PROPOSED, State.DECLINED])
    return rows.get(reference=reference, vacancy__employer=employer, sent_at__isnull=False)


def applications_of_person(person_id: int) -> QuerySet[Application]:
    """Return the person's applications, the last moved first."""
    return _whole().filter(file__person=person_id).order_by("-state_since", "-pk")


def applications_of_file(file_id: int) -> QuerySet[Application]:
    """Return the applications of the file, the last moved first."""
    return _whole().filter(file=file_id).order_by("-state_since", "-pk")


def applications_to(employer: Employer) -> QuerySet[Application]:
    """Return what has been sent to the employer, the last moved first."""
    rows = _whole().filter(vacancy__employer=employer, sent_at__isnull=False)
    return rows.order_by("-state_since", "-pk")


def applications_for_vacancy(vacancy_id: int) -> QuerySet[Application]:
    """Return all applications for the vacancy, the last moved first; for staff."""
    return _whole().filter(vacancy=vacancy_id).order_by("-state_since", "-pk")


def waiting_for_employers(employer_ids: Collection[int]) -> QuerySet[Application]:
    """Return the applications that these employers should answer, the most urgent first."""
    rows = _whole().filter(vacancy__employer__in=employer_ids, state__in=WAITING_FOR_EMPLOYER)
    return rows.order_by("answer_by", "pk")


def waiting_for_people(file_ids: Collection[int]) -> QuerySet[Application]:
    """Return the proposals that these people should answer, the most urgent first."""
    rows = _whole().filter(file__in=file_ids, state__in=WAITING_FOR_PERSON)
    return rows.order_by("answer_by", "pk")


def starts_to_confirm(employer_ids: Collection[int], *, day: date) -> QuerySet[Application]:
    """Return whose first day has come without anybody saying that work has begun, the oldest first."""
    rows = _whole().filter(vacancy__employer__in=employer_ids, state=State.HIRED)
    return rows.filter(starts_on__lte=day).order_by("starts_on", "pk")


def questions_to_person(person_id: int) -> QuerySet[WorkCheck]:
    """Return what the person is asked about jobs that may go on, the most urgent first."""
    return _questions().filter(application__file__person=person_id)


def questions_to_employers(employer_ids: Collection[int]) -> QuerySet[WorkCheck]:
    """Return what these employers are asked about people who may still work there."""
    return _questions().filter(application__vacancy__employer__in=employer_ids)


def _questions() -> QuerySet[WorkCheck]:
    rows = WorkCheck.objects.filter(outcome=CheckOutcome.ASKED)
    related = rows.select_related("application__vacancy", "application__file__person")
    return related.order_by("answer_by", "pk")


def open_refusals(file_id: int) -> QuerySet[Application]:
    """Return the person's refusals of suitable work that nobody has judged yet, the oldest first."""
    rows = _whole().filter(file=file_id, refusal=RefusalState.OPEN)
    return rows.order_by("state_since", "pk")


def unknown_starts(file_id: int, *, day: date) -> QuerySet[Application]:
    """Return the hires of the person of which nobody has said in time that work has begun."""
    rows = _whole().filter(file=file_id, state=State.HIRED, answer_by__lt=day)
    return rows.order_by("starts_on", "pk")


def waiting_counts(
    file_ids: Collection[int], *, day: date
) -> tuple[dict[int, int], dict[int, int]]:
    """
    Return for each file how many proposals wait for the person, and how many employers are silent.

    An employer counts as silent in the last days of its time to answer.
    """
    rows = Application.objects.filter(
        file__in=file_ids, state__in=WAITING_FOR_PERSON | WAITING_FOR_EMPLOYER
    )
    proposals: Counter[int] = Counter()
    silent: Counter[int] = Counter()
    for file_id, state, answer_by in rows.values_list("file_id", "state", "answer_by"):
        if state in WAITING_FOR_PERSON:
            proposals[file_id] += 1
        elif answer_by is not None and answer_by - day <= SOON:
            silent[file_id] += 1
    return proposals, silent


def overdue(day: date) -> QuerySet[Application]:
    """Return every application whose time to answer is over."""
    waiting = WAITING_FOR_EMPLOYER | WAITING_FOR_PERSON
    return _whole().filter(state__in=waiting, answer_by__lt=day).order_by("pk")


def reply_rate(employer_id: int, *, now: datetime) -> ReplyRate:
    """Return how often the employer answered those who applied in the last twelve months."""
    return reply_rates([employer_id], day=clock.day(now))[employer_id]


def reply_rates(employer_ids: Collection[int], *, day: date) -> dict[int, ReplyRate]:
    """Return the reply rate of each employer; what still may be answered in time does not count."""
    rate_from = in_force(AnswerPolicy, file="applications", table="answers", on=day).rate_from
    over = Q(state__in=[State.LAPSED]) | Q(answered_at__isnull=False)
    rows = (
        Application.objects.filter(
            over, vacancy__employer__in=employer_ids, sent_at__date__gte=day - RATE_PERIOD
        )
        .values("vacancy__employer")
        .annotate(asked=Count("pk"), answered=Count("pk", filter=Q(answered_at__isnull=False)))
        .values_list("vacancy__employer", "answered", "asked")
    )
    found = {number: ReplyRate(answered, asked, rate_from) for number, answered, asked in rows}
    return {number: found.get(number, ReplyRate(0, 0, rate_from)) for number in employer_ids}


def with_answers(employers: QuerySet[Employer], *, day: date) -> QuerySet[Employer]:
    """
    Add to each employer `unanswered`, how many applications wait for it, and `reply_percent`.

    The second is that of `reply_rates`, None where too few have applied to tell.
    """
    rate_from = in_force(AnswerPolicy, file="applications", table="answers", on=day).rate_from
    sent = Application.objects.filter(vacancy__employer=OuterRef("pk")).order_by()
    over = Q(state=State.LAPSED) | Q(answered_at__isnull=False)
    told = sent.filter(over, sent_at__date__gte=day - RATE_PERIOD).values("vacancy__employer")
    told = told.annotate(asked=Count("pk"), answered=Count("answered_at"))
    percent = told.filter(asked__gte=rate_from).annotate(
        percent=Round(100.0 * F("answered") / F("asked"))
    )
    waiting = sent.filter(state__in=WAITING_FOR_EMPLOYER).values("vacancy__employer")
    number = waiting.annotate(number=Count("pk")).values("number")
    return employers.annotate(
        unanswered=Coalesce(Subquery(number), 0), reply_percent=Subquery(percent.values("percent"))
    )


def contact_requests_to(person_id: int) -> QuerySet[ContactRequest]:
    """Return the employers' questions that the person has not answered, the oldest first."""
    rows = ContactRequest.objects.filter(alias__file__person=person_id, state=ContactState.ASKED)
    related = ("alias__vacancy", "alias__vacancy__employer", "alias__file")
    return rows.select_related(*related).order_by("asked_at", "pk")


def open_objections(file_ids: Collection[int]) -> QuerySet[Objection]:
    """Return the objections that wait for an answer, the most urgent first."""
    rows = Objection.objects.filter(file__in=file_ids, state=ObjectionState.OPEN)
    return rows.select_related("file__person", "vacancy").order_by("answer_by", "pk")


def objections_for(person: Person, *, day: date) -> QuerySet[Objection]:
    """
    Return the open objections of those whom the member of staff counsels, or works near.

    A manager sees those of every office below, too.
    """
    offices = {one.pk for one in offices_of(person, *STAFF_ROLES, day=day)}
    for office in offices_of(person, Role.MANAGER, day=day):
        offices |= {one.pk for one in offices_under(office)}
    counsellors = [person.pk, *stands_in_for(person, day=day)]
    rows = Objection.objects.filter(state=ObjectionState.OPEN)
    rows = rows.filter(Q(file__counsellor__in=counsellors) | Q(file__office__in=offices))
    return rows.select_related("file__person", "file__counsellor", "vacancy").order_by(
        "answer_by", "pk"
    )


def late_objections(office_ids: Collection[int], *, day: date) -> int:
    """Count the objections of the offices whose time to answer is over."""
    rows = Objection.objects.filter(state=ObjectionState.OPEN, answer_by__lt=day)
    return rows.filter(file__office__in=office_ids).count()


def objections_of_person(file_id: int) -> QuerySet[Objection]:
    """Return what the person has said was wrong, the newest first."""
    rows = Objection.objects.filter(file=file_id, side=ObjectionSide.PERSON)
    return rows.select_related("vacancy").order_by("-made_at", "-pk")


def steps_of_file(file_id: int) -> QuerySet[ApplicationStep]:
    """Return every move of every application of the file, the newest first."""
    rows = ApplicationStep.objects.filter(application__file=file_id)
    return rows.select_related("application__vacancy").order_by("-at", "-pk")
