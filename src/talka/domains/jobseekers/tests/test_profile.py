from datetime import date, timedelta

import pytest

from talka.domains.jobseekers import actions, queries
from talka.domains.jobseekers.events import ProfileChanged
from talka.domains.jobseekers.models import Education, WorkExperience
from talka.domains.jobseekers.queries.answers import answer_of, assumed_skills
from talka.domains.jobseekers.rules import SkillSource, Step
from talka.domains.jobseekers.rules.answers import (
    Address,
    Contact,
    Job,
    Limits,
    Occupations,
    Permit,
    Permits,
    Schooling,
    Skills,
    Terms,
    Tongue,
    Tongues,
    Travel,
)
from talka.domains.jobseekers.rules.profile import Ability
from talka.domains.jobseekers.tests.factories import NOW, TODAY, a_file, a_person
from talka.domains.people.api import (
    RepresentationKind,
    Scope,
    record_representation,
)
from talka.kit import events


LATER = NOW + timedelta(days=1)


@pytest.mark.parametrize(
    "answer",
    [
        Contact("+370 611 11111", "ru"),
        Address("LT-57", "Elsewhere 3"),
        Tongues((Tongue("ru", "C2", is_native=True), Tongue("en", "A1"))),
        Permits((Permit("work:forklift", date(2030, 1, 1)),)),
        Terms(("NIGHTS", "SHIFTS"), (), (), None, date(2027, 1, 1)),
        Travel(None, 45, accepts_remote=False, is_willing_to_move=True),
        Limits(()),
    ],
    ids=lambda answer: type(answer).__name__,
)
def test_each_piece_of_the_profile_can_be_changed(file, answer):
    step = {
        "Contact": Step.CONTACT, "Address": Step.ADDRESS, "Tongues": Step.LANGUAGES,
        "Permits": Step.LICENCES, "Terms": Step.TERMS, "Travel": Step.TRAVEL,
        "Limits": Step.LIMITS,
    }[type(answer).__name__]  # fmt: skip

    actions.save_answer(file=file, answer=answer, by=file.person, now=LATER)

    file.person.refresh_from_db()
    assert answer_of(file, step) == answer


def test_a_change_counts_up_the_version_and_is_announced(file, monkeypatch):
    told = []
    monkeypatch.setattr(events, "announce", told.append)
    before = file.version

    actions.set_about(file=file, about="I like soup.", by=file.person, now=LATER)

    assert (file.version, file.profile_changed_at) == (before + 1, LATER)
    assert told == [ProfileChanged(file_id=file.pk)]


def test_the_second_of_two_who_edit_is_told_and_nothing_is_overwritten(file, counsellor):
    seen = file.version
    actions.set_about(file=file, about="first", version=seen, by=counsellor, now=NOW)

    with pytest.raises(actions.EditedMeanwhile) as error:
        actions.set_about(file=file, about="second", version=seen, by=file.person, now=NOW)

    assert error.value.version == seen + 1
    file.refresh_from_db()
    assert file.about == "first"


def test_strangers_cannot_change_a_profile(world, file):
    with pytest.raises(actions.FileNotYours):
        actions.set_about(file=file, about="x", by=a_person(), now=NOW)


@pytest.mark.parametrize(("scope", "may"), [(Scope.EVERYTHING, True), (Scope.READ_ONLY, False)])
def test_a_representative_changes_the_profile_only_within_the_scope(file, scope, may):
    guardian = a_person()
    record_representation(
        represented=file.person, representative=guardian, kind=RepresentationKind.GUARDIAN,
        scope=scope, document="court", valid_from=TODAY, valid_to=None, by=None, now=NOW,
    )  # fmt: skip

    if may:
        actions.set_about(file=file, about="x", by=guardian, now=NOW)
        return
    with pytest.raises(actions.FileNotYours):
        actions.set_about(file=file, about="x", by=guardian, now=NOW)


def test_skills_are_ticked_and_unticked_and_confirmed_ones_stay_confirmed(world, file, counsellor):
    first, second, third = (one.pk for one in world.skills)
    actions.record_confirmed_skill(file=file, skill_id=first, by=counsellor, now=NOW)

    actions.save_answer(
        file=file, answer=Skills((first, third), (second,)), by=file.person, now=NOW
    )

    profile = queries.profile_of(file, day=TODAY)
    assert profile.skills == {
        first: Ability(8, SkillSource.CONFIRMED),
        third: Ability(8, SkillSource.STATED),
    }
    assert profile.declined == {second}


def test_a_declined_skill_that_is_learned_is_declined_no_more(world, file):
    second = world.skills[1].pk
    assert second in queries.profile_of(file, day=TODAY).declined

    actions.add_skill(file=file, skill_id=second, by=file.person, now=NOW)

    profile = queries.profile_of(file, day=TODAY)
    assert second in profile.skills
    assert second not in profile.declined


def test_what_follows_from_the_occupation_is_assumed_until_somebody_says_otherwise(world):
    file = a_file(world)
    actions.save_answer(file=file, answer=Skills((), ()), by=file.person, now=NOW)
    assert [label for _, label in assumed_skills(file)] == ["cook dishes", "keep a kitchen clean"]

    actions.decline_skill(file=file, skill_id=world.skills[0].pk, by=file.person, now=NOW)

    assert [label for _, label in assumed_skills(file)] == ["keep a kitchen clean"]


def test_jobs_and_schools_come_and_go(world, file):
    actions.save_experience(
        file=file, job=Job("Waiter", world.waiter.pk, "", date(2024, 1, 1), date(2024, 6, 1)),
        by=file.person, now=NOW,
    )  # fmt: skip
    row = WorkExperience.objects.get(title="Waiter")
    assert row.months == 6
    actions.save_experience(
        file=file, job=Job("Head waiter", None), experience_id=row.pk, by=file.person, now=NOW
    )
    row.refresh_from_db()
    assert (row.title, row.occupation) == ("Head waiter", None)
    actions.remove_experience(file=file, experience_id=row.pk, by=file.person, now=NOW)
    actions.save_education(file=file, schooling=Schooling(6), by=file.person, now=NOW)

    assert file.experiences.count() == 3
    assert queries.profile_of(file, day=TODAY).education == 6
    school = Education.objects.get(file=file, level=6)
    actions.remove_education(file=file, education_id=school.pk, by=file.person, now=NOW)
    assert queries.profile_of(file, day=TODAY).education == 3


def test_the_job_of_another_file_cannot_be_changed_or_removed(world, file):
    other = a_file(world, person=a_person())
    row = other.experiences.first()

    with pytest.raises(WorkExperience.DoesNotExist):
        actions.save_experience(
            file=file, job=Job("Mine now"), experience_id=row.pk, by=file.person, now=NOW
        )
    actions.remove_experience(file=file, experience_id=row.pk, by=file.person, now=NOW)
    assert other.experiences.count() == 3


def test_wishes_keep_their_order(world, file):
    wanted = Occupations((world.cook.pk, world.waiter.pk, world.cook.pk))
    actions.save_answer(file=file, answer=wanted, by=file.person, now=NOW)

    assert queries.profile_of(file, day=TODAY).wished_occupations == wanted.occupations[:2]


def test_moving_to_another_municipality_leads_to_another_office(world, file, counsellor):
    actions.assign_counsellor(file=file, counsellor=counsellor, by=None, now=NOW)

    actions.move_home(file=file, address=Address("LT-15", "x"), by=file.person, now=NOW)

    assert (file.office_id, file.counsellor_id) == (world.kaunas.pk, None)
    assert file.latitude == 54.9
    with pytest.raises(actions.NoOfficeServes):
        actions.move_home(file=file, address=Address("LT-99"), by=file.person, now=NOW)
