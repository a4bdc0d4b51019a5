"""A vacancy belongs to the office that serves the place of the work, not to its employer's."""

import pytest
from django.urls import reverse

from talka.domains.people.api import Role, load_offices, office_serving
from talka.domains.taxonomy.api import Municipality, import_starter
from talka.domains.vacancies import access, actions, queries
from talka.domains.vacancies.tests import factories
from talka.domains.vacancies.tests.factories import NOW, TODAY
from talka.kit import clock
from talka.kit.tests.standing import standing


@pytest.fixture(autouse=True)
def today(settings):
    settings.DEMO = True  # no second factor
    with clock.standing_at(NOW):
        yield


@standing
def in_kaunas(world):
    return factories.a_counsellor(world.kaunas)


@standing
def away(world, agent, counsellor):
    """Work in Kaunas, offered by an employer of Vilnius that nobody has checked."""
    employer = factories.an_employer(world, agent=agent, is_verified=False)
    return factories.a_vacancy(world, employer, municipality=world.kaunas_place)


def test_all_60_municipalities_lead_to_their_own_office(db, world):
    import_starter(by=None, now=NOW)
    load_offices(by=None, now=NOW)
    employer = factories.an_employer(world)
    places = Municipality.objects.filter(country="LT").order_by("pk")

    served = {
        place.pk: factories.a_vacancy(world, employer, municipality=place).office_id
        for place in places
    }

    assert len(served) == 60
    assert served == {code: office_serving(code).pk for code in served}


def test_without_a_place_and_abroad_the_employers_office_serves(world, employer):
    abroad = Municipality.objects.create(
        code="LV-RIX", region=world.vilnius_place.region, country_id="LT", labels={"en": "Riga"},
        latitude=56.9, longitude=24.1,
    )  # fmt: skip

    for place in (None, abroad):
        assert factories.a_vacancy(world, employer, municipality=place).office == employer.office


def test_a_vacancy_that_moves_changes_its_office(world, employer, agent):
    vacancy = factories.a_vacancy(world, employer)
    assert vacancy.office == world.vilnius

    draft = factories.a_draft(world, municipality=world.kaunas_place)
    actions.edit_vacancy(vacancy=vacancy, version=vacancy.version, draft=draft, by=agent, now=NOW)

    vacancy.refresh_from_db()
    assert vacancy.office == world.kaunas


def test_it_is_reviewed_where_the_work_is_and_by_who_owns_the_employer(
    world, agent, away, in_kaunas
):
    in_vilnius = factories.a_counsellor(world.vilnius)
    assert away.employer.owner not in {None, in_vilnius, in_kaunas}
    actions.publish(vacancy=away, by=agent, now=NOW)

    assert list(queries.awaiting_review(in_kaunas, day=TODAY)) == [away]
    assert list(queries.awaiting_review(away.employer.owner, day=TODAY)) == [away]
    assert list(queries.awaiting_review(in_vilnius, day=TODAY)) == []
    assert access.may_review(in_kaunas, away, day=TODAY)


def test_the_office_of_the_work_opens_and_publishes_it(client, world, agent, away, in_kaunas):
    actions.publish(vacancy=away, by=agent, now=NOW)
    client.force_login(in_kaunas)
    page = reverse("desk:vacancy", args=[away.employer.reference, away.reference])

    assert page in client.get(reverse("desk:vacancies")).content.decode()
    assert "Publish" in client.get(page).content.decode()
    client.post(reverse("desk:publish_vacancy", args=[away.employer.reference, away.reference]))

    away.refresh_from_db()
    assert away.state == "PUBLISHED"
    # The employer itself is not theirs: they write no new vacancy for it.
    new = reverse("desk:new_vacancy", args=[away.employer.reference])
    assert client.get(new).status_code == 404


@pytest.mark.parametrize("role", [Role.COUNSELLOR, Role.CAREER_CONSULTANT])
def test_a_counsellor_anywhere_reads_what_has_been_open_and_changes_nothing(
    client, world, employer, role
):
    vacancy = factories.an_open_vacancy(world, employer)
    client.force_login(factories.a_counsellor(world.kaunas, role))
    page = reverse("desk:vacancy", args=[employer.reference, vacancy.reference])

    html = client.get(page).content.decode()

    assert vacancy.title in html
    assert reverse("desk:vacancy_candidates", args=[vacancy.reference]) in html
    for name in ("edit_vacancy", "close_vacancy", "fill_places"):
        address = reverse(f"desk:{name}", args=[employer.reference, vacancy.reference])
        assert client.get(address).status_code in {403, 404}
        assert address not in html


def test_a_draft_is_read_only_by_its_own_offices(client, world, employer):
    draft = factories.a_vacancy(world, employer)
    page = reverse("desk:vacancy", args=[employer.reference, draft.reference])

    client.force_login(factories.a_counsellor(world.kaunas, Role.COUNSELLOR))
    assert client.get(page).status_code == 404
    client.force_login(factories.a_counsellor(world.vilnius, Role.COUNSELLOR))
    assert client.get(page).status_code == 200
