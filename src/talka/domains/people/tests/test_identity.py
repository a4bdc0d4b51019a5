from datetime import date, timedelta

import pytest
from django.db import ProgrammingError, connection, transaction

from talka.domains.people import actions, queries
from talka.domains.people.events import DeathCorrected, PersonDied
from talka.domains.people.models import AccountEvent, PersonalCode
from talka.domains.people.rules import AccountChange, CodeProof, Purpose, RepresentationKind, Scope
from talka.domains.people.tests.factories import NOW, TODAY, a_person
from talka.engines.identifiers import make_personal_code
from talka.kit import events
from talka.kit.audit.moment import history_of


BORN = date(1992, 5, 17)
LT = make_personal_code(country="LT", birth_date=BORN, serial=17)

pytestmark = pytest.mark.django_db


def give(person, code=LT, country="LT", **options):
    return actions.set_personal_code(
        person=person, code=code, country=country, by=None, now=NOW, **options
    )


def test_a_personal_code_is_found_again_however_it_is_written(person):
    give(person, f" {LT[:4]} {LT[4:]} ")
    assert queries.person_with_code(LT, "LT", day=TODAY) == person


def test_a_personal_code_stands_nowhere_in_clear(person):
    give(person)
    with connection.cursor() as cursor:
        cursor.execute("SELECT secret, fingerprint FROM people_personalcode")
        stored = " ".join(cursor.fetchone())
        cursor.execute("SELECT row_to_json(e)::text FROM people_personalcodeevent e")
        stored += " ".join(row[0] for row in cursor.fetchall())
    assert LT not in stored


def test_the_person_sees_only_the_end_of_the_code(person):
    give(person)
    (shown,) = queries.masked_codes_of(person)
    assert shown.endswith(LT[-2:])
    assert LT[:-2] not in shown


def test_what_cannot_be_a_code_is_refused(person):
    with pytest.raises(actions.CodeMalformed):
        give(person, "12345")


def test_a_doubtful_code_needs_a_reason_and_then_stands(person):
    wrong = LT[:-1] + str((int(LT[-1]) + 1) % 10)
    with pytest.raises(actions.CodeDoubtful):
        give(person, wrong)
    assert give(person, wrong, override_reason="passport seen").standing == "UNVERIFIED"


def test_a_code_belongs_to_one_person_only(person):
    give(person)
    with pytest.raises(actions.CodeTaken) as refusal:
        give(a_person())
    assert refusal.value.person_id == person.pk


def test_giving_the_same_code_again_changes_nothing(person):
    assert give(person) == give(person)
    assert PersonalCode.objects.count() == 1


def test_a_changed_code_keeps_the_old_one_as_history(person):
    give(person)
    newer = make_personal_code(country="LT", birth_date=BORN, serial=29)
    give(person, newer)
    assert queries.person_with_code(newer, "LT", day=TODAY) == person
    assert queries.person_with_code(LT, "LT", day=TODAY) == person
    assert PersonalCode.objects.filter(person=person).count() == 2


@pytest.mark.parametrize("proof", [CodeProof.DOCUMENT, CodeProof.EID])
def test_a_proved_code_is_replaced_by_a_document_or_a_sign_in_and_by_nothing_else(person, proof):
    first, newer, newest = (
        make_personal_code(country="LT", birth_date=BORN, serial=serial) for serial in (17, 29, 41)
    )
    give(person, first, proof=proof)
    for claimed in (CodeProof.STATED, CodeProof.DOCUMENT):
        with pytest.raises(actions.CodeProvedOtherwise):
            give(person, newer, proof=claimed)
    assert queries.current_code(person) == (first, "LT")

    give(person, newer, proof=CodeProof.DOCUMENT, override_reason="passport 7")
    assert queries.current_code(person) == (newer, "LT")
    give(person, newest, proof=CodeProof.EID)
    assert queries.current_code(person) == (newest, "LT")


def sign_in_as(person, family_name, *, now=NOW):
    actions.prove_by_sign_in(
        person=person, code=LT, country="LT", given_name="Rūta", family_name=family_name,
        by=person, now=now,
    )  # fmt: skip
    person.refresh_from_db()
    return person.family_name


def test_a_name_corrected_by_a_document_stays_until_a_new_certificate_tells_another(person, member):
    assert sign_in_as(person, "Kazlauskienė") == "Kazlauskienė"
    actions.change_name(
        person=person, given_name="Rūta", family_name="Ozolienė", document="marriage 12",
        by=member, now=NOW + timedelta(days=1),
    )  # fmt: skip

    for _ in range(2):
        assert sign_in_as(person, "Kazlauskienė") == "Ozolienė"
    assert sign_in_as(person, "Ozolienė-Kazlauskienė") == "Ozolienė-Kazlauskienė"


def test_whoever_takes_the_former_name_again_gets_it_once_a_certificate_had_the_other(
    person, member
):
    sign_in_as(person, "Kazlauskienė")
    actions.change_name(
        person=person, given_name="Rūta", family_name="Ozolienė", document="marriage 12",
        by=member, now=NOW + timedelta(days=1),
    )  # fmt: skip
    after = NOW + timedelta(days=2)
    assert sign_in_as(person, "Ozolienė", now=after) == "Ozolienė"
    assert sign_in_as(person, "Ozolienė", now=after) == "Ozolienė"

    again = NOW + timedelta(days=400)
    assert sign_in_as(person, "Kazlauskienė", now=again) == "Kazlauskienė"
    told = [one.document for one in queries.changes_of_identity(person) if one.kind == "NAME"]
    # That a certificate told the same name has changed nothing, so it is not told as a change.
    assert told[:2] == ["national sign-in", "marriage 12"]


def test_a_name_that_the_person_has_stated_gives_way_to_the_certificate(person):
    actions.change_name(
        person=person, given_name="Rūta", family_name="Kita", document="registration 1",
        by=person, now=NOW,
    )  # fmt: skip
    assert sign_in_as(person, "Kazlauskaitė") == "Kazlauskaitė"


def test_a_code_that_somebody_had_before_is_given_to_another_only_against_a_document(person):
    give(person)
    give(person, make_personal_code(country="LT", birth_date=BORN, serial=29))
    other = a_person()

    with pytest.raises(actions.CodeTaken) as refusal:
        give(other)
    assert refusal.value.person_id == person.pk

    give(other, override_reason="passport seen")
    assert queries.person_with_code(LT, "LT", day=TODAY) == other


def test_latvia_changes_a_code_once_and_a_second_change_is_doubtful(person):
    old = make_personal_code(country="LV", birth_date=BORN, serial=17)
    give(person, old, country="LV")
    give(person, "32123456789", country="LV")
    assert queries.person_with_code(old, "LV", day=TODAY) == person

    with pytest.raises(actions.CodeDoubtful):
        give(person, "33123456789", country="LV")
    give(person, "33123456789", country="LV", override_reason="passport seen")
    assert queries.person_with_code("32123456789", "LV", day=TODAY) == person


def test_a_changed_name_needs_a_document_and_keeps_the_old_name_in_history(person):
    change = {
        "person": person,
        "given_name": "Rūta",
        "family_name": "Ozolienė",
        "by": None,
        "now": NOW,
    }
    with pytest.raises(actions.ChangeNeedsReason):
        actions.change_name(document=" ", **change)
    actions.change_name(document="marriage certificate 12", **change)
    assert [row.family_name for row in history_of(person)] == ["Kazlauskaitė", "Ozolienė"]


def represent(person, proxy, scope=Scope.EVERYTHING):
    return actions.record_representation(
        represented=person, representative=proxy, kind=RepresentationKind.PROXY, scope=scope,
        document="notary 4/12", valid_from=TODAY, valid_to=None, by=None, now=NOW,
    )  # fmt: skip


def kept(person):
    return [(one.kind, one.document) for one in queries.changes_of_identity(person)]


def test_the_document_of_a_changed_name_is_kept_with_the_name_of_before(person, member):
    later = NOW + timedelta(days=1)
    actions.change_name(
        person=person, given_name="Rūta", family_name="Ozolienė", document="marriage 12",
        by=member, now=later,
    )  # fmt: skip

    (change,) = queries.changes_of_identity(person)
    assert (change.kind, change.document) == (AccountChange.NAME, "marriage 12")
    assert (change.by, change.at) == ("Jonas Petraitis", later)
    assert change.former_name == "Rūta Kazlauskaitė"


def test_the_document_of_a_changed_or_doubtful_code_is_kept_and_a_first_good_one_needs_none(person):
    give(person)
    assert kept(person) == []

    newer = make_personal_code(country="LT", birth_date=BORN, serial=29)
    give(person, newer, override_reason="passport 7")

    assert kept(person) == [(AccountChange.CODE, "passport 7")]


def test_what_was_written_down_about_an_identity_cannot_be_changed_or_erased(person):
    actions.record_death(person=person, died_on=TODAY, document="registry 1", by=None, now=NOW)
    for change in (lambda rows: rows.update(reason="x"), lambda rows: rows.delete()):
        with pytest.raises(ProgrammingError, match="Cannot update or delete"), transaction.atomic():
            change(AccountEvent.objects.filter(person_id=person.pk))


def die(person, **given):
    told = {"died_on": TODAY, "document": "registry 1", "by": None, "now": NOW} | given
    return actions.record_death(person=person, **told)


def live(person, **given):
    told = {"document": "came with passport 7", "by": None, "now": NOW} | given
    return actions.correct_death(person=person, **told)


def test_death_ends_every_access_is_kept_with_its_document_and_announced(person, monkeypatch):
    heard = []
    monkeypatch.setattr(events, "announce", heard.append)
    die(person)
    person.refresh_from_db()
    assert not person.is_active
    assert heard == [PersonDied(person_id=person.pk, died_on=TODAY, at=NOW)]
    assert kept(person) == [(AccountChange.DEATH, "registry 1")]


def test_a_mistaken_death_is_taken_back_and_both_documents_stay(person, monkeypatch):
    die(person)
    heard = []
    monkeypatch.setattr(events, "announce", heard.append)
    live(person)
    person.refresh_from_db()
    assert (person.died_on, person.is_active) == (None, True)
    assert heard == [DeathCorrected(person_id=person.pk, at=NOW)]
    assert kept(person) == [
        (AccountChange.DEATH_CORRECTED, "came with passport 7"),
        (AccountChange.DEATH, "registry 1"),
    ]


def test_an_account_that_was_shut_before_a_mistaken_death_stays_shut(person, administrator):
    actions.deactivate(person=person, by=administrator, now=NOW, reason="has left")
    die(person)
    live(person)
    assert not person.is_active


@pytest.mark.parametrize("document", ["", "  "])
def test_neither_death_nor_its_correction_goes_without_a_document(person, document):
    with pytest.raises(actions.ChangeNeedsReason):
        die(person, document=document)
    die(person)
    with pytest.raises(actions.ChangeNeedsReason):
        live(person, document=document)


def test_nobody_dies_twice_or_comes_back_without_having_died(person, administrator):
    with pytest.raises(actions.DeathNotPossible):
        live(person)
    die(person)
    with pytest.raises(actions.DeathNotPossible):
        die(person)
    other, same = a_person(), a_person()
    actions.merge_people(kept=other, gone=same, reason="one", by=administrator, now=NOW)
    same.refresh_from_db()
    with pytest.raises(actions.DeathNotPossible):
        die(same)


def test_with_the_death_of_either_a_representation_ends_and_with_its_correction_it_stands(person):
    proxy = a_person("Ona", "Globėja")
    represent(person, proxy)
    for one in (person, proxy):
        die(one)
        assert not queries.may_act_for(proxy, person.pk, Scope.READ_ONLY, day=TODAY)
        assert queries.represented_by(proxy, day=TODAY) == []
        live(one)
        assert queries.may_act_for(proxy, person.pk, Scope.READ_ONLY, day=TODAY)


def test_nobody_represents_the_dead_or_themselves(person):
    dead = die(a_person())
    for represented, representative in ((person, dead), (dead, person), (person, person)):
        with pytest.raises(actions.RepresentationNotPossible):
            represent(represented, representative)


def test_consent_is_given_once_and_withdrawn_at_once(person):
    for _ in range(2):
        actions.give_consent(person=person, purpose=Purpose.SURVEYS, by=person, now=NOW)
    assert queries.consents_of(person) == {Purpose.SURVEYS}
    actions.withdraw_consent(person=person, purpose=Purpose.SURVEYS, by=person, now=NOW)
    assert queries.consents_of(person) == frozenset()


@pytest.mark.parametrize(
    ("given", "asked", "is_allowed"),
    [
        (Scope.EVERYTHING, Scope.APPLICATIONS, True),
        (Scope.APPLICATIONS, Scope.APPLICATIONS, True),
        (Scope.APPLICATIONS, Scope.READ_ONLY, True),
        (Scope.READ_ONLY, Scope.APPLICATIONS, False),
        (Scope.APPLICATIONS, Scope.EVERYTHING, False),
    ],
)
def test_a_representative_may_do_what_the_scope_says(person, given, asked, is_allowed):
    proxy = a_person("Ona", "Globėja")
    row = represent(person, proxy, given)
    assert queries.may_act_for(proxy, person.pk, asked, day=TODAY) is is_allowed
    actions.end_representation(representation=row, by=None, now=NOW)
    assert not queries.may_act_for(proxy, person.pk, asked, day=TODAY)
