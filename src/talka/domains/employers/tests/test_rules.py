from datetime import UTC, datetime, timedelta

import pytest

from talka.domains.employers import rules
from talka.domains.employers.rules import Standing


NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("was_checked", "had_letter", "expected"),
    [
        (True, True, Standing.VERIFIED),
        (True, False, Standing.VERIFIED),
        (False, True, Standing.LETTER_SENT),
        (False, False, Standing.UNVERIFIED),
    ],
)
def test_a_block_never_turns_into_a_check(was_checked, had_letter, expected):
    before = rules.standing_before_block(was_checked=was_checked, had_letter=had_letter)

    assert before == expected
    assert rules.may_move(origin=Standing.BLOCKED, target=before)


def test_a_blocked_employer_is_never_refused_or_left_without_a_standing():
    assert Standing.REFUSED not in rules.MOVES[Standing.BLOCKED]
    assert set(rules.MOVES) == set(Standing)


@pytest.mark.parametrize("standing", [Standing.VERIFIED, Standing.BLOCKED])
def test_the_name_stays_once_it_was_checked(standing):
    assert not rules.editable(standing) & rules.FIXED_WHEN_CHECKED
    assert rules.editable(Standing.UNVERIFIED) >= rules.FIXED_WHEN_CHECKED


def test_an_invitation_can_be_accepted_for_the_days_of_the_rule():
    policy = rules.InvitationPolicy(days=14)
    assert rules.last_moment(NOW, policy) == NOW + timedelta(days=14)
