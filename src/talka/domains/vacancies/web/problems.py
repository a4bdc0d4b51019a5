"""What keeps a vacancy from the board, each with the way to the question where it is mended."""

from collections.abc import Iterable

from talka.domains.vacancies.labels import PROBLEMS
from talka.domains.vacancies.rules import Problem
from talka.domains.vacancies.web.questions import QUESTION_OF
from talka.domains.vacancies.web.vacancy_form import VacancyForm
from talka.kit.components.parts import Link


def problem_links(problems: Iterable[Problem], edit_url: str) -> list[Link]:
    """Return each problem in words, leading to its question in the form."""
    problems = list(problems)
    if not problems:
        return []
    form = VacancyForm()
    found = []
    for one in problems:
        target = getattr(form[QUESTION_OF[one]], "first_id", "")
        found.append(Link(str(PROBLEMS[one]), f"{edit_url}#{target}"))
    return found
