"""Outside the demonstration nobody works with files on a password alone."""

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import (
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from talka.domains.people import api as actions
from talka.domains.people.api import Role
from talka.domains.people.tests.factories import (
    NOW,
    PASSWORD,
    a_member,
    an_administrator,
    second_factors_of,
    with_account,
)
from talka.kit import secrecy


pytestmark = pytest.mark.django_db


def digits(secret):
    return format_hotp_value(hotp_value(secret, next(yield_hotp_counters_from_time())))


def sign_in(client, person):
    return client.post(reverse("account_login"), {"login": person.email, "password": PASSWORD})


@pytest.fixture
def administrator(db):
    return with_account(an_administrator())


def set_up(client):
    """Set the app on the phone up, as a person does it; return its secret."""
    page = client.get(reverse("mfa_activate_totp"))
    page = client.post(page.url, {"password": PASSWORD}, follow=True)
    secret = page.context["form"].secret
    client.post(reverse("mfa_activate_totp"), {"code": digits(secret)})
    return secret


@pytest.mark.parametrize("role", [Role.COUNSELLOR, Role.ADMINISTRATOR, Role.MANAGER, Role.ANALYST])
def test_staff_without_a_second_factor_are_sent_to_set_one_up(client, role):
    sign_in(client, with_account(a_member(role)))
    for page in ("/management/", "/management/staff/", "/desk/", "/desk/anything/"):
        answer = client.get(page)
        assert (answer.status_code, answer.url) == (302, reverse("mfa_index"))
        assert client.post(page).status_code == 302


def test_in_the_demonstration_the_password_is_enough(client, administrator, settings):
    settings.DEMO = True
    sign_in(client, administrator)
    assert client.get(reverse("management:home")).status_code == 200


def test_with_the_app_set_up_the_desk_opens_at_once(client, administrator):
    sign_in(client, administrator)
    set_up(client)
    assert client.get(reverse("management:home")).status_code == 200


def test_the_next_sign_in_asks_for_the_digits(client, administrator):
    sign_in(client, administrator)
    secret = set_up(client)
    client.post(reverse("account_logout"))
    assert sign_in(client, administrator).url.startswith(reverse("mfa_authenticate"))
    assert "_auth_user_id" not in client.session
    client.post(reverse("mfa_authenticate"), {"code": "000000"})
    assert "_auth_user_id" not in client.session
    cache.clear()  # the digits of these thirty seconds were used when the app was set up
    client.post(reverse("mfa_authenticate"), {"code": digits(secret)})
    assert client.get(reverse("management:home")).status_code == 200


def test_whoever_used_two_steps_is_not_looked_up_again_on_every_page(client, administrator):
    sign_in(client, administrator)
    secret = set_up(client)
    client.post(reverse("account_logout"))
    sign_in(client, administrator)
    cache.clear()
    client.post(reverse("mfa_authenticate"), {"code": digits(secret)})
    with CaptureQueriesContext(connection) as asked:
        client.get("/desk/nothing-here/")
    assert not any("mfa_authenticator" in one["sql"] for one in asked)


def test_the_secret_of_the_app_is_stored_encrypted(client, administrator):
    sign_in(client, administrator)
    secret = set_up(client)
    row = Authenticator.objects.get(user=administrator, type="totp")
    assert secret not in str(row.data)
    assert secrecy.decrypt(row.data["secret"]) == secret


def test_staff_cannot_take_their_last_second_factor_away(client, administrator):
    sign_in(client, administrator)
    set_up(client)
    answer = client.post(reverse("mfa_deactivate_totp"))
    assert "Your work needs a second step" in answer.content.decode()
    assert second_factors_of(administrator)


def test_recovery_codes_alone_are_no_second_factor(client, administrator):
    RecoveryCodes.activate(administrator)
    sign_in(client, administrator)
    assert client.get(reverse("management:home")).status_code == 302


def test_after_a_reset_one_signs_in_with_the_password_and_sets_up_anew(client, administrator):
    sign_in(client, administrator)
    set_up(client)
    actions.reset_second_factor(
        person=administrator, reason="passport seen", by=an_administrator(), now=NOW
    )
    assert client.get(reverse("account_security")).status_code == 302
    sign_in(client, administrator)
    assert client.get(reverse("management:home")).url == reverse("mfa_index")


def test_recovery_codes_are_shown_saved_and_made_anew(client, administrator):
    sign_in(client, administrator)
    set_up(client)
    shown = client.get(reverse("mfa_view_recovery_codes")).context["unused_codes"]
    assert len(shown) == 10
    assert shown[0] in client.get(reverse("mfa_download_recovery_codes")).content.decode()
    client.post(reverse("mfa_generate_recovery_codes"))
    assert client.get(reverse("mfa_view_recovery_codes")).context["unused_codes"] != shown


def test_a_jobseeker_needs_no_second_factor(client, db):
    from talka.domains.people.tests.factories import a_person

    sign_in(client, with_account(a_person()))
    assert client.get(reverse("me:data")).status_code == 200
