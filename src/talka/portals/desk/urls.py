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
from talka.portals.desk import employer, home, person, search


app_name = "desk"
urlpatterns = [
    path("", home.home, name="home"),
    path("search/", search.search, name="search"),
    path("people/<case_file:file_reference>/", person.person, name="person"),
    path("people/<case_file:file_reference>/sheet/", person.sheet, name="sheet"),
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
