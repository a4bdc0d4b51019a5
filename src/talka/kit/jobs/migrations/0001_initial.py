from django.db import migrations


class Migration(migrations.Migration):
    """Let the queue's own log take the moment that the action was told."""

    initial = True

    dependencies = [
        ("audit", "0001_initial"),
        ("procrastinate", "0041_post_retry_failed_job"),
    ]

    operations = [
        migrations.RunSQL(
            "ALTER TABLE procrastinate_events ALTER COLUMN at SET DEFAULT talka_now()",
            reverse_sql="ALTER TABLE procrastinate_events ALTER COLUMN at SET DEFAULT now()",
        ),
    ]
