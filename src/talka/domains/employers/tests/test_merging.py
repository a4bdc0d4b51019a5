import pytest

from talka.domains.contact.api import Thread
from talka.domains.employers import actions, queries
from talka.domains.employers.tests.factories import (
    a_message,
    agent_of,
    an_agency,
    an_employer,
    an_employer_counsellor,
    an_invitation,
)
from talka.domains.people.tests.factories import NOW, an_office


pytestmark = pytest.mark.django_db


@pytest.fixture
def kept(employer):
    return employer


@pytest.fixture
def gone(office, counsellor):
    return an_employer(office=office, owner=counsellor)


def merged(kept, gone, by):
    return actions.merge_employers(kept=kept, gone=gone, reason="double", by=by, now=NOW)


def test_people_invitations_and_conversations_move_and_come_back(kept, gone, counsellor):
    person, invitation, thread = agent_of(gone), an_invitation(gone), a_message(gone)
    merge = merged(kept, gone, counsellor)

    assert queries.is_agent(person, kept.pk)
    assert [one.number for one in queries.open_invitations(kept, now=NOW)] == [invitation.pk]
    assert Thread.objects.get(pk=thread.pk).employer == kept.reference
    actions.undo_merge(merge=merge, by=counsellor, now=NOW)

    assert queries.is_agent(person, gone.pk)
    assert not queries.is_agent(person, kept.pk)
    assert [one.number for one in queries.open_invitations(gone, now=NOW)] == [invitation.pk]
    assert Thread.objects.get(pk=thread.pk).employer == gone.reference
    with pytest.raises(actions.CannotMerge):
        actions.undo_merge(merge=merge, by=counsellor, now=NOW)


def test_who_acts_for_both_goes_on_acting_for_each_after_parting(kept, gone, counsellor):
    person = agent_of(gone)
    an_agency(person, kept)

    actions.undo_merge(merge=merged(kept, gone, counsellor), by=counsellor, now=NOW)

    assert queries.is_agent(person, kept.pk)
    assert queries.is_agent(person, gone.pk)


def test_a_look_at_what_would_move_moves_nothing(kept, gone, counsellor):
    an_invitation(gone)
    a_message(gone)

    found = actions.preview_merge(kept=kept, gone=gone, by=counsellor, now=NOW)

    assert found["employers.Agency"] == 1
    assert found["employers.AgentInvitation"] == 1
    assert found["contact.Thread"] == 1
    gone.refresh_from_db()
    assert gone.merged_into is None
    assert queries.is_agent(agent_of(gone), gone.pk)


def test_only_who_looks_after_both_merges_and_parts(kept, gone, counsellor):
    foreign = an_employer()
    stranger = an_employer_counsellor(an_office())

    with pytest.raises(actions.NotLookedAfterByYou):
        merged(kept, foreign, counsellor)
    with pytest.raises(actions.NotLookedAfterByYou):
        actions.preview_merge(kept=kept, gone=foreign, by=counsellor, now=NOW)
    merge = merged(kept, gone, counsellor)
    with pytest.raises(actions.NotLookedAfterByYou):
        actions.undo_merge(merge=merge, by=stranger, now=NOW)


def test_a_row_is_merged_once_and_never_into_itself(kept, gone, counsellor):
    with pytest.raises(actions.CannotMerge):
        merged(kept, kept, counsellor)
    merged(kept, gone, counsellor)

    for pair in ((kept, gone), (gone, kept)):
        with pytest.raises(actions.CannotMerge):
            merged(*pair, counsellor)


def test_a_row_that_is_gone_is_neither_checked_nor_blocked(kept, gone, counsellor):
    merged(kept, gone, counsellor)

    with pytest.raises(actions.CannotMove):
        actions.block(employer=gone, reason="x", by=counsellor, now=NOW)


def test_a_merged_row_leads_to_the_one_that_stays(kept, gone, counsellor):
    merged(kept, gone, counsellor)

    assert queries.employer_with_code(gone.company_code, "LT") == kept
