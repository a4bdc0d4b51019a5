"""A person's pages: suggestions, applying, answering; and everything that is not theirs is absent."""

from uuid import uuid4

import pytest
from django.urls import reverse

from talka.domains.jobseekers.api import Reason, suspend
from talka.domains.jobseekers.tests.factories import a_person
from talka.domains.matching.models import Application, NeverAgain
from talka.domains.matching.rules import State
from talka.domains.matching.tests.factories import (
    NOW,
    a_proposal,
    a_seeker,
    a_vacancy,
    an_application,
    body_of,
    lists_for_all,
)
from talka.domains.vacancies.api import CloseReason, Visibility, close
from talka.kit.tests.standing import standing


pytestmark = pytest.mark.usefixtures("clock_stands")


@standing
def file(world):
    return a_seeker(world)


@pytest.fixture
def person(file, sign_in):
    return sign_in(file.person)


def at(name, *parts):
    return reverse(f"me:{name}", args=parts)


def text_of(page):
    return page.content.decode().replace("\u00a0", " ")


def test_a_suggestion_says_job_employer_pay_why_and_what_to_do(world, file, person):
    vacancy = a_vacancy(world)
    lists_for_all()

    page = text_of(person.get(at("suggestions")))

    for words in (
        "Pastry cook", "Bread and Co", "from 1 640 € a month", "Full time, days",
        "What speaks for it: you have worked as: cook, and", "Apply", "Not for me", "Ask my counsellor",
        "How we came to this", "1 place", "This is wrong",
    ):  # fmt: skip
        assert words in page, words
    assert at("apply", vacancy.reference) in page


def test_points_on_a_card_add_up(world, file, person):
    a_vacancy(world)
    lists_for_all()

    (card,) = person.get(at("suggestions")).context["listing"].page.object_list

    assert card.out_of == 100
    assert card.points == sum(one.points for one in card.reasons)


def test_an_empty_list_says_what_to_do(file, person):
    assert "We are looking for jobs for you" in text_of(person.get(at("suggestions")))
    lists_for_all()
    page = text_of(person.get(at("suggestions")))
    assert "No open job fits what you have told us" in page
    assert at("profile") in page


def test_who_has_no_file_is_led_to_registration(sign_in, world):
    client = sign_in(a_person())

    for name in ("suggestions", "applications", "aside"):
        assert client.get(at(name)).url == reverse("public:register_start")


def test_a_visitor_signs_in_first(client, world):
    assert "login" in client.get(at("suggestions")).url


def test_who_is_not_registered_may_read_and_learns_how_to_register(world, file, person):
    vacancy = a_vacancy(world)
    lists_for_all()
    suspend(file=file, reason=Reason.TEMPORARY_WORK, by=None, now=NOW)

    page = text_of(person.get(at("suggestions")))
    apply = text_of(person.get(at("apply", vacancy.reference)))

    assert "You are not registered at present" in page
    assert "You are not registered at present" in apply
    assert "<textarea" not in apply
    person.post(at("apply", vacancy.reference), {"do": "send", "letter": ""})
    assert not Application.objects.exists()


@pytest.mark.parametrize("number", [2, 6])
def test_suggestions_take_the_same_number_of_queries_for_any_length(
    world, file, person, number, django_assert_max_num_queries
):
    for _ in range(number):
        a_vacancy(world)
    lists_for_all()
    person.get(at("suggestions"))

    with django_assert_max_num_queries(75):
        page = person.get(at("suggestions"))
    assert len(page.context["listing"].page.object_list) == number


def test_one_applies_with_a_letter_after_a_check(world, file, person):
    vacancy, mark = a_vacancy(world), str(uuid4())
    address = at("apply", vacancy.reference)
    assert "A few words to the employer" in text_of(person.get(address))

    check = person.post(address, {"letter": "I <b>bake</b>.", "do": "check", "submission": mark})
    assert "Check and send" in text_of(check)
    assert "I &lt;b&gt;bake&lt;/b&gt;." in text_of(check)
    assert not Application.objects.exists()
    for _ in range(2):
        sent = person.post(address, {"letter": "I bake.", "do": "send", "submission": mark})

    made = Application.objects.get()
    assert sent.url == at("application", made.reference)
    assert (made.letter, made.state) == ("I bake.", State.SENT)
    assert made.score > 0
    assert "Your application is sent" in text_of(person.get(sent.url))


def test_going_back_from_the_check_keeps_the_letter(world, file, person):
    page = person.post(
        at("apply", a_vacancy(world).reference),
        {"letter": "Half a letter", "do": "change", "submission": str(uuid4())},
    )

    assert "Half a letter</textarea>" in text_of(page)


def test_what_stands_in_the_way_is_shown_and_does_not_block(world, file, person):
    vacancy = a_vacancy(world, languages={"ru": ("C1", "REQUIRED")})

    page = text_of(person.get(at("apply", vacancy.reference)))
    person.post(at("apply", vacancy.reference), {"letter": "", "do": "send"})

    assert "This may stand in the way" in page
    assert "Russian C1" in page
    assert Application.objects.get().state == State.SENT


def test_a_closed_job_takes_no_application(world, file, person):
    vacancy = a_vacancy(world)
    close(vacancy=vacancy, reason=CloseReason.NO_LONGER_NEEDED, by=None, now=NOW)

    page = person.get(at("apply", vacancy.reference))

    assert "This job is no longer open" in text_of(page)
    person.post(at("apply", vacancy.reference), {"letter": "", "do": "send"})
    assert not Application.objects.exists()


def test_who_has_applied_is_led_to_the_application(world, file, person):
    application = an_application(world, file=file)

    answer = person.get(at("apply", application.vacancy.reference))

    assert answer.url == at("application", application.reference)


def test_a_letter_that_is_too_long_is_refused_and_kept(world, file, person):
    page = person.post(
        at("apply", a_vacancy(world).reference), {"letter": "x" * 4001, "do": "send"}
    )

    assert page.status_code == 200
    assert "x" * 4001 in text_of(page)
    assert not Application.objects.exists()


PAIR_PAGES = ["why", "apply", "not_for_me", "ask", "object_to"]


@pytest.mark.parametrize("name", PAIR_PAGES)
@pytest.mark.parametrize("kind", ["absent", "draft", "service"])
def test_a_vacancy_one_may_not_know_of_is_absent(world, person, name, kind):
    reference = "V-22222222"
    if kind == "draft":
        vacancy = a_vacancy(world)
        vacancy.__class__.objects.filter(pk=vacancy.pk).update(state="DRAFT", published_at=None)
        reference = vacancy.reference
    elif kind == "service":
        reference = a_vacancy(world, visibility=Visibility.SERVICE_ONLY).reference

    page = person.get(at(name, reference))

    assert page.status_code == 404
    assert body_of(page) == body_of(person.get(at(name, "V-33333333")))


def test_what_was_proposed_is_known_even_when_only_the_service_may_see_it(world, file, person):
    vacancy = a_vacancy(world, visibility=Visibility.SERVICE_ONLY)
    a_proposal(world, file=file, vacancy=vacancy)

    assert person.get(at("why", vacancy.reference)).status_code == 200


def test_an_employer_that_is_not_named_stays_so(world, file, person):
    vacancy = a_vacancy(world, visibility=Visibility.ANONYMOUS)
    lists_for_all()
    person.post(at("not_for_me", vacancy.reference), {"reason": "KNOWS_EMPLOYER"})

    pages = [at("suggestions"), at("why", vacancy.reference), at("apply", vacancy.reference)]
    for page in [*pages, at("aside")]:
        assert "Bread and Co" not in text_of(person.get(page)), page
    assert NeverAgain.objects.get().vacancy == vacancy


def test_why_not_is_told_for_a_job_that_does_not_fit(world, file, person):
    vacancy = a_vacancy(world, licences=("work:forklift",), working_times=("NIGHTS",))

    page = text_of(person.get(at("why", vacancy.reference)))

    for words in (
        "What stands in the way",
        "Forklift operator",
        "not what you accept",
        "What would help",
    ):
        assert words in page, words
