from datetime import date

import pytest
from django.db import connection

from talka.domains.people import actions, queries
from talka.domains.people.events import PersonDied
from talka.domains.people.models import PersonalCode
from talka.domains.people.rules import Purpose, RepresentationKind, Scope
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
    assert queries.person_with_code(LT, "LT", day=TODAY) is None
    assert PersonalCode.objects.filter(person=person).count() == 2


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


def test_death_ends_every_access_and_is_announced(person, monkeypatch):
    heard = []
    monkeypatch.setattr(events, "announce", heard.append)
    actions.record_death(person=person, died_on=TODAY, by=None, now=NOW)
    person.refresh_from_db()
    assert not person.is_active
    assert heard == [PersonDied(person_id=person.pk, died_on=TODAY)]


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
    row = actions.record_representation(
        represented=person,
        representative=proxy,
        kind=RepresentationKind.PROXY,
        scope=given,
        document="notary 4/12",
        valid_from=TODAY,
        valid_to=None,
        by=None,
        now=NOW,
    )
    assert queries.may_act_for(proxy, person.pk, asked, day=TODAY) is is_allowed
    actions.end_representation(representation=row, by=None, now=NOW)
    assert not queries.may_act_for(proxy, person.pk, asked, day=TODAY)
