"""The words that people read for the values in `rules`."""

from django.utils.translation import gettext_lazy as _

from talka.domains.vacancies.rules import (
    CloseReason,
    Filling,
    Frequency,
    Need,
    PayPeriod,
    PositionState,
    ReportReason,
    State,
    Visibility,
)


STATES = {
    State.DRAFT: _("Draft"),
    State.SUBMITTED: _("Waiting for review"),
    State.RETURNED: _("Sent back to change"),
    State.PUBLISHED: _("Published"),
    State.PAUSED: _("Paused"),
    State.FILLED: _("Filled"),
    State.EXPIRED: _("Expired"),
    State.WITHDRAWN: _("Withdrawn"),
}

PAY_PERIODS = {
    PayPeriod.HOUR: _("an hour"),
    PayPeriod.MONTH: _("a month"),
    PayPeriod.YEAR: _("a year"),
}

VISIBILITIES = {
    Visibility.PUBLIC: _("Everyone, with the employer’s name"),
    Visibility.ANONYMOUS: _("Everyone, without the employer’s name"),
    Visibility.SERVICE_ONLY: _("Only the employment service"),
}

NEEDS = {Need.REQUIRED: _("Required"), Need.WISHED: _("Useful")}

FILLINGS = {
    Filling.REFERRAL: _("Through the employment service"),
    Filling.OWN: _("By ourselves"),
    Filling.OTHER: _("In another way"),
}

POSITION_STATES = {
    PositionState.OPEN: _("Open"),
    PositionState.FILLED: _("Filled"),
    PositionState.CANCELLED: _("Cancelled"),
}

CLOSE_REASONS = {
    CloseReason.FILLED: _("All places are filled"),
    CloseReason.NO_LONGER_NEEDED: _("The employer no longer needs anybody"),
    CloseReason.NO_SUITABLE_PEOPLE: _("The employer found no suitable people"),
    CloseReason.CLOSING_DATE: _("The closing date has passed"),
    CloseReason.NO_SIGN_OF_LIFE: _("The employer did not confirm that the vacancy is still open"),
    CloseReason.BROKE_THE_RULES: _("The vacancy broke the rules"),
    CloseReason.DUPLICATE: _("The same vacancy was published twice"),
    CloseReason.EMPLOYER_BLOCKED: _("The employer may not use the service"),
}

FREQUENCIES = {
    Frequency.DAILY: _("Every day"),
    Frequency.WEEKLY: _("Every week"),
}

REPORT_REASONS = {
    ReportReason.DISCRIMINATION: _("It shuts out people unfairly"),
    ReportReason.FRAUD: _("It looks like fraud"),
    ReportReason.WRONG_FACTS: _("The facts are wrong"),
    ReportReason.ALREADY_FILLED: _("The job is already taken"),
    ReportReason.OTHER: _("Something else"),
}
