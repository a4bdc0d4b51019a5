from datetime import timedelta
from uuid import uuid4

import pytest

from talka.domains.contact.api import (
    Appointment,
    AppointmentCannotMove,
    AppointmentState,
    Channel,
    MessageEmpty,
    Notice,
    Thread,
    TimeTaken,
)
from talka.domains.counselling import actions, queries
from talka.domains.counselling.rules import HistoryKind, NoteKind, Outcome
from talka.domains.counselling.tests.factories import (
    NOW,
    TODAY,
    a_client,
    a_message,
    a_talk,
    people,
)
from talka.domains.employers.api import assign_owner
from talka.domains.jobseekers.api import Reason, suspend
from talka.domains.matching.api import Application, VacancyNotOpen
from talka.domains.matching.tests.factories import (
    a_proposal,
    a_vacancy,
    an_application,
    an_employer,
    lists_for_all,
)
from talka.domains.people.api import LookPurpose, Role, set_personal_code, set_substitute
from talka.domains.vacancies.api import CloseReason, close
from talka.kit.audit.reading import readings_of


HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def book(world, **options):
    given = {
        "file": world.file,
        "staff": world.counsellor,
        "starts_at": NOW + DAY,
        "channel": Channel.PHONE,
        "topic": "First talk",
        "by": world.counsellor,
        "now": NOW,
        "submission": uuid4(),
    }
    return actions.book_talk(**(given | options))


def test_a_talk_is_booked_for_half_an_hour_and_the_person_is_told(world):
    talk = book(world)

    assert talk.ends_at - talk.starts_at == timedelta(minutes=30)
    assert Notice.objects.filter(
        person=world.file.person, kind="contact.appointment_booked"
    ).exists()


def test_a_talk_is_booked_for_a_time_ahead_only(world):
    with pytest.raises(actions.TimeIsOver):
        book(world, starts_at=NOW)


def test_nobody_is_booked_twice_at_once(world):
    book(world)

    with pytest.raises(TimeTaken):
        book(world, file=a_client(world))


def test_somebody_of_another_office_books_nothing(world):
    with pytest.raises(actions.CaseNotYours):
        book(world, by=world.stranger)


def test_a_talk_of_somebody_else_cannot_be_reached_through_this_case(world):
    foreign = a_talk(world, a_client(world), at=NOW + DAY)
    common = {"file": world.file, "appointment": foreign, "by": world.counsellor, "now": NOW}

    with pytest.raises(actions.CaseNotYours):
        actions.move_talk(starts_at=NOW + 2 * DAY, **common)
    with pytest.raises(actions.CaseNotYours):
        actions.cancel_talk(reason="Ill", **common)
    with pytest.raises(actions.CaseNotYours):
        actions.settle_talk(came=True, **(common | {"now": NOW + 2 * DAY}))


def test_a_talk_is_moved_cancelled_and_then_stays(world):
    talk = book(world)
    common = {"file": world.file, "appointment": talk, "by": world.counsellor, "now": NOW}

    moved = actions.move_talk(starts_at=NOW + 2 * DAY, **common)
    assert moved.starts_at == NOW + 2 * DAY
    with pytest.raises(actions.TimeIsOver):
        actions.move_talk(starts_at=NOW - DAY, **common)
    actions.cancel_talk(reason="The person is ill", **common)
    with pytest.raises(AppointmentCannotMove):
        actions.cancel_talk(reason="Again", **common)

    assert Appointment.objects.get().state == AppointmentState.CANCELLED


def test_nobody_can_have_come_to_a_talk_that_has_not_begun(world):
    with pytest.raises(actions.TalkNotYet):
        actions.settle_talk(
            file=world.file, appointment=book(world), came=True, by=world.counsellor, now=NOW
        )


def test_who_did_not_come_may_still_turn_up(world):
    talk = a_talk(world, world.file, at=NOW - HOUR)
    common = {"file": world.file, "appointment": talk, "by": world.counsellor, "now": NOW}

    assert actions.settle_talk(came=False, **common).state == AppointmentState.NO_SHOW
    assert actions.settle_talk(came=True, **common).state == AppointmentState.HELD


def test_one_message_reaches_several_people_once_each(world):
    files = [world.file, a_client(world)]
    given = {"files": files, "subject": "Job fair", "text": "Come.", "submission": uuid4()}

    for _ in range(2):
        reached = actions.write_to_many(by=world.counsellor, now=NOW, **given)

    assert [one.outcome for one in reached] == [Outcome.DONE, Outcome.DONE]
    assert Thread.objects.count() == 2


def test_people_of_other_offices_are_left_out_of_a_message_and_told(world):
    (reached,) = actions.write_to_many(
        files=[world.file], subject="A", text="B", submission=uuid4(), by=world.stranger, now=NOW
    )

    assert reached.outcome == Outcome.NOT_YOURS
    assert not Thread.objects.exists()


def test_an_empty_message_reaches_nobody(world):
    with pytest.raises(MessageEmpty):
        actions.write_to_many(
            files=[world.file],
            subject="A",
            text=" ",
            submission=uuid4(),
            by=world.counsellor,
            now=NOW,
        )


def propose(world, files, vacancy, **options):
    given = {"submission": uuid4(), "by": world.counsellor, "now": NOW}
    return actions.propose_to_many(files=files, vacancy=vacancy, **(given | options))


def test_a_vacancy_is_proposed_to_several_and_each_refusal_has_its_reason(world):
    vacancy, asking = a_vacancy(world), a_vacancy(world, licences=("work:forklift",))
    known, away, fine = world.file, a_client(world), a_client(world)
    a_proposal(world, file=known, vacancy=vacancy)
    suspend(file=away, reason=Reason.ILLNESS, by=world.counsellor, now=NOW, effective_on=TODAY)
    away.refresh_from_db()

    outcomes = [one.outcome for one in propose(world, [known, away, fine], vacancy)]

    assert outcomes == [Outcome.ALREADY, Outcome.NOT_REGISTERED, Outcome.DONE]
    assert propose(world, [fine], asking)[0].outcome == Outcome.MUST_HAVE_MISSING
    assert propose(world, [fine], vacancy, by=world.stranger)[0].outcome == Outcome.NOT_YOURS
    assert Application.objects.get(file=fine).score is not None


def test_proposing_twice_with_one_submission_refers_once(world):
    vacancy, mark = a_vacancy(world), uuid4()

    for _ in range(2):
        (reached,) = propose(world, [world.file], vacancy, submission=mark)
        assert reached.outcome == Outcome.DONE

    assert Application.objects.count() == 1


def test_a_closed_vacancy_is_proposed_to_nobody(world):
    vacancy = a_vacancy(world)
    close(vacancy=vacancy, reason=CloseReason.NO_LONGER_NEEDED, by=None, now=NOW)

    with pytest.raises(VacancyNotOpen):
        propose(world, [world.file, a_client(world)], vacancy)

    assert not Application.objects.exists()


def test_opening_a_case_is_written_down_with_its_purpose_and_office(world):
    actions.open_case(reference=world.file.reference, what="profile", by=world.counsellor, now=NOW)

    (found,) = readings_of(world.file.person_id)
    assert (found.reader_id, found.office_id) == (world.counsellor.pk, world.counter.pk)
    assert (found.purpose, found.what) == (LookPurpose.COUNSELLING, "profile")


def test_a_substitute_opens_the_case_as_one(world):
    helper = people.a_counsellor(world.kaunas)
    set_substitute(
        absent=world.counsellor,
        substitute=helper,
        valid_from=TODAY,
        valid_to=TODAY,
        by=None,
        now=NOW,
    )

    actions.open_case(reference=world.file.reference, what="profile", by=helper, now=NOW)

    assert readings_of(world.file.person_id)[0].purpose == LookPurpose.SUBSTITUTION


@pytest.mark.parametrize("reference", ["J-22222222", "", "J-'; --"])
def test_an_absent_case_and_a_foreign_one_are_refused_alike(world, reference):
    for wanted, by in ((reference, world.counsellor), (world.file.reference, world.stranger)):
        with pytest.raises(actions.CaseNotYours):
            actions.open_case(reference=wanted, what="profile", by=by, now=NOW)

    assert readings_of(world.file.person_id) == []


def test_ones_own_client_in_another_office_stays_ones_own(world):
    world.file.office = world.kaunas
    world.file.save(update_fields=["office"])

    assert actions.open_case(reference=world.file.reference, by=world.counsellor, now=NOW)


def test_an_employer_counsellor_opens_no_case(world):
    with pytest.raises(actions.CaseNotYours):
        actions.open_case(reference=world.file.reference, by=world.employer_counsellor, now=NOW)


def test_the_history_has_everything_the_newest_first_and_by_kind(world):
    a_talk(world, world.file, at=NOW - 2 * DAY, state=AppointmentState.HELD)
    a_message(world, world.file, at=NOW - HOUR)
    a_proposal(world, file=world.file)
    actions.write_note(
        file=world.file, text="Bakes.", kind=NoteKind.CALL, by=world.counsellor, now=NOW + HOUR
    )
    actions.agree_step(
        file=world.file, text="Call", due_on=TODAY, by=world.counsellor, now=NOW + 2 * HOUR
    )

    found = queries.history_of(world.file)

    assert [one.at for one in found] == sorted((one.at for one in found), reverse=True)
    assert {one.kind for one in found} == set(HistoryKind)
    for kind in HistoryKind:
        assert {one.kind for one in queries.history_of(world.file, kind=kind)} == {kind}
    assert found[0].by == "Jonas Petraitis"


def test_every_message_is_a_line_of_the_history_of_its_own(world):
    a_message(world, world.file, at=NOW - HOUR)
    a_message(world, world.file, at=NOW - 2 * HOUR)

    found = queries.history_of(world.file, kind=HistoryKind.MESSAGE)

    assert [one.at for one in found] == [NOW - HOUR, NOW - 2 * HOUR]
    assert {one.by for one in found} == {world.file.person.full_name}


def test_the_history_takes_as_many_queries_whatever_its_length(world, django_assert_num_queries):
    for number in range(5):
        a_message(world, world.file, at=NOW - number * HOUR)
        actions.write_note(file=world.file, text="Note", by=world.counsellor, now=NOW)

    with django_assert_num_queries(7):
        queries.history_of(world.file)


def test_the_best_jobs_say_why_in_one_line(world):
    a_vacancy(world)
    lists_for_all()

    (found,) = queries.best_jobs(world.file.pk, day=TODAY)

    assert "1 of 2 skills" in found.why
    assert "the occupation they want" in found.why
    assert 0 < found.points <= 100


def test_the_best_jobs_take_as_many_queries_for_four_as_for_one(world):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    counts = set()
    for number in (1, 3):
        for _ in range(number):
            a_vacancy(world)
        lists_for_all()
        with CaptureQueriesContext(connection) as taken:
            queries.best_jobs(world.file.pk, day=TODAY)
        counts.add(len(taken))

    assert len(counts) == 1


def test_the_day_of_an_employer_counsellor_lists_what_waits(world):
    unchecked = an_employer(world, by=world.agent, name="Unchecked", checked=False)
    assign_owner(
        employer=world.employer, owner=world.employer_counsellor, by=world.manager, now=NOW
    )
    lonely = a_vacancy(world, now=NOW - 6 * DAY)
    a_vacancy(world, now=NOW - DAY)
    answered = an_application(world, file=world.file, vacancy=a_vacancy(world, now=NOW - 7 * DAY))
    answered.answer_by = TODAY
    answered.save(update_fields=["answer_by"])

    found = queries.employer_day(world.employer_counsellor, now=NOW)

    assert [one.pk for one in found.checks] == [unchecked.pk]
    assert [one.pk for one in found.lonely] == [lonely.pk]
    assert [one.pk for one in found.unanswered] == [answered.pk]
    assert not found.is_empty


def test_search_finds_only_what_one_may_open(world):
    a_vacancy(world, title="Žuvies kepėjas")

    assert [one.pk for one in queries.find("ruta", by=world.counsellor, day=TODAY).people] == [
        world.file.pk
    ]
    assert queries.find("zuvies", by=world.counsellor, day=TODAY).vacancies
    assert queries.find("bread", by=world.counsellor, day=TODAY).employers
    assert queries.find("ruta", by=world.stranger, day=TODAY).is_empty
    assert not queries.find("ruta", by=world.employer_counsellor, day=TODAY).people
    assert queries.find("  ", by=world.counsellor, day=TODAY).is_empty


def test_a_personal_code_leads_to_the_file_of_ones_own_office_only(world):
    code = people.a_code(7)
    set_personal_code(person=world.file.person, code=code, country="LT", by=None, now=NOW)

    assert queries.file_with_code(code, "LT", by=world.counsellor, day=TODAY) == world.file
    assert queries.file_with_code(code, "LT", by=world.stranger, day=TODAY) is None
    assert queries.file_with_code("00000000000", "LT", by=world.counsellor, day=TODAY) is None


def test_a_career_consultant_of_the_office_may_open_the_case(world):
    consultant = people.a_counsellor(world.counter, Role.CAREER_CONSULTANT)

    assert actions.open_case(reference=world.file.reference, by=consultant, now=NOW)
