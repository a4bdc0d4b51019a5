import pytest
from django.apps import apps
from django.urls import reverse
from pghistory.models import Event

from talka.domains.people import actions, queries
from talka.domains.people.actions.merging import SIGN_IN_APPS, pointing_at_people
from talka.domains.people.events import MergeRefused, PeopleMerged, PeopleMerging, PeopleParted
from talka.domains.people.models import Consent, Merge, Person, PersonalCode, RoleGrant
from talka.domains.people.rules import AccountChange, Purpose
from talka.domains.people.tests.factories import (
    NOW,
    TODAY,
    a_member,
    a_person,
    with_account,
    with_second_factor,
)
from talka.engines.identifiers import make_personal_code
from talka.kit import events
from talka.kit.audit.reading import record_reading


pytestmark = pytest.mark.django_db


@pytest.fixture
def pair(office):
    kept, gone = a_person("Rūta", "Kazlauskaitė"), a_person("Ruta", "Kazlauskaite")
    for person in (kept, gone):
        actions.give_consent(person=person, purpose=Purpose.SURVEYS, by=person, now=NOW)
    actions.give_consent(person=gone, purpose=Purpose.SUGGESTIONS_BY_EMAIL, by=gone, now=NOW)
    return kept, gone


def merge(pair, administrator):
    kept, gone = pair
    return actions.merge_people(
        kept=kept, gone=gone, reason="same passport", by=administrator, now=NOW
    )


def standing(model):
    return list(model.objects.order_by("pk").values())


def test_every_table_that_names_a_person_is_known_to_the_join():
    known = {(model, field.name) for model, field in pointing_at_people()}
    for model in apps.get_models():
        if model._meta.proxy or not model._meta.managed:
            continue
        for field in model._meta.local_fields:
            if field.related_model is not Person or issubclass(model, Event) or model is Merge:
                continue
            is_sign_in = model._meta.app_label in SIGN_IN_APPS
            assert ((model, field.name) in known) != is_sign_in, f"{model} {field}"


def test_what_would_clash_is_shown_and_nothing_is_changed(pair):
    before = standing(Consent)
    preview = actions.preview_merge(kept=pair[0], gone=pair[1])
    (consents,) = preview.tables
    assert consents.model == "people.Consent"
    assert (len(consents.ids), len(consents.clashing)) == (1, 1)
    assert preview.clashes == (consents,)
    assert standing(Consent) == before


def test_everything_that_does_not_clash_moves_and_the_other_record_is_closed(pair, administrator):
    kept, gone = pair
    merge(pair, administrator)
    gone.refresh_from_db()
    assert not gone.is_active
    assert queries.consents_of(kept) == {Purpose.SURVEYS, Purpose.SUGGESTIONS_BY_EMAIL}
    assert queries.consents_of(gone) == {Purpose.SURVEYS}


def test_parting_puts_everything_back(pair, administrator):
    before = (standing(Consent), standing(Person))
    joined = merge(pair, administrator)
    actions.undo_merge(merge=joined, by=administrator, now=NOW)
    assert (standing(Consent), standing(Person)) == before


def test_what_came_in_after_the_join_stays_with_the_record_that_was_kept(pair, administrator):
    kept, gone = pair
    joined = merge(pair, administrator)
    actions.give_consent(person=kept, purpose=Purpose.SHARE_ACROSS_BORDERS, by=kept, now=NOW)
    actions.undo_merge(merge=joined, by=administrator, now=NOW)
    assert Purpose.SHARE_ACROSS_BORDERS in queries.consents_of(kept)
    assert Purpose.SHARE_ACROSS_BORDERS not in queries.consents_of(gone)


def test_parting_twice_is_refused(pair, administrator):
    joined = merge(pair, administrator)
    actions.undo_merge(merge=joined, by=administrator, now=NOW)
    with pytest.raises(actions.CannotMerge):
        actions.undo_merge(merge=joined, by=administrator, now=NOW)


def test_the_code_of_the_closed_record_leads_to_the_one_that_stays(pair, administrator):
    kept, gone = pair
    code = make_personal_code(country="LT", birth_date=TODAY, serial=1)
    other = make_personal_code(country="LT", birth_date=TODAY, serial=2)
    for person, own in ((kept, code), (gone, other)):
        actions.set_personal_code(
            person=person, code=own, country="LT", override_reason="test", by=None, now=NOW
        )
    merge(pair, administrator)
    assert PersonalCode.objects.get(person=gone)
    assert queries.person_with_code(other, "LT", day=TODAY) == kept


def test_roles_that_overlap_stay_behind_where_they_give_nothing(office, administrator):
    kept, gone = a_member(office=office), a_member(office=office)
    actions.merge_people(kept=kept, gone=gone, reason="one man", by=administrator, now=NOW)
    gone.refresh_from_db()
    assert RoleGrant.objects.filter(person=gone).count() == 1
    assert queries.roles_of(gone, day=TODAY) == frozenset()


def test_passwords_and_second_factors_do_not_change_hands(pair, administrator):
    kept, gone = pair
    with_second_factor(with_account(gone))
    preview = actions.preview_merge(kept=kept, gone=gone)
    merge(pair, administrator)
    assert preview.gone_has_account
    assert not preview.kept_has_account
    assert not queries.has_second_factor(kept)
    assert queries.has_second_factor(gone)


def test_the_looks_at_both_records_are_seen_by_the_one_person(pair, administrator):
    kept, gone = pair
    record_reading(subject_id=gone.pk, reader_id=1, purpose="OTHER", what="profile", now=NOW)
    merge(pair, administrator)
    assert set(queries.ids_of(kept)) == {kept.pk, gone.pk}


@pytest.mark.parametrize("which", ["itself", "closed", "closed kept"])
def test_the_impossible_is_refused(which, pair, administrator):
    kept, gone = pair
    if which == "itself":
        gone = kept
    elif which == "closed":
        actions.deactivate(person=gone, by=administrator, now=NOW, reason="x")
    else:
        actions.deactivate(person=kept, by=administrator, now=NOW, reason="x")
    kept.refresh_from_db()
    gone.refresh_from_db()
    with pytest.raises(actions.CannotMerge):
        merge((kept, gone), administrator)
    with pytest.raises(actions.CannotMerge):
        actions.preview_merge(kept=kept, gone=gone)


def test_only_administrators_join_and_part(pair, member, administrator):
    with pytest.raises(actions.NotAnAdministrator):
        merge(pair, member)
    joined = merge(pair, administrator)
    with pytest.raises(actions.NotAnAdministrator):
        actions.undo_merge(merge=joined, by=member, now=NOW)


def test_a_domain_above_may_refuse_and_then_nothing_has_happened(pair, administrator, monkeypatch):
    def refuse(event):
        raise MergeRefused("Both have an open file.")

    monkeypatch.setitem(events._reactions, PeopleMerging, [refuse])
    before = (standing(Consent), standing(Person))
    with pytest.raises(MergeRefused):
        merge(pair, administrator)
    assert (standing(Consent), standing(Person)) == before
    assert not Merge.objects.exists()


def test_a_refusal_is_read_before_anything_is_tried(pair, as_administrator, monkeypatch):
    def refuse(event):
        raise MergeRefused("Both have an open file.")

    monkeypatch.setitem(events._reactions, PeopleMerging, [refuse])
    assert actions.preview_merge(kept=pair[0], gone=pair[1]).refusal == "Both have an open file."

    page = as_administrator.get(
        reverse("management:join", args=[one.reference for one in pair])
    ).content.decode()

    assert "Both have an open file." in page
    assert "Join the two records</button>" not in page
    assert reverse("management:join", args=[pair[1].reference, pair[0].reference]) in page


def test_joining_and_parting_are_announced_and_logged(pair, administrator, monkeypatch):
    kept, gone = pair
    heard = []
    monkeypatch.setattr(events, "announce", heard.append)
    joined = merge(pair, administrator)
    actions.undo_merge(merge=joined, by=administrator, now=NOW)
    assert heard == [
        PeopleMerging(kept.pk, gone.pk),
        PeopleMerged(kept.pk, gone.pk),
        PeopleParted(kept.pk, gone.pk),
    ]
    assert {one.kind for one in queries.log_of(gone)} == {
        AccountChange.MERGED,
        AccountChange.PARTED,
    }
