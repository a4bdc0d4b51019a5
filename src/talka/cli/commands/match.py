"""`talka match`."""

import json
from typing import TYPE_CHECKING, Any

import typer

from talka.cli.service import service
from talka.cli.terminal import Refusal, progress


if TYPE_CHECKING:
    from talka.domains.matching.api import Matched

SHOWN = 5
MOST_PEOPLE = 1_000


def command(
    listing: bool = typer.Option(
        False, "--list", help="Print people and their best vacancies; make nothing anew."
    ),
    limit: int = typer.Option(20, min=1, max=MOST_PEOPLE, help="With --list: how many people."),
    as_json: bool = typer.Option(False, "--json", help="For programs."),
) -> None:
    """Make every list anew: the best vacancies for each person, the best people for each vacancy."""
    with service():
        from django.utils import translation

        with translation.override("en"):
            if listing:
                _list(limit, as_json)
            else:
                _match(as_json)


def _match(as_json: bool) -> None:
    from talka.domains.matching.api import match_everybody
    from talka.kit import clock

    with progress("Lists") as bar:
        done = match_everybody(by=None, now=clock.now(), progress=bar.update)
    print(json.dumps(_numbers(done)) if as_json else _told(done))


def _numbers(done: "Matched") -> dict[str, int]:
    return {"people": done.people, "vacancies": done.vacancies, "written": done.written}


def _told(done: "Matched") -> str:
    return (
        f"{done.people} people and {done.vacancies} vacancies compared, "
        f"{done.written} lists written."
    )


def _list(limit: int, as_json: bool) -> None:
    rows = _rows(limit)
    if as_json:
        print(json.dumps(rows, ensure_ascii=False))
        return
    if not rows:
        raise Refusal("There are no lists yet. Make them with: talka match")
    for row in rows:
        print(f"{row['person']}  {row['name']}")
        for one in row["vacancies"]:
            print(f"    {one['score'] / 1000:6.1f}  {one['vacancy']}  {one['title']}")
    print(f"Why is told by: talka explain {rows[0]['person']} {rows[0]['vacancies'][0]['vacancy']}")


def _rows(limit: int) -> list[dict[str, Any]]:
    """Return the first people who have suggestions, with the best of them."""
    from talka.domains.jobseekers.api import active_file_ids, files_by_ids
    from talka.domains.matching.api import suggestions_for

    rows: list[dict[str, Any]] = []
    with progress("Lists") as bar:
        for file_id in active_file_ids(limit=MOST_PEOPLE):
            bar.update(len(rows), limit)
            found = suggestions_for(file_id, limit=SHOWN, for_staff=True)
            if found:
                file = files_by_ids([file_id])[file_id]
                vacancies = [
                    {
                        "vacancy": one.vacancy.reference,
                        "title": one.vacancy.title,
                        "score": one.score,
                    }
                    for one in found
                ]
                name = file.person.full_name
                rows.append({"person": file.reference, "name": name, "vacancies": vacancies})
            if len(rows) == limit:
                break
    return rows
