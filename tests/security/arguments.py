"""What stands in an address for a thing of one side, or for a thing that does not exist."""

from collections.abc import Callable

from talka.domains.contact.api import Thread
from talka.domains.jobseekers.api import Step
from talka.domains.people.api import Role
from tests.security.world import ABSENT_NUMBER, World


# What comes before the argument tells which kind of thing it is.
REFERENCES = {
    "vacancies/": "vacancy",
    "jobs/": "vacancy",
    "propose/": "vacancy",
    "appointments/": "appointment",
    "talks/": "appointment",
    "decisions/": "decision",
    "import/": "import",
    "receipt/": "receipt",
    "joins/": "person",
    "people/": "file",
    "clients/": "file",
    "employers/": "employer",
    "staff/": "counsellor",
    "absences/": "counsellor",
    "applications/": "application",
    "demo/": "counsellor",
    "messages/": "thread",
    "represented/": "ward",
    "merge/": "merge",
}
FIXED = {
    "step": Step.NAME.lower(),
    "piece": "skills",
    "what": "jobs",
    "move": "suspend",
    "country": "LT",
    "company_code": "190766619",
    "provider_id": "nobody",
    "purpose": "SURVEYS",
    "word": "invite",
}
ABSENT = {
    "vacancy": "V-22222222",
    "appointment": "B-22222222",
    "decision": "D-22222222",
    "file": "J-22222222",
    "employer": "E-22222222",
    "counsellor": "P-22222222",
    "application": "A-22222222",
    "thread": "T-22222222",
    "person": "P-22222222",
    "ward": "P-22222222",
    "spare": "P-22222222",
    "objection": "O-22222222",
    "import": "I-22222222",
    "receipt": "R-22222222",
    "merge": "M-22222222",
}
TOKEN = "x" * 43
# What the whole address contains tells what the number in it counts.
NUMBERS: dict[str, Callable[[World], int]] = {
    "messages/files/": lambda side: side.thread.messages.get().attachments.get().pk,
    "register/jobs/": lambda side: 0,
    "/proofs/<int": lambda side: side.things.proof,
    "/jobs/<int": lambda side: side.file.experiences.earliest("pk").pk,
    "/education/<int": lambda side: side.things.education,
    "rows_of_a_profile": lambda side: side.file.experiences.earliest("pk").pk,
    "skills/": lambda side: side.things.skill,
    "alerts/": lambda side: side.alert.pk,
    "aside/": lambda side: side.things.aside,
    "representation/": lambda side: side.things.representation,
    "agents/": lambda side: side.employer.agencies.order_by("pk")[0].pk,
    "invitations/": lambda side: side.invitation,
    "places/": lambda side: side.things.position,
    "reports/": lambda side: side.things.report,
    "findings/": lambda side: side.things.finding,
    "twins/": lambda side: side.things.twin,
    "employers/": lambda side: side.things.join_of_employers,
    "role/": lambda side: side.staff[Role.COUNSELLOR].grants.get().pk,
    "absences/": lambda side: side.things.substitution,
    "substitute/": lambda side: side.things.substitution,
    "joins/part/": lambda side: side.things.join_of_people,
    "webauthn/keys/": lambda side: side.things.passkey,
}
KEYS: dict[str, Callable[[World], str]] = {
    "alerts/": lambda side: side.alert.token,
    "answer/": lambda side: side.things.answer,
    "account/entrance/": lambda side: TOKEN,
    "account/invitation/": lambda side: side.things.staff_invitation,
    "employer/invitation/": lambda side: side.things.agent_token,
}
# Whoever has applied for the first vacancy of a side meets these with the second one.
OF_THE_SECOND_VACANCY = ("places/<vacancy_number", "twins/")


class UnknownArgument(Exception):
    """Tell `tests/security/arguments.py` how to make this argument of a new address."""


def arguments(address: str, names: list[str], side: World | None) -> dict[str, object]:
    """
    Return the arguments of the address for things of the side, or for absent ones.

    :raises UnknownArgument: nobody has said yet what this argument stands for
    """
    return {name: _argument(address, name, side) for name in names}


def _argument(address: str, name: str, side: World | None) -> object:
    if name in FIXED:
        return FIXED[name]
    if name == "alias":
        return "K-22222222" if side is None else side.alias
    if name.endswith("token") or name == "key":
        return TOKEN if side is None else _made(KEYS, address, name, side)
    if name in {"number", "agency_id", "merge_id", "pk"}:
        if side is not None and address.startswith("employer/") and "files/" in address:
            return side.employer_thread.messages.get().attachments.get().pk
        return ABSENT_NUMBER if side is None else _made(NUMBERS, address, name, side)
    kind = _kind(address, name)
    return ABSENT[kind] if side is None else _reference(kind, address, side)


def _made(makers: dict[str, Callable[[World], object]], address: str, name: str, side: World):
    for part, make in makers.items():
        if part in address:
            return make(side)
    raise UnknownArgument(f"<{name}> in {address}")


def _kind(address: str, name: str) -> str:
    if name.removesuffix("_reference") in ABSENT and name != "person_reference":
        return name.removesuffix("_reference")
    if name == "gone":
        return "spare"
    if ":reference>" in address and "<vacancy:" in address:
        return "vacancy"
    before = address.split(f":{name}>")[0].rsplit("<", 1)[0]
    for beginning, kind in REFERENCES.items():
        if before.endswith(beginning):
            return kind
    if name == "reference":
        return "person"
    raise UnknownArgument(f"<{name}> in {address}")


def _reference(kind: str, address: str, side: World) -> str:
    thread: Thread = side.employer_thread if address.startswith("employer/") else side.thread
    is_second = any(part in address for part in OF_THE_SECOND_VACANCY)
    things = {
        "vacancy": side.things.second_vacancy if is_second else side.vacancy,
        "appointment": side.appointment,
        "file": side.file,
        "employer": side.employer,
        "counsellor": side.staff[Role.COUNSELLOR],
        "application": side.application,
        "objection": side.objection,
        "person": side.jobseeker,
        "ward": side.things.ward,
        "spare": side.things.spare,
        "decision": side.file.decisions.order_by("pk").last(),
        "thread": thread,
    }
    keys = {
        "import": side.things.imported,
        "receipt": side.things.receipt,
        "merge": side.things.join_of_files,
    }
    return keys[kind] if kind in keys else str(things[kind].reference)
