"""Which questions the form of a vacancy has, in which order, and where each problem is mended."""

from typing import Any

from django.utils.translation import gettext_lazy

from talka.domains.vacancies.rules import Problem


# Headings, and below them rows of questions that stand side by side where there is room.
SECTIONS: tuple[tuple[Any, tuple[tuple[str, ...], ...]], ...] = (
    (
        gettext_lazy("The work"),
        (("title", "occupation"), ("description",), ("language", "positions")),
    ),
    (
        gettext_lazy("Place and time"),
        (
            ("place", "address", "is_remote"),
            ("other_places", "more_place"),
            ("working_times", "contract", "hours_per_week"),
            ("starts_on", "closes_on"),
        ),
    ),
    (gettext_lazy("Pay, before tax"), (("pay_from", "pay_to", "pay_period"),)),
    (
        gettext_lazy("What you ask for"),
        (
            ("skills",),
            ("more_skill",),
            ("languages",),
            ("education_level", "experience_years"),
            ("licences", "conditions"),
        ),
    ),
    (
        gettext_lazy("How people apply"),
        (
            ("how_to_apply",),
            ("contact_name", "contact_email", "contact_phone"),
            ("visibility",),
            ("is_for_eures", "accepts_subsidised_work", "is_accessible"),
        ),
    ),
)
# At which question each problem is shown.
QUESTION_OF = {
    Problem.NO_TITLE: "title",
    Problem.NO_OCCUPATION: "occupation",
    Problem.NO_DESCRIPTION: "description",
    Problem.NO_PLACE: "place",
    Problem.NO_WORKING_TIME: "working_times",
    Problem.NO_PAY: "pay_from",
    Problem.PAY_BELOW_MINIMUM: "pay_from",
    Problem.NO_OPEN_PLACE: "positions",
    Problem.NO_CLOSING_DATE: "closes_on",
    Problem.CLOSES_IN_PAST: "closes_on",
    Problem.OPEN_TOO_LONG: "closes_on",
    Problem.UNLAWFUL: "description",
}
