"""Sentences that the law forbids, with the law, what to do, and their place in the text."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.html import escape, linebreaks
from django.utils.safestring import SafeString, mark_safe

from talka.domains.vacancies.labels import GROUND_ADVICE, GROUNDS
from talka.domains.vacancies.models import Vacancy
from talka.engines.reading.grounds import Ground
from talka.kit.policy import legal_basis, source


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding in words; `allowed` is the reason why the sentence stands, empty while it blocks."""

    finding_id: int
    sentence: str
    ground: str
    basis: str
    source: str
    advice: str
    allowed: str
    is_allowed: bool


def findings_of(vacancy: Vacancy, today: date) -> list[FindingView]:
    """Return what was found in the vacancy, that which blocks it first."""
    rows = list(vacancy.findings.all())
    if not rows:
        return []
    views = [
        FindingView(
            finding_id=row.pk,
            sentence=row.sentence,
            ground=str(GROUNDS[Ground(row.ground)]),
            basis=legal_basis(file="adverts", table=row.ground, on=today),
            source=source(file="adverts", table=row.ground, on=today),
            advice=str(GROUND_ADVICE[Ground(row.ground)]),
            allowed=row.allowed_reason,
            is_allowed=row.allowed_by_id is not None,
        )
        for row in rows
    ]
    return sorted(views, key=lambda view: (view.is_allowed, view.finding_id))


def marked(text: str, findings: Sequence[FindingView]) -> SafeString:
    """Return the text as HTML with the sentences that block it marked."""
    html = str(escape(text))
    for sentence in {one.sentence for one in findings if not one.is_allowed}:
        found = str(escape(sentence))
        html = html.replace(found, f"<mark>{found}</mark>", 1)
    return mark_safe(linebreaks(mark_safe(html)))  # noqa: S308  # nosec B308, B703 -- escaped above
