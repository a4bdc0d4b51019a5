"""Employers and their agents for tests."""

from itertools import count

from talka.domains.contact.api import Side, start_thread
from talka.domains.employers import actions
from talka.domains.employers.models import Agency, Employer
from talka.domains.employers.rules import AgencyRole, Standing
from talka.domains.people.api import Role, Route
from talka.domains.people.tests.factories import NOW, a_member, a_person, an_office
from talka.domains.taxonomy.tests.factories import MunicipalityFactory
from talka.engines.identifiers import make_company_code


_numbers = count(1)


def a_place(office=None):
    """Return a municipality that the office serves."""
    place = MunicipalityFactory(code=f"LT-{next(_numbers):03}")
    Route.objects.create(municipality=place.pk, office=office or an_office())
    return place


def an_employer(*, standing=Standing.VERIFIED, owner=None, office=None, agent=None, **fields):
    """Return an employer with one agent, who owns it."""
    number = next(_numbers)
    office = office or an_office()
    employer = Employer.objects.create(
        country="LT",
        company_code=make_company_code("LT", number),
        name=fields.pop("name", f"Kepykla {number}"),
        municipality=fields.pop("municipality", None) or a_place(office),
        standing=standing,
        registered_at=NOW,
        office=office,
        owner=owner,
        **fields,
    )
    an_agency(agent or a_person(), employer, role=AgencyRole.OWNER)
    return employer


def an_agency(person, employer, *, role=AgencyRole.AGENT):
    return Agency.objects.create(person=person, employer=employer, role=role, since=NOW)


def agent_of(employer):
    return employer.agencies.order_by("pk").first().person


def an_employer_counsellor(office):
    return a_member(Role.EMPLOYER_COUNSELLOR, office=office)


def an_invitation(employer, email="nauja@example.org", *, role=AgencyRole.AGENT, now=NOW):
    """Let the owner invite somebody, and return the invitation."""
    return actions.invite_agent(
        employer=employer, email=email, role=role, by=agent_of(employer), now=now
    )


def a_message(employer, *, side=Side.SERVICE, by=None, staff=None, subject="Dėl patikros"):
    """Return a conversation with the employer that one side has begun."""
    return start_thread(
        subject=subject,
        text="Laba diena.",
        office=employer.office,
        employer=employer.reference,
        staff=staff or employer.owner,
        side=side,
        about=f"employer:{employer.reference}",
        by=by or (employer.owner if side == Side.SERVICE else agent_of(employer)),
        now=NOW,
    )


def text_of(response):
    return response.content.decode()
