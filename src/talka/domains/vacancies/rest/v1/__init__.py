"""The first version of the interface; it is not changed, only added to."""

from talka.domains.vacancies.rest.v1.pages import router


__all__ = ["router"]
