"""The same work in several places: written, found by each, told to machines; and what has a history."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from talka.domains.vacancies import actions, queries
from talka.domains.vacancies.models import (
    VacancyLanguage,
    VacancyLicence,
    VacancyPlace,
    VacancySkill,
)
from talka.domains.vacancies.queries import Query
from talka.domains.vacancies.rules import Need
from talka.domains.vacancies.tests import factories
from talka.domains.vacancies.tests.factories import NOW
from talka.domains.vacancies.web import postings
from talka.kit import clock
from talka.kit.tests.standing import standing


@pytest.fixture(autouse=True)
def today():
    with clock.standing_at(NOW):
        yield


@standing
def vacancy(world, employer):
    """Work in Vilnius or in Kaunas, as one likes."""
    return factories.an_open_vacancy(world, employer, other_places=["LT-15"])


def found(**wishes):
    return list(queries.search(Query(**wishes), now=NOW))


@pytest.mark.parametrize("code", ["LT-57", "LT-15"])
@pytest.mark.parametrize("radius", [0, 10])
def test_it_is_found_in_each_of_its_places_once_and_is_near(vacancy, code, radius):
    rows = found(municipality=code, radius=radius)

    assert rows == [vacancy]
    assert round(rows[0].km) == 0


def test_the_distance_is_that_of_the_nearest_place(vacancy, world, employer):
    only_kaunas = factories.an_open_vacancy(world, employer, municipality=world.kaunas_place)

    rows = found(municipality="LT-52", radius=100, sort="nearest")

    assert rows == [vacancy, only_kaunas]
    assert [round(one.km) for one in rows] == [23, 72]
    assert found(municipality="LT-52", radius=5) == []


def test_it_is_found_by_the_name_of_every_place(vacancy):
    assert found(text="Kaune") == [vacancy]
    assert found(text="Vilniuje") == [vacancy]


def test_it_is_told_as_several_places(client, vacancy):
    whole = queries.public_vacancy(vacancy.reference)

    places = json.loads(postings.posting_of(whole))["jobLocation"]
    assert [one["address"]["addressLocality"] for one in places] == ["Vilnius", "Kaunas"]
    told = client.get(f"/api/v1/vacancies/{vacancy.reference}").json()
    assert [one["code"] for one in told["other_places"]] == ["LT-15"]
    html = client.get(reverse("public:vacancy", args=[vacancy.reference])).content.decode()
    assert "Vilnius, Kaunas" in html
    assert "Vilnius, Kaunas" in client.get(reverse("public:board")).content.decode()


def test_matching_is_told_of_every_place(vacancy):
    demand = queries.demand_of(vacancy.pk)

    assert [(one.municipality, one.latitude) for one in demand.other_places] == [("LT-15", 54.90)]


def test_a_list_costs_the_same_for_any_number(client, world, employer):
    def cost():
        with CaptureQueriesContext(connection) as asked:
            client.get(reverse("public:board"))
        return len(asked)

    factories.an_open_vacancy(world, employer, other_places=["LT-15"])
    client.get(reverse("public:board"))
    few = cost()
    for _ in range(6):
        factories.an_open_vacancy(world, employer, other_places=["LT-15", "LT-52"])

    assert cost() == few


@pytest.fixture
def form(agent_client, world, employer):
    """Open the form of a draft and send it back with changes."""
    draft = factories.a_vacancy(world, employer)
    address = reverse("employer:edit_vacancy", args=[employer.reference, draft.reference])

    def send(**changes):
        draft.refresh_from_db()
        given = {
            "title": "Virėja (-as)", "occupation": "cook", "occupation_value": world.cook.uri,
            "description": "Pietūs.", "language": "lt", "positions": "1", "place": "Vilnius",
            "place_value": "LT-57", "contract": "RESERVE", "pay_period": "MONTH",
            "visibility": "PUBLIC", "version": str(draft.version), "do": "save",
        }  # fmt: skip
        return agent_client.post(address, given | changes)

    return send, draft


def codes(vacancy):
    return set(vacancy.other_places.values_list("municipality_id", flat=True))


def test_places_are_added_one_by_one_without_scripts(form):
    send, draft = form

    html = send(more_place="Kaunas", more_place_value="LT-15", do="add_place").content.decode()
    assert 'name="other_places" value="LT-15"' in html
    assert codes(draft) == set()
    # The second one is saved at once, though nobody pressed "Add".
    send(other_places=["LT-15"], more_place="Trakai", more_place_value="LT-52")

    assert codes(draft) == {"LT-15", "LT-52"}


def test_a_place_is_taken_away_by_its_tick(form):
    send, draft = form
    send(other_places=["LT-15"], more_place="Trakai", more_place_value="LT-52")

    send(other_places=["LT-52"])

    assert codes(draft) == {"LT-52"}


def test_an_unknown_place_is_told_and_nothing_is_lost(form):
    send, draft = form

    html = send(other_places=["LT-15"], more_place="Nigdzie").content.decode()

    assert "error" in html
    assert 'value="Nigdzie"' in html
    assert 'name="other_places" value="LT-15"' in html
    assert codes(draft) == set()


def test_the_place_of_the_vacancy_itself_is_not_kept_twice(form):
    send, draft = form

    send(more_place="Vilnius", more_place_value="LT-57")

    assert codes(draft) == set()


def told(kind, vacancy):
    return [
        (row.pgh_label, row.pgh_context["by"])
        for row in kind.pgh_event_model.objects.filter(vacancy_id=vacancy.pk).order_by("pgh_id")
    ]


def test_what_is_asked_for_has_a_history_and_what_stays_leaves_no_trace(world, employer, agent):
    vacancy = factories.a_vacancy(
        world, employer, required_skills=[world.skills[0].pk, world.skills[1].pk],
        languages={"lt": ("B2", Need.REQUIRED), "en": ("B1", Need.WISHED)}, licences=["B", "D"],
        other_places=["LT-15"],
    )  # fmt: skip
    draft = factories.a_draft(
        world, required_skills=[world.skills[0].pk], wished_skills=[world.skills[2].pk],
        languages={"lt": ("C1", Need.REQUIRED)}, licences=["B"], other_places=["LT-52"],
    )  # fmt: skip

    actions.edit_vacancy(vacancy=vacancy, version=vacancy.version, draft=draft, by=agent, now=NOW)

    begun = [("insert", None), ("insert", None)]
    assert told(VacancySkill, vacancy) == [*begun, ("delete", agent.pk), ("insert", agent.pk)]
    assert told(VacancyLanguage, vacancy) == [*begun, ("delete", agent.pk), ("update", agent.pk)]
    assert told(VacancyLicence, vacancy) == [*begun, ("delete", agent.pk)]
    assert told(VacancyPlace, vacancy) == [begun[0], ("delete", agent.pk), ("insert", agent.pk)]
    stored = queries.vacancy_by_reference(vacancy.reference)
    assert queries.draft_of(stored).languages == {"lt": ("C1", Need.REQUIRED)}
