"""Find the office of every vacancy that is there already."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("vacancies", "0002_office_of_the_work")]

    operations = [
        migrations.RunSQL(
            """
            UPDATE vacancies_vacancy AS vacancy
            SET office_id = COALESCE(route.office_id, employer.office_id)
            FROM vacancies_vacancy AS same
            JOIN employers_employer AS employer ON employer.id = same.employer_id
            LEFT JOIN people_route AS route ON route.municipality = same.municipality_id
            WHERE same.id = vacancy.id
            """,
            migrations.RunSQL.noop,
        )
    ]
