from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import translation
from pypdf import PdfReader

from talka.domains.jobseekers import actions, queries
from talka.domains.jobseekers.models import CvImport
from talka.domains.jobseekers.rules import Status
from talka.domains.jobseekers.rules.answers import Job, Skills
from talka.domains.jobseekers.tests.factories import NOW, TODAY, a_file, a_person
from talka.domains.jobseekers.tests.test_europass import OWN
from talka.kit import clock


@pytest.fixture(autouse=True)
def standing_clock():
    with clock.standing_at(NOW):
        yield


@pytest.fixture
def browser(client, file):
    client.force_login(file.person)
    return client


PAGES = ["me:profile", "me:profile_about", "me:profile_job_add", "me:profile_education_add", "me:cv", "me:cv_pdf", "me:cv_import", "me:decisions", "me:leave"]  # fmt: skip


def test_the_profile_shows_everything_with_a_way_to_change_it(
    world, browser, file, django_assert_max_num_queries
):
    browser.get(reverse("me:profile"))
    with django_assert_max_num_queries(35):
        text = browser.get(reverse("me:profile")).content.decode()

    for words in (
        "Virėja",
        "Bread and Co",
        "cook dishes",
        "Lithuanian: mother tongue",
        "Category B: cars",
        "head waiter",
        "Work at night",
        "up to 30",
    ):
        assert words in text, words
    assert reverse("me:profile_piece", args=["terms"]) in text


@pytest.mark.parametrize("name", PAGES)
def test_whoever_has_no_file_is_shown_how_to_register(world, client, name):
    client.force_login(a_person())

    assert client.get(reverse(name)).url == reverse("public:register_start")


@pytest.mark.parametrize(
    ("piece", "data"),
    [
        ("contact", {"phone": "+370 611 11111", "language": "lt"}),
        ("address", {"municipality": "Kauno miestas", "municipality_value": "LT-15"}),
        ("skills", {}),
        ("languages", {"language_1": "en", "level_1": "C1"}),
        ("licences", {"driving": ["CE"], "work": ["work:forklift"]}),
        ("occupations", {"first": "cook", "first_value": "urn:test:occupation:cook"}),
        ("terms", {"working_times": ["SHIFTS"]}),
        ("travel", {"max_km": "5"}),
        ("limits", {}),
    ],
)
def test_every_piece_is_changed_on_its_own_page(browser, file, piece, data):
    url = reverse("me:profile_piece", args=[piece])
    seen = browser.get(url)
    assert seen.status_code == 200
    version = seen.context["form"].initial["version"]

    answer = browser.post(url, data | {"version": version})

    assert answer.url == reverse("me:profile")
    file.refresh_from_db()
    assert piece == "contact" or file.version == version + 1


def test_the_hours_that_one_likes_best_are_kept(browser, file):
    url = reverse("me:profile_piece", args=["terms"])
    data = {"working_times": ["SHIFTS", "NIGHTS"], "preferred_times": ["NIGHTS"]}
    browser.post(url, data | {"version": browser.get(url).context["form"].initial["version"]})

    shown = browser.get(url).context["form"].initial

    assert tuple(shown["preferred_times"]) == ("NIGHTS",)
    file.refresh_from_db()
    assert file.wishes.preferred_times == ["NIGHTS"]


def test_the_second_of_two_devices_keeps_what_it_typed(browser, file):
    url = reverse("me:profile_piece", args=["travel"])
    seen = browser.get(url).context["form"].initial["version"]
    browser.post(url, {"max_km": "5", "version": seen})

    refused = browser.post(url, {"max_km": "77", "version": seen})

    assert "changed on another device" in refused.content.decode()
    assert 'value="77"' in refused.content.decode()
    version = refused.context["form"]["version"].value()
    assert browser.post(url, {"max_km": "77", "version": version}).status_code == 302


def test_a_municipality_without_an_office_is_told_at_the_field(browser):
    url = reverse("me:profile_piece", args=["address"])
    answer = browser.post(
        url, {"municipality": "Niekur", "municipality_value": "LT-99", "version": "2"}
    )

    assert "No office serves this municipality" in answer.content.decode()


@pytest.mark.parametrize("piece", ["name", "code", "consents", "jobs", "status"])
def test_what_is_no_piece_of_a_profile_is_absent(browser, piece):
    assert browser.get(reverse("me:profile_piece", args=[piece])).status_code == 404


def test_jobs_and_schools_are_added_changed_and_removed(world, browser, file):
    job = {
        "title": "head waiter",
        "title_value": world.waiter.uri,
        "started_on": "2024",
        "version": str(file.version),
    }
    assert browser.post(reverse("me:profile_job_add"), job).url == reverse("me:profile")
    row = file.experiences.get(title="head waiter")
    edit = reverse("me:profile_job", args=[row.pk])
    version = browser.get(edit).context["form"].initial["version"]
    browser.post(edit, job | {"employer": "Bread", "version": version})
    row.refresh_from_db()
    assert row.employer_name == "Bread"
    school = {"level": "6", "field": "Law", "version": str(version + 1)}
    assert browser.post(reverse("me:profile_education_add"), school).status_code == 302
    study = file.educations.get(level=6)
    assert browser.get(reverse("me:profile_education", args=[study.pk])).status_code == 200
    for what, number in (("jobs", row.pk), ("education", study.pk)):
        url = reverse("me:profile_remove", args=[what, number])
        assert "Remove from my profile?" in browser.get(url).content.decode()
        assert browser.post(url).url == reverse("me:profile")
        assert browser.get(url).status_code == 404
    assert file.experiences.count() == 3


def test_what_belongs_to_another_file_does_not_exist(world, browser):
    other = a_file(world, person=a_person())
    for name, row in (
        ("me:profile_job", other.experiences.first()),
        ("me:profile_education", other.educations.first()),
    ):
        for number in (row.pk, 10**9):
            assert browser.get(reverse(name, args=[number])).status_code == 404
            assert browser.post(reverse(name, args=[number]), {}).status_code == 404
    decision = other.decisions.get()
    foreign = browser.get(reverse("me:decision", args=[decision.reference]))
    absent = browser.get(reverse("me:decision", args=["D-22222222"]))
    assert (foreign.status_code, absent.status_code) == (404, 404)


def test_an_assumed_skill_is_confirmed_or_declined_with_one_click(world, browser, file):
    actions.save_answer(file=file, answer=Skills(), by=file.person, now=NOW)
    assert "Can you do this?" in browser.get(reverse("me:profile")).content.decode()
    first, second, third = (reverse("me:profile_skill", args=[one.pk]) for one in world.skills)

    browser.post(first, {"do": "yes"})
    browser.post(second, {"do": "no"})

    profile = queries.profile_of(file, day=TODAY)
    assert set(profile.skills) == {world.skills[0].pk}
    assert profile.declined == {world.skills[1].pk}
    assert browser.post(third, {"do": "yes"}).status_code == 404
    assert browser.get(first).status_code == 405


def test_the_cv_hides_what_no_employer_may_see(browser):
    text = browser.get(reverse("me:cv")).content.decode()

    assert "Virėja" in text
    for hidden in ("Work at night", "Unemployed", "NOT_WORKING", "1992"):
        assert hidden not in text


@pytest.mark.parametrize("language", ["lt", "en", "lv", "et", "ru"])
def test_the_pdf_is_tagged_and_keeps_every_letter(world, browser, file, language):
    letters = "ąčęėįšųūž āčēģīķļņš õäöü Жанна Шукшина ёъыэ"
    actions.set_about(file=file, about=letters, by=file.person, now=NOW)
    actions.save_experience(
        file=file, job=Job("#set text(red) $x$ *bold* \\", None), by=file.person, now=NOW
    )

    answer = browser.get(reverse("me:cv_pdf"), headers={"accept-language": language})

    assert answer["Content-Type"] == "application/pdf"
    pdf = PdfReader(BytesIO(answer.content))
    text = " ".join(page.extract_text() for page in pdf.pages)
    for word in letters.split():
        assert word in text
    assert "#set text(red) $x$ *bold* \\" in text
    assert "190766619" in text, "the organisation stands below"
    assert pdf.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert pdf.trailer["/Root"]["/Lang"] == language
    with translation.override(language):
        assert "Žemaitytė" in pdf.metadata.title


def test_a_europass_cv_is_looked_at_and_taken_over(world, browser, file):
    upload = SimpleUploadedFile("cv.xml", OWN.encode())
    preview = browser.post(reverse("me:cv_import"), {"cv": upload})
    seen = browser.get(preview.url)
    text = seen.content.decode()
    for words in ("Bread and Co", "Klingon", "whistling", "Day of birth", "Level of: Bakery"):
        assert words in text

    form = seen.context["form"]
    data = {
        name: form.initial.get(name) for name in form.fields if form.initial.get(name) is not None
    }
    taken = browser.post(preview.url, data | {"level_0": "4", "about": "on"})

    assert taken.url == reverse("me:profile")
    assert file.educations.get(level=4)
    assert browser.get(preview.url).url == reverse("me:profile")
    client_of_another = a_person()
    browser.force_login(client_of_another)
    assert browser.get(preview.url).url == reverse("public:register_start")


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("cv.pdf", b"%PDF", "must be one of"),
        ("cv.xml", b"<html/>", "We cannot read this file"),
        ("cv.xml", b"", "empty"),
        ("cv.json", b"\x00" * 1000, "We cannot read this file"),
        ("cv.xml", b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>', "We cannot read this file"),
        ("cv.xml", b"x" * (5 * 1024 * 1024 + 1), "smaller than"),
        (None, b"", "Choose the file"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_cv_is_told_plainly(browser, name, content, words):
    data = {"cv": SimpleUploadedFile(name, content)} if name else {}

    answer = browser.post(reverse("me:cv_import"), data)

    assert words in answer.content.decode()
    assert not CvImport.objects.exists()


def test_an_import_of_somebody_else_does_not_exist(world, browser, file):
    other = a_file(world, person=a_person())
    content = queries.understood(
        __import__("talka.domains.jobseekers.rules.europass", fromlist=["x"]).read_europass(
            OWN.encode()
        )
    )
    kept = actions.keep_import(file=other, content=content, by=other.person, now=NOW)

    for reference in (kept.reference, "I-22222222"):
        url = reverse("me:cv_import_preview", args=[reference])
        assert browser.get(url).status_code == browser.post(url).status_code == 404


def test_a_decision_says_what_why_by_which_law_and_how_to_appeal(browser, file):
    decision = file.decisions.get()
    listed = browser.get(reverse("me:decisions")).content.decode()
    assert decision.reference in listed

    text = browser.get(reverse("me:decision", args=[decision.reference])).content.decode()

    for words in (
        "You are registered as: Unemployed, from 23 November 2026.",
        "You have no work",
        "XII-2470",
        "lt/status/registration@2022-07-01",
        "the administrative disputes commission until 23 December 2026",
    ):
        assert words in text


def test_leaving_is_asked_first_and_done_once(browser, file):
    asked = browser.get(reverse("me:leave"))
    assert "End my registration?" in asked.content.decode()
    mark = {"submission": asked.context["submission"]}

    first = browser.post(reverse("me:leave"), mark)
    second = browser.post(reverse("me:leave"), mark)

    file.refresh_from_db()
    assert file.status == Status.ENDED
    assert first.url == reverse("me:decision", args=[file.decisions.get(move="END").reference])
    assert second.url == reverse("me:decisions")
    assert "Register again" in browser.get(reverse("me:profile")).content.decode()


def test_until_when_a_licence_for_work_is_valid_is_asked_once_it_is_held(browser, file):
    url = reverse("me:profile_piece", args=["licences"])
    browser.post(url, {"work": ["work:forklift"], "version": str(file.version)})
    seen = browser.get(url)
    assert "Valid until: Forklift" in seen.content.decode()

    version = seen.context["form"].initial["version"]
    browser.post(url, {"work": ["work:forklift"], "until_0": "2026-11-22", "version": version})

    assert file.licences.get().valid_to
    assert queries.profile_of(file, day=TODAY).licences == frozenset()


HOSTILE = ["\x00", "x" * 1_000_000, "<script>alert(1)</script>", "\u202e", "9" * 400]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_never_breaks_a_page(browser, text):
    urls = [
        reverse("me:profile_education_add"), reverse("me:leave"),
        *(reverse("me:profile_piece", args=[one]) for one in ("address", "skills", "travel", "terms")),
    ]  # fmt: skip
    names = [
        "about",
        "title",
        "purposes",
        "level",
        "submission",
        "municipality",
        "add",
        "max_km",
        "working_times",
        "version",
    ]
    for url in urls:
        assert browser.post(url, dict.fromkeys(names, text)).status_code in {200, 302, 400, 413}
    for url in (
        "/me/decisions/%00/",
        "/me/profile/import/%00/",
        "/me/register/receipt/%00/",
        "/me/profile/jobs/99999999999999999999999/",
    ):
        assert browser.get(url).status_code == 404
