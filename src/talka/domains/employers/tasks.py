"""Jobs of employers. Each calls one action."""

from talka.domains.employers import actions
from talka.kit import clock
from talka.kit.jobs import job


@job("employers.share_out")
def share_out(person_id: int, office_id: int) -> None:
    actions.share_out(person_id=person_id, office_id=office_id, by=None, now=clock.now())


@job("employers.find_owners", cron="30 3 * * *")
def find_owners() -> None:
    """Also for roles whose last day has passed, and for employers that came when nobody was there."""
    actions.find_owners(by=None, now=clock.now())
