"""A small world for the tests: few concepts, so that people and openings often meet."""

import tomllib
from datetime import date, timedelta
from pathlib import Path
from random import Random

from hypothesis import settings
from hypothesis import strategies as st

from talka.engines.matching import (
    HeldOccupation,
    Opening,
    Place,
    Position,
    Seeker,
    Weights,
    market_of,
)


ROOT = Path(__file__).parents[5]
ABOUT = {"in_force_from", "legal_basis", "source"}

COOK, BAKER, WAITER, NURSE = 101, 102, 103, 104
ISCO = {COOK: "5120", BAKER: "7512", WAITER: "5131", NURSE: "2221"}
SKILLS = range(1, 13)
PARENTS = {1: [51], 2: [51], 3: [51], 4: [52], 5: [52], 6: [51, 52], 7: [3]}
ESSENTIAL = {COOK: frozenset({1, 2, 4}), BAKER: frozenset({3, 4}), NURSE: frozenset({9})}
MINUTES = {(1, 1): 12, (1, 2): 55, (2, 1): 50, (2, 3): 140}
MONDAY = date(2026, 3, 2)


def rules_of(country):
    """Give the weights of the country, oldest first."""
    entries = tomllib.loads((ROOT / "policy" / country / "matching.toml").read_text("utf-8"))[
        "weights"
    ]
    return [
        Weights(**{name: value for name, value in entry.items() if name not in ABOUT})
        for entry in entries
    ]


LT = rules_of("lt")[-1]
BEFORE_CONTRACTS = rules_of("lt")[0]
ALL_WEIGHTS = [*rules_of("lt"), *rules_of("example")]


SKILL = st.sampled_from(SKILLS)
TIMES, SECTORS = ["FULL", "PART", "SHIFTS"], ["C", "I", "Q"]
CONTRACTS = ["PERMANENT", "FIXED", "SEASONAL"]
LICENCES, CONDITIONS = ["B", "C", "D"], ["NIGHT", "HEAVY", "OUTDOORS"]
WAGES = [0, 900, 1200, 1500, 2600, 10**9]


class Dice(Random):
    """Chance with the words of this world. Drawn from one seed: a crowd costs no time."""

    def some(self, values, most=4):
        return frozenset(self.sample(list(values), self.randint(0, min(most, len(values)))))

    def perhaps(self, value, odds=0.7):
        return value if self.random() < odds else None

    def levels(self, odds=1.0):
        if self.random() > odds:
            return {}
        return {code: self.randint(1, 6) for code in self.some(["lt", "en", "ru"], 3)}

    def day(self):
        return MONDAY + timedelta(days=self.randint(-20, 120))

    def position(self):
        return Position(self.uniform(54, 56.4), self.uniform(21, 26.8))

    def places(self):
        return tuple(
            Place(self.randint(1, 4), self.perhaps(self.position()))
            for _ in range(self.choice([0, 1, 1, 1, 2, 3]))
        )


def a_seeker(seed):
    """Give a person drawn from the seed; about half of what can be said is said."""
    dice = Dice(seed)
    skills = {skill: dice.randint(1, 16) for skill in dice.some(SKILLS, 6)}
    return Seeker(
        id=dice.randint(1, 99),
        occupations=tuple(
            HeldOccupation(occupation, dice.randint(0, 9)) for occupation in dice.some(ISCO, 3)
        ),
        wished_occupations=dice.some(ISCO, 2),
        skills=skills,
        assumed=dice.some(skills, 2),
        declined=dice.some(SKILLS, 2),
        languages=dice.perhaps(dice.levels()),
        licences=dice.perhaps(dice.some(LICENCES)),
        education=dice.perhaps(dice.randint(0, 8)),
        professions=dice.perhaps(dice.some([NURSE, COOK])),
        working_times=dice.perhaps(dice.some(TIMES)),
        wished_working_times=dice.some(TIMES),
        wished_sectors=dice.some(SECTORS),
        wished_contracts=dice.some(CONTRACTS, 2),
        reservation_wage=dice.perhaps(dice.choice(WAGES), 0.4),
        available_from=dice.perhaps(dice.day(), 0.6),
        position=dice.perhaps(dice.position()),
        home_place=dice.perhaps(dice.randint(1, 3)),
        max_km=dice.perhaps(dice.choice([0, 20, 60, 300])),
        max_minutes=dice.perhaps(dice.choice([0, 30, 90, 300]), 0.4),
        would_move=dice.random() < 0.2,
        accepts_remote=dice.random() < 0.7,
        health_limits=dice.some(CONDITIONS, 1),
        never_again_openings=dice.some([1, 2, 3], 1),
        never_again_employers=dice.some([1, 2, 3], 1),
    )


def an_opening(seed):
    """Give an opening drawn from the seed; about half of what can be asked is asked."""
    dice = Dice(seed)
    occupation = dice.perhaps(dice.choice(sorted(ISCO)))
    return Opening(
        id=dice.randint(1, 99),
        employer_id=dice.randint(1, 9),
        occupation=occupation,
        isco=ISCO.get(occupation) or dice.choice(["", "5120", "5122", "9999"]),
        required_skills=dice.some(SKILLS),
        wished_skills=dice.some(SKILLS),
        languages=dice.levels(0.3),
        wished_languages=dice.levels(0.5),
        licences=dice.some(LICENCES, dice.choice([0, 0, 2])),
        wished_licences=dice.some(LICENCES, 2),
        education=dice.choice([0, 0, 3, 6]),
        profession=dice.choice([None, None, NURSE]),
        min_years=dice.randint(0, 5),
        working_times=dice.perhaps(dice.some(TIMES)),
        sector=dice.perhaps(dice.choice(SECTORS)),
        contract=dice.perhaps(dice.choice(CONTRACTS)),
        wage_from=dice.perhaps(dice.choice(WAGES)),
        wage_to=dice.perhaps(dice.choice(WAGES)),
        starts_on=dice.perhaps(dice.day()),
        places=dice.places(),
        is_remote=dice.random() < 0.2,
        conditions=dice.some(CONDITIONS, 1),
        positions=dice.randint(1, 3),
    )


# Pairs are cheap to draw; without a deadline, because other work may share the machine.
many_times = settings(max_examples=300, deadline=None)

SEEDS = st.integers(0, 2**32)
SEEKERS, OPENINGS = SEEDS.map(a_seeker), SEEDS.map(an_opening)


def crowd(of, most=8):
    """Give lists in which every id occurs once."""
    return st.lists(of, max_size=most, unique_by=lambda each: each.id)


def build(of_openings=(), of_seekers=(), weights=LT):
    """Give the market of these openings and people, with the taxonomy of this world."""
    return market_of(
        of_openings,
        of_seekers,
        weights,
        parents=PARENTS,
        isco=ISCO,
        essential=ESSENTIAL,
        minutes=MINUTES,
    )


MARKETS = st.builds(build, crowd(OPENINGS, 4), crowd(SEEKERS, 4))


VILNIUS, KAUNAS = Position(54.687, 25.28), Position(54.898, 23.904)


def cook(**changes):
    """Give a cook in Vilnius who has said everything and wants little."""
    told = {
        "id": 1,
        "occupations": (HeldOccupation(COOK, 5),),
        "skills": {1: 16, 2: 16, 4: 16},
        "languages": {"lt": 6, "en": 3},
        "licences": frozenset({"B"}),
        "education": 4,
        "professions": frozenset(),
        "working_times": frozenset({"FULL"}),
        "reservation_wage": 1200,
        "available_from": MONDAY,
        "position": VILNIUS,
        "home_place": 9,
        "max_km": 30,
    }
    return Seeker(**{**told, **changes})


def kitchen(**changes):
    """Give an opening in Vilnius that asks a cook and tells everything."""
    told = {
        "id": 7,
        "employer_id": 3,
        "occupation": COOK,
        "isco": "5120",
        "required_skills": frozenset({1, 2, 4}),
        "languages": {"lt": 3},
        "working_times": frozenset({"FULL"}),
        "sector": "I",
        "contract": "PERMANENT",
        "wage_from": 1700,
        "wage_to": 1900,
        "starts_on": MONDAY,
        "places": (Place(9, VILNIUS),),
    }
    return Opening(**{**told, **changes})
