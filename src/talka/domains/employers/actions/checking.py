"""The service checks that an employer is who it says, and may block it."""

import secrets
from datetime import datetime

from talka.domains.contact.api import notify
from talka.domains.employers import rules
from talka.domains.employers.actions.owning import refuse_strangers
from talka.domains.employers.events import EmployerBlocked, EmployerUnblocked, EmployerVerified
from talka.domains.employers.models import Employer
from talka.domains.employers.queries import is_agent, people_acting_for
from talka.domains.employers.rules import Standing
from talka.domains.people.api import Person
from talka.domains.registers.api import legal_entity
from talka.kit import events
from talka.kit.audit import use_case
from talka.kit.references import ALPHABET
from talka.kit.secrecy import fingerprint


MOST_TRIES = 5
LETTER_PURPOSE = "letter to an employer"


class CannotMove(Exception):
    """The employer's standing does not allow this step."""


class LetterCodeWrong(Exception):
    """The code is not the one in the letter. After five wrong ones a new letter is needed."""


class ReasonNeeded(Exception):
    """Whoever refuses or blocks must say why."""


def _locked(employer: Employer) -> Employer:
    row = Employer.objects.select_for_update(of=("self",)).get(pk=employer.pk)
    if row.merged_into_id is not None:
        raise CannotMove
    return row


def _refuse_blocked(employer: Employer) -> None:
    if employer.standing == Standing.BLOCKED:
        raise CannotMove


def _move(employer: Employer, target: Standing, reason: str = "") -> Employer:
    if not rules.may_move(origin=Standing(employer.standing), target=target):
        raise CannotMove
    employer.standing, employer.standing_reason = target, reason
    employer.version += 1
    employer.save()
    return employer


def _check(employer: Employer, by: Person | None, now: datetime) -> Employer:
    _refuse_blocked(employer)
    employer.verified_at, employer.letter_code = now, ""
    _move(employer, Standing.VERIFIED)
    _tell(employer, "employers.verified", by=by, now=now)
    events.announce(EmployerVerified(employer_id=employer.pk))
    return employer


def _tell(employer: Employer, kind: str, *, by: Person | None, now: datetime) -> None:
    """Put a notice into the outbox of everybody else who acts for the employer."""
    for person in people_acting_for(employer.pk):
        if by is not None and person.pk == by.pk:
            continue
        notify(
            person=person,
            kind=kind,
            once=f"{kind}:{employer.reference}:{employer.version}:{person.pk}",
            variables={"employer": employer.name},
            link=f"/employer/{employer.reference}/organisation/",
            by=by,
            now=now,
        )


@use_case
def send_letter(*, employer: Employer, by: Person | None, now: datetime) -> tuple[Employer, str]:
    """
    Make a code for a letter to the registered address; return it to be printed, once.

    :raises NotLookedAfterByYou: `by` has nothing to do with this employer
    :raises CannotMove: the employer is checked or blocked
    """
    employer = _locked(employer)
    refuse_strangers(employer, by, now)
    _refuse_blocked(employer)
    code = "".join(secrets.choice(ALPHABET) for _ in range(8))
    employer.letter_code = fingerprint(code, purpose=LETTER_PURPOSE)
    employer.letter_tries, employer.letter_sent_at = 0, now
    if employer.standing == Standing.LETTER_SENT:
        employer.save()
        return employer, code
    return _move(employer, Standing.LETTER_SENT), code


def enter_letter_code(*, employer: Employer, code: str, by: Person, now: datetime) -> Employer:
    """
    Check the employer by the code in the letter.

    The wrong try is counted even though the step is refused.

    :raises LetterCodeWrong: wrong, used up, or no letter was sent
    """
    employer, is_right = _try_code(employer=employer, code=code, by=by, now=now)
    if not is_right:
        raise LetterCodeWrong
    return employer


@use_case
def _try_code(*, employer: Employer, code: str, by: Person, now: datetime) -> tuple[Employer, bool]:
    employer = _locked(employer)
    if not is_agent(by, employer.pk) or employer.standing != Standing.LETTER_SENT:
        return employer, False
    if employer.letter_tries >= MOST_TRIES:
        return employer, False
    compact = "".join(code.split()).replace("-", "").upper()
    given = fingerprint(compact, purpose=LETTER_PURPOSE)
    if not secrets.compare_digest(given, employer.letter_code):
        employer.letter_tries += 1
        employer.save(update_fields=["letter_tries"])
        return employer, False
    return _check(employer, by, now), True


@use_case
def verify_by_register(*, employer: Employer, by: Person | None, now: datetime) -> bool:
    """
    Check the employer against the register of legal entities; return whether it stands there.

    :raises NotLookedAfterByYou: `by` has nothing to do with this employer
    :raises CannotMove: the employer is checked already, or blocked
    :raises RegisterAway: the register does not answer
    """
    employer = _locked(employer)
    refuse_strangers(employer, by, now)
    entity = legal_entity(employer.company_code, employer.country)
    if entity is None or not entity.is_active:
        return False
    employer.name, employer.legal_form = entity.name, entity.legal_form
    _check(employer, by, now)
    return True


@use_case
def verify(*, employer: Employer, by: Person | None, now: datetime) -> Employer:
    """
    Check the employer by hand, on papers that the counsellor has seen.

    :raises NotLookedAfterByYou: `by` has nothing to do with this employer
    :raises CannotMove: the employer is checked already
    """
    employer = _locked(employer)
    refuse_strangers(employer, by, now)
    return _check(employer, by, now)


@use_case
def refuse(*, employer: Employer, reason: str, by: Person, now: datetime) -> Employer:
    """
    Refuse the registration, with the reason that the employer reads.

    :raises ReasonNeeded: no reason is given
    :raises NotLookedAfterByYou: `by` has nothing to do with this employer
    """
    employer = _against(employer, Standing.REFUSED, reason, by, now)
    _tell(employer, "employers.refused", by=by, now=now)
    return employer


@use_case
def block(*, employer: Employer, reason: str, by: Person, now: datetime) -> Employer:
    """
    Block the employer: its vacancies leave the board, it sees no candidates.

    :raises ReasonNeeded: no reason is given
    :raises NotLookedAfterByYou: `by` has nothing to do with this employer
    """
    employer = _against(employer, Standing.BLOCKED, reason, by, now)
    _tell(employer, "employers.blocked", by=by, now=now)
    events.announce(EmployerBlocked(employer_id=employer.pk))
    return employer


def _against(
    employer: Employer, target: Standing, reason: str, by: Person, now: datetime
) -> Employer:
    if not reason.strip():
        raise ReasonNeeded
    employer = _locked(employer)
    refuse_strangers(employer, by, now)
    return _move(employer, target, reason)


@use_case
def unblock(*, employer: Employer, by: Person, now: datetime) -> Employer:
    """
    Let the employer use the service again, from where it stood: a block is lifted, nothing is checked.

    :raises CannotMove: it is not blocked
    :raises NotLookedAfterByYou: `by` has nothing to do with this employer
    """
    employer = _locked(employer)
    refuse_strangers(employer, by, now)
    if employer.standing != Standing.BLOCKED:
        raise CannotMove
    before = rules.standing_before_block(
        was_checked=employer.verified_at is not None,
        had_letter=employer.letter_sent_at is not None,
    )
    employer = _move(employer, before)
    _tell(employer, "employers.unblocked", by=by, now=now)
    events.announce(EmployerUnblocked(employer_id=employer.pk))
    return employer
