"""The pages for everybody, gathered from the domains, with the first page and the footer's own."""

from django.urls import include, path

from talka.domains.contact.web import urls as contact
from talka.domains.counselling.web import urls as counselling
from talka.domains.employers.web import urls as employers
from talka.domains.jobseekers.web import urls as jobseekers
from talka.domains.matching.web import urls as matching
from talka.domains.people.web import urls as people
from talka.domains.taxonomy.web import urls as taxonomy
from talka.domains.vacancies.web import urls as vacancies
from talka.portals.account import pages as account
from talka.portals.public import pages


own = [
    path("language/", pages.language, name="language"),
    path("help/", pages.help_, name="help"),
    path("privacy/", pages.privacy, name="privacy"),
    path("cookies/", pages.cookies, name="cookies"),
    path("accessibility/", pages.accessibility, name="accessibility"),
    path("open-data/", pages.open_data, name="open_data"),
    path("demo/", account.demo, name="demo_sign_in"),
]
gathered = [
    *own,
    *people.public,
    *taxonomy.public,
    *contact.public,
    *employers.public,
    *jobseekers.public,
    *vacancies.public,
    *matching.public,
    *counselling.public,
    # Last: a reference would otherwise shadow the fixed words above.
    path("demo/<str:reference>/", account.play, name="demo_play"),
]
urlpatterns = [
    path("", pages.home, name="home"),
    path("", include((gathered, "public"))),
]
