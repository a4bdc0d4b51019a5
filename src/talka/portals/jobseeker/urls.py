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
from talka.portals.jobseeker import home, reaching


app_name = "me"
urlpatterns = [
    path("", home.home, name="home"),
    # Before the pages of contact: a reference could otherwise shadow the fixed words.
    path("messages/new/", reaching.new_thread, name="new_thread"),
    path("appointments/book/", reaching.book, name="book_appointment"),
    *people.jobseeker,
    *taxonomy.jobseeker,
    *contact.jobseeker,
    *employers.jobseeker,
    *jobseekers.jobseeker,
    *vacancies.jobseeker,
    *matching.jobseeker,
    *counselling.jobseeker,
]
