from collections import Counter

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from talka.domains.people import actions, queries
from talka.domains.people.models import Office, Route
from talka.domains.people.rules import OfficeKind
from talka.domains.people.tests.factories import NOW, TODAY, a_member


pytestmark = pytest.mark.django_db
MUNICIPALITIES = [f"LT-{number:02}" for number in range(1, 61)]


@pytest.fixture
def country(db):
    return actions.load_offices(by=None, now=NOW)


def test_each_of_60_municipalities_is_served_by_exactly_one_department(country):
    departments = [queries.department_of(queries.office_serving(code)) for code in MUNICIPALITIES]
    assert Route.objects.count() == 60
    assert all(one is not None and one.kind == OfficeKind.DEPARTMENT for one in departments)
    assert len({one.code for one in departments}) == 5


def test_there_is_one_head_office_over_five_departments(country):
    kinds = Counter(Office.objects.values_list("kind", flat=True))
    assert (kinds[OfficeKind.HEAD_OFFICE], kinds[OfficeKind.DEPARTMENT]) == (1, 5)
    for office in Office.objects.exclude(kind=OfficeKind.HEAD_OFFICE):
        assert office.parent is not None


def test_loading_the_offices_again_changes_nothing(country):
    before = list(Office.objects.order_by("pk").values())
    assert actions.load_offices(by=None, now=NOW) == country
    assert list(Office.objects.order_by("pk").values()) == before


def test_a_changed_route_is_brought_up_to_date(country):
    Route.objects.filter(pk="LT-57").update(office=queries.office_by_code("lt-office-utena"))
    actions.load_offices(by=None, now=NOW)
    assert queries.office_serving("LT-57").code == "lt-office-vilnius"


def test_the_tree_goes_from_the_head_office_down_and_counts_people_once(country):
    office = queries.office_by_code("lt-office-vilnius")
    a_member("COUNSELLOR", "MANAGER", office=office)
    rows = queries.office_tree(day=TODAY)
    assert rows[0].office.kind == OfficeKind.HEAD_OFFICE
    assert [row.depth for row in rows[:3]] == [0, 1, 2]
    assert len(rows) == country.offices
    assert next(row.staff for row in rows if row.office == office) == 1


def test_the_tree_asks_the_database_three_times_however_large_it_is(
    country, django_assert_num_queries
):
    with django_assert_num_queries(3):
        queries.office_tree(day=TODAY)


OFFICE = '[[office]]\ncode = "{}"\nkind = "{}"\nnames.en = "X"\n'


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("this is no toml", "offices.toml"),
        (OFFICE.format("a", "HEAD_OFFICE") * 2, "twice"),
        (OFFICE.format("a", "PALACE"), "no kind PALACE"),
        (OFFICE.format("a", "OFFICE") + 'parent = "b"\n', "b does not stand before it"),
        (OFFICE.format("a", "OFFICE") + 'colour = "red"\n', "colour"),
        (
            OFFICE.format("a", "OFFICE") + '[[routing]]\nmunicipality = "LT-01"\noffice = "z"\n',
            "no office z",
        ),
        (
            OFFICE.format("a", "OFFICE")
            + '[[routing]]\nmunicipality = "LT-01"\noffice = "a"\n' * 2,
            "LT-01 is served twice",
        ),
    ],
)
def test_a_wrong_file_is_refused_whole_and_says_what_is_wrong(tmp_path, content, complaint):
    path = tmp_path / "offices.toml"
    path.write_text(content)
    with pytest.raises(actions.OfficesFileWrong, match=complaint):
        actions.load_offices(by=None, now=NOW, path=path)
    assert Office.objects.count() == 0


def test_the_command_says_what_it_has_loaded(capsys):
    call_command("load_offices")
    assert capsys.readouterr().out.strip().endswith("60 municipalities served")


def test_the_command_says_what_is_wrong_with_a_file(tmp_path):
    with pytest.raises(CommandError, match="Nothing was changed"):
        call_command("load_offices", tmp_path / "absent.toml")
