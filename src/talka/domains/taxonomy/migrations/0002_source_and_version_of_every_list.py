from django.db import migrations, models


LISTS = (
    "activity",
    "country",
    "educationlevel",
    "iscogroup",
    "language",
    "licence",
    "municipality",
    "region",
    "settlement",
)


def column(model: str, name: str, length: int) -> migrations.AddField:
    # Rows that stand already are filled by the next import of the starter.
    return migrations.AddField(
        model_name=model,
        name=name,
        field=models.CharField(default="", max_length=length),
        preserve_default=False,
    )


class Migration(migrations.Migration):
    dependencies = [("taxonomy", "0001_initial")]

    operations = [
        column(model, name, length)
        for model in LISTS
        for name, length in (("source", 40), ("version", 20))
    ]
