"""The words that people read for the values in `rules`."""

from django.utils.translation import gettext_lazy as _

from talka.domains.contact.api import register_notice
from talka.domains.employers.api import register_moved
from talka.domains.vacancies.rules import (
    CloseReason,
    Filling,
    Frequency,
    Need,
    Next,
    PayPeriod,
    PositionState,
    Problem,
    ReportReason,
    State,
    Visibility,
)
from talka.engines.reading.grounds import Ground


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

GROUNDS = {
    Ground.SEX: _("Sex"),
    Ground.AGE: _("Age"),
    Ground.FAMILY: _("Family, marriage or children"),
    Ground.ORIGIN: _("Origin, nationality or mother tongue"),
    Ground.RELIGION: _("Religion"),
    Ground.ORIENTATION: _("Sexual orientation"),
    Ground.DISABILITY: _("Disability or health"),
    Ground.APPEARANCE: _("Looks"),
    Ground.VIEWS: _("Views or membership"),
}

# What somebody who writes the advert can do about a sentence.
GROUND_ADVICE = {
    Ground.SEX: _("Describe the work so that women and men can apply, and leave the sex out."),
    Ground.AGE: _("Ask for the experience or the skill that the work needs, not for an age."),
    Ground.FAMILY: _(
        "Say which hours or trips the work asks for. Family life is not your question."
    ),
    Ground.ORIGIN: _(
        "Ask for a language and the level the work needs, not for origin or mother tongue."
    ),
    Ground.RELIGION: _("Leave religion out."),
    Ground.ORIENTATION: _("Leave it out."),
    Ground.DISABILITY: _(
        "Say what is done at work, for example “lifts 20 kg”. Health is not your question."
    ),
    Ground.APPEARANCE: _("Leave looks out. Say which clothes are worn at work, if it matters."),
    Ground.VIEWS: _("Leave views and membership out."),
}

PROBLEMS = {
    Problem.NO_TITLE: _("Give the vacancy a title, such as “Bus driver”."),
    Problem.NO_OCCUPATION: _(
        "Choose the occupation from the list, so that the right people find it."
    ),
    Problem.NO_DESCRIPTION: _("Describe the work in a few sentences."),
    Problem.NO_PLACE: _("Say where the work is done, or that it is done from home."),
    Problem.NO_WORKING_TIME: _("Choose at least one kind of working time."),
    Problem.NO_PAY: _("Say what the work pays. The law asks for it in every advert."),
    Problem.PAY_BELOW_MINIMUM: _(
        "The pay is below the minimum wage. Check the amount and the hours."
    ),
    Problem.NO_OPEN_PLACE: _("All places are filled. Say how many more people you look for."),
    Problem.NO_CLOSING_DATE: _("Say until when people can apply."),
    Problem.CLOSES_IN_PAST: _("The closing date has passed. Choose today or a later day."),
    Problem.OPEN_TOO_LONG: _("The vacancy would stay open too long. Choose an earlier day."),
    Problem.UNLAWFUL: _(
        "The text asks for something the law does not allow. Change the marked sentences."
    ),
}

NEXTS = {
    Next.NOTHING: _("Nothing"),
    Next.EXPIRE: _("Close, because the closing date has passed"),
    Next.ASK: _("Ask the employer whether it is still open"),
    Next.PAUSE: _("Pause, because nobody answered"),
}


def name_notices() -> None:
    """Give the notices of vacancies, and what moves with an employer, their words."""
    register_moved("vacancies.Vacancy", _("Vacancies"))
    register_notice(
        "vacancies.still_open",
        subject=_("Is “%(title)s” still open?"),
        sentence=_(
            "We have heard nothing about the vacancy “%(title)s” for a month. Please say whether it is still open. Without an answer it leaves the board in a week."
        ),
    )
    register_notice(
        "vacancies.paused",
        subject=_("Your vacancy “%(title)s” is paused"),
        sentence=_(
            "We asked whether “%(title)s” is still open and had no answer, so it is off the board. Put it back with one click if you still look for people."
        ),
    )
    register_notice(
        "vacancies.published",
        subject=_("Your vacancy “%(title)s” is published"),
        sentence=_(
            "We have looked at “%(title)s” and put it on the board. You see who applies after signing in."
        ),
    )
    register_notice(
        "vacancies.returned",
        subject=_("Please change your vacancy “%(title)s”"),
        sentence=_(
            "We have looked at “%(title)s”. Something must change before it is published; you see what after signing in."
        ),
    )
    register_notice(
        "vacancies.expired",
        subject=_("Your vacancy “%(title)s” has left the board"),
        sentence=_(
            "The last day for “%(title)s” has passed. If you still look for people, open it again with a new day after signing in."
        ),
    )
    register_notice(
        "vacancies.closed",
        subject=_("We have closed your vacancy “%(title)s”"),
        sentence=_(
            "We have taken “%(title)s” off the board. See why after signing in; write to your counsellor if you think that this is wrong."
        ),
    )
    register_notice(
        "vacancies.confirm_search",
        subject=_("Confirm your job alert"),
        sentence=_(
            "Somebody, probably you, asked us to send new jobs for the search “%(name)s” to this address. Confirm it here. Do nothing if it was not you."
        ),
    )
    register_notice(
        "vacancies.alert",
        subject=_("New jobs for “%(name)s”: %(count)s"),
        sentence=_(
            "There are new jobs for your search “%(name)s”: %(count)s. See them here; on the same page you can end the alert."
        ),
        is_obligatory=False,
    )
