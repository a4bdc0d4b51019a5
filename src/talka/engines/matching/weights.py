"""The weights of the score: policy, not code. They come from `policy/<country>/matching.toml`."""

from dataclasses import dataclass, fields


FULL_SCORE = 100_000

POINTS = (
    "skills",
    "occupation",
    "distance",
    "wage",
    "wished_occupation",
    "wished_working_time",
    "wished_sector",
    "wished_contract",
    "start",
    "experience",
    "extras",
)
PERCENTS = (
    "wished_skill_percent",
    "assumed_percent",
    "near_percent",
    "unit_group_percent",
    "minor_group_percent",
    "sub_major_group_percent",
)


class WeightsNotUsable(ValueError):
    """The weights cannot be used: what is wrong is in the message."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """
    The points that each criterion can give, 100,000 together, and the numbers of the rules.

    :raises WeightsNotUsable: a number is negative or not whole, a percentage is above 100, the
        points do not add up to 100,000, or nearer occupations would count less than farther ones
    """

    version: str
    # The most points that each criterion can give.
    skills: int
    occupation: int
    distance: int
    wage: int
    wished_occupation: int
    wished_working_time: int
    wished_sector: int
    start: int
    experience: int
    extras: int
    # Skills, in per cent of a required, confirmed skill that the person has.
    wished_skill_percent: int
    assumed_percent: int
    near_percent: int
    # Occupations, in per cent of the same occupation.
    unit_group_percent: int
    minor_group_percent: int
    sub_major_group_percent: int
    # A broader skill with more narrower ones than this does not make them near.
    near_family_limit: int
    # At this distance and beyond, distance gives nothing.
    distance_limit_km: int
    # This much above the reservation wage, in EUR a month, gives all points of the wage.
    wage_surplus: int
    # The person may be available this many days after the start; each day costs points.
    late_days: int
    # One way, where the table of travel times has no entry.
    travel_base_minutes: int
    travel_minutes_per_10_km: int
    # From this score on a match is called suitable.
    suitable_from: int
    # Rules of before contracts could be wished for do not name it.
    wished_contract: int = 0

    def __post_init__(self) -> None:
        for each in fields(self):
            value = getattr(self, each.name)
            if each.name != "version" and (type(value) is not int or value < 0):
                raise WeightsNotUsable(f"{each.name} is {value!r}; give a whole number, 0 or more.")
        self._check_points()
        self._check_order()
        for name in ("distance_limit_km", "wage_surplus", "late_days"):
            if getattr(self, name) == 0:
                raise WeightsNotUsable(f"{name} is 0; give 1 or more.")

    def _check_points(self) -> None:
        total = sum(getattr(self, name) for name in POINTS)
        if total != FULL_SCORE:
            raise WeightsNotUsable(f"The points add up to {total}; they must be {FULL_SCORE}.")
        for name in PERCENTS:
            if getattr(self, name) > 100:
                raise WeightsNotUsable(f"{name} is {getattr(self, name)}; give at most 100.")

    def _check_order(self) -> None:
        nearness = (
            self.unit_group_percent,
            self.minor_group_percent,
            self.sub_major_group_percent,
        )
        if list(nearness) != sorted(nearness, reverse=True):
            raise WeightsNotUsable("A nearer occupation group must not count less than a farther.")
