"""Applications follow their person: into death and back, out of the registration, from file to file."""

import pytest

from talka.domains.contact.api import Notice
from talka.domains.jobseekers.api import (
    Reason,
    end_registration,
    merge_files,
    undo_merge,
)
from talka.domains.matching.actions import applying
from talka.domains.matching.actions.answering import begin_work, hire, invite, not_hire, offer
from talka.domains.matching.actions.clock import remind_and_close
from talka.domains.matching.actions.contacting import alias_of, ask_for_contact
from talka.domains.matching.actions.objecting import object_to
from talka.domains.matching.models import (
    Alias,
    Application,
    ContactRequest,
    NeverAgain,
    Objection,
)
from talka.domains.matching.queries.applications import applications_of_person
from talka.domains.matching.queries.explaining import Audience
from talka.domains.matching.queries.timeline import steps_of, timeline_of
from talka.domains.matching.rules import (
    ContactState,
    DeclineReason,
    EndReason,
    LeaveReason,
    NotHiredReason,
    StartProof,
    State,
)
from talka.domains.matching.tests.factories import (
    NOW,
    a_proposal,
    a_seeker,
    a_vacancy,
    an_application,
    day,
    later,
)
from talka.domains.people.api import correct_death, record_death
from talka.domains.vacancies.api import CloseReason, Vacancy, close, resume
from talka.domains.vacancies.api import State as VacancyState
from talka.kit.tests.standing import standing


@standing
def file(world):
    return a_seeker(world)


def die(file):
    record_death(person=file.person, died_on=day(1), document="registry", by=None, now=later(2))


def live(file):
    correct_death(person=file.person, document="passport", by=None, now=later(5))


def fresh(row):
    return Application.objects.get(pk=row.pk)


def states(*rows):
    return [fresh(one).state for one in rows]


def told(person):
    return set(Notice.objects.filter(person=person).values_list("kind", flat=True))


def hired(world, file, **options):
    application = an_application(world, file=file, vacancy=a_vacancy(world, **options))
    return hire(application=application, starts_on=day(10), by=world.agent, now=NOW)


def at_work(world, file):
    application = an_application(world, file=file)
    hire(application=application, starts_on=day(0), by=world.agent, now=NOW)
    return begin_work(
        application=fresh(application), proof=StartProof.EMPLOYER_STATEMENT, by=world.agent, now=NOW
    )


def test_with_a_death_everything_that_was_open_ends_and_the_employers_are_told(world, file):
    proposed = a_proposal(world, file=file)
    sent = an_application(world, file=file)
    offered = an_application(world, file=file)
    offer(application=offered, by=world.agent, now=NOW)
    Notice.objects.all().delete()

    die(file)

    assert states(proposed, sent, offered) == [State.WITHDRAWN] * 3
    assert {fresh(one).reason for one in (proposed, sent, offered)} == {EndReason.DIED}
    assert told(world.agent) == {"matching.ended"}
    assert Notice.objects.filter(person=world.agent).count() == 2, "not about the proposal"
    assert told(world.counsellor) == {"matching.ended_for_counsellor"}


def test_no_employer_is_reminded_of_the_dead(world, file):
    an_application(world, file=file)
    die(file)
    Notice.objects.all().delete()
    for days in range(3, 40):
        remind_and_close(by=None, now=later(days))
    assert not Notice.objects.exists()


def test_the_place_of_somebody_who_died_before_the_first_day_is_open_again(world, file):
    application = hired(world, file)
    vacancy = Vacancy.objects.get(pk=application.vacancy_id)
    assert vacancy.state == VacancyState.FILLED

    die(file)

    vacancy.refresh_from_db()
    assert vacancy.state == VacancyState.PAUSED
    assert fresh(application).state == State.WITHDRAWN


def test_the_job_of_somebody_who_died_has_ended(world, file):
    application = at_work(world, file)
    die(file)
    ended = fresh(application)
    assert (ended.state, ended.reason, ended.left_on) == (State.LEFT, LeaveReason.DIED, day(2))


def test_what_was_over_stays_as_it_was(world, file):
    application = an_application(world, file=file)
    not_hire(application=application, reason=NotHiredReason.PAY, by=world.agent, now=NOW)
    die(file)
    live(file)
    assert fresh(application).state == State.NOT_HIRED


def test_a_question_to_somebody_who_died_is_closed_and_the_employer_told_without_the_reason(
    world, file
):
    alias = alias_of(file=file, vacancy=a_vacancy(world), by=None, now=NOW)
    ask_for_contact(alias=alias, text="", by=world.agent, now=NOW)

    die(file)

    assert ContactRequest.objects.get().state == ContactState.LAPSED
    assert "matching.contact_gone" in told(world.agent)


def test_the_employer_does_not_read_that_somebody_has_died(world, file):
    application = an_application(world, file=file)
    die(file)
    row = fresh(application)
    for audience in (Audience.EMPLOYER, Audience.STAFF):
        words = " ".join(f"{one.title} {one.text}" for one in timeline_of(row, steps_of(row), audience=audience))  # fmt: skip
        assert "does not look for work through the service any more" in words
        assert "died" not in words


def test_after_a_corrected_death_applications_stand_where_they_stood(world, file):
    proposed = a_proposal(world, file=file)
    sent = an_application(world, file=file)
    met = an_application(world, file=file)
    invite(application=met, interview_at=later(9), place="Here", by=world.agent, now=NOW)
    die(file)
    Notice.objects.all().delete()

    live(file)

    assert states(proposed, sent, met) == [State.PROPOSED, State.SENT, State.INTERVIEW]
    row = fresh(sent)
    assert row.answer_by is not None
    assert row.answer_by > day(5)
    assert row.reason == ""
    assert "matching.goes_on" in told(world.agent)
    assert "matching.goes_on_for_counsellor" in told(world.counsellor)
    assert [one.target for one in steps_of(row)] == ["SENT", "WITHDRAWN", "SENT"]


def test_after_a_corrected_death_a_job_goes_on_and_a_place_is_taken_again(world, file):
    working = at_work(world, a_seeker(world))
    other = fresh(working).file
    die(other)
    live(other)
    assert (fresh(working).state, fresh(working).left_on) == (State.STARTED, None)

    application = hired(world, file)
    die(file)
    live(file)
    assert fresh(application).state == State.HIRED
    assert Vacancy.objects.get(pk=application.vacancy_id).state == VacancyState.FILLED


def test_a_place_that_somebody_else_has_got_does_not_come_back(world, file):
    application = hired(world, file, positions=1)
    die(file)
    vacancy = resume(
        vacancy=Vacancy.objects.get(pk=application.vacancy_id), by=world.agent, now=later(3)
    )
    other = an_application(world, vacancy=vacancy)
    hire(application=other, starts_on=day(10), by=world.agent, now=later(3))
    live(file)
    assert fresh(application).state == State.WITHDRAWN


def test_a_vacancy_that_has_closed_meanwhile_stays_closed(world, file):
    application = an_application(world, file=file)
    die(file)
    close(
        vacancy=application.vacancy,
        reason=CloseReason.NO_LONGER_NEEDED,
        by=world.agent,
        now=later(3),
    )
    live(file)
    assert fresh(application).state == State.WITHDRAWN


def test_with_the_end_of_a_registration_proposals_and_questions_end_and_what_was_sent_goes_on(
    world, file
):
    proposed = a_proposal(world, file=file)
    sent = an_application(world, file=file)
    alias = alias_of(file=file, vacancy=a_vacancy(world), by=None, now=NOW)
    ask_for_contact(alias=alias, text="", by=world.agent, now=NOW)

    end_registration(file=file, reason=Reason.HIRED, by=None, now=later(1))

    assert states(proposed, sent) == [State.WITHDRAWN, State.SENT]
    assert fresh(proposed).reason == EndReason.REGISTRATION_ENDED
    assert ContactRequest.objects.get().state == ContactState.LAPSED
    row = fresh(proposed)
    first, last = timeline_of(row, steps_of(row), audience=Audience.PERSON)
    assert last.title == "Withdrawn"
    assert "The registration with the service has ended" in last.text


def join(world, kept, gone):
    return merge_files(kept=kept, gone=gone, reason="same", by=world.counsellor, now=later(1))


@standing
def pair(world, file):
    return file, a_seeker(world)


def test_everything_follows_from_file_to_file_and_comes_back(world, pair):
    kept, gone = pair
    sent = an_application(world, file=gone)
    lost = an_application(world, file=gone)
    not_hire(application=lost, reason=NotHiredReason.PAY, by=world.agent, now=NOW)
    vacancy = a_vacancy(world)
    refusal = applying.not_for_me(
        file=gone, vacancy=vacancy, reason=DeclineReason.PAY, by=gone.person, now=NOW
    )
    objection = object_to(file=gone, vacancy=vacancy, text="Wrong", by=gone.person, now=NOW)
    alias = alias_of(file=gone, vacancy=vacancy, by=None, now=NOW)
    ask_for_contact(alias=alias, text="", by=world.agent, now=NOW)

    merge = join(world, kept, gone)

    assert set(applications_of_person(kept.person_id)) == {fresh(sent), fresh(lost)}
    for model, row in ((NeverAgain, refusal), (Objection, objection), (Alias, alias)):
        assert model.objects.get(pk=row.pk).file_id == kept.pk
        assert merge.moved[f"matching.{model.__name__}"] == [row.pk]
    assert ContactRequest.objects.get().state == ContactState.ASKED
    assert states(sent) == [State.SENT], "the employer notices nothing"

    undo_merge(merge=merge, by=world.counsellor, now=later(2))

    assert fresh(sent).file_id == fresh(lost).file_id == gone.pk
    for model, row in ((NeverAgain, refusal), (Objection, objection), (Alias, alias)):
        assert model.objects.get(pk=row.pk).file_id == gone.pk


def test_what_both_have_refused_stands_once_and_stays_where_it_is(world, pair):
    kept, gone = pair
    vacancy = a_vacancy(world)
    for one in pair:
        applying.not_for_me(
            file=one, vacancy=vacancy, reason=DeclineReason.PAY, by=one.person, now=NOW
        )
    join(world, kept, gone)
    assert {one.file_id for one in NeverAgain.objects.all()} == {kept.pk, gone.pk}


@pytest.mark.parametrize("further", ["kept", "gone", "neither"])
def test_of_two_applications_to_one_vacancy_the_one_that_came_further_goes_on(world, pair, further):
    kept, gone = pair
    vacancy = a_vacancy(world)
    of_kept = an_application(world, file=kept, vacancy=vacancy)
    of_gone = an_application(world, file=gone, vacancy=vacancy)
    ahead = {"kept": of_kept, "gone": of_gone}.get(further)
    if ahead is not None:
        offer(application=ahead, by=world.agent, now=NOW)
    before = (fresh(of_kept).state, fresh(of_gone).state)

    merge = join(world, kept, gone)

    stays, ends = (of_gone, of_kept) if further == "gone" else (of_kept, of_gone)
    assert fresh(ends).state == State.WITHDRAWN
    assert fresh(ends).reason == EndReason.JOINED
    assert fresh(stays).state != State.WITHDRAWN
    assert {fresh(one).file_id for one in (of_kept, of_gone)} == {kept.pk}

    undo_merge(merge=merge, by=world.counsellor, now=later(2))

    assert (fresh(of_kept).state, fresh(of_gone).state) == before
    assert (fresh(of_kept).file_id, fresh(of_gone).file_id) == (kept.pk, gone.pk)


def test_of_two_jobs_at_one_employer_none_is_taken_away(world, pair):
    kept, gone = pair
    vacancy = a_vacancy(world, positions=2)
    rows = []
    for one in pair:
        application = an_application(world, file=one, vacancy=vacancy)
        hire(application=application, starts_on=day(0), by=world.agent, now=NOW)
        rows.append(
            begin_work(
                application=fresh(application), proof=StartProof.EMPLOYER_STATEMENT,
                by=world.agent, now=NOW,
            )
        )  # fmt: skip
    join(world, kept, gone)
    assert [(fresh(one).state, fresh(one).file_id) for one in rows] == [
        (State.STARTED, kept.pk), (State.STARTED, gone.pk),
    ]  # fmt: skip
