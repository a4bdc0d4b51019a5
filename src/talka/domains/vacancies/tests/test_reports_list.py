"""Reports about adverts are searched, filtered and sorted."""

import pytest
from django.urls import reverse

from talka.domains.vacancies.actions.moderating import report_vacancy
from talka.domains.vacancies.rules import ReportReason
from talka.domains.vacancies.tests.factories import NOW, an_open_vacancy
from talka.kit import clock


@pytest.fixture
def titles(world, employer, desk_client):
    for title, reason, text in (
        ("Alpha", ReportReason.FRAUD, "They want money"),
        ("Beta", ReportReason.OTHER, "The place is closed"),
    ):
        vacancy = an_open_vacancy(world, employer, title=title)
        report_vacancy(vacancy=vacancy, reason=reason, text=text, by=None, now=NOW)

    def shown(**asked):
        with clock.standing_at(NOW):
            page = desk_client.get(reverse("desk:vacancy_reports"), asked)
        return [one.vacancy.title for one in page.context["listing"].page.object_list]

    return shown


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"q": "money"}, ["Alpha"]),
        ({"q": "bet"}, ["Beta"]),
        ({"q": "nobody"}, []),
        ({"reason": "FRAUD"}, ["Alpha"]),
        ({"sort": "-title"}, ["Beta", "Alpha"]),
        ({"sort": "employer"}, ["Alpha", "Beta"]),
    ],
)
def test_reports_are_searched_filtered_and_sorted(titles, asked, expected):
    assert titles(**asked) == expected
