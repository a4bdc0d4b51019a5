"""The people a counsellor or an office looks after."""

from collections.abc import Collection
from datetime import date, timedelta

from django.db.models import CharField, F, Func, JSONField, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Lower

from talka.domains.jobseekers.models import JobseekerFile, WishedOccupation


_ACCENTED = "ąčęėįšųūžāēģīķļņõäöüё"
_PLAIN = "aceeisuuzaegiklnoaouе"


class Plain(Func):
    """A text in small letters without the accents of our languages."""

    function = "TRANSLATE"
    output_field = CharField()

    def __init__(self, text: str) -> None:
        super().__init__(Lower(F(text)), Value(_ACCENTED), Value(_PLAIN))


def caseload(
    *,
    counsellor_ids: Collection[int] | None = None,
    office_ids: Collection[int] | None = None,
) -> QuerySet[JobseekerFile]:
    """
    Return the files of the counsellors or offices (all that are given must hold).

    Person, counsellor, office and municipality come along; `wished` holds the labels of the
    occupation that the person wants most, by language. Merged files are left out.
    """
    first = WishedOccupation.objects.filter(file=OuterRef("pk")).order_by("place", "pk")
    rows = JobseekerFile.objects.filter(merged_into__isnull=True)
    if counsellor_ids is not None:
        rows = rows.filter(counsellor__in=counsellor_ids)
    if office_ids is not None:
        rows = rows.filter(office__in=office_ids)
    wished = Subquery(first.values("occupation__labels")[:1], output_field=JSONField())
    rows = rows.select_related("person", "counsellor", "office", "municipality")
    return rows.annotate(wished=wished).order_by("-registered_on", "pk")


def by_words(rows: QuerySet[JobseekerFile], words: str) -> QuerySet[JobseekerFile]:
    """Keep the files whose person's name or whose reference begins with every one of the words."""
    rows = rows.annotate(
        plain_given=Plain("person__given_name"), plain_family=Plain("person__family_name")
    )
    table = str.maketrans(_ACCENTED, _PLAIN)
    for word in words.split()[:5]:
        plain = word.lower().translate(table)
        rows = rows.filter(
            Q(plain_given__startswith=plain)
            | Q(plain_family__startswith=plain)
            | Q(reference__istartswith=word)
        )
    return rows


def by_occupation(rows: QuerySet[JobseekerFile], isco: str) -> QuerySet[JobseekerFile]:
    """Keep the files of people who want or had an occupation in the group of ISCO-08."""
    wanted = WishedOccupation.objects.filter(occupation__isco__code__startswith=isco)
    had = JobseekerFile.objects.filter(experiences__occupation__isco__code__startswith=isco)
    return rows.filter(Q(pk__in=wanted.values("file")) | Q(pk__in=had.values("pk")))


def registered_before(
    rows: QuerySet[JobseekerFile], days: int, *, today: date
) -> QuerySet[JobseekerFile]:
    """Keep the files of people who have been registered for at least so many days."""
    return rows.filter(registered_on__lte=today - timedelta(days=days))
