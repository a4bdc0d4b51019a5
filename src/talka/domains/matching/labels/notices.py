"""What the notices of matching say."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from talka.domains.contact.api import register_notice


def name_notices() -> None:
    """Give the notices of matching their words."""
    for kind, (subject, sentence) in _words().items():
        register_notice(
            kind,
            subject=subject,
            sentence=sentence,
            answers=_ANSWERS.get(kind, {}),
            is_obligatory=kind not in _OPTIONAL,
        )


def _words() -> dict[str, tuple[Any, Any]]:
    return {
        "matching.proposed": (
            _("A job is proposed to you: %(title)s"),
            _(
                "Your counsellor proposes the job “%(title)s” to you. You are free to accept or to decline it."
            ),
        ),
        "matching.proposed_obliging": (
            _("You must answer: a job is proposed to you: %(title)s"),
            _(
                "Your counsellor proposes the job “%(title)s” to you as suitable work. You must answer it; read what follows if you decline or do not answer."
            ),
        ),
        "matching.taken_back": (
            _("A proposal was taken back: %(title)s"),
            _(
                "Your counsellor has taken back the proposal “%(title)s”. You need not answer it; nothing follows for you."
            ),
        ),
        "matching.refused": (
            _("Suitable work was refused: %(title)s"),
            _(
                "A client has declined the suitable work “%(title)s”, or has not answered. Judge whether the reason is a justified one."
            ),
        ),
        "matching.refusal_settled": (
            _("Your refusal was looked at: %(title)s"),
            _(
                "Your counsellor has looked at why you did not take the proposal “%(title)s”. See what follows from it after signing in."
            ),
        ),
        "matching.arrived": (
            _("Somebody has applied: %(title)s"),
            _(
                "An application for “%(title)s” has arrived. Look at it after signing in, or answer right here."
            ),
        ),
        "matching.accepted": (
            _("A proposal was accepted: %(title)s"),
            _(
                "A client has accepted your proposal “%(title)s”. The application is with the employer."
            ),
        ),
        "matching.declined": (
            _("A proposal was declined: %(title)s"),
            _("A client has declined your proposal “%(title)s”. The reason is in the file."),
        ),
        "matching.withdrawn": (
            _("An application was withdrawn: %(title)s"),
            _("Somebody who had applied for “%(title)s” has withdrawn. You need not do anything."),
        ),
        "matching.withdrawn_for_counsellor": (
            _("An application was withdrawn: %(title)s"),
            _("A client has withdrawn an application for “%(title)s”."),
        ),
        "matching.interview": (
            _("You are invited to an interview: %(title)s"),
            _(
                "The employer wants to meet you about “%(title)s”. See when and where after signing in."
            ),
        ),
        "matching.offer": (
            _("You are offered the job: %(title)s"),
            _("The employer offers you the job “%(title)s”. See the details after signing in."),
        ),
        "matching.hired": (
            _("You are hired: %(title)s"),
            _(
                "The employer has hired you for “%(title)s”. See your first day and what happens next after signing in."
            ),
        ),
        "matching.not_hired": (
            _("An answer to your application: %(title)s"),
            _(
                "The employer has answered your application for “%(title)s”. See the answer after signing in."
            ),
        ),
        "matching.answered": (
            _("An employer has answered: %(title)s"),
            _("The employer has answered about “%(title)s”. See the answer on your desk."),
        ),
        "matching.employer_silent": (
            _("The employer did not answer: %(title)s"),
            _(
                "The employer of “%(title)s” has not answered in time. We have closed the application, so that you know where you stand."
            ),
        ),
        "matching.closed_without_answer": (
            _("An application was closed: %(title)s"),
            _(
                "An application for “%(title)s” was closed because you had not answered in time. We have told the person so."
            ),
        ),
        "matching.proposal_lapsed": (
            _("A proposal has ended: %(title)s"),
            _(
                "You have not answered the proposal “%(title)s” in time, so it has ended. Talk to your counsellor if you still want the job."
            ),
        ),
        "matching.lapsed": (
            _("No answer: %(title)s"),
            _("Nobody answered about “%(title)s” in time. The application is closed."),
        ),
        "matching.remind_person": (
            _("Please answer: %(title)s"),
            _(
                "The job “%(title)s” still waits for your answer. Accept or decline it, with or without signing in."
            ),
        ),
        "matching.remind_employer": (
            _("An application waits for your answer: %(title)s"),
            _(
                "Somebody who applied for “%(title)s” waits for your answer. Give it here, with or without signing in."
            ),
        ),
        "matching.vacancy_closed": (
            _("The vacancy is closed: %(title)s"),
            _(
                "The vacancy “%(title)s” is closed, and your application with it. See the reason after signing in."
            ),
        ),
        "matching.contact_asked": (
            _("An employer is interested in you: %(title)s"),
            _(
                "An employer has read your profile without your name and asks whether you want to be considered for “%(title)s”. Decide with or without signing in."
            ),
        ),
        "matching.remind_contact": (
            _("An employer waits for your answer: %(title)s"),
            _(
                "The employer still asks whether you want to be considered for “%(title)s”. Decide with or without signing in."
            ),
        ),
        "matching.contact_lapsed_for_person": (
            _("The question of an employer has ended: %(title)s"),
            _(
                "You have not answered whether you want to be considered for “%(title)s”, so the question has ended. The employer does not learn who you are."
            ),
        ),
        "matching.contact_closed": (
            _("The question of an employer has ended: %(title)s"),
            _(
                "The vacancy “%(title)s”, for which an employer had asked about you, is closed. You need not answer any more."
            ),
        ),
        "matching.contact_closed_for_employer": (
            _("Your question to a candidate has ended: %(title)s"),
            _(
                "The vacancy “%(title)s” is closed, and with it the question you had put to a candidate. We have told the person so."
            ),
        ),
        "matching.contact_refused": (
            _("A candidate does not want to be considered: %(title)s"),
            _("The person you asked about “%(title)s” does not want to be considered."),
        ),
        "matching.contact_gone": (
            _("A candidate is not available any more: %(title)s"),
            _(
                "The person you asked about “%(title)s” does not look for work through us any more. Look at other candidates after signing in."
            ),
        ),
        "matching.ended": (
            _("An application has ended: %(title)s"),
            _(
                "Somebody who had applied for “%(title)s” does not look for work through us any more. You need not do anything."
            ),
        ),
        "matching.ended_for_counsellor": (
            _("An application has ended: %(title)s"),
            _(
                "An application or proposal “%(title)s” of a client was taken back by the service. The reason is in the file."
            ),
        ),
        "matching.goes_on": (
            _("An application stands again: %(title)s"),
            _(
                "We had told you that an application for “%(title)s” has ended. That was a mistake of ours: it stands as before. Look at it after signing in."
            ),
        ),
        "matching.goes_on_for_counsellor": (
            _("An application stands again: %(title)s"),
            _(
                "An application or proposal “%(title)s” of a client was ended by a mistake, and stands as before."
            ),
        ),
        "matching.contact_lapsed": (
            _("No answer from a candidate: %(title)s"),
            _(
                "The person you asked about “%(title)s” has not answered in time. Look at other candidates after signing in."
            ),
        ),
        "matching.confirm_start": (
            _("Have you begun to work? %(title)s"),
            _(
                "Your first day at “%(title)s” has come. Tell us whether you have begun, with or without signing in."
            ),
        ),
        "matching.confirm_start_for_employer": (
            _("Has the person begun to work? %(title)s"),
            _(
                "The first day of the person you hired for “%(title)s” has come. Tell us whether work has begun, with or without signing in."
            ),
        ),
        "matching.start_unknown_for_manager": (
            _("Still nobody has confirmed that work has begun: %(title)s"),
            _(
                "Somebody of your office was hired for “%(title)s”, and neither the two sides nor the counsellor have said that work has begun."
            ),
        ),
        "matching.still_there": (
            _("Do you still work there? %(title)s"),
            _(
                "We ask whether you still have the job “%(title)s”. One answer is enough, with or without signing in."
            ),
        ),
        "matching.still_there_for_employer": (
            _("Does the person still work for you? %(title)s"),
            _(
                "We ask whether the person you hired for “%(title)s” still works for you. One answer is enough, with or without signing in."
            ),
        ),
        "matching.left": (
            _("A job has ended: %(title)s"),
            _(
                "A client no longer has the job “%(title)s”. See whether they need you, and whether the registration has to be restored."
            ),
        ),
        "matching.left_for_person": (
            _("It is written down that you have left the job: %(title)s"),
            _(
                "We were told that you no longer have the job “%(title)s”. If that is not so, write to us after signing in."
            ),
        ),
        "matching.start_unknown": (
            _("Nobody has confirmed that work has begun: %(title)s"),
            _(
                "Somebody was hired for “%(title)s”, and nobody has said that work has begun. Ask them and write it down."
            ),
        ),
        "matching.objection": (
            _("Somebody says that a suggestion is wrong"),
            _("A client disagrees with a suggestion. Look at it and answer on your desk."),
        ),
        "matching.objection_due": (
            _("An objection waits for your answer"),
            _(
                "A client who disagrees with a suggestion still waits for your answer. It is due by the day that your desk shows."
            ),
        ),
        "matching.objection_overdue": (
            _("An objection was not answered in time"),
            _(
                "A client of your office disagrees with a suggestion, and nobody has answered in time. Answer it, or see that somebody does."
            ),
        ),
        "matching.objection_answered": (
            _("Your objection is answered"),
            _("We have looked at what you said was wrong. Read the answer after signing in."),
        ),
        "matching.new_suggestions": (
            _("New jobs that fit you: %(number)s"),
            _(
                "There are new jobs that fit you. The best one is “%(title)s”. See all of them and why they fit after signing in."
            ),
        ),
    }


# What can be answered right from the mail: the word of the answer, and the words on the link.
_ACCEPT = {"accept": _("Accept"), "decline": _("Decline, with a reason")}
_EMPLOYERS = {
    "invite": _("Invite to an interview"),
    "offer": _("Offer the job"),
    "hire": _("Hire"),
    "not-hire": _("Do not hire, with a reason"),
}
_CONTACT = {
    "agree": _("Yes, show my name and apply"),
    "refuse": _("No, stay without a name"),
}
_STILL = {
    "still": _("Yes, the work goes on"),
    "left": _("No, the work has ended"),
}
_ANSWERS: dict[str, dict[str, Any]] = {
    "matching.proposed": _ACCEPT,
    "matching.proposed_obliging": _ACCEPT,
    "matching.remind_person": _ACCEPT,
    "matching.arrived": _EMPLOYERS,
    "matching.remind_employer": _EMPLOYERS,
    "matching.contact_asked": _CONTACT,
    "matching.remind_contact": _CONTACT,
    "matching.confirm_start": {
        "begun": _("I have begun"),
        "withdraw": _("It has come to nothing"),
    },
    "matching.confirm_start_for_employer": {
        "begun": _("Work has begun"),
        "not-hire": _("It has come to nothing, with a reason"),
    },
    "matching.still_there": _STILL,
    "matching.still_there_for_employer": _STILL,
    "matching.new_suggestions": {"stop": _("Send me no more of these mails")},
}
# Mails that nobody has to get: they go only to those who asked for them.
_OPTIONAL = frozenset({"matching.new_suggestions"})
