"""
Match people who seek work with openings, both ways, and give a reason for every point.

This is the reference engine: plain Python, whole numbers, no short cuts. Must-haves come first; a
pair that fails one is not ranked. The score of the others is the sum of its reasons, at most
100,000. How it comes about is told in `docs/explanation/matching.md`.
"""

from talka.engines.matching.advice import (
    Change,
    OpeningSkill,
    Step,
    skills_that_open_most,
    what_would_help,
    with_skill,
)
from talka.engines.matching.compare import (
    SHOWN_TO_EMPLOYERS,
    Competition,
    EmployerView,
    compare,
    competition,
    for_employer,
    is_suitable,
    rank_openings,
    rank_seekers,
    why_not,
)
from talka.engines.matching.constraints import is_feasible
from talka.engines.matching.findings import (
    Check,
    CodeFacts,
    Comparison,
    ConceptFacts,
    Criterion,
    ExtraFacts,
    Facts,
    Having,
    LevelFacts,
    NearnessFacts,
    Outcome,
    Reason,
    RefusalFacts,
    SkillFact,
    SkillFacts,
    StartFacts,
    TravelFacts,
    WageFacts,
)
from talka.engines.matching.fingerprint import fingerprint
from talka.engines.matching.market import Market, idf_of, market_of, near_skills
from talka.engines.matching.skills import AskedSkill, AskedSkills, asked_skills
from talka.engines.matching.terms import (
    ConceptId,
    HeldOccupation,
    Opening,
    OutOfRange,
    Place,
    Position,
    Seeker,
)
from talka.engines.matching.weights import FULL_SCORE, Weights, WeightsNotUsable


__all__ = [
    "FULL_SCORE",
    "SHOWN_TO_EMPLOYERS",
    "AskedSkill",
    "AskedSkills",
    "Change",
    "Check",
    "CodeFacts",
    "Comparison",
    "Competition",
    "ConceptFacts",
    "ConceptId",
    "Criterion",
    "EmployerView",
    "ExtraFacts",
    "Facts",
    "Having",
    "HeldOccupation",
    "LevelFacts",
    "Market",
    "NearnessFacts",
    "Opening",
    "OpeningSkill",
    "OutOfRange",
    "Outcome",
    "Place",
    "Position",
    "Reason",
    "RefusalFacts",
    "Seeker",
    "SkillFact",
    "SkillFacts",
    "StartFacts",
    "Step",
    "TravelFacts",
    "WageFacts",
    "Weights",
    "WeightsNotUsable",
    "asked_skills",
    "compare",
    "competition",
    "fingerprint",
    "for_employer",
    "idf_of",
    "is_feasible",
    "is_suitable",
    "market_of",
    "near_skills",
    "rank_openings",
    "rank_seekers",
    "skills_that_open_most",
    "what_would_help",
    "why_not",
    "with_skill",
]
