"""What a jobseeker does, page by page."""

from dataclasses import dataclass

from talka.domains.matching.api import STATES, State
from tests.journeys.visitor import Visitor, answering


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody who is not known yet, and what they answer."""

    given_name: str
    family_name: str
    email: str
    code: str
    town: tuple[str, str]  # what is typed, what is taken
    work: tuple[str, str]
    schooling: str
    tongue: str
    licence: str
    letter: str


def get_an_account(visitor: Visitor, who: Newcomer) -> None:
    """Go from the first page, past what is said about the registration, to its first question."""
    say = visitor.say
    visitor.push(say("Register as a jobseeker"))
    visitor.push(say("Start now"))
    visitor.follow(say("Create an account"))
    visitor.sign_up(who.email)
    visitor.sees(say("Your registration"))


def answer(visitor: Visitor, who: Newcomer) -> None:
    """Answer one question after the other, and check the answers."""
    visitor.push(visitor.say("Begin"))
    _about_oneself(visitor, who)
    _experience(visitor, who)
    _wishes(visitor, who)
    visitor.sees(who.family_name, who.town[1])


def send(visitor: Visitor) -> None:
    """Send the registration and get the receipt."""
    visitor.push(visitor.say("Send the registration"))
    visitor.sees(visitor.say("We have your registration"))


def _about_oneself(visitor: Visitor, who: Newcomer) -> None:
    say = visitor.say
    visitor.write(say("First names"), who.given_name)
    visitor.write(say("Family name"), who.family_name)
    visitor.save()
    visitor.choose(say("Lithuania"))
    visitor.write(say("Personal code"), who.code)
    visitor.save()
    visitor.write(say("Phone number"), "+370 612 34567")
    visitor.save()
    visitor.look_up(say("Municipality"), *who.town)
    visitor.write(say("Street, house, flat"), "Laisvės al. 10-2")
    visitor.save()
    visitor.choose(say("I do not work"))
    visitor.choose(say("Yes"))
    visitor.save()


def _experience(visitor: Visitor, who: Newcomer) -> None:
    say = visitor.say
    visitor.look_up(say("What was the job?"), *who.work)
    visitor.write(say("Employer"), "UAB Rugelis")
    visitor.write(say("From"), "3 2019")
    visitor.write(say("To"), "8 2026")
    visitor.save()
    visitor.sees("UAB Rugelis")
    visitor.save()
    visitor.choose(who.schooling)
    visitor.save()
    visitor.save()  # skills: what is usual is ticked
    visitor.select(say("Language %(number)s", number=1), who.tongue)
    visitor.select(say("How well"), say("Mother tongue"))
    visitor.save()
    visitor.tick(who.licence)
    visitor.save()


def _wishes(visitor: Visitor, who: Newcomer) -> None:
    say = visitor.say
    visitor.look_up(say("The job you want most"), *who.work)
    visitor.save()
    visitor.tick(say("Full time, days"))
    visitor.tick(say("Shifts"))
    visitor.save()
    visitor.write(say("How many minutes may the way to work take?"), "60")
    visitor.save()
    visitor.save()  # nothing that cannot be done
    visitor.tick(say("Employers may find my profile without my name and ask to contact me"))
    visitor.save()


def apply(visitor: Visitor, title: str, letter: str) -> None:
    """Look at the suggestions and apply for the job of that title."""
    say = visitor.say
    visitor.follow(say("All jobs that suit you"))
    visitor.come_again_until(title)
    visitor.unfold(say("How we came to this"))
    visitor.push(f"{say('Apply')} {say('for %(job)s', job=title)}")
    visitor.write(say("A few words to the employer"), letter)
    visitor.push(say("Continue"))
    visitor.sees(say("Check and send"), letter)
    visitor.push(say("Send"))
    visitor.sees(
        title, say("Your application is sent. You see here when the employer has looked at it.")
    )


def show_oneself(visitor: Visitor, email: str) -> None:
    """Let an employer that asked learn the name, by the link in the mail, without signing in."""
    visitor.open(visitor.service.post.latest(email, answering("agree")))
    visitor.push(visitor.say("Yes, show my name and apply"))
    visitor.sees(visitor.say("Thank you"))


def accept_proposal(visitor: Visitor, title: str) -> None:
    """Accept what the counsellor has proposed."""
    say = visitor.say
    visitor.follow(say("Applications"))
    visitor.follow(title)
    visitor.sees(say("Your counsellor proposes this job"))
    visitor.push(say("Accept"))
    visitor.push(say("Continue"))
    visitor.push(say("Send"))
    visitor.sees(title, say(STATES[State.SENT]))


def begin_to_work(visitor: Visitor, title: str) -> None:
    """Confirm by one's word that work has begun."""
    say = visitor.say
    visitor.follow(say("Applications"))
    visitor.follow(title)
    visitor.sees(say("You are hired"))
    visitor.push(say("Confirm the start of work"))
    visitor.choose(say("With my word"))
    visitor.push(say("Confirm"))
    visitor.sees(title, say(STATES[State.STARTED]))
