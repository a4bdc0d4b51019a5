"""The two kinds of contract of EURES that were missing."""

import talka.domains.taxonomy.rules
import talka.domains.vacancies.rules
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("vacancies", "0004_every_vacancy_has_an_office")]

    operations = [
        migrations.AlterField(
            model_name="vacancy",
            name="contract",
            field=models.CharField(
                choices=[
                    (talka.domains.taxonomy.rules.Contract["PERMANENT"], "Permanent"),
                    (talka.domains.taxonomy.rules.Contract["TEMPORARY"], "Temporary"),
                    (talka.domains.taxonomy.rules.Contract["SEASONAL"], "Seasonal"),
                    (talka.domains.taxonomy.rules.Contract["ON_CALL"], "On call"),
                    (talka.domains.taxonomy.rules.Contract["AGENCY"], "Through an agency"),
                    (talka.domains.taxonomy.rules.Contract["APPRENTICESHIP"], "Apprenticeship"),
                    (talka.domains.taxonomy.rules.Contract["TRAINEESHIP"], "Traineeship"),
                    (talka.domains.taxonomy.rules.Contract["SELF_EMPLOYED"], "Self-employed"),
                    (talka.domains.taxonomy.rules.Contract["VOLUNTEER"], "Voluntary work"),
                    (
                        talka.domains.taxonomy.rules.Contract["TO_PERMANENT"],
                        "Temporary first, then permanent",
                    ),
                    (talka.domains.taxonomy.rules.Contract["RESERVE"], "Reserve list for later"),
                    (talka.domains.taxonomy.rules.Contract["OTHER"], "Other contract"),
                ],
                default=talka.domains.taxonomy.rules.Contract["PERMANENT"],
                max_length=16,
            ),
        ),
        migrations.AlterField(
            model_name="vacancyevent",
            name="contract",
            field=models.CharField(
                choices=[
                    (talka.domains.taxonomy.rules.Contract["PERMANENT"], "Permanent"),
                    (talka.domains.taxonomy.rules.Contract["TEMPORARY"], "Temporary"),
                    (talka.domains.taxonomy.rules.Contract["SEASONAL"], "Seasonal"),
                    (talka.domains.taxonomy.rules.Contract["ON_CALL"], "On call"),
                    (talka.domains.taxonomy.rules.Contract["AGENCY"], "Through an agency"),
                    (talka.domains.taxonomy.rules.Contract["APPRENTICESHIP"], "Apprenticeship"),
                    (talka.domains.taxonomy.rules.Contract["TRAINEESHIP"], "Traineeship"),
                    (talka.domains.taxonomy.rules.Contract["SELF_EMPLOYED"], "Self-employed"),
                    (talka.domains.taxonomy.rules.Contract["VOLUNTEER"], "Voluntary work"),
                    (
                        talka.domains.taxonomy.rules.Contract["TO_PERMANENT"],
                        "Temporary first, then permanent",
                    ),
                    (talka.domains.taxonomy.rules.Contract["RESERVE"], "Reserve list for later"),
                    (talka.domains.taxonomy.rules.Contract["OTHER"], "Other contract"),
                ],
                default=talka.domains.taxonomy.rules.Contract["PERMANENT"],
                max_length=16,
            ),
        ),
    ]
