"""The words that people read for the values in `rules`."""

from django.utils.translation import gettext_lazy as _

from talka.domains.taxonomy.rules import (
    Condition,
    Contract,
    Level,
    Relation,
    SkillKind,
    WorkingTime,
)


SKILL_KINDS = {
    SkillKind.SKILL: _("Skill"),
    SkillKind.KNOWLEDGE: _("Knowledge"),
    SkillKind.TRANSVERSAL: _("Transversal skill"),
}

RELATIONS = {
    Relation.ESSENTIAL: _("Essential"),
    Relation.OPTIONAL: _("Useful"),
}

LEVELS = {
    Level.A1: _("A1: a few words"),
    Level.A2: _("A2: simple talk"),
    Level.B1: _("B1: everyday talk"),
    Level.B2: _("B2: work talk"),
    Level.C1: _("C1: fluent"),
    Level.C2: _("C2: like a native speaker"),
}

CONTRACTS = {
    Contract.PERMANENT: _("Permanent"),
    Contract.TEMPORARY: _("Temporary"),
    Contract.SEASONAL: _("Seasonal"),
    Contract.ON_CALL: _("On call"),
    Contract.AGENCY: _("Through an agency"),
    Contract.APPRENTICESHIP: _("Apprenticeship"),
    Contract.TRAINEESHIP: _("Traineeship"),
    Contract.SELF_EMPLOYED: _("Self-employed"),
    Contract.VOLUNTEER: _("Voluntary work"),
    Contract.OTHER: _("Other contract"),
}

WORKING_TIMES = {
    WorkingTime.FULL_DAY: _("Full time, days"),
    WorkingTime.PART_TIME: _("Part time"),
    WorkingTime.SHIFTS: _("Shifts"),
    WorkingTime.NIGHTS: _("Nights"),
    WorkingTime.WEEKENDS: _("Weekends"),
    WorkingTime.FLEXIBLE: _("Flexible hours"),
}

CONDITIONS = {
    Condition.HEAVY_LIFTING: _("Heavy lifting"),
    Condition.STANDING: _("Standing for hours"),
    Condition.HEIGHTS: _("Work at height"),
    Condition.COLD_OR_HEAT: _("Cold or heat"),
    Condition.DUST_OR_CHEMICALS: _("Dust or chemicals"),
    Condition.NOISE: _("Noise"),
    Condition.SCREEN: _("Work at a screen"),
    Condition.NIGHT_WORK: _("Work at night"),
    Condition.TRAVEL: _("Frequent travel"),
}
