"""Two of everything: one side that is ours and one that is foreign, made by actions."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from uuid import uuid4

from django.core.files.uploadedfile import SimpleUploadedFile

from talka.domains.contact.api import (
    Appointment,
    Channel,
    Side,
    Thread,
    book_appointment,
    start_thread,
)
from talka.domains.counselling.api import agree_step, write_note
from talka.domains.employers.api import (
    AgencyRole,
    Employer,
    invite_agent,
    register_employer,
    verify,
)
from talka.domains.jobseekers.api import (
    Address,
    Answers,
    Circumstances,
    Code,
    Contact,
    Job,
    Jobs,
    JobseekerFile,
    Name,
    Occupations,
    Schooling,
    Situation,
    Terms,
    assign_counsellor,
    register,
)
from talka.domains.jobseekers.api import (
    Channel as WayIn,
)
from talka.domains.matching.api import Application, Objection, alias_of, apply, object_to
from talka.domains.matching.models import Alias
from talka.domains.people.api import (
    Office,
    OfficeKind,
    Person,
    Role,
    create_person,
    grant_role,
    load_offices,
)
from talka.domains.taxonomy.api import Municipality, Occupation, WorkingTime, import_starter
from talka.domains.vacancies.api import (
    Draft,
    Frequency,
    SavedSearch,
    Vacancy,
    create_draft,
    publish,
    save_search,
)
from talka.engines.identifiers import make_company_code, make_personal_code
from tests.security.things import Things, furnish


NOW = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)
SECRET = "SLAPTAS"
ABSENT_NUMBER = 987_654_321


@dataclass(slots=True)
class World:
    """One side: its people and its things."""

    canary: str
    jobseeker: Person
    file: JobseekerFile
    agent: Person
    employer: Employer
    vacancy: Vacancy
    application: Application
    thread: Thread
    employer_thread: Thread
    appointment: Appointment
    objection: Objection
    alias_row: Alias
    office: Office
    answers: Answers
    alert: SavedSearch
    invitation: int
    staff: dict[Role, Person] = field(default_factory=dict)
    things: Things | None = None

    @property
    def alias(self) -> str:
        return self.alias_row.reference


def found_country() -> None:
    """Bring in what both sides stand on."""
    import_starter(by=None, now=NOW)
    load_offices(by=None, now=NOW)


def build(canary: str, municipality: str, number: int) -> World:
    """Build one side in the office that serves the municipality."""
    office = Office.objects.get(routes__municipality=municipality)
    staff = _staff(canary, office, number)
    agent, employer = _employer(canary, municipality, number, staff)
    vacancy = _vacancy(canary, employer, agent)
    answers = _answers(canary, municipality)
    jobseeker, file = _jobseeker(answers, number, staff)
    application = apply(
        file=file, vacancy=vacancy, letter=f"{SECRET} {canary}", by=jobseeker, now=NOW
    )
    side = World(
        canary=canary,
        jobseeker=jobseeker,
        file=file,
        agent=agent,
        employer=employer,
        vacancy=vacancy,
        application=application,
        thread=_thread(canary, office, person=jobseeker, staff=staff[Role.COUNSELLOR]),
        employer_thread=_thread(
            canary,
            office,
            employer=employer.reference,
            by=agent,
            staff=staff[Role.EMPLOYER_COUNSELLOR],
        ),
        appointment=_appointment(jobseeker, staff[Role.COUNSELLOR], office),
        objection=object_to(
            file=file, vacancy=vacancy, text=f"{SECRET} {canary}", by=jobseeker, now=NOW
        ),
        alias_row=alias_of(file=file, vacancy=vacancy, by=None, now=NOW),
        office=office,
        answers=answers,
        alert=save_search(
            email=jobseeker.email or "",
            language="en",
            name="“cook”",
            query="text=cook",
            frequency=Frequency.DAILY,
            by=jobseeker,
            now=NOW,
        ),
        invitation=_invitation(canary, employer, agent),
        staff=staff,
    )
    side.things = furnish(side, number, NOW)
    return side


def _invitation(canary: str, employer: Employer, agent: Person) -> int:
    email = f"{canary.lower().encode('ascii', 'ignore').decode()}@firm.example"
    made = invite_agent(employer=employer, email=email, role=AgencyRole.AGENT, by=agent, now=NOW)
    return made.pk


def _staff(canary: str, office: Office, number: int) -> dict[Role, Person]:
    head = Office.objects.get(kind=OfficeKind.HEAD_OFFICE)
    places = {
        Role.COUNSELLOR: office,
        Role.EMPLOYER_COUNSELLOR: office,
        Role.CAREER_CONSULTANT: office,
        Role.MANAGER: office,
        Role.PARTNER: office,
        Role.HEAD_OFFICE_AUTHOR: head,
        Role.ANALYST: head,
        Role.ADMINISTRATOR: head,
    }
    people = {}
    for role, place in places.items():
        person = _person(f"{role.title()}", "Darbuotojas", f"{role.lower()}{number}@staff.example")
        grant_role(person=person, role=role, office=place, valid_from=NOW.date(), by=None, now=NOW)
        people[role] = person
    return people


def _person(given: str, family: str, email: str) -> Person:
    return create_person(
        given_name=given, family_name=family, email=email, language="en", by=None, now=NOW
    )


def _employer(
    canary: str, municipality: str, number: int, staff: dict[Role, Person]
) -> tuple[Person, Employer]:
    agent = _person("Agnė", canary, f"agent{number}@firm.example")
    employer = register_employer(
        country="LT",
        company_code=make_company_code("LT", number),
        name=f"UAB {canary}",
        municipality=Municipality.objects.get(pk=municipality),
        by=agent,
        now=NOW,
    )
    verify(employer=employer, by=staff[Role.EMPLOYER_COUNSELLOR], now=NOW)
    employer.refresh_from_db()
    return agent, employer


def _vacancy(canary: str, employer: Employer, agent: Person) -> Vacancy:
    occupation = Occupation.objects.get(uri__endswith="occ:baker")
    draft = Draft(
        title="Kepėjas",
        language="lt",
        occupation=occupation,
        description=f"Kepame duoną. {canary}",
        municipality=employer.municipality,
        working_times=(WorkingTime.FULL_DAY,),
        pay_from=Decimal(1500),
        closes_on=NOW.date() + timedelta(days=40),
        positions=2,
    )
    vacancy = create_draft(employer=employer, draft=draft, by=agent, now=NOW)
    return publish(vacancy=vacancy, by=agent, now=NOW)


def _answers(canary: str, municipality: str) -> Answers:
    occupation = Occupation.objects.get(uri__endswith="occ:baker")
    return Answers(
        name=Name("Jūratė", canary),
        code=Code("LT", has_code=True, tells_birth_date=True),
        contact=Contact("+37060000000", "en"),
        address=Address(municipality, f"{canary} g. 1"),
        situation=Circumstances(Situation.NOT_WORKING),
        jobs=Jobs(
            (
                Job(
                    "Kepėja",
                    occupation=occupation.pk,
                    started_on=date(2015, 1, 1),
                    ended_on=date(2026, 10, 1),
                ),
            )
        ),
        education=Schooling(3),
        occupations=Occupations((occupation.pk,)),
        terms=Terms(working_times=(WorkingTime.FULL_DAY,)),
    )


def _jobseeker(
    answers: Answers, number: int, staff: dict[Role, Person]
) -> tuple[Person, JobseekerFile]:
    canary = answers.name.family_name
    person = _person("Jūratė", canary, f"seeker{number}@people.example")
    born = date(1990, 5, number % 27 + 1)
    receipt = register(
        answers=answers,
        channel=WayIn.PORTAL,
        submission=uuid4(),
        person=person,
        code=make_personal_code("LT", birth_date=born, serial=number % 1000),
        by=None,
        now=NOW,
    )
    counsellor = staff[Role.COUNSELLOR]
    file = assign_counsellor(file=receipt.file, counsellor=counsellor, by=None, now=NOW)
    person.refresh_from_db()
    write_note(file=file, text=f"{SECRET} {canary}", by=counsellor, now=NOW)
    agree_step(file=file, text=f"{SECRET} {canary}", due_on=NOW.date(), by=counsellor, now=NOW)
    return person, JobseekerFile.objects.get(pk=file.pk)


def _thread(
    canary: str,
    office: Office,
    *,
    staff: Person,
    person: Person | None = None,
    employer: str = "",
    by: Person | None = None,
) -> Thread:
    return start_thread(
        subject=f"{SECRET} {canary}",
        text=f"{SECRET} {canary}",
        office=office,
        person=person,
        employer=employer,
        staff=staff,
        side=Side.OUTSIDE,
        files=(SimpleUploadedFile("a.txt", f"{SECRET} {canary}".encode()),),
        by=by or person,
        now=NOW,
    )


def _appointment(person: Person, counsellor: Person, office: Office) -> Appointment:
    return book_appointment(
        person=person,
        staff=counsellor,
        office=office,
        starts_at=NOW + timedelta(days=3),
        minutes=30,
        channel=Channel.PHONE,
        topic="Pokalbis",
        by=counsellor,
        now=NOW,
    )
