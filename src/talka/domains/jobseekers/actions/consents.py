"""What a jobseeker agrees to."""

from collections.abc import Sequence
from datetime import datetime

from talka.domains.jobseekers import access
from talka.domains.jobseekers.actions.refusals import FileNotYours
from talka.domains.people.api import (
    Person,
    Purpose,
    consents_of,
    give_consent,
    withdraw_consent,
)
from talka.kit import clock
from talka.kit.audit import use_case


@use_case
def agree_to(
    *, person: Person, purposes: Sequence[Purpose], by: Person | None, now: datetime
) -> None:
    """
    Let the person agree to exactly these purposes: missing ones are given, others withdrawn.

    :raises FileNotYours: `by` may not agree for the person
    """
    if not access.may_write_for(by, person, day=clock.day(now)):
        raise FileNotYours
    given, wanted = consents_of(person), frozenset(purposes)
    for purpose in sorted(wanted - given):
        give_consent(person=person, purpose=purpose, by=by, now=now)
    for purpose in sorted(given - wanted):
        withdraw_consent(person=person, purpose=purpose, by=by, now=now)
