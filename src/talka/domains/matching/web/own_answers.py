"""What a person can answer from a link in an e-mail, without signing in."""

from datetime import datetime

from django.utils.translation import gettext_lazy

from talka.domains.jobseekers.api import JobseekerFile
from talka.domains.matching.actions.applying import accept, decline, withdraw
from talka.domains.matching.actions.contacting import answer_contact
from talka.domains.matching.actions.mailing import stop_mail
from talka.domains.matching.models import Application, ContactRequest
from talka.domains.matching.rules import (
    ContactState,
    DeclineReason,
    StartProof,
    State,
    may_withdraw,
)
from talka.domains.matching.web.answers import (
    LEFT,
    Answer,
    always,
    beginning,
    is_asked,
    is_hired,
    stay_form,
    staying,
)
from talka.domains.matching.web.forms import DeclineProposalForm, LetterForm, WithdrawForm
from talka.domains.matching.web.work_forms import NoQuestionForm, StartDayForm
from talka.domains.people.api import Person, Purpose, consents_of


def _accept(form: LetterForm, application: Application, by: Person, now: datetime) -> None:
    accept(application=application, letter=form.cleaned_data["letter"], by=by, now=now)


def _decline(
    form: DeclineProposalForm, application: Application, by: Person, now: datetime
) -> None:
    decline(
        application=application,
        reason=DeclineReason(form.cleaned_data["reason"]),
        text=form.cleaned_data["text"],
        by=by,
        now=now,
    )


def _withdraw(form: WithdrawForm, application: Application, by: Person, now: datetime) -> None:
    withdraw(application=application, text=form.cleaned_data["text"], by=by, now=now)


def _agree(form: LetterForm, asked: ContactRequest, by: Person, now: datetime) -> None:
    answer_contact(request=asked, agrees=True, letter=form.cleaned_data["letter"], by=by, now=now)


def _refuse(form: NoQuestionForm, asked: ContactRequest, by: Person, now: datetime) -> None:
    answer_contact(request=asked, agrees=False, by=by, now=now)


def _stop(form: NoQuestionForm, file: JobseekerFile, by: Person, now: datetime) -> None:
    stop_mail(file=file, by=by, now=now)


def _is_proposed(application: Application) -> bool:
    return application.state == State.PROPOSED


def _may_withdraw(application: Application) -> bool:
    return may_withdraw(State(application.state))


def _is_waiting(asked: ContactRequest) -> bool:
    return asked.state == ContactState.ASKED


def _gets_mail(file: JobseekerFile) -> bool:
    return Purpose.SUGGESTIONS_BY_EMAIL in consents_of(file.person)


GIVES_NAME = gettext_lazy(
    "The employer gets your name, your telephone, your e-mail and your profile."
)

OF_PERSON: dict[str, Answer] = {
    "accept": Answer(
        always(LetterForm), gettext_lazy("Accept"), gettext_lazy("Accept the proposal"),
        gettext_lazy("Your application is with the employer."), _is_proposed, _accept, GIVES_NAME,
    ),
    "decline": Answer(
        always(DeclineProposalForm), gettext_lazy("Decline"),
        gettext_lazy("Decline the proposal"),
        gettext_lazy("You have declined. Your counsellor knows the reason."), _is_proposed, _decline,
        gettext_lazy("Your counsellor reads the reason, the employer does not."),
    ),
    "begun": Answer(
        always(StartDayForm), gettext_lazy("I have begun"), gettext_lazy("You have begun to work"),
        gettext_lazy("Thank you. Your registration follows from your first day of work."), is_hired,
        beginning(StartProof.PERSON_STATEMENT),
        gettext_lazy(
            "A long job ends your registration from the first day; during a short one it rests."
        ),
    ),
    "still": Answer(
        stay_form, gettext_lazy("The work goes on"), gettext_lazy("Do you still work there?"),
        gettext_lazy("Thank you. It is written down that the work goes on."), is_asked,
        staying(StartProof.PERSON_STATEMENT),
    ),
    "left": LEFT,
    "withdraw": Answer(
        always(WithdrawForm), gettext_lazy("Withdraw"), gettext_lazy("Withdraw your application"),
        gettext_lazy("Your application is withdrawn, and the employer knows it."), _may_withdraw,
        _withdraw, gettext_lazy("The employer is told. While the job is open, you can apply again."),
    ),
}  # fmt: skip

OF_ASKED: dict[str, Answer] = {
    "agree": Answer(
        always(LetterForm), gettext_lazy("Yes, show my name and apply"),
        gettext_lazy("Show your name and apply"),
        gettext_lazy("The employer now has your name and your profile."), _is_waiting, _agree,
        GIVES_NAME,
    ),
    "refuse": Answer(
        always(NoQuestionForm), gettext_lazy("No, stay without a name"),
        gettext_lazy("Stay without a name"),
        gettext_lazy("You stay without a name. The employer learns only that."), _is_waiting,
        _refuse,
    ),
}  # fmt: skip

OF_MAILED: dict[str, Answer] = {
    "stop": Answer(
        always(NoQuestionForm), gettext_lazy("Send me no more of these mails"),
        gettext_lazy("No more mails about new jobs"),
        gettext_lazy("You get no more mails about new jobs. You find them on your pages."),
        _gets_mail, _stop,
        gettext_lazy("Notices about your applications and appointments still reach you."),
    ),
}  # fmt: skip
