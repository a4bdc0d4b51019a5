"""The same vacancy published twice: found, told before publishing, marked in the lists, settled."""

import pytest
from django.urls import reverse

from talka.domains.vacancies import actions, queries
from talka.domains.vacancies.models import Likeness
from talka.domains.vacancies.rules import State, likeness
from talka.domains.vacancies.tests import factories
from talka.domains.vacancies.tests.factories import NOW
from talka.kit import clock
from talka.kit.tests.standing import standing


TEXT = (
    "Gaminsite pietus 40 žmonių mūsų valgykloje Antakalnyje. Dirbame draugiškai, mokome naujokus, "
    "duodame darbo drabužius ir pietus. Darbas nuo septynių ryto iki trijų po pietų."
)


@pytest.fixture(autouse=True)
def today():
    with clock.standing_at(NOW):
        yield


@standing
def first(world, employer):
    return factories.an_open_vacancy(world, employer, description=TEXT)


def twins(vacancy, **options):
    return [one.vacancy for one in queries.twins_of(vacancy, **options)]


@pytest.mark.parametrize(
    ("title", "text", "is_same_employer", "percent"),
    [
        (1.0, 1.0, False, 100),
        (0.6, 0.9, False, 75),
        (1.0, 0.3, False, 0),  # two firms look for cooks
        (0.3, 1.0, False, 0),  # the same praise of the firm, another job
        (1.0, 0.3, True, 100),
        (0.7, 0.3, True, 0),
    ],
)
def test_how_alike_two_vacancies_are(title, text, is_same_employer, percent):
    assert likeness(title=title, text=text, is_same_employer=is_same_employer) == percent


def test_the_same_job_of_one_employer_is_found_however_it_is_worded(world, employer, first):
    again = factories.a_vacancy(world, employer, title="Virėja(-as)", description="Kita.")

    assert twins(again) == [first]
    assert twins(first) == []  # a draft is not on the board, so it is nobody's duplicate


def test_another_employers_copy_is_found_by_its_text(world, first):
    agency = factories.an_employer(world)
    copy = factories.an_open_vacancy(
        world, agency, title="Virėja (-as) valgykloje", description=f"{TEXT} Skambinkite."
    )
    factories.an_open_vacancy(world, agency, title="Virėja (-as)", description="Kepsite picas.")

    assert twins(copy)[0] == first
    assert twins(first) == [copy]
    assert twins(first, of_the_employer=True) == []


def test_the_same_work_in_another_place_is_another_vacancy(world, employer, first):
    kaunas = factories.a_vacancy(world, employer, description=TEXT, municipality=world.kaunas_place)
    both = factories.a_vacancy(
        world, employer, description=TEXT, municipality=world.kaunas_place, other_places=["LT-57"]
    )

    assert twins(kaunas) == []
    assert twins(both) == [first]


def test_a_closed_vacancy_is_nobodys_twin(world, employer, agent, first):
    again = factories.an_open_vacancy(world, employer, description=TEXT)
    assert twins(again) == [first]

    actions.close(vacancy=first, reason="NO_LONGER_NEEDED", by=agent, now=NOW)

    assert twins(again) == []


def test_the_employer_is_asked_before_it_publishes_the_same_again(
    agent_client, world, employer, first
):
    again = factories.a_vacancy(world, employer, description=TEXT)
    address = reverse("employer:publish_vacancy", args=[employer.reference, again.reference])

    html = agent_client.post(address).content.decode()

    again.refresh_from_db()
    assert again.state == State.DRAFT
    assert "Is this another job?" in html
    assert first.reference in html
    agent_client.post(address, {"is_another": "yes"})
    again.refresh_from_db()
    assert again.state == State.PUBLISHED


def test_an_employer_learns_nothing_of_another_ones_vacancies(agent_client, world, employer, first):
    copy = factories.an_open_vacancy(world, factories.an_employer(world), description=TEXT)

    page = reverse("employer:vacancy", args=[employer.reference, first.reference])

    assert copy.reference not in agent_client.get(page).content.decode()


def test_the_desk_marks_filters_and_settles(desk_client, world, employer, counsellor, first):
    again = factories.an_open_vacancy(world, employer, description=TEXT)
    other = factories.an_open_vacancy(world, employer, title="Vairuotojas", occupation=world.driver)

    def listed(**asked):
        page = desk_client.get(reverse("desk:vacancies"), asked).context["listing"].page
        return {one.reference for one in page.object_list}

    assert listed(twins="yes") == {first.reference, again.reference}
    assert listed(twins="no") == {other.reference}
    page = reverse("desk:vacancy", args=[employer.reference, again.reference])
    html = desk_client.get(page).content.decode()
    assert "This may be a duplicate" in html

    number = Likeness.objects.get().pk
    address = reverse("desk:settle_twin", args=[employer.reference, again.reference, number])
    answer = desk_client.post(address, follow=True)

    assert "two jobs" in answer.content.decode()
    assert "This may be a duplicate" not in answer.content.decode()
    assert listed(twins="yes") == set()
    again = queries.vacancy_by_reference(again.reference)
    actions.edit_vacancy(
        vacancy=again, version=again.version, draft=queries.draft_of(again), by=counsellor, now=NOW
    )
    assert twins(again) == []


def test_a_pair_of_others_does_not_exist_here(desk_client, world, employer, first):
    factories.an_open_vacancy(world, employer, description=TEXT)
    third = factories.an_open_vacancy(world, employer, title="Vairuotojas", occupation=world.driver)
    number = Likeness.objects.get().pk

    for wrong in (number, 987654):
        address = reverse("desk:settle_twin", args=[employer.reference, third.reference, wrong])
        assert desk_client.post(address).status_code == 404


def test_who_looks_after_neither_settles_nothing(world, employer, stranger, first):
    factories.an_open_vacancy(world, employer, description=TEXT)

    with pytest.raises(actions.VacancyNotYours):
        actions.settle_likeness(likeness=Likeness.objects.get(), by=stranger, now=NOW)
