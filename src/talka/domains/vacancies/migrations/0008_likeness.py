"""Vacancies that say nearly the same are marked."""

import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("vacancies", "0007_other_places")]

    operations = [
        migrations.CreateModel(
            name="Likeness",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("percent", models.PositiveSmallIntegerField()),
                ("settled_at", models.DateTimeField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name="LikenessEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("percent", models.PositiveSmallIntegerField()),
                ("settled_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="likeness",
            name="other",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="vacancies.vacancy",
            ),
        ),
        migrations.AddField(
            model_name="likeness",
            name="settled_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="likeness",
            name="vacancy",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="likenesses",
                to="vacancies.vacancy",
            ),
        ),
        migrations.AddField(
            model_name="likenessevent",
            name="other",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="vacancies.vacancy",
            ),
        ),
        migrations.AddField(
            model_name="likenessevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="vacancies.likeness",
            ),
        ),
        migrations.AddField(
            model_name="likenessevent",
            name="settled_by",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="likenessevent",
            name="vacancy",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="vacancies.vacancy",
            ),
        ),
        migrations.AddIndex(
            model_name="likeness",
            index=models.Index(fields=["other"], name="vacancies_likeness_other"),
        ),
        migrations.AddConstraint(
            model_name="likeness",
            constraint=models.UniqueConstraint(
                fields=("vacancy", "other"), name="vacancies_likeness_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="likeness",
            constraint=models.CheckConstraint(
                condition=models.Q(("vacancy__gt", models.F("other"))),
                name="vacancies_likeness_of_two",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="likeness",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "vacancies_likenessevent" ("id", "other_id", "percent", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "settled_at", "settled_by_id", "vacancy_id") VALUES (NEW."id", NEW."other_id", NEW."percent", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, talka_now(), \'insert\', NEW."id", NEW."settled_at", NEW."settled_by_id", NEW."vacancy_id"); RETURN NULL;',
                    hash="e831304a42a5fa4440370985fce2e91455439f38",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_34786",
                    table="vacancies_likeness",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="likeness",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "vacancies_likenessevent" ("id", "other_id", "percent", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "settled_at", "settled_by_id", "vacancy_id") VALUES (NEW."id", NEW."other_id", NEW."percent", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, talka_now(), \'update\', NEW."id", NEW."settled_at", NEW."settled_by_id", NEW."vacancy_id"); RETURN NULL;',
                    hash="920718b23063d8a38501b533d428bf4146bc829a",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_42216",
                    table="vacancies_likeness",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="likenessevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="8aedd35d56e8274f830e5b202f4158a6dccacf3e",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_4baeb",
                    table="vacancies_likenessevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
