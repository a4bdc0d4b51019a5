"""Parts of addresses: nothing that cannot be a reference or a token reaches a page."""

from django.urls import register_converter


class _Word:
    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class VacancyReference(_Word):
    """Such as `V-7K3M9QXA`."""

    regex = "V-[0-9A-Z]{8}"


class EmployerReference(_Word):
    """Such as `E-7K3M9QXA`."""

    regex = "E-[0-9A-Z]{8}"


class SearchToken(_Word):
    """The secret of a saved search, as it stands in a mail."""

    regex = "[A-Za-z0-9_-]{43}"


class Number:
    """A number that the database can keep."""

    regex = "[0-9]{1,18}"

    def to_python(self, value: str) -> int:
        return int(value)

    def to_url(self, value: int | str) -> str:
        return str(value)


register_converter(Number, "vacancy_number")
register_converter(VacancyReference, "vacancy")
register_converter(EmployerReference, "vacancy_employer")
register_converter(SearchToken, "search_token")
