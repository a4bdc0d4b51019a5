"""Register somebody who sits at the counter or calls, with the doubts that a clerk can settle."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from talka.domains.jobseekers import access
from talka.domains.jobseekers.actions.refusals import (
    AnswersMissing,
    EmailTaken,
    FileNotYours,
    PersonKnown,
)
from talka.domains.jobseekers.actions.registration import (
    NOTHING,
    Receipt,
    done_before,
    office_for,
    refuse_closed,
    register,
)
from talka.domains.jobseekers.models import JobseekerFile
from talka.domains.jobseekers.rules import Channel, Step, Word
from talka.domains.jobseekers.rules.answers import Answers, Name
from talka.domains.people.api import AddressTaken, Person, had_code_before, offer_entrance
from talka.kit import clock
from talka.kit.audit import use_case


@use_case
def register_at_counter(
    *,
    answers: Answers,
    channel: Channel,
    submission: UUID,
    by: Person,
    now: datetime,
    person: Person | None = None,
    email: str | None = None,
    code: str = "",
    is_confirmed: bool = False,
    document: str = "",
    word: Word = NOTHING,
) -> Receipt:
    """
    Register somebody who sits at the counter or calls; they need no e-mail address.

    :param email: whither a link goes that opens the record together with a code, which the office
        hands over; the address becomes the person's only then
    :param person: whom we know by the code; it has to be confirmed that they are the same. Without,
        a new person is registered, also with a code that somebody else holds: a doubt to be settled
    :param document: on which another name rests; without it the name that we know stays
    :raises FileNotYours: `by` does not work in the office that serves the person's municipality
    :raises PersonKnown: nobody has confirmed that `person` is meant; nothing has changed
    :raises EmailTaken: somebody else has the e-mail address
    :raises AccountOpenAlready: an address is told, and the person can sign in already
    :raises AnswersMissing, AlreadyRegistered, NoOfficeServes, FileJoined, PersonIsDead: as of
        `register`
    """
    if done := done_before(submission):
        return done
    if answers.address is None:
        raise AnswersMissing([Step.ADDRESS])
    prospect = JobseekerFile(office=office_for(answers.address.municipality))
    if not access.may_decide(by, prospect, day=clock.day(now)):
        raise FileNotYours
    if person is not None:
        refuse_closed(person)
        if not is_confirmed:
            raise PersonKnown
        answers, code = _of_the_known(person, answers, code, document, now)
    receipt = register(
        answers=answers, channel=channel, submission=submission, person=person, code=code,
        document=document, word=word, by=by, now=now,
    )  # fmt: skip
    if email:
        _offer(receipt.file.person, email, by, now)
    return receipt


def _of_the_known(
    person: Person, answers: Answers, code: str, document: str, now: datetime
) -> tuple[Answers, str]:
    """Keep the name without a document, and the present code where a former one led to the person."""
    if not document:
        answers = replace(answers, name=Name(person.given_name, person.family_name))
    country = answers.code.country if answers.code else ""
    is_former = bool(code) and had_code_before(person, code, country, day=clock.day(now))
    return answers, "" if is_former else code


def _offer(person: Person, email: str, by: Person, now: datetime) -> None:
    try:
        offer_entrance(person=person, email=email, by=by, now=now)
    except AddressTaken as error:
        raise EmailTaken from error
