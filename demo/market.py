"""The employers' side of life: they register, are checked, publish vacancies and answer."""

from datetime import date, timedelta
from decimal import Decimal

from demo.country import HOST
from demo.firms import TRADES, Firm, draw_firm, pay_for
from demo.names import full_name
from demo.texts import advert
from demo.world import World
from talka.domains.employers.api import (
    Employer,
    Size,
    Standing,
    register_employer,
    send_letter,
    verify,
    verify_by_register,
)
from talka.domains.people.api import Person, create_person
from talka.domains.taxonomy.api import (
    Activity,
    Contract,
    Municipality,
    Occupation,
    WorkingTime,
    labels_of_skills,
)
from talka.domains.vacancies.api import Draft, Need, Vacancy, create_draft, publish
from talka.engines.identifiers import make_company_code


SIZES = (Size.MICRO, Size.SMALL, Size.MEDIUM, Size.LARGE)


class Employers:
    """Everybody who offers work in the country."""

    def __init__(self, world: World) -> None:
        self.source, self.lore, self.moments = world.source, world.lore, world.moments
        self.firms: dict[int, Firm] = {}
        self.agents: dict[int, Person] = {}
        self.trusted: list[Employer] = []
        self.by_isco: dict[str, list[Occupation]] = {}
        for one in self.lore.occupations:
            self.by_isco.setdefault(one.isco_id, []).append(one)
        self.activities = {one.pk: one for one in Activity.objects.all()}

    def register(self, number: int) -> Employer:
        """Let the next employer register; most are found in the register, some need a letter."""
        firm = draw_firm(self.source, number)
        place = self.source.choices(self.lore.municipalities, self.lore.populations)[0]
        given, family = full_name(self.source, "lt", is_woman=self.source.random() < 0.5)
        employer = self._enter(firm, place, (given, family), None, number)
        now = self.moments.now
        if self.source.random() < 0.85:
            verify_by_register(employer=employer, by=None, now=now)
        elif self.source.random() < 0.5:
            send_letter(employer=employer, by=None, now=now)
        employer.refresh_from_db()
        if employer.standing == Standing.VERIFIED:
            self.trusted.append(employer)
        return employer

    def register_visited(self) -> Employer:
        """Register the bakery in Kaunas that a visitor can act for."""
        trade = next(one for one in TRADES if one.activity == "10")
        place = next(one for one in self.lore.municipalities if one.pk == "LT-15")
        firm = Firm("Kauno kepykla", "UAB", trade)
        employer = self._enter(firm, place, ("Tomas", "Vaitkus"), f"tomas@{HOST}", 999_999)
        now = self.moments.now
        verify(employer=employer, by=None, now=now)
        employer.refresh_from_db()
        self.trusted.append(employer)
        return employer

    def somebody_trusted(self) -> Employer:
        """Return one of the employers that have been checked."""
        return self.source.choice(self.trusted)

    def _enter(
        self,
        firm: Firm,
        place: Municipality,
        name: tuple[str, str],
        email: str | None,
        number: int,
    ) -> Employer:
        now = self.moments.now
        agent = create_person(
            given_name=name[0],
            family_name=name[1],
            email=email,
            language="lt",
            phone=f"+370 6{self.source.randrange(10**7):07d}",
            by=None,
            now=now,
        )
        employer = register_employer(
            country="LT",
            company_code=make_company_code("LT", number),
            name=firm.name,
            legal_form=firm.form,
            municipality=place,
            address=f"Pramonės g. {self.source.randrange(1, 120)}",
            activity=self.activities.get(firm.trade.activity),
            size=self.source.choices(SIZES, (50, 30, 15, 5))[0],
            by=agent,
            now=now,
        )
        self.firms[employer.pk], self.agents[employer.pk] = firm, agent
        return employer

    def offer(self, employer: Employer, *, closes_in: int | None = None) -> Vacancy:
        """Let the employer write a vacancy and publish it."""
        firm, agent, now = self.firms[employer.pk], self.agents[employer.pk], self.moments.now
        known = {code: weight for code, weight in firm.trade.isco.items() if code in self.by_isco}
        isco = self.source.choices([*known], [*known.values()])[0]
        occupation = self.source.choice(self.by_isco[isco])
        draft = self._draft(employer, occupation, self.moments.today, closes_in)
        vacancy = create_draft(employer=employer, draft=draft, by=agent, now=now)
        return publish(vacancy=vacancy, by=agent, now=now)

    def _draft(
        self, employer: Employer, occupation: Occupation, today: date, closes_in: int | None
    ) -> Draft:
        source, isco = self.source, occupation.isco_id
        language = source.choices(("lt", "en", "ru"), (88, 8, 4))[0]
        required, wished = self._skills(occupation)
        words = labels_of_skills([*required, *wished], language)
        pay_from, pay_to = pay_for(source, isco, least=1160)
        title = occupation.labels.get(language) or occupation.labels["lt"]
        place = employer.municipality
        return Draft(
            title=title[:1].upper() + title[1:],
            language=language,
            occupation=occupation,
            description=advert(
                source,
                language,
                place=place.labels.get(language) or place.labels["lt"],
                tasks=[words[one] for one in required],
                wishes=[words[one] for one in wished],
            ),
            municipality=place,
            address=employer.address,
            is_remote=isco[:2] == "25" and source.random() < 0.5,
            contract=source.choices((Contract.PERMANENT, Contract.TEMPORARY), (85, 15))[0],
            working_times=self._times(isco),
            hours_per_week=Decimal(40),
            pay_from=Decimal(pay_from),
            pay_to=Decimal(pay_to),
            starts_on=today + timedelta(days=source.choice((7, 14, 21, 30))),
            closes_on=today + timedelta(days=closes_in or source.randrange(40, 90)),
            education_level=None,
            experience_years=source.choice((0, 0, 0, 1, 2)),
            positions=source.choices((1, 2, 3, 5), (70, 18, 8, 4))[0],
            required_skills=required,
            wished_skills=wished,
            languages=self._tongues(isco),
            licences=self._licences(isco),
            contact_name=self.agents[employer.pk].full_name,
        )

    def _skills(self, occupation: Occupation) -> tuple[list[int], list[int]]:
        essential = list(self.lore.essential.get(occupation.pk, ()))
        optional = list(self.lore.optional.get(occupation.pk, ()))
        required = self.source.sample(essential, min(len(essential), self.source.randrange(3, 7)))
        wished = self.source.sample(optional, min(len(optional), self.source.randrange(0, 4)))
        return required, wished

    def _times(self, isco: str) -> tuple[WorkingTime, ...]:
        if isco[0] in "12":
            return (WorkingTime.FULL_DAY,)
        if self.source.random() < 0.15:
            return (WorkingTime.PART_TIME,)
        shifts = isco[:2] in {"51", "52", "75", "81", "83", "93", "94"}
        return (
            (WorkingTime.SHIFTS,)
            if shifts and self.source.random() < 0.5
            else (WorkingTime.FULL_DAY,)
        )

    def _tongues(self, isco: str) -> dict[str, tuple[str, Need]]:
        lithuanian = {"1": "C1", "2": "B2", "3": "B2", "4": "B2", "5": "B1"}.get(isco[0], "A2")
        wanted = {"lt": (lithuanian, Need.REQUIRED)}
        if isco[:2] in {"25", "42"} or self.source.random() < 0.12:
            wanted["en"] = ("B1", Need.WISHED)
        return wanted

    def _licences(self, isco: str) -> tuple[str, ...]:
        fixed = {"8332": ("CE",), "8331": ("D",), "8322": ("B",), "8344": ("work:forklift",)}
        return fixed.get(isco, ())
