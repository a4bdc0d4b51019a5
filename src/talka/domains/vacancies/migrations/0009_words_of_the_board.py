"""The words by which vacancies are found stand in a list, so that typing errors are understood."""

import django.contrib.postgres.indexes
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("vacancies", "0008_likeness")]

    operations = [
        migrations.CreateModel(
            name="BoardWord",
            fields=[
                (
                    "word",
                    models.CharField(max_length=40, primary_key=True, serialize=False),
                ),
                ("length", models.PositiveSmallIntegerField()),
            ],
            options={
                "indexes": [
                    models.Index(fields=["length"], name="vacancies_word_length"),
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["word"], name="vacancies_word", opclasses=["gin_trgm_ops"]
                    ),
                ],
            },
        ),
        migrations.RunSQL(
            """
            INSERT INTO vacancies_boardword (word, length)
            SELECT word, length(word)
            FROM ts_stat('SELECT search FROM vacancies_vacancy WHERE search IS NOT NULL', 'ab')
            WHERE length(word) BETWEEN 3 AND 40
            ON CONFLICT DO NOTHING
            """,
            migrations.RunSQL.noop,
        ),
    ]
