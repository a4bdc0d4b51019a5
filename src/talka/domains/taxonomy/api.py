"""The door of taxonomy: the only names that other domains may use."""

from talka.domains.taxonomy.labels import CONDITIONS, CONTRACTS, LEVELS, WORKING_TIMES
from talka.domains.taxonomy.models import (
    Activity,
    Country,
    EducationLevel,
    IscoGroup,
    Language,
    Licence,
    Municipality,
    Occupation,
    Settlement,
    Skill,
)
from talka.domains.taxonomy.rules import Condition, Contract, Level, WorkingTime, level_number


__all__ = [
    "CONDITIONS",
    "CONTRACTS",
    "LEVELS",
    "WORKING_TIMES",
    "Activity",
    "Condition",
    "Contract",
    "Country",
    "EducationLevel",
    "IscoGroup",
    "Language",
    "Level",
    "Licence",
    "Municipality",
    "Occupation",
    "Settlement",
    "Skill",
    "WorkingTime",
    "level_number",
]
