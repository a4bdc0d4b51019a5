"""What counsellors do: they meet people, write down, agree on steps, propose work, and answer."""

from datetime import date, datetime, timedelta

from demo.files import open_file
from demo.seekers import Seekers
from demo.texts import ANSWERS, NOTES, QUESTIONS, STEPS, TOPICS
from demo.world import World
from talka.domains.contact.api import (
    Appointment,
    AppointmentState,
    Channel,
    Side,
    Thread,
    TimeTaken,
    book_appointment,
    free_times,
    mark_read,
    post_message,
    settle_appointment,
    start_thread,
)
from talka.domains.counselling.api import (
    NoteKind,
    Step,
    StepState,
    agree_step,
    settle_step,
    write_note,
)
from talka.domains.jobseekers.api import (
    JobseekerFile,
    Move,
    Reason,
    Receipt,
    assign_counsellor,
    decide,
    files_by_ids,
    settle_doubts,
)
from talka.domains.matching.api import (
    AlreadyApplied,
    FileNotOpen,
    VacancyNotOpen,
    refer,
)
from talka.domains.people.api import LookPurpose, Person
from talka.domains.vacancies.api import Vacancy
from talka.kit.audit.reading import record_reading


CHANNELS = (Channel.FACE_TO_FACE, Channel.PHONE, Channel.VIDEO)


class Counsellors:
    """Everybody who advises people."""

    def __init__(self, world: World, seekers: Seekers) -> None:
        self.world = world
        self.seekers = seekers

    def welcome(self, receipt: Receipt, *, counsellor: Person | None = None) -> None:
        """Plan the first talk with somebody who has registered, or the decision that is missing."""
        world, file_id = self.world, receipt.file.pk
        if counsellor is not None:
            assign_counsellor(file=receipt.file, counsellor=counsellor, by=None, now=world.now)
        if receipt.decision is None:
            world.moments.plan(world.in_days(1, 6), lambda: self._refuse(file_id))
        else:
            world.moments.plan(world.in_days(1, 4), lambda: self._book_next(file_id))

    def _refuse(self, file_id: int) -> None:
        """Say to somebody who cannot work at present that they cannot be registered."""
        file = files_by_ids([file_id])[file_id]
        decide(
            file=file, move=Move.REFUSE, reasons=[Reason.UNABLE_TO_WORK], by=file.counsellor,
            now=self.world.now,
        )  # fmt: skip

    # Appointments

    def _book_next(self, file_id: int) -> None:
        """Meet, while the person looks for work."""
        file = open_file(file_id)
        if file is not None:
            self.book(file, days=(2, 9))

    def book(self, file: JobseekerFile, *, days: tuple[int, int]) -> None:
        """Book a talk with the person's counsellor, at a free half hour of the coming days."""
        world, staff = self.world, file.counsellor
        day = world.today + timedelta(days=world.source.randrange(*days))
        times = [] if staff is None else self._free_times(staff, day)
        if staff is None or not times:
            return
        try:
            appointment = book_appointment(
                person=file.person,
                staff=staff,
                office=file.office,
                starts_at=world.source.choice(times),
                minutes=30,
                channel=world.source.choices(CHANNELS, (60, 25, 15))[0],
                topic=TOPICS[file.person.language],
                by=staff,
                now=world.now,
            )
        except TimeTaken:
            return
        over = appointment.ends_at + timedelta(minutes=world.source.randrange(5, 90))
        world.moments.plan_at(over, lambda: self._talk(file.pk, appointment))

    def _free_times(self, staff: Person, day: date) -> list[datetime]:
        return free_times(staff, first=day, last=day + timedelta(days=3), now=self.world.now)

    def _talk(self, file_id: int, appointment: Appointment) -> None:
        """Hold the talk; some people do not come."""
        world, file = self.world, open_file(file_id)
        came = file is not None and world.happens(0.9)
        state = AppointmentState.HELD if came else AppointmentState.NO_SHOW
        settle_appointment(appointment=appointment, state=state, by=None, now=world.now)
        if file is None or file.counsellor is None:
            return
        if came:
            self.open_case(file, file.counsellor)
            if file.doubts:
                # They have brought their documents.
                settle_doubts(file=file, by=file.counsellor, now=world.now)
            self._advise(file, file.counsellor)
        if world.happens(0.5):
            world.moments.plan(world.in_days(50, 110), lambda: self._book_next(file_id))

    def _advise(self, file: JobseekerFile, counsellor: Person) -> None:
        """Write down what was said, agree on a step, propose a vacancy."""
        world = self.world
        if world.happens(0.5):
            write_note(
                file=file,
                text=world.source.choice(NOTES),
                kind=NoteKind.MEETING,
                by=counsellor,
                now=world.now,
            )
        if world.happens(0.5):
            self._agree(file, counsellor)
        self.propose(file)
        if world.happens(0.2):
            world.moments.plan(world.in_days(1, 10), lambda: self.ask(file.pk))

    def _agree(self, file: JobseekerFile, counsellor: Person) -> None:
        world = self.world
        due = world.today + timedelta(days=world.source.randrange(7, 21))
        text = world.source.choice(STEPS)
        step = agree_step(file=file, text=text, due_on=due, by=counsellor, now=world.now)
        if world.happens(0.7):
            world.moments.plan(world.in_days(3, 20), lambda: self._finish(step))

    def _finish(self, step: Step) -> None:
        """See that what was agreed is done."""
        settle_step(step=step, state=StepState.DONE, by=step.agreed_by, now=self.world.now)

    def open_case(self, file: JobseekerFile, reader: Person) -> None:
        """Open the file, which the person can see afterwards."""
        record_reading(
            subject_id=file.person_id,
            reader_id=reader.pk,
            office_id=file.office_id,
            purpose=LookPurpose.COUNSELLING,
            what="case",
            now=self.world.now,
        )

    # Proposals

    def propose(self, file: JobseekerFile) -> None:
        """Refer the person to the best vacancy on the list, often."""
        if file.counsellor is None or not self.world.happens(0.75):
            return
        for vacancy_id, score in self.seekers.untried(file)[:2]:
            self.seekers.tried.add((file.pk, vacancy_id))
            try:
                proposal = refer(
                    file=file,
                    vacancy=Vacancy.objects.get(pk=vacancy_id),
                    score=score,
                    by=file.counsellor,
                    now=self.world.now,
                )
            except VacancyNotOpen:
                # It has closed since the list was made: the next one.
                continue
            except (AlreadyApplied, FileNotOpen):
                return
            self.seekers.expect(proposal)
            return

    # Messages

    def ask(self, file_id: int) -> None:
        """Let the person write to the counsellor, who answers a day or two later."""
        world, file = self.world, open_file(file_id)
        if file is None or file.counsellor is None:
            return
        counsellor = file.counsellor
        subject, text = world.source.choice(QUESTIONS[file.person.language])
        thread = start_thread(
            subject=subject,
            text=text,
            person=file.person,
            staff=counsellor,
            office=file.office,
            about=f"file:{file.reference}",
            side=Side.OUTSIDE,
            by=file.person,
            now=world.now,
        )
        if world.happens(0.9):
            world.moments.plan(world.in_days(1, 3), lambda: self._reply(thread, counsellor))

    def _reply(self, thread: Thread, counsellor: Person) -> None:
        """Answer a message."""
        now, language = self.world.now, thread.person.language if thread.person else "lt"
        mark_read(thread=thread, by=counsellor, now=now)
        post_message(thread=thread, text=ANSWERS[language], by=counsellor, now=now)
