"""The table of what people tell about a changed situation."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q

from talka.domains.jobseekers import labels
from talka.domains.jobseekers.rules.situation import ChangeState


@pghistory.track()
class SituationChange(models.Model):
    """
    The person has told that their situation changed; a counsellor answers.

    The file keeps the new situation when the answer is a decision or that the status stays.
    """

    file = models.ForeignKey(
        "jobseekers.JobseekerFile", on_delete=models.PROTECT, related_name="situation_changes"
    )
    situation = models.CharField(max_length=30, choices=[*labels.SITUATIONS.items()])
    is_ready = models.BooleanField()
    since = models.DateField()
    note = models.TextField(max_length=1_000, blank=True)
    state = models.CharField(
        max_length=10, choices=[*labels.CHANGE_STATES.items()], default=ChangeState.WAITING
    )
    told_at = models.DateTimeField()
    told_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    answer = models.TextField(max_length=1_000, blank=True)
    decision = models.ForeignKey(
        "jobseekers.StatusDecision", on_delete=models.PROTECT, null=True, related_name="+"
    )
    submission = models.UUIDField(unique=True, editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["file"],
                condition=Q(state=ChangeState.WAITING),
                name="jobseekers_change_one_waits",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.file_id} {self.situation} {self.state}"
