"""What somebody agrees to who has said or signed it before staff."""

from collections.abc import Collection
from datetime import datetime

from talka.domains.jobseekers import access
from talka.domains.jobseekers.actions.decisions import lock
from talka.domains.jobseekers.actions.refusals import ConsentsChanged, FileNotYours
from talka.domains.jobseekers.models import JobseekerFile
from talka.domains.people.api import (
    ChangeNeedsReason,
    Person,
    Purpose,
    consents_of,
    give_consent,
    withdraw_consent,
)
from talka.kit import clock
from talka.kit.audit import use_case


@use_case
def record_consents(
    *,
    file: JobseekerFile,
    agreed: Collection[Purpose],
    shown: Collection[Purpose],
    document: str,
    by: Person | None,
    now: datetime,
) -> None:
    """
    Let the person agree to exactly these purposes, as the document or the call says; it is kept.

    What is agreed to already keeps the document it rests on.

    :param shown: what was agreed to on the page that was filled in
    :raises FileNotYours: `by` may not change this profile
    :raises ChangeNeedsReason: it is not told how the person said so
    :raises ConsentsChanged: something else than `shown` is agreed to by now; nothing has changed
    """
    locked = lock(file)
    if not access.may_edit(by, locked, day=clock.day(now)):
        raise FileNotYours
    if not document.strip():
        raise ChangeNeedsReason
    person, standing = locked.person, consents_of(locked.person)
    # The same form sent twice finds what it wanted, and is no contradiction.
    if standing not in (frozenset(shown), frozenset(agreed)):
        raise ConsentsChanged
    for purpose in sorted(set(agreed) - standing):
        give_consent(person=person, purpose=purpose, document=document, by=by, now=now)
    for purpose in sorted(standing - set(agreed)):
        withdraw_consent(person=person, purpose=purpose, document=document, by=by, now=now)
