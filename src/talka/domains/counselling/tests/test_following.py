"""Notes and steps follow their person from file to file, and back."""

from datetime import timedelta

import pytest

from talka.domains.counselling import actions
from talka.domains.counselling.models import Note, Step
from talka.domains.counselling.queries import notes_of, open_steps
from talka.domains.counselling.tests.factories import NOW, TODAY, a_client
from talka.domains.jobseekers.api import merge_files, undo_merge
from talka.kit.tests.standing import standing


@standing
def pair(world):
    gone = a_client(world)
    by = world.counsellor
    actions.write_note(file=gone, text="Came by bus", by=by, now=NOW)
    actions.agree_step(
        file=gone, text="Bring the diploma", due_on=TODAY + timedelta(days=3), by=by, now=NOW
    )
    return world.file, gone


def test_notes_and_steps_follow_and_come_back(world, pair):
    kept, gone = pair
    merge = merge_files(kept=kept, gone=gone, reason="same", by=world.counsellor, now=NOW)

    assert [one.text for one in notes_of(kept.pk)] == ["Came by bus"]
    assert [one.text for one in open_steps(kept.pk)] == ["Bring the diploma"]
    assert not Note.objects.filter(file=gone).exists()
    assert not Step.objects.filter(file=gone).exists()
    late = actions.write_note(file=kept, text="Came by train", by=world.counsellor, now=NOW)

    undo_merge(merge=merge, by=world.counsellor, now=NOW)

    assert [one.text for one in notes_of(gone.pk)] == ["Came by bus"]
    assert list(notes_of(kept.pk)) == [late], "what came in after the join stays"


def test_nobody_works_on_a_file_that_was_joined(world, pair):
    kept, gone = pair
    merge_files(kept=kept, gone=gone, reason="same", by=world.counsellor, now=NOW)
    gone.refresh_from_db()

    with pytest.raises(actions.CaseNotYours):
        actions.write_note(file=gone, text="x", by=world.counsellor, now=NOW)
    with pytest.raises(actions.CaseNotYours):
        actions.open_case(reference=gone.reference, by=world.counsellor, now=NOW)
