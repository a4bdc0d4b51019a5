"""Jobs of people. Each calls one action."""

from talka.domains.people.actions import post
from talka.kit.jobs import job


@job("people.send_letter")
def send_letter(sealed: str) -> None:
    post.send_letter(sealed=sealed)


@job("people.send_invitation")
def send_invitation(person_id: int) -> None:
    post.send_invitation(person_id=person_id)


@job("people.tell_second_factor_was_reset")
def tell_second_factor_was_reset(person_id: int) -> None:
    post.tell_second_factor_was_reset(person_id=person_id)
