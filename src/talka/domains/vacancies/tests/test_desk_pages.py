import pytest
from django.urls import reverse

from talka.domains.people.api import Role
from talka.domains.vacancies import actions, queries
from talka.domains.vacancies.models import Vacancy
from talka.domains.vacancies.rules import ReportReason, State
from talka.domains.vacancies.tests import factories
from talka.domains.vacancies.tests.factories import NOW
from talka.kit import clock
from talka.kit.tests.standing import standing


UNLAWFUL = "Ieškome merginos iki 30 metų."


@pytest.fixture(autouse=True)
def today():
    with clock.standing_at(NOW):
        yield


def text(response):
    return response.content.decode()


def page(name, vacancy, *more):
    return reverse(f"desk:{name}", args=[vacancy.employer.reference, vacancy.reference, *more])


@standing
def waiting(world, agent):
    """A vacancy of an unchecked employer that waits for a review of its words."""
    employer = factories.an_employer(world, agent=agent, is_verified=False)
    vacancy = factories.a_vacancy(world, employer, description=UNLAWFUL)
    return actions.submit(vacancy=vacancy, by=agent, now=NOW)


def test_the_desk_lists_the_vacancies_of_its_offices(desk_client, world, employer):
    mine = factories.an_open_vacancy(world, employer)
    factories.a_counsellor(world.kaunas)  # who gets what is registered there
    elsewhere = factories.an_employer(world, municipality=world.kaunas_place)
    other = factories.an_open_vacancy(
        world, elsewhere, title="Kauno darbas", municipality=world.kaunas_place
    )

    html = text(desk_client.get(reverse("desk:vacancies")))

    assert page("vacancy", mine) in html
    assert other.title not in html


def test_the_desk_list_costs_the_same_for_any_number(
    desk_client, world, employer, django_assert_max_num_queries
):
    desk_client.get(reverse("desk:vacancies"))
    for _ in range(8):
        factories.an_open_vacancy(world, employer)
    with django_assert_max_num_queries(16):
        desk_client.get(reverse("desk:vacancies"))


def test_the_desk_list_searches_filters_and_exports(desk_client, world, employer):
    factories.an_open_vacancy(world, employer)
    factories.a_vacancy(world, employer, title="Juodraštis")

    found = desk_client.get(reverse("desk:vacancies"), {"q": "sviezia", "state": "DRAFT"})
    assert [one.title for one in found.context["listing"].page.object_list] == ["Juodraštis"]
    answer = desk_client.get(reverse("desk:vacancies"), {"format": "csv"})
    assert answer["Content-Disposition"].startswith("attachment")


def test_a_review_from_the_queue_to_the_board(desk_client, waiting):
    queue = text(desk_client.get(reverse("desk:vacancy_reviews")))
    assert page("vacancy", waiting) in queue
    html = text(desk_client.get(page("vacancy", waiting)))
    assert f"<mark>{UNLAWFUL}</mark>" in html

    for finding in queries.open_findings(waiting):
        address = page("allow_finding", waiting, finding.pk)
        assert desk_client.post(address, {"reason": ""}).context["form"].errors
        desk_client.post(address, {"reason": "A role in a play"})
    response = desk_client.post(page("publish_vacancy", waiting), follow=True)

    assert "The vacancy is on the board." in text(response)
    assert "Allowed: A role in a play" in text(response)
    assert "Nothing waits for a review" in text(desk_client.get(reverse("desk:vacancy_reviews")))


def test_a_review_sends_back_with_a_reason_that_the_employer_reads(
    desk_client, client, waiting, agent
):
    address = page("return_vacancy", waiting)
    assert desk_client.post(address, {"reason": " "}).context["form"].errors
    desk_client.post(address, {"reason": "Leave the age out."})

    waiting.refresh_from_db()
    assert waiting.state == State.RETURNED
    client.force_login(agent)
    own = reverse("employer:vacancy", args=[waiting.employer.reference, waiting.reference])
    assert "Leave the age out." in text(client.get(own))


def test_sending_back_twice_is_answered_in_words(desk_client, waiting):
    for _ in range(2):
        response = desk_client.post(
            page("return_vacancy", waiting), {"reason": "Leave the age out."}, follow=True
        )

    assert "changed in the meantime" in text(response)


def test_a_report_is_settled_and_closes_the_vacancy(desk_client, world, employer):
    vacancy = factories.an_open_vacancy(world, employer)
    report = actions.report_vacancy(
        vacancy=vacancy, reason=ReportReason.FRAUD, text="They want money", by=None, now=NOW
    )
    address = reverse("desk:settle_report", args=[report.pk])
    assert address in text(desk_client.get(reverse("desk:vacancy_reports")))
    assert "They want money" in text(desk_client.get(address))

    assert desk_client.post(address, {"settlement": ""}).context["form"].errors
    desk_client.post(address, {"settlement": "It is fraud", "do": "close"})

    vacancy.refresh_from_db()
    assert vacancy.state == State.WITHDRAWN
    assert "It is fraud" in text(desk_client.get(address))
    assert "No reports wait" in text(desk_client.get(reverse("desk:vacancy_reports")))


def test_a_counsellor_writes_for_an_employer(desk_client, world, employer):
    assert employer.name in text(desk_client.get(reverse("desk:new_vacancy_for")))
    write = reverse("desk:write_vacancy", args=[employer.reference])

    desk_client.post(
        write,
        {"title": "Telefonu", "language": "lt", "positions": "1", "contract": "PERMANENT",
         "pay_period": "MONTH", "visibility": "PUBLIC"},
    )  # fmt: skip

    assert Vacancy.objects.get().title == "Telefonu"


def test_a_duplicate_is_hinted_at(desk_client, world, employer):
    first, second = (factories.an_open_vacancy(world, employer) for _ in range(2))

    html = text(desk_client.get(page("vacancy", first)))

    assert "This may be a duplicate" in html
    assert second.reference in html


PAGES = [
    "vacancy",
    "edit_vacancy",
    "preview_vacancy",
    "close_vacancy",
    "return_vacancy",
    "fill_places",
]


READING = {"vacancy", "preview_vacancy"}


@pytest.mark.parametrize("name", PAGES)
def test_drafts_of_another_region_do_not_exist_for_me(client, settings, world, employer, name):
    settings.DEMO = True
    vacancy = factories.a_vacancy(world, employer)
    client.force_login(factories.a_counsellor(world.kaunas))

    assert client.get(page(name, vacancy)).status_code == 404


@pytest.mark.parametrize("name", PAGES)
def test_open_vacancies_of_another_region_are_only_read(client, settings, world, employer, name):
    settings.DEMO = True
    vacancy = factories.an_open_vacancy(world, employer)
    client.force_login(factories.a_counsellor(world.kaunas))

    assert client.get(page(name, vacancy)).status_code == (200 if name in READING else 404)


def test_reports_and_findings_of_another_region_do_not_exist_for_me(
    client, settings, world, waiting
):
    settings.DEMO = True
    report = actions.report_vacancy(
        vacancy=waiting, reason=ReportReason.OTHER, text="", by=None, now=NOW
    )
    client.force_login(factories.a_counsellor(world.kaunas))

    assert client.post(reverse("desk:settle_report", args=[report.pk])).status_code == 404
    assert client.post(reverse("desk:settle_report", args=[10**17])).status_code == 404
    finding = waiting.findings.first()
    assert (
        client.post(page("allow_finding", waiting, finding.pk), {"reason": "x"}).status_code == 404
    )
    assert queries.open_findings(waiting)


def test_a_finding_of_another_vacancy_is_absent(desk_client, world, waiting, employer):
    other = factories.an_open_vacancy(world, employer)

    assert (
        desk_client.get(page("allow_finding", other, waiting.findings.first().pk)).status_code
        == 404
    )


@pytest.mark.parametrize(
    ("role", "list_status", "review_status"),
    [(Role.COUNSELLOR, 200, 403), (Role.EMPLOYER_COUNSELLOR, 200, 200), (Role.MANAGER, 200, 200)],
)
def test_who_opens_what(client, settings, world, role, list_status, review_status):
    settings.DEMO = True
    client.force_login(factories.a_counsellor(world.vilnius, role))

    assert client.get(reverse("desk:vacancies")).status_code == list_status
    for name in ("desk:vacancy_reviews", "desk:vacancy_reports", "desk:new_vacancy_for"):
        assert client.get(reverse(name)).status_code == review_status


def test_agents_have_no_desk(client, settings, world, agent, employer):
    settings.DEMO = True
    vacancy = factories.an_open_vacancy(world, employer)
    client.force_login(agent)

    for address in (reverse("desk:vacancies"), page("vacancy", vacancy)):
        assert client.get(address).status_code == 403


def test_candidates_are_one_click_from_the_vacancy_and_the_list(desk_client, world, employer):
    vacancy = factories.an_open_vacancy(world, employer)
    candidates = reverse("desk:vacancy_candidates", args=[vacancy.reference])

    assert f'href="{candidates}"' in text(desk_client.get(page("vacancy", vacancy)))
    assert f'href="{candidates}"' in text(desk_client.get(reverse("desk:vacancies")))
    assert desk_client.get(candidates).status_code == 200


def test_the_vacancies_of_an_employer_are_found_by_its_reference(desk_client, world, employer):
    mine = factories.an_open_vacancy(world, employer)
    factories.an_open_vacancy(world)

    found = desk_client.get(reverse("desk:vacancies"), {"q": employer.reference})

    assert list(found.context["listing"].page.object_list) == [mine]
