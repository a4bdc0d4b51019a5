"""A counsellor proposes a vacancy, takes the proposal back, or judges why it was refused."""

from datetime import datetime
from typing import Any
from uuid import UUID

from talka.domains.jobseekers.api import JobseekerFile
from talka.domains.matching import access
from talka.domains.matching.actions.applying import begin_application
from talka.domains.matching.actions.moving import (
    ApplicationCannotMove,
    locked,
    move,
    tell_person,
)
from talka.domains.matching.models import Application, FormerPay
from talka.domains.matching.queries.suitable import suitability_of
from talka.domains.matching.rules import (
    PERSONS_ANSWERS,
    Origin,
    RefusalState,
    State,
    Suitability,
)
from talka.domains.people.api import Person
from talka.domains.vacancies.api import Vacancy
from talka.kit import clock
from talka.kit.audit import use_case


# What one step of the history keeps of a text.
LONGEST_STEP = 500


class NotTheirCounsellor(Exception):
    """Only the person's counsellor, a substitute or the office refers them."""


class WorkNotSuitable(Exception):
    """Nobody can be obliged to answer for work that is not suitable; what is unmet stands here."""

    def __init__(self, suitability: Suitability) -> None:
        super().__init__(suitability)
        self.suitability = suitability


class NothingToJudge(Exception):
    """There is no refusal of suitable work, or somebody has judged it already."""


@use_case
def refer(
    *,
    file: JobseekerFile,
    vacancy: Vacancy,
    by: Person,
    now: datetime,
    text: str = "",
    score: int | None = None,
    is_obliging: bool = False,
    submission: UUID | None = None,
) -> Application:
    """
    Propose the vacancy to the person, who accepts or declines within the days of the policy.

    With `is_obliging` the person must answer, and a refusal without a justified reason counts. How
    the law judged the work on that day is kept with the proposal.

    :raises NotTheirCounsellor: `by` does not work with this person
    :raises WorkNotSuitable: the proposal is to be obliging, and the work is not suitable
    :raises VacancyNotOpen: it is not open any more
    :raises FileNotOpen: the person is not registered
    :raises AlreadyApplied: the two are already brought together
    """
    if not access.may_work_with(by, file, day=clock.day(now)):
        raise NotTheirCounsellor
    application = begin_application(
        file=file,
        vacancy=vacancy,
        state=State.PROPOSED,
        origin=Origin.REFERRAL,
        by=by,
        now=now,
        referred_by=by,
        letter=text,
        reason_text=text[:LONGEST_STEP],
        score=score,
        submission=submission,
        **(_obligation(file, vacancy, now) if is_obliging else {}),
    )
    kind = "matching.proposed_obliging" if is_obliging else "matching.proposed"
    tell_person(application, kind, by=by, now=now, answers=PERSONS_ANSWERS)
    return application


def _obligation(file: JobseekerFile, vacancy: Vacancy, now: datetime) -> dict[str, Any]:
    found = suitability_of(file, vacancy, day=clock.day(now))
    if found is None or not found.is_suitable:
        raise WorkNotSuitable(found or Suitability(1, ()))
    return {"is_obliging": True, "suitability": found.kept()}


@use_case
def take_back(
    *, application: Application, by: Person, now: datetime, text: str = ""
) -> Application:
    """
    Take back a proposal that the person has not answered, and tell them so.

    :raises NotTheirCounsellor: `by` does not work with this person
    :raises ApplicationCannotMove: the person has answered, or it is over
    """
    application = locked(application)
    if not access.may_work_with(by, application.file, day=clock.day(now)):
        raise NotTheirCounsellor
    if application.state != State.PROPOSED:
        raise ApplicationCannotMove
    move(application, State.WITHDRAWN, by=by, now=now, text=text)
    tell_person(application, "matching.taken_back", by=by, now=now)
    return application


@use_case
def judge_refusal(
    *, application: Application, is_justified: bool, by: Person, now: datetime
) -> Application:
    """
    Judge whether the person had a justified reason to refuse suitable work, and tell them.

    :raises NotTheirCounsellor: `by` does not work with this person
    :raises NothingToJudge: it was not suitable work, or it has been judged
    """
    application = locked(application)
    if not access.may_work_with(by, application.file, day=clock.day(now)):
        raise NotTheirCounsellor
    if application.refusal != RefusalState.OPEN:
        raise NothingToJudge
    application.refusal = RefusalState.JUSTIFIED if is_justified else RefusalState.COUNTED
    application.refusal_settled_by, application.refusal_settled_at = by, now
    application.save(update_fields=["refusal", "refusal_settled_by", "refusal_settled_at"])
    tell_person(application, "matching.refusal_settled", by=by, now=now)
    return application


@use_case
def write_former_pay(
    *,
    file: JobseekerFile,
    pay: int,
    benefit: int,
    document: str,
    by: Person,
    now: datetime,
) -> FormerPay:
    """
    Write down what the person earned before and gets as benefit, from a document or a register.

    :raises NotTheirCounsellor: `by` does not work with this person
    """
    if not access.may_work_with(by, file, day=clock.day(now)):
        raise NotTheirCounsellor
    found, _is_new = FormerPay.objects.update_or_create(
        file=file,
        defaults={
            "pay": pay,
            "benefit": benefit,
            "document": document,
            "written_by": by,
            "written_at": now,
        },
    )
    return found
