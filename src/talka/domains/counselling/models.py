import pghistory
from django.conf import settings
from django.db import models

from talka.domains.counselling import labels
from talka.domains.counselling.rules import NoteKind, StepState


@pghistory.track()
class Note(models.Model):
    """What a counsellor writes down about the work with a person. The person may read it."""

    submission = models.UUIDField(unique=True, null=True, editable=False)
    file = models.ForeignKey("jobseekers.JobseekerFile", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(
        max_length=10, choices=[*labels.NOTE_KINDS.items()], default=NoteKind.GENERAL
    )
    text = models.TextField(max_length=5_000)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()
    struck_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["file", "-written_at"], name="counselling_notes")]

    def __str__(self) -> str:
        return f"note {self.pk}"


@pghistory.track()
class Step(models.Model):
    """The next thing that a person and a counsellor have agreed on, with a day."""

    submission = models.UUIDField(unique=True, null=True, editable=False)
    file = models.ForeignKey("jobseekers.JobseekerFile", on_delete=models.PROTECT, related_name="+")
    text = models.CharField(max_length=300)
    due_on = models.DateField()
    state = models.CharField(
        max_length=8, choices=[*labels.STEP_STATES.items()], default=StepState.OPEN
    )
    agreed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    agreed_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["file", "state", "due_on"], name="counselling_steps")]

    def __str__(self) -> str:
        return f"step {self.pk}"
