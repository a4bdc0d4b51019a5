"""A person's pages: suggestions, applying, answering; and everything that is not theirs is absent."""

from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from talka.domains.jobseekers.api import Reason, Status, suspend
from talka.domains.jobseekers.tests.factories import a_person
from talka.domains.matching.actions import answering, applying
from talka.domains.matching.actions.contacting import alias_of, ask_for_contact
from talka.domains.matching.actions.objecting import answer_objection, object_to
from talka.domains.matching.models import Application, NeverAgain, Objection
from talka.domains.matching.rules import DeclineReason, NotHiredReason, State
from talka.domains.matching.tests.factories import (
    NOW,
    a_proposal,
    a_seeker,
    a_vacancy,
    an_application,
    body_of,
    day,
    lists_for_all,
)
from talka.domains.vacancies.api import CloseReason, Visibility, close


pytestmark = pytest.mark.usefixtures("clock_stands")


@pytest.fixture
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

    (card,) = person.get(at("suggestions")).context["jobs"]

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
    assert len(page.context["jobs"]) == number


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


def test_not_for_me_needs_a_reason_and_can_be_taken_back(world, file, person):
    vacancy = a_vacancy(world)
    lists_for_all()
    address = at("not_for_me", vacancy.reference)
    assert "Choose a reason" in text_of(person.post(address, {"reason": ""}))
    assert not NeverAgain.objects.exists()

    person.post(address, {"reason": "HOURS"})
    assert "Pastry cook" not in [one.title for one in person.get(at("suggestions")).context["jobs"]]
    aside = text_of(person.get(at("aside")))
    assert "The hours do not suit me" in aside

    person.post(at("take_back", NeverAgain.objects.get().pk))
    assert [one.title for one in person.get(at("suggestions")).context["jobs"]] == ["Pastry cook"]


def test_nobody_takes_back_what_somebody_else_put_aside(world, person):
    other = a_seeker(world)
    refusal = applying.not_for_me(
        file=other, vacancy=a_vacancy(world), reason=DeclineReason.PAY, by=other.person, now=NOW
    )

    assert person.post(at("take_back", refusal.pk)).status_code == 404
    assert NeverAgain.objects.exists()


def test_a_question_reaches_the_counsellor_once(world, file, person):
    vacancy, mark = a_vacancy(world), str(uuid4())
    address = at("ask", vacancy.reference)
    assert "Write your question" in text_of(person.post(address, {"text": " "}))

    first = person.post(address, {"text": "Is there a bus?", "submission": mark})
    again = person.post(address, {"text": "Is there a bus?", "submission": mark})

    assert first.url == again.url
    assert "Is there a bus?" in text_of(person.get(first.url))


def test_an_objection_is_sent_shown_and_answered(world, file, person):
    vacancy = a_vacancy(world)
    address = at("object_to", vacancy.reference)
    assert "Write what is wrong" in text_of(person.post(address, {"text": ""}))

    sent = person.post(address, {"text": "I have this skill."})
    page = text_of(person.get(sent.url))
    assert "Your counsellor answers by 3 December 2026" in page
    answer_objection(
        objection=Objection.objects.get(), is_upheld=True, answer="You are right.",
        by=world.counsellor, now=NOW,
    )  # fmt: skip

    page = text_of(person.get(sent.url))
    assert "You are right." in page
    assert "You were right; we have corrected it" in page


def test_the_list_of_applications_searches_filters_and_sorts(world, file, person):
    first = an_application(world, file=file, vacancy=a_vacancy(world, title="Baker"))
    proposal = a_proposal(world, file=file, vacancy=a_vacancy(world, title="Cook"))

    def titles(query=""):
        return [
            one.vacancy.title
            for one in person.get(at("applications") + query).context["listing"].page
        ]

    assert set(titles()) == {"Baker", "Cook"}
    assert titles("?q=bak") == ["Baker"]
    assert titles("?stage=me") == ["Cook"]
    assert titles("?sort=job") == ["Baker", "Cook"]
    assert titles("?sort=-job") == ["Cook", "Baker"]
    assert titles("?q=zzz") == []
    assert first.reference != proposal.reference
    assert person.get(at("applications") + "?format=csv").status_code == 200


def test_the_list_of_applications_takes_the_same_number_of_queries(
    world, file, person, django_assert_max_num_queries
):
    for _ in range(6):
        an_application(world, file=file, vacancy=a_vacancy(world))

    with django_assert_max_num_queries(28):
        person.get(at("applications"))


def test_an_empty_list_of_applications_says_what_to_do(file, person):
    assert "You have not applied anywhere yet" in text_of(person.get(at("applications")))


def test_an_application_tells_its_way_and_what_comes_next(world, file, person):
    application = a_proposal(world, file=file)
    applying.accept(application=application, by=file.person, now=NOW)
    answering.not_hire(
        application=application, reason=NotHiredReason.LICENCE, text="Sorry.",
        by=world.agent, now=NOW,
    )  # fmt: skip

    page = text_of(person.get(at("application", application.reference)))

    for words in ("By Jonas Petraitis.", "Sent", "Not hired", "A licence is missing", "Sorry."):
        assert words in page, words


def test_a_waiting_application_says_who_answers_by_when(world, file, person):
    application = an_application(world, file=file)

    page = text_of(person.get(at("application", application.reference)))

    assert "The employer answers" in page
    assert "by 7 December" in page
    assert "Withdraw this application" in page


def test_a_proposal_is_accepted_by_applying(world, file, person):
    proposal = a_proposal(world, file=file)
    page = text_of(person.get(at("application", proposal.reference)))
    assert at("apply", proposal.vacancy.reference) in page
    assert at("decline", proposal.reference) in page

    person.post(at("apply", proposal.vacancy.reference), {"letter": "", "do": "send"})

    proposal.refresh_from_db()
    assert proposal.state == State.SENT


def test_a_proposal_is_declined_with_a_reason(world, file, person):
    proposal = a_proposal(world, file=file)
    address = at("decline", proposal.reference)
    assert "Choose a reason" in text_of(person.post(address, {"text": "No"}))

    person.post(address, {"reason": "TOO_FAR", "text": "No bus"})

    proposal.refresh_from_db()
    assert (proposal.state, proposal.reason) == (State.DECLINED, "TOO_FAR")
    assert person.get(address).url == at("application", proposal.reference)


def test_withdrawing_asks_first(world, file, person):
    application = an_application(world, file=file)
    address = at("withdraw", application.reference)
    assert "Withdraw your application for" in text_of(person.get(address))
    assert Application.objects.get().state == State.SENT

    person.post(address, {"text": ""})

    assert Application.objects.get().state == State.WITHDRAWN
    assert person.get(address).status_code == 302


def test_the_start_of_work_is_confirmed_with_ones_word(world, file, person):
    application = an_application(world, file=file)
    answering.hire(application=application, starts_on=day(0), by=world.agent, now=NOW)
    assert "Confirm the start of work" in text_of(
        person.get(at("application", application.reference))
    )

    person.post(
        at("start", application.reference),
        {
            "starts_on_day": "23",
            "starts_on_month": "11",
            "starts_on_year": "2026",
            "how": "statement",
        },
    )

    application.refresh_from_db()
    file.refresh_from_db()
    assert (application.state, application.start_proof) == (State.STARTED, "PERSON_STATEMENT")
    assert file.status == Status.ENDED


FIRST_DAY = {"starts_on_day": "30", "starts_on_month": "11", "starts_on_year": "2026"}


def test_the_start_of_work_is_confirmed_with_a_contract(world, file, person):
    application = an_application(world, file=file)
    answering.hire(application=application, starts_on=day(7), by=world.agent, now=NOW)
    address = at("start", application.reference)

    missing = person.post(address, {**FIRST_DAY, "how": "contract"})
    wrong = person.post(
        address,
        {**FIRST_DAY, "how": "contract", "contract": SimpleUploadedFile("c.pdf", b"no pdf")},
    )
    early = person.post(address, {**FIRST_DAY, "how": "statement"})
    assert "Choose the file with your contract" in text_of(missing)
    assert "We do not take this kind of file" in text_of(wrong)
    assert "The day lies ahead" in text_of(early)

    person.post(
        address,
        {**FIRST_DAY, "how": "contract", "contract": SimpleUploadedFile("c.pdf", b"%PDF-1.7 x")},
    )

    application.refresh_from_db()
    assert (application.state, application.start_proof) == (State.STARTED, "CONTRACT")
    assert application.contract.owner_id == file.person_id


@pytest.fixture
def asked(world, file):
    alias = alias_of(file=file, vacancy=a_vacancy(world), by=None, now=NOW)
    return ask_for_contact(alias=alias, text="Come and bake.", by=world.agent, now=NOW)


@pytest.mark.parametrize(("answer", "state"), [("agree", "AGREED"), ("refuse", "REFUSED")])
def test_an_employers_question_is_answered(asked, person, answer, state):
    address = at("answer_contact", asked.alias.reference)
    assert address in text_of(person.get(at("applications")))
    assert "Come and bake." in text_of(person.get(address))

    person.post(address, {"letter": "Hello", "do": answer})

    asked.refresh_from_db()
    assert asked.state == state
    assert Application.objects.count() == (1 if answer == "agree" else 0)
    assert person.post(address, {"letter": "", "do": "agree"}).status_code == 302
    assert Application.objects.count() == (1 if answer == "agree" else 0)


def test_everything_of_somebody_else_is_absent(world, person):
    other = a_seeker(world)
    application = an_application(world, file=other)
    proposal = a_proposal(world, file=other, vacancy=a_vacancy(world))
    hired = an_application(world, file=other, vacancy=a_vacancy(world))
    answering.hire(application=hired, starts_on=day(7), by=world.agent, now=NOW)
    objection = object_to(
        file=other, vacancy=application.vacancy, text="?", by=other.person, now=NOW
    )
    alias = alias_of(file=other, vacancy=a_vacancy(world), by=None, now=NOW)
    ask_for_contact(alias=alias, text="", by=world.agent, now=NOW)

    pairs = [
        (at("application", application.reference), at("application", "A-22222222")),
        (at("withdraw", application.reference), at("withdraw", "A-22222222")),
        (at("decline", proposal.reference), at("decline", "A-22222222")),
        (at("start", hired.reference), at("start", "A-22222222")),
        (at("objection", objection.reference), at("objection", "O-22222222")),
        (at("answer_contact", alias.reference), at("answer_contact", "K-22222222")),
    ]
    for foreign, absent in pairs:
        for method in (person.get, person.post):
            one, other_answer = method(foreign), method(absent)
            assert one.status_code == other_answer.status_code, foreign
            assert one.status_code in {404, 405}
            assert body_of(one) == body_of(other_answer)


@pytest.mark.parametrize("language", ["lt", "en", "lv", "et", "ru"])
def test_pages_open_in_every_language(world, file, person, language):
    application = a_proposal(world, file=file)
    a_vacancy(world)
    lists_for_all()

    for address in (
        at("suggestions"),
        at("application", application.reference),
        at("applications"),
    ):
        page = person.get(address, headers={"accept-language": language})
        assert page.status_code == 200
