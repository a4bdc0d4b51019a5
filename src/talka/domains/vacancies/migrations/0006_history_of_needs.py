"""Skills, languages and licences that a vacancy asks for have a history."""

import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
import talka.domains.taxonomy.rules
import talka.domains.vacancies.rules
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("vacancies", "0005_two_more_contracts")]

    operations = [
        migrations.CreateModel(
            name="VacancyLanguageEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("level", models.CharField(max_length=2)),
                (
                    "need",
                    models.CharField(
                        choices=[
                            (talka.domains.vacancies.rules.Need["REQUIRED"], "Required"),
                            (talka.domains.vacancies.rules.Need["WISHED"], "Useful"),
                        ],
                        default=talka.domains.vacancies.rules.Need["REQUIRED"],
                        max_length=8,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="VacancyLicenceEvent",
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
        migrations.CreateModel(
            name="VacancySkillEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "need",
                    models.CharField(
                        choices=[
                            (talka.domains.vacancies.rules.Need["REQUIRED"], "Required"),
                            (talka.domains.vacancies.rules.Need["WISHED"], "Useful"),
                        ],
                        default=talka.domains.vacancies.rules.Need["REQUIRED"],
                        max_length=8,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancylanguage",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "vacancies_vacancylanguageevent" ("id", "language_id", "level", "need", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "vacancy_id") VALUES (NEW."id", NEW."language_id", NEW."level", NEW."need", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, talka_now(), \'insert\', NEW."id", NEW."vacancy_id"); RETURN NULL;',
                    hash="3d6aac8c84c370ecca66f39abea97c582bbf8061",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_ca2a2",
                    table="vacancies_vacancylanguage",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancylanguage",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "vacancies_vacancylanguageevent" ("id", "language_id", "level", "need", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "vacancy_id") VALUES (NEW."id", NEW."language_id", NEW."level", NEW."need", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, talka_now(), \'update\', NEW."id", NEW."vacancy_id"); RETURN NULL;',
                    hash="b3f83510d6ed1ee439153530131c9451de352cb4",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_370a8",
                    table="vacancies_vacancylanguage",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancylanguage",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "vacancies_vacancylanguageevent" ("id", "language_id", "level", "need", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "vacancy_id") VALUES (OLD."id", OLD."language_id", OLD."level", OLD."need", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, talka_now(), \'delete\', OLD."id", OLD."vacancy_id"); RETURN NULL;',
                    hash="937bdb634100d81b0ef0646836368dd361008fe5",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_ff1a3",
                    table="vacancies_vacancylanguage",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancylicence",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "vacancies_vacancylicenceevent" ("id", "licence_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "vacancy_id") VALUES (NEW."id", NEW."licence_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, talka_now(), \'insert\', NEW."id", NEW."vacancy_id"); RETURN NULL;',
                    hash="7187c4f4383c742f9f8c6857eb90c98b18bc662c",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_91f69",
                    table="vacancies_vacancylicence",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancylicence",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "vacancies_vacancylicenceevent" ("id", "licence_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "vacancy_id") VALUES (NEW."id", NEW."licence_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, talka_now(), \'update\', NEW."id", NEW."vacancy_id"); RETURN NULL;',
                    hash="93e76a531483036d5604b3b2d81127c48ff9f773",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_075db",
                    table="vacancies_vacancylicence",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancylicence",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "vacancies_vacancylicenceevent" ("id", "licence_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "vacancy_id") VALUES (OLD."id", OLD."licence_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, talka_now(), \'delete\', OLD."id", OLD."vacancy_id"); RETURN NULL;',
                    hash="7b7f109e7de64d4c498a35154ad613bd3066c7b2",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_393a3",
                    table="vacancies_vacancylicence",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancyskill",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "vacancies_vacancyskillevent" ("id", "need", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skill_id", "vacancy_id") VALUES (NEW."id", NEW."need", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, talka_now(), \'insert\', NEW."id", NEW."skill_id", NEW."vacancy_id"); RETURN NULL;',
                    hash="b53a3532e6ac5dc98eb64f2bfc8c3e6f604ee8f2",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_67615",
                    table="vacancies_vacancyskill",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancyskill",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "vacancies_vacancyskillevent" ("id", "need", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skill_id", "vacancy_id") VALUES (NEW."id", NEW."need", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, talka_now(), \'update\', NEW."id", NEW."skill_id", NEW."vacancy_id"); RETURN NULL;',
                    hash="cbe814619e2dc849cd0c9f061338bc808fb6929a",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_dcd29",
                    table="vacancies_vacancyskill",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancyskill",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "vacancies_vacancyskillevent" ("id", "need", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skill_id", "vacancy_id") VALUES (OLD."id", OLD."need", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, talka_now(), \'delete\', OLD."id", OLD."skill_id", OLD."vacancy_id"); RETURN NULL;',
                    hash="faa3d4f66eaedfcee277a334633dc01628d52995",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_8abad",
                    table="vacancies_vacancyskill",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddField(
            model_name="vacancylanguageevent",
            name="language",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="taxonomy.language",
            ),
        ),
        migrations.AddField(
            model_name="vacancylanguageevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="vacancies.vacancylanguage",
            ),
        ),
        migrations.AddField(
            model_name="vacancylanguageevent",
            name="vacancy",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="vacancies.vacancy",
            ),
        ),
        migrations.AddField(
            model_name="vacancylicenceevent",
            name="licence",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="taxonomy.licence",
            ),
        ),
        migrations.AddField(
            model_name="vacancylicenceevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="vacancies.vacancylicence",
            ),
        ),
        migrations.AddField(
            model_name="vacancylicenceevent",
            name="vacancy",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="vacancies.vacancy",
            ),
        ),
        migrations.AddField(
            model_name="vacancyskillevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="vacancies.vacancyskill",
            ),
        ),
        migrations.AddField(
            model_name="vacancyskillevent",
            name="skill",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="taxonomy.skill",
            ),
        ),
        migrations.AddField(
            model_name="vacancyskillevent",
            name="vacancy",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="vacancies.vacancy",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancylanguageevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="07e767b96b0df7ee2590a39a70b3389f7f1ec470",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_23659",
                    table="vacancies_vacancylanguageevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancylicenceevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="fc9b0be6c7a291c66c69fdb992fec7b15d07f249",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_5f310",
                    table="vacancies_vacancylicenceevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancyskillevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="c4d79405c4e9f98954354e5296a2ce5f91e7b6c3",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_c61a1",
                    table="vacancies_vacancyskillevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
