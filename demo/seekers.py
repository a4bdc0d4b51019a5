"""What people do who seek work: they register, look around, apply, answer, and leave."""

from uuid import UUID

from demo.files import open_file
from demo.persons import Persona
from demo.recruiting import Recruiters
from demo.texts import LETTERS
from demo.world import World
from talka.domains.jobseekers.api import JobseekerFile, Reason, Receipt, end_registration, register
from talka.domains.matching.api import (
    AlreadyApplied,
    Application,
    ApplicationCannotMove,
    DeclineReason,
    FileNotOpen,
    VacancyNotOpen,
    accept,
    apply,
    decline,
    listed_for,
    not_for_me,
)
from talka.domains.people.api import Person, create_person
from talka.domains.vacancies.api import Vacancy


# Most of those who leave have found work by themselves, as the register then says.
WAYS_OUT = (Reason.HIRED, Reason.OWN_WISH, Reason.STARTED_BUSINESS, Reason.STARTED_STUDIES)
SHARES = (80, 9, 6, 5)
LEAVES = 0.14
DISLIKES = (DeclineReason.TOO_FAR, DeclineReason.PAY, DeclineReason.HOURS)
DECLINES = (*DeclineReason,)[:8]


class Seekers:
    """Everybody who seeks work."""

    def __init__(self, world: World, recruiters: Recruiters) -> None:
        self.world = world
        self.recruiters = recruiters
        self.tried: set[tuple[int, int]] = set()

    def register(self, someone: Persona) -> Receipt:
        """Register somebody, who begins to look around some days later."""
        receipt = register(
            person=self._account_of(someone),
            answers=someone.answers,
            channel=someone.channel,
            submission=UUID(int=self.world.source.getrandbits(128)),
            code=someone.code,
            by=None,
            now=self.world.now,
        )
        file_id = receipt.file.pk
        self.world.personas[file_id] = someone
        self.world.moments.plan(self.world.in_days(3, 16), lambda: self.look_around(file_id))
        return receipt

    def _account_of(self, someone: Persona) -> Person | None:
        """Make the account of somebody who has an e-mail address; others come without one."""
        name, contact = someone.answers.name, someone.answers.contact
        if someone.email is None or name is None or contact is None:
            return None
        return create_person(
            given_name=name.given_name,
            family_name=name.family_name,
            email=someone.email,
            language=contact.language,
            phone=contact.phone,
            by=None,
            now=self.world.now,
        )

    def look_around(self, file_id: int) -> None:
        """Look for work: through the service when the mood is right, often in vain."""
        world, file = self.world, open_file(file_id)
        if file is None:
            return
        someone = world.personas[file_id]
        if not someone.stays and world.happens(LEAVES):
            (reason,) = world.source.choices(WAYS_OUT, SHARES)
            end_registration(file=file, reason=reason, by=None, now=world.now)
            return
        if world.happens(0.35 + someone.zeal):
            self._look_at_list(file)
        world.moments.plan(world.in_days(18, 45), lambda: self.look_around(file_id))

    def _look_at_list(self, file: JobseekerFile) -> None:
        """Apply for the first thing on the list that looks good."""
        for vacancy_id, score in self.untried(file)[:3]:
            if self.world.happens(0.3 + 0.6 * score / 100_000):
                self.tried.add((file.pk, vacancy_id))
                if self._send(file, Vacancy.objects.get(pk=vacancy_id), score):
                    return
                # It has closed since the list was made: the next one.
                continue
            if self.world.happens(0.04):
                self.tried.add((file.pk, vacancy_id))
                not_for_me(
                    file=file,
                    vacancy=Vacancy.objects.get(pk=vacancy_id),
                    reason=self.world.source.choice(DISLIKES),
                    by=file.person,
                    now=self.world.now,
                )

    def untried(self, file: JobseekerFile) -> list[tuple[int, int]]:
        """Return number and score of what is on the person's list and has not come up yet."""
        return [one for one in listed_for(file.pk) if (file.pk, one[0]) not in self.tried]

    def _send(self, file: JobseekerFile, vacancy: Vacancy, score: int) -> bool:
        """Apply; tells whether that was possible."""
        try:
            application = apply(
                file=file,
                vacancy=vacancy,
                letter=LETTERS[self.world.personas[file.pk].language],
                score=score,
                by=file.person,
                now=self.world.now,
            )
        except (AlreadyApplied, VacancyNotOpen, FileNotOpen):
            return False
        self.recruiters.expect(application)
        return True

    def expect(self, proposal: Application) -> None:
        """Plan when the person answers what a counsellor has proposed."""
        self.world.moments.plan(self.world.in_days(0.5, 5), lambda: self._answer(proposal))

    def _answer(self, proposal: Application) -> None:
        """Accept what was proposed, decline it with a reason, or stay silent."""
        chance = self.world.source.random()
        person, now = proposal.file.person, self.world.now
        try:
            if chance < 0.62:
                self.recruiters.expect(accept(application=proposal, by=person, now=now))
            elif chance < 0.88:
                reason = self.world.source.choice(DECLINES)
                decline(application=proposal, reason=reason, by=person, now=now)
        except ApplicationCannotMove:
            return
