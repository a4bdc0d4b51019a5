"""Where the things of other domains are shown on the desk."""

from django.urls import NoReverseMatch, reverse

from talka.domains.vacancies.api import Vacancy


def address_of(name: str, *parts: str) -> str:
    """Return the address of a page, empty where the service does not have it."""
    try:
        return reverse(name, args=parts)
    except NoReverseMatch:
        return ""


def vacancy(one: Vacancy) -> str:
    """Return where staff read the vacancy and change it."""
    return address_of("desk:vacancy", one.employer.reference, one.reference)


def candidates(one: Vacancy) -> str:
    """Return where staff see who suits the vacancy."""
    return address_of("desk:vacancy_candidates", one.reference)


def employer(reference: str) -> str:
    """Return where staff read of the employer."""
    return address_of("desk:employer", reference)


def application(reference: str) -> str:
    """Return where staff follow the application."""
    return address_of("desk:application", reference)


def talk(file_reference: str, reference: str) -> str:
    """Return where the talk with the person is moved, cancelled and settled."""
    return address_of("desk:talk", file_reference, reference)


def decision(file_reference: str, reference: str) -> str:
    """Return where the decision stands among those about the person."""
    page = address_of("desk:file", file_reference)
    return f"{page}#{reference}" if page else ""


def thread(reference: str) -> str:
    """Return where the conversation is read."""
    return address_of("desk:thread", reference)
