"""Real adverts become vacancies on the board, by the pages that an employer uses."""

from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from talka.domains.employers.api import Employer
from talka.domains.people.api import Person
from talka.domains.taxonomy.api import Municipality, look_up_occupations, occupation_by_uri
from talka.domains.vacancies.api import Vacancy, edit_vacancy, publish, vacancy_by_reference
from talka.domains.vacancies.queries import draft_of
from tests.journeys.real_country import HOME, NOW, TODAY, an_employer, isco_of
from tests.journeys.real_documents import RealAdvert
from tests.journeys.real_pages import (
    changed,
    day_fields,
    errors_of,
    filled_in,
    signed_in,
    text_of,
)


# What the employer types where nothing certain is proposed: the title in English.
BY_HAND = {
    "Motorkyndige Teknikkere/ Elektrikkere/ Feilsøkere": "electrician",
    "Engineer - Flexible Pipe & Umbilical": "pipeline engineer",
    "Neurophysiological Technologist I": "medical laboratory technician",
    "Amanuenser på avdelningen Fluida och mekatroniska system": "university teaching assistant",
    "Visual Merchandiser Länna Extra": "visual merchandiser",
    "Sjuksköterskor till Hjärtavdelning Malmö": "registered nurse",
    "Motor Trend söker fordonstekniker till Karlstad": "vehicle technician",
    "Speciallärare/specialpedagog Tjärnaängskolan/Solängsskolan": "special educational needs teacher",
    "Elektriker": "electrician",
    "Legitimerad sjuksköterska": "registered nurse",
    "MT-ingenjör till Bild-och funktionsteknik i Kristianstad": "medical device engineer",
    "Account Manager Installation EL & VVS": "account manager",
}
# No advert names its pay, which the law of the country asks for; the employer adds it. All are for
# the whole day, which stands in a field of their source and not in their text.
PAY, FULL_DAY, LAST_DAY = "2400", "FULL_DAY", TODAY + timedelta(days=45)
PROPOSED = (
    "skills",
    "languages",
    "licences",
    "working_times",
    "places",
    "hours_per_week",
    "education_level",
    "experience_years",
    "starts_on",
    "closes_on",
    "email",
    "phone",
)


@dataclass(frozen=True, slots=True)
class Offer:
    """An advert on the board, with what was read in it and what kept it from the board at first."""

    advert: RealAdvert
    employer: Employer
    agent: Person
    vacancy: Vacancy
    is_foreign: bool
    proposed_isco: str  # of the occupation that was chosen beforehand; empty where none was
    proposed: dict[str, int]  # how many proposals of each kind
    refusal: str  # the words of the page where publishing was refused first


class Desk:
    """The pages of one employer in the browser of the person who acts for it."""

    def __init__(self, employer: Employer, agent: Person) -> None:
        self.employer = employer
        self.client: Client = signed_in(agent)

    def url(self, name: str, *parts: str) -> str:
        return reverse(f"employer:{name}", args=[self.employer.reference, *parts])

    def read(self, advert: RealAdvert) -> HttpResponse:
        """Paste the advert and return the page with what was read."""
        page = self.client.post(self.url("paste_advert"), {"text": advert.pasted, "do": "read"})
        assert page.status_code == 200, advert.source
        return page

    def confirm(self, page: HttpResponse, advert: RealAdvert) -> str:
        """Confirm what was read, with an occupation typed where none is certain; return the draft."""
        form = changed(filled_in(page, "title"), do="create", positions=advert.places)
        if "occupation" not in form or form["occupation"] == ["other"]:
            typed = BY_HAND[advert.title]
            form = changed(
                form,
                occupation="other",
                other_occupation=typed,
                other_occupation_pick=look_up_occupations(typed)[0].value,
            )
        made = self.client.post(self.url("paste_advert"), form)
        assert made.status_code == 302, (advert.source, errors_of(made))
        return made.url.rstrip("/").split("/")[-2]

    def complete(self, reference: str, **answers: Any) -> None:
        """Open the draft, change these answers, and save it."""
        address = self.url("edit_vacancy", reference)
        page = self.client.get(address)
        made = self.client.post(address, changed(filled_in(page, "title"), **answers))
        assert made.status_code == 302, (reference, errors_of(made))

    def publish(self, reference: str) -> str:
        """Press the button; return what the page says then."""
        return text_of(self.client.post(self.url("publish_vacancy", reference), follow=True))


def offered(advert: RealAdvert, *, by: tuple[Employer, Person], is_on_pages: bool) -> Offer:
    """
    Paste the advert, confirm what was read, add what the country asks for, and publish.

    :param is_on_pages: publish on the page before anything is added, to see what it says, and add it
        on the page; otherwise the same is done by the actions behind the pages, which is quicker
    """
    employer, agent = by
    desk = Desk(employer, agent)
    page = desk.read(advert)
    form = page.context["form"]
    chosen = form["occupation"].value()
    reference = desk.confirm(page, advert)
    times = sorted({*map(str, form.advert.working_times), FULL_DAY})
    refusal = desk.publish(reference) if is_on_pages else ""
    if is_on_pages:
        desk.complete(
            reference,
            place="Vilnius",
            place_pick=HOME,
            working_times=times,
            pay_from=PAY,
            **day_fields("closes_on", LAST_DAY),
        )
        desk.publish(reference)
    else:
        published(vacancy_by_reference(reference), times, by=agent)
    return Offer(
        advert=advert,
        employer=employer,
        agent=agent,
        vacancy=vacancy_by_reference(reference),
        is_foreign=form.advert.is_foreign,
        proposed_isco=isco_of(occupation_by_uri(chosen)) if chosen not in ("", "other") else "",
        proposed={name: _number(getattr(form.advert, name)) for name in PROPOSED},
        refusal=refusal,
    )


def published(draft: Vacancy, times: list[str], *, by: Person) -> None:
    """Add what the country asks for, and publish."""
    whole = replace(
        draft_of(draft),
        municipality=Municipality.objects.get(pk=HOME),
        working_times=times,
        pay_from=Decimal(PAY),
        closes_on=LAST_DAY,
    )
    saved = edit_vacancy(vacancy=draft, version=draft.version, draft=whole, by=by, now=NOW)
    publish(vacancy=saved, by=by, now=NOW)


def _number(value: Any) -> int:
    return len(value) if isinstance(value, tuple) else int(value not in (None, "", 0))


def offers(adverts: list[RealAdvert]) -> list[Offer]:
    """Publish them all, each for the employer that it names; the first of each source on pages."""
    employers: dict[str, tuple[Employer, Person]] = {}
    tried: set[str] = set()
    found = []
    for advert in adverts:
        by = employers.setdefault(advert.employer, None) or an_employer(advert.employer)
        employers[advert.employer] = by
        source = advert.source.rpartition(" ")[0]
        found.append(offered(advert, by=by, is_on_pages=source not in tried))
        tried.add(source)
    return found
