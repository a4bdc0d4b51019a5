import pghistory
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from talka.domains.matching import labels
from talka.domains.matching.rules import (
    OVER,
    CheckOutcome,
    ContactState,
    ObjectionSide,
    ObjectionState,
    State,
)
from talka.kit import references


new_application_reference = references.maker("A")
new_objection_reference = references.maker("O")
new_pseudonym = references.maker("K")


class MarketDay(models.Model):
    """
    What the engine knew of the whole market when lists were made: how rare each skill is.

    Kept, so that every stored score can be recomputed from what it rested on.
    """

    idf = models.JSONField(default=dict)
    unseen_idf = models.PositiveIntegerField(default=1)
    openings = models.PositiveIntegerField(default=0)
    seekers = models.PositiveIntegerField(default=0)
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"market of {self.made_at:%Y-%m-%d}"


class MatchList(models.Model):
    """
    The best pairs of one person or one vacancy, best first, as arrays.

    `ids` are primary keys of vacancies (for a person) or of files (for a vacancy); `scores` are
    the engine's integers. The fingerprint says on which inputs and weights the list rests.
    """

    kind = models.CharField(max_length=12, choices=[*labels.LIST_KINDS.items()])
    key = models.BigIntegerField()
    ids = ArrayField(models.BigIntegerField(), default=list)
    scores = ArrayField(models.IntegerField(), default=list)
    weights_version = models.CharField(max_length=80)
    fingerprint = models.CharField(max_length=64)
    market = models.ForeignKey(MarketDay, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "key"], name="matching_list_once"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"


@pghistory.track()
class NeverAgain(models.Model):
    """The person does not want to see this vacancy, or this employer, again."""

    file = models.ForeignKey("jobseekers.JobseekerFile", on_delete=models.CASCADE, related_name="+")
    vacancy = models.ForeignKey(
        "vacancies.Vacancy", on_delete=models.CASCADE, null=True, related_name="+"
    )
    employer = models.ForeignKey(
        "employers.Employer", on_delete=models.CASCADE, null=True, related_name="+"
    )
    reason = models.CharField(max_length=20, choices=[*labels.DECLINE_REASONS.items()], blank=True)
    said_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="matching_neveragain_names_one",
                condition=Q(vacancy__isnull=False, employer__isnull=True)
                | Q(vacancy__isnull=True, employer__isnull=False),
            ),
            models.UniqueConstraint(fields=["file", "vacancy"], name="matching_neveragain_vacancy"),
            models.UniqueConstraint(
                fields=["file", "employer"], name="matching_neveragain_employer"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.file_id} not {self.vacancy_id or self.employer_id}"


class Alias(models.Model):
    """The name under which an employer sees a person who has not agreed to be named, per vacancy."""

    reference = models.CharField(max_length=12, unique=True, default=new_pseudonym)
    file = models.ForeignKey("jobseekers.JobseekerFile", on_delete=models.CASCADE, related_name="+")
    vacancy = models.ForeignKey("vacancies.Vacancy", on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["file", "vacancy"], name="matching_alias_once"),
        ]

    def __str__(self) -> str:
        return self.reference


@pghistory.track()
class Application(models.Model):
    """The way of one person to one vacancy, from the proposal to the first day at work and after."""

    reference = models.CharField(max_length=12, unique=True, default=new_application_reference)
    submission = models.UUIDField(unique=True, null=True, editable=False)
    file = models.ForeignKey("jobseekers.JobseekerFile", on_delete=models.PROTECT, related_name="+")
    vacancy = models.ForeignKey("vacancies.Vacancy", on_delete=models.PROTECT, related_name="+")
    origin = models.CharField(max_length=10, choices=[*labels.ORIGINS.items()])
    state = models.CharField(max_length=20, choices=[*labels.STATES.items()])
    state_since = models.DateTimeField()
    referred_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    # Whether the person must answer, and how the law judged the work when it was proposed.
    is_obliging = models.BooleanField(default=False)
    suitability = models.JSONField(default=dict)
    # What a counsellor made of a refusal of suitable work.
    refusal = models.CharField(max_length=10, choices=[*labels.REFUSAL_STATES.items()], blank=True)
    refusal_settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    refusal_settled_at = models.DateTimeField(null=True, blank=True)
    letter = models.TextField(max_length=4_000, blank=True)
    score = models.IntegerField(null=True)
    created_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, blank=True)
    seen_at = models.DateTimeField(null=True, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    # The day by which the side that has to move should have moved.
    answer_by = models.DateField(null=True, blank=True)
    reminders = models.PositiveSmallIntegerField(default=0)
    reason = models.CharField(max_length=20, blank=True)
    reason_text = models.CharField(max_length=500, blank=True)
    interview_at = models.DateTimeField(null=True, blank=True)
    interview_place = models.CharField(max_length=300, blank=True)
    starts_on = models.DateField(null=True, blank=True)
    # The last day of work as it was agreed; a job without an end has none.
    ends_on = models.DateField(null=True, blank=True)
    left_on = models.DateField(null=True, blank=True)
    start_proof = models.CharField(
        max_length=20, choices=[*labels.START_PROOFS.items()], blank=True
    )
    contract = models.ForeignKey(
        "files.StoredFile", on_delete=models.SET_NULL, null=True, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["file", "vacancy"],
                condition=~Q(state__in=sorted(OVER)),
                name="matching_application_one_alive",
            ),
            models.CheckConstraint(
                name="matching_application_started_says_when",
                condition=~Q(state=State.STARTED)
                | (Q(starts_on__isnull=False) & ~Q(start_proof="")),
            ),
            models.CheckConstraint(
                name="matching_application_work_in_order",
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
            ),
            models.CheckConstraint(
                name="matching_application_obliging_is_judged",
                condition=Q(is_obliging=False) | ~Q(suitability={}),
            ),
        ]
        indexes = [
            models.Index(fields=["file", "-state_since"], name="matching_by_file"),
            models.Index(fields=["vacancy", "state"], name="matching_by_vacancy"),
            models.Index(fields=["state", "answer_by"], name="matching_waiting"),
        ]

    def __str__(self) -> str:
        return f"{self.reference} {self.state}"


class ApplicationStep(models.Model):
    """One move of an application: who, when, from where to where, why."""

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="steps")
    origin = models.CharField(max_length=20, blank=True)
    target = models.CharField(max_length=20, choices=[*labels.STATES.items()])
    reason = models.CharField(max_length=20, blank=True)
    text = models.CharField(max_length=500, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["application", "at"], name="matching_steps")]

    def __str__(self) -> str:
        return f"{self.origin} → {self.target}"


@pghistory.track()
class WorkCheck(models.Model):
    """
    A question to both sides whether somebody still has the job, about one day.

    What was proved is kept apart from what nobody knows: without news nothing is counted.
    """

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="checks")
    milestone = models.CharField(max_length=13, choices=[*labels.MILESTONES.items()])
    about_on = models.DateField()
    asked_at = models.DateTimeField()
    answer_by = models.DateField()
    reminders = models.PositiveSmallIntegerField(default=0)
    outcome = models.CharField(
        max_length=7, choices=[*labels.CHECK_OUTCOMES.items()], default=CheckOutcome.ASKED
    )
    proof = models.CharField(max_length=20, choices=[*labels.START_PROOFS.items()], blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["application", "milestone", "about_on"], name="matching_workcheck_once"
            ),
            models.UniqueConstraint(
                fields=["application"],
                condition=Q(outcome=CheckOutcome.ASKED),
                name="matching_workcheck_one_open",
            ),
            models.CheckConstraint(
                name="matching_workcheck_stays_says_how",
                condition=~Q(outcome=CheckOutcome.STAYS) | ~Q(proof=""),
            ),
        ]
        indexes = [
            models.Index(fields=["outcome", "answer_by"], name="matching_checks_waiting"),
        ]

    def __str__(self) -> str:
        return f"{self.application_id} {self.milestone} {self.outcome}"


@pghistory.track()
class FormerPay(models.Model):
    """
    What a person earned before and gets as benefit, in euros a month before tax.

    Only suitable work asks for it; a counsellor writes it down from a document or a register.
    """

    file = models.OneToOneField(
        "jobseekers.JobseekerFile", on_delete=models.CASCADE, related_name="+"
    )
    pay = models.PositiveIntegerField()
    benefit = models.PositiveIntegerField()
    document = models.CharField(max_length=200)
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    written_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"former pay of {self.file_id}"


class MailedJobs(models.Model):
    """Of which suggestions a person was told by e-mail, so that each is told once."""

    file = models.OneToOneField(
        "jobseekers.JobseekerFile", on_delete=models.CASCADE, related_name="+"
    )
    vacancies = ArrayField(models.BigIntegerField(), default=list)
    mailed_on = models.DateField(null=True)

    def __str__(self) -> str:
        return f"mail for {self.file_id}"


@pghistory.track()
class ContactRequest(models.Model):
    """An employer asks somebody they know only by an alias to show themselves."""

    alias = models.ForeignKey(Alias, on_delete=models.CASCADE, related_name="requests")
    text = models.TextField(max_length=2_000, blank=True)
    state = models.CharField(
        max_length=8, choices=[*labels.CONTACT_STATES.items()], default=ContactState.ASKED
    )
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    asked_at = models.DateTimeField()
    answer_by = models.DateField()
    reminders = models.PositiveSmallIntegerField(default=0)
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["alias"], name="matching_contactrequest_once"),
        ]

    def __str__(self) -> str:
        return f"{self.alias_id} {self.state}"


@pghistory.track()
class Objection(models.Model):
    """Somebody says that a suggestion, a score or a reason is wrong; a human answers in time."""

    reference = models.CharField(max_length=12, unique=True, default=new_objection_reference)
    submission = models.UUIDField(unique=True, null=True, editable=False)
    file = models.ForeignKey("jobseekers.JobseekerFile", on_delete=models.CASCADE, related_name="+")
    vacancy = models.ForeignKey("vacancies.Vacancy", on_delete=models.CASCADE, related_name="+")
    side = models.CharField(
        max_length=8, choices=[*labels.OBJECTION_SIDES.items()], default=ObjectionSide.PERSON
    )
    text = models.TextField(max_length=2_000)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    made_at = models.DateTimeField()
    answer_by = models.DateField()
    reminders = models.PositiveSmallIntegerField(default=0)
    # Since when the manager knows that nobody has answered in time.
    escalated_at = models.DateTimeField(null=True, blank=True)
    state = models.CharField(
        max_length=10, choices=[*labels.OBJECTION_STATES.items()], default=ObjectionState.OPEN
    )
    answer = models.TextField(max_length=2_000, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    answered_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.reference
