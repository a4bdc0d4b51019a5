from uuid import uuid4

from django.db import models


class Scan(models.TextChoices):
    """What the virus scanner said. Without a scanner a file stays unscanned and says so."""

    CLEAN = "CLEAN"
    NOT_SCANNED = "NOT_SCANNED"


class StoredFile(models.Model):
    """A file on disk under a random name, with what is needed to give it back and to trust it."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    name = models.CharField(max_length=200)
    media_type = models.CharField(max_length=100)
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    scan = models.CharField(max_length=12, choices=Scan.choices)
    stored_at = models.DateTimeField()
    # An opaque number: files outlive nobody, but know no domain either.
    owner_id = models.BigIntegerField(null=True)

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def place(self) -> str:
        """The path below MEDIA_ROOT, spread over 256 folders."""
        return f"{self.pk.hex[:2]}/{self.pk.hex}"
