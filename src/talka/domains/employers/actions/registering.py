"""Employers come in, and keep their facts right."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction

from talka.domains.employers import rules
from talka.domains.employers.actions.owning import route_anew, serving
from talka.domains.employers.events import EmployerRegistered
from talka.domains.employers.models import Agency, Employer
from talka.domains.employers.queries import employer_with_code, is_agent, roster
from talka.domains.employers.rules import AgencyRole, Size, Standing
from talka.domains.people.api import Person
from talka.domains.taxonomy.api import Activity, Municipality
from talka.engines.identifiers import CountryNotCovered, Verdict, check_company_code
from talka.engines.identifiers import Standing as CodeStanding
from talka.kit import clock, events
from talka.kit.audit import use_case


class CompanyCodeMalformed(Exception):
    """This cannot be a company code of the country, or the service does not know the country."""


class CompanyKnown(Exception):
    """The employer is registered already. Its owner or the service can let this person act for it."""


class NotYours(Exception):
    """The person does not act for this employer."""


class EditedMeanwhile(Exception):
    """Somebody else has saved this in the meantime."""


class FactFixed(Exception):
    """An agent may not change this fact, or no longer: the employer is checked under it."""


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
    website: str = "",
    submission: UUID | None = None,
) -> Employer:
    """
    Register the employer with `by` as its first owner, and give it an employer counsellor.

    :raises CompanyCodeMalformed: it cannot be a code of the country
    :raises CompanyKnown: an employer with this code is registered already
    :raises NoOfficeServes: no office looks after employers of the place
    """
    made = Employer.objects.filter(submission=submission).first() if submission else None
    if made is not None:
        return made
    verdict = _verdict(company_code, country)
    canonical = verdict.canonical
    if employer_with_code(canonical, country) is not None:
        raise CompanyKnown
    office = serving(municipality)
    employer = Employer(
        country=country,
        company_code=canonical,
        code_standing=verdict.standing,
        name=name,
        legal_form=legal_form,
        municipality=municipality,
        address=address,
        activity=activity,
        size=size,
        phone=phone,
        email=email,
        website=website,
        registered_at=now,
        office=office,
        owner=roster(clock.day(now)).choose(office),
        submission=submission,
    )
    try:
        with transaction.atomic():
            employer.save()
    except IntegrityError as error:  # somebody was faster by a moment
        raise CompanyKnown from error
    Agency.objects.create(person=by, employer=employer, role=AgencyRole.OWNER, since=now)
    events.announce(EmployerRegistered(employer_id=employer.pk))
    return employer


def _verdict(company_code: str, country: str) -> Verdict:
    try:
        verdict = check_company_code(company_code, country)
    except CountryNotCovered as error:
        raise CompanyCodeMalformed from error
    if verdict.standing == CodeStanding.MALFORMED:
        raise CompanyCodeMalformed
    return verdict


@use_case
def edit_employer(
    *, employer: Employer, version: int, values: dict[str, Any], by: Person, now: datetime
) -> Employer:
    """
    Change the facts of the employer. Name and legal form of a checked employer stay.

    A move to another municipality leads to the office there, and to another counsellor if need be.

    :raises NotYours: `by` does not act for it
    :raises FactFixed: something would change that agents may not change
    :raises EditedMeanwhile: it was changed since `version`
    :raises NoOfficeServes: no office looks after employers of the place
    """
    if not is_agent(by, employer.pk):
        raise NotYours
    rows = Employer.objects.select_for_update(of=("self",))
    row = rows.select_related("owner", "office").get(pk=employer.pk)
    if row.version != version:
        raise EditedMeanwhile
    if set(values) - rules.editable(Standing(row.standing)):
        raise FactFixed
    for field, value in values.items():
        setattr(row, field, value)
    if "municipality" in values:
        route_anew(row, values["municipality"], by=by, now=now)
    row.version += 1
    row.save()
    return row
