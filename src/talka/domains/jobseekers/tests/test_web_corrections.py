"""Corrections at the desk, from the file as a counsellor opens it: each by a document that is kept."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from talka.domains.jobseekers import actions, queries
from talka.domains.jobseekers.models import FileMerge, JobseekerFile
from talka.domains.jobseekers.rules import Doubt, Status
from talka.domains.jobseekers.rules.answers import Code
from talka.domains.jobseekers.tests.factories import (
    NOW,
    TODAY,
    a_code,
    a_counsellor,
    a_file,
    a_person,
    some_answers,
)
from talka.domains.people.api import (
    RepresentationKind,
    Role,
    Scope,
    grant_role,
    may_act_for,
    merge_people,
    record_death,
    record_representation,
    represented_by,
)
from talka.kit import clock


@pytest.fixture(autouse=True)
def demo(settings):
    settings.DEMO = True
    with clock.standing_at(NOW):
        yield


@pytest.fixture
def browser(client, counsellor):
    client.force_login(counsellor)
    return client


def url(name, file, *more):
    return reverse(f"desk:{name}", args=[file.reference, *more])


def text_of(answer):
    return answer.content.decode()


def opened(browser, file):
    return text_of(browser.get(url("file", file)))


def test_the_file_leads_to_every_correction(browser, file):
    page = opened(browser, file)
    for name in ("correct_name", "correct_code", "record_death", "representation", "merge"):
        assert f'href="{url(name, file)}"' in page, name
    assert url("correct_death", file) not in page


def test_a_name_is_corrected_only_by_a_document_which_the_file_shows(browser, file, counsellor):
    typed = {"given_name": "Rūta", "family_name": "Petraitienė"}
    assert "Name the document" in text_of(browser.post(url("correct_name", file), typed))

    browser.post(url("correct_name", file), typed | {"document": "marriage certificate 1"})

    file.person.refresh_from_db()
    assert file.person.family_name == "Petraitienė"
    page = opened(browser, file)
    for words in (
        "Name changed", "marriage certificate 1", "before: Rūta Žemaitytė", counsellor.full_name,
    ):  # fmt: skip
        assert words in page, words


def test_a_code_is_corrected_by_a_document_settles_the_doubt_and_the_document_stays(world, browser):
    file = a_file(world, answers=some_answers(world, code=Code("OTHER")))
    assert file.doubts == [Doubt.NO_CODE]
    typed = {"country": "LT", "code": a_code(), "document": "passport 1"}
    other = browser.post(url("correct_code", file), typed | {"country": "OTHER", "code": ""})
    assert "Choose the country" in text_of(other)

    browser.post(url("correct_code", file), typed)

    file.refresh_from_db()
    assert file.doubts == []
    assert "passport 1" in opened(browser, file)
    second = a_file(world, person=a_person())
    assert "Somebody else has this code" in text_of(
        browser.post(url("correct_code", second), typed)
    )


def test_doubts_are_settled_after_looking_at_the_documents(world, browser):
    file = a_file(world, answers=some_answers(world, code=Code("OTHER")))
    assert "check the document" in opened(browser, file)

    browser.post(url("settle_doubts", file))

    file.refresh_from_db()
    assert file.doubts == []


DEATH = {
    "died_on_year": "2026",
    "died_on_month": "11",
    "died_on_day": "23",
    "document": "registry 9",
}
RECORD = {"died_on": "2026-11-23", "document": "registry 9", "do": "record"}


def test_a_death_is_confirmed_before_it_is_recorded(browser, file):
    check = browser.post(url("record_death", file), DEATH)
    assert "nobody can sign in" in text_of(check)
    assert file.person.died_on is None

    browser.post(url("record_death", file), RECORD)

    file.refresh_from_db()
    assert (file.status, file.ended_reason) == ("ENDED", "DIED")
    page = opened(browser, file)
    for words in ("The person has died", "Death recorded", "registry 9"):
        assert words in page, words
    tomorrow = browser.post(url("record_death", file), DEATH | {"died_on_day": "24"})
    assert "or earlier" in text_of(tomorrow)
    assert "Name the document" in text_of(
        browser.post(url("record_death", file), DEATH | {"document": ""})
    )


def test_a_death_that_is_recorded_already_is_told(browser, file):
    browser.post(url("record_death", file), RECORD)
    again = browser.post(url("record_death", file), RECORD, follow=True)
    assert "A death is recorded already" in text_of(again)
    assert f'href="{url("record_death", file)}"' not in opened(browser, file)


def test_a_mistaken_death_is_taken_back_from_the_file_by_a_document(browser, file):
    browser.post(url("record_death", file), RECORD)
    page = opened(browser, file)
    assert f'href="{url("correct_death", file)}"' in page
    asked = browser.get(url("correct_death", file))
    assert "The person is alive" in text_of(asked)
    assert "Name the document" in text_of(browser.post(url("correct_death", file), {}))

    done = browser.post(url("correct_death", file), {"document": "passport 5"}, follow=True)

    assert "The death is taken back" in text_of(done)
    file.refresh_from_db()
    assert (file.status, file.person.is_active) == ("REGISTERED", True)
    page = opened(browser, file)
    assert "This is a mistake" not in page
    for words in ("Mistaken death corrected", "passport 5", "Death recorded", "registry 9"):
        assert words in page, words


def test_nobody_takes_back_a_death_that_is_not_recorded(browser, file):
    answer = browser.get(url("correct_death", file), follow=True)
    assert "No death is recorded" in text_of(answer)
    browser.post(url("correct_death", file), {"document": "x"})
    assert file.decisions.count() == 1


def test_a_death_is_taken_back_only_by_whoever_decides_about_the_file(world, client, file):
    record_death(person=file.person, died_on=TODAY, document="x", by=None, now=NOW)
    for person, status in (
        (a_counsellor(world.kaunas), 404),
        (a_counsellor(world.counter, Role.CAREER_CONSULTANT), 403),
        (a_person(), 403),
    ):
        client.force_login(person)
        for send in (client.get, client.post):
            assert send(url("correct_death", file), {"document": "x"}).status_code == status


def test_the_dead_are_not_registered_at_the_counter(world, browser):
    file = a_file(world, code=a_code())
    browser.post(url("record_death", file), RECORD)
    answer = browser.post(
        reverse("desk:register_client"),
        {
            "channel": "COUNTER", "given_name": "Ona", "family_name": "K", "country": "LT",
            "code": a_code(), "phone": "+370 600 00000", "language": "lt",
            "municipality": "Vilniaus miestas", "municipality_value": "LT-57",
            "situation": "NOT_WORKING", "is_ready": "yes", "submission": str(uuid4()),
        },
    )  # fmt: skip
    assert "recorded as dead" in text_of(answer)
    assert JobseekerFile.objects.get().status == Status.ENDED


def guardianship(guardian, **changes):
    return {
        "representative": guardian.reference.lower(), "kind": "GUARDIAN", "scope": "EVERYTHING",
        "document": "court 1", "valid_from": "2026-11-23", "valid_to": "2026-11-30",
    } | changes  # fmt: skip


def test_a_guardian_is_looked_at_before_it_is_written_down(browser, file):
    guardian = a_person(given_name="Gita", family_name="Globėja", email="gita@talka.example")
    typed = guardianship(guardian)

    look = browser.post(url("representation", file), typed)

    for words in ("Gita Globėja", "g•••@talka.example", "court 1", "30 November 2026"):
        assert words in text_of(look), words
    assert represented_by(guardian, day=TODAY) == []
    back = browser.post(url("representation", file), typed | {"do": "change"})
    assert 'value="court 1"' in text_of(back)


def test_a_guardian_is_recorded_with_scope_end_and_document_and_dismissed(browser, file):
    guardian = a_person(given_name="Gita", family_name="Globėja")
    typed = guardianship(guardian) | {"do": "record"}
    nobody = browser.post(url("representation", file), typed | {"representative": "P-22222222"})
    assert "Nobody has this number" in text_of(nobody)
    order = browser.post(url("representation", file), typed | {"valid_to": "2026-11-01"})
    assert "before the first" in text_of(order)

    browser.post(url("representation", file), typed)

    held = represented_by(guardian, day=TODAY)[0]
    assert (held.represented, held.scope) == (file.person, Scope.EVERYTHING)
    page = opened(browser, file)
    for words in ("Gita Globėja", guardian.reference, "court 1", "30 Nov 2026"):
        assert words in page, words
    asked = browser.get(url("end_representation", file, held.pk))
    assert "End this representation?" in text_of(asked)
    assert represented_by(guardian, day=TODAY) == [held]
    browser.post(url("end_representation", file, held.pk))
    assert represented_by(guardian, day=TODAY) == []
    assert browser.post(url("end_representation", file, held.pk)).status_code == 404
    assert browser.get(url("end_representation", file, 10**9)).status_code == 404


def test_a_representation_to_come_is_seen_and_can_be_ended(browser, file):
    guardian = a_person(given_name="Gita", family_name="Globėja")
    later = guardianship(guardian, valid_from="2026-12-01", valid_to="") | {"do": "record"}
    browser.post(url("representation", file), later)

    assert "Gita Globėja" in opened(browser, file)
    assert not may_act_for(guardian, file.person_id, Scope.READ_ONLY, day=TODAY)


def test_both_learn_of_a_representation(browser, file):
    from talka.domains.contact.api import Notice

    guardian = a_person()
    browser.post(url("representation", file), guardianship(guardian) | {"do": "record"})

    told = set(Notice.objects.filter(kind__contains="represent").values_list("person", "kind"))
    assert told >= {
        (file.person_id, "jobseekers.represented"),
        (guardian.pk, "jobseekers.representative"),
    }


def test_nobody_is_recorded_for_the_dead(browser, file):
    record_death(person=file.person, died_on=TODAY, document="x", by=None, now=NOW)
    typed = guardianship(a_person()) | {"do": "record"}
    assert "has died" in text_of(browser.post(url("representation", file), typed))


def test_two_files_are_looked_at_joined_and_parted(world, browser, file):
    other = a_file(world, person=a_person(given_name="Rita"))
    typed = {"other": other.reference.lower(), "reason": "same passport"}
    look = text_of(browser.post(url("merge", file), typed))
    for words in (
        "Join these two files?",
        other.reference,
        "Jobs: 3",
        "Applications: 0",
        "Notes: 0",
    ):
        assert words in look, words
    assert not FileMerge.objects.exists()

    browser.post(url("merge", file), typed | {"do": "merge"})

    merge = FileMerge.objects.get()
    undo = url("undo_merge", file, merge.reference)
    assert f'href="{undo}"' in opened(browser, file)
    asked = text_of(browser.get(undo))
    assert "Part the two files again?" in asked
    assert FileMerge.objects.get().undone_at is None
    assert "apart again" in text_of(browser.post(undo, follow=True))
    assert "undone before" in text_of(browser.post(undo, follow=True))
    other.refresh_from_db()
    assert other.status == Status.REGISTERED
    assert browser.post(url("undo_merge", file, "M-22222222")).status_code == 404


def test_a_file_that_was_joined_leads_to_the_one_that_stays_and_decides_nothing(
    world, browser, file
):
    other = a_file(world, person=a_person())
    typed = {"other": other.reference, "reason": "same", "do": "merge"}
    browser.post(url("merge", file), typed)

    page = opened(browser, other)

    assert "This file was joined with another one" in page
    assert f'href="{url("file", file)}"' in page
    assert url("decide", other, "restore") not in page
    told = browser.get(url("decide", other, "restore"), follow=True)
    assert "This file was joined with another one. Decide there" in text_of(told)
    again = browser.post(url("merge", file), typed, follow=True)
    assert "joined before" in text_of(again)


def test_files_are_not_parted_while_their_people_are_one(world, browser, file):
    other = a_file(world, person=a_person())
    administrator = a_person()
    grant_role(
        person=administrator, role=Role.ADMINISTRATOR, office=world.head, valid_from=TODAY,
        by=None, now=NOW,
    )  # fmt: skip
    browser.post(url("merge", file), {"other": other.reference, "reason": "same", "do": "merge"})
    assert f"joins {other.person.reference} to {file.person.reference}" in opened(browser, file)
    merge_people(
        kept=file.person, gone=other.person, reason="same", by=administrator,
        now=NOW + timedelta(minutes=1),
    )  # fmt: skip
    assert "joins P-" not in opened(browser, file)

    undo = url("undo_merge", file, FileMerge.objects.get().reference)
    assert "An administrator parts them first" in text_of(browser.post(undo, follow=True))


def test_whoever_signs_in_with_the_file_that_would_close_is_warned_of(world, browser, file):
    other = a_file(world, person=a_person(last_login=NOW))
    look = browser.post(url("merge", file), {"other": other.reference, "reason": "same"})
    assert "the other way round" in text_of(look)


def test_a_second_file_that_is_not_mine_or_the_same_is_told(world, browser, file):
    foreign = a_file(world, person=a_person())
    actions.move_home(
        file=foreign, address=type(some_answers(world).address)("LT-15"), by=None, now=NOW
    )
    for reference, words in (
        (file.reference, "the number of this file"),
        (foreign.reference, "You work on no file with this number"),
        ("J-22222222", "You work on no file with this number"),
        ("\x00", "cannot be stored"),
    ):
        answer = browser.post(url("merge", file), {"other": reference, "reason": "x"})
        assert words in text_of(answer)


def test_the_twin_is_proposed_for_joining(world, browser):
    first = a_file(world, code=a_code())
    second = a_file(world, person=a_person(), code=a_code())

    assert browser.get(url("merge", second)).context["form"].initial["other"] == first.reference
    assert queries.case_summary(second, day=TODAY).doubts


def test_the_owner_of_a_joined_file_reads_where_it_has_gone(world, client, counsellor, file):
    other = a_file(world, person=a_person())
    actions.merge_files(kept=file, gone=other, reason="same", by=counsellor, now=NOW)
    client.force_login(other.person)

    for name in ("me:profile", "me:decisions", "me:register", "me:cv"):
        answer = client.get(reverse(name))
        assert answer.status_code == 403
        assert "joined with your other one" in text_of(answer), name


def test_a_representative_of_two_people_is_shown_to_each(browser, world, file):
    guardian = a_person(given_name="Gita", family_name="Globėja")
    for one in (file, a_file(world, person=a_person())):
        record_representation(
            represented=one.person, representative=guardian, kind=RepresentationKind.PROXY,
            scope=Scope.READ_ONLY, document="notary 3", valid_from=TODAY, valid_to=None, by=None,
            now=NOW,
        )  # fmt: skip
        assert "notary 3" in opened(browser, one)
