from uuid import uuid4

import pytest

from talka.domains.contact.api import Notice
from talka.domains.jobseekers.tests.factories import a_person
from talka.domains.matching.actions.contacting import (
    EmployerNotChecked,
    PersonDoesNotShare,
    RequestAnswered,
    alias_of,
    answer_contact,
    ask_for_contact,
)
from talka.domains.matching.actions.moving import ApplicationNotYours
from talka.domains.matching.actions.objecting import (
    ObjectionAnswered,
    answer_objection,
    object_to,
)
from talka.domains.matching.actions.referring import NotTheirCounsellor
from talka.domains.matching.models import Objection
from talka.domains.matching.queries.aliases import pseudonym_of
from talka.domains.matching.rules import Origin, State
from talka.domains.matching.tests.factories import (
    NOW,
    a_seeker,
    a_vacancy,
    an_employer,
    day,
    later,
)
from talka.domains.people.api import Purpose, withdraw_consent
from talka.kit.tests.standing import standing


@standing
def alias(world):
    return alias_of(file=a_seeker(world), vacancy=a_vacancy(world), by=None, now=NOW)


def ask(alias, by):
    return ask_for_contact(alias=alias, text="We liked your skills.", by=by, now=NOW)


def test_an_alias_is_the_same_for_a_pair_and_another_for_every_other_vacancy(world, alias):
    again = alias_of(file=alias.file, vacancy=alias.vacancy, by=None, now=NOW)
    other = alias_of(file=alias.file, vacancy=a_vacancy(world), by=None, now=NOW)

    assert again == alias
    assert alias.reference == pseudonym_of(file_id=alias.file_id, vacancy_id=alias.vacancy_id)
    assert other.reference != alias.reference
    assert alias.file.reference not in alias.reference


def test_the_person_is_asked_once(world, alias):
    assert ask(alias, world.agent) == ask(alias, world.agent)
    asked = Notice.objects.filter(person=alias.file.person, kind="matching.contact_asked")
    assert asked.count() == 1


def test_who_agrees_applies_with_their_name(world, alias):
    request = ask(alias, world.agent)

    application = answer_contact(request=request, agrees=True, by=alias.file.person, now=later(1))

    assert (application.state, application.origin) == (State.SENT, Origin.INVITATION)
    assert application.file == alias.file


def test_who_refuses_stays_nameless_and_the_employer_learns_only_that(world, alias):
    request = ask(alias, world.agent)

    assert answer_contact(request=request, agrees=False, by=alias.file.person, now=NOW) is None

    told = Notice.objects.get(person=world.agent, kind="matching.contact_refused")
    assert told.variables == {"title": "Pastry cook"}


def test_a_question_is_answered_once(world, alias):
    request = ask(alias, world.agent)
    answer_contact(request=request, agrees=False, by=alias.file.person, now=NOW)

    with pytest.raises(RequestAnswered):
        answer_contact(request=request, agrees=True, by=alias.file.person, now=NOW)


def test_nobody_answers_for_somebody_else(world, alias):
    with pytest.raises(ApplicationNotYours):
        answer_contact(request=ask(alias, world.agent), agrees=True, by=a_person(), now=NOW)


def test_another_employer_cannot_ask(world, alias):
    stranger = a_person()
    an_employer(world, by=stranger, name="Other bakery")

    with pytest.raises(ApplicationNotYours):
        ask(alias, stranger)


def test_an_employer_nobody_has_checked_cannot_ask(world):
    owner = a_person()
    unchecked = an_employer(world, by=owner, name="New bakery", checked=False)
    vacancy = a_vacancy(world, employer=unchecked)
    alias = alias_of(file=a_seeker(world), vacancy=vacancy, by=None, now=NOW)

    with pytest.raises(EmployerNotChecked):
        ask(alias, owner)


def test_who_has_taken_back_the_consent_is_not_asked(world, alias):
    withdraw_consent(
        person=alias.file.person, purpose=Purpose.SHARE_PROFILE_WITH_EMPLOYERS,
        by=alias.file.person, now=NOW,
    )  # fmt: skip

    with pytest.raises(PersonDoesNotShare):
        ask(alias, world.agent)


def test_an_objection_reaches_the_counsellor_with_a_deadline(world, alias):
    mark = uuid4()
    made = [
        object_to(
            file=alias.file, vacancy=alias.vacancy, text="I can plan menus.",
            by=alias.file.person, now=NOW, submission=mark,
        )
        for _ in range(2)
    ]  # fmt: skip

    assert made[0] == made[1]
    assert made[0].answer_by == day(10)
    assert Notice.objects.filter(person=world.counsellor, kind="matching.objection").count() == 1


def test_a_stranger_cannot_object(world, alias):
    with pytest.raises(ApplicationNotYours):
        object_to(file=alias.file, vacancy=alias.vacancy, text="?", by=a_person(), now=NOW)


@pytest.mark.parametrize(("is_upheld", "state"), [(True, "UPHELD"), (False, "DISMISSED")])
def test_an_objection_is_answered_by_a_person_once(world, alias, is_upheld, state):
    objection = object_to(
        file=alias.file, vacancy=alias.vacancy, text="Wrong.", by=alias.file.person, now=NOW
    )

    answered = answer_objection(
        objection=objection, is_upheld=is_upheld, answer="Seen.", by=world.counsellor, now=later(1)
    )

    assert (answered.state, answered.answered_by) == (state, world.counsellor)
    told = Notice.objects.filter(person=alias.file.person, kind="matching.objection_answered")
    assert told.exists()
    with pytest.raises(ObjectionAnswered):
        answer_objection(
            objection=objection, is_upheld=True, answer="", by=world.counsellor, now=NOW
        )


def test_only_who_works_with_the_person_answers_an_objection(world, alias):
    objection = object_to(
        file=alias.file, vacancy=alias.vacancy, text="Wrong.", by=alias.file.person, now=NOW
    )

    for stranger in (world.agent, alias.file.person, a_person()):
        with pytest.raises(NotTheirCounsellor):
            answer_objection(objection=objection, is_upheld=True, answer="", by=stranger, now=NOW)
    assert Objection.objects.get().state == "OPEN"
