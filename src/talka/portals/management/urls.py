"""The pages for this audience, gathered from the domains, with those that show several."""

from django.urls import path

from talka.domains.contact.web import urls as contact
from talka.domains.counselling.web import urls as counselling
from talka.domains.employers.web import urls as employers
from talka.domains.jobseekers.web import urls as jobseekers
from talka.domains.matching.web import urls as matching
from talka.domains.people.web import urls as people
from talka.domains.taxonomy.web import urls as taxonomy
from talka.domains.vacancies.web import urls as vacancies
from talka.portals.management import pages, words


words.name_everything()
app_name = "management"
urlpatterns = [
    path("", pages.home, name="home"),
    path("offices/", pages.offices, name="offices"),
    path("machinery/", pages.machinery, name="machinery"),
    *people.management,
    *taxonomy.management,
    *contact.management,
    *employers.management,
    *jobseekers.management,
    *vacancies.management,
    *matching.management,
    *counselling.management,
]
