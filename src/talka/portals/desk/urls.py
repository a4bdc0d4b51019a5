"""The pages for this audience, gathered from the domains, with those that the portal composes."""

from django.urls import path

from talka.domains.contact.web import urls as contact
from talka.domains.counselling.web import urls as counselling
from talka.domains.employers.web import urls as employers
from talka.domains.jobseekers.web import urls as jobseekers
from talka.domains.matching.web import urls as matching
from talka.domains.people.web import urls as people
from talka.domains.taxonomy.web import urls as taxonomy
from talka.domains.vacancies.web import urls as vacancies
from talka.portals import kept
from talka.portals.desk import employer, home, person, portfolio, search, whole


app_name = "desk"
urlpatterns = [
    path("", home.home, name="home"),
    path("search/", search.search, name="search"),
    path("lists/keep/", kept.keep, name="keep_list"),
    path("lists/forget/", kept.forget, name="forget_list"),
    path("people/<case_file:file_reference>/", person.person, name="person"),
    path("people/<case_file:file_reference>/sheet/", person.sheet, name="sheet"),
    path("people/<case_file:file_reference>/notes/", whole.notes, name="all_notes"),
    path(
        "people/<case_file:file_reference>/applications/",
        whole.applications,
        name="all_applications",
    ),
    path("people/<case_file:file_reference>/messages/", whole.messages, name="all_messages"),
    path("people/<case_file:file_reference>/history/", whole.history, name="all_history"),
    path("employers/", portfolio.employers, name="employers"),
    path("employers/<str:reference>/", employer.employer, name="employer"),
    *people.desk,
    *taxonomy.desk,
    *contact.desk,
    *employers.desk,
    *jobseekers.desk,
    *vacancies.desk,
    *matching.desk,
    *counselling.desk,
]
