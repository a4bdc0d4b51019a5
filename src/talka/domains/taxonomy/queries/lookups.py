"""What the type-ahead fields of forms ask: candidates for typed text, labels of stored values."""

from talka.domains.taxonomy.models import Occupation, Skill
from talka.domains.taxonomy.queries.concepts import (
    isco_label,
    occupation_by_uri,
    skill_by_uri,
)
from talka.domains.taxonomy.queries.places import complete_municipality, municipality
from talka.domains.taxonomy.queries.search import (
    ConceptFound,
    complete_occupation,
    complete_skill,
    occupation_candidates,
    skill_candidates,
)
from talka.kit.forms import Candidate
from talka.kit.languages import in_language


MOST_TYPED = 100
MOST_SHOWN = 10


def look_up_occupations(text: str) -> list[Candidate]:
    """Return occupations for a typed title; the value is the address of the concept."""
    typed = text[:MOST_TYPED]
    found = complete_occupation(typed, limit=MOST_SHOWN)
    found = found or occupation_candidates(typed, limit=MOST_SHOWN)
    return [Candidate(one.uri, one.label, _note(one)) for one in found]


def look_up_skills(text: str) -> list[Candidate]:
    """Return skills for a typed phrase; the value is the address of the concept."""
    typed = text[:MOST_TYPED]
    found = complete_skill(typed, limit=MOST_SHOWN)
    found = found or skill_candidates(typed, limit=MOST_SHOWN)
    return [
        Candidate(one.uri, one.label, "" if one.matched == one.label else one.matched)
        for one in found
    ]


def look_up_municipalities(text: str) -> list[Candidate]:
    """Return municipalities for a typed town or municipality; the value is the code."""
    found = complete_municipality(text[:MOST_TYPED], limit=MOST_SHOWN)
    return [
        Candidate(one.municipality, one.label, "" if one.surface == one.label else one.surface)
        for one in found
    ]


def label_of_occupation(uri: str) -> str | None:
    """Return the label of a stored occupation in the page's language, None when unknown."""
    try:
        return in_language(occupation_by_uri(uri).labels)
    except Occupation.DoesNotExist:
        return None


def label_of_skill(uri: str) -> str | None:
    """Return the label of a stored skill in the page's language, None when unknown."""
    try:
        return in_language(skill_by_uri(uri).labels)
    except Skill.DoesNotExist:
        return None


def label_of_municipality(code: str) -> str | None:
    """Return the name of a municipality in the page's language, None when unknown."""
    found = municipality(code)
    return found.label if found else None


def _note(found: ConceptFound) -> str:
    """Tell like from like: the words that fitted where they are others, else the ISCO group."""
    if found.matched and found.matched.casefold() != found.label.casefold():
        return found.matched
    return isco_label(found.isco or "")
