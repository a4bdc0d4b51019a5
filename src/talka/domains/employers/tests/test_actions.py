from uuid import uuid4

import pytest

from talka.domains.contact.api import Notice
from talka.domains.employers import actions, queries
from talka.domains.employers.models import AgentInvitation, Employer
from talka.domains.employers.rules import AgencyRole, Standing
from talka.domains.employers.tests.factories import (
    a_place,
    agent_of,
    an_agency,
    an_employer,
    an_employer_counsellor,
)
from talka.domains.people.tests.factories import NOW, a_person, an_office
from talka.engines.identifiers import make_company_code


pytestmark = pytest.mark.django_db


def register(person, place, **fields):
    values = {
        "country": "LT",
        "company_code": make_company_code("LT", 700),
        "name": "Duona",
        "municipality": place,
        "by": person,
        "now": NOW,
        **fields,
    }
    return actions.register_employer(**values)


def test_whoever_registers_an_employer_owns_it():
    person = a_person()

    employer = register(person, a_place())

    assert employer.standing == Standing.UNVERIFIED
    assert queries.is_owner(person, employer.pk)


def test_a_new_employer_gets_the_counsellor_with_the_fewest_employers():
    office = an_office()
    busy, free = an_employer_counsellor(office), an_employer_counsellor(office)
    an_employer(office=office, owner=busy)

    assert register(a_person(), a_place(office)).owner == free


def test_an_office_without_employer_counsellors_takes_one_from_above():
    department = an_office()
    office = an_office(parent=department)
    above = an_employer_counsellor(department)

    assert register(a_person(), a_place(office)).owner == above


def test_a_double_click_registers_once():
    person, place, submission = a_person(), a_place(), uuid4()

    first = register(person, place, submission=submission)

    assert register(person, place, submission=submission) == first
    assert Employer.objects.count() == 1


def test_a_known_company_is_not_registered_twice():
    register(a_person(), a_place())

    with pytest.raises(actions.CompanyKnown):
        register(a_person(), a_place())


def test_nonsense_is_no_company_code():
    with pytest.raises(actions.CompanyCodeMalformed):
        register(a_person(), a_place(), company_code="12")


def waiting_for_letter():
    office = an_office()
    employer = an_employer(standing=Standing.UNVERIFIED, office=office)
    return actions.send_letter(employer=employer, by=an_employer_counsellor(office), now=NOW)


def test_the_code_in_the_letter_checks_the_employer():
    employer, code = waiting_for_letter()

    actions.enter_letter_code(employer=employer, code=code.lower(), by=agent_of(employer), now=NOW)

    employer.refresh_from_db()
    assert employer.standing == Standing.VERIFIED


def test_after_five_wrong_tries_even_the_right_code_is_refused():
    employer, code = waiting_for_letter()
    agent = agent_of(employer)
    for _ in range(5):
        with pytest.raises(actions.LetterCodeWrong):
            actions.enter_letter_code(employer=employer, code="WRONG", by=agent, now=NOW)

    with pytest.raises(actions.LetterCodeWrong):
        actions.enter_letter_code(employer=employer, code=code, by=agent, now=NOW)


def test_the_code_is_not_stored_in_words():
    employer, code = waiting_for_letter()

    assert code not in employer.letter_code


def test_a_stranger_cannot_use_the_letter():
    employer, code = waiting_for_letter()

    with pytest.raises(actions.LetterCodeWrong):
        actions.enter_letter_code(employer=employer, code=code, by=a_person(), now=NOW)


def test_only_those_who_look_after_an_employer_check_it():
    employer = an_employer(standing=Standing.UNVERIFIED)

    with pytest.raises(actions.NotLookedAfterByYou):
        actions.verify(employer=employer, by=an_employer_counsellor(an_office()), now=NOW)


def test_the_register_checks_a_living_organisation():
    code = next(one for n in range(50) if not (one := make_company_code("LT", n)).endswith("0"))
    employer = an_employer(standing=Standing.UNVERIFIED)
    Employer.objects.filter(pk=employer.pk).update(company_code=code)
    employer.refresh_from_db()

    assert actions.verify_by_register(employer=employer, by=None, now=NOW)


def test_blocking_needs_a_reason():
    office = an_office()
    employer = an_employer(office=office)

    with pytest.raises(actions.ReasonNeeded):
        actions.block(employer=employer, reason=" ", by=an_employer_counsellor(office), now=NOW)


def test_two_people_who_edit_do_not_overwrite_each_other():
    employer = an_employer()
    agent = agent_of(employer)
    first = {"phone": "+37060000001"}
    actions.edit_employer(employer=employer, version=1, values=first, by=agent, now=NOW)

    with pytest.raises(actions.EditedMeanwhile):
        actions.edit_employer(
            employer=employer, version=1, values={"phone": "2"}, by=agent, now=NOW
        )


def test_the_name_of_an_employer_is_not_changed_by_its_agents():
    employer = an_employer(name="Duona")
    values = {"name": "Pyragas", "standing": Standing.BLOCKED}

    actions.edit_employer(
        employer=employer, version=1, values=values, by=agent_of(employer), now=NOW
    )

    employer.refresh_from_db()
    assert employer.standing == Standing.VERIFIED


def test_an_invitation_is_for_the_address_it_was_sent_to():
    employer = an_employer()
    actions.invite_agent(
        employer=employer, email="nauja@example.org", role=AgencyRole.AGENT, by=agent_of(employer), now=NOW
    )  # fmt: skip
    token = AgentInvitation.objects.get().token

    with pytest.raises(actions.InvitationNotYours):
        actions.accept_invitation(token=token, by=a_person(), now=NOW)
    actions.accept_invitation(token=token, by=a_person(email="Nauja@example.org"), now=NOW)

    assert len(queries.agents_of(employer)) == 2
    assert Notice.objects.filter(kind="employers.invitation").count() == 1


def test_the_last_owner_cannot_leave():
    employer = an_employer()

    with pytest.raises(actions.LastOwner):
        actions.end_agency(agency=employer.agencies.get(), by=agent_of(employer), now=NOW)


def test_an_agent_may_leave_but_not_send_others_away():
    employer = an_employer()
    agency = an_agency(a_person(), employer)
    other = an_agency(a_person(), employer)

    with pytest.raises(actions.NotAnOwner):
        actions.end_agency(agency=other, by=agency.person, now=NOW)
    actions.end_agency(agency=agency, by=agency.person, now=NOW)

    assert not queries.is_agent(agency.person, employer.pk)


def test_a_merge_moves_agents_and_can_be_undone():
    kept, gone = an_employer(), an_employer()
    person, by = agent_of(gone), a_person()
    merge = actions.merge_employers(kept=kept, gone=gone, reason="double", by=by, now=NOW)

    assert queries.is_agent(person, kept.pk)
    actions.undo_merge(merge=merge, by=by, now=NOW)

    assert queries.is_agent(person, gone.pk)
    assert not queries.is_agent(person, kept.pk)
    with pytest.raises(actions.CannotMerge):
        actions.undo_merge(merge=merge, by=by, now=NOW)
