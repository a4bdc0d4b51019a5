"""Let somebody who was registered at the counter or by phone use the service themselves."""

from datetime import datetime

from talka.domains.jobseekers import access
from talka.domains.jobseekers.actions.decisions import lock
from talka.domains.jobseekers.actions.refusals import FileNotYours
from talka.domains.jobseekers.models import JobseekerFile
from talka.domains.people.api import Person, offer_entrance
from talka.kit import clock
from talka.kit.audit import use_case


@use_case
def give_access(
    *,
    file: JobseekerFile,
    email: str,
    by: Person | None,
    now: datetime,
    seen: int | None = None,
) -> str:
    """
    Mail the person a link to their own record, and return the code to hand over to them.

    :param seen: the offer that stood when the page was made, 0 for none: sent twice, it mails once
    :raises FileNotYours: `by` may not decide about this file
    :raises AccountOpenAlready: the person can sign in already, or has died
    :raises AddressTaken: somebody else has the address
    """
    locked = lock(file)
    if not access.may_decide(by, locked, day=clock.day(now)):
        raise FileNotYours
    return offer_entrance(person=locked.person, email=email, by=by, now=now, seen=seen)
