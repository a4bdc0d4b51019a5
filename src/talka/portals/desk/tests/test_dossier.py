"""One dossier for each employer: all that is known, and every step beginning from it."""

import pytest
from django.urls import reverse

from talka.domains.contact.api import Side, Thread, start_thread
from talka.domains.employers import actions as employers
from talka.domains.employers.api import Employer, Standing
from talka.domains.matching.tests import factories as market
from talka.domains.people.api import Person, Role
from talka.kit.tests.standing import standing
from talka.portals.desk.dossier import Kind


NOW = market.NOW


@pytest.fixture
def own(world):
    """The employer counsellor of the market's employer."""
    return world.employer_counsellor


@standing
def vacancy(world):
    return market.a_vacancy(world)


@pytest.fixture
def employer(world, vacancy):
    found = Employer.objects.select_related("owner", "office").get(pk=world.employer.pk)
    assert found.owner == world.employer_counsellor
    return found


@pytest.fixture
def as_(client, settings):
    settings.DEMO = True  # no second factor

    def sign_in(person):
        client.force_login(person)
        return client

    return sign_in


def url(employer, page="employer", *parts):
    return reverse(f"desk:{page}", args=[employer.reference, *parts])


def text(response):
    return response.content.decode()


def a_reader(employer, role=Role.COUNSELLOR):
    return market.people.a_counsellor(employer.office, role)


def links_in(html):
    return {part.split('"')[0] for part in html.split('href="/desk/')[1:]}


def test_the_dossier_shows_all_sides_of_the_employer(as_, employer, own, vacancy):
    agent = employer.agencies.get().person
    start_thread(
        subject="Dėl skelbimo", text="Laba diena.", office=employer.office, side=Side.OUTSIDE,
        employer=employer.reference, staff=own, by=agent, now=NOW,
    )  # fmt: skip

    html = text(as_(own).get(url(employer)))

    for words in (employer.company_code, agent.full_name, "Dėl skelbimo", own.full_name):
        assert words in html
    assert reverse("desk:vacancy", args=[employer.reference, vacancy.reference]) in html
    assert reverse("desk:vacancy_candidates", args=[vacancy.reference]) in html


@pytest.mark.parametrize("standing", list(Standing))
def test_every_service_begins_from_the_dossier_and_every_link_opens(as_, employer, own, standing):
    Employer.objects.filter(pk=employer.pk).update(standing=standing)
    client = as_(own)
    page = client.get(url(employer))

    steps = page.context["actions"]
    for step in steps:
        if not step.post:
            assert client.get(step.url).status_code == 200, step.label
    labels = {str(step.label) for step in steps}
    assert {"Write a message", "Give to a colleague", "Merge a double"} <= labels
    assert ("New vacancy" in labels) == (standing != Standing.BLOCKED)
    assert ("Unblock" in labels) == (standing == Standing.BLOCKED)
    assert ("Check against the register" in labels) == (
        standing in {Standing.UNVERIFIED, Standing.LETTER_SENT, Standing.REFUSED}
    )
    for path in links_in(text(page)):
        assert client.get(f"/desk/{path.replace('&amp;', '&')}").status_code == 200, path


@pytest.mark.parametrize("role", [Role.COUNSELLOR, Role.CAREER_CONSULTANT])
def test_a_counsellor_of_the_office_reads_everything_and_changes_nothing(as_, employer, role):
    client = as_(a_reader(employer, role))

    page = client.get(url(employer))
    html = text(page)

    assert employer.company_code in html
    assert page.context["actions"] == []
    assert 'action="/desk/employers/' not in html
    for path in links_in(html):
        answer = client.get(f"/desk/{path.replace('&amp;', '&')}")
        assert answer.status_code == 200, path


def test_a_counsellor_reads_a_vacancy_and_changes_nothing(as_, employer, vacancy):
    client = as_(a_reader(employer))
    page = reverse("desk:vacancy", args=[employer.reference, vacancy.reference])
    edit = reverse("desk:edit_vacancy", args=[employer.reference, vacancy.reference])

    read = client.get(page)

    assert read.status_code == 200
    assert edit not in text(read)
    assert client.get(edit).status_code == 403
    assert client.get(reverse("desk:vacancies")).status_code == 200


def test_a_counsellor_of_another_office_finds_neither_dossier_nor_draft(as_, employer, world):
    draft = market.create_draft(employer=employer, draft=market.a_draft(world), by=None, now=NOW)
    client = as_(world.stranger)

    assert client.get(url(employer)).status_code == 404
    page = reverse("desk:vacancy", args=[employer.reference, draft.reference])
    assert client.get(page).status_code == 404


@pytest.mark.parametrize("role", [Role.ANALYST, Role.HEAD_OFFICE_AUTHOR, Role.ADMINISTRATOR])
def test_who_brings_nobody_together_reads_no_dossier(as_, employer, role):
    assert as_(a_reader(employer, role)).get(url(employer)).status_code == 403


def test_a_conversation_leads_only_those_who_take_part_to_its_page(as_, employer, own, world):
    above = market.people.a_counsellor(employer.office.parent, Role.MANAGER)
    thread = start_thread(
        subject="Dėl skelbimo", text="Laba diena.", office=employer.office, side=Side.OUTSIDE,
        employer=employer.reference, staff=own, by=None, now=NOW,
    )  # fmt: skip
    page = reverse("desk:thread", args=[thread.reference])

    assert page in text(as_(own).get(url(employer)))
    html = text(as_(above).get(url(employer)))

    assert "Dėl skelbimo" in html
    assert page not in html


def test_who_wants_to_act_for_the_employer_stands_in_its_dossier(as_, employer, own):
    somebody = market.people.a_person()
    employers.ask_to_act(employer=employer, text="Esu vadovė", by=somebody, now=NOW)

    html = text(as_(own).get(url(employer)))

    assert "wants to act for the employer" in html
    assert reverse("desk:thread", args=[Thread.objects.get().reference]) in html


def test_the_history_is_narrowed_to_one_kind(as_, employer, own):
    employers.block(employer=employer, reason="Tikriname", by=own, now=NOW)
    client = as_(own)

    every = client.get(url(employer)).context["history"]
    checks = client.get(url(employer), {"history": Kind.CHECKS}).context["history"]
    nonsense = client.get(url(employer), {"history": "x"}).context["history"]

    assert len(every) > len(checks) > 0
    assert "Tikriname" in checks[0].meta
    assert nonsense == every
    assert [one.at for one in every] == sorted((one.at for one in every), reverse=True)


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_of_history_opens(as_, employer, own, kind):
    assert as_(own).get(url(employer), {"history": kind}).status_code == 200


def test_a_merged_row_says_where_it_went_and_offers_no_steps(as_, employer, own, world):
    kept = market.an_employer(world, by=market.people.a_person(), name="Bread and Company")
    manager = a_reader(employer, Role.MANAGER)
    employers.merge_employers(kept=kept, gone=employer, reason="double", by=manager, now=NOW)

    page = as_(manager).get(url(employer))

    assert url(kept) in text(page)
    assert page.context["actions"] == []
    assert "Undo the merge" in text(as_(manager).get(url(kept)))


def test_the_dossier_costs_the_same_for_any_number(
    as_, employer, own, world, django_assert_max_num_queries
):
    client = as_(own)
    client.get(url(employer))
    for number in range(6):
        start_thread(
            subject=f"Klausimas {number}", text="Laba diena.", office=employer.office,
            side=Side.OUTSIDE, employer=employer.reference, staff=own, by=None, now=NOW,
        )  # fmt: skip

    with django_assert_max_num_queries(40):
        client.get(url(employer))


def test_a_reader_of_another_office_is_not_led_from_an_open_vacancy_to_the_dossier(
    as_, employer, own, vacancy, world
):
    page = reverse("desk:vacancy", args=[employer.reference, vacancy.reference])

    assert url(employer) in text(as_(own).get(page))
    assert url(employer) not in text(as_(world.stranger).get(page))


def test_what_was_hired_and_what_waits_is_counted_without_names(as_, employer, own, world):
    application = market.an_application(world)
    Person.objects.filter(pk=application.file.person_id).update(family_name="Slaptauskienė")
    page = as_(own).get(url(employer))

    html = text(page)

    assert page.context["waiting"] == 1
    assert reverse("desk:application", args=[application.reference]) in html
    assert "Slaptauskienė" not in html
    reader = as_(a_reader(employer)).get(url(employer))
    assert reverse("desk:application", args=[application.reference]) not in text(reader)


def test_an_employer_that_is_not_there_is_like_a_foreign_one(as_, own):
    assert as_(own).get(reverse("desk:employer", args=["E-22222222"])).status_code == 404


def test_a_manager_reads_that_an_employer_has_no_counsellor(as_, employer):
    Employer.objects.filter(pk=employer.pk).update(owner=None)
    client = as_(a_reader(employer, Role.MANAGER))

    todos = client.get(reverse("desk:home"), {"as": "office"}).context["todos"]

    alone = next(one for one in todos if "no counsellor" in one.label and "employer" in one.label)
    assert employer.name in text(client.get(alone.url))
