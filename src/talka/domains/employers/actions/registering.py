"""Employers come in, and keep their facts right."""

from datetime import datetime
from typing import Any
from uuid import UUID

from talka.domains.employers.events import EmployerRegistered
from talka.domains.employers.models import Agency, Employer
from talka.domains.employers.queries import is_agent
from talka.domains.employers.rules import AgencyRole, Size
from talka.domains.people.api import Person, Role, office_serving, staff_of
from talka.domains.taxonomy.api import Activity, Municipality
from talka.engines.identifiers import Standing as CodeStanding
from talka.engines.identifiers import check_company_code
from talka.kit import clock, events
from talka.kit.audit import use_case


EDITABLE = frozenset(
    {
        "name",
        "legal_form",
        "address",
        "municipality",
        "activity",
        "size",
        "phone",
        "email",
        "website",
    }
)


class CompanyCodeMalformed(Exception):
    """This cannot be a company code of the country."""


class CompanyKnown(Exception):
    """The employer is registered already. Its owner can invite this person."""


class NotYours(Exception):
    """The person does not act for this employer."""


class EditedMeanwhile(Exception):
    """Somebody else has saved this in the meantime."""


@use_case
def register_employer(
    *,
    country: str,
    company_code: str,
    name: str,
    municipality: Municipality,
    by: Person,
    now: datetime,
    legal_form: str = "",
    address: str = "",
    activity: Activity | None = None,
    size: Size = Size.MICRO,
    phone: str = "",
    email: str = "",
    submission: UUID | None = None,
) -> Employer:
    """
    Register the employer with `by` as its first owner, and give it an employer counsellor.

    :raises CompanyCodeMalformed: it cannot be a code of the country
    :raises CompanyKnown: an employer with this code is registered already
    """
    made = Employer.objects.filter(submission=submission).first() if submission else None
    if made is not None:
        return made
    verdict = check_company_code(company_code, country)
    if verdict.standing == CodeStanding.MALFORMED:
        raise CompanyCodeMalformed
    if Employer.objects.filter(
        country=country, company_code=verdict.canonical, merged_into=None
    ).exists():
        raise CompanyKnown
    office = office_serving(municipality.pk)
    employer = Employer.objects.create(
        country=country,
        company_code=verdict.canonical,
        name=name,
        legal_form=legal_form,
        municipality=municipality,
        address=address,
        activity=activity,
        size=size,
        phone=phone,
        email=email,
        registered_at=now,
        office=office,
        owner=_least_busy(office, now),
        submission=submission,
    )
    Agency.objects.create(person=by, employer=employer, role=AgencyRole.OWNER, since=now)
    events.announce(EmployerRegistered(employer_id=employer.pk))
    return employer


def _least_busy(office: Any, now: datetime) -> Person | None:
    """Return the employer counsellor of the office, else of those above it, with the fewest employers."""
    while office is not None:
        staff = staff_of(office, Role.EMPLOYER_COUNSELLOR, day=clock.day(now))
        if staff:
            held = {person.pk: 0 for person in staff}
            rows = Employer.objects.filter(owner__in=staff).values_list("owner_id", flat=True)
            for owner_id in rows:
                held[owner_id] += 1
            return min(staff, key=lambda person: (held[person.pk], person.pk))
        office = office.parent
    return None


@use_case
def edit_employer(
    *, employer: Employer, version: int, values: dict[str, Any], by: Person, now: datetime
) -> Employer:
    """
    Change the facts of the employer. Name, code and country of a checked employer stay.

    :raises NotYours: `by` does not act for it
    :raises EditedMeanwhile: it was changed since `version`
    """
    if not is_agent(by, employer.pk):
        raise NotYours
    row = Employer.objects.select_for_update(of=("self",)).get(pk=employer.pk)
    if row.version != version:
        raise EditedMeanwhile
    for field in EDITABLE & set(values):
        setattr(row, field, values[field])
    row.version += 1
    row.save()
    return row
