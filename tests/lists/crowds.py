"""Lists of the product, and how each gets more rows, to see whether more rows take more queries."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from types import SimpleNamespace as World
from uuid import uuid4

from django.urls import reverse

from talka.domains.counselling.api import write_note
from talka.domains.counselling.tests.factories import (
    a_client,
    a_desk,
    a_message,
    a_talk,
    long_ago,
)
from talka.domains.employers.tests.factories import a_message as a_word_to_an_employer
from talka.domains.jobseekers.api import JobseekerFile, Reason, Skills, restore, suspend
from talka.domains.jobseekers.tests import factories as people
from talka.domains.matching.actions import applying
from talka.domains.matching.actions.objecting import object_to
from talka.domains.matching.rules import DeclineReason
from talka.domains.matching.tests import factories as market
from talka.domains.matching.tests.factories import NOW
from talka.domains.people.actions.feedback import leave_feedback
from talka.domains.people.api import Office, OfficeKind, Person, Purpose, Role, give_consent
from talka.domains.people.rules import FeedbackKind
from talka.domains.vacancies.actions.moderating import report_vacancy
from talka.domains.vacancies.actions.states import submit
from talka.domains.vacancies.api import create_draft
from talka.domains.vacancies.rules import ReportReason


Act = Callable[[World], object]


@dataclass(frozen=True)
class Crowd:
    """A list: where it is, who looks, how it gets one more row, and what follows all of them."""

    name: str
    who: Callable[[World], Person]
    more: Act
    arguments: Callable[[World], list[str]] = lambda world: []
    asked: str = ""
    then: Act = lambda world: None

    def __str__(self) -> str:
        return self.name + self.asked

    def address(self, world: World) -> str:
        """Return where the list is."""
        return reverse(self.name, args=self.arguments(world)) + self.asked


def a_country() -> World:
    """Make staff of every kind, one person, one vacancy and one employer."""
    world = a_desk()
    world.administrator = people.a_counsellor(world.head, Role.ADMINISTRATOR)
    world.employer.owner = world.employer_counsellor
    world.employer.save(update_fields=["owner"])
    world.vacancy = market.a_vacancy(world, languages={})
    return world


def a_person(world: World) -> object:
    """Let one more person come who lets employers look."""
    skills = Skills(tuple(one.pk for one in world.skills))
    file = a_client(world, skills=skills, languages=None)
    purpose = Purpose.SHARE_PROFILE_WITH_EMPLOYERS
    give_consent(person=file.person, purpose=purpose, by=file.person, now=NOW)
    return file


def a_job(world: World) -> object:
    """Let one more vacancy come on the board."""
    return market.a_vacancy(world, languages={})


def an_office(world: World) -> object:
    """Let one more office below the manager have somebody to look after."""
    file = a_client(world)
    office = Office.objects.create(
        code=file.reference, kind=OfficeKind.OFFICE, parent=world.vilnius, names={"en": "Another"}
    )
    return JobseekerFile.objects.filter(pk=file.pk).update(office=office)


def somebody_late(world: World) -> object:
    """Let one more person wait too long for a contact."""
    file = a_client(world)
    long_ago(file, 200)
    return file


def an_applicant(world: World) -> object:
    """Let one more person apply for the vacancy."""
    return market.an_application(world, vacancy=world.vacancy, file=a_client(world))


def an_employer(world: World) -> object:
    """Let one more employer come, with a vacancy and somebody who applied."""
    made = market.an_employer(world, by=people.a_person())
    made.owner = world.employer_counsellor
    made.save(update_fields=["owner"])
    vacancy = market.a_vacancy(world, employer=made)
    market.an_application(world, vacancy=vacancy)
    a_word_to_an_employer(made)
    return made


def a_vacancy_to_review(world: World) -> object:
    """Let one more vacancy wait for a look."""
    draft = create_draft(
        employer=world.employer, draft=market.a_draft(world), by=None, now=NOW, submission=uuid4()
    )
    return submit(vacancy=draft, by=world.agent, now=NOW)


def a_report(world: World) -> object:
    """Let a visitor say that one more advert is wrong."""
    return report_vacancy(
        vacancy=market.a_vacancy(world), reason=ReportReason.OTHER, text="Odd", by=None, now=NOW
    )


def a_letter(world: World) -> object:
    """Let a visitor write to the service."""
    return leave_feedback(
        kind=FeedbackKind.IDEA, text="Good", page="/", answer_to="", language="en",
        submission=uuid4(), by=None, now=NOW,
    )  # fmt: skip


def put_aside(world: World) -> object:
    """Let the person put one more job aside."""
    return applying.not_for_me(
        file=world.file, vacancy=market.a_vacancy(world), reason=DeclineReason.PAY,
        by=world.file.person, now=NOW,
    )  # fmt: skip


def two_decisions(world: World) -> object:
    """Suspend the registration and restore it."""
    by = {"file": world.file, "by": world.counsellor, "now": NOW}
    suspend(reason=Reason.ILLNESS, **by)
    return restore(reason=Reason.CAUSE_OVER, **by)


def a_note(world: World) -> object:
    """Let the counsellor write one more note."""
    return write_note(file=world.file, text="Agreed.", by=world.counsellor, now=NOW)


def a_meeting(world: World) -> object:
    """Book one more talk with the person."""
    world.talks = getattr(world, "talks", 0) + 1
    return a_talk(world, world.file, at=NOW + timedelta(days=world.talks))


def an_objection(world: World) -> object:
    """Let one more person say that something is wrong."""
    file = a_client(world)
    return object_to(
        file=file, vacancy=world.vacancy, text="No.", by=file.person, now=NOW, submission=uuid4()
    )


def lists(world: World) -> object:
    """Make the lists of everybody."""
    return market.lists_for_all()


def _file(world: World) -> list[str]:
    return [world.file.reference]


def _vacancy(world: World) -> list[str]:
    return [world.vacancy.reference]


def _employer(world: World) -> list[str]:
    return [world.employer.reference]


def counsellor(world: World) -> Person:
    """Return who works with people."""
    return world.counsellor


def employer_counsellor(world: World) -> Person:
    """Return who looks after employers."""
    return world.employer_counsellor


def manager(world: World) -> Person:
    """Return who leads the offices."""
    return world.manager


def agent(world: World) -> Person:
    """Return who acts for the employer."""
    return world.agent


def person(world: World) -> Person:
    """Return who looks for work."""
    return world.file.person


SKILLED = "?skill_1=cook+dishes&skill_1_value=urn:test:skill:0"
CROWDS = [
    Crowd("desk:home", counsellor, a_person),
    Crowd("desk:home", manager, an_office, asked="?who=manager"),
    Crowd("desk:home", employer_counsellor, a_vacancy_to_review, asked="?who=employers"),
    Crowd("desk:search", counsellor, a_person, asked="?q=J"),
    Crowd("desk:cadence", counsellor, somebody_late),
    Crowd("desk:suggestions", counsellor, a_job, _file, then=lists),
    Crowd("desk:vacancy_candidates", counsellor, a_person, _vacancy, then=lists),
    Crowd("desk:applicants", counsellor, an_applicant, _vacancy),
    Crowd("desk:compare_job", counsellor, a_job, _file),
    Crowd("desk:compare_person", counsellor, a_person, _vacancy),
    Crowd("desk:objections", counsellor, an_objection),
    Crowd("desk:threads", counsellor, lambda world: a_message(world, a_client(world))),
    Crowd("desk:employers", employer_counsellor, an_employer),
    Crowd("desk:vacancies", employer_counsellor, a_job),
    Crowd("desk:vacancy_reviews", employer_counsellor, a_vacancy_to_review),
    Crowd("desk:vacancy_reports", employer_counsellor, a_report),
    Crowd("desk:new_vacancy_for", employer_counsellor, an_employer),
    Crowd("management:feedback", lambda world: world.administrator, a_letter),
    Crowd("me:suggestions", person, a_job, then=lists),
    Crowd("me:aside", person, put_aside),
    Crowd("me:decisions", person, two_decisions),
    Crowd("me:notes", person, a_note),
    Crowd("me:appointments", person, a_meeting),
    Crowd("employer:home", agent, an_applicant, _employer),
    Crowd("employer:applications", agent, an_applicant, _employer),
    Crowd("employer:threads", agent, lambda world: a_word_to_an_employer(world.employer), _employer),
    Crowd(
        "employer:vacancy_candidates", agent, a_person,
        lambda world: [world.employer.reference, world.vacancy.reference], then=lists,
    ),
    Crowd("employer:search_people", agent, a_person, _employer, asked=SKILLED),
]  # fmt: skip
