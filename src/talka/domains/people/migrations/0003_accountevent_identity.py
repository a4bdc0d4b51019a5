from django.db import migrations, models

from talka.domains.people.rules import AccountChange


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0002_accountevent_feedback_and_more"),
    ]

    operations = [
        migrations.AlterField(
            model_name="accountevent",
            name="kind",
            field=models.CharField(
                choices=[
                    (AccountChange.INVITED, "Invitation sent"),
                    (AccountChange.OPENED, "Account opened"),
                    (AccountChange.DEACTIVATED, "Account closed"),
                    (AccountChange.REACTIVATED, "Account opened again"),
                    (AccountChange.SECOND_FACTOR_RESET, "Second step of sign-in reset"),
                    (AccountChange.MERGED, "Joined with another record"),
                    (AccountChange.PARTED, "Parted from another record"),
                    (AccountChange.NAME, "Name changed"),
                    (AccountChange.CODE, "Personal code changed"),
                    (AccountChange.DEATH, "Death recorded"),
                    (AccountChange.DEATH_CORRECTED, "Mistaken death corrected"),
                ],
                max_length=24,
            ),
        ),
    ]
