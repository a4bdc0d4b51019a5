"""Lists that somebody keeps under a name: any list, as its address asks for it."""

from datetime import datetime

from talka.kit.tables.models import KeptList


def keep_list(*, owner_id: int, place: str, name: str, query: str, now: datetime) -> KeptList:
    """Keep the list of the address under the name; the same name replaces the former one."""
    kept, _ = KeptList.objects.update_or_create(
        owner_id=owner_id, place=place, name=name, defaults={"query": query, "kept_at": now}
    )
    return kept


def forget_list(*, owner_id: int, place: str, name: str) -> None:
    """Drop the kept list of that name."""
    KeptList.objects.filter(owner=owner_id, place=place, name=name).delete()


def lists_kept(*, owner_id: int, place: str) -> list[KeptList]:
    """Return what somebody keeps of the list at the address, by name."""
    return list(KeptList.objects.filter(owner=owner_id, place=place).order_by("name", "pk"))
