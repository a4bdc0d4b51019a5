"""Who somebody is: name, address for mail, personal codes, death."""

from datetime import date, datetime

from talka.domains.people.actions.journal import write_down
from talka.domains.people.actions.roles import end_sessions
from talka.domains.people.events import DeathCorrected, NameChanged, PersonDied
from talka.domains.people.models import AccountEvent, Person, PersonalCode
from talka.domains.people.queries import CODE_PURPOSE, is_account_shut, is_joined
from talka.domains.people.rules import SAME_NAME, AccountChange, CodeProof
from talka.engines.identifiers import Standing, check_personal_code
from talka.kit import clock, events
from talka.kit.audit import use_case
from talka.kit.audit.moment import history_of
from talka.kit.secrecy import fingerprint


# Latvia gives a new code in place of one that tells the day of birth, and no third one.
CHANGES_ONCE = frozenset({"LV"})


SIGN_IN = "national sign-in"


class CodeMalformed(Exception):
    """This cannot be a personal code of the country."""


class CodeDoubtful(Exception):
    """The code breaks a rule of its country. Staff may accept it with a reason."""


class CodeProvedOtherwise(CodeDoubtful):
    """Another code of the person is proved by a document or a sign-in: a new one needs that too."""


class CodeTaken(Exception):
    """Somebody else already has this code. The two may be one person."""

    def __init__(self, person_id: int) -> None:
        super().__init__("taken")
        self.person_id = person_id


class ChangeNeedsReason(Exception):
    """A change of name, code, life or death needs the document it rests on."""


class DeathNotPossible(Exception):
    """The person is dead already, or not; or the record was joined with another one."""


@use_case(joins=True)
def create_person(
    *,
    given_name: str,
    family_name: str,
    language: str,
    by: Person | None,
    now: datetime,
    email: str | None = None,
    phone: str = "",
    birth_date: date | None = None,
) -> Person:
    """Add a person, who cannot sign in before an address is verified and a password set."""
    person = Person(
        given_name=given_name,
        family_name=family_name,
        email=email or None,
        phone=phone,
        language=language,
        birth_date=birth_date,
        created_at=now,
    )
    person.set_unusable_password()
    person.save()
    return person


@use_case(joins=True)
def set_personal_code(
    *,
    person: Person,
    code: str,
    country: str,
    by: Person | None,
    now: datetime,
    override_reason: str = "",
    proof: CodeProof = CodeProof.STATED,
) -> PersonalCode:
    """
    Give the person this code; an older one of the same country is kept as history.

    What has been proved once stays proved when the person states it again.

    Whoever replaces a code, or accepts one against the rules, names the document it stands in:
    `override_reason` is kept in the log for good.

    :raises CodeMalformed: it cannot be a code of the country
    :raises CodeDoubtful: it breaks a rule, or Latvia would have changed the person's code a second
        time, and no `override_reason` is given
    :raises CodeProvedOtherwise: it would replace a code that is proved, and neither an
        `override_reason` is given nor does a sign-in vouch for the new one
    :raises CodeTaken: somebody else holds it, or held it before and no `override_reason` is given
    """
    day = clock.day(now)
    verdict = check_personal_code(code, country, today=day)
    if verdict.standing == Standing.MALFORMED:
        raise CodeMalformed
    mark = fingerprint(f"{country}{verdict.canonical}", purpose=CODE_PURPOSE)
    is_overridden = bool(override_reason.strip())
    if held := _held_by(person, mark, is_overridden=is_overridden):
        return _proved(held, proof)
    older = PersonalCode.objects.filter(person=person, country=country, valid_to=None)
    proofs = set(older.values_list("proof", flat=True))
    if not is_overridden:
        if proof is not CodeProof.EID and proofs - {CodeProof.STATED}:
            raise CodeProvedOtherwise
        if verdict.standing == Standing.UNVERIFIED or _was_changed(person, country, mark):
            raise CodeDoubtful
    if (proofs and older.update(valid_to=day)) or override_reason:
        write_down(AccountChange.CODE, person=person, by=by, now=now, reason=override_reason)
    if verdict.birth_date and not person.birth_date:
        person.birth_date = verdict.birth_date
        person.save(update_fields=["birth_date"])
    return PersonalCode.objects.create(
        person=person,
        country=country,
        secret=verdict.canonical,
        fingerprint=mark,
        standing=verdict.standing,
        proof=proof,
        valid_from=day,
    )


def _proved(code: PersonalCode, proof: CodeProof) -> PersonalCode:
    if proof is not CodeProof.STATED and code.proof != proof:
        code.proof = proof
        code.save(update_fields=["proof"])
    return code


@use_case(joins=True)
def confirm_codes(*, person: Person, by: Person | None, now: datetime) -> None:
    """Write down that staff have seen a document: the codes that the person has now are their own."""
    rows = PersonalCode.objects.select_for_update().filter(person=person, valid_to=None)
    for code in rows.filter(proof=CodeProof.STATED):
        _proved(code, CodeProof.DOCUMENT)


@use_case
def prove_by_sign_in(
    *,
    person: Person,
    code: str,
    country: str,
    given_name: str,
    family_name: str,
    by: Person | None,
    now: datetime,
) -> bool:
    """
    Write down what a national sign-in vouches for: code and name. Tell whether the code is theirs now.

    A code that somebody else holds stays where it is: a counsellor finds out at the registration.
    A name that staff have corrected by a document stays, until a certificate tells a third one; once
    a certificate has told the corrected name, the former one is a new change again.
    """
    named = (given_name.strip(), family_name.strip())
    is_new = (person.given_name, person.family_name) != named
    if all(named) and is_new and not _is_outdated(person, named):
        change_name(
            person=person,
            given_name=named[0],
            family_name=named[1],
            document=SIGN_IN,
            by=by,
            now=now,
        )
    elif not is_new and _is_corrected_by_staff(person):
        write_down(AccountChange.NAME, person=person, by=by, now=now, reason=SAME_NAME)
    verdict = check_personal_code(code, country, today=clock.day(now))
    reason = SIGN_IN if verdict.standing == Standing.UNVERIFIED else ""
    try:
        set_personal_code(
            person=person, code=code, country=country, override_reason=reason,
            proof=CodeProof.EID, by=by, now=now,
        )  # fmt: skip
    except (CodeMalformed, CodeDoubtful, CodeTaken):
        return False
    return True


def _is_outdated(person: Person, named: tuple[str, str]) -> bool:
    """Tell whether the certificate still has a name that staff have corrected by a document since."""
    if not _is_corrected_by_staff(person):
        return False
    return any((one.given_name, one.family_name) == named for one in history_of(person))


def _is_corrected_by_staff(person: Person) -> bool:
    """Tell whether the name rests on a document that staff have seen, and no certificate has told it."""
    renamed = AccountEvent.objects.filter(person_id=person.pk, kind=AccountChange.NAME)
    last = renamed.order_by("-at", "-pk").first()
    # What the person has stated, or a sign-in has told, is written down as done by themselves.
    return (
        last is not None
        and last.by_id not in {None, person.pk}
        and last.reason not in {SIGN_IN, SAME_NAME}
    )


def _held_by(person: Person, mark: str, *, is_overridden: bool) -> PersonalCode | None:
    """
    Return the person's own row of this code, when they have it now.

    :raises CodeTaken: it is somebody else's, or was theirs and nobody has seen a document
    """
    rows: list[PersonalCode] = list(
        PersonalCode.objects.select_for_update().filter(fingerprint=mark).order_by("pk")
    )
    for row in rows:
        if row.valid_to is None and row.person_id == person.pk:
            return row
    # Old codes stay with whom they were given to: they find the person, and let nobody else in.
    for row in rows:
        if row.person_id != person.pk and (row.valid_to is None or not is_overridden):
            raise CodeTaken(row.person_id)
    return None


def _was_changed(person: Person, country: str, mark: str) -> bool:
    """Tell whether the country changes codes once, and has done so for the person already."""
    if country not in CHANGES_ONCE:
        return False
    rows = PersonalCode.objects.filter(person=person, country=country, valid_to__isnull=False)
    return rows.exclude(fingerprint=mark).exists()


@use_case(joins=True)
def change_name(
    *,
    person: Person,
    given_name: str,
    family_name: str,
    document: str,
    by: Person | None,
    now: datetime,
) -> Person:
    """
    Write the new name; the old one stays in the history, the document in the log.

    :raises ChangeNeedsReason: no document is named
    """
    if not document.strip():
        raise ChangeNeedsReason
    person.given_name, person.family_name = given_name, family_name
    person.save(update_fields=["given_name", "family_name"])
    write_down(AccountChange.NAME, person=person, by=by, now=now, reason=document)
    events.announce(NameChanged(person_id=person.pk))
    return person


@use_case(joins=True)
def change_contact(
    *, person: Person, phone: str, language: str, by: Person | None, now: datetime
) -> Person:
    """Write the person's phone number and language. The e-mail address changes by verification."""
    person.phone, person.language = phone, language
    person.save(update_fields=["phone", "language"])
    return person


@use_case
def record_death(
    *, person: Person, died_on: date, document: str, by: Person | None, now: datetime
) -> Person:
    """
    Write down that the person has died: nobody signs in any more, and domains above close files.

    :raises ChangeNeedsReason: no document is named
    :raises DeathNotPossible: it is recorded already, or the record was joined with another one
    """
    if not document.strip():
        raise ChangeNeedsReason
    locked = Person.objects.select_for_update().get(pk=person.pk)
    if locked.died_on is not None or is_joined(locked):
        raise DeathNotPossible
    _write_life(person, died_on=died_on, is_active=False)
    end_sessions(person.pk)
    write_down(AccountChange.DEATH, person=person, by=by, now=now, reason=document)
    events.announce(PersonDied(person_id=person.pk, died_on=died_on, at=now))
    return person


@use_case
def correct_death(*, person: Person, document: str, by: Person | None, now: datetime) -> Person:
    """
    Write down that a death was recorded by mistake: the person signs in again as before.

    An account that was shut for another reason stays shut. Domains above open what they closed.

    :raises ChangeNeedsReason: no document is named
    :raises DeathNotPossible: no death is recorded
    """
    if not document.strip():
        raise ChangeNeedsReason
    locked = Person.objects.select_for_update().get(pk=person.pk)
    if locked.died_on is None:
        raise DeathNotPossible
    _write_life(person, died_on=None, is_active=not is_account_shut(locked))
    write_down(AccountChange.DEATH_CORRECTED, person=person, by=by, now=now, reason=document)
    events.announce(DeathCorrected(person_id=person.pk, at=now))
    return person


def _write_life(person: Person, *, died_on: date | None, is_active: bool) -> None:
    person.died_on, person.is_active = died_on, is_active
    person.save(update_fields=["died_on", "is_active"])
