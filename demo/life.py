"""A year of the country, day by day: people come, meet, apply, are refused, hired, and leave."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from random import Random
from uuid import UUID

from django.conf import settings

from demo.country import HOST
from demo.market import Employers
from demo.moments import Moments
from demo.persons import Lore, Persona, draw_persona, persona, read_lore
from demo.texts import ANSWERS, LETTERS, NOTES, QUESTIONS, STEPS, TOPICS
from talka.domains.contact.api import (
    AppointmentState,
    Channel,
    Side,
    TimeTaken,
    book_appointment,
    free_times,
    mark_read,
    post_message,
    settle_appointment,
    start_thread,
)
from talka.domains.counselling.api import NoteKind, StepState, agree_step, settle_step, write_note
from talka.domains.jobseekers.api import (
    JobseekerFile,
    Status,
    assign_counsellor,
    end_registration,
    files_by_ids,
    register,
)
from talka.domains.jobseekers.api import Reason as StatusReason
from talka.domains.matching.api import (
    AlreadyApplied,
    Application,
    ApplicationCannotMove,
    DeclineReason,
    FileNotOpen,
    NotHiredReason,
    StartProof,
    VacancyNotOpen,
    accept,
    apply,
    begin_work,
    decline,
    hire,
    invite,
    match_everybody,
    not_for_me,
    not_hire,
    refer,
    remind_and_close,
    see,
    suggestions_for,
)
from talka.domains.matching.api import State as ApplicationState
from talka.domains.people.api import LookPurpose, Person
from talka.domains.vacancies.api import expire_and_ask
from talka.kit import clock, jobs
from talka.kit.audit.reading import record_reading


# How many come in a month, by the seasons of a Baltic labour market: January is 0.
SEASONS = (1.25, 1.0, 0.95, 0.9, 0.8, 0.95, 1.15, 1.0, 1.05, 1.05, 1.0, 0.9)
# So many of the people are there already when the year begins.
STOCK = 0.3

Progress = Callable[[str, int, int], None]


class Life:
    """One run of the country's life."""

    def __init__(self, *, seed: int, people: int, vacancies: int, employers: int,
                 first: date, last: datetime) -> None:  # fmt: skip
        self.source = Random(seed)
        self.last = last
        self.lore: Lore = read_lore()
        self.moments = Moments(self.source, first, settings.TIME_ZONE)
        self.market = Employers(self.source, self.lore, self.moments)
        self.first = first
        self.days = (clock.day(last) - first).days + 1
        self.people, self.vacancies, self.employers = people, vacancies, employers
        self.personas: dict[int, Persona] = {}
        self.came = self.offered = self.opened = 0
        self.visitors = Visitors(self)

    def live(self, progress: Progress) -> None:
        """Live every day up to now."""
        for number in range(self.days):
            day = self.first + timedelta(days=number)
            self.moments.begin_day(day)
            with clock.standing_at(self.moments.now):
                self._morning(number)
            self._live_day(self._end_of(day))
            progress("life", number + 1, self.days)

    def _end_of(self, day: date) -> datetime:
        return min(self.moments.at(day, 18, 0), self.last)

    def _live_day(self, end: datetime) -> None:
        while self.moments.due(end):
            what = self.moments.take()
            with clock.standing_at(self.moments.now):
                what()
        if self.moments.now < end:
            self.moments.now = end
        jobs.run_due(self.moments.now)

    def _morning(self, number: int) -> None:
        """Let happen what each day brings: employers, vacancies, people, the clock of the law."""
        now = self.moments.now
        if number == 0:
            self.visitors.found()
        self._open_employers(number)
        self._offer_vacancies(number)
        self._register_people(number)
        if number % 30 == 0:
            match_everybody(by=None, now=now)
        if self.moments.today.weekday() < 5:
            expire_and_ask(by=None, now=now)
            remind_and_close(by=None, now=now)
        self.visitors.on_day(self.days - number)

    def _share(self, number: int) -> float:
        """Return how much of the year has passed after this day, weighted by the season."""
        whole = sum(
            SEASONS[(self.first + timedelta(days=one)).month - 1] for one in range(0, self.days, 7)
        )
        done = sum(
            SEASONS[(self.first + timedelta(days=one)).month - 1] for one in range(0, number + 1, 7)
        )
        return done / whole

    def _open_employers(self, number: int) -> None:
        share = 0.4 + 0.6 * self._share(number)
        while self.opened < min(self.employers, round(self.employers * share)):
            self.opened += 1
            self.market.register(self.opened)

    def _offer_vacancies(self, number: int) -> None:
        wanted = round(self.vacancies * (0.12 + 0.88 * self._share(number)))
        while self.offered < min(self.vacancies, wanted):
            self.offered += 1
            self.moments.plan(0, self._offer_one)

    def _offer_one(self) -> None:
        employer = self.source.choice(self.market.employers)
        if self.market.offer(employer) is None:
            trusted = [one for one in self.market.employers if one.standing == "VERIFIED"]
            self.market.offer(self.source.choice(trusted))

    def _register_people(self, number: int) -> None:
        share = STOCK * min(1, (number + 1) / 20) + (1 - STOCK) * self._share(number)
        while self.came < min(self.people, round(self.people * share)):
            self.came += 1
            self.moments.plan(0, self._register_one)

    def _register_one(self) -> None:
        self.welcome(
            draw_persona(self.source, self.lore, len(self.personas), today=self.moments.today)
        )

    def welcome(self, someone: Persona, *, counsellor: Person | None = None) -> JobseekerFile:
        """Register somebody, and plan what they will do."""
        receipt = register(
            answers=someone.answers,
            channel=someone.channel,
            submission=UUID(int=self.source.getrandbits(128)),
            email=someone.email,
            code=someone.code,
            by=None,
            now=self.moments.now,
        )
        file = files_by_ids([receipt.file.pk])[receipt.file.pk]
        if counsellor is not None:
            file = assign_counsellor(
                file=file, counsellor=counsellor, by=None, now=self.moments.now
            )
        self.personas[file.pk] = someone
        self.moments.plan(self.source.uniform(1, 4), lambda: self.book_first_talk(file.pk))
        self.moments.plan(self.source.uniform(2, 10), lambda: self.look_for_work(file.pk))
        return file

    # What a person does

    def look_for_work(self, file_id: int) -> None:
        """Look at the list and apply for something, or not; look again some days later."""
        file, someone = self.open_file(file_id), self.personas[file_id]
        if file is None:
            return
        for one in suggestions_for(file_id, limit=3):
            likes = someone.zeal * one.score / 100_000
            if self.source.random() < likes:
                self.send(file, one.vacancy, one.score)
                break
            if self.source.random() < 0.05:
                reason = self.source.choice(
                    (DeclineReason.TOO_FAR, DeclineReason.PAY, DeclineReason.HOURS)
                )
                not_for_me(
                    file=file,
                    vacancy=one.vacancy,
                    reason=reason,
                    by=file.person,
                    now=self.moments.now,
                )
        if self.source.random() < 0.004:
            end_registration(file=file, reason=StatusReason.OWN_WISH, by=None, now=self.moments.now)
        self.moments.plan(self.source.uniform(10, 30), lambda: self.look_for_work(file_id))

    def send(self, file: JobseekerFile, vacancy: object, score: int) -> None:
        """Apply on one's own."""
        language = self.personas[file.pk].language
        try:
            application = apply(
                file=file,
                vacancy=vacancy,  # type: ignore[arg-type]
                letter=LETTERS[language],
                score=score,
                by=file.person,
                now=self.moments.now,
            )
        except (AlreadyApplied, VacancyNotOpen, FileNotOpen):
            return
        self.moments.plan(
            self.source.uniform(0.5, 9), lambda: self.employer_answers(application.pk)
        )

    def answer_proposal(self, number: int) -> None:
        """Accept what a counsellor proposed, decline it with a reason, or stay silent."""
        application = self.application(number)
        if application.state != ApplicationState.PROPOSED:
            return
        chance = self.source.random()
        person, now = application.file.person, self.moments.now
        if chance < 0.62:
            accept(application=application, by=person, now=now)
            self.moments.plan(self.source.uniform(1, 12), lambda: self.employer_answers(number))
        elif chance < 0.88:
            reason = self.source.choice((*DeclineReason,)[:8])
            decline(application=application, reason=reason, by=person, now=now)

    # What a counsellor does

    def book_first_talk(self, file_id: int) -> None:
        """Book the first talk at a free half hour of the coming days."""
        file = self.open_file(file_id)
        if file is None or file.counsellor is None:
            return
        self.book(file, days=(2, 9))

    def book(self, file: JobseekerFile, *, days: tuple[int, int]) -> None:
        """Book a talk with the person's counsellor."""
        staff = file.counsellor
        day = self.moments.today + timedelta(days=self.source.randrange(*days))
        if staff is None:
            return
        times = free_times(staff, first=day, last=day + timedelta(days=3), now=self.moments.now)
        if not times:
            return
        channel = self.source.choices(
            (Channel.FACE_TO_FACE, Channel.PHONE, Channel.VIDEO), (60, 25, 15)
        )[0]
        try:
            appointment = book_appointment(
                person=file.person,
                staff=staff,
                office=file.office,
                starts_at=self.source.choice(times),
                minutes=30,
                channel=channel,
                topic=TOPICS[file.person.language],
                by=staff,
                now=self.moments.now,
            )
        except TimeTaken:
            return
        wait = (appointment.starts_at.date() - self.moments.today).days
        self.moments.plan(max(wait, 1), lambda: self.talk(file.pk, appointment))

    def talk(self, file_id: int, appointment: object) -> None:
        """Hold the talk: notes, a step, often a proposal; some people do not come."""
        file = self.open_file(file_id)
        now = self.moments.now
        if appointment.ends_at > now:  # type: ignore[attr-defined]
            self.moments.plan(1, lambda: self.talk(file_id, appointment))
            return
        came = file is not None and self.source.random() < 0.9
        state = AppointmentState.HELD if came else AppointmentState.NO_SHOW
        settle_appointment(appointment=appointment, state=state, by=None, now=now)  # type: ignore[arg-type]
        if file is None or file.counsellor is None or not came:
            return
        self.open_case(file)
        if self.source.random() < 0.5:
            write_note(
                file=file,
                text=self.source.choice(NOTES),
                kind=NoteKind.MEETING,
                by=file.counsellor,
                now=now,
            )
        if self.source.random() < 0.6:
            due = self.moments.today + timedelta(days=self.source.randrange(7, 21))
            step = agree_step(
                file=file, text=self.source.choice(STEPS), due_on=due, by=file.counsellor, now=now
            )
            if self.source.random() < 0.7:
                self.moments.plan(self.source.uniform(3, 20), lambda: self.finish(step))
        self.propose(file)
        if self.source.random() < 0.3:
            self.moments.plan(self.source.uniform(1, 10), lambda: self.ask(file_id))
        self.moments.plan(self.source.uniform(25, 70), lambda: self.book_next(file_id))

    def book_next(self, file_id: int) -> None:
        """Meet again, while the person still looks for work."""
        file = self.open_file(file_id)
        if file is not None:
            self.book(file, days=(2, 9))

    def open_case(self, file: JobseekerFile) -> None:
        """Open the file, which the person can see afterwards."""
        record_reading(
            subject_id=file.person_id,
            reader_id=file.counsellor_id,
            office_id=file.office_id,
            purpose=LookPurpose.COUNSELLING,
            what="case",
            now=self.moments.now,
        )

    def propose(self, file: JobseekerFile) -> None:
        """Refer the person to the best vacancy on the list, often."""
        best = suggestions_for(file.pk, limit=1)
        if not best or self.source.random() > 0.65 or file.counsellor is None:
            return
        try:
            application = refer(
                file=file,
                vacancy=best[0].vacancy,
                score=best[0].score,
                by=file.counsellor,
                now=self.moments.now,
            )
        except (AlreadyApplied, VacancyNotOpen, FileNotOpen):
            return
        self.moments.plan(self.source.uniform(0.5, 5), lambda: self.answer_proposal(application.pk))

    def finish(self, step: object) -> None:
        """Do what was agreed."""
        settle_step(step=step, state=StepState.DONE, by=step.agreed_by, now=self.moments.now)  # type: ignore[attr-defined, arg-type]

    def ask(self, file_id: int) -> None:
        """Write to the counsellor, who answers a day or two later."""
        file = self.open_file(file_id)
        if file is None or file.counsellor is None:
            return
        subject, text = self.source.choice(QUESTIONS[file.person.language])
        thread = start_thread(
            subject=subject,
            text=text,
            person=file.person,
            staff=file.counsellor,
            office=file.office,
            about=f"file:{file.reference}",
            side=Side.OUTSIDE,
            by=file.person,
            now=self.moments.now,
        )
        if self.source.random() < 0.9:
            self.moments.plan(
                self.source.uniform(1, 3), lambda: self.reply(thread, file.counsellor)
            )

    def reply(self, thread: object, counsellor: Person | None) -> None:
        """Answer a message."""
        if counsellor is None:
            return
        now = self.moments.now
        mark_read(thread=thread, by=counsellor, now=now)  # type: ignore[arg-type]
        language = thread.person.language  # type: ignore[attr-defined]
        post_message(thread=thread, text=ANSWERS[language], by=counsellor, now=now)  # type: ignore[arg-type]

    # What an employer does

    def employer_answers(self, number: int) -> None:
        """Look at an application and answer, as most employers do; some never do."""
        application = self.application(number)
        agent = self.market.agents.get(application.vacancy.employer_id)
        if application.state != ApplicationState.SENT or agent is None:
            return
        if self.source.random() < 0.12:
            return
        now = self.moments.now
        see(application=application, by=agent, now=now)
        fits = (application.score or 40_000) / 100_000
        if self.source.random() < 0.25 + 0.6 * fits * self.personas[application.file_id].luck:
            when = self.moments.at(self.moments.today + timedelta(days=3), 10, 0)
            invite(
                application=application,
                interview_at=when,
                place=application.vacancy.employer.address,
                by=agent,
                now=now,
            )
            self.moments.plan(self.source.uniform(4, 9), lambda: self.employer_decides(number))
        else:
            self.refuse(application, agent)

    def employer_decides(self, number: int) -> None:
        """Hire after the interview, or not."""
        application = self.application(number)
        agent = self.market.agents[application.vacancy.employer_id]
        if application.state != ApplicationState.INTERVIEW:
            return
        luck = self.personas[application.file_id].luck
        if self.source.random() < 0.3 + 0.6 * luck and application.vacancy.state == "PUBLISHED":
            starts_on = self.moments.today + timedelta(days=self.source.randrange(3, 20))
            hire(application=application, starts_on=starts_on, by=agent, now=self.moments.now)
            wait = (starts_on - self.moments.today).days + 1
            self.moments.plan(wait, lambda: self.begin(number))
        else:
            self.refuse(application, agent)

    def refuse(self, application: Application, agent: Person) -> None:
        """Say no, with a reason."""
        reasons = (NotHiredReason.SKILLS, NotHiredReason.EXPERIENCE, NotHiredReason.OTHER_CANDIDATE,
                   NotHiredReason.OTHER_CANDIDATE, NotHiredReason.LANGUAGE, NotHiredReason.PAY,
                   NotHiredReason.DID_NOT_COME)  # fmt: skip
        try:
            not_hire(
                application=application,
                reason=self.source.choice(reasons),
                by=agent,
                now=self.moments.now,
            )
        except ApplicationCannotMove:
            return

    def begin(self, number: int) -> None:
        """Begin work: the register or the employer says so."""
        application = self.application(number)
        if application.state == ApplicationState.HIRED:
            proof = self.source.choice((StartProof.REGISTER, StartProof.EMPLOYER_STATEMENT))
            begin_work(application=application, proof=proof, by=None, now=self.moments.now)

    # Looking things up

    def open_file(self, file_id: int) -> JobseekerFile | None:
        """Return the file while the person is registered."""
        file = files_by_ids([file_id])[file_id]
        return file if file.status == Status.REGISTERED else None

    def application(self, number: int) -> Application:
        """Return the application as it stands now."""
        rows = Application.objects.select_related("vacancy__employer", "file__person")
        return rows.get(pk=number)


class Visitors:
    """The people a visitor of the demo can be: they come late in the year, so that much is open."""

    def __init__(self, life: Life) -> None:
        self.life = life
        self.ruta: int | None = None

    def found(self) -> None:
        """Register the bakery, and give its offers and the home office's people a known face."""
        self.bakery = self.life.market.register_visited()

    def on_day(self, days_left: int) -> None:
        """Do what is planned for the last weeks."""
        plans = {
            16: self._register_ruta,
            14: self._bakery_offers,
            12: self._register_olga,
            6: self._bakery_offers,
            5: self._talk_to_ruta,
            4: self._ruta_asks,
        }
        if days_left in plans:
            self.life.moments.plan(0, plans[days_left])

    def _counsellor(self) -> Person:
        return Person.objects.get(email=f"jonas@{HOST}")

    def _someone(self, name: tuple[str, str], mailbox: str, uri: str, language: str) -> Persona:
        lore = self.life.lore
        occupation = next(one for one in lore.occupations if one.uri.endswith(uri))
        place = next(one for one in lore.municipalities if one.pk == "LT-15")
        return persona(
            self.life.source,
            lore,
            900 + len(self.life.personas) % 90,
            occupation=occupation,
            place=place,
            language=language,
            today=self.life.moments.today,
            name=name,
            email=f"{mailbox}@{HOST}",
        )

    def _register_ruta(self) -> None:
        someone = self._someone(("Rūta", "Kazlauskaitė"), "ruta", "occ:pastry-cook", "lt")
        self.ruta = self.life.welcome(someone, counsellor=self._counsellor()).pk

    def _register_olga(self) -> None:
        someone = self._someone(("Ольга", "Иванова"), "olga", "occ:shop-assistant", "ru")
        self.life.welcome(someone, counsellor=self._counsellor())

    def _bakery_offers(self) -> None:
        self.life.market.offer(self.bakery, closes_in=45)

    def _talk_to_ruta(self) -> None:
        if self.ruta is not None:
            file = self.life.open_file(self.ruta)
            if file is not None:
                self.life.open_case(file)
                self.life.book(file, days=(6, 9))
                self.life.propose(file)

    def _ruta_asks(self) -> None:
        if self.ruta is not None:
            self.life.ask(self.ruta)
