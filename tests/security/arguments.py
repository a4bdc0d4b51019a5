"""What stands in an address for a thing of one side, or for a thing that does not exist."""

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
    "people/": "file",
    "clients/": "file",
    "employers/": "employer",
    "staff/": "counsellor",
    "applications/": "application",
    "demo/": "counsellor",
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
    "objection": "O-22222222",
}
TOKEN = "x" * 43


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
    if "alerts/" in address:
        return _alert(name, side)
    if name.endswith("token") or name == "key":
        return TOKEN
    if name in {"number", "agency_id", "merge_id", "pk"}:
        return _number(address, side)
    kind = _kind(address, name)
    return ABSENT[kind] if side is None else _reference(kind, address, side)


def _alert(name: str, side: World | None) -> object:
    if name == "token":
        return TOKEN if side is None else side.alert.token
    return ABSENT_NUMBER if side is None else side.alert.pk


def _kind(address: str, name: str) -> str:
    if name.removesuffix("_reference") in ABSENT:
        return name.removesuffix("_reference")
    if ":reference>" in address and "<vacancy:" in address:
        return "vacancy"
    if name in {"person_reference", "kept", "gone", "receipt", "merge_reference"}:
        return "person"
    before = address.split(f":{name}>")[0].rsplit("<", 1)[0]
    if before.endswith("messages/"):
        return "thread"
    for beginning, kind in REFERENCES.items():
        if before.endswith(beginning):
            return kind
    if name in {"reference"}:
        return "person"
    raise UnknownArgument(f"<{name}> in {address}")


def _reference(kind: str, address: str, side: World) -> str:
    things = {
        "vacancy": side.vacancy,
        "appointment": side.appointment,
        "file": side.file,
        "employer": side.employer,
        "counsellor": side.staff[Role.COUNSELLOR],
        "application": side.application,
        "objection": side.objection,
        "person": side.jobseeker,
        "decision": side.file.decisions.order_by("pk").last(),
        "thread": side.employer_thread if address.startswith("employer/") else side.thread,
    }
    return str(things[kind].reference)


def _number(address: str, side: World | None) -> int:
    if side is None:
        return ABSENT_NUMBER
    thread: Thread = side.employer_thread if address.startswith("employer/") else side.thread
    if "files/" in address:
        return thread.messages.get().attachments.get().pk
    if "profile/jobs/" in address or "register/jobs/" in address:
        return side.file.experiences.get().pk
    if "agents/" in address:
        return side.employer.agencies.get().pk
    if "invitations/" in address:
        return side.invitation
    if "role/" in address:
        return side.staff[Role.COUNSELLOR].grants.get().pk
    return ABSENT_NUMBER
