"""A guardian, from sign-in and the menu to acting: reads, writes, applies, books, goes back."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import translation

from talka.domains.contact.api import Appointment, Side, Thread, start_thread
from talka.domains.jobseekers.api import merge_files
from talka.domains.matching.api import Application, apply
from talka.domains.matching.tests.factories import (
    NOW,
    TODAY,
    a_market,
    a_seeker,
    a_vacancy,
    lists_for_all,
    people,
)
from talka.domains.people.api import (
    LookPurpose,
    RepresentationKind,
    Scope,
    end_representation,
    record_representation,
)
from talka.kit import clock
from talka.kit.audit.reading import readings_of
from talka.kit.tests.standing import standing


@pytest.fixture(autouse=True)
def in_english():
    with translation.override("en"):
        yield


@pytest.fixture(autouse=True)
def standing_clock():
    with clock.standing_at(NOW):
        yield


@standing
def world():
    return a_market()


@standing
def file(world):
    return a_seeker(world)


@standing
def guardian(world):
    return people.a_person(given_name="Gita", family_name="Globėja")


@pytest.fixture
def browser(client, guardian):
    client.force_login(guardian)
    return client


def represent(file, guardian, scope=Scope.EVERYTHING, **given):
    told = {
        "represented": file.person, "representative": guardian,
        "kind": RepresentationKind.GUARDIAN, "scope": scope, "document": "court 1",
        "valid_from": TODAY, "valid_to": TODAY + timedelta(days=30), "by": None, "now": NOW,
    }  # fmt: skip
    return record_representation(**(told | given))


def text_of(page):
    return page.content.decode().replace("\u00a0", " ")


def links(page):
    return set(re.findall(r'href="([^"]+)"', text_of(page)))


def buttons(page):
    return set(re.findall(r'action="([^"]+)"', text_of(page)))


def menu(page):
    return [one.label for one in page.context["navigation"]]


def press(browser, page, name, *args):
    """Send the form that stands on the page, as a person would."""
    address = reverse(name, args=args)
    assert address in buttons(page), f"no button leads to {address}"
    return browser.post(address, follow=True)


def act(browser, file):
    page = browser.get(reverse("me:represented"))
    return press(browser, page, "me:act_for", file.person.reference)


def test_a_guardian_without_a_file_comes_from_sign_in_to_the_home_of_the_ward(
    browser, file, guardian
):
    represent(file, guardian)

    landed = browser.get("/", follow=True)
    assert landed.request["PATH_INFO"] == reverse("me:represented")
    home = press(browser, landed, "me:act_for", file.person.reference)

    assert home.request["PATH_INFO"] == reverse("me:home")
    for words in (
        "You now act for Rūta Žemaitytė.", "You act for Rūta Žemaitytė",
        "Guardian: Everything the person could do", "until 23 December 2026",
    ):  # fmt: skip
        assert words in text_of(home), words
    assert menu(home) == [
        "Home", "Jobs for me", "Find a job", "Applications", "Messages", "My profile",
    ]  # fmt: skip


def test_a_guardian_with_a_file_of_their_own_finds_the_way_in_the_menu(client, world, file):
    own = a_seeker(world)
    represent(file, own.person)
    client.force_login(own.person)

    home = client.get("/", follow=True)
    assert reverse("me:represented") in links(home)
    theirs = act(client, file)

    assert theirs.context["file"] == file
    assert "For Rūta Žemaitytė" in text_of(theirs)
    mine = press(client, theirs, "me:act_for_myself")
    assert mine.context["file"] == own


def test_the_banner_stands_above_every_page_of_the_other_and_the_board_and_not_above_work(
    browser, world, file, guardian
):
    vacancy = a_vacancy(world)
    represent(file, guardian)
    act(browser, file)

    for address in (
        reverse("me:home"), reverse("me:suggestions"), reverse("me:applications"),
        reverse("me:threads"), reverse("me:appointments"), reverse("me:profile"),
        reverse("me:decisions"), reverse("me:notes"), reverse("me:data"), reverse("me:consents"),
        reverse("public:board"), reverse("public:vacancy", args=[vacancy.reference]),
    ):  # fmt: skip
        assert "You act for Rūta" in text_of(browser.get(address)), address
    work = browser.get(reverse("employer:home", args=["E-22222222"]))
    assert "You act for Rūta" not in text_of(work)


def test_the_guardian_applies_writes_and_books_for_the_ward(browser, world, file, guardian):
    vacancy = a_vacancy(world)
    lists_for_all()
    represent(file, guardian, Scope.APPLICATIONS)
    act(browser, file)

    assert vacancy.title in text_of(browser.get(reverse("me:suggestions")))
    apply_at = reverse("me:apply", args=[vacancy.reference])
    browser.post(apply_at, {"letter": "She bakes.", "do": "send", "submission": str(uuid4())})
    browser.post(
        reverse("me:new_thread"),
        {"subject": "Course", "text": "When?", "submission": str(uuid4())},
    )
    times = browser.get(reverse("me:book_appointment")).context["form"].fields["starts_at"].choices
    browser.post(
        reverse("me:book_appointment"),
        {"starts_at": times[0][0], "channel": "PHONE", "topic": "x", "submission": str(uuid4())},
    )

    assert Application.objects.get().file == file
    thread = Thread.objects.get(person=file.person)
    assert thread.messages.get().author == guardian
    booked = Appointment.objects.get()
    assert (booked.person, booked.booked_by) == (file.person, guardian)
    for name in ("me:applications", "me:threads", "me:appointments"):
        page = text_of(browser.get(reverse(name)))
        assert any(words in page for words in (vacancy.title, "Course", "x")), name


def test_messages_that_wait_for_the_ward_stand_in_the_menu_and_among_the_tasks(
    browser, world, file, guardian
):
    represent(file, guardian)
    start_thread(
        subject="Hello", text="Welcome", office=world.counter, side=Side.SERVICE,
        person=file.person, staff=world.counsellor, by=world.counsellor, now=NOW,
    )  # fmt: skip
    home = act(browser, file)
    assert [one.badge for one in home.context["navigation"] if one.label == "Messages"] == [1]
    assert "Read 1 new message" in text_of(home)

    browser.get(reverse("me:thread", args=[Thread.objects.get().reference]))

    home = browser.get(reverse("me:home"))
    assert [one.badge for one in home.context["navigation"] if one.label == "Messages"] == [None]


def test_the_guardian_changes_the_profile_of_the_ward_and_history_knows_who_did(
    browser, file, guardian
):
    represent(file, guardian)
    act(browser, file)

    browser.post(reverse("me:profile_about"), {"about": "She bakes well."})

    file.refresh_from_db()
    assert file.about == "She bakes well."
    last = file.__class__.pgh_event_model.objects.filter(pgh_obj_id=file.pk).latest("pgh_id")
    assert last.pgh_context["by"] == guardian.pk


@pytest.mark.parametrize(
    ("scope", "refused"),
    [
        (Scope.READ_ONLY, ["me:new_thread", "me:book_appointment", "me:profile_about", "me:leave"]),
        (Scope.APPLICATIONS, ["me:profile_about", "me:leave", "me:contact", "me:register_check"]),
    ],
)
def test_beyond_the_scope_the_page_says_so_and_leads_back(browser, file, guardian, scope, refused):
    represent(file, guardian, scope)
    act(browser, file)

    for name in refused:
        for send in (browser.get, browser.post):
            page = send(reverse(name))
            assert page.status_code == 403, name
            assert "You may not do this for Rūta Žemaitytė" in text_of(page)
            assert reverse("me:home") in links(page)
            assert "You act for Rūta" in text_of(page)


def test_who_may_only_read_is_told_so_above_the_page_and_sees_no_buttons(
    browser, world, file, guardian
):
    vacancy = a_vacancy(world)
    application = apply(file=file, vacancy=vacancy, letter="", by=file.person, now=NOW)
    represent(file, guardian, Scope.READ_ONLY)
    home = act(browser, file)

    assert "You can look, and change nothing." in text_of(home)
    assert reverse("me:book_appointment") not in links(home)
    page = browser.get(reverse("me:application", args=[application.reference]))
    assert reverse("me:withdraw", args=[application.reference]) not in links(page)
    assert reverse("me:leave") not in links(browser.get(reverse("me:decisions")))
    why = links(browser.get(reverse("me:why", args=[vacancy.reference])))
    assert reverse("me:apply", args=[vacancy.reference]) not in why


def test_every_page_the_guardian_opened_stands_in_the_list_of_the_ward(
    browser, client, file, guardian
):
    represent(file, guardian, Scope.READ_ONLY)
    act(browser, file)
    for name in ("me:suggestions", "me:applications", "me:profile", "me:decisions", "me:threads"):
        browser.get(reverse(name))

    looks = readings_of(file.person_id)
    assert {one.what for one in looks} == {
        "home", "suggestions", "applications", "profile", "decisions", "messages",
    }  # fmt: skip
    assert {(one.reader_id, one.purpose) for one in looks} == {
        (guardian.pk, LookPurpose.REPRESENTATION)
    }
    client.force_login(file.person)
    assert "1 person has looked at your file" in text_of(client.get(reverse("me:home")))


def test_when_it_is_over_the_pages_of_the_ward_close_at_once(browser, file, guardian):
    held = represent(file, guardian)
    act(browser, file)
    end_representation(representation=held, by=None, now=NOW)

    page = browser.get(reverse("me:home"))
    assert page.status_code == 403
    assert "You do not act for this person any more" in text_of(page)
    assert browser.get(reverse("me:home")).url == reverse("public:register_start")


def test_on_the_day_after_the_last_one_it_is_over_by_itself(browser, file, guardian):
    represent(file, guardian)
    act(browser, file)
    with clock.standing_at(NOW + timedelta(days=31)):
        browser.force_login(guardian)
        session = browser.session
        session["acting_for"] = file.person.reference
        session.save()
        assert browser.get(reverse("me:profile")).status_code == 403


def test_a_ward_without_a_file_is_registered_by_the_guardian(browser, guardian, world):
    ward = people.a_person(given_name="Petras", family_name="Senolis")
    record_representation(
        represented=ward, representative=guardian, kind=RepresentationKind.GUARDIAN,
        scope=Scope.EVERYTHING, document="court", valid_from=TODAY, valid_to=None, by=None,
        now=NOW,
    )  # fmt: skip
    page = browser.get(reverse("me:represented"))
    start = press(browser, page, "me:act_for", ward.reference)
    assert start.request["PATH_INFO"] == reverse("public:register_start")
    answer = browser.get(reverse("me:register"))
    assert answer.status_code == 200
    assert "You act for Petras Senolis" in text_of(answer)


def test_whose_file_was_joined_reads_where_it_has_gone_on_every_page(client, world, file):
    other = a_seeker(world)
    merge_files(kept=file, gone=other, reason="same", by=world.counsellor, now=NOW)
    client.force_login(other.person)
    for name in ("me:home", "me:suggestions", "me:applications", "me:notes", "me:new_thread"):
        page = client.get(reverse(name))
        assert page.status_code == 403
        assert "This file was joined with your other one" in text_of(page), name


def test_acting_costs_no_more_than_a_few_questions(
    browser, file, guardian, django_assert_max_num_queries
):
    represent(file, guardian)
    act(browser, file)
    browser.get(reverse("me:home"))
    with django_assert_max_num_queries(40):
        browser.get(reverse("me:home"))
