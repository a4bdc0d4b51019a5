"""What people are, where they work, for whom they act."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Case, Exists, F, OuterRef, QuerySet, When

from talka.domains.people.models import (
    Consent,
    Merge,
    Office,
    Person,
    PersonalCode,
    Representation,
    RoleGrant,
    Route,
    Substitution,
)
from talka.domains.people.rules import (
    CodeProof,
    OfficeKind,
    Purpose,
    Role,
    Scope,
    full_name,
    scopes_that_cover,
)
from talka.engines.identifiers import check_personal_code
from talka.kit.secrecy import fingerprint


CODE_PURPOSE = "personal code"
# The kind of a `Merge` of two people.
PERSON = "person"


@dataclass(frozen=True, slots=True)
class Named:
    """A person by name, for lists."""

    person_id: int
    reference: str
    name: str


def roles_of(person: Person, *, day: date) -> frozenset[Role]:
    """Return the roles that have been granted to the person and hold on the day."""
    if not person.is_active:
        return frozenset()
    grants = RoleGrant.objects.on(day).filter(person=person)
    return frozenset(Role(role) for role in grants.values_list("role", flat=True))


def has_role(person: Person, role: Role, *, day: date) -> bool:
    """Tell whether the granted role holds on the day."""
    return role in roles_of(person, day=day)


def offices_of(person: Person, *roles: Role, day: date) -> list[Office]:
    """Return the offices in which the person has one of the roles (any role when none is named)."""
    grants = RoleGrant.objects.on(day).filter(person=person)
    if roles:
        grants = grants.filter(role__in=roles)
    return list(Office.objects.filter(grants__in=grants).distinct().order_by("code"))


def offices_by_role(person: Person, *, day: date) -> dict[Role, frozenset[int]]:
    """Return the ids of the offices in which the person has each role on the day, in one query."""
    found: dict[Role, set[int]] = {}
    for role, office in (
        RoleGrant.objects.on(day).filter(person=person).values_list("role", "office_id")
    ):
        found.setdefault(Role(role), set()).add(office)
    return {role: frozenset(offices) for role, offices in found.items()}


def staff_of(office: Office, *roles: Role, day: date) -> list[Person]:
    """Return the active people with one of the roles in the office, by family name."""
    grants = RoleGrant.objects.on(day).filter(office=office, role__in=roles)
    people = Person.objects.filter(is_active=True, grants__in=grants).distinct()
    return list(people.order_by("family_name", "given_name", "pk"))


@dataclass(frozen=True, slots=True)
class Post:
    """Somebody at work: who, and in which office."""

    person: Person
    office: Office


def posts(*roles: Role, day: date) -> list[Post]:
    """Return everyone who has one of the roles on the day, once for each office, by family name."""
    grants = RoleGrant.objects.on(day).filter(role__in=roles, person__is_active=True)
    rows = grants.select_related("person", "office")
    ordered = rows.order_by("person__family_name", "person__given_name", "person", "office__code")
    held = {(row.person_id, row.office_id): Post(row.person, row.office) for row in ordered}
    return [*held.values()]


def office_serving(municipality_code: str) -> Office:
    """
    Return the office that serves the municipality.

    :raises Office.DoesNotExist: no route leads from there
    """
    return Office.objects.get(routes__municipality=municipality_code)


def department_of(office: Office) -> Office | None:
    """Return the regional department above the office, or the office itself if it is one."""
    above: Office | None = office
    while above is not None and above.kind != OfficeKind.DEPARTMENT:
        above = above.parent
    return above


def offices_under(office: Office) -> list[Office]:
    """Return the office and all below it, by code."""
    found, edge = [office], [office.pk]
    while edge:
        children = list(Office.objects.filter(parent__in=edge))
        found += children
        edge = [child.pk for child in children]
    return sorted(found, key=lambda one: one.code)


def routed_municipalities(offices: Collection[Office]) -> frozenset[str]:
    """Return the codes of the municipalities that the offices serve."""
    routes = Route.objects.filter(office__in=offices)
    return frozenset(routes.values_list("municipality", flat=True))


def people_named(ids: Collection[int | None]) -> dict[int, str]:
    """Return the full name of each person in `ids`."""
    wanted = {one for one in ids if one is not None}
    rows = Person.objects.filter(pk__in=wanted).values_list("pk", "given_name", "family_name")
    return {number: full_name(given, family) for number, given, family in rows}


def stands_in_for(person: Person, *, day: date) -> frozenset[int]:
    """Return the ids of the absent colleagues whose work the person does on the day."""
    rows = Substitution.objects.on(day).filter(substitute=person)
    return frozenset(rows.values_list("absent_id", flat=True))


def substitute_of(person: Person, *, day: date) -> Person | None:
    """Return who stands in for the person on the day, or None."""
    rows = Substitution.objects.on(day).filter(absent=person).order_by("pk")
    # Hardly anybody is away: the look that finds nobody is the one that has to be cheap.
    found = rows.values_list("substitute_id", flat=True).first()
    return Person.objects.get(pk=found) if found is not None else None


def staff_present(office_id: int, *roles: Role, day: date) -> list[int]:
    """Return the ids of the staff of the office who are there on the day; of all, if nobody is."""
    grants = RoleGrant.objects.on(day).filter(office=office_id, role__in=roles)
    away = Substitution.objects.on(day).filter(absent=OuterRef("person"))
    rows = grants.filter(person__is_active=True).annotate(is_away=Exists(away))
    found = dict(rows.order_by("person_id").values_list("person_id", "is_away"))
    return [pk for pk, is_away in found.items() if not is_away] or [*found]


def documents_of_consents(person: Person) -> dict[Purpose, str]:
    """Return by what each standing consent is known; empty where the person gave it themselves."""
    rows = Consent.objects.filter(person=person, withdrawn_at__isnull=True)
    return {Purpose(key): said for key, said in rows.values_list("purpose", "document")}


def consents_of(person: Person) -> frozenset[Purpose]:
    """Return what the person agrees to now."""
    rows = Consent.objects.filter(person=person, withdrawn_at__isnull=True)
    return frozenset(Purpose(purpose) for purpose in rows.values_list("purpose", flat=True))


def people_who_agree(purpose: Purpose) -> QuerySet[Consent, int]:
    """Return the ids of the people who agree to the purpose now, as a subquery."""
    rows = Consent.objects.filter(purpose=purpose, withdrawn_at__isnull=True)
    return rows.values_list("person_id", flat=True)


def represented_by(person: Person, *, day: date) -> list[Representation]:
    """Return the people for whom `person` acts on the day."""
    rows = Representation.objects.standing(day).filter(representative=person)
    return list(rows.select_related("represented").order_by("represented__family_name", "pk"))


def is_represented(person: Person) -> bool:
    """Tell whether anybody acts, or ever acted, for the person: a cheap look before a dear one."""
    return Representation.objects.filter(represented=person).exists()


def representatives_of(person: Person, *, day: date) -> list[Representation]:
    """Return who acts for `person` on the day."""
    rows = Representation.objects.standing(day).filter(represented=person)
    return list(rows.select_related("representative").order_by("representative__family_name", "pk"))


def may_act_for(representative: Person, represented_id: int, scope: Scope, *, day: date) -> bool:
    """Tell whether the representative may do what the scope says."""
    rows = Representation.objects.standing(day).filter(
        representative=representative,
        represented_id=represented_id,
        scope__in=scopes_that_cover(scope),
    )
    return rows.exists()


def person_with_code(code: str, country: str, *, day: date) -> Person | None:
    """
    Return who holds the personal code, or held it last, or None.

    A record that was joined leads to the other.
    """
    canonical = check_personal_code(code, country, today=day).canonical
    mark = fingerprint(f"{country}{canonical}", purpose=CODE_PURPOSE)
    rows = PersonalCode.objects.filter(fingerprint=mark).select_related("person")
    held = rows.order_by(F("valid_to").desc(nulls_first=True), "-pk").first()
    return standing_for(held.person) if held else None


def person_proved_by_code(code: str, country: str, *, day: date) -> Person | None:
    """
    Return whose the personal code is now, where an officer has seen it or a sign-in has proved it.

    Who held it before, who only told it, and whose other code is proved is somebody else here.
    """
    canonical = check_personal_code(code, country, today=day).canonical
    mark = fingerprint(f"{country}{canonical}", purpose=CODE_PURPOSE)
    rows = PersonalCode.objects.filter(
        fingerprint=mark, valid_to__isnull=True, proof__in=(CodeProof.DOCUMENT, CodeProof.EID)
    )
    held = rows.select_related("person").first()
    return standing_for(held.person) if held else None


def had_code_before(person: Person, code: str, country: str, *, day: date) -> bool:
    """Tell whether the code is one of the person's, or of a record joined with theirs, but not the present one."""
    canonical = check_personal_code(code, country, today=day).canonical
    mark = fingerprint(f"{country}{canonical}", purpose=CODE_PURPOSE)
    rows = PersonalCode.objects.filter(person__in=ids_of(person), fingerprint=mark)
    held = list(rows.values_list("person_id", "valid_to"))
    return bool(held) and (person.pk, None) not in held


def proof_of_identity(person: Person) -> CodeProof | None:
    """Return by what we know the person's code best; None without a code."""
    rows = PersonalCode.objects.filter(person=person, valid_to__isnull=True)
    found = set(rows.values_list("proof", flat=True))
    best_first = (CodeProof.EID, CodeProof.DOCUMENT, CodeProof.STATED)
    return next((proof for proof in best_first if proof in found), None)


def current_code(person: Person) -> tuple[str, str]:
    """
    Return the person's own code with its country, to ask a register with; both empty without one.

    Of codes of two countries, the one for which a national sign-in vouches goes before the newer.
    """
    rows = PersonalCode.objects.filter(person=person, valid_to__isnull=True)
    by_proof = rows.annotate(is_vouched=Case(When(proof=CodeProof.EID, then=1), default=0))
    held = by_proof.order_by("-is_vouched", "-valid_from", "-pk").first()
    return (str(held.secret), held.country) if held else ("", "")


def standing_for(person: Person) -> Person:
    """Return the person, or the record with which this one has been joined."""
    if person.is_active:
        return person
    joined = merges_of_people().filter(gone_id=person.pk).order_by("-pk").first()
    return Person.objects.get(pk=joined.kept_id) if joined else person


def is_joined(person: Person) -> bool:
    """Tell whether the record was closed because it is the same person as another one."""
    return merges_of_people().filter(gone_id=person.pk).exists()


def has_died(email: str) -> bool:
    """Tell whether the address belonged to somebody who has died."""
    return Person.objects.filter(email__iexact=email, died_on__isnull=False).exists()


def language_of(email: str) -> str | None:
    """Return in which language whoever has the address reads, or None when nobody has it."""
    rows = Person.objects.filter(email__iexact=email)
    return rows.values_list("language", flat=True).first()


def ids_of(person: Person) -> list[int]:
    """Return the number of the person, and of every record that has been joined with it."""
    gone = merges_of_people().filter(kept_id=person.pk).values_list("gone_id", flat=True)
    return [person.pk, *gone]


def merges_of_people() -> QuerySet[Merge]:
    """Return the joins of people that stand."""
    return Merge.objects.filter(kind=PERSON, undone_at__isnull=True)


def masked_codes_of(person: Person) -> list[str]:
    """Return the person's codes with all but the last two characters hidden."""
    rows = PersonalCode.objects.filter(person=person, valid_to__isnull=True).order_by("country")
    return [f"{row.country.upper()} {'•' * (len(row.secret) - 2)}{row.secret[-2:]}" for row in rows]
