"""A vacancy belongs to the office that serves the place of the work. History written before says 0."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("vacancies", "0001_initial"),
        ("people", "0001_initial"),
        ("employers", "0001_initial"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="vacancy",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="vacancy",
            name="update_update",
        ),
        migrations.AddField(
            model_name="vacancy",
            name="office",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="people.office",
            ),
        ),
        migrations.AddField(
            model_name="vacancyevent",
            name="office",
            field=models.ForeignKey(
                db_constraint=False,
                default=0,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="people.office",
            ),
            preserve_default=False,
        ),
    ]
