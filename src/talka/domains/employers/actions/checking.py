"""The service checks that an employer is who it says, and may block it."""

import secrets
from datetime import datetime

from talka.domains.employers import access, rules
from talka.domains.employers.events import EmployerBlocked, EmployerVerified
from talka.domains.employers.models import Employer
from talka.domains.employers.queries import is_agent
from talka.domains.employers.rules import Standing
from talka.domains.people.api import Person
from talka.domains.registers.api import legal_entity
from talka.kit import clock, events
from talka.kit.audit import use_case
from talka.kit.references import ALPHABET
from talka.kit.secrecy import fingerprint


MOST_TRIES = 5
LETTER_PURPOSE = "letter to an employer"


class NotLookedAfterByYou(Exception):
    """Only the employer's counsellor, a substitute or the office may do this."""


class CannotMove(Exception):
    """The employer's standing does not allow this step."""


class LetterCodeWrong(Exception):
    """The code is not the one in the letter. After five wrong ones a new letter is needed."""


class ReasonNeeded(Exception):
    """Whoever refuses or blocks must say why."""


def _locked(employer: Employer) -> Employer:
    return Employer.objects.select_for_update(of=("self",)).get(pk=employer.pk)


def _move(employer: Employer, target: Standing, reason: str, now: datetime) -> Employer:
    if not rules.may_move(origin=Standing(employer.standing), target=target):
        raise CannotMove
    employer.standing, employer.standing_reason = target, reason
    if target == Standing.VERIFIED:
        employer.verified_at, employer.letter_code = now, ""
    employer.version += 1
    employer.save()
    if target == Standing.VERIFIED:
        events.announce(EmployerVerified(employer_id=employer.pk))
    if target == Standing.BLOCKED:
        events.announce(EmployerBlocked(employer_id=employer.pk))
    return employer


def _refuse_strangers(employer: Employer, by: Person | None, now: datetime) -> None:
    if by is not None and not access.may_look_after(by, employer, day=clock.day(now)):
        raise NotLookedAfterByYou


@use_case
def send_letter(*, employer: Employer, by: Person | None, now: datetime) -> tuple[Employer, str]:
    """
    Make a code for a letter to the registered address; return it to be printed, once.

    :raises NotLookedAfterByYou: `by` has nothing to do with this employer
    :raises CannotMove: the employer is checked or blocked
    """
    employer = _locked(employer)
    _refuse_strangers(employer, by, now)
    code = "".join(secrets.choice(ALPHABET) for _ in range(8))
    employer.letter_code = fingerprint(code, purpose=LETTER_PURPOSE)
    employer.letter_tries, employer.letter_sent_at = 0, now
    if employer.standing == Standing.LETTER_SENT:
        employer.save()
        return employer, code
    return _move(employer, Standing.LETTER_SENT, "", now), code


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
    return _move(employer, Standing.VERIFIED, "", now), True


@use_case
def verify_by_register(*, employer: Employer, by: Person | None, now: datetime) -> bool:
    """
    Check the employer against the register of legal entities; return whether it stands there.

    :raises RegisterAway: the register does not answer
    """
    employer = _locked(employer)
    entity = legal_entity(employer.company_code, employer.country)
    if entity is None or not entity.is_active:
        return False
    employer.name, employer.legal_form = entity.name, entity.legal_form
    _move(employer, Standing.VERIFIED, "", now)
    return True


@use_case
def verify(*, employer: Employer, by: Person | None, now: datetime) -> Employer:
    """
    Check the employer by hand, on papers that the counsellor has seen.

    :raises NotLookedAfterByYou: `by` has nothing to do with this employer
    :raises CannotMove: the employer is checked already
    """
    employer = _locked(employer)
    _refuse_strangers(employer, by, now)
    return _move(employer, Standing.VERIFIED, "", now)


@use_case
def refuse(*, employer: Employer, reason: str, by: Person, now: datetime) -> Employer:
    """
    Refuse the registration, with the reason that the employer reads.

    :raises ReasonNeeded: no reason is given
    :raises NotLookedAfterByYou: `by` has nothing to do with this employer
    """
    return _against(employer, Standing.REFUSED, reason, by, now)


@use_case
def block(*, employer: Employer, reason: str, by: Person, now: datetime) -> Employer:
    """
    Block the employer: its vacancies leave the board, it sees no candidates.

    :raises ReasonNeeded: no reason is given
    :raises NotLookedAfterByYou: `by` has nothing to do with this employer
    """
    return _against(employer, Standing.BLOCKED, reason, by, now)


def _against(
    employer: Employer, target: Standing, reason: str, by: Person, now: datetime
) -> Employer:
    if not reason.strip():
        raise ReasonNeeded
    employer = _locked(employer)
    _refuse_strangers(employer, by, now)
    return _move(employer, target, reason, now)


@use_case
def unblock(*, employer: Employer, by: Person, now: datetime) -> Employer:
    """
    Let the employer use the service again.

    :raises CannotMove: it is not blocked
    :raises NotLookedAfterByYou: `by` has nothing to do with this employer
    """
    employer = _locked(employer)
    _refuse_strangers(employer, by, now)
    if employer.standing != Standing.BLOCKED:
        raise CannotMove
    return _move(employer, Standing.VERIFIED, "", now)


@use_case
def assign_owner(*, employer: Employer, owner: Person, by: Person, now: datetime) -> Employer:
    """
    Give the employer to another employer counsellor.

    :raises NotLookedAfterByYou: `by` has nothing to do with this employer
    """
    employer = _locked(employer)
    _refuse_strangers(employer, by, now)
    employer.owner = owner
    employer.version += 1
    employer.save(update_fields=["owner", "version"])
    return employer
