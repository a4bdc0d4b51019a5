import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from talka.domains.contact.api import Notice, Side, Thread
from talka.domains.employers.tests.factories import (
    a_message,
    agent_of,
    an_agency,
    an_employer,
    an_employer_counsellor,
    text_of,
)
from talka.domains.people.api import Role
from talka.domains.people.tests.factories import a_member, a_person, an_office


pytestmark = pytest.mark.django_db


def url(page, employer, *parts):
    return reverse(f"employer:{page}", args=[employer.reference, *parts])


def test_the_list_costs_the_same_for_any_number(
    agent_client, employer, django_assert_max_num_queries
):
    agent_client.get(url("threads", employer))
    for number in range(8):
        a_message(employer, subject=f"Klausimas {number}")

    with django_assert_max_num_queries(12):
        html = text_of(agent_client.get(url("threads", employer)))

    assert html.count("Klausimas") >= 8


def test_the_list_is_searched_and_exported(agent_client, employer):
    a_message(employer, subject="Dėl patikros")
    a_message(employer, subject="Dėl skelbimo")

    found = text_of(agent_client.get(url("threads", employer), {"q": "skelbimo"}))
    file = agent_client.get(url("threads", employer), {"format": "csv"})

    assert "Dėl patikros" not in found
    assert file["Content-Type"].startswith("text/csv")


def test_every_agent_gets_a_notice_without_content_when_the_service_writes(employer, counsellor):
    second = an_agency(a_person(), employer).person

    thread = a_message(employer, by=counsellor)

    notices = Notice.objects.filter(kind="employers.message")
    assert {one.person for one in notices} == {agent_of(employer), second}
    assert {one.link for one in notices} == {url("thread", employer, thread.reference)}
    assert "Laba diena" not in str(notices.values())


def test_what_an_employer_writes_is_no_notice_for_its_own_people(employer):
    a_message(employer, side=Side.OUTSIDE)

    assert not Notice.objects.filter(kind="employers.message").exists()


def test_the_menu_counts_what_this_employer_has_not_read(agent_client, employer, agent):
    other = an_employer(agent=agent, owner=employer.owner, office=employer.office)
    thread = a_message(employer)

    def badge(of):
        page = agent_client.get(url("organisation", of))
        return next(one.badge for one in page.context["navigation"] if "/messages/" in one.url)

    assert (badge(employer), badge(other)) == (1, None)
    agent_client.get(url("thread", employer, thread.reference))
    assert badge(employer) is None


def test_an_answer_is_added(agent_client, employer):
    thread = a_message(employer)
    page = url("thread", employer, thread.reference)

    answer = agent_client.post(page, {"text": "Ačiū, atsiųsime."})

    assert answer.url == page
    assert "Ačiū, atsiųsime." in text_of(agent_client.get(page))


def test_an_empty_answer_and_a_wrong_file_are_told_at_the_field(agent_client, employer):
    page = url("thread", employer, a_message(employer).reference)
    program = SimpleUploadedFile("a.txt", b"MZ\x90\x00" + b"\x00" * 60)

    empty = agent_client.post(page, {"text": " "})
    wrong = agent_client.post(page, {"text": "Žiūrėkite", "file": program})

    assert empty.context["form"].errors["text"]
    assert wrong.context["form"].errors["file"]
    assert "Žiūrėkite" in text_of(wrong)


def test_a_closed_conversation_takes_no_answer(agent_client, employer):
    thread = a_message(employer)
    Thread.objects.filter(pk=thread.pk).update(closed_at=thread.started_at)

    answer = agent_client.post(url("thread", employer, thread.reference), {"text": "Dar kartą"})

    assert answer.context["form"].non_field_errors()


def test_a_new_conversation_comes_to_the_counsellor(agent_client, employer, counsellor):
    page = url("new_thread", employer)
    assert agent_client.get(page).status_code == 200

    agent_client.post(
        page,
        {
            "subject": "Dėl skelbimo",
            "text": "Kada bus patikrintas?",
            "file": SimpleUploadedFile("a.txt", b"tekstas"),
        },
    )

    thread = Thread.objects.get()
    assert (thread.staff, thread.last_side) == (counsellor, Side.OUTSIDE)
    assert Notice.objects.get(kind="contact.message_for_staff").person == counsellor


def test_a_conversation_without_words_is_not_begun(agent_client, employer):
    answer = agent_client.post(url("new_thread", employer), {"subject": "", "text": ""})

    assert {"subject", "text"} <= set(answer.context["form"].errors)
    assert not Thread.objects.exists()


def test_files_go_only_to_those_who_take_part(agent_client, client, employer):
    agent_client.post(
        url("new_thread", employer),
        {"subject": "a", "text": "b", "file": SimpleUploadedFile("a.txt", b"slaptas")},
    )
    number = Thread.objects.get().messages.get().attachments.get().pk

    given = agent_client.get(url("attachment", employer, number))
    stranger = agent_of(an_employer())
    client.force_login(stranger)
    foreign = client.get(url("attachment", employer, number))
    own = an_agency(stranger, an_employer()).employer
    crossed = client.get(url("attachment", own, number))

    assert b"".join(given) == b"slaptas"
    assert (foreign.status_code, crossed.status_code) == (404, 404)


def test_a_foreign_conversation_is_not_there(agent_client, employer):
    foreign = a_message(an_employer(owner=employer.owner))

    assert agent_client.get(url("thread", employer, foreign.reference)).status_code == 404
    assert agent_client.get(url("thread", employer, "T-22222222")).status_code == 404


def test_the_desk_writes_first(desk_client, employer, counsellor):
    page = reverse("desk:write_to_employer", args=[employer.reference])
    assert employer.name in text_of(desk_client.get(page))

    answer = desk_client.post(page, {"subject": "Dėl patikros", "text": "Atsiųskite įgaliojimą."})

    thread = Thread.objects.get()
    assert answer.url == reverse("desk:thread", args=[thread.reference])
    assert (thread.employer, thread.staff) == (employer.reference, counsellor)
    assert Notice.objects.filter(kind="employers.message").exists()


def test_the_desk_list_names_the_employer_and_the_page_leads_to_its_dossier(desk_client, employer):
    thread = a_message(employer, side=Side.OUTSIDE)

    listed = text_of(desk_client.get(reverse("desk:threads")))
    shown = text_of(desk_client.get(reverse("desk:thread", args=[thread.reference])))

    assert employer.name in listed
    assert reverse("desk:employer", args=[employer.reference]) in shown


def test_an_empty_message_of_the_desk_is_told_at_the_field(desk_client, employer):
    page = reverse("desk:write_to_employer", args=[employer.reference])
    program = SimpleUploadedFile("a.txt", b"MZ\x90\x00" + b"\x00" * 60)

    empty = desk_client.post(page, {"subject": "x", "text": ""})
    wrong = desk_client.post(page, {"subject": "x", "text": "y", "file": program})

    assert empty.context["form"].errors["text"]
    assert wrong.context["form"].errors["file"]


def test_only_those_who_look_after_an_employer_write_to_it(client, employer, settings):
    settings.DEMO = True
    page = reverse("desk:write_to_employer", args=[employer.reference])

    for person, status in (
        (an_employer_counsellor(an_office()), 404),
        (a_member(Role.COUNSELLOR, office=employer.office), 403),
    ):
        client.force_login(person)
        assert client.post(page, {"subject": "x", "text": "y"}).status_code == status
