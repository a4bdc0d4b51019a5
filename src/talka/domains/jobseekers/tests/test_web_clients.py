"""What the portal asks, asked and written down at the desk."""

from uuid import uuid4

import pytest
from django.urls import reverse

from talka.domains.jobseekers import actions
from talka.domains.jobseekers.models import JobseekerFile, WorkExperience
from talka.domains.jobseekers.rules import Channel
from talka.domains.jobseekers.rules.answers import Contact
from talka.domains.jobseekers.tests.factories import (
    NOW,
    a_counsellor,
    a_file,
    a_person,
    some_answers,
)
from talka.domains.people.api import (
    ChangeNeedsReason,
    Purpose,
    Role,
    consents_of,
    documents_of_consents,
)
from talka.kit import clock
from talka.kit.audit.reading import readings_of
from talka.kit.tests.standing import standing


@pytest.fixture(autouse=True)
def demo(settings):
    settings.DEMO = True
    with clock.standing_at(NOW):
        yield


@pytest.fixture
def browser(client, counsellor):
    client.force_login(counsellor)
    return client


@standing
def told_little(world):
    """Somebody registered by phone, of whom little is known."""
    answers = some_answers(
        world, jobs=None, education=None, skills=None, languages=None, licences=None,
        occupations=None, terms=None, travel=None, limits=None, consents=None,
        contact=Contact("+370 600 00000", "lt"),
    )  # fmt: skip
    return a_file(world, answers=answers, channel=Channel.PHONE, person=a_person(email=None))


def url(name, file, *more):
    return reverse(f"desk:{name}", args=[file.reference, *more])


def pages(file):
    job, school = file.experiences.first().pk, file.educations.first().pk
    return [
        ("client_answers", ()), ("client_job_add", ()), ("client_job", (job,)),
        ("client_education_add", ()), ("client_education", (school,)),
        ("client_remove", ("jobs", job)), ("client_remove", ("education", school)),
        ("client_about", ()), ("client_consents", ()), ("client_receipt", ()),
        ("client_decision", (file.decisions.get().reference,)),
    ]  # fmt: skip


def test_pages_about_somebody_of_another_office_do_not_exist(world, client, file):
    client.force_login(a_counsellor(world.kaunas))

    assert {client.get(url(name, file, *more)).status_code for name, more in pages(file)} == {404}
    assert readings_of(file.person_id) == []


def test_people_without_a_role_for_cases_are_refused(world, client, file):
    for who in (a_person(), a_counsellor(world.counter, Role.EMPLOYER_COUNSELLOR)):
        client.force_login(who)
        seen = {client.get(url(name, file, *more)).status_code for name, more in pages(file)}
        assert seen == {403}


def test_every_page_opens_for_the_office_above_and_every_look_is_written_down(world, client, file):
    for name, more in pages(file):
        # One line stands for 15 minutes, so every page is opened by somebody new.
        client.force_login(a_counsellor(world.vilnius, Role.CAREER_CONSULTANT))
        assert client.get(url(name, file, *more)).status_code == 200, name

    assert len(readings_of(file.person_id)) == len(pages(file))


def test_rows_of_somebody_else_are_not_reached_through_ones_own_client(world, browser, file):
    other = a_file(world)
    theirs, school = other.experiences.first().pk, other.educations.first().pk

    for name, more in (
        ("client_job", (theirs,)), ("client_education", (school,)),
        ("client_remove", ("jobs", theirs)), ("client_remove", ("education", school)),
    ):  # fmt: skip
        assert browser.get(url(name, file, *more)).status_code == 404
        assert browser.post(url(name, file, *more), {"title": "x"}).status_code == 404
    assert other.experiences.count() == 3


def test_everything_the_portal_asks_is_asked_of_whoever_called(world, browser, told_little):
    page = url("client_answers", told_little)
    text = browser.get(page).content.decode()
    for words in ("Add a job", "Add a school or course", "Your skills", "Your languages",
                  "Your licences", "Jobs you want", "Hours, contract and pay", "The way to work",
                  "Work you cannot do", "What you agree to", "Print the receipt"):  # fmt: skip
        assert words in text, words

    sent = [
        ("client_job_add", (), {
            "job": "Virėja", "job_value": world.cook.uri, "occupation": "Virėja",
            "occupation_value": world.cook.uri, "title": "Virėja", "started_on": "3 2019",
            "ended_on": "2 2021", "employer": "Bread and Co",
        }),
        ("client_education_add", (), {"level": "3", "field": "Cookery", "finished_in": "2010"}),
        ("client_piece", ("languages",), {"language_1": "lt", "level_1": "NATIVE"}),
        ("client_piece", ("licences",), {"driving": ["B"]}),
        ("client_piece", ("terms",), {"working_times": ["FULL_DAY"]}),
        ("client_piece", ("limits",), {"conditions_excluded": ["NIGHT_WORK"]}),
        ("client_about", (), {"about": "Cooks with joy."}),
        ("client_consents", (), {
            "purposes": ["SHARE_PROFILE_WITH_EMPLOYERS"], "document": "by phone, text read aloud",
        }),
    ]  # fmt: skip
    for name, more, typed in sent:
        address = url(name, told_little, *more) + "?back=answers"
        version = JobseekerFile.objects.get(pk=told_little.pk).version
        answer = browser.post(address, typed | {"version": str(version)})
        assert answer.status_code == 302, (name, more, answer.content.decode()[:3000])
        assert answer.url == page

    text = browser.get(page).content.decode()
    for words in ("Virėja", "Bread and Co", "Cookery", "Lithuanian", "Work at night",
                  "Cooks with joy.", "by phone, text read aloud"):  # fmt: skip
        assert words in text, words
    assert [*told_little.licences.values_list("licence_id", flat=True)] == ["B"]


def test_a_job_is_changed_and_taken_out_again_after_a_question(browser, file):
    job = file.experiences.get(title="Virėja")
    page = url("client_job", file, job.pk)
    shown = browser.get(page).context["form"].initial
    wrong = browser.post(page, {"title": "", "started_on": "x", "version": str(file.version)})
    text = wrong.content.decode()
    assert "There is a problem" in text
    assert "Enter month and year" in text
    assert shown["version"] == file.version

    asked = browser.get(url("client_remove", file, "jobs", job.pk)).content.decode()
    assert "Remove from the profile?" in asked
    assert WorkExperience.objects.filter(pk=job.pk).exists()
    done = browser.post(url("client_remove", file, "jobs", job.pk))
    assert done.url == url("file", file)
    assert not WorkExperience.objects.filter(pk=job.pk).exists()


def test_an_answer_changed_meanwhile_is_not_written_over(browser, file):
    stale = {"level": "4", "field": "Baking", "version": "0"}

    answer = browser.post(url("client_education_add", file), stale)

    assert "changed on another device or by somebody else" in answer.content.decode()
    assert "Baking" in answer.content.decode()
    assert file.educations.count() == 1


def test_a_consent_rests_on_a_document_that_the_person_sees(browser, client, told_little):
    page = url("client_consents", told_little)
    without = browser.post(page, {"purposes": ["SHARE_PROFILE_WITH_EMPLOYERS"], "document": " "})
    assert without.content.decode().count("Name the signed form, or say how the person") >= 2
    assert consents_of(told_little.person) == frozenset()

    browser.post(page, {"purposes": ["SHARE_PROFILE_WITH_EMPLOYERS"], "document": "form of 1 May"})
    again = {"purposes": ["SHARE_PROFILE_WITH_EMPLOYERS"], "document": "again"}
    assert browser.post(page, again).status_code == 302
    assert documents_of_consents(told_little.person) == {
        Purpose.SHARE_PROFILE_WITH_EMPLOYERS: "form of 1 May"
    }
    assert "form of 1 May" in browser.get(url("file", told_little)).content.decode()

    shown = browser.get(page).context["form"].initial["given_then"]
    browser.post(page, {"purposes": [], "document": "letter of 2 May", "given_then": shown})
    assert consents_of(told_little.person) == frozenset()
    last = told_little.person.consents.get()
    assert (last.document, last.withdrawal_document) == ("form of 1 May", "letter of 2 May")


def test_consents_written_down_meanwhile_are_not_overwritten(browser, told_little):
    page = url("client_consents", told_little)
    first = second = browser.get(page).context["form"].initial["given_then"]
    browser.post(page, {"purposes": ["SURVEYS"], "document": "form 1", "given_then": first})
    typed = {"purposes": ["SUGGESTIONS_BY_EMAIL"], "document": "form 2"}

    refused = browser.post(page, typed | {"given_then": second})

    assert consents_of(told_little.person) == {Purpose.SURVEYS}
    assert refused.content.decode().count("Meanwhile the consents have changed") >= 2
    assert "form 2" in refused.content.decode()
    assert 'name="given_then" value="SURVEYS"' in refused.content.decode()
    assert browser.post(page, typed | {"given_then": "SURVEYS"}).status_code == 302
    assert consents_of(told_little.person) == {Purpose.SUGGESTIONS_BY_EMAIL}


def test_consents_are_written_down_by_whoever_may_change_the_file_only(world, file):
    told = {
        "file": file,
        "agreed": [Purpose.SURVEYS],
        "shown": consents_of(file.person),
        "now": NOW,
    }
    with pytest.raises(actions.FileNotYours):
        actions.record_consents(document="form", by=a_counsellor(world.kaunas), **told)
    with pytest.raises(ChangeNeedsReason):
        actions.record_consents(document="", by=a_counsellor(world.counter), **told)
    assert Purpose.SURVEYS not in consents_of(file.person)


def test_a_receipt_is_printed_in_the_language_of_the_person(browser, told_little):
    person = told_little.person
    text = browser.get(url("client_receipt", told_little)).content.decode()

    assert '<article lang="lt">' in text
    assert "Gavome" in text or "registracij" in text
    assert "data-print" in text
    assert "XII-2470" in text
    assert person.full_name in text


def test_a_decision_is_printed_whole_in_the_language_of_the_person(browser, told_little):
    decision = told_little.decisions.get()
    text = browser.get(url("client_decision", told_little, decision.reference)).content.decode()

    letter = text.split('<article lang="lt">')[1].split("</article>")[0]
    assert "bedarb" in letter.lower()
    assert "administracinių ginčų komisij" in letter.lower()
    assert "You can appeal" not in letter
    assert "Print" in text
    assert browser.get(url("client_decision", told_little, "D-22222222")).status_code == 404


def test_a_decision_about_somebody_else_is_not_shown_with_this_file(world, browser, file):
    other = a_file(world).decisions.get()

    assert browser.get(url("client_decision", file, other.reference)).status_code == 404


def test_the_preview_of_a_decision_is_in_the_language_of_the_person(browser, told_little):
    typed = {"reason": "ILLNESS", "effective_on": "2026|11|23", "submission": str(uuid4())}

    text = browser.post(url("decide", told_little, "suspend"), typed).content.decode()

    letter = text.split('<div lang="lt">')[1].split("</div>")[0]
    assert "2026 m. lapkričio 23 d." in letter
    assert "Your registration" not in text
    assert "The person will read" in text


def test_all_questions_are_shown_with_a_bounded_number_of_queries(
    browser, file, django_assert_max_num_queries
):
    browser.get(url("client_answers", file))
    with django_assert_max_num_queries(45):
        browser.get(url("client_answers", file))
