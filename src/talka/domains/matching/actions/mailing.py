"""Mail about new suitable jobs, to those who have agreed to it, at most once a day."""

from datetime import datetime

from talka.domains.contact.api import notify
from talka.domains.jobseekers.api import JobseekerFile
from talka.domains.matching.models import MailedJobs
from talka.domains.matching.queries.links import Side, answer_token, answers_at
from talka.domains.matching.queries.news import News, news_for_everybody
from talka.domains.people.api import Person, Purpose, withdraw_consent
from talka.kit import clock
from talka.kit.audit import use_case


# So many vacancies are remembered, the latest first; older ones have closed long since.
REMEMBERED = 200


@use_case
def mail_suggestions(*, by: Person | None, now: datetime) -> int:
    """
    Tell everybody who has agreed to it of the suitable jobs that are new for them; return how many.

    Run again on the same day it tells nobody twice, and a vacancy is told once.
    """
    told = 0
    for one in news_for_everybody(day=clock.day(now)):
        _mail(one, by=by, now=now)
        told += 1
    return told


def _mail(news: News, *, by: Person | None, now: datetime) -> None:
    today = clock.day(now)
    file, person = news.file, news.file.person
    token = answer_token(Side.MAILED, file.reference, person_id=person.pk, now=now)
    notify(
        person=person,
        kind="matching.new_suggestions",
        once=f"matching.new_suggestions:{file.reference}:{today.isoformat()}",
        variables={"number": len(news.fresh), "title": news.best},
        link="/me/suggestions/",
        answers=answers_at(token, ("stop",)),
        by=by,
        now=now,
    )
    MailedJobs.objects.update_or_create(
        file=file,
        defaults={
            "vacancies": [*news.fresh, *news.told][:REMEMBERED],
            "mailed_on": today,
        },
    )


@use_case
def stop_mail(*, file: JobseekerFile, by: Person, now: datetime) -> None:
    """Withdraw the consent to mail about jobs, because the person asks for it from a mail."""
    withdraw_consent(person=file.person, purpose=Purpose.SUGGESTIONS_BY_EMAIL, by=by, now=now)
