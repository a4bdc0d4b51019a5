"""The same work can be offered in several places."""

import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("vacancies", "0006_history_of_needs")]

    operations = [
        migrations.CreateModel(
            name="VacancyPlace",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="VacancyPlaceEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="vacancyplace",
            name="municipality",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="taxonomy.municipality",
            ),
        ),
        migrations.AddField(
            model_name="vacancyplace",
            name="vacancy",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="other_places",
                to="vacancies.vacancy",
            ),
        ),
        migrations.AddField(
            model_name="vacancyplaceevent",
            name="municipality",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="taxonomy.municipality",
            ),
        ),
        migrations.AddField(
            model_name="vacancyplaceevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="vacancies.vacancyplace",
            ),
        ),
        migrations.AddField(
            model_name="vacancyplaceevent",
            name="vacancy",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="vacancies.vacancy",
            ),
        ),
        migrations.AddConstraint(
            model_name="vacancyplace",
            constraint=models.UniqueConstraint(
                fields=("vacancy", "municipality"), name="vacancies_place_once"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancyplace",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "vacancies_vacancyplaceevent" ("id", "municipality_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "vacancy_id") VALUES (NEW."id", NEW."municipality_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, talka_now(), \'insert\', NEW."id", NEW."vacancy_id"); RETURN NULL;',
                    hash="4c913ff3d2537d71e5a007945c3f68f6e4db06b6",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_8c2e6",
                    table="vacancies_vacancyplace",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancyplace",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "vacancies_vacancyplaceevent" ("id", "municipality_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "vacancy_id") VALUES (NEW."id", NEW."municipality_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, talka_now(), \'update\', NEW."id", NEW."vacancy_id"); RETURN NULL;',
                    hash="492f2bab4238fd873d04191a83c8d190a416d049",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e5c9e",
                    table="vacancies_vacancyplace",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancyplace",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "vacancies_vacancyplaceevent" ("id", "municipality_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "vacancy_id") VALUES (OLD."id", OLD."municipality_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, talka_now(), \'delete\', OLD."id", OLD."vacancy_id"); RETURN NULL;',
                    hash="52070d6cc7674ec1004053b46a783f963801c3ea",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_efc2d",
                    table="vacancies_vacancyplace",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancyplaceevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="62b6c8c4349e38b0352871b2ef2b3bace69efe3d",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_96395",
                    table="vacancies_vacancyplaceevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
