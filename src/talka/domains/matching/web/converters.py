"""Parts of addresses: nothing that cannot be a reference reaches a page."""

from django.urls import register_converter
from django.urls.converters import StringConverter


class VacancyReference(StringConverter):
    """Such as `V-7K3M9QXA`."""

    regex = "V-[0-9A-Z]{8}"


class ApplicationReference(StringConverter):
    """Such as `A-7K3M9QXA`."""

    regex = "A-[0-9A-Z]{8}"


class ObjectionReference(StringConverter):
    """Such as `O-7K3M9QXA`."""

    regex = "O-[0-9A-Z]{8}"


class FileReference(StringConverter):
    """Such as `J-7K3M9QXA`."""

    regex = "J-[0-9A-Z]{8}"


class EmployerReference(StringConverter):
    """Such as `E-7K3M9QXA`."""

    regex = "E-[0-9A-Z]{8}"


class AliasReference(StringConverter):
    """Such as `K-7K3M9QXA`."""

    regex = "K-[0-9A-Z]{8}"


class AnswerToken(StringConverter):
    """The signed part of a link in an e-mail."""

    regex = "[0-9A-Za-z_:.-]{10,300}"


register_converter(VacancyReference, "match_vacancy")
register_converter(ApplicationReference, "match_application")
register_converter(ObjectionReference, "match_objection")
register_converter(FileReference, "match_file")
register_converter(EmployerReference, "match_employer")
register_converter(AliasReference, "match_alias")
register_converter(AnswerToken, "match_token")
