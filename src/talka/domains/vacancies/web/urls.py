"""The pages of vacancies, one list for each audience."""

from django.urls import URLPattern, path

from talka.domains.vacancies.web import alerts, converters, feeds  # noqa: F401 -- converters
from talka.domains.vacancies.web import public as pages



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
jobseeker: list[URLPattern] = []
employer: list[URLPattern] = []
desk: list[URLPattern] = []
management: list[URLPattern] = []
