"""Who somebody is: told, proved, or contradicted by a register; and what is decided at once."""

from datetime import date
from random import Random
from uuid import uuid4

import pytest
from django.urls import reverse

from talka.domains.jobseekers import actions, queries
from talka.domains.jobseekers.models import JobseekerFile, RegistrationDraft
from talka.domains.jobseekers.rules import Channel, Doubt, Situation, Status, Word, doubts_by
from talka.domains.jobseekers.rules.answers import (
    Birth,
    Circumstances,
    Code,
    Name,
    Step,
    packed,
    steps_for,
)
from talka.domains.jobseekers.tests.factories import (
    BORN,
    NOW,
    TODAY,
    a_code,
    a_counsellor,
    a_file,
    a_person,
    some_answers,
)
from talka.domains.people.api import (
    CodeProof,
    Person,
    current_code,
    proof_of_identity,
    prove_by_sign_in,
    set_personal_code,
)
from talka.domains.registers.api import resident
from talka.engines.identifiers import make_personal_code
from talka.kit import clock


# Two of whom the invented register knows; the second one has a job that has not ended.
KNOWN, WORKING = (
    make_personal_code("LT", birth_date=born, serial=serial, sex_digit=2)
    for born, serial in ((date(1979, 8, 14), 991), (date(1988, 2, 29), 992))
)


@pytest.fixture(autouse=True)
def standing_clock(settings):
    settings.REGISTERS_STUB = settings.DEMO = True
    with clock.standing_at(NOW):
        yield


def proved(person, code=None, **changes):
    told = {"given_name": "Rūta", "family_name": "Žemaitytė", "country": "LT"} | changes
    return prove_by_sign_in(person=person, code=code or a_code(), by=None, now=NOW, **told)


def test_a_code_that_was_only_told_is_a_doubt_until_the_document_is_seen(world):
    file = a_file(world, code=a_code())
    assert file.doubts == [Doubt.IDENTITY_NOT_PROVED]
    assert file.status == Status.REGISTERED

    actions.settle_doubts(file=file, by=a_counsellor(world.counter), now=NOW)

    assert file.doubts == []
    assert proof_of_identity(file.person) is CodeProof.DOCUMENT


def test_a_document_seen_at_the_counter_proves_the_code_and_a_call_does_not(world):
    shown = a_file(world, code=a_code(1), channel=Channel.COUNTER)
    called = a_file(world, code=a_code(2), channel=Channel.PHONE)

    assert (shown.doubts, called.doubts) == ([], [Doubt.IDENTITY_NOT_PROVED])


def test_a_national_sign_in_proves_the_code_and_the_name_stays_as_it_says(world):
    person = a_person()
    proved(person)
    answers = some_answers(world, name=Name("Somebody", "Else"))
    RegistrationDraft.objects.create(
        person=person, started_at=NOW, changed_at=NOW,
        answers={step: packed(answers.to(step)) for step in _asked(answers)},
    )  # fmt: skip

    receipt = actions.submit_registration(person=person, submission=uuid4(), by=person, now=NOW)

    assert receipt.file.doubts == []
    assert Person.objects.get(pk=person.pk).full_name == "Rūta Žemaitytė"


def _asked(answers):
    return [step for step in steps_for(answers) if answers.to(step) is not None]


def test_a_code_that_a_sign_in_proves_again_stays_proved(world):
    person = a_person()
    assert proved(person)
    a_file(world, person=person, code=a_code())
    assert proof_of_identity(person) is CodeProof.EID
    assert not proved(a_person())
    assert not proved(a_person(), code="1")


def test_whether_a_proof_is_asked_for_stands_in_the_law_of_the_day(settings):
    settings.COUNTRY = "example"

    assert queries.registration_policy(date(2023, 1, 1)).identity_must_be_proved is False
    assert queries.registration_policy(date(2025, 1, 1)).identity_must_be_proved is True


def test_name_and_code_are_shown_and_not_asked_after_a_national_sign_in(world, client):
    person = a_person()
    proved(person)
    client.force_login(person)
    for step, words in (("name", "Rūta Žemaitytė"), ("code", "LT ••••")):
        page = reverse("me:register_step", args=[step])
        text = client.get(page).content.decode()
        assert words in text
        assert 'name="given_name"' not in text
        assert 'name="code"' not in text
        version = queries.draft_view(person).version
        answer = client.post(page, {"version": version, "given_name": "X", "code": "1"})
        assert answer.status_code == 302
    told = queries.draft_view(person).answers
    assert told.name == Name("Rūta", "Žemaitytė")
    assert told.code.has_code
    assert a_code() not in text


def test_the_register_proposes_an_address_only_to_whoever_has_proved_who_they_are(world, client):
    code, known = KNOWN, resident(KNOWN, "LT")
    page = reverse("me:register_step", args=["address"])
    stranger = a_person()
    RegistrationDraft.objects.create(
        person=stranger, started_at=NOW, changed_at=NOW, code=code,
        answers={"CODE": packed(Code("LT", has_code=True))},
    )  # fmt: skip
    client.force_login(stranger)
    assert known.address not in client.get(page).content.decode()

    owner = a_person()
    proved(owner, code, given_name=known.given_name, family_name=known.family_name)
    client.force_login(owner)
    text = client.get(page).content.decode()
    assert known.address in text
    assert "Vilniaus miestas" in text


@pytest.mark.parametrize(
    ("word", "doubts"),
    [
        (Word(), []),
        (Word("RŪTA", "Žemaitytė", BORN), []),
        (Word("Rūta", "Kita", BORN), [Doubt.REGISTER_DIFFERS]),
        (Word("Rūta", "Žemaitytė", date(1990, 1, 1)), [Doubt.REGISTER_DIFFERS]),
        (Word(has_work=True), [Doubt.WORK_IN_REGISTER]),
    ],
)
def test_a_register_that_says_otherwise_is_a_doubt(word, doubts):
    told = {"names": ("Rūta", "Žemaitytė"), "birth_date": BORN}
    assert doubts_by(word, situation=Situation.NOT_WORKING, **told) == doubts
    if word.has_work:
        assert doubts_by(word, situation=Situation.EMPLOYED, **told) == []


def test_whoever_still_has_a_job_in_the_register_waits_and_is_told_why(world, client):
    code, known = WORKING, resident(WORKING, "LT")
    person = a_person()
    answers = some_answers(
        world, name=Name(known.given_name, known.family_name), birth=Birth(known.birth_date)
    )
    RegistrationDraft.objects.create(
        person=person, started_at=NOW, changed_at=NOW, code=code,
        answers={step: packed(answers.to(step)) for step in _asked(answers)},
    )  # fmt: skip
    client.force_login(person)

    sent = client.post(reverse("me:register_check"), {"submission": str(uuid4())})

    file = JobseekerFile.objects.get()
    assert file.status == Status.APPLIED
    assert Doubt.WORK_IN_REGISTER in file.doubts
    assert "a register knows a job that has not ended" in client.get(sent.url).content.decode()
    client.force_login(a_counsellor(world.counter))
    page = client.get(reverse("desk:file", args=[file.reference])).content.decode()
    assert "The register of the insured knows a job" in page


def test_a_register_that_is_away_keeps_nobody_from_registering(world, settings):
    settings.REGISTERS_STUB = False

    assert queries.registers_say(a_code(), "LT", day=TODAY) == Word()


def a_registration(world, random, number):
    """Register somebody of any age, situation and document, as the portal would."""
    born = date(2026 - random.randint(10, 80), random.randint(1, 12), random.randint(1, 28))
    is_known, has_code = random.random() < 0.05, random.random() < 0.85
    name, code = Name("Asmuo", f"Numeris{number}"), ""
    if is_known:
        code = random.choice([KNOWN, WORKING])
        known = resident(code, "LT")
        name, born = Name(known.given_name, known.family_name), known.birth_date
        if random.random() < 0.3:
            name = Name("Visai", "Kitas")
    elif has_code:
        code = make_personal_code("LT", birth_date=born, serial=number % 900, sex_digit=2)
    answers = some_answers(
        world, name=name, birth=Birth(born), code=Code("LT" if code else "OTHER", has_code=bool(code)),
        situation=Circumstances(random.choice([*Situation]), is_ready=random.random() < 0.8),
        jobs=None, skills=None, languages=None, licences=None,
    )  # fmt: skip
    return a_file(
        world, answers=answers, code=code, word=queries.registers_say(code, "LT", day=TODAY)
    )


def test_of_two_hundred_registrations_all_but_a_few_are_decided_or_wait_with_a_reason(world):
    random = Random(95)
    files = [a_registration(world, random, number) for number in range(200)]

    decided = [one for one in files if one.decisions.exists()]
    waiting = [one for one in files if one.status == Status.APPLIED]
    explained = [one for one in waiting if queries.reasons_for_waiting(one, day=TODAY)]
    assert len(decided) + len(waiting) == 200
    assert len(decided) + len(explained) >= 190
    assert len(decided) >= 100
    assert len(waiting) >= 10
    for one in decided:
        assert one.status == Status.REGISTERED
        assert one.decisions.get().reasons


def test_a_code_in_a_draft_does_not_stand_above_the_one_that_a_sign_in_proves(world, client):
    person, known = a_person(), resident(KNOWN, "LT")
    answers = some_answers(world)
    RegistrationDraft.objects.create(
        person=person, started_at=NOW, changed_at=NOW, code=KNOWN,
        answers={step: packed(answers.to(step)) for step in _asked(answers) if step != "ADDRESS"},
    )  # fmt: skip
    proved(person)
    client.force_login(person)
    page = reverse("me:register_step", args=["address"])
    assert known.address not in client.get(page).content.decode()

    version = queries.draft_view(person).version
    actions.save_draft_step(
        person=person,
        step=Step.ADDRESS,
        answer=answers.address,
        version=version,
        by=person,
        now=NOW,
    )
    receipt = actions.submit_registration(person=person, submission=uuid4(), by=person, now=NOW)

    assert receipt.file.doubts == []
    assert current_code(person) == (a_code(), "LT")
    assert proof_of_identity(person) is CodeProof.EID


def test_the_code_that_a_sign_in_proves_goes_before_a_newer_one_of_another_country(world):
    person = a_person()
    proved(person)
    latvian = make_personal_code("LV", birth_date=BORN, serial=3)
    set_personal_code(person=person, code=latvian, country="LV", by=None, now=NOW)

    assert current_code(person) == (a_code(), "LT")


@pytest.mark.parametrize("channel", [Channel.PORTAL, Channel.COUNTER])
def test_another_code_than_the_proved_one_is_a_doubt_and_the_proved_one_stays(world, channel):
    file = a_file(world, code=a_code(), channel=Channel.COUNTER)
    actions.leave(file=file, by=file.person, now=NOW)

    again = a_file(world, person=file.person, code=a_code(2), channel=channel)

    assert again.doubts == [Doubt.CODE_UNVERIFIED]
    assert current_code(file.person) == (a_code(), "LT")
    assert proof_of_identity(file.person) is CodeProof.DOCUMENT
