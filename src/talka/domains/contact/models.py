import pghistory
from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateTimeRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q

from talka.domains.contact import labels
from talka.domains.contact.rules import AppointmentState, CancelReason, NoticeState
from talka.kit import references


new_thread_reference = references.maker("T")
new_appointment_reference = references.maker("B")


class MomentRange(Func):
    """The time from start to end as a range of PostgreSQL, for exclusion constraints."""

    function = "TSTZRANGE"
    output_field = DateTimeRangeField()


class Thread(models.Model):
    """
    A conversation between a person, or an employer's agents, and the service.

    `about` is an opaque key such as `person:12`, `employer:E-…` or `application:A-…`.
    """

    reference = models.CharField(max_length=12, unique=True, default=new_thread_reference)
    submission = models.UUIDField(unique=True, null=True, editable=False)
    subject = models.CharField(max_length=150)
    about = models.CharField(max_length=60, blank=True)
    # The outside: one person, or everybody who acts for the employer of this key.
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    employer = models.CharField(max_length=12, blank=True)
    # The inside: one member of staff, else anyone of the office.
    staff = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    office = models.ForeignKey("people.Office", on_delete=models.PROTECT, related_name="+")
    started_at = models.DateTimeField()
    last_message_at = models.DateTimeField()
    last_side = models.CharField(max_length=8, choices=[*labels.SIDES.items()])
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="contact_thread_has_one_outside",
                condition=Q(person__isnull=False, employer="")
                | (Q(person__isnull=True) & ~Q(employer="")),
            ),
        ]
        indexes = [
            models.Index(fields=["person", "-last_message_at"], name="contact_by_person"),
            models.Index(fields=["staff", "-last_message_at"], name="contact_by_staff"),
            models.Index(fields=["employer", "-last_message_at"], name="contact_by_employer"),
        ]

    def __str__(self) -> str:
        return self.reference


class Message(models.Model):
    """What somebody wrote. It is never changed."""

    thread = models.ForeignKey(Thread, on_delete=models.PROTECT, related_name="messages")
    submission = models.UUIDField(unique=True, null=True, editable=False)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    side = models.CharField(max_length=8, choices=[*labels.SIDES.items()])
    text = models.TextField(max_length=10_000)
    sent_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["thread", "sent_at"], name="contact_messages")]

    def __str__(self) -> str:
        return f"message {self.pk}"


class Attachment(models.Model):
    message = models.ForeignKey(Message, on_delete=models.PROTECT, related_name="attachments")
    file = models.OneToOneField("files.StoredFile", on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"attachment {self.pk}"


class ReadMark(models.Model):
    """How far somebody has read a thread."""

    thread = models.ForeignKey(Thread, on_delete=models.CASCADE, related_name="read_marks")
    reader = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    read_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["thread", "reader"], name="contact_readmark_once"),
        ]

    def __str__(self) -> str:
        return f"{self.thread_id} {self.reader_id}"


class Visit(models.Model):
    """
    When somebody last looked at a first page, so that it can say what is new since then.

    `place` is an opaque key. A visit lasts until nobody has looked for half an hour; `before_at` is
    when the one before it ended.
    """

    reader = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    place = models.CharField(max_length=40)
    seen_at = models.DateTimeField()
    before_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["reader", "place"], name="contact_visit_once"),
        ]

    def __str__(self) -> str:
        return f"{self.reader_id} {self.place}"


class Notice(models.Model):
    """
    Something a person must learn by e-mail. It carries no content, only what has happened.

    `once` names the event: the same event makes one notice, whatever is retried.
    """

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, null=True, related_name="+"
    )
    email = models.EmailField(blank=True)
    language = models.CharField(max_length=2)
    kind = models.CharField(max_length=60)
    once = models.CharField(max_length=120, unique=True)
    variables = models.JSONField(default=dict)
    link = models.CharField(max_length=500, blank=True)
    state = models.CharField(
        max_length=12, choices=[*labels.NOTICE_STATES.items()], default=NoticeState.WAITING
    )
    created_at = models.DateTimeField()
    due_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)

    class Meta:
        indexes = [models.Index(fields=["state", "due_at"], name="contact_outbox")]

    def __str__(self) -> str:
        return f"{self.kind} {self.once}"


@pghistory.track()
class Appointment(models.Model):
    """A meeting of a person with a member of staff. Nobody meets two people at once."""

    reference = models.CharField(max_length=12, unique=True, default=new_appointment_reference)
    submission = models.UUIDField(unique=True, null=True, editable=False)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    staff = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    office = models.ForeignKey("people.Office", on_delete=models.PROTECT, related_name="+")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    channel = models.CharField(max_length=12, choices=[*labels.CHANNELS.items()])
    topic = models.CharField(max_length=150)
    state = models.CharField(
        max_length=10, choices=[*labels.APPOINTMENT_STATES.items()], default=AppointmentState.BOOKED
    )
    cancel_reason = models.CharField(max_length=200, blank=True)
    booked_at = models.DateTimeField()
    booked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="contact_appointment_ends_after_start", condition=Q(ends_at__gt=F("starts_at"))
            ),
            ExclusionConstraint(
                name="contact_appointment_staff_free",
                expressions=[
                    ("staff", RangeOperators.EQUAL),
                    (MomentRange("starts_at", "ends_at"), RangeOperators.OVERLAPS),
                ],
                condition=~Q(state=AppointmentState.CANCELLED),
            ),
            ExclusionConstraint(
                name="contact_appointment_person_free",
                expressions=[
                    ("person", RangeOperators.EQUAL),
                    (MomentRange("starts_at", "ends_at"), RangeOperators.OVERLAPS),
                ],
                condition=~Q(state=AppointmentState.CANCELLED),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.reference} {self.starts_at:%Y-%m-%d %H:%M}"

    @property
    def why_cancelled(self) -> str:
        """Return the reason in words: as somebody wrote it, or the service's own."""
        known = self.cancel_reason in set(CancelReason)
        if known:
            return str(labels.CANCEL_REASONS[CancelReason(self.cancel_reason)])
        return self.cancel_reason
