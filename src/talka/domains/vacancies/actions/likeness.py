"""Vacancies are compared with one another, so that the same one is not published twice unseen."""

from talka.domains.vacancies.models import Likeness, Vacancy
from talka.domains.vacancies.queries.twins import alike


def note_likeness(vacancy: Vacancy) -> None:
    """
    Write down which current vacancies this one is like. Part of saving and of publishing.

    What somebody of the service has settled stays settled.
    """
    found = dict(alike(vacancy))
    known = Likeness.objects.filter(vacancy=vacancy) | Likeness.objects.filter(other=vacancy)
    settled = {
        one.other_id if one.vacancy_id == vacancy.pk else one.vacancy_id
        for one in known.exclude(settled_at=None)
    }
    known.filter(settled_at=None).delete()
    Likeness.objects.bulk_create(
        Likeness(
            vacancy_id=max(vacancy.pk, other), other_id=min(vacancy.pk, other), percent=percent
        )
        for other, percent in found.items()
        if other not in settled
    )
