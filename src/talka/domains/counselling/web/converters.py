"""Parts of addresses: nothing that cannot be a reference reaches a page."""

from django.urls import register_converter


class _Word:
    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class FileReference(_Word):
    """Such as `J-7K3M9QXA`."""

    regex = "J-[0-9A-Z]{8}"


class TalkReference(_Word):
    """Such as `B-7K3M9QXA`."""

    regex = "B-[0-9A-Z]{8}"


class ProposedVacancy(_Word):
    """Such as `V-7K3M9QXA`."""

    regex = "V-[0-9A-Z]{8}"


register_converter(FileReference, "case_file")
register_converter(TalkReference, "case_talk")
register_converter(ProposedVacancy, "case_vacancy")
