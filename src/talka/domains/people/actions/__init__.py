"""Everything that can be done to people, offices and roles. One function is one use case."""

from talka.domains.people.actions.accounts import (
    create_first_administrator,
    invite_staff,
)
from talka.domains.people.actions.consent import give_consent, withdraw_consent
from talka.domains.people.actions.identity import (
    ChangeNeedsReason,
    CodeDoubtful,
    CodeMalformed,
    CodeTaken,
    change_contact,
    change_name,
    create_person,
    record_death,
    set_personal_code,
)
from talka.domains.people.actions.representation import (
    end_representation,
    record_representation,
)
from talka.domains.people.actions.roles import (
    NotAnAdministrator,
    deactivate,
    end_grant,
    grant_role,
    set_substitute,
)


__all__ = [
    "ChangeNeedsReason",
    "CodeDoubtful",
    "CodeMalformed",
    "CodeTaken",
    "NotAnAdministrator",
    "change_contact",
    "change_name",
    "create_first_administrator",
    "create_person",
    "deactivate",
    "end_grant",
    "end_representation",
    "give_consent",
    "grant_role",
    "invite_staff",
    "record_death",
    "record_representation",
    "set_personal_code",
    "set_substitute",
    "withdraw_consent",
]
