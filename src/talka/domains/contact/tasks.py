"""Jobs of contact. Each calls one action."""

from talka.domains.contact import actions
from talka.domains.contact.actions import appointments, notices
from talka.kit import clock
from talka.kit.jobs import job


@job("contact.send_notice")
def send_notice(notice_id: int) -> None:
    notices.send_notice(notice_id=notice_id, now=clock.now())


def _remind_of_all(all_arguments: list[dict[str, int]]) -> None:
    ids = [one["appointment_id"] for one in all_arguments]
    appointments.remind_of_all(appointment_ids=ids, by=None, now=clock.now())


@job("contact.remind", together=_remind_of_all)
def remind(appointment_id: int) -> None:
    appointments.remind(appointment_id=appointment_id, by=None, now=clock.now())


@job("contact.release_stuck_notices", cron="*/10 * * * *")
def release_stuck_notices() -> None:
    actions.release_stuck_notices(by=None, now=clock.now())
