"""Mail about new suitable jobs: for those who agreed, once a day at most, each job once."""

from talka.domains.contact.api import Notice
from talka.domains.matching.actions import applying
from talka.domains.matching.actions.mailing import mail_suggestions, stop_mail
from talka.domains.matching.models import MailedJobs, MatchList
from talka.domains.matching.queries.engine import weights_on
from talka.domains.matching.rules import DeclineReason
from talka.domains.matching.tests.factories import (
    NOW,
    TODAY,
    a_seeker,
    a_vacancy,
    later,
    lists_for_all,
)
from talka.domains.people.api import Purpose, give_consent
from talka.kit.tests.standing import standing


@standing
def file(world):
    file = a_seeker(world)
    give_consent(person=file.person, purpose=Purpose.SUGGESTIONS_BY_EMAIL, by=file.person, now=NOW)
    return file


def suitable_lists():
    """Make the lists, with everybody suitable for everything on them."""
    lists_for_all()
    for one in MatchList.objects.filter(kind="FOR_PERSON"):
        one.scores = [95_000 - place for place in range(len(one.ids))]
        one.save()


def mail(days=0):
    return mail_suggestions(by=None, now=later(days))


def letters():
    rows = Notice.objects.filter(kind="matching.new_suggestions").order_by("pk")
    return [(one.person, one.variables["number"], one.variables["title"]) for one in rows]


def test_who_agreed_is_told_of_new_jobs_once(world, file):
    a_vacancy(world, title="Baker")
    suitable_lists()

    assert [mail(0), mail(0), mail(1)] == [1, 0, 0]
    assert letters() == [(file.person, 1, "Baker")]


def test_only_what_came_since_is_told_and_at_most_once_a_day(world, file):
    a_vacancy(world, title="Baker")
    suitable_lists()
    mail(0)
    a_vacancy(world, title="Cook")
    suitable_lists()

    assert [mail(0), mail(1)] == [0, 1]
    assert letters()[1:] == [(file.person, 1, "Cook")]


def test_nobody_is_told_without_having_agreed(world):
    a_seeker(world)
    a_vacancy(world)
    suitable_lists()

    assert mail() == 0


def test_nobody_is_told_of_what_they_refused_applied_for_or_cannot_have(world, file):
    refused, applied = a_vacancy(world, title="Refused"), a_vacancy(world, title="Applied")
    a_vacancy(world, title="Hidden", visibility="SERVICE_ONLY")
    suitable_lists()
    applying.not_for_me(
        file=file, vacancy=refused, reason=DeclineReason.PAY, by=file.person, now=NOW
    )
    applying.apply(file=file, vacancy=applied, letter="", by=file.person, now=NOW)

    assert mail() == 0


def test_nobody_is_told_of_what_is_only_possible(world, file):
    a_vacancy(world)
    lists_for_all()
    least = weights_on(TODAY).suitable_from
    MatchList.objects.filter(kind="FOR_PERSON").update(scores=[least - 1])

    assert mail() == 0


def test_the_letter_can_be_stopped_from_within(world, file):
    a_vacancy(world)
    suitable_lists()
    mail()

    stop_mail(file=file, by=file.person, now=NOW)

    MailedJobs.objects.all().delete()
    assert mail(1) == 0
    (answer,) = Notice.objects.get(kind="matching.new_suggestions").variables["answers"]
    assert answer[0] == "stop"


def test_the_number_of_queries_grows_only_with_the_letters(
    world, file, django_assert_num_queries, django_assert_max_num_queries
):
    lists_for_all()
    with django_assert_max_num_queries(12) as few:
        mail()
    for _ in range(3):
        other = a_seeker(world)
        give_consent(
            person=other.person, purpose=Purpose.SUGGESTIONS_BY_EMAIL, by=other.person, now=NOW
        )
    lists_for_all()

    with django_assert_num_queries(len(few)):
        mail(1)
