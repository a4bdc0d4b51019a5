"""Who opens what is their own, written down by hand: what the pages do is held against it."""

from talka.domains.people.api import Role
from tests.security.addresses import Address


VISITOR = "anonymous"
NOBODY: frozenset[str] = frozenset()
JOBSEEKER, AGENT = frozenset({Role.JOBSEEKER}), frozenset({Role.EMPLOYER_AGENT})
CASES = frozenset({Role.COUNSELLOR, Role.CAREER_CONSULTANT, Role.MANAGER})
DECIDING = frozenset({Role.COUNSELLOR, Role.MANAGER})
WITH_EMPLOYERS = frozenset({Role.EMPLOYER_COUNSELLOR, Role.MANAGER})
COUNSELLING = CASES | WITH_EMPLOYERS
MANAGERS, ADMINISTRATORS = frozenset({Role.MANAGER}), frozenset({Role.ADMINISTRATOR})
OF_THE_SERVICE = COUNSELLING | {Role.HEAD_OFFICE_AUTHOR, Role.ANALYST, Role.ADMINISTRATOR}
STAFF = [*sorted(OF_THE_SERVICE), Role.PARTNER]
SIGNED_IN = JOBSEEKER | AGENT | OF_THE_SERVICE | {Role.PARTNER}
EVERYBODY = SIGNED_IN | {VISITOR}


def named(roles: frozenset[str]) -> str:
    """Return the name of the rule that accepts staff with one of the roles."""
    return "staff_with_" + "_or_".join(sorted(one.lower() for one in roles))


# Who opens a page of this front that has this rule. A pair that does not stand here is a page that
# was opened to people for whom nobody has meant it.
OPENS: dict[tuple[str, str], frozenset[str]] = {
    ("", "allow_everyone"): EVERYBODY,
    ("", "signed_in_person"): SIGNED_IN,
    ("", "carries_the_token"): NOBODY,
    ("public", "allow_everyone"): EVERYBODY,
    ("api_1", "allow_everyone"): EVERYBODY,
    ("me", "signed_in_person"): SIGNED_IN,
    ("me", "acts_within_applications"): SIGNED_IN,
    ("me", "acts_within_everything"): SIGNED_IN,
    ("employer", "signed_in_person"): SIGNED_IN,
    ("employer", "represents_an_employer"): AGENT,
    **{
        ("desk", named(roles)): roles
        for roles in (OF_THE_SERVICE, COUNSELLING, CASES, DECIDING, WITH_EMPLOYERS, MANAGERS)
    },
    ("management", named(ADMINISTRATORS)): ADMINISTRATORS,
}
# To whom things belong on the fronts that are not for staff.
OWNERS = {"me": JOBSEEKER, "employer": AGENT}
# The two widest rules of the desk, page by page: here a page does not get them by a slip.
OPEN_TO_ALL_STAFF = {
    "home", "threads", "attachment", "thread", "calendar", "keep_list", "forget_list",
}  # fmt: skip
OPEN_TO_ALL_COUNSELLORS = {
    "search", "employer", "employers", "vacancies", "vacancy", "preview_vacancy",
    "vacancy_candidates", "suggestions", "why", "application", "former_pay", "work_began", "still",
    "left", "take_back", "judge_refusal", "answer", "objections", "objection",
    "applicants", "compare_job", "compare_person", "object_to",
}  # fmt: skip

# Pages that need more than the right person; each says what.
ELSE: dict[str, frozenset[str]] = {
    # A demo lets everybody play the people of the demo, and there are none in the two worlds.
    "public:demo_play": NOBODY,
    "api_1:api-root": NOBODY,
    # Half-way through signing in; whoever has signed in is sent home, a visitor to the beginning.
    "account_email_verification_sent": SIGNED_IN,
    "account_confirm_login_code": SIGNED_IN,
    "account_confirm_password_reset_code": NOBODY,
    "mfa_authenticate": SIGNED_IN,
    "mfa_login_webauthn": SIGNED_IN,
    "socialaccount_login_error": NOBODY,
    "socialaccount_signup": NOBODY,
    "openid_connect_login": NOBODY,
    "openid_connect_callback": NOBODY,
    # For those who have a second step: of all, the jobseekers of the two worlds, with a passkey.
    "account_reauthenticate": JOBSEEKER,
    "mfa_reauthenticate": JOBSEEKER,
    "mfa_reauthenticate_webauthn": JOBSEEKER,
    # These ask for the password once more before they show whether there is such a key.
    "mfa_remove_webauthn": NOBODY,
    "mfa_edit_webauthn": NOBODY,
    # The link of a letter opens it; the company code of the addresses is nobody's.
    "account_entrance": NOBODY,
    "employer:claim": NOBODY,
    "mfa_deactivate_totp": NOBODY,
    "mfa_view_recovery_codes": NOBODY,
    "mfa_download_recovery_codes": NOBODY,
    # A form without a word is sent to no purpose.
    "me:change_consent": NOBODY,
    "me:step_done": NOBODY,
    "desk:change_agency": NOBODY,
    # Of those who are registered, and of those who are not yet.
    "me:notes": JOBSEEKER,
    "me:register_job": NOBODY,
    "me:register_job_remove": NOBODY,
    # What a person writes is read by those who counsel people.
    "desk:thread": CASES,
    "desk:attachment": CASES,
    # The answers of an employer are written down by those who look after employers.
    "desk:answer": WITH_EMPLOYERS,
    # For an account that is closed, or that nobody has opened yet.
    "management:reactivate": NOBODY,
    "management:invite_again": NOBODY,
    # For whoever has the address to which it was sent.
    "employer:invitation": NOBODY,
}
# What has been on the board is brought to people all over the country by those who counsel them;
# whoever has a key from a letter has what it opens; a skill is nobody's own.
OF_EVERYBODY = {
    "desk:vacancy", "desk:preview_vacancy", "desk:vacancy_candidates", "desk:applicants",
    "desk:compare_person",
    "account_invitation", "api_1:one", "me:profile_skill",
}  # fmt: skip


class NobodyHasMeantThis(Exception):
    """Say in `tests/security/expectations.py` who opens pages of this front with this rule."""


def openers_of(address: Address) -> frozenset[str]:
    """
    Return who opens the page when it is about a thing of their own side.

    :raises NobodyHasMeantThis: the front has no page with this rule, or not this one
    """
    if address.name in ELSE:
        return ELSE[address.name]
    wanted = OPENS.get((address.namespace, address.rule.__name__))
    if wanted is None:
        raise NobodyHasMeantThis(f"{address.name}: {address.rule.__name__}")
    if address.namespace == "desk":
        _refuse_a_slip(address, wanted)
    if address.is_about_something and address.namespace in OWNERS:
        return wanted & OWNERS[address.namespace]
    return wanted


def _refuse_a_slip(address: Address, wanted: frozenset[str]) -> None:
    wide = {OF_THE_SERVICE: OPEN_TO_ALL_STAFF, COUNSELLING: OPEN_TO_ALL_COUNSELLORS}
    if wanted in wide and address.page not in wide[wanted]:
        raise NobodyHasMeantThis(f"{address.name} is open to {sorted(wanted)}")


def is_of_everybody(address: Address) -> bool:
    """Tell whether the thing is nobody's own: a published vacancy is open to jobseekers and staff."""
    is_open_work = address.namespace == "me" and address.names == ("vacancy_reference",)
    return address.namespace == "public" or is_open_work or address.name in OF_EVERYBODY


def visitors_of(address: Address, number: int) -> list[str]:
    """
    Return who comes to the address.

    At the desk and in the administration that is every role. To the other fronts a role means
    nothing, so of the staff two come to each address, in turns.
    """
    two = [STAFF[number % len(STAFF)], STAFF[(number + 3) % len(STAFF)]]
    everyone = [VISITOR, Role.JOBSEEKER, Role.EMPLOYER_AGENT]
    return [*everyone, *(STAFF if address.namespace in {"desk", "management"} else two)]
