"""Employers, one by one and in lists."""

from collections.abc import Collection
from datetime import date

from django.db.models import F, Q, QuerySet

from talka.domains.employers.models import Agency, Employer
from talka.domains.employers.rules import Standing
from talka.domains.people.api import (
    Merge,
    Office,
    Person,
    Role,
    offices_of,
    offices_under,
    stands_in_for,
)


# The kind of a `Merge` of two employers.
EMPLOYER = "employer"
CHECKERS = (Role.EMPLOYER_COUNSELLOR, Role.MANAGER)
# Whoever brings people and employers together reads what the service knows of an employer.
READERS = (*CHECKERS, Role.COUNSELLOR, Role.CAREER_CONSULTANT)


def employers_of(person: Person) -> list[Employer]:
    """Return the employers for which the person acts now, by name."""
    held = Agency.objects.filter(person=person, until=None).values("employer_id")
    return list(Employer.objects.filter(pk__in=held, merged_into=None).order_by("name", "pk"))


def employer_references_of(person: Person) -> frozenset[str]:
    """Return the references of the employers for which the person acts now."""
    return frozenset(employer.reference for employer in employers_of(person))


def employer_for(person: Person, reference: str) -> Employer:
    """
    Return the employer for which the person acts.

    :raises Employer.DoesNotExist: there is none of that reference, or it is somebody else's
    """
    held = Agency.objects.filter(person=person, until=None).values("employer_id")
    return _whole().get(reference=reference, pk__in=held, merged_into=None)


def employer_by_reference(reference: str) -> Employer:
    """
    Return the employer of that reference, for staff.

    :raises Employer.DoesNotExist: there is none
    """
    return _whole().get(reference=reference)


def employer_with_code(company_code: str, country: str) -> Employer | None:
    """Return the employer of that company code, or the one it was merged into; None when unknown."""
    rows = _whole().filter(country=country, company_code=company_code)
    found = rows.order_by(F("merged_into").asc(nulls_first=True), "pk").first()
    return standing_for(found) if found else None


def standing_for(employer: Employer) -> Employer:
    """Return the employer, or the one into which it was merged, however often."""
    while employer.merged_into_id is not None:
        employer = _whole().get(pk=employer.merged_into_id)
    return employer


def _whole() -> QuerySet[Employer]:
    return Employer.objects.select_related(
        "office", "owner", "municipality", "activity", "merged_into"
    )


def names_of(references: Collection[str]) -> dict[str, str]:
    """Return the name of each employer of these references."""
    rows = Employer.objects.filter(reference__in=references)
    return dict(rows.values_list("reference", "name"))


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
    """Return the employers of the offices in which the person may read of them, and of those below."""
    return _searched(_in_reach(person, READERS, day), text, standings)


def _in_reach(person: Person, roles: Collection[Role], day: date) -> QuerySet[Employer]:
    offices: list[Office] = []
    for office in offices_of(person, *roles, day=day):
        offices += offices_under(office)
    return Employer.objects.filter(office__in=offices)


def without_owner(offices: Collection[Office]) -> QuerySet[Employer]:
    """Return the employers of these offices that nobody looks after."""
    return _searched(Employer.objects.filter(office__in=offices, owner=None), "", ())


def waiting_for_check(person: Person, *, day: date) -> QuerySet[Employer]:
    """Return the employers of the person's offices that nobody has checked yet, the oldest first."""
    rows = _searched(_in_reach(person, CHECKERS, day), "", [Standing.UNVERIFIED])
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


def merges_into(employer: Employer) -> list[Merge]:
    """Return what was merged into the employer and not parted again, the latest first."""
    rows = Merge.objects.filter(kind=EMPLOYER, kept_id=employer.pk, undone_at=None)
    return list(rows.order_by("-merged_at", "-pk"))


def merge_into(employer: Employer, number: int) -> Merge | None:
    """Return the merge of that number into the employer, or None."""
    return Merge.objects.filter(pk=number, kind=EMPLOYER, kept_id=employer.pk).first()
