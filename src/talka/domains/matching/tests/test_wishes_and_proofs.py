"""What people and employers have told is compared: contracts, proofs, several places."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.urls import reverse

from talka.domains.jobseekers.api import (
    NotRegulated,
    Terms,
    Tongue,
    Tongues,
    Travel,
    remove_proof,
    save_proof,
    set_wishes,
)
from talka.domains.matching.queries.cards import suggestion_cards
from talka.domains.matching.queries.explaining import Audience, comparison_of
from talka.domains.matching.queries.telling import tell
from talka.domains.matching.tests.factories import (
    NOW,
    TODAY,
    a_seeker,
    a_vacancy,
    later,
    lists_for_all,
)
from talka.domains.taxonomy.api import Occupation
from talka.engines.matching import Criterion, Outcome
from talka.kit.tests.standing import standing


@standing
def file(world):
    return a_seeker(world, languages=Tongues((Tongue("lt", "C2"),)))


def points_of(file, vacancy, criterion):
    reasons = comparison_of(file.pk, vacancy.pk, day=TODAY).reasons
    return next(one.points for one in reasons if one.criterion == criterion)


@pytest.mark.parametrize(
    ("wished", "expected"), [((), 1_500), (("PERMANENT",), 1_500), (("SEASONAL",), 0)]
)
def test_the_contract_that_somebody_wants_gives_points(world, file, wished, expected):
    vacancy = a_vacancy(world, contract="PERMANENT")
    set_wishes(file=file, terms=Terms(contracts=wished), by=None, now=NOW)

    assert points_of(file, vacancy, Criterion.WISHED_CONTRACT) == expected


def test_the_page_says_which_wish_is_met(world, file):
    vacancy = a_vacancy(world, contract="PERMANENT")
    set_wishes(file=file, terms=Terms(contracts=("PERMANENT",)), by=None, now=NOW)

    told = tell(file, vacancy, audience=Audience.PERSON, day=TODAY)

    assert any("contract" in one.text for one in told.reasons)
    assert any(one.name == "Wished contract" for one in told.ledger.entries)


@standing
def regulated(world):
    Occupation.objects.filter(pk=world.cook.pk).update(is_regulated=True)
    world.cook.refresh_from_db()
    return a_vacancy(world)


def profession(file, vacancy, day=TODAY):
    checks = comparison_of(file.pk, vacancy.pk, day=day).checks
    return next((one.outcome for one in checks if one.criterion == Criterion.PROFESSION), None)


def a_proof(file, occupation, **changes):
    given = {"document": "Licence 17", "valid_to": None, "by": None, "now": NOW} | changes
    return save_proof(file=file, occupation_id=occupation.pk, **given)


def test_a_regulated_profession_asks_for_a_proof_and_says_so(world, file, regulated):
    assert profession(file, regulated) == Outcome.UNKNOWN
    lists_for_all()
    card = suggestion_cards(file, day=TODAY)[0]
    assert any("Recognised qualification" in one.text for one in card.musts)

    a_proof(file, world.cook)
    assert profession(file, regulated) == Outcome.MET


def test_a_proof_of_something_else_or_one_that_has_run_out_is_none(world, file, regulated):
    last = TODAY + timedelta(days=5)
    a_proof(file, world.cook, valid_to=last)
    assert profession(file, regulated, last) == Outcome.MET
    assert profession(file, regulated, last + timedelta(days=1)) == Outcome.MISSING

    Occupation.objects.filter(pk=world.waiter.pk).update(is_regulated=True)
    remove_proof(file=file, proof_id=file.proofs.get().pk, by=None, now=later(1))
    a_proof(file, world.waiter)
    assert profession(file, regulated) == Outcome.MISSING
    told = tell(file, regulated, audience=Audience.PERSON, day=TODAY)
    assert any("Recognised qualification" in one.text for one in told.obstacles)
    assert any("qualification recognised" in one for one in told.helps)


def test_an_occupation_that_is_free_asks_for_none_and_takes_none(world, file):
    assert profession(file, a_vacancy(world)) is None
    with pytest.raises(NotRegulated):
        a_proof(file, world.cook)


@pytest.mark.usefixtures("clock_stands")
def test_a_person_puts_a_proof_down_and_takes_it_out_again(world, file, regulated, sign_in):
    client = sign_in(file.person)
    address = reverse("me:profile_proof_add")
    empty = client.post(address, {}).content.decode()
    assert "Choose the profession" in empty
    assert "Enter the name and number" in empty
    free = client.post(
        address,
        {"profession": "head waiter", "profession_value": world.waiter.uri, "document": "x"},
    ).content.decode()
    assert "This profession needs no proof" in free
    stale = {
        "profession": "cook", "profession_value": world.cook.uri,
        "document": "Licence 17", "version": "999",
    }  # fmt: skip
    assert "changed on another device" in client.post(address, stale).content.decode()

    file.refresh_from_db()
    sent = client.post(address, stale | {"version": str(file.version)})
    assert sent.status_code == 302
    page = client.get(reverse("me:profile")).content.decode()
    assert "Licence 17" in page

    remove = reverse("me:profile_proof_remove", args=[file.proofs.get().pk])
    assert "Licence 17" in client.get(remove).content.decode()
    client.post(remove)
    assert not file.proofs.exists()
    assert client.get(remove).status_code == 404


@pytest.mark.usefixtures("clock_stands")
def test_the_advert_says_that_the_law_asks_for_a_qualification(regulated, client):
    page = client.get(reverse("public:vacancy", args=[regulated.reference])).content.decode()
    assert "The law asks for a recognised qualification" in page


def test_the_nearest_of_several_places_counts(world, file):
    far, near = world.places[1], world.places[0]
    set_wishes(file=file, travel=Travel(30, None), by=None, now=NOW)
    alone = a_vacancy(world, municipality=far)
    several = a_vacancy(world, municipality=far, other_places=(near.pk,))

    def way(vacancy):
        checks = comparison_of(file.pk, vacancy.pk, day=TODAY).checks
        return next(one for one in checks if one.criterion == Criterion.TRAVEL)

    assert way(alone).outcome == Outcome.MISSING
    assert way(several).outcome == Outcome.MET
    assert way(several).facts.place == 1
    lists_for_all()
    (card,) = suggestion_cards(file, day=TODAY)
    assert card.facts[0].startswith(str(near))
    assert replace(way(several).facts, place=0) == way(a_vacancy(world, municipality=near)).facts
