from uuid import uuid4

import pytest

from talka.domains.contact.api import Notice
from talka.domains.employers import actions, queries
from talka.domains.employers.models import Employer
from talka.domains.employers.rules import Standing
from talka.domains.employers.tests.factories import (
    a_place,
    agent_of,
    an_employer,
    an_employer_counsellor,
)
from talka.domains.people.api import OfficeKind
from talka.domains.people.tests.factories import NOW, a_person, an_office
from talka.domains.taxonomy.tests.factories import MunicipalityFactory
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


def test_a_code_of_a_merged_row_is_known_too():
    kept, gone = an_employer(), an_employer()
    Employer.objects.filter(pk=gone.pk).update(merged_into=kept)

    with pytest.raises(actions.CompanyKnown):
        register(a_person(), a_place(), company_code=gone.company_code)


def test_a_country_without_company_codes_of_ours_is_refused():
    with pytest.raises(actions.CompanyCodeMalformed):
        register(a_person(), a_place(), country="XX")


def test_an_employer_abroad_is_looked_after_by_the_head_office_and_has_a_counsellor():
    head = an_office(kind=OfficeKind.HEAD_OFFICE)
    somebody = an_employer_counsellor(an_office(parent=head))

    employer = register(a_person(), MunicipalityFactory(code="LV-001"))

    assert (employer.office, employer.owner) == (head, somebody)


def test_without_any_office_nobody_is_registered():
    with pytest.raises(actions.NoOfficeServes):
        register(a_person(), MunicipalityFactory(code="LV-001"))


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


def in_the_register(**fields):
    """Return an unchecked employer that its register knows and does not call dissolved."""
    code = next(one for n in range(50) if not (one := make_company_code("LT", n)).endswith("0"))
    employer = an_employer(standing=Standing.UNVERIFIED, **fields)
    Employer.objects.filter(pk=employer.pk).update(company_code=code)
    employer.refresh_from_db()
    return employer


def test_the_register_checks_a_living_organisation_and_gives_its_name():
    employer = in_the_register(name="Kažkas")

    assert actions.verify_by_register(employer=employer, by=None, now=NOW)
    employer.refresh_from_db()
    assert employer.standing == Standing.VERIFIED
    assert employer.name != "Kažkas"


def test_a_stranger_does_not_ask_the_register():
    employer = in_the_register()

    with pytest.raises(actions.NotLookedAfterByYou):
        actions.verify_by_register(
            employer=employer, by=an_employer_counsellor(an_office()), now=NOW
        )


def test_who_acts_for_an_employer_learns_how_the_check_ended():
    office = an_office()
    by = an_employer_counsellor(office)
    checked, refused = (an_employer(standing=Standing.UNVERIFIED, office=office) for _ in "12")

    actions.verify(employer=checked, by=by, now=NOW)
    actions.refuse(employer=refused, reason="Nėra dokumentų", by=by, now=NOW)

    told = {(one.kind, one.person_id) for one in Notice.objects.all()}
    assert ("employers.verified", agent_of(checked).pk) in told
    assert ("employers.refused", agent_of(refused).pk) in told
    assert not Notice.objects.filter(variables__icontains="dokument").exists()


@pytest.mark.parametrize(
    ("before", "fields"),
    [
        (Standing.UNVERIFIED, {}),
        (Standing.LETTER_SENT, {"letter_sent_at": NOW}),
        (Standing.VERIFIED, {"verified_at": NOW, "letter_sent_at": NOW}),
    ],
)
def test_a_block_that_ends_leads_back_to_where_the_employer_stood(before, fields):
    office = an_office()
    by, employer = (
        an_employer_counsellor(office),
        an_employer(office=office, standing=before, **fields),
    )

    actions.block(employer=employer, reason="Tikriname", by=by, now=NOW)
    actions.unblock(employer=employer, by=by, now=NOW)

    employer.refresh_from_db()
    assert (employer.standing, employer.standing_reason) == (before, "")
    kinds = set(Notice.objects.values_list("kind", flat=True))
    assert {"employers.blocked", "employers.unblocked"} <= kinds


@pytest.mark.parametrize("step", [actions.verify, actions.send_letter, actions.verify_by_register])
def test_a_block_is_ended_by_nothing_but_unblocking(step):
    employer = in_the_register()
    Employer.objects.filter(pk=employer.pk).update(standing=Standing.BLOCKED)

    with pytest.raises(actions.CannotMove):
        step(employer=employer, by=None, now=NOW)


def test_whoever_is_not_blocked_cannot_be_unblocked():
    office = an_office()

    with pytest.raises(actions.CannotMove):
        actions.unblock(
            employer=an_employer(office=office), by=an_employer_counsellor(office), now=NOW
        )


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


@pytest.mark.parametrize("fact", ["name", "legal_form", "standing", "owner"])
def test_what_the_service_has_checked_is_not_changed_by_agents(fact):
    employer = an_employer(name="Duona")

    with pytest.raises(actions.FactFixed):
        actions.edit_employer(
            employer=employer, version=1, values={fact: "x"}, by=agent_of(employer), now=NOW
        )

    employer.refresh_from_db()
    assert (employer.name, employer.standing) == ("Duona", Standing.VERIFIED)


def test_a_name_that_nobody_has_checked_may_be_put_right():
    employer = an_employer(name="Duna", standing=Standing.UNVERIFIED)

    actions.edit_employer(
        employer=employer, version=1, values={"name": "Duona"}, by=agent_of(employer), now=NOW
    )

    employer.refresh_from_db()
    assert employer.name == "Duona"
