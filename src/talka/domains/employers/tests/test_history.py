import pytest

from talka.domains.employers import actions, queries
from talka.domains.employers.rules import AgencyRole, Change
from talka.domains.employers.tests.factories import (
    agent_of,
    an_agency,
    an_employer_counsellor,
    an_invitation,
)
from talka.domains.people.tests.factories import NOW, a_person


pytestmark = pytest.mark.django_db


def test_the_history_tells_what_happened_and_by_whom(employer, counsellor, agent):
    colleague = an_employer_counsellor(employer.office)
    second = an_agency(a_person("Jonas", "Petraitis"), employer)
    actions.edit_employer(
        employer=employer, version=1, values={"phone": "+37060000001"}, by=agent, now=NOW
    )
    actions.change_role(agency=second, role=AgencyRole.OWNER, by=agent, now=NOW)
    actions.end_agency(agency=second, by=counsellor, reason="Išėjo", now=NOW)
    actions.withdraw_invitation(invitation=an_invitation(employer), by=agent, now=NOW)
    actions.block(employer=employer, reason="Tikriname", by=counsellor, now=NOW)
    actions.assign_owner(employer=employer, owner=colleague, by=counsellor, now=NOW)

    entries = {one.change: one for one in queries.history_of(employer)}

    assert set(entries) == {
        Change.REGISTERED, Change.FACTS, Change.STANDING, Change.OWNER, Change.AGENT_CAME,
        Change.AGENT_ROLE, Change.AGENT_LEFT, Change.INVITED, Change.INVITATION_WITHDRAWN,
    }  # fmt: skip
    assert "Tikriname" in entries[Change.STANDING].text
    assert entries[Change.STANDING].by == counsellor.full_name
    assert entries[Change.FACTS].text == "Phone"
    assert colleague.full_name in entries[Change.OWNER].text
    assert entries[Change.AGENT_LEFT].text == "Jonas Petraitis · Išėjo"
    assert "nauja@example.org" in entries[Change.INVITED].text


def test_a_move_and_a_merge_stand_in_the_history(employer, counsellor, office):
    from talka.domains.employers.tests.factories import a_place, an_employer
    from talka.domains.people.tests.factories import an_office

    gone = an_employer(office=office, owner=counsellor)
    merge = actions.merge_employers(
        kept=employer, gone=gone, reason="double", by=counsellor, now=NOW
    )
    actions.undo_merge(merge=merge, by=counsellor, now=NOW)
    actions.edit_employer(
        employer=employer, version=1, values={"municipality": a_place(an_office())},
        by=agent_of(employer), now=NOW,
    )  # fmt: skip

    assert {Change.MERGED, Change.PARTED} <= {one.change for one in queries.history_of(gone)}
    assert Change.OFFICE in {one.change for one in queries.history_of(employer)}


def test_a_long_history_is_cut_and_costs_the_same(employer, agent, django_assert_num_queries):
    for number in range(12):
        actions.edit_employer(
            employer=employer, version=number + 1, values={"phone": f"+3706000{number:04}"},
            by=agent, now=NOW,
        )  # fmt: skip

    with django_assert_num_queries(4):
        assert len(queries.history_of(employer, limit=5)) == 5
