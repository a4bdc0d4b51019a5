from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext

from talka.domains.jobseekers import actions, queries
from talka.domains.jobseekers.events import ApplicationReceived, JobseekerRegistered
from talka.domains.jobseekers.models import JobseekerFile, RegistrationDraft, StatusDecision
from talka.domains.jobseekers.rules import Channel, Doubt, Kind, Reason, SkillSource, Status, Step
from talka.domains.jobseekers.rules.answers import (
    NO_CODE,
    Address,
    Answers,
    Birth,
    Circumstances,
    Code,
    Contact,
    Name,
    Skills,
)
from talka.domains.jobseekers.rules.profile import Ability, Practice
from talka.domains.jobseekers.tests.factories import (
    BORN,
    NOW,
    TODAY,
    a_code,
    a_counsellor,
    a_file,
    a_person,
    some_answers,
)
from talka.domains.people.api import (
    Purpose,
    RepresentationKind,
    Role,
    Scope,
    consents_of,
    record_representation,
    set_personal_code,
)
from talka.kit import events


LATER = NOW + timedelta(days=2)


@pytest.fixture
def heard(monkeypatch):
    told = []
    monkeypatch.setattr(events, "announce", told.append)
    return told


def fill_in(person, answers, **code):
    version = 0
    for step in Step:
        if answers.to(step) is not None:
            extra = code if step is Step.CODE else {}
            version = actions.save_draft_step(
                person=person, step=step, answer=answers.to(step), version=version, by=person,
                now=NOW, **extra,
            ).version  # fmt: skip


def test_a_registration_that_was_filled_in_becomes_a_file_with_a_decision(world):
    person = a_person(given_name="", family_name="")
    fill_in(person, some_answers(world), code=a_code())

    receipt = actions.submit_registration(person=person, submission=uuid4(), by=person, now=LATER)

    file = JobseekerFile.objects.get(person=person)
    person.refresh_from_db()
    assert (file.status, file.kind) == (Status.REGISTERED, Kind.UNEMPLOYED)
    assert file.registered_on == receipt.counts_from == date(2026, 11, 25)
    assert file.office == world.counter
    assert (person.full_name, person.birth_date) == ("Rūta Žemaitytė", BORN)
    assert file.doubts == [Doubt.IDENTITY_NOT_PROVED]
    decision = file.decisions.get()
    assert decision.reasons == [Reason.WITHOUT_WORK]
    assert decision.facts == {"AGE": 34, "SITUATION": "NOT_WORKING", "IS_READY": True}
    assert "XII-2470" in decision.legal_basis
    assert decision.rule_version == "lt/status/registration@2022-07-01"
    assert decision.appeal_until == date(2026, 12, 25)
    assert Purpose.SHARE_PROFILE_WITH_EMPLOYERS in consents_of(person)


def test_the_profile_holds_what_was_told(world, django_assert_num_queries):
    file = a_file(world)

    with django_assert_num_queries(1 + 10):
        profile = queries.profile_of(file, day=TODAY)

    assert profile.occupations == (Practice(world.cook.pk, 24 + 59),)
    assert profile.wished_occupations == (world.waiter.pk, world.cook.pk)
    assert profile.skills == {world.skills[0].pk: Ability(8, SkillSource.STATED)}
    assert profile.declined == {world.skills[1].pk}
    assert profile.languages == {"lt": "C2", "en": "B1"}
    assert profile.licences == {"B"}, "the other one has run out"
    assert profile.education == 3
    assert (profile.wage_from, profile.max_km) == (1200, 30)
    assert profile.conditions_excluded == {"NIGHT_WORK"}
    assert profile.shares_profile
    assert profile.months == 83


def test_many_profiles_take_as_many_queries_as_one(world, django_assert_num_queries):
    files = [a_file(world, person=a_person()) for _ in range(4)]

    with django_assert_num_queries(11):
        profiles = queries.profiles_of([file.pk for file in files], day=TODAY)

    assert [one.file_id for one in profiles] == sorted(file.pk for file in files)


def test_sending_twice_makes_one_registration(world):
    person, submission = a_person(), uuid4()
    fill_in(person, some_answers(world), code=a_code())

    first = actions.submit_registration(person=person, submission=submission, by=person, now=NOW)
    second = actions.submit_registration(person=person, submission=submission, by=person, now=LATER)

    assert first.reference == second.reference
    assert second.counts_from == TODAY
    assert StatusDecision.objects.count() == JobseekerFile.objects.count() == 1


def test_a_second_tab_cannot_register_again(world):
    person = a_person()
    fill_in(person, some_answers(world), code=a_code())
    actions.submit_registration(person=person, submission=uuid4(), by=person, now=NOW)

    with pytest.raises(actions.AlreadyRegistered):
        actions.submit_registration(person=person, submission=uuid4(), by=person, now=NOW)
    with pytest.raises(actions.AlreadyRegistered):
        actions.save_draft_step(
            person=person, step=Step.NAME, answer=Name("A", "B"), version=0, by=person, now=NOW
        )


def test_open_questions_are_named_and_nothing_is_lost(world):
    person = a_person()
    fill_in(person, some_answers(world, situation=None, limits=None), code=a_code())

    with pytest.raises(actions.AnswersMissing) as missing:
        actions.submit_registration(person=person, submission=uuid4(), by=person, now=NOW)

    assert missing.value.steps == (Step.SITUATION, Step.LIMITS)
    assert queries.draft_view(person).answers.name == Name("Rūta", "Žemaitytė")


def test_the_faster_device_wins_and_the_slower_one_is_told(world):
    person = a_person()
    seen = actions.save_draft_step(
        person=person, step=Step.NAME, answer=Name("A", "B"), version=0, by=person, now=NOW
    ).version
    actions.save_draft_step(
        person=person, step=Step.NAME, answer=Name("C", "D"), version=seen, by=person, now=NOW
    )

    with pytest.raises(actions.EditedMeanwhile) as error:
        actions.save_draft_step(
            person=person, step=Step.NAME, answer=Name("E", "F"), version=seen, by=person, now=NOW
        )

    assert queries.draft_view(person).answers.name == Name("C", "D")
    actions.save_draft_step(
        person=person, step=Step.NAME, answer=Name("E", "F"), version=error.value.version,
        by=person, now=NOW,
    )  # fmt: skip
    assert queries.draft_view(person).answers.name == Name("E", "F")


def test_two_devices_may_answer_different_questions(world):
    person = a_person()
    seen = actions.save_draft_step(
        person=person, step=Step.NAME, answer=Name("A", "B"), version=0, by=person, now=NOW
    ).version
    actions.save_draft_step(
        person=person,
        step=Step.CONTACT,
        answer=Contact("1", "en"),
        version=seen,
        by=person,
        now=NOW,
    )
    actions.save_draft_step(
        person=person, step=Step.ADDRESS, answer=Address("LT-57"), version=seen, by=person, now=NOW
    )

    assert queries.draft_view(person).answers.address == Address("LT-57")


def test_the_personal_code_of_a_draft_is_encrypted_and_gone_when_sent(world):
    person, code = a_person(), a_code()
    fill_in(person, some_answers(world), code=code)
    with connection.cursor() as cursor:
        cursor.execute("SELECT answers::text || code FROM jobseekers_registrationdraft")
        assert code not in cursor.fetchone()[0]

    actions.submit_registration(person=person, submission=uuid4(), by=person, now=NOW)

    draft = RegistrationDraft.objects.get()
    assert (draft.code, draft.answers) == ("", {})


def test_a_code_that_somebody_else_has_stops_nobody_and_raises_a_doubt(world):
    other = a_person()
    set_personal_code(person=other, code=a_code(), country="LT", by=None, now=NOW)

    file = a_file(world, code=a_code())

    assert file.status == Status.REGISTERED
    assert (file.doubts, file.twin) == ([Doubt.CODE_TAKEN], other)


def test_a_code_with_a_wrong_check_digit_is_kept_and_doubted(world):
    code = a_code()
    wrong = code[:-1] + str((int(code[-1]) + 1) % 10)

    file = a_file(world, code=wrong)

    assert file.doubts == [Doubt.CODE_UNVERIFIED]
    assert file.person.personal_codes.get().secret == wrong


def test_somebody_without_a_code_is_registered_and_doubted(world):
    file = a_file(world, answers=some_answers(world, code=Code(NO_CODE)))

    assert file.doubts == [Doubt.NO_CODE]
    assert file.person.birth_date == BORN


def test_a_refusal_waits_for_a_person_to_decide(world, heard):
    answers = some_answers(world, birth=Birth(date(2013, 1, 1)))

    file = a_file(world, answers=answers)

    assert file.status == Status.APPLIED
    assert file.decisions.count() == 0
    assert ApplicationReceived(file_id=file.pk, person_id=file.person_id) in heard
    assert list(queries.waiting_files([world.counter.pk])) == [file]


def test_a_registration_is_announced(world, heard):
    file = a_file(world)

    assert JobseekerRegistered(file_id=file.pk, person_id=file.person_id) in heard


def test_a_municipality_without_an_office_is_refused(world):
    with pytest.raises(actions.NoOfficeServes):
        a_file(world, answers=some_answers(world, address=Address("LT-99")))
    with pytest.raises(actions.NoOfficeServes):
        a_file(world, answers=some_answers(world, address=Address("XX-1")))
    assert JobseekerFile.objects.count() == 0


def test_skills_that_no_longer_exist_are_left_out(world):
    file = a_file(world, answers=some_answers(world, skills=Skills((world.skills[0].pk, 999_999))))

    assert [one.skill_id for one in file.skills.all()] == [world.skills[0].pk]


def test_a_counsellor_registers_somebody_without_email_at_the_counter(world, counsellor):
    answers = Answers(
        name=Name("Ona", "Kazlienė"),
        birth=Birth(date(1960, 1, 1)),
        contact=Contact("+370 600 00001", "lt"),
        address=Address("LT-57"),
        situation=Circumstances("NOT_WORKING"),
    )
    receipt = actions.register_at_counter(
        answers=answers, channel=Channel.PHONE, submission=uuid4(), by=counsellor, now=NOW
    )

    file = receipt.file
    assert file.person.email is None
    assert (file.channel, file.status, file.kind) == ("PHONE", "REGISTERED", "JOBSEEKER")
    assert receipt.decision.decided_by == counsellor
    assert receipt.decision.reasons == ["WITHOUT_WORK", "PENSION_AGE"]


def test_a_counsellor_of_another_office_cannot_register_there(world):
    stranger = a_counsellor(world.kaunas)

    with pytest.raises(actions.FileNotYours):
        actions.register_at_counter(
            answers=some_answers(world), channel=Channel.COUNTER, submission=uuid4(),
            by=stranger, now=NOW,
        )  # fmt: skip


def test_a_manager_of_the_department_may_register_in_its_offices(world):
    manager = a_counsellor(world.vilnius, Role.MANAGER)

    receipt = actions.register_at_counter(
        answers=some_answers(world), channel=Channel.COUNTER, submission=uuid4(), by=manager,
        now=NOW,
    )  # fmt: skip

    assert receipt.file.status == Status.REGISTERED


def test_at_the_counter_a_refusal_is_decided_at_once(world, counsellor):
    receipt = actions.register_at_counter(
        answers=some_answers(world, situation=Circumstances("UNABLE_TO_WORK", is_ready=False)),
        channel=Channel.COUNTER, submission=uuid4(), by=counsellor, now=NOW,
    )  # fmt: skip

    assert receipt.decision.move == "REFUSE"
    assert (receipt.file.status, receipt.file.ended_reason) == ("ENDED", "UNABLE_TO_WORK")


def test_the_counter_form_sent_twice_makes_one_person(world, counsellor):
    submission = uuid4()
    for _ in range(2):
        receipt = actions.register_at_counter(
            answers=some_answers(world), channel=Channel.COUNTER, submission=submission,
            by=counsellor, now=NOW,
        )  # fmt: skip

    assert JobseekerFile.objects.get() == receipt.file


def test_whoever_comes_back_opens_the_same_file_again(world, counsellor):
    file = a_file(world)
    actions.end_registration(file=file, reason=Reason.OWN_WISH, by=counsellor, now=NOW)

    again = a_file(world, person=file.person, now=LATER)

    assert again.pk == file.pk
    assert (again.status, again.registered_on) == (Status.REGISTERED, date(2026, 11, 25))
    assert again.experiences.count() == 3
    assert again.decisions.count() == 3


def test_a_representative_may_register_whom_they_represent(world):
    guardian, ward = a_person(), a_person()
    with pytest.raises(actions.FileNotYours):
        actions.save_draft_step(
            person=ward, step=Step.NAME, answer=Name("A", "B"), version=0, by=guardian, now=NOW
        )
    record_representation(
        represented=ward, representative=guardian, kind=RepresentationKind.GUARDIAN,
        scope=Scope.EVERYTHING, document="court 1", valid_from=TODAY, valid_to=None, by=None, now=NOW,
    )  # fmt: skip

    actions.save_draft_step(
        person=ward, step=Step.NAME, answer=Name("A", "B"), version=0, by=guardian, now=NOW
    )

    assert queries.draft_view(ward).answers.name == Name("A", "B")


def test_history_and_rows_carry_the_told_moment(world):
    file = a_file(world, now=LATER)

    history = apps.get_model("jobseekers", "JobseekerFileEvent")
    assert {row.pgh_created_at for row in history.objects.filter(pgh_obj=file)} == {LATER}
    assert file.created_at == file.profile_changed_at == LATER


def test_registering_takes_a_bounded_number_of_queries(world):
    with CaptureQueriesContext(
        connection,
    ) as captured:
        a_file(world, code=a_code())

    assert len(captured) <= 75
