"""The words that people read for the values in `rules`."""

from django.utils.translation import gettext_lazy as _

from talka.domains.jobseekers.rules import Channel, Kind, Move, SkillSource, Status


STATUSES = {
    Status.APPLIED: _("Waiting for the decision"),
    Status.REGISTERED: _("Registered"),
    Status.SUSPENDED: _("Suspended"),
    Status.ENDED: _("Ended"),
}

KINDS = {
    Kind.UNEMPLOYED: _("Unemployed"),
    Kind.JOBSEEKER: _("Jobseeker"),
    Kind.OTHER: _("Other"),
}

MOVES = {
    Move.REGISTER: _("Registration"),
    Move.REFUSE: _("Refusal of registration"),
    Move.CHANGE_KIND: _("Change of status"),
    Move.SUSPEND: _("Suspension"),
    Move.RESTORE: _("Restoration"),
    Move.END: _("End of registration"),
}

CHANNELS = {
    Channel.PORTAL: _("Portal"),
    Channel.COUNTER: _("At the counter"),
    Channel.PHONE: _("By phone"),
}

SKILL_SOURCES = {
    SkillSource.STATED: _("You told us"),
    SkillSource.ASSUMED: _("Assumed from your occupation"),
    SkillSource.CONFIRMED: _("Confirmed by a counsellor"),
    SkillSource.IMPORTED: _("Taken from your CV"),
}
