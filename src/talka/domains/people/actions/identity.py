"""Who somebody is: name, address for mail, personal codes, death."""

from datetime import date, datetime

from talka.domains.people.actions.journal import write_down
from talka.domains.people.actions.roles import end_sessions
from talka.domains.people.events import DeathCorrected, NameChanged, PersonDied
from talka.domains.people.models import Person, PersonalCode
from talka.domains.people.queries import CODE_PURPOSE, is_account_shut, is_joined
from talka.domains.people.rules import AccountChange
from talka.engines.identifiers import Standing, check_personal_code
from talka.kit import clock, events
from talka.kit.audit import use_case
from talka.kit.secrecy import fingerprint


class CodeMalformed(Exception):
    """This cannot be a personal code of the country."""


class CodeDoubtful(Exception):
    """The code breaks a rule of its country. Staff may accept it with a reason."""


class CodeTaken(Exception):
    """Somebody else already has this code. The two may be one person."""

    def __init__(self, person_id: int) -> None:
        super().__init__("taken")
        self.person_id = person_id


class ChangeNeedsReason(Exception):
    """A change of name, code, life or death needs the document it rests on."""


class DeathNotPossible(Exception):
    """The person is dead already, or not; or the record was joined with another one."""


@use_case
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


@use_case
def set_personal_code(
    *,
    person: Person,
    code: str,
    country: str,
    by: Person | None,
    now: datetime,
    override_reason: str = "",
) -> PersonalCode:
    """
    Give the person this code; an older one of the same country is kept as history.

    Whoever replaces a code, or accepts one against the rules, names the document it stands in:
    `override_reason` is kept in the log for good.

    :raises CodeMalformed: it cannot be a code of the country
    :raises CodeDoubtful: it breaks a rule and no `override_reason` is given
    :raises CodeTaken: somebody else holds it
    """
    day = clock.day(now)
    verdict = check_personal_code(code, country, today=day)
    if verdict.standing == Standing.MALFORMED:
        raise CodeMalformed
    if verdict.standing == Standing.UNVERIFIED and not override_reason.strip():
        raise CodeDoubtful
    mark = fingerprint(f"{country}{verdict.canonical}", purpose=CODE_PURPOSE)
    held: PersonalCode | None = (
        PersonalCode.objects.select_for_update().filter(fingerprint=mark, valid_to=None).first()
    )
    if held is not None and held.person_id == person.pk:
        return held
    if held is not None:
        raise CodeTaken(held.person_id)
    older = PersonalCode.objects.filter(person=person, country=country, valid_to=None)
    if older.update(valid_to=day) or override_reason:
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
        valid_from=day,
    )


@use_case
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


@use_case
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
