"""Proofs of a regulated profession, written down at the desk and shown in the CV."""

from datetime import date
from io import BytesIO

import pytest
from django.urls import reverse
from pypdf import PdfReader

from talka.domains.jobseekers.models import JobseekerFile, ProfessionProof
from talka.domains.jobseekers.tests.factories import NOW, a_counsellor, a_file, a_person
from talka.domains.people.api import Role
from talka.domains.taxonomy.api import Occupation
from talka.kit import clock
from talka.kit.audit.reading import readings_of


@pytest.fixture(autouse=True)
def demo(settings):
    settings.DEMO = True
    with clock.standing_at(NOW):
        yield


@pytest.fixture
def regulated(world):
    Occupation.objects.filter(pk=world.cook.pk).update(is_regulated=True)
    return world.cook


@pytest.fixture
def browser(client, counsellor):
    client.force_login(counsellor)
    return client


def url(name, file, *more):
    return reverse(f"desk:{name}", args=[file.reference, *more])


def typed(file, occupation, **more):
    return {
        "profession": str(occupation), "profession_value": occupation.uri, "document": "Licence 17",
        "valid_to": "2028|3|31", "version": str(JobseekerFile.objects.get(pk=file.pk).version),
    } | more  # fmt: skip


@pytest.fixture
def proof(file, regulated):
    return ProfessionProof.objects.create(
        file=file, occupation=regulated, document="Licence 17", valid_to=date(2028, 3, 31)
    )


def test_a_proof_is_entered_corrected_and_taken_back_at_the_desk(browser, file, regulated):
    page = browser.get(url("client_answers", file)).content.decode()
    assert url("client_proof_add", file) + "?back=answers" in page
    wrong = browser.post(url("client_proof_add", file), typed(file, regulated, document=""))
    assert wrong.content.decode().count("Enter the name and number of the document") >= 2

    sent = browser.post(url("client_proof_add", file), typed(file, regulated))
    assert sent.url == url("file", file)
    row = file.proofs.get()
    assert (row.document, row.valid_to) == ("Licence 17", date(2028, 3, 31))
    assert "Licence 17" in browser.get(url("file", file)).content.decode()

    change = url("client_proof", file, row.pk)
    assert "Licence 17" in browser.get(change).content.decode()
    browser.post(change, typed(file, regulated, document="Licence 18", valid_to=""))
    row = file.proofs.get()
    assert (row.document, row.valid_to) == ("Licence 18", None)

    gone = url("client_proof_remove", file, row.pk)
    assert "Licence 18" in browser.get(gone).content.decode()
    assert file.proofs.exists()
    browser.post(gone)
    assert not file.proofs.exists()
    assert browser.get(gone).status_code == 404


def test_a_proof_put_down_for_the_wrong_profession_moves_to_the_right_one(
    world, browser, file, proof
):
    Occupation.objects.filter(pk=world.waiter.pk).update(is_regulated=True)

    browser.post(url("client_proof", file, proof.pk), typed(file, world.waiter))

    assert [*file.proofs.values_list("occupation_id", flat=True)] == [world.waiter.pk]


def test_a_proof_does_not_take_the_place_of_another(world, browser, file, proof, regulated):
    Occupation.objects.filter(pk=world.waiter.pk).update(is_regulated=True)
    browser.post(url("client_proof_add", file), typed(file, world.waiter, document="Diploma 2"))
    kept = {(one.occupation_id, one.document) for one in file.proofs.all()}
    assert len(kept) == 2

    file.refresh_from_db()
    page = browser.post(url("client_proof", file, proof.pk), typed(file, world.waiter))

    assert "There is a proof for this profession already" in page.content.decode()
    assert {(one.occupation_id, one.document) for one in file.proofs.all()} == kept


def test_what_needs_no_proof_and_what_was_changed_meanwhile_is_refused(
    world, browser, file, regulated
):
    add = url("client_proof_add", file)
    free = browser.post(add, typed(file, world.waiter)).content.decode()
    assert "This profession needs no proof" in free
    stale = browser.post(add, typed(file, regulated, version="0")).content.decode()
    assert "changed on another device or by somebody else" in stale
    assert "Licence 17" in stale
    assert not file.proofs.exists()


def test_a_proof_is_of_staff_of_the_office_and_of_its_person_only(world, client, file, proof):
    pages = [("client_proof_add", ()), ("client_proof", (proof.pk,)),
             ("client_proof_remove", (proof.pk,))]  # fmt: skip
    for who, status in (
        (a_counsellor(world.kaunas), 404), (a_person(), 403),
        (a_counsellor(world.counter, Role.EMPLOYER_COUNSELLOR), 403),
    ):  # fmt: skip
        client.force_login(who)
        for name, more in pages:
            assert client.get(url(name, file, *more)).status_code == status
            assert client.post(url(name, file, *more), {}).status_code == status
    assert readings_of(file.person_id) == []

    for name, more in pages:
        client.force_login(a_counsellor(world.counter))
        assert client.get(url(name, file, *more)).status_code == 200
    assert len(readings_of(file.person_id)) == len(pages)

    other = a_file(world)
    for name, more in pages[1:]:
        assert client.get(url(name, other, *more)).status_code == 404
        assert client.post(url(name, other, *more), typed(other, world.cook)).status_code == 404
    assert file.proofs.get() == proof


def test_the_person_corrects_the_own_proof_and_nobody_elses(world, client, file, proof):
    client.force_login(file.person)
    page = client.get(reverse("me:profile")).content.decode()
    own = reverse("me:profile_proof", args=[proof.pk])
    assert own in page
    client.post(own, typed(file, world.cook, document="Licence 19"))
    assert file.proofs.get().document == "Licence 19"

    other = a_file(world)
    client.force_login(other.person)
    assert client.get(own).status_code == 404
    assert client.post(own, typed(other, world.cook)).status_code == 404


@pytest.mark.usefixtures("proof")
def test_the_cv_and_its_pdf_name_profession_document_and_last_day(client, file):
    client.force_login(file.person)
    page = client.get(reverse("me:cv")).content.decode()
    paper = BytesIO(client.get(reverse("me:cv_pdf")).content)
    pdf = " ".join(one.extract_text() for one in PdfReader(paper).pages)

    for text in (page, pdf):
        for words in ("Recognised qualifications", "Licence 17", "until"):
            assert words in text, words
        assert "2028" in text
