"""The facts that counselling announces to the domains above it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StepAgreed:
    step_id: int
    file_id: int
