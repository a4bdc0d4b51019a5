"""What stands behind the numbers in the addresses of one side: one of everything that has one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

from allauth.mfa.models import Authenticator

from talka.domains.employers.actions import merge_employers
from talka.domains.employers.api import AgencyRole, Employer, invite_agent, register_employer
from talka.domains.jobseekers.actions.imports import keep_import
from talka.domains.jobseekers.api import Channel as WayIn
from talka.domains.jobseekers.api import (
    Code,
    Contact,
    JobseekerFile,
    Name,
    Schooling,
    assumed_skills,
    merge_files,
    register,
    save_education,
    save_proof,
)
from talka.domains.jobseekers.models import RegistrationDraft
from talka.domains.jobseekers.rules.imported import ImportedCv
from talka.domains.matching.api import DeclineReason, ask_for_contact, not_for_me
from talka.domains.matching.queries.links import Side as LinkSide
from talka.domains.matching.queries.links import answer_token
from talka.domains.people.api import (
    Person,
    Purpose,
    RepresentationKind,
    Role,
    Scope,
    create_person,
    give_consent,
    invite_staff,
    merge_people,
    record_representation,
    set_substitute,
)
from talka.domains.taxonomy.api import Occupation
from talka.domains.vacancies.actions.moderating import report_vacancy
from talka.domains.vacancies.api import (
    Draft,
    Filling,
    Vacancy,
    create_draft,
    fill_position,
    publish,
)
from talka.domains.vacancies.models import Finding, Likeness
from talka.domains.vacancies.rules import ReportReason
from talka.engines.identifiers import make_company_code, make_personal_code
from tests.security.passkeys import a_passkey


if TYPE_CHECKING:
    from tests.security.world import World


@dataclass(frozen=True, slots=True)
class Things:
    """Numbers, references and keys of what one side has."""

    second_vacancy: Vacancy
    ward: Person
    spare: Person
    substitution: int
    staff_invitation: str
    agent_token: str
    answer: str
    passkey: int
    receipt: str
    imported: str
    education: int
    proof: int
    skill: int
    aside: int
    position: int
    report: int
    finding: int
    twin: int
    representation: int
    join_of_people: int
    join_of_files: str
    join_of_employers: int


def furnish(side: World, number: int, now: datetime) -> Things:
    """Give the side one of everything, by actions where there is one."""
    second = _second_vacancy(side, now)
    ward, spare = _person("Globotinis", side, now), _person("Antroji", side, now)
    return Things(
        second_vacancy=second,
        ward=ward,
        spare=spare,
        **_of_the_jobseeker(side, second, now),
        **_of_the_employer(side, number, second, now),
        **_of_the_staff(side, number, ward, spare, now),
    )


def _person(given: str, side: World, now: datetime) -> Person:
    return create_person(given_name=given, family_name=side.canary, language="en", by=None, now=now)


def _second_vacancy(side: World, now: datetime) -> Vacancy:
    """Publish another vacancy, for those who have applied for the first one already."""
    first = side.vacancy
    draft = Draft(
        title="Naktinis kepėjas",
        language="lt",
        occupation=first.occupation,
        description=f"Kepame naktį. {side.canary}",
        municipality=first.municipality,
        working_times=tuple(first.working_times),
        pay_from=first.pay_from,
        closes_on=first.closes_on,
        positions=3,
    )
    made = create_draft(employer=side.employer, draft=draft, by=side.agent, now=now)
    made = publish(vacancy=made, by=side.agent, now=now)
    fill_position(vacancy=made, filling=Filling.OWN, filled_on=now.date(), by=side.agent, now=now)
    return made


def _of_the_jobseeker(side: World, second: Vacancy, now: datetime) -> dict[str, object]:
    person, file = side.jobseeker, side.file
    give_consent(person=person, purpose=Purpose.SHARE_PROFILE_WITH_EMPLOYERS, by=person, now=now)
    file = save_education(file=file, schooling=Schooling(3), by=person, now=now)
    profession = Occupation.objects.order_by("pk")[0]
    Occupation.objects.filter(pk=profession.pk).update(is_regulated=True)
    file = save_proof(
        file=file, occupation_id=profession.pk, document="1", valid_to=None, by=person, now=now
    )
    skill = assumed_skills(file)[0][0]
    aside = not_for_me(file=file, vacancy=second, reason=DeclineReason.PAY, by=person, now=now)
    ask_for_contact(alias=side.alias_row, text="?", by=side.agent, now=now)
    draft = RegistrationDraft.objects.create(
        person=person, started_at=now, changed_at=now, submitted_at=now, submission=uuid4()
    )
    key = Authenticator.objects.create(
        user=person,
        type=Authenticator.Type.WEBAUTHN,
        data={"name": side.canary, "credential": a_passkey(), "passwordless": False},
    )
    return {
        "passkey": key.pk,
        "receipt": draft.receipt,
        "imported": keep_import(file=file, content=ImportedCv(), by=person, now=now).reference,
        "proof": file.proofs.latest("pk").pk,
        "education": file.educations.latest("pk").pk,
        "skill": skill,
        "aside": aside.pk,
        "answer": answer_token(
            LinkSide.PERSON, side.application.reference, person_id=person.pk, now=now
        ),
    }


def _of_the_employer(side: World, number: int, second: Vacancy, now: datetime) -> dict[str, object]:
    counsellor = side.staff[Role.EMPLOYER_COUNSELLOR]
    twice = register_employer(
        country="LT",
        company_code=make_company_code("LT", number + 500),
        name=f"UAB {side.canary} antra",
        municipality=side.employer.municipality,
        by=_person("Agnietė", side, now),
        now=now,
    )
    joined = merge_employers(
        kept=side.employer,
        gone=Employer.objects.get(pk=twice.pk),
        reason="-",
        by=counsellor,
        now=now,
    )
    token = invite_agent(
        employer=side.employer, email=f"new{number}@firm.example", role=AgencyRole.AGENT,
        by=side.agent, now=now,
    ).token  # fmt: skip
    report = report_vacancy(
        vacancy=side.vacancy, reason=ReportReason.FRAUD, text="-", by=None, now=now
    )
    finding = Finding.objects.create(
        vacancy=side.vacancy, ground="SEX", sentence="Ieškome moters.", found_at=now
    )
    twin, __ = Likeness.objects.get_or_create(
        vacancy=second, other=side.vacancy, defaults={"percent": 95}
    )
    return {
        "agent_token": token,
        "join_of_employers": joined.pk,
        "report": report.pk,
        "finding": finding.pk,
        "twin": twin.pk,
        "position": second.positions.filter(state="FILLED").get().number,
    }


def _of_the_staff(
    side: World, number: int, ward: Person, spare: Person, now: date
) -> dict[str, object]:
    counsellor, boss = side.staff[Role.COUNSELLOR], side.staff[Role.ADMINISTRATOR]
    # In the future, so that nobody's reach is wider for it.
    away = set_substitute(
        absent=counsellor, substitute=side.staff[Role.CAREER_CONSULTANT],
        valid_from=now.date() + timedelta(days=60), valid_to=now.date() + timedelta(days=61),
        by=boss, now=now,
    )  # fmt: skip
    for represented, representative in ((ward, side.jobseeker), (side.jobseeker, ward)):
        standing = record_representation(
            represented=represented, representative=representative, kind=RepresentationKind.PROXY,
            scope=Scope.EVERYTHING, document="-", valid_from=now.date(), valid_to=None,
            by=counsellor, now=now,
        )  # fmt: skip
    __, key = invite_staff(
        email=f"invited{number}@staff.example", given_name="Nauja", family_name="Darbuotoja",
        role=Role.PARTNER, office=side.office, by=boss, now=now,
    )  # fmt: skip
    gone = _person("Sujungta", side, now)
    return {
        "substitution": away.pk,
        "representation": standing.pk,
        "staff_invitation": key,
        "join_of_people": merge_people(kept=spare, gone=gone, reason="-", by=boss, now=now).pk,
        "join_of_files": _join_of_files(side, number, now),
    }


def _join_of_files(side: World, number: int, now: datetime) -> str:
    other = _person("Dviguba", side, now)
    answers = replace(
        side.answers,
        name=Name("Dviguba", side.canary),
        code=Code("LT", has_code=True, tells_birth_date=True),
        contact=Contact("+37060000001", "en"),
    )
    code = make_personal_code("LT", birth_date=date(1980, 1, 1), serial=number % 1000)
    made = register(
        answers=answers, channel=WayIn.PORTAL, submission=uuid4(), person=other, code=code,
        by=None, now=now,
    )  # fmt: skip
    gone = JobseekerFile.objects.get(pk=made.file.pk)
    counsellor = side.staff[Role.COUNSELLOR]
    return merge_files(kept=side.file, gone=gone, reason="-", by=counsellor, now=now).reference
