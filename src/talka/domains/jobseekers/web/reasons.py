"""Why we ask: one short answer for each question that somebody may wonder about."""

from django.utils.translation import gettext_lazy as _

from talka.domains.jobseekers.rules import Step


WHY = {
    Step.CODE: _(
        "With the code we know that it is you, and not somebody with the same name. It is stored "
        "encrypted and shown to nobody but the staff who check your documents."
    ),
    Step.BIRTH: _("The law sets ages for some statuses. Employers never see your age."),
    Step.CONTACT: _(
        "So that you do not miss a job or an appointment. Employers see your number only when you apply or agree."
    ),
    Step.ADDRESS: _(
        "Your municipality decides which office serves you, and we measure the way to work from there. Employers see no address."
    ),
    Step.SITUATION: _(
        "The law ties your status to it: unemployed, jobseeker or another one. You get the decision with its reasons and can appeal."
    ),
    Step.JOBS: _("What you did before says most about what you can do next."),
    Step.SKILLS: _(
        "Vacancies ask for skills. The more we know, the better the jobs we find. A skill you do not have costs you nothing."
    ),
    Step.OCCUPATIONS: _("We look for these first, and for similar ones."),
    Step.TERMS: _("We do not suggest jobs that you cannot or will not take."),
    Step.TRAVEL: _(
        "We do not suggest jobs that are too far away, unless you would move or work from home."
    ),
    Step.LIMITS: _(
        "So that we never suggest work that harms you. Employers never see this, and it never lowers your place in a list. "
        "You need not say why you cannot do it."
    ),
    Step.CONSENTS: _(
        "The law lets us register you and find jobs for you. For everything else we ask first."
    ),
}
