"""Everything that can be done to a vacancy. One function is one use case."""

from talka.domains.vacancies.actions.clock import (
    ask_for_life,
    confirm_open,
    expire_and_ask,
)
from talka.domains.vacancies.actions.drafting import (
    EditedMeanwhile,
    copy_vacancy,
    create_draft,
    edit_vacancy,
)
from talka.domains.vacancies.actions.following import (
    bring_back_all_of,
    move_back_to_employer,
    move_to_employer,
    publish_waiting_of,
    withdraw_all_of,
)
from talka.domains.vacancies.actions.moderating import (
    ReasonNeeded,
    allow_finding,
    report_vacancy,
    return_to_employer,
    settle_likeness,
    settle_report,
)
from talka.domains.vacancies.actions.positions import (
    NoOpenPosition,
    add_positions,
    fill_places,
    fill_position,
    reopen_position,
)
from talka.domains.vacancies.actions.searching import (
    TooManySearches,
    confirm_search,
    end_search,
    forget_unconfirmed,
    save_search,
    send_alerts,
)
from talka.domains.vacancies.actions.states import (
    EmployerBlockedHere,
    VacancyCannotMove,
    VacancyNotReady,
    VacancyNotYours,
    close,
    pause,
    problems_of,
    publish,
    resume,
    submit,
)
from talka.domains.vacancies.queries.drafts import Draft


__all__ = [
    "Draft",
    "EditedMeanwhile",
    "EmployerBlockedHere",
    "NoOpenPosition",
    "ReasonNeeded",
    "TooManySearches",
    "VacancyCannotMove",
    "VacancyNotReady",
    "VacancyNotYours",
    "add_positions",
    "allow_finding",
    "ask_for_life",
    "bring_back_all_of",
    "close",
    "confirm_open",
    "confirm_search",
    "copy_vacancy",
    "create_draft",
    "edit_vacancy",
    "end_search",
    "expire_and_ask",
    "fill_places",
    "fill_position",
    "forget_unconfirmed",
    "move_back_to_employer",
    "move_to_employer",
    "pause",
    "problems_of",
    "publish",
    "publish_waiting_of",
    "reopen_position",
    "report_vacancy",
    "resume",
    "return_to_employer",
    "save_search",
    "send_alerts",
    "settle_likeness",
    "settle_report",
    "submit",
    "withdraw_all_of",
]
