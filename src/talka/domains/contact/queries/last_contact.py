"""When the service and an employer last wrote to each other."""

from typing import TypeVar, cast

from django.db.models import Model, OuterRef, QuerySet, Subquery

from talka.domains.contact.models import Thread


Row = TypeVar("Row", bound=Model)


def with_last_contact(employers: "QuerySet[Row, Row]") -> "QuerySet[Row, Row]":
    """Add `last_contact_at` to each employer: the moment of the last message, None without any."""
    threads = Thread.objects.filter(employer=OuterRef("reference")).order_by("-last_message_at")
    told = employers.annotate(last_contact_at=Subquery(threads.values("last_message_at")[:1]))
    return cast("QuerySet[Row, Row]", told)
