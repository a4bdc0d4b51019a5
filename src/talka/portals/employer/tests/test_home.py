"""The employer's home: what waits, and every service beginning from this one screen."""

import pytest
from django.urls import reverse

from talka.domains.contact.api import Side, start_thread
from talka.domains.employers.api import Employer, Standing
from talka.domains.matching.api import hire, invite
from talka.domains.matching.tests import factories as market
from talka.domains.vacancies import actions
from talka.domains.vacancies.api import State, Vacancy
from talka.domains.vacancies.tests import factories
from talka.domains.vacancies.tests.factories import NOW
from talka.kit import clock
from talka.kit.tests.standing import standing


@pytest.fixture(autouse=True)
def today():
    with clock.standing_at(NOW):
        yield


@standing
def world():
    world = factories.a_country()
    world.agent = factories.a_person()
    world.counsellor = factories.a_counsellor(world.vilnius)
    world.counsellor.given_name, world.counsellor.family_name = "Eglė", "Kavaliauskienė"
    world.counsellor.save()
    world.employer = factories.an_employer(world, agent=world.agent)
    return world


@pytest.fixture
def home(client, world):
    client.force_login(world.agent)

    def ask():
        return client.get(reverse("employer:home", args=[world.employer.reference]))

    return ask


def text(response):
    return response.content.decode()


def test_a_new_employer_reads_what_to_do_first(home, world):
    html = text(home())

    assert "Nothing waits for you." in html
    assert "No vacancies yet" in html
    assert world.counsellor.full_name in html


def test_every_service_begins_from_this_screen_and_every_link_opens(home, client):
    services = home().context["services"]

    links = [link for one in services for link in one.links]
    assert len(links) == len({link.url for link in links}) >= 9
    for link in links:
        assert client.get(link.url).status_code == 200, link.label
    assert {client.get(link.url).status_code for link in links} == {200}


def test_there_is_one_contact_person_and_one_inbox(home, world, client):
    page = home()

    assert text(page).count(world.counsellor.full_name) == 1
    inbox = reverse("employer:threads", args=[world.employer.reference])
    assert inbox in {one.url for one in page.context["navigation"]}


def test_who_is_no_owner_is_not_offered_to_invite(client, world):
    from talka.domains.employers.tests.factories import an_agency

    agency = an_agency(factories.a_person(), world.employer)
    client.force_login(agency.person)

    html = text(client.get(reverse("employer:home", args=[world.employer.reference])))

    assert reverse("employer:invite", args=[world.employer.reference]) not in html


def test_the_home_says_what_waits(home, world):
    draft = factories.a_vacancy(world, world.employer, title="")
    returned = factories.an_open_vacancy(world, world.employer, title="Grąžintas")
    asked = factories.an_open_vacancy(world, world.employer, title="Ar dar atviras")
    Vacancy.objects.filter(pk=returned.pk).update(state=State.RETURNED)
    actions.ask_for_life(vacancy=asked, by=None, now=NOW)
    start_thread(
        subject="Dėl patikros", text="Laba diena.", office=world.vilnius, side=Side.SERVICE,
        employer=world.employer.reference, staff=world.counsellor, by=world.counsellor, now=NOW,
    )  # fmt: skip

    labels = [one.label for one in home().context["todos"]]

    assert len(labels) == 4
    assert any("Grąžintas" in one for one in labels)
    assert any("Ar dar atviras" in one for one in labels)
    assert any("1 new message" in one for one in labels)
    assert draft


def test_an_open_vacancy_leads_to_the_people_who_fit(home, world, client):
    vacancy = factories.an_open_vacancy(world, world.employer)
    factories.a_vacancy(world, world.employer)

    urls = [one.candidates_url for one in home().context["vacancies"] if one.candidates_url]

    assert len(urls) == 1
    assert vacancy.reference in urls[0]
    assert client.get(urls[0]).status_code == 200


@pytest.mark.parametrize("standing", list(Standing))
def test_the_home_says_how_far_the_check_is(home, world, standing):
    Employer.objects.filter(pk=world.employer.pk).update(
        standing=standing, standing_reason="Nėra dokumentų"
    )

    html = text(home())

    assert ("not checked yet" in html) == (standing in {"UNVERIFIED", "LETTER_SENT"})
    assert ("Nėra dokumentų" in html) == (standing in {"REFUSED", "BLOCKED"})


def test_the_home_costs_the_same_for_any_number(home, world, django_assert_max_num_queries):
    home()
    for _ in range(8):
        factories.an_open_vacancy(world, world.employer)

    with django_assert_max_num_queries(20):
        home()


def test_a_foreign_employer_is_not_there(client, world):
    client.force_login(factories.a_person())

    foreign = client.get(reverse("employer:home", args=[world.employer.reference]))
    absent = client.get(reverse("employer:home", args=["E-22222222"]))

    assert (foreign.status_code, absent.status_code) == (404, 404)


def test_interviews_and_first_days_that_lie_ahead_stand_in_their_order(client, db):
    world = market.a_market()
    titles = ("Baker", "Cook", "Driver", "Welder")
    sent = [
        market.an_application(
            world, file=market.a_seeker(world), vacancy=market.a_vacancy(world, title=title)
        )
        for title in titles
    ]
    given = {"by": world.agent, "now": NOW}
    hire(application=sent[0], starts_on=market.day(9), **given)
    invite(application=sent[1], interview_at=market.later(days=2), place="Here", **given)
    invite(application=sent[2], interview_at=None, place="", **given)
    invite(application=sent[3], interview_at=market.later(days=-1), place="Here", **given)
    client.force_login(world.agent)

    page = client.get(reverse("employer:home", args=[world.employer.reference]))

    coming = [(one.title, one.meta.split(" · ")[-1]) for one in page.context["coming"]]
    assert coming == [("Interview", "Cook"), ("First day of work", "Baker")]
    address = reverse("employer:application", args=[world.employer.reference, sent[1].reference])
    assert page.context["coming"][0].link.url == address
