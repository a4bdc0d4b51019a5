"""A person's pages: suggestions, applying, answering; and everything that is not theirs is absent."""

from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from talka.domains.jobseekers.api import Status
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


PAIR_PAGES = ["why", "apply", "not_for_me", "ask", "object_to"]


def test_not_for_me_needs_a_reason_and_can_be_taken_back(world, file, person):
    vacancy = a_vacancy(world)
    lists_for_all()
    address = at("not_for_me", vacancy.reference)
    assert "Choose a reason" in text_of(person.post(address, {"reason": ""}))
    assert not NeverAgain.objects.exists()

    person.post(address, {"reason": "HOURS"})
    assert "Pastry cook" not in [
        one.title for one in person.get(at("suggestions")).context["listing"].page.object_list
    ]
    aside = text_of(person.get(at("aside")))
    assert "The hours do not suit me" in aside

    person.post(at("take_back", NeverAgain.objects.get().pk))
    assert [
        one.title for one in person.get(at("suggestions")).context["listing"].page.object_list
    ] == ["Pastry cook"]


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
            "lasts": "open",
            "how": "statement",
        },
    )

    application.refresh_from_db()
    file.refresh_from_db()
    assert (application.state, application.start_proof) == (State.STARTED, "PERSON_STATEMENT")
    assert file.status == Status.ENDED


FIRST_DAY = {
    "starts_on_day": "30",
    "starts_on_month": "11",
    "starts_on_year": "2026",
    "lasts": "open",
}


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


@standing
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
