"""From now on no vacancy is without an office, and its history says which."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("vacancies", "0003_offices_by_municipality")]

    operations = [
        migrations.AlterField(
            model_name="vacancy",
            name="office",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.office"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancy",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "vacancies_vacancyevent" ("accepts_subsidised_work", "address", "asked_for_life_on", "close_reason", "closes_on", "conditions", "contact_email", "contact_name", "contact_phone", "contract", "created_at", "created_by_id", "description", "education_level", "employer_id", "experience_years", "external_id", "hours_per_week", "how_to_apply", "id", "is_accessible", "is_for_eures", "is_remote", "language", "latitude", "longitude", "municipality_id", "occupation_id", "office_id", "pay_from", "pay_period", "pay_to", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "reference", "return_reason", "sign_of_life_on", "source", "starts_on", "state", "state_since", "submission", "title", "version", "visibility", "working_times") VALUES (NEW."accepts_subsidised_work", NEW."address", NEW."asked_for_life_on", NEW."close_reason", NEW."closes_on", NEW."conditions", NEW."contact_email", NEW."contact_name", NEW."contact_phone", NEW."contract", NEW."created_at", NEW."created_by_id", NEW."description", NEW."education_level", NEW."employer_id", NEW."experience_years", NEW."external_id", NEW."hours_per_week", NEW."how_to_apply", NEW."id", NEW."is_accessible", NEW."is_for_eures", NEW."is_remote", NEW."language", NEW."latitude", NEW."longitude", NEW."municipality_id", NEW."occupation_id", NEW."office_id", NEW."pay_from", NEW."pay_period", NEW."pay_to", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, talka_now(), \'insert\', NEW."id", NEW."published_at", NEW."reference", NEW."return_reason", NEW."sign_of_life_on", NEW."source", NEW."starts_on", NEW."state", NEW."state_since", NEW."submission", NEW."title", NEW."version", NEW."visibility", NEW."working_times"); RETURN NULL;',
                    hash="e24748d8d3f2a373089eb45176929c7e53033d08",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_20645",
                    table="vacancies_vacancy",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancy",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."accepts_subsidised_work" IS DISTINCT FROM (NEW."accepts_subsidised_work") OR OLD."address" IS DISTINCT FROM (NEW."address") OR OLD."asked_for_life_on" IS DISTINCT FROM (NEW."asked_for_life_on") OR OLD."close_reason" IS DISTINCT FROM (NEW."close_reason") OR OLD."closes_on" IS DISTINCT FROM (NEW."closes_on") OR OLD."conditions" IS DISTINCT FROM (NEW."conditions") OR OLD."contact_email" IS DISTINCT FROM (NEW."contact_email") OR OLD."contact_name" IS DISTINCT FROM (NEW."contact_name") OR OLD."contact_phone" IS DISTINCT FROM (NEW."contact_phone") OR OLD."contract" IS DISTINCT FROM (NEW."contract") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."created_by_id" IS DISTINCT FROM (NEW."created_by_id") OR OLD."description" IS DISTINCT FROM (NEW."description") OR OLD."education_level" IS DISTINCT FROM (NEW."education_level") OR OLD."employer_id" IS DISTINCT FROM (NEW."employer_id") OR OLD."experience_years" IS DISTINCT FROM (NEW."experience_years") OR OLD."external_id" IS DISTINCT FROM (NEW."external_id") OR OLD."hours_per_week" IS DISTINCT FROM (NEW."hours_per_week") OR OLD."how_to_apply" IS DISTINCT FROM (NEW."how_to_apply") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_accessible" IS DISTINCT FROM (NEW."is_accessible") OR OLD."is_for_eures" IS DISTINCT FROM (NEW."is_for_eures") OR OLD."is_remote" IS DISTINCT FROM (NEW."is_remote") OR OLD."language" IS DISTINCT FROM (NEW."language") OR OLD."latitude" IS DISTINCT FROM (NEW."latitude") OR OLD."longitude" IS DISTINCT FROM (NEW."longitude") OR OLD."municipality_id" IS DISTINCT FROM (NEW."municipality_id") OR OLD."occupation_id" IS DISTINCT FROM (NEW."occupation_id") OR OLD."office_id" IS DISTINCT FROM (NEW."office_id") OR OLD."pay_from" IS DISTINCT FROM (NEW."pay_from") OR OLD."pay_period" IS DISTINCT FROM (NEW."pay_period") OR OLD."pay_to" IS DISTINCT FROM (NEW."pay_to") OR OLD."published_at" IS DISTINCT FROM (NEW."published_at") OR OLD."reference" IS DISTINCT FROM (NEW."reference") OR OLD."return_reason" IS DISTINCT FROM (NEW."return_reason") OR OLD."sign_of_life_on" IS DISTINCT FROM (NEW."sign_of_life_on") OR OLD."source" IS DISTINCT FROM (NEW."source") OR OLD."starts_on" IS DISTINCT FROM (NEW."starts_on") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."state_since" IS DISTINCT FROM (NEW."state_since") OR OLD."submission" IS DISTINCT FROM (NEW."submission") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."visibility" IS DISTINCT FROM (NEW."visibility") OR OLD."working_times" IS DISTINCT FROM (NEW."working_times"))',
                    func='INSERT INTO "vacancies_vacancyevent" ("accepts_subsidised_work", "address", "asked_for_life_on", "close_reason", "closes_on", "conditions", "contact_email", "contact_name", "contact_phone", "contract", "created_at", "created_by_id", "description", "education_level", "employer_id", "experience_years", "external_id", "hours_per_week", "how_to_apply", "id", "is_accessible", "is_for_eures", "is_remote", "language", "latitude", "longitude", "municipality_id", "occupation_id", "office_id", "pay_from", "pay_period", "pay_to", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "reference", "return_reason", "sign_of_life_on", "source", "starts_on", "state", "state_since", "submission", "title", "version", "visibility", "working_times") VALUES (NEW."accepts_subsidised_work", NEW."address", NEW."asked_for_life_on", NEW."close_reason", NEW."closes_on", NEW."conditions", NEW."contact_email", NEW."contact_name", NEW."contact_phone", NEW."contract", NEW."created_at", NEW."created_by_id", NEW."description", NEW."education_level", NEW."employer_id", NEW."experience_years", NEW."external_id", NEW."hours_per_week", NEW."how_to_apply", NEW."id", NEW."is_accessible", NEW."is_for_eures", NEW."is_remote", NEW."language", NEW."latitude", NEW."longitude", NEW."municipality_id", NEW."occupation_id", NEW."office_id", NEW."pay_from", NEW."pay_period", NEW."pay_to", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, talka_now(), \'update\', NEW."id", NEW."published_at", NEW."reference", NEW."return_reason", NEW."sign_of_life_on", NEW."source", NEW."starts_on", NEW."state", NEW."state_since", NEW."submission", NEW."title", NEW."version", NEW."visibility", NEW."working_times"); RETURN NULL;',
                    hash="9a4a18fd95e1a5f3e4cb7430e598c0c59105281f",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c04f8",
                    table="vacancies_vacancy",
                    when="AFTER",
                ),
            ),
        ),
    ]
