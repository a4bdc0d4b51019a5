"""The pages for this audience, gathered from the domains."""

from django.urls import path

from talka.domains.contact.web import urls as contact
from talka.domains.counselling.web import urls as counselling
from talka.domains.employers.web import urls as employers
from talka.domains.jobseekers.web import urls as jobseekers
from talka.domains.matching.web import urls as matching
from talka.domains.people.web import urls as people
from talka.domains.taxonomy.web import urls as taxonomy
from talka.domains.vacancies.web import urls as vacancies
from talka.portals.employer.home import home


app_name = "employer"
urlpatterns = [
    *people.employer,
    *taxonomy.employer,
    *contact.employer,
    *employers.employer,
    *jobseekers.employer,
    *vacancies.employer,
    *matching.employer,
    *counselling.employer,
    # Last: a reference could otherwise shadow the fixed words above.
    path("<str:employer_reference>/", home, name="home"),
]
