from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from talka.domains.jobseekers import actions, queries
from talka.domains.jobseekers.models import JobseekerFile
from talka.domains.jobseekers.rules import Status, Step
from talka.domains.jobseekers.rules.answers import Name
from talka.domains.jobseekers.tests.factories import (
    NOW,
    a_code,
    a_file,
    a_person,
)
from talka.kit import clock
from talka.kit.tests.standing import standing


@pytest.fixture(autouse=True)
def standing_clock():
    with clock.standing_at(NOW):
        yield


@standing
def person(world):
    return a_person(given_name="", family_name="")


@pytest.fixture
def browser(client, person):
    client.force_login(person)
    return client


def answers_typed(world):
    return {
        "name": {"given_name": " Rūta ", "family_name": "Žemaitytė"},
        "code": {"country": "LT", "code": a_code()},
        "contact": {"phone": "+370 600 00000", "language": "ru"},
        "address": {"municipality": "Vilnius", "municipality_value": "LT-57", "municipality_pick": "LT-57", "address": "X 1"},
        "situation": {"situation": "NOT_WORKING", "is_ready": "yes"},
        "education": {"level": "3", "field": "Cookery", "finished_in": "2010"},
        "skills": {"essential": [str(world.skills[0].pk)]},
        "languages": {"language_1": "lt", "level_1": "NATIVE", "language_2": "en", "level_2": "B1"},
        "licences": {"driving": ["B"]},
        "occupations": {"first": "cook", "first_value": world.cook.uri},
        "terms": {"working_times": ["FULL_DAY"], "wage_from": "1 200,50 €"},
        "travel": {"max_minutes": "45", "accepts_remote": "on"},
        "limits": {"conditions_excluded": ["HEIGHTS"]},
        "consents": {"purposes": ["SURVEYS"]},
    }  # fmt: skip


def page(step):
    return reverse("me:register_step", args=[step])


def test_the_whole_registration_from_start_to_receipt(  # noqa: PLR0915 -- one story
    world, browser, person
):
    assert b"Start now" in browser.get(reverse("public:register_start")).content
    assert b"Begin" in browser.get(reverse("me:register")).content
    typed = answers_typed(world)
    for step, data in typed.items():
        if step == "education":
            job = {
                "title": "cook",
                "title_value": world.cook.uri,
                "started_on": "3 2019",
                "ended_on": "2021-02",
            }
            answer = browser.post(reverse("me:register_job_add"), job)
            assert answer.url == reverse("me:register_jobs")
            assert "cook" in browser.get(answer.url).content.decode()
            assert browser.post(reverse("me:register_jobs")).url == page("education")
        seen = browser.get(page(step))
        assert seen.status_code == 200
        answer = browser.post(
            page(step), {**data, "version": seen.context["form"].initial["version"]}
        )
        assert answer.status_code == 302, (step, answer.context and answer.context["form"].errors)

    check = browser.get(reverse("me:register_check"))
    text = check.content.decode()
    for words in (
        "Rūta Žemaitytė",
        "Vilniaus miestas",
        "Lithuanian: mother tongue",
        "Work at height",
    ):
        assert words in text
    assert a_code() not in text
    submission = check.context["submission"]
    sent = browser.post(reverse("me:register_check"), {"submission": submission})
    again = browser.post(reverse("me:register_check"), {"submission": submission})
    assert sent.url == again.url

    receipt = browser.get(sent.url).content.decode()
    assert "23 November 2026" in receipt
    assert "You are registered as: Unemployed, from 23 November 2026." in receipt
    file = JobseekerFile.objects.get(person=person)
    assert file.status == Status.REGISTERED
    profile = queries.profile_of(file, day=clock.today())
    assert profile.wage_from == 1200
    assert profile.declined == {world.skills[1].pk}
    assert profile.months == 24
    person.refresh_from_db()
    assert (person.given_name, person.language) == ("Rūta", "ru")
    assert browser.get(reverse("me:register")).url == reverse("me:profile")
    assert browser.get(page("name")).url == reverse("me:profile")


def test_a_registration_goes_on_where_it_was_left_on_another_device(world, person, client):
    actions.save_draft_step(
        person=person, step=Step.NAME, answer=Name("Rūta", "Ž"), version=0, by=person, now=NOW
    )
    client.force_login(person)

    tasks = client.get(reverse("me:register"))

    assert tasks.context["done"] == 1
    assert tasks.context["next_url"] == page("code")
    assert (
        "Go on with your registration"
        in client.get(reverse("public:register_start")).content.decode()
    )
    assert client.get(page("name")).context["form"].initial["given_name"] == "Rūta"


def test_the_slower_device_keeps_what_was_typed_and_may_send_again(world, browser, person):
    actions.save_draft_step(
        person=person, step=Step.NAME, answer=Name("From", "Phone"), version=0, by=person, now=NOW
    )
    typed = {"given_name": "From", "family_name": "Laptop", "version": "0"}

    refused = browser.post(page("name"), typed)

    text = refused.content.decode()
    assert refused.status_code == 200
    assert "changed on another device" in text
    assert 'value="Laptop"' in text
    version = refused.context["form"]["version"].value()
    assert browser.post(page("name"), typed | {"version": version}).status_code == 302
    assert queries.draft_view(person).answers.name == Name("From", "Laptop")


@pytest.mark.parametrize(
    ("step", "data", "words"),
    [
        ("name", {}, "Enter your first names"),
        ("name", {"given_name": "7", "family_name": "x"}, "A name has letters"),
        ("code", {}, "Choose a country"),
        ("code", {"country": "LT"}, "Enter your personal code"),
        ("code", {"country": "LT", "code": "123"}, "11 digits"),
        ("code", {"country": "LT", "code": "49205170011"}, "seems to be wrong"),
        ("code", {"country": "EE", "code": "00000000000"}, "begins like this"),
        ("contact", {"phone": "call me", "language": "lt"}, "Enter a phone number"),
        ("address", {"municipality": "Atlantis"}, "We do not know this"),
        ("address", {}, "Enter the municipality"),
        ("situation", {"situation": "NOT_WORKING"}, "Choose yes or no"),
        ("education", {}, "Choose a level"),
        ("education", {"level": "3", "finished_in": "3000"}, "not be in the future"),
        ("languages", {}, "at least the language you know best"),
        ("languages", {"language_1": "lt"}, "Choose how well"),
        ("languages", {"level_1": "B1"}, "Choose the language"),
        ("languages", {"language_1": "lt", "level_1": "B1", "language_2": "lt", "level_2": "B1"}, "twice"),
        ("occupations", {}, "Enter at least one job"),
        ("terms", {}, "Tick at least one"),
        (
            "terms",
            {"working_times": ["FULL_DAY"], "preferred_times": ["NIGHTS"]},
            "Tick only times that you have ticked above",
        ),
        ("terms", {"working_times": ["FULL_DAY"], "wage_from": "a lot"}, "Enter an amount"),
        ("travel", {"max_km": "0"}, "1 km or more"),
        ("travel", {"max_minutes": "9999"}, "300 minutes or less"),
        ("consents", {"purposes": ["SELL_MY_DATA"]}, "Select a valid choice"),
    ],
)  # fmt: skip
def test_a_wrong_answer_is_told_plainly_and_nothing_is_saved(
    world, browser, person, step, data, words
):
    answer = browser.post(page(step), data)

    assert answer.status_code == 200
    assert words in answer.content.decode()
    assert queries.draft_of(person) is None


def test_a_doubtful_code_is_taken_when_the_person_is_sure(world, browser, person):
    code = a_code()
    wrong = code[:-1] + str((int(code[-1]) + 1) % 10)
    asked = browser.post(page("code"), {"country": "LT", "code": wrong})
    assert "I have checked" in asked.content.decode()

    browser.post(page("code"), {"country": "LT", "code": wrong, "is_sure": "on"})

    assert queries.draft_view(person).answers.code.is_doubtful


def test_without_a_code_the_day_of_birth_is_asked(world, browser):
    answer = browser.post(page("code"), {"country": "OTHER"})

    assert answer.url == page("birth")
    refused = browser.post(
        page("birth"), {"birth_date_year": "2031", "birth_date_month": "1", "birth_date_day": "1"}
    )
    assert "or earlier" in refused.content.decode()
    saved = browser.post(
        page("birth"), {"birth_date_year": "1990", "birth_date_month": "1", "birth_date_day": "1"}
    )
    assert saved.status_code == 302


def test_a_typed_job_shows_candidates_to_choose_from_and_a_way_out(world, browser, person):
    typed = {"title": "waiter", "started_on": "2019"}
    asked = browser.post(reverse("me:register_job_add"), typed)
    assert "head waiter" in asked.content.decode()
    assert "None of these" in asked.content.decode()

    browser.post(reverse("me:register_job_add"), typed | {"title_pick": "none"})

    job = queries.draft_view(person).answers.jobs.jobs[0]
    assert (job.title, job.occupation) == ("waiter", None)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ({}, "Enter what the job was"),
        ({"title": "cook"}, "Enter when you began"),
        ({"title": "cook", "started_on": "soon"}, "Enter month and year"),
        ({"title": "cook", "started_on": "13 2019"}, "Enter month and year"),
        ({"title": "cook", "started_on": "1 2030"}, "must not be in the future"),
        ({"title": "cook", "started_on": "2 2019", "ended_on": "1 2019"}, "before the beginning"),
    ],
)
def test_a_wrong_job_is_told_plainly(world, browser, data, words):
    assert words in browser.post(reverse("me:register_job_add"), data).content.decode()


def test_jobs_are_changed_and_removed(world, browser, person):
    job = {"title": "cook", "title_value": world.cook.uri, "started_on": "2019"}
    for year in ("2019", "2020"):
        browser.post(reverse("me:register_job_add"), job | {"started_on": year, "version": "99"})
    browser.post(reverse("me:register_job", args=[1]), job | {"employer": "Bread", "version": "99"})
    browser.post(reverse("me:register_job_remove", args=[0]))

    jobs = queries.draft_view(person).answers.jobs.jobs
    assert [one.employer for one in jobs] == ["Bread"]
    for url in (reverse("me:register_job", args=[5]), reverse("me:register_job", args=[10**18])):
        assert browser.get(url).status_code == 404
    assert browser.post(reverse("me:register_job_remove", args=[5])).status_code == 404


def test_whoever_never_worked_says_so(world, browser, person):
    assert "I have not worked yet" in browser.get(reverse("me:register_job_add")).content.decode()

    browser.post(reverse("me:register_jobs"))

    assert queries.draft_view(person).answers.jobs.jobs == ()
    assert browser.get(reverse("me:register_jobs")).status_code == 200


def test_a_skill_is_added_by_name_and_the_page_stays(world, browser, person):
    added = browser.post(
        page("skills"), {"add": "plan menus", "add_value": world.skills[2].uri, "do": "add"}
    )

    assert added.url == page("skills")
    assert queries.draft_view(person).answers.skills.chosen == (world.skills[2].pk,)
    assert "plan menus" in browser.get(page("skills")).content.decode()


def test_check_names_what_is_open_and_does_not_send(world, browser, person):
    browser.post(page("name"), {"given_name": "A", "family_name": "B"})

    text = browser.get(reverse("me:register_check")).content.decode()
    assert "Some questions are still open" in text
    assert "Send the registration" not in text
    answer = browser.post(reverse("me:register_check"), {"submission": "rubbish"})
    assert answer.url == reverse("me:register_check")
    assert not JobseekerFile.objects.exists()


@pytest.mark.parametrize(
    "url",
    ["/me/register/", "/me/register/name/", "/me/register/check/", "/me/profile/", "/me/cv.pdf"],
)
def test_visitors_are_sent_to_the_sign_in_page(world, client, url):
    answer = client.get(url)

    assert answer.status_code == 302
    assert "/account/" in answer.url


def test_a_question_that_does_not_exist_is_absent(world, browser):
    assert browser.get("/me/register/sex/").status_code == 404


HOSTILE = [
    "\x00",
    "a\x00b",
    "\ud800",
    "x" * 1_000_000,
    "'; DROP TABLE",
    "<script>",
    "\u202e",
    "9" * 400,
    "-1",
    "NaN",
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_never_breaks_a_question(world, browser, text):
    value = (
        text.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
        if "\ud800" in text
        else text
    )
    for step in Step:
        if step is Step.JOBS:
            continue
        names = list(browser.get(page(step.lower())).context["form"].fields)
        parts = [
            f"{name}_{part}" for name in names for part in ("day", "month", "year", "value", "pick")
        ]
        answer = browser.post(page(step.lower()), dict.fromkeys([*names, *parts], value))
        assert answer.status_code in {200, 302, 400, 413}
    names = [
        "title",
        "title_value",
        "title_pick",
        "employer",
        "started_on",
        "ended_on",
        "tasks",
        "version",
    ]
    assert browser.post(
        reverse("me:register_job_add"), dict.fromkeys(names, value)
    ).status_code in {200, 302, 400, 413}
    assert browser.post(reverse("me:register_check"), {"submission": value}).status_code in {
        200,
        302,
        400,
        413,
    }


def test_each_question_takes_few_queries(world, browser, django_assert_max_num_queries):
    for step in Step:
        if step is not Step.JOBS:
            browser.get(page(step.lower()))
            with django_assert_max_num_queries(16):
                assert browser.get(page(step.lower())).status_code == 200


def test_whoever_comes_back_finds_what_the_file_says(world, browser, person):
    file = a_file(world, person=person)
    actions.leave(file=file, by=person, now=NOW + timedelta(hours=1))

    form = browser.get(page("terms")).context["form"]

    assert form.initial["wage_from"] == 1200
    submission = uuid4()
    assert browser.post(reverse("me:register_check"), {"submission": submission}).status_code == 302
