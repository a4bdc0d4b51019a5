"""`talka explain`."""

import json
from typing import TYPE_CHECKING, Any

import typer

from talka.cli.service import service
from talka.cli.terminal import Refusal, progress


if TYPE_CHECKING:
    from talka.domains.jobseekers.api import JobseekerFile
    from talka.domains.matching.api import Told
    from talka.domains.vacancies.api import Vacancy

LANGUAGES = ("lt", "en", "lv", "et", "ru")
MARKS = {"met": "+", "missing": "-", "unknown": "?"}


def command(
    person: str = typer.Argument(help="Reference of a person or file: P-… or J-…"),
    vacancy: str = typer.Argument(help="Reference of a vacancy: V-…"),
    language: str = typer.Option("en", help="Language of the words: lt, en, lv, et or ru."),
    as_json: bool = typer.Option(False, "--json", help="For programs."),
) -> None:
    """Tell why a vacancy and a person fit or do not fit: the same facts as on the page."""
    if language not in LANGUAGES:
        raise Refusal(f"{language!r} is not one of {', '.join(LANGUAGES)}.")
    with service():
        from django.utils import translation

        from talka.domains.matching.api import Audience, tell
        from talka.kit import clock

        with translation.override(language):
            file, wanted = _file(person), _vacancy(vacancy)
            with progress("Comparing"):
                told = tell(file, wanted, audience=Audience.STAFF, day=clock.today())
            if as_json:
                print(json.dumps(_as_json(file, wanted, told), ensure_ascii=False))
            else:
                _show(file, wanted, told)


def _file(reference: str) -> "JobseekerFile":
    from talka.domains.jobseekers.api import JobseekerFile

    key = reference.strip().upper()
    rows = JobseekerFile.objects.select_related("person")
    name = "person__reference" if key.startswith("P-") else "reference"
    found = rows.filter(**{name: key}).first()
    if found is None:
        raise Refusal(
            f"There is no person {reference}. References of people stand in: talka match --list"
        )
    return found


def _vacancy(reference: str) -> "Vacancy":
    from talka.domains.vacancies.api import Vacancy, vacancy_by_reference

    try:
        return vacancy_by_reference(reference.strip().upper())
    except Vacancy.DoesNotExist:
        raise Refusal(
            f"There is no vacancy {reference}. References of vacancies stand in: talka match --list"
        ) from None


def _as_json(file: "JobseekerFile", vacancy: "Vacancy", told: "Told") -> dict[str, Any]:
    from talka.domains.matching.api import facts_as_data

    found = told.explanation
    made = found.market_made_at
    return {
        "person": file.reference,
        "vacancy": vacancy.reference,
        "title": vacancy.title,
        "score": found.score,
        "of": found.of,
        "stored_score": found.stored_score,
        "is_listable": found.is_listable,
        "is_suitable": told.is_suitable,
        "why": told.why,
        "reasons": facts_as_data(found.reasons),
        "lines": [
            {"text": one.text, "note": one.note, "points": one.points, "of": one.out_of}
            for one in told.reasons
        ],
        "must_haves": [
            {"criterion": check.criterion, "outcome": check.outcome, "text": must.text}
            for check, must in zip(found.checks, told.musts, strict=True)
        ],
        "obstacles": [one.text for one in told.obstacles],
        "would_help": list(told.helps),
        "competition": {
            "suitable": told.suitable_people,
            "positions": told.positions,
            "text": told.competition,
        },
        "basis": told.basis,
        "weights_version": found.weights_version,
        "market_made_at": made.isoformat() if made else None,
        "profile_changed_at": found.profile_changed_at.isoformat(),
    }


def _show(file: "JobseekerFile", vacancy: "Vacancy", told: "Told") -> None:
    print(f"{file.reference} {file.person.full_name}")
    print(f"{vacancy.reference} {vacancy.title}, {vacancy.employer.name}")
    print(told.why)
    for obstacle in told.obstacles:
        print(f"  - {obstacle.text}")
    width = max((len(one.text) for one in told.reasons), default=0)
    for line in told.reasons:
        note = f"   {line.note}" if line.note else ""
        print(f"  {line.text:<{width}}  {line.points:>3} of {line.out_of:>3}{note}")
    print(f"  {'':<{width}}  {told.points:>3} of {told.out_of:>3}")
    for must in told.musts:
        print(f"  {MARKS[must.standing]} {must.text}")
    for text in told.helps:
        print(f"  > {text}")
    print(told.competition)
    print(told.basis)
    print(f"{told.explanation.score} of {told.explanation.of}, {told.explanation.weights_version}")
