"""How employers deal with those who apply, and with the places they have offered."""

from datetime import timedelta

from demo.market import Employers
from demo.world import World
from talka.domains.matching.api import (
    Application,
    ApplicationCannotMove,
    NoPlaceLeft,
    NotHiredReason,
    StartProof,
    begin_work,
    hire,
    invite,
    not_hire,
    see,
)
from talka.domains.matching.api import State as ApplicationState
from talka.domains.people.api import Person
from talka.domains.vacancies.api import (
    Filling,
    NoOpenPosition,
    Vacancy,
    VacancyCannotMove,
    confirm_open,
    fill_position,
)


REFUSALS = (
    NotHiredReason.SKILLS,
    NotHiredReason.EXPERIENCE,
    NotHiredReason.OTHER_CANDIDATE,
    NotHiredReason.OTHER_CANDIDATE,
    NotHiredReason.LANGUAGE,
    NotHiredReason.PAY,
    NotHiredReason.DID_NOT_COME,
)
# So many never answer, and so many forget to say that a vacancy is still open.
SILENT = 0.1
FORGETFUL = 0.3


class Recruiters:
    """The people of the employers who read applications."""

    def __init__(self, world: World, market: Employers) -> None:
        self.world = world
        self.market = market

    def watch(self, vacancy: Vacancy) -> None:
        """Plan what happens to a vacancy besides applications."""
        self.world.moments.plan(31, lambda: self._confirm(vacancy))
        if self.world.happens(0.3):
            self.world.moments.plan(self.world.in_days(15, 50), lambda: self._fill(vacancy))

    def expect(self, application: Application) -> None:
        """Plan when the employer looks at the application."""
        self.world.moments.plan(self.world.in_days(0.5, 9), lambda: self._answer(application))

    def _confirm(self, vacancy: Vacancy) -> None:
        """Say that the vacancy is still open, as most employers do when they are asked."""
        if self.world.happens(FORGETFUL):
            return
        agent = self.market.agents[vacancy.employer_id]
        try:
            confirm_open(vacancy=vacancy, by=agent, now=self.world.now)
        except VacancyCannotMove:
            return
        self.world.moments.plan(31, lambda: self._confirm(vacancy))

    def _fill(self, vacancy: Vacancy) -> None:
        """Find somebody without the service."""
        try:
            fill_position(
                vacancy=vacancy,
                filling=Filling.OTHER,
                filled_on=self.world.today,
                by=self.market.agents[vacancy.employer_id],
                now=self.world.now,
            )
        except NoOpenPosition:
            return

    def _answer(self, application: Application) -> None:
        """Look at the application and answer, as most do; some never do."""
        agent = self.market.agents[application.vacancy.employer_id]
        if self.world.happens(SILENT):
            return
        seen = see(application=application, by=agent, now=self.world.now)
        if seen.state != ApplicationState.SEEN:
            return
        fits = (application.score or 40_000) / 100_000
        luck = self.world.personas[application.file_id].luck
        if self.world.happens(0.3 + 0.7 * fits * luck):
            self._invite(seen, agent)
        else:
            self._refuse(seen, agent)

    def _invite(self, application: Application, agent: Person) -> None:
        world = self.world
        when = world.moments.at(world.today + timedelta(days=3), 10, 0)
        invite(
            application=application,
            interview_at=when,
            place=application.vacancy.employer.address,
            by=agent,
            now=world.now,
        )
        world.moments.plan(world.in_days(4, 9), lambda: self._decide(application, agent))

    def _decide(self, application: Application, agent: Person) -> None:
        """Hire after the interview, or not."""
        world = self.world
        if not world.happens(0.35 + 0.6 * world.personas[application.file_id].luck):
            self._refuse(application, agent)
            return
        starts_on = world.today + timedelta(days=world.source.randrange(3, 20))
        try:
            hire(application=application, starts_on=starts_on, by=agent, now=world.now)
        except ApplicationCannotMove:
            return
        except NoPlaceLeft:
            self._refuse(application, agent)
            return
        wait = (starts_on - world.today).days + 1
        world.moments.plan(wait, lambda: self._begin(application))

    def _refuse(self, application: Application, agent: Person) -> None:
        """Say no, with a reason."""
        try:
            not_hire(
                application=application,
                reason=self.world.source.choice(REFUSALS),
                by=agent,
                now=self.world.now,
            )
        except ApplicationCannotMove:
            return

    def _begin(self, application: Application) -> None:
        """Begin work: the register or the employer says so."""
        proof = self.world.source.choice((StartProof.REGISTER, StartProof.EMPLOYER_STATEMENT))
        try:
            begin_work(application=application, proof=proof, by=None, now=self.world.now)
        except ApplicationCannotMove:
            return
