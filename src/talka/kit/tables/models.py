from django.conf import settings
from django.db import models


class KeptList(models.Model):
    """A list with its search, filters and sort, kept by somebody under a name; `place` is its address."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    place = models.CharField(max_length=60)
    name = models.CharField(max_length=60)
    query = models.CharField(max_length=500)
    kept_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "place", "name"], name="tables_kept_once"),
        ]

    def __str__(self) -> str:
        return self.name
