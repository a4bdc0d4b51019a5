"""Every employer has an employer counsellor."""

from datetime import datetime

from talka.domains.contact.api import hand_over_threads, notify
from talka.domains.employers import access
from talka.domains.employers.models import Employer
from talka.domains.employers.queries import office_for, people_acting_for, roster
from talka.domains.employers.queries.owners import Roster
from talka.domains.people.api import Office, Person, offices_under
from talka.domains.taxonomy.api import Municipality
from talka.kit import clock
from talka.kit.audit import use_case


# What is asked of an employer to find who is near.
ROUTED = ("owner", "office", "office__parent", "office__parent__parent")


class NotLookedAfterByYou(Exception):
    """Only the employer's counsellor, a substitute or the office may do this."""


class NotAnEmployerCounsellor(Exception):
    """Employers are given only to people who are employer counsellors today."""


class NoOfficeServes(Exception):
    """No office serves this place, and there is no head office to fall back on."""


def serving(municipality: Municipality) -> Office:
    """
    Return the office that looks after employers of the place; abroad it is the head office.

    :raises NoOfficeServes: there is none
    """
    office = office_for(municipality.pk)
    if office is None:
        raise NoOfficeServes
    return office


def refuse_strangers(employer: Employer, by: Person | None, now: datetime) -> None:
    """
    Let those who look after the employer, and the service itself, pass.

    :raises NotLookedAfterByYou: `by` is somebody else
    """
    if by is not None and not access.may_look_after(by, employer, day=clock.day(now)):
        raise NotLookedAfterByYou


@use_case
def assign_owner(*, employer: Employer, owner: Person, by: Person, now: datetime) -> Employer:
    """
    Give the employer to another employer counsellor, with the conversations that wait.

    :raises NotLookedAfterByYou: `by` has nothing to do with this employer
    :raises NotAnEmployerCounsellor: `owner` does not do this work
    """
    employer = Employer.objects.select_for_update(of=("self",)).get(pk=employer.pk)
    refuse_strangers(employer, by, now)
    if not roster(clock.day(now)).works(owner.pk):
        raise NotAnEmployerCounsellor
    if employer.owner_id != owner.pk:
        give(employer, owner, employer.office, by=by, now=now)
    return employer


@use_case
def find_owners(*, by: Person | None, now: datetime) -> int:
    """
    Give every employer whose counsellor is gone to another one; return how many were given.

    Near ones come first: of the office, then above it, then of the country.
    """
    people = roster(clock.day(now))
    known = {one.pk for near in people.by_office.values() for one in near}
    rows = Employer.objects.select_for_update(of=("self",)).filter(merged_into=None)
    given = 0
    for employer in rows.exclude(owner__in=known).select_related(*ROUTED).order_by("pk"):
        given += _give_anew(employer, people, by, now)
    return given


@use_case
def share_out(*, person_id: int, office_id: int, by: Person | None, now: datetime) -> int:
    """
    Give the employers of an office, and of those below, whose counsellor left it to others.

    Whoever still serves the office, from there or from above, keeps them. Returns how many were given.
    """
    people = roster(clock.day(now))
    offices = offices_under(Office.objects.get(pk=office_id))
    rows = Employer.objects.select_for_update(of=("self",)).filter(
        merged_into=None, owner=person_id, office__in=offices
    )
    given = 0
    for employer in rows.select_related(*ROUTED).order_by("pk"):
        if not people.serves(person_id, employer.office):
            given += _give_anew(employer, people, by, now)
    return given + find_owners(by=by, now=now)


def _give_anew(employer: Employer, people: Roster, by: Person | None, now: datetime) -> int:
    chosen = people.choose(employer.office)
    if chosen is None or chosen.pk == employer.owner_id:
        return 0
    give(employer, chosen, employer.office, by=by, now=now)
    return 1


def route_anew(
    employer: Employer, municipality: Municipality, *, by: Person | None, now: datetime
) -> None:
    """
    Let the office of the new place look after the employer; its counsellor stays if they serve it.

    :raises NoOfficeServes: no office serves the place
    """
    office = serving(municipality)
    if office.pk == employer.office_id:
        return
    people = roster(clock.day(now))
    stays = people.serves(employer.owner_id, office)
    owner = employer.owner if stays else people.choose(office)
    give(employer, owner, office, by=by, now=now)


def give(
    employer: Employer, owner: Person | None, office: Office, *, by: Person | None, now: datetime
) -> None:
    """Write down who looks after the employer, hand the conversations over, and tell everybody."""
    before = employer.owner
    employer.owner, employer.office = owner, office
    employer.version += 1
    employer.save(update_fields=["owner", "office", "version"])
    hand_over_threads(
        employer=employer.reference, staff=owner, office=office, of=before, by=by, now=now
    )
    if owner is None or owner == before:
        return
    words = {"employer": employer.name, "counsellor": owner.full_name}
    mark = f"{employer.reference}:{employer.version}"
    for agent in people_acting_for(employer.pk):
        notify(
            person=agent,
            kind="employers.new_counsellor",
            once=f"employers.new_counsellor:{mark}:{agent.pk}",
            variables=words,
            link=f"/employer/{employer.reference}/",
            by=by,
            now=now,
        )
    if by is None or by.pk != owner.pk:
        notify(
            person=owner,
            kind="employers.given",
            once=f"employers.given:{mark}",
            variables=words,
            link=f"/desk/employers/{employer.reference}/",
            by=by,
            now=now,
        )
