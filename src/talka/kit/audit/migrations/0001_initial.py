from django.contrib.postgres.operations import (
    BtreeGistExtension,
    TrigramExtension,
    UnaccentExtension,
)
from django.db import migrations


# The moment an action was told, else the transaction's own. History and queue use it.
TALKA_NOW = """
CREATE OR REPLACE FUNCTION talka_now() RETURNS timestamptz LANGUAGE sql STABLE AS $$
    SELECT coalesce(nullif(current_setting('talka.now', true), '')::timestamptz, now())
$$
"""


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        BtreeGistExtension(),
        TrigramExtension(),
        UnaccentExtension(),
        migrations.RunSQL(TALKA_NOW, reverse_sql="DROP FUNCTION talka_now()"),
    ]
