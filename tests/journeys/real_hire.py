"""A counsellor refers, the person accepts, the employer answers and hires: by their pages."""

from dataclasses import dataclass
from datetime import timedelta

from django.test import Client
from django.urls import reverse
from django.utils.html import escape

from talka.domains.jobseekers.api import JobseekerFile
from talka.domains.matching.api import Application, Audience, tell
from talka.domains.people.api import Person
from tests.journeys.real_country import TODAY
from tests.journeys.real_pages import (
    changed,
    day_fields,
    errors_of,
    filled_in,
    signed_in,
    text_of,
)
from tests.journeys.real_work import Offer


LETTER = "I have read your advert and would like to work with you."


@dataclass(frozen=True, slots=True)
class Way:
    """The way of one person to one job, by the pages of all three."""

    file: JobseekerFile
    offer: Offer
    counsellor: Person

    def refer(self) -> Application:
        """Let the counsellor choose the person among the candidates and propose the job."""
        address = reverse("desk:vacancy_candidates", args=[self.offer.vacancy.reference])
        desk = signed_in(self.counsellor)
        assert self.file.person.full_name in text_of(desk.get(address))
        asked = desk.post(address, {"do": "refer", "row": [self.file.reference]})
        assert self.file.person.full_name in text_of(asked)
        desk.post(address, changed(filled_in(asked, "row"), send="yes"))
        return Application.objects.get(file=self.file, vacancy=self.offer.vacancy)

    def accept(self) -> None:
        """Let the person read why it was proposed, write a letter, check it, and send it."""
        person = signed_in(self.file.person)
        arguments = [self.offer.vacancy.reference]
        why = tell(self.file, self.offer.vacancy, audience=Audience.PERSON, day=TODAY).why
        assert escape(why) in text_of(person.get(reverse("me:why", args=arguments)))
        address = reverse("me:apply", args=arguments)
        written = changed(filled_in(person.get(address), "letter"), letter=LETTER)
        checked = filled_in(person.post(address, written), "letter")
        person.post(address, changed(checked, do="send"))

    def invite(self, application: Application) -> None:
        """Let the employer open the application and invite the person."""
        client = signed_in(self.offer.agent)
        page = client.get(self._at("application", application))
        assert self.file.person.full_name in text_of(page)
        assert LETTER in text_of(page)
        day = day_fields("day", TODAY + timedelta(days=3))
        self._answer(client, application, "invite", hour="10:30", place="At our office", **day)

    def hire(self, application: Application) -> None:
        """Let the employer hire the person, who begins on the same day."""
        client = signed_in(self.offer.agent)
        day = day_fields("starts_on", TODAY)
        self._answer(client, application, "hire", lasts="open", **day)

    def begin(self, application: Application) -> None:
        """Let the employer state that work has begun."""
        client = signed_in(self.offer.agent)
        answers = {"how": "statement", "lasts": "open", **day_fields("starts_on", TODAY)}
        self._send(client, self._at("work_began", application), answers)

    def _answer(self, client: Client, application: Application, word: str, **values: str) -> None:
        arguments = [self.offer.employer.reference, application.reference, word]
        self._send(client, reverse("employer:answer", args=arguments), values)

    def _send(self, client: Client, address: str, answers: dict[str, str]) -> None:
        """Open the page, answer what it asks, and send it."""
        asked = filled_in(client.get(address), next(iter(answers_on(answers))))
        sent = client.post(address, changed(asked, **answers))
        assert sent.status_code == 302, errors_of(sent)

    def _at(self, name: str, application: Application) -> str:
        arguments = [self.offer.employer.reference, application.reference]
        return reverse(f"employer:{name}", args=arguments)


def answers_on(answers: dict[str, str]) -> list[str]:
    """Return the answers that are typed; choices stand on the page only when they are made."""
    return [name for name in answers if name.endswith("_year")]
