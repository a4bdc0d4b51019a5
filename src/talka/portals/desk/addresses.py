"""Where the things of other domains are shown on the desk."""

from django.urls import NoReverseMatch, reverse


def address_of(name: str, *parts: str) -> str:
    """Return the address of a page, empty where the service does not have it."""
    try:
        return reverse(name, args=parts)
    except NoReverseMatch:
        return ""


def first_of(*names: str, parts: tuple[str, ...] = ()) -> str:
    """Return the address of the first of the pages that the service has, else nothing."""
    return next((found for name in names if (found := address_of(name, *parts))), "")


def vacancy(reference: str) -> str:
    """Return where staff read the vacancy."""
    return first_of("desk:vacancy", "public:vacancy", parts=(reference,))


def employer(reference: str) -> str:
    """Return where staff read of the employer."""
    return first_of("desk:employer", "desk:employers", parts=(reference,))


def application(reference: str) -> str:
    """Return where staff follow the application."""
    return address_of("desk:application", reference)


def thread(reference: str) -> str:
    """Return where the conversation is read."""
    return address_of("desk:thread", reference)
