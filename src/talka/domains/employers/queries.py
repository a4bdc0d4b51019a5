"""What can be asked about employers. Nothing here changes anything."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from talka.domains.employers.models import Agency, AgentInvitation, Employer
from talka.domains.employers.rules import AgencyRole, Standing
from talka.domains.people.api import Office, Person, offices_of, offices_under, stands_in_for


@dataclass(frozen=True, slots=True)
class AgentRow:
    """Somebody who acts for an employer."""

    agency_id: int
    person_id: int
    name: str
    email: str
    role: AgencyRole


def employers_of(person: Person) -> list[Employer]:
    """Return the employers for which the person acts now, by name."""
    held = Agency.objects.filter(person=person, until=None).values("employer_id")
    return list(Employer.objects.filter(pk__in=held, merged_into=None).order_by("name", "pk"))


def employer_references_of(person: Person) -> frozenset[str]:
    """Return the references of the employers for which the person acts now."""
    return frozenset(employer.reference for employer in employers_of(person))


def is_agent(person: Person, employer_id: int) -> bool:
    """Tell whether the person acts for the employer now."""
    return Agency.objects.filter(person=person, employer_id=employer_id, until=None).exists()


def is_owner(person: Person, employer_id: int) -> bool:
    """Tell whether the person may invite others to act for the employer."""
    held = Agency.objects.filter(person=person, employer_id=employer_id, until=None)
    return held.filter(role=AgencyRole.OWNER).exists()


def employer_for(person: Person, reference: str) -> Employer:
    """
    Return the employer for which the person acts.

    :raises Employer.DoesNotExist: there is none of that reference, or it is somebody else's
    """
    held = Agency.objects.filter(person=person, until=None).values("employer_id")
    return Employer.objects.select_related("office", "owner", "municipality", "activity").get(
        reference=reference, pk__in=held, merged_into=None
    )


def employer_by_reference(reference: str) -> Employer:
    """
    Return the employer of that reference, for staff.

    :raises Employer.DoesNotExist: there is none
    """
    rows = Employer.objects.select_related("office", "owner", "municipality", "activity")
    return rows.get(reference=reference)


def agents_of(employer: Employer) -> list[AgentRow]:
    """Return who acts for the employer now, owners first."""
    rows = Agency.objects.filter(employer=employer, until=None).select_related("person")
    ordered = rows.order_by("-role", "person__family_name", "pk")
    return [
        AgentRow(
            agency_id=row.pk,
            person_id=row.person_id,
            name=row.person.full_name,
            email=row.person.email or "",
            role=AgencyRole(row.role),
        )
        for row in ordered
    ]


def people_acting_for(employer_id: int) -> list[Person]:
    """Return the people who act for the employer now."""
    held = Agency.objects.filter(employer_id=employer_id, until=None).values("person_id")
    return list(Person.objects.filter(pk__in=held, is_active=True).order_by("pk"))


def open_invitations(employer: Employer) -> QuerySet[AgentInvitation]:
    """Return the invitations that nobody has accepted yet, the newest first."""
    rows = AgentInvitation.objects.filter(employer=employer, accepted_at=None, withdrawn_at=None)
    return rows.order_by("-invited_at", "-pk")


def may_see_candidates(employer: Employer) -> bool:
    """Tell whether the employer has been checked, so that it may see profiles without names."""
    return employer.standing == Standing.VERIFIED


def portfolio(
    person: Person, *, day: date, text: str = "", standings: Collection[Standing] = ()
) -> QuerySet[Employer]:
    """Return the employers that the counsellor looks after, and those of absent colleagues."""
    owners = {person.pk, *stands_in_for(person, day=day)}
    return _searched(Employer.objects.filter(owner__in=owners), text, standings)


def employers_of_offices(
    person: Person, *, day: date, text: str = "", standings: Collection[Standing] = ()
) -> QuerySet[Employer]:
    """Return the employers of the person's offices and those below."""
    offices: list[Office] = []
    for office in offices_of(person, day=day):
        offices += offices_under(office)
    return _searched(Employer.objects.filter(office__in=offices), text, standings)


def waiting_for_check(person: Person, *, day: date) -> QuerySet[Employer]:
    """Return the employers of the person's offices that nobody has checked yet, the oldest first."""
    rows = employers_of_offices(person, day=day, standings=[Standing.UNVERIFIED])
    return rows.order_by("registered_at", "pk")


def _searched(
    employers: QuerySet[Employer], text: str, standings: Collection[Standing]
) -> QuerySet[Employer]:
    rows = employers.filter(merged_into=None).select_related("municipality", "owner")
    if standings:
        rows = rows.filter(standing__in=standings)
    for word in text.split()[:5]:
        rows = rows.filter(
            Q(name__unaccent__icontains=word)
            | Q(company_code__startswith=word)
            | Q(reference__iexact=word)
        )
    return rows.order_by("name", "pk")


def searched(employers: QuerySet[Employer], text: str) -> QuerySet[Employer]:
    """Keep the employers whose name, code or reference has every word of the text."""
    return _searched(employers, text, ())
