import pgtrigger
from django.db import models


def never_emptied() -> pgtrigger.Trigger:
    """
    Return the trigger that keeps somebody from emptying a log at one stroke.

    Row triggers do not see TRUNCATE. Whoever restores a database, or tests it, says so to the
    session first: `SET talka.may_truncate = 'yes'`.
    """
    return pgtrigger.Trigger(
        name="never_emptied",
        level=pgtrigger.Statement,
        when=pgtrigger.Before,
        operation=pgtrigger.Truncate,
        func="""
            IF COALESCE(CURRENT_SETTING('talka.may_truncate', TRUE), '') <> 'yes' THEN
                RAISE EXCEPTION 'pgtrigger: Cannot truncate the log %', TG_TABLE_NAME;
            END IF;
            RETURN NULL;
        """,
    )


class ReadEntry(models.Model):
    """
    Somebody looked at a person's file. Rows are added, never changed or removed.

    People and offices are opaque numbers here: the log outlives them.
    """

    subject_id = models.BigIntegerField()
    reader_id = models.BigIntegerField(null=True)
    office_id = models.BigIntegerField(null=True)
    purpose = models.CharField(max_length=40)
    what = models.CharField(max_length=60)
    read_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["subject_id", "-read_at"], name="audit_read_by_subject"),
            models.Index(fields=["reader_id", "-read_at"], name="audit_read_by_reader"),
        ]
        triggers = [
            pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),
            never_emptied(),
        ]

    def __str__(self) -> str:
        return f"{self.what} of {self.subject_id} at {self.read_at}"
