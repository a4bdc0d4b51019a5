from datetime import date
from typing import Any, ClassVar, Self

import pghistory
import pgtrigger
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q

from talka.domains.people import labels
from talka.domains.people.rules import GRANTED_ROLES, CodeProof, full_name
from talka.kit import references
from talka.kit.audit.models import never_emptied
from talka.kit.languages import LANGUAGES, in_language
from talka.kit.secrecy import EncryptedTextField


new_person_reference = references.maker("P")


class DateRange(Func):
    """
    The days from first to last as a range of PostgreSQL, for exclusion constraints.

    A last day just before the first makes it empty: what ended on the day it began overlaps nothing.
    """

    function = "DATERANGE"
    template = "%(function)s(%(expressions)s + 1)"
    output_field = DateRangeField()


class PersonManager(BaseUserManager["Person"]):
    def get_by_natural_key(self, username: str | None) -> "Person":
        return self.get(email__iexact=username)


class SpanQuerySet(models.QuerySet[Any]):
    """Rows that hold from `valid_from` to `valid_to`, both days counted."""

    def on(self, day: date) -> Self:
        return self.filter(valid_from__lte=day).filter(
            Q(valid_to__isnull=True) | Q(valid_to__gte=day)
        )


@pghistory.track(exclude=["password", "last_login"])
class Person(AbstractBaseUser):
    """
    Anyone the service knows: jobseeker, employer's agent or member of staff.

    Whoever is helped at the counter may have no e-mail address and never sign in.
    """

    reference = models.CharField(max_length=12, unique=True, default=new_person_reference)
    email = models.EmailField(max_length=254, null=True, blank=True, unique=True)
    given_name = models.CharField(max_length=100, blank=True)
    family_name = models.CharField(max_length=100, blank=True)
    phone = models.CharField(max_length=32, blank=True)
    language = models.CharField(max_length=2, choices=[(code, code) for code in LANGUAGES])
    birth_date = models.DateField(null=True, blank=True)
    died_on = models.DateField(null=True, blank=True)
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField()

    objects: ClassVar[PersonManager] = PersonManager()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        constraints = [
            models.UniqueConstraint(
                models.functions.Lower("email"), name="people_person_email_unique"
            ),
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def full_name(self) -> str:
        return full_name(self.given_name, self.family_name)

    def clean(self) -> None:
        self.email = self.email or None


@pghistory.track(exclude=["secret"])
class PersonalCode(models.Model):
    """A national code of a person. It is stored encrypted; equal codes are found by fingerprint."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="personal_codes")
    country = models.CharField(max_length=2)
    secret = EncryptedTextField()
    fingerprint = models.CharField(max_length=64)
    standing = models.CharField(max_length=20)
    # By what we know that the code is the person's, a `CodeProof`.
    proof = models.CharField(max_length=10, default=CodeProof.STATED)
    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)

    objects = SpanQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["fingerprint"],
                condition=Q(valid_to__isnull=True),
                name="people_personalcode_one_holder",
            ),
            models.UniqueConstraint(
                fields=["person", "country"],
                condition=Q(valid_to__isnull=True),
                name="people_personalcode_one_of_a_country",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.country} {self.standing}"


class Office(models.Model):
    """Head office, a regional department or a customer service office."""

    code = models.CharField(max_length=40, unique=True)
    kind = models.CharField(max_length=12, choices=[*labels.OFFICE_KINDS.items()])
    parent = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="children"
    )
    names = models.JSONField(default=dict)
    address = models.CharField(max_length=200, blank=True)
    phone = models.CharField(max_length=32, blank=True)
    email = models.EmailField(blank=True)

    def __str__(self) -> str:
        return in_language(self.names) or self.code


class Route(models.Model):
    """The office that serves a municipality. Each municipality has exactly one."""

    municipality = models.CharField(max_length=8, primary_key=True)
    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="routes")

    def __str__(self) -> str:
        return f"{self.municipality} → {self.office_id}"


@pghistory.track()
class RoleGrant(models.Model):
    """A role that a person has in an office from one day to another."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="grants")
    role = models.CharField(
        max_length=20, choices=[(role, labels.ROLES[role]) for role in sorted(GRANTED_ROLES)]
    )
    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="grants")
    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)
    granted_by = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    reason = models.CharField(max_length=200, blank=True)

    objects = SpanQuerySet.as_manager()

    class Meta:
        constraints = [
            ExclusionConstraint(
                name="people_rolegrant_no_overlap",
                expressions=[
                    ("person", RangeOperators.EQUAL),
                    ("role", RangeOperators.EQUAL),
                    ("office", RangeOperators.EQUAL),
                    (
                        DateRange("valid_from", "valid_to"),
                        RangeOperators.OVERLAPS,
                    ),
                ],
            ),
            models.CheckConstraint(
                name="people_rolegrant_ends_after_start",
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from") - 1),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.role} {self.valid_from}–{self.valid_to or ''}"


@pghistory.track()
class Substitution(models.Model):
    """A colleague stands in for somebody who is away."""

    absent = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="absences")
    substitute = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="substitutions")
    valid_from = models.DateField()
    valid_to = models.DateField()

    objects = SpanQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="people_substitution_by_somebody_else",
                condition=~Q(absent=F("substitute")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.absent_id} ← {self.substitute_id}"


@pghistory.track()
class Consent(models.Model):
    """What a person agreed to, and whether that still stands."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="consents")
    purpose = models.CharField(max_length=40, choices=[*labels.PURPOSES.items()])
    given_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    # By what staff know it who wrote it down: a signed form, a call. Empty: the person's own click.
    document = models.CharField(max_length=200, blank=True, default="")
    withdrawal_document = models.CharField(max_length=200, blank=True, default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "purpose"],
                condition=Q(withdrawn_at__isnull=True),
                name="people_consent_once",
            ),
        ]

    def __str__(self) -> str:
        return self.purpose


class RepresentationQuerySet(SpanQuerySet):
    def standing(self, day: date) -> Self:
        """Keep what holds on the day. With the death of one of the two it ends, whatever its last day."""
        return self.on(day).filter(represented__died_on=None, representative__died_on=None)


@pghistory.track()
class Representation(models.Model):
    """A guardian or proxy acts for a person, within a scope, until a day."""

    represented = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="represented_by")
    representative = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="represents")
    kind = models.CharField(max_length=12, choices=[*labels.REPRESENTATION_KINDS.items()])
    scope = models.CharField(max_length=16, choices=[*labels.SCOPES.items()])
    document = models.CharField(max_length=200)
    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)
    recorded_by = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    objects = RepresentationQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.representative_id} for {self.represented_id}"


@pghistory.track()
class Merge(models.Model):
    """
    Two rows that were one person (or one employer) have become one, and can be parted again.

    `moved` names every row that changed hands: {"jobseekers.JobseekerFile": [12], …}.
    """

    kind = models.CharField(max_length=20)
    kept_id = models.BigIntegerField()
    gone_id = models.BigIntegerField()
    moved = models.JSONField(default=dict)
    reason = models.CharField(max_length=300)
    merged_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    merged_at = models.DateTimeField()
    undone_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    undone_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.kind} {self.gone_id} → {self.kept_id}"


class AccountEvent(models.Model):
    """
    Something happened to an account. Rows are added, never changed or removed.

    People are opaque numbers here: the log outlives them.
    """

    person_id = models.BigIntegerField()
    kind = models.CharField(max_length=24, choices=[*labels.ACCOUNT_CHANGES.items()])
    reason = models.CharField(max_length=300, blank=True)
    by_id = models.BigIntegerField(null=True)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["person_id", "-at"], name="people_accountevent_person")]
        triggers = [
            pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),
            never_emptied(),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.person_id}"


class Feedback(models.Model):
    """What somebody wrote about the service. Nobody has to say who they are."""

    submission = models.UUIDField(unique=True)
    kind = models.CharField(max_length=16, choices=[*labels.FEEDBACK_KINDS.items()])
    page = models.CharField(max_length=200, blank=True)
    text = models.TextField(max_length=3000)
    answer_to = models.EmailField(max_length=254, blank=True)
    language = models.CharField(max_length=2)
    person = models.ForeignKey(
        Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    sent_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = models.ForeignKey(
        Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    def __str__(self) -> str:
        return f"{self.kind} {self.sent_at}"
