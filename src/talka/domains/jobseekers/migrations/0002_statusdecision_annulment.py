from django.db import migrations, models

from talka.domains.jobseekers.rules.status import Move


MOVES = [
    (Move.REGISTER, "Registration"),
    (Move.REFUSE, "Refusal of registration"),
    (Move.CHANGE_KIND, "Change of status"),
    (Move.SUSPEND, "Suspension"),
    (Move.RESTORE, "Restoration"),
    (Move.END, "End of registration"),
    (Move.ANNUL, "Annulment of an end"),
]


class Migration(migrations.Migration):
    dependencies = [
        ("jobseekers", "0001_initial"),
    ]

    operations = [
        migrations.AlterField(
            model_name=model,
            name="move",
            field=models.CharField(choices=MOVES, max_length=12),
        )
        for model in ("statusdecision", "statusdecisionevent")
    ]
