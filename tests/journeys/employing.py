"""What an employer and those who check employers do, page by page."""

from datetime import date

from playwright.sync_api import Page

from talka.domains.employers.api import STANDINGS, Standing
from talka.domains.matching.api import STATES, State
from tests.journeys.adverts import Advert, text_of
from tests.journeys.keyboard import beginning
from tests.journeys.visitor import Visitor, answering


LABELS = "all => all.map(one => one.labels[0].innerText)"


def start(visitor: Visitor, email: str) -> None:
    """Come to the service as an employer and get an account."""
    say = visitor.say
    visitor.arrive()
    visitor.push(say("Start as an employer"))
    visitor.push(say("Register or sign in"))
    visitor.follow(say("Create an account"))
    visitor.sign_up(email)
    visitor.sees(say("Which organisation do you act for?"))


def register(visitor: Visitor, code: str, name: str, town: tuple[str, str]) -> None:
    """Register the organisation of that code."""
    say = visitor.say
    visitor.write(say("Company code"), code)
    visitor.save()
    visitor.write(say("Name of the organisation"), name)
    visitor.look_up(say("Municipality"), *town)
    visitor.select(say("How many people work there"), say("10 to 49 employees"))
    visitor.push(say("Register the organisation"))
    visitor.sees(name, say("Your organisation is not checked yet"))


def check_papers(checker: Visitor, name: str) -> None:
    """Check the new employer, which stands on the list of the day, by its papers."""
    _open_new_employer(checker, name)
    checker.push(checker.say("I have seen the papers"))
    checker.sees(name, checker.say(STANDINGS[Standing.VERIFIED]))


def check_by_letter(checker: Visitor, agent: Visitor, name: str) -> None:
    """Print the letter with the code, which the employer then enters."""
    _open_new_employer(checker, name)
    checker.push(checker.say("Send a letter with a code"))
    code = checker.page.locator("main .govuk-heading-l").inner_text()
    agent.follow(agent.say("Organisation"))
    agent.follow(agent.say("Enter the code"))
    agent.write(agent.say("Code from the letter"), code)
    agent.push(agent.say("Check"))
    agent.follow(agent.say("Home"))


def _open_new_employer(checker: Visitor, name: str) -> None:
    checker.sees(checker.say("Employers to check"), name)
    checker.follow(name)


def copied(page: Page, text: str) -> Page:
    """Copy a text in another window, as from a word processor."""
    other = page.context.new_page()
    other.set_content("<textarea autofocus></textarea>")
    other.locator("textarea").evaluate("(area, text) => { area.value = text; area.focus() }", text)
    other.keyboard.press("Control+a")
    other.keyboard.press("Control+c")
    other.close()
    page.bring_to_front()
    return page


def paste(visitor: Visitor, advert: Advert, last_day: date) -> None:
    """Make a vacancy of the text of an advert, from the employer's home to the board."""
    say = visitor.say
    copied(visitor.page, text_of(advert, last_day))
    visitor.push(say("New vacancy"))
    visitor.follow(beginning(say("Paste an advert")))
    visitor.reach("textbox", say("Text of the advert"))
    visitor.press("Control+v")
    visitor.push(say("Read the advert"))
    _compare(visitor, advert)
    visitor.push(say("Use this"))
    visitor.reach("textbox", say("Job title"))
    visitor.enter()
    visitor.sees(advert.title, advert.place)
    visitor.push(say("Publish"))
    visitor.sees(say("The vacancy is on the board."))


def _compare(visitor: Visitor, advert: Advert) -> None:
    title = visitor.page.get_by_role("textbox", name=visitor.say("Job title"))
    assert title.input_value() == advert.title
    # Every answer that was read is looked at.
    visitor.effort.decisions += visitor.page.locator("main form .govuk-form-group").count()
    _settle_occupation(visitor, advert)
    place = visitor.page.get_by_role("radio", checked=True).and_(
        visitor.page.locator("[name=place]")
    )
    assert place.evaluate_all(LABELS) == [advert.place]


def _settle_occupation(visitor: Visitor, advert: Advert) -> None:
    """Make sure that the occupation is proposed, and choose where the words leave several open."""
    offered = visitor.page.locator("[name=occupation]")
    chosen = visitor.page.get_by_role("radio", checked=True).and_(offered)
    assert chosen.evaluate_all(LABELS) == ([advert.occupation] if advert.is_clear else [])
    if not advert.is_clear:
        visitor.choose(advert.occupation)
        assert chosen.evaluate_all(LABELS) == [advert.occupation]


def ask_candidate(visitor: Visitor, words: str) -> str:
    """See who fits the vacancy on the page, ask the first one, and return the name they go by."""
    say = visitor.say
    visitor.follow(say("People who fit"))
    visitor.come_again_until(say("What you asked for, and what is there"))
    alias = visitor.page.locator("main article h2").first.inner_text()
    visitor.unfold(say("What you asked for, and what is there"))
    visitor.push(f"{say('Ask for contact')} {alias}")
    visitor.write(say("Why you are interested"), words)
    visitor.push(say("Send"))
    visitor.sees(alias)
    return alias


def invite(visitor: Visitor, who: str, day: date) -> None:
    """Answer the application of the person with an invitation."""
    say = visitor.say
    visitor.follow(say("Candidates"))
    visitor.follow(who)
    visitor.sees(who)
    visitor.push(say("Invite to an interview"))
    visitor.write_day(say("Day of the interview"), day)
    visitor.write(say("Hour"), "10:30")
    visitor.write(say("Place, telephone number or link"), "Duonos g. 1")
    visitor.push(say("Invite to an interview"))
    visitor.sees(who, say(STATES[State.INTERVIEW]))


def hire_from_the_mail(visitor: Visitor, email: str, title: str, day: date) -> None:
    """Open the link in the mail about the applicant, without signing in, and hire from a day."""
    say = visitor.say
    visitor.open(visitor.service.post.latest(email, answering("hire", about=title)))
    visitor.write_day(say("The first day of work"), day)
    visitor.choose(say("Without an end"))
    visitor.push(say("Hire"))
    visitor.sees(say("Thank you"))
