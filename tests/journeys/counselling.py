"""What a counsellor does, page by page."""

from talka.domains.matching.api import STATES, State
from tests.journeys.keyboard import beginning
from tests.journeys.visitor import PASSWORD, Visitor, code_of_the_app
from tests.journeys.world import Account


LINK = r"(http://\S+/account/invitation/\S+)"


def open_account(visitor: Visitor, account: Account) -> None:
    """Follow the link from the letter, choose a password, set up the app on the phone."""
    say = visitor.say
    visitor.open(visitor.service.post.latest(account.email, LINK))
    visitor.write(say("Choose a password"), PASSWORD)
    visitor.push(say("Open the account"))
    visitor.push(say("Set it up"))
    visitor.unfold(say("I cannot scan it"))
    secret = visitor.page.locator("main kbd").inner_text()
    visitor.write(say("Code"), code_of_the_app(secret))
    visitor.push(say("Switch it on"))


def open_person(visitor: Visitor, client: Account) -> None:
    """Open the page of one of one's clients."""
    visitor.arrive("/desk/")
    visitor.follow(visitor.say("Clients"))
    visitor.follow(client.name)


def find_person(visitor: Visitor, client: Account) -> None:
    """Look for somebody by name and open the page."""
    visitor.write(visitor.say("Search people, employers, vacancies"), client.name)
    visitor.push(visitor.say("Search"))
    visitor.follow(beginning(client.name))


def refer(visitor: Visitor, client: Account, title: str) -> int:
    """Propose a vacancy to the client, from the page of the person; return how many clicks it took."""
    say = visitor.say
    visitor.sees(client.name, title)
    before = visitor.effort.clicks
    visitor.push(f"{say('Propose')} {title}")
    visitor.push(say("Propose"))
    clicks = visitor.effort.clicks - before
    visitor.sees(client.name, say(STATES[State.PROPOSED]))
    return clicks
