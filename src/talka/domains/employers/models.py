import pghistory
from django.conf import settings
from django.db import models
from django.db.models import F, Q

from talka.domains.employers import labels
from talka.domains.employers.rules import AgencyRole, Size, Standing
from talka.engines.identifiers import Standing as CodeStanding
from talka.kit import references


new_employer_reference = references.maker("E")


@pghistory.track()
class Employer(models.Model):
    """An organisation that offers work."""

    reference = models.CharField(max_length=12, unique=True, default=new_employer_reference)
    submission = models.UUIDField(unique=True, null=True, editable=False)
    country = models.CharField(max_length=2)
    company_code = models.CharField(max_length=20)
    code_standing = models.CharField(
        max_length=16,
        choices=[*labels.CODE_STANDINGS.items()],
        default=CodeStanding.FORMALLY_VALID,
    )
    name = models.CharField(max_length=200)
    legal_form = models.CharField(max_length=100, blank=True)
    municipality = models.ForeignKey(
        "taxonomy.Municipality", on_delete=models.PROTECT, related_name="+"
    )
    address = models.CharField(max_length=200, blank=True)
    activity = models.ForeignKey(
        "taxonomy.Activity", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    size = models.CharField(max_length=8, choices=[*labels.SIZES.items()], default=Size.MICRO)
    phone = models.CharField(max_length=32, blank=True)
    email = models.EmailField(blank=True)
    website = models.URLField(blank=True)
    standing = models.CharField(
        max_length=12, choices=[*labels.STANDINGS.items()], default=Standing.UNVERIFIED
    )
    standing_reason = models.CharField(max_length=300, blank=True)
    letter_code = models.CharField(max_length=64, blank=True)
    letter_tries = models.PositiveSmallIntegerField(default=0)
    letter_sent_at = models.DateTimeField(null=True, blank=True)
    verified_at = models.DateTimeField(null=True, blank=True)
    registered_at = models.DateTimeField()
    office = models.ForeignKey("people.Office", on_delete=models.PROTECT, related_name="+")
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    merged_into = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="merged"
    )
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["country", "company_code"],
                condition=Q(merged_into__isnull=True),
                name="employers_employer_code_once",
            ),
        ]
        indexes = [models.Index(fields=["owner", "standing"], name="employers_by_owner")]

    def __str__(self) -> str:
        return self.name


@pghistory.track()
class Agency(models.Model):
    """A person acts for an employer, from one moment to another."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    employer = models.ForeignKey(Employer, on_delete=models.CASCADE, related_name="agencies")
    role = models.CharField(
        max_length=8, choices=[*labels.AGENCY_ROLES.items()], default=AgencyRole.AGENT
    )
    since = models.DateTimeField()
    until = models.DateTimeField(null=True, blank=True)
    # Said when the service ends it.
    end_reason = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "employer"],
                condition=Q(until__isnull=True),
                name="employers_agency_once",
            ),
            models.CheckConstraint(
                name="employers_agency_ends_after_start",
                condition=Q(until__isnull=True) | Q(until__gte=F("since")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} for {self.employer_id}"


@pghistory.track(exclude=["token"])
class AgentInvitation(models.Model):
    """Somebody was asked, by an owner or by the service, to act for the employer."""

    submission = models.UUIDField(unique=True, null=True, editable=False)
    employer = models.ForeignKey(Employer, on_delete=models.CASCADE, related_name="invitations")
    email = models.EmailField()
    role = models.CharField(max_length=8, choices=[*labels.AGENCY_ROLES.items()])
    token = models.CharField(max_length=64, unique=True)
    invited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+"
    )
    invited_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"invitation {self.pk}"
