"""An advert that names several places: all of them are proposed, and what is left ticked counts."""

import pytest
from django.urls import reverse

from talka.domains.vacancies import queries
from talka.domains.vacancies.models import Vacancy
from talka.domains.vacancies.tests.factories import NOW
from talka.kit import clock


SEVERAL = (
    "Virėja (-as)\n\nIeškome virėjos. Darbo vieta: Vilnius, Kaunas. Reikės gaminti patiekalus."
)
ONE = "Virėja (-as)\n\nIeškome virėjos Vilniuje. Reikės gaminti patiekalus 40 žmonių."


@pytest.fixture(autouse=True)
def today():
    with clock.standing_at(NOW):
        yield


@pytest.fixture
def paste(agent_client, employer):
    def send(advert, **answers):
        address = reverse("employer:paste_advert", args=[employer.reference])
        page = agent_client.post(address, {"text": advert, "do": "read"})
        form = page.context["form"]
        if not answers:
            return form
        given = {name: form[name].value() for name in form.fields} | {"do": "create"} | answers
        agent_client.post(address, {name: one for name, one in given.items() if one})
        return queries.draft_of(Vacancy.objects.get())

    return send


def test_every_place_that_is_named_is_proposed(paste):
    form = paste(SEVERAL)
    places = [code for code, _ in form.fields["other_places"].choices]

    assert len(places) == 2
    assert form["place"].value() == places[0]
    assert form["other_places"].value() == places[1:]


def test_what_stays_ticked_is_offered_there_too_and_the_own_place_once(paste):
    form = paste(SEVERAL)
    places = [code for code, _ in form.fields["other_places"].choices]

    said = paste(SEVERAL, place=places[1], other_places=places, other_occupation="")

    assert said.municipality.pk == places[1]
    assert list(said.other_places) == places[:1]


def test_an_advert_with_one_place_asks_for_no_others(paste):
    assert "other_places" not in paste(ONE).fields
