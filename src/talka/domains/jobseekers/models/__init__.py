import pghistory
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from talka.domains.jobseekers import labels
from talka.domains.jobseekers.models.situations import SituationChange  # noqa: F401
from talka.domains.jobseekers.rules import Channel, Kind, SkillSource, Status
from talka.domains.taxonomy.api import CONDITIONS, CONTRACTS, WORKING_TIMES
from talka.kit import references
from talka.kit.secrecy import EncryptedTextField


new_file_reference = references.maker("J")
new_receipt_reference = references.maker("R")
new_decision_reference = references.maker("D")
new_import_reference = references.maker("I")
new_merge_reference = references.maker("M")


@pghistory.track()
class JobseekerFile(models.Model):
    """A person's file with the service. A person has at most one, for life."""

    reference = models.CharField(max_length=12, unique=True, default=new_file_reference)
    person = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    status = models.CharField(
        max_length=10, choices=[*labels.STATUSES.items()], default=Status.APPLIED
    )
    kind = models.CharField(max_length=10, choices=[*labels.KINDS.items()], default=Kind.UNEMPLOYED)
    status_since = models.DateField()
    registered_on = models.DateField(null=True, blank=True)
    ended_reason = models.CharField(max_length=30, blank=True)
    channel = models.CharField(
        max_length=8, choices=[*labels.CHANNELS.items()], default=Channel.PORTAL
    )
    office = models.ForeignKey("people.Office", on_delete=models.PROTECT, related_name="+")
    counsellor = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    municipality = models.ForeignKey(
        "taxonomy.Municipality", on_delete=models.PROTECT, related_name="+"
    )
    address = models.CharField(max_length=200, blank=True)
    latitude = models.FloatField()
    longitude = models.FloatField()
    situation = models.CharField(max_length=30, blank=True)
    is_ready = models.BooleanField(default=True)
    about = models.TextField(max_length=2_000, blank=True)
    doubts = ArrayField(
        models.CharField(max_length=20, choices=[*labels.DOUBTS.items()]), default=list, blank=True
    )
    # Who else has the personal code that was given at registration.
    twin = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    merged_into = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, related_name="merged"
    )
    profile_changed_at = models.DateTimeField()
    created_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="jobseekers_file_registered_has_day",
                condition=~Q(status__in=[Status.REGISTERED, Status.SUSPENDED])
                | Q(registered_on__isnull=False),
            ),
        ]
        indexes = [
            models.Index(fields=["counsellor", "status"], name="jobseekers_by_counsellor"),
            models.Index(fields=["office", "status"], name="jobseekers_by_office"),
        ]

    def __str__(self) -> str:
        return self.reference


class RegistrationDraft(models.Model):
    """A registration that is being filled in: saved at every step, sent once."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    receipt = models.CharField(max_length=12, unique=True, default=new_receipt_reference)
    answers = models.JSONField(default=dict)
    # At which version of the draft each step was last saved, to notice a faster second device.
    saved_at_version = models.JSONField(default=dict)
    # The personal code stays out of the answers until it reaches its own encrypted row.
    code = EncryptedTextField(blank=True, default="")
    version = models.PositiveIntegerField(default=1)
    started_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    submission = models.UUIDField(unique=True, null=True, editable=False)
    submitted_at = models.DateTimeField(null=True, blank=True)
    decision = models.ForeignKey(
        "StatusDecision", on_delete=models.SET_NULL, null=True, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person"],
                condition=Q(submitted_at__isnull=True),
                name="jobseekers_draft_one_open",
            ),
        ]

    def __str__(self) -> str:
        return self.receipt


@pghistory.track()
class StatusDecision(models.Model):
    """A decision about the status: on what basis, on which facts, from when, and how to appeal."""

    reference = models.CharField(max_length=12, unique=True, default=new_decision_reference)
    file = models.ForeignKey(JobseekerFile, on_delete=models.PROTECT, related_name="decisions")
    move = models.CharField(max_length=12, choices=[*labels.MOVES.items()])
    origin = models.CharField(max_length=10, choices=[*labels.STATUSES.items()])
    target = models.CharField(max_length=10, choices=[*labels.STATUSES.items()])
    kind = models.CharField(max_length=10, choices=[*labels.KINDS.items()])
    reasons = models.JSONField(default=list)
    facts = models.JSONField(default=dict)
    legal_basis = models.CharField(max_length=300)
    rule_version = models.CharField(max_length=80)
    effective_on = models.DateField()
    decided_at = models.DateTimeField()
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    appeal_until = models.DateField()
    appeal_to = models.CharField(max_length=30, choices=[*labels.APPEAL_BODIES.items()])
    explanation = models.TextField(max_length=2_000, blank=True)
    submission = models.UUIDField(unique=True, null=True, editable=False)

    class Meta:
        indexes = [models.Index(fields=["file", "-decided_at"], name="jobseekers_decisions")]

    def __str__(self) -> str:
        return f"{self.reference} {self.move}"


@pghistory.track()
class WorkExperience(models.Model):
    """A job that the person had, in their words and coded."""

    file = models.ForeignKey(JobseekerFile, on_delete=models.CASCADE, related_name="experiences")
    title = models.CharField(max_length=200)
    occupation = models.ForeignKey(
        "taxonomy.Occupation", on_delete=models.PROTECT, null=True, related_name="+"
    )
    employer_name = models.CharField(max_length=200, blank=True)
    started_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    months = models.PositiveSmallIntegerField(default=0)
    tasks = models.TextField(max_length=2_000, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="jobseekers_experience_in_order",
                condition=Q(started_on__isnull=True)
                | Q(ended_on__isnull=True)
                | Q(ended_on__gte=F("started_on")),
            ),
        ]

    def __str__(self) -> str:
        return self.title


@pghistory.track()
class Education(models.Model):
    """A school or course that the person finished."""

    file = models.ForeignKey(JobseekerFile, on_delete=models.CASCADE, related_name="educations")
    level = models.PositiveSmallIntegerField()
    field = models.CharField(max_length=200, blank=True)
    institution = models.CharField(max_length=200, blank=True)
    finished_in = models.PositiveSmallIntegerField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.level} {self.field}"


@pghistory.track()
class HeldSkill(models.Model):
    """A skill of the person; 16 is mastery, 8 is solid, 4 is a beginning."""

    file = models.ForeignKey(JobseekerFile, on_delete=models.CASCADE, related_name="skills")
    skill = models.ForeignKey("taxonomy.Skill", on_delete=models.PROTECT, related_name="+")
    level = models.PositiveSmallIntegerField(default=8)
    source = models.CharField(
        max_length=10, choices=[*labels.SKILL_SOURCES.items()], default=SkillSource.STATED
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["file", "skill"], name="jobseekers_skill_once"),
            models.CheckConstraint(
                name="jobseekers_skill_level", condition=Q(level__gte=1, level__lte=16)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.file_id} {self.skill_id}"


@pghistory.track()
class DeclinedSkill(models.Model):
    """A skill of the person's occupations that the person says they do not have."""

    file = models.ForeignKey(
        JobseekerFile, on_delete=models.CASCADE, related_name="declined_skills"
    )
    skill = models.ForeignKey("taxonomy.Skill", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["file", "skill"], name="jobseekers_declined_once"),
        ]

    def __str__(self) -> str:
        return f"{self.file_id} not {self.skill_id}"


@pghistory.track()
class HeldLanguage(models.Model):
    """A language of the person at a level of the CEFR."""

    file = models.ForeignKey(JobseekerFile, on_delete=models.CASCADE, related_name="languages")
    language = models.ForeignKey("taxonomy.Language", on_delete=models.PROTECT, related_name="+")
    level = models.CharField(max_length=2)
    is_native = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["file", "language"], name="jobseekers_language_once"),
        ]

    def __str__(self) -> str:
        return f"{self.language_id} {self.level}"


@pghistory.track()
class HeldLicence(models.Model):
    """A driving licence category or work licence of the person."""

    file = models.ForeignKey(JobseekerFile, on_delete=models.CASCADE, related_name="licences")
    licence = models.ForeignKey("taxonomy.Licence", on_delete=models.PROTECT, related_name="+")
    valid_to = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["file", "licence"], name="jobseekers_licence_once"),
        ]

    def __str__(self) -> str:
        return self.licence_id


@pghistory.track()
class ProfessionProof(models.Model):
    """A document that lets the person work in a regulated profession."""

    file = models.ForeignKey(JobseekerFile, on_delete=models.CASCADE, related_name="proofs")
    occupation = models.ForeignKey(
        "taxonomy.Occupation", on_delete=models.PROTECT, related_name="+"
    )
    document = models.CharField(max_length=200)
    valid_to = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["file", "occupation"], name="jobseekers_proof_once"),
        ]

    def __str__(self) -> str:
        return f"{self.file_id} {self.occupation_id}"


@pghistory.track()
class Wishes(models.Model):
    """What work the person wants and can do. Limits of health are never shown to employers."""

    file = models.OneToOneField(JobseekerFile, on_delete=models.CASCADE, related_name="wishes")
    working_times = ArrayField(
        models.CharField(max_length=12, choices=[*WORKING_TIMES.items()]), default=list
    )
    preferred_times = ArrayField(
        models.CharField(max_length=12, choices=[*WORKING_TIMES.items()]), default=list
    )
    contracts = ArrayField(
        models.CharField(max_length=16, choices=[*CONTRACTS.items()]), default=list
    )
    wage_from = models.PositiveIntegerField(null=True, blank=True)
    max_km = models.PositiveSmallIntegerField(null=True, blank=True)
    max_minutes = models.PositiveSmallIntegerField(null=True, blank=True)
    accepts_remote = models.BooleanField(default=True)
    is_willing_to_move = models.BooleanField(default=False)
    starts_from = models.DateField(null=True, blank=True)
    conditions_excluded = ArrayField(
        models.CharField(max_length=20, choices=[*CONDITIONS.items()]), default=list
    )

    def __str__(self) -> str:
        return f"wishes of {self.file_id}"


@pghistory.track()
class WishedOccupation(models.Model):
    """An occupation that the person wants to work in, the first one most."""

    file = models.ForeignKey(
        JobseekerFile, on_delete=models.CASCADE, related_name="wished_occupations"
    )
    occupation = models.ForeignKey(
        "taxonomy.Occupation", on_delete=models.PROTECT, related_name="+"
    )
    place = models.PositiveSmallIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["file", "occupation"], name="jobseekers_wish_once"),
        ]

    def __str__(self) -> str:
        return f"{self.file_id} {self.occupation_id}"


class CvImport(models.Model):
    """A CV that a person brought from elsewhere: what we understood of it, until it is applied."""

    reference = models.CharField(max_length=12, unique=True, default=new_import_reference)
    file = models.ForeignKey(JobseekerFile, on_delete=models.CASCADE, related_name="imports")
    content = models.JSONField(default=dict)
    made_at = models.DateTimeField()
    applied_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.reference


@pghistory.track()
class FileMerge(models.Model):
    """
    Two files of one person have become one, and can be parted again.

    `moved` names the rows that changed hands: {"WorkExperience": [12], …}; `former` keeps what the
    second file said before it was closed.
    """

    reference = models.CharField(max_length=12, unique=True, default=new_merge_reference)
    kept = models.ForeignKey(JobseekerFile, on_delete=models.PROTECT, related_name="+")
    gone = models.ForeignKey(JobseekerFile, on_delete=models.PROTECT, related_name="+")
    moved = models.JSONField(default=dict)
    former = models.JSONField(default=dict)
    reason = models.CharField(max_length=300)
    merged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    merged_at = models.DateTimeField()
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["gone"],
                condition=Q(undone_at__isnull=True),
                name="jobseekers_merge_once",
            ),
        ]

    def __str__(self) -> str:
        return self.reference
