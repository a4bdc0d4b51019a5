"""The words that people read for the values in `rules`."""

from django.utils.translation import gettext_lazy as _

from talka.domains.taxonomy.rules import (
    Condition,
    Contract,
    Level,
    NotJoined,
    Problem,
    Relation,
    Remark,
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
    Contract.TO_PERMANENT: _("Temporary first, then permanent"),
    Contract.RESERVE: _("Reserve list for later"),
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

PROBLEMS = {
    Problem.NOT_FOUND: _("The file is missing."),
    Problem.NOT_UTF8: _("The text is not UTF-8. Save the file as UTF-8."),
    Problem.CONTROL_CHARACTER: _("There is a control character (%(value)s). Remove it."),
    Problem.NO_HEADER: _("The file is empty. Its first line must name the columns."),
    Problem.COLUMN_MISSING: _("The column “%(value)s” is missing."),
    Problem.WRONG_WIDTH: _("The line has more or fewer values than there are columns (%(value)s)."),
    Problem.QUOTES: _("A quotation mark is not closed, or stands in the wrong place."),
    Problem.EMPTY: _("The column “%(value)s” is empty."),
    Problem.TOO_LONG: _("The text in the column “%(value)s” is too long."),
    Problem.NOT_A_NUMBER: _("“%(value)s” is not a number."),
    Problem.NOT_KNOWN: _("“%(value)s” is not known: no table has it."),
    Problem.TWICE: _("“%(value)s” stands here a second time."),
    Problem.TOO_FEW: _(
        "Too few concepts: more than a third would be retired (%(value)s). Is the file complete?"
    ),
    Problem.TOO_BIG: _("The file is too big for a table of ESCO."),
    Problem.NOT_A_RELEASE: _("There are no tables of ESCO here, such as occupations_en.csv."),
}

REMARKS = {
    Remark.NAMED_TWICE: _("Pairs named twice; an essential need outweighed an optional one"),
    Remark.NOT_KNOWN_HERE: _("Concepts of an older release that are not known here"),
    Remark.NO_TABLE: _("The table is not in the release; what stands was left as it is"),
}

REASONS_NOT_JOINED = {
    NotJoined.NO_SUCH_LABEL: _("no concept of ESCO has such a label"),
    NotJoined.OTHER_ISCO: _("the label is there, in another ISCO group"),
    NotJoined.SEVERAL: _("several concepts fit equally well"),
}


def problem_in_words(file: str, line: int, problem: Problem, value: str) -> str:
    """Say which file, which line (0 for the whole file) and what is wrong."""
    trouble = str(PROBLEMS[problem]) % {"value": value}
    if line:
        return str(_("%(file)s, line %(line)s: %(trouble)s")) % {
            "file": file,
            "line": line,
            "trouble": trouble,
        }
    return f"{file}: {trouble}"
