import pytest
from django.urls import reverse

from talka.domains.employers import actions, queries
from talka.domains.employers.models import Employer
from talka.domains.employers.rules import Standing
from talka.domains.employers.tests.factories import (
    a_message,
    agent_of,
    an_employer,
    an_employer_counsellor,
    text_of,
)
from talka.domains.people.api import Merge, Role
from talka.domains.people.tests.factories import NOW, a_member, an_office
from talka.engines.identifiers import make_company_code


pytestmark = pytest.mark.django_db
LIST = "/desk/employers/"


def url(page, employer, *parts):
    return reverse(f"desk:{page}", args=[employer.reference, *parts])


def standing_of(employer):
    return Employer.objects.get(pk=employer.pk).standing


@pytest.fixture
def unchecked(office, counsellor):
    return an_employer(office=office, owner=counsellor, standing=Standing.UNVERIFIED)


def test_the_list_shows_own_employers_first_and_those_of_the_offices_when_asked(
    desk_client, employer
):
    other = an_employer(office=employer.office, owner=an_employer_counsellor(employer.office))
    foreign = an_employer()

    own = text_of(desk_client.get(LIST))
    every = text_of(desk_client.get(LIST, {"of": "office"}))

    assert (employer.name in own, other.name in own) == (True, False)
    assert (other.name in every, foreign.name in every) == (True, False)


@pytest.mark.parametrize("role", [Role.COUNSELLOR, Role.CAREER_CONSULTANT, Role.MANAGER])
def test_who_has_no_employers_of_their_own_sees_those_of_the_office(
    client, settings, employer, role
):
    settings.DEMO = True
    client.force_login(a_member(role, office=employer.office))

    assert employer.name in text_of(client.get(LIST))


@pytest.mark.parametrize("role", [Role.ANALYST, Role.HEAD_OFFICE_AUTHOR])
def test_who_brings_nobody_together_finds_no_employers_and_no_menu_for_them(client, settings, role):
    settings.DEMO = True
    client.force_login(a_member(role))

    assert client.get(LIST).status_code == 403
    menu = {one.url for one in client.get(reverse("desk:home")).context["navigation"]}
    assert not menu & {LIST, reverse("desk:vacancies")}


def test_the_list_costs_the_same_for_any_number(
    desk_client, employer, django_assert_max_num_queries
):
    desk_client.get(LIST)
    for _ in range(8):
        an_employer(office=employer.office, owner=employer.owner)

    with django_assert_max_num_queries(14):
        desk_client.get(LIST)


def test_the_list_searches_filters_and_exports(desk_client, employer):
    alone = an_employer(office=employer.office, owner=None, name="Niekieno")

    by_code = text_of(desk_client.get(LIST, {"q": employer.company_code}))
    alone_ones = text_of(desk_client.get(LIST, {"of": "office", "counsellor": "NOBODY"}))
    blocked = text_of(desk_client.get(LIST, {"standing": "BLOCKED"}))
    file = desk_client.get(LIST, {"format": "csv"})

    assert employer.name in by_code
    assert (alone.name in alone_ones, employer.name in alone_ones) == (True, False)
    assert "Nothing fits" in blocked
    assert file["Content-Type"].startswith("text/csv")


@pytest.mark.parametrize(
    ("page", "standing"),
    [("verify_employer", Standing.VERIFIED), ("send_letter", Standing.LETTER_SENT)],
)
def test_a_check_is_one_step(desk_client, unchecked, page, standing):
    answer = desk_client.post(url(page, unchecked))

    assert answer.status_code in {200, 302}
    assert standing_of(unchecked) == standing


def test_the_code_of_a_letter_is_shown_once_and_printed(desk_client, unchecked):
    html = text_of(desk_client.post(url("send_letter", unchecked)))

    assert unchecked.name in html
    assert html.index("190766619") < html.index(unchecked.name), "the letter has a head"
    assert Employer.objects.get(pk=unchecked.pk).letter_code not in html


def known_to_the_register(employer, *, is_dissolved=False):
    codes = (make_company_code("LT", number) for number in range(200))
    code = next(one for one in codes if one.endswith("0") == is_dissolved)
    Employer.objects.filter(pk=employer.pk).update(company_code=code)


def test_the_register_is_asked(desk_client, unchecked):
    known_to_the_register(unchecked)

    answer = desk_client.post(url("verify_by_register", unchecked))

    assert answer.url == url("employer", unchecked)
    assert standing_of(unchecked) == Standing.VERIFIED


def test_who_is_dissolved_is_not_checked(desk_client, unchecked):
    known_to_the_register(unchecked, is_dissolved=True)

    desk_client.post(url("verify_by_register", unchecked))

    assert standing_of(unchecked) == Standing.UNVERIFIED


@pytest.mark.parametrize("page", ["verify_employer", "verify_by_register", "send_letter"])
def test_a_step_that_is_not_possible_any_more_changes_nothing(desk_client, employer, page):
    known_to_the_register(employer)

    answer = desk_client.post(url(page, employer), follow=True)

    assert answer.redirect_chain[-1][0] == url("employer", employer)
    assert standing_of(employer) == Standing.VERIFIED
    assert "possible any more" in text_of(answer) or "needs no letter" in text_of(answer)


@pytest.mark.parametrize(
    ("page", "standing"),
    [("refuse_employer", Standing.REFUSED), ("block_employer", Standing.BLOCKED)],
)
def test_refusing_and_blocking_need_a_reason(desk_client, unchecked, page, standing):
    assert desk_client.get(url(page, unchecked)).status_code == 200

    missing = desk_client.post(url(page, unchecked), {"reason": ""})
    assert missing.context["form"].errors["reason"]
    assert standing_of(unchecked) == Standing.UNVERIFIED
    done = desk_client.post(url(page, unchecked), {"reason": "Nėra dokumentų"})

    assert done.url == url("employer", unchecked)
    assert standing_of(unchecked) == standing


def test_unblocking_says_where_the_employer_stands(desk_client, unchecked, counsellor):
    actions.block(employer=unchecked, reason="Tikriname", by=counsellor, now=NOW)

    answer = desk_client.post(url("unblock_employer", unchecked), follow=True)

    assert "Not checked yet" in text_of(answer)
    assert standing_of(unchecked) == Standing.UNVERIFIED


def test_an_employer_is_given_to_a_colleague_of_another_office(desk_client, employer):
    far = an_employer_counsellor(an_office())
    page = url("assign_employer", employer)
    assert far.reference in text_of(desk_client.get(page))

    answer = desk_client.post(page, {"owner": far.reference})

    assert Employer.objects.get(pk=employer.pk).owner == far
    assert answer.url == url("employer", employer)  # the office still reads it


def test_who_gives_away_what_is_of_another_office_comes_back_to_the_list(
    client, settings, employer
):
    settings.DEMO = True
    far = an_employer_counsellor(an_office())
    Employer.objects.filter(pk=employer.pk).update(owner=far)
    client.force_login(far)

    answer = client.post(
        url("assign_employer", employer), {"owner": employer.owner.reference}, follow=True
    )

    assert answer.redirect_chain[-1][0] == LIST
    assert answer.status_code == 200


def test_an_employer_is_given_to_nobody_who_is_not_in_the_list(desk_client, employer, counsellor):
    answer = desk_client.post(
        url("assign_employer", employer), {"owner": a_member(Role.COUNSELLOR).reference}
    )

    assert answer.context["form"].errors["owner"]
    assert Employer.objects.get(pk=employer.pk).owner == counsellor


def test_the_choice_of_colleagues_costs_the_same_for_any_number(
    desk_client, employer, django_assert_max_num_queries
):
    for _ in range(6):
        an_employer(office=employer.office, owner=an_employer_counsellor(an_office()))

    with django_assert_max_num_queries(18):
        desk_client.get(url("assign_employer", employer))


@pytest.fixture
def double(office, counsellor):
    return an_employer(office=office, owner=counsellor)


def test_a_merge_is_looked_at_done_and_undone(desk_client, employer, double):
    person = agent_of(double)
    a_message(double)
    page = url("merge_employer", employer)
    asked = {"reference": double.reference.lower(), "reason": "Tas pats darbdavys"}
    assert desk_client.get(page).status_code == 200

    preview = text_of(desk_client.post(page, asked))
    assert not Merge.objects.exists()
    done = desk_client.post(page, asked | {"confirm": "1"})

    assert double.name in preview
    assert "Conversations" in preview
    assert done.url == url("employer", employer)
    assert queries.is_agent(person, employer.pk)
    merge = Merge.objects.get()
    undo = url("undo_employer_merge", employer, merge.pk)
    assert desk_client.post(undo).url == url("employer", employer)
    assert Employer.objects.get(pk=double.pk).merged_into is None
    assert "undone already" in text_of(desk_client.post(undo, follow=True))


@pytest.mark.parametrize("reference", ["E-22222222", "nonsense"])
def test_a_double_that_is_not_there_is_told_at_the_field(desk_client, employer, reference):
    answer = desk_client.post(
        url("merge_employer", employer), {"reference": reference, "reason": "x"}
    )

    assert answer.context["form"].errors["reference"]


def test_a_foreign_employer_is_no_double(desk_client, employer):
    foreign = an_employer()

    answer = desk_client.post(
        url("merge_employer", employer),
        {"reference": foreign.reference, "reason": "x", "confirm": "1"},
    )

    assert answer.context["form"].errors["reference"]
    assert not Merge.objects.exists()


def test_a_row_is_not_merged_into_itself(desk_client, employer):
    asked = {"reference": employer.reference, "reason": "x"}
    page = url("merge_employer", employer)

    assert desk_client.post(page, asked).context["form"].errors["reference"]
    assert desk_client.post(page, asked | {"confirm": "1"}).url == url("employer", employer)
    assert not Merge.objects.exists()


def test_a_merge_of_another_employer_is_not_undone_here(desk_client, employer, double, counsellor):
    merge = actions.merge_employers(kept=employer, gone=double, reason="x", by=counsellor, now=NOW)
    other = an_employer(office=employer.office, owner=counsellor)

    assert desk_client.post(url("undo_employer_merge", other, merge.pk)).status_code == 404


STEPS = (
    "verify_employer", "verify_by_register", "send_letter", "refuse_employer", "block_employer",
    "unblock_employer", "assign_employer", "merge_employer", "write_to_employer",
)  # fmt: skip


@pytest.mark.parametrize("page", STEPS)
def test_nobody_takes_a_step_with_a_foreign_employer_and_readers_take_none(
    client, settings, unchecked, page
):
    settings.DEMO = True
    for person, status in (
        (an_employer_counsellor(an_office()), 404),
        (a_member(Role.COUNSELLOR, office=unchecked.office), 403),
    ):
        client.force_login(person)
        answer = client.post(url(page, unchecked), {"reason": "x"})
        assert answer.status_code == status
    assert standing_of(unchecked) == Standing.UNVERIFIED


def test_a_silent_register_is_told_and_nothing_changes(desk_client, unchecked, settings):
    settings.REGISTERS_ADDRESS, settings.REGISTERS_STUB = "", False

    answer = desk_client.post(url("verify_by_register", unchecked), follow=True)

    assert "does not answer now" in text_of(answer)
    assert standing_of(unchecked) == Standing.UNVERIFIED
