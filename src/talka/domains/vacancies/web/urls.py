"""The pages of vacancies, one list for each audience."""

from django.urls import URLPattern, path

from talka.domains.vacancies.web import (
    alerts,
    converters,  # noqa: F401 -- makes the parts of addresses known
    feeds,
    managing,
    own_alerts,
    writing,
)
from talka.domains.vacancies.web import desk as desk_pages
from talka.domains.vacancies.web import employer as employer_pages
from talka.domains.vacancies.web import public as pages
from talka.domains.vacancies.web.sides import DESK, EMPLOYER, READING, Page, addresses


ONE = "<vacancy:reference>/"
# Below the address of an employer, for the employer and for the desk.
MANAGED: list[tuple[str, Page, str]] = [
    ("new/", writing.choose, "new_vacancy"),
    ("new/paste/", writing.paste, "paste_advert"),
    ("new/form/", writing.write, "write_vacancy"),
    (f"{ONE}edit/", writing.edit, "edit_vacancy"),
    (f"{ONE}publish/", managing.publish, "publish_vacancy"),
    (f"{ONE}review/", managing.ask_review, "submit_vacancy"),
    (f"{ONE}pause/", managing.pause, "pause_vacancy"),
    (f"{ONE}resume/", managing.resume, "resume_vacancy"),
    (f"{ONE}still-open/", managing.confirm_open, "confirm_vacancy"),
    (f"{ONE}copy/", managing.copy, "copy_vacancy"),
    (f"{ONE}close/", managing.close, "close_vacancy"),
    (f"{ONE}places/fill/", managing.fill, "fill_places"),
    (f"{ONE}places/<vacancy_number:number>/reopen/", managing.reopen, "reopen_place"),
]
READ: list[tuple[str, Page, str]] = [
    (ONE, managing.vacancy, "vacancy"),
    (f"{ONE}preview/", managing.preview, "preview_vacancy"),
]
REVIEWED: list[tuple[str, Page, str]] = [
    (f"{ONE}send-back/", desk_pages.send_back, "return_vacancy"),
    (f"{ONE}findings/<vacancy_number:number>/", desk_pages.allow_finding, "allow_finding"),
    (f"{ONE}twins/<vacancy_number:number>/", desk_pages.settle_twin, "settle_twin"),
]

public: list[URLPattern] = [
    path("jobs/", pages.board, name="board"),
    path("jobs/feed.rss", feeds.rss, name="board_feed"),
    path("jobs/alerts/new/", alerts.save, name="save_search"),
    path("jobs/alerts/saved/", alerts.saved, name="alert_saved"),
    path("jobs/alerts/<search_token:token>/", alerts.alert, name="alert"),
    path("jobs/alerts/<search_token:token>/confirm/", alerts.confirm, name="confirm_alert"),
    path("jobs/alerts/<search_token:token>/end/", alerts.end, name="end_alert"),
    path("jobs/<vacancy:reference>/", pages.vacancy, name="vacancy"),
    path("jobs/<vacancy:reference>/report/", pages.report, name="report_vacancy"),
    path("jobs/<vacancy:reference>/report/sent/", pages.reported, name="vacancy_reported"),
    path("employers/", pages.employers_start, name="employers_start"),
    path("sitemap.xml", feeds.sitemap, name="sitemap"),
    path("robots.txt", feeds.robots, name="robots"),
]
jobseeker: list[URLPattern] = [
    path("alerts/", own_alerts.alerts, name="alerts"),
    path("alerts/<vacancy_number:number>/end/", own_alerts.end, name="end_alert"),
]
employer: list[URLPattern] = addresses(
    EMPLOYER,
    "<vacancy_employer:employer_reference>/vacancies/",
    [("", employer_pages.vacancies, "vacancies"), *READ, *MANAGED],
)
desk: list[URLPattern] = [
    path("vacancies/", desk_pages.vacancies, name="vacancies"),
    path("vacancies/review/", desk_pages.reviews, name="vacancy_reviews"),
    path("vacancies/reports/", desk_pages.reports, name="vacancy_reports"),
    path("vacancies/reports/<vacancy_number:number>/", desk_pages.settle, name="settle_report"),
    path("vacancies/new/", desk_pages.for_whom, name="new_vacancy_for"),
    *addresses(READING, "vacancies/<vacancy_employer:employer_reference>/", READ),
    *addresses(
        DESK,
        "vacancies/<vacancy_employer:employer_reference>/",
        [*MANAGED, *REVIEWED],
    ),
]
management: list[URLPattern] = []
