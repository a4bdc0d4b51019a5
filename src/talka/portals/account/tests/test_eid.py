"""A national sign-in that vouches for the personal code."""

from datetime import date
from urllib.parse import urlsplit

import oidc_provider_mock
import pytest
import requests
from allauth.socialaccount.models import SocialAccount
from django.urls import reverse

from talka.domains.people.api import (
    CodeProof,
    Person,
    person_with_code,
    proof_of_identity,
    set_personal_code,
)
from talka.domains.people.tests.factories import NOW, TODAY, a_person, with_account
from talka.engines.identifiers import make_personal_code


pytestmark = [
    pytest.mark.django_db,
    # The provider for tests warns about its own house.
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore:.*joserfc.*"),
]
LOGIN = reverse("openid_connect_login", args=["gateway"])
BACK = reverse("openid_connect_callback", args=["gateway"])
CODE = make_personal_code("LT", birth_date=date(1990, 5, 17), serial=7, sex_digit=2)


@pytest.fixture(scope="module")
def provider():
    claims = {
        "email": "ruta@gateway.example", "email_verified": True,
        "given_name": "Rūta", "family_name": "Kazlauskaitė", "personal_code": CODE,
    }  # fmt: skip
    users = [oidc_provider_mock.User(sub="LT-1", claims=claims)]
    with oidc_provider_mock.run_server_in_thread(user_claims=users) as server:
        yield f"http://localhost:{server.server_port}"


@pytest.fixture(autouse=True)
def connected(provider, settings):
    app = {
        "provider_id": "gateway", "name": "National gateway", "client_id": "talka",
        "secret": "a secret of the two",
        "settings": {
            "server_url": provider, "fetch_userinfo": True,
            "code_claim": "personal_code", "code_country": "LT",
        },
    }  # fmt: skip
    settings.SOCIALACCOUNT_PROVIDERS = {
        "openid_connect": {"OAUTH_PKCE_ENABLED": True, "APPS": [app]}
    }


def sign_in(client):
    client.get(LOGIN)
    address = client.post(LOGIN).url
    answer = requests.post(address, data={"sub": "LT-1"}, allow_redirects=False, timeout=5)
    return client.get(f"{BACK}?{urlsplit(answer.headers['Location']).query}")


def without_address(person):
    person.email = None
    person.save(update_fields=["email"])


def test_the_code_is_kept_as_proved_and_lies_nowhere_in_clear(client):
    sign_in(client)

    person = Person.objects.get()
    assert person_with_code(CODE, "LT", day=TODAY) == person
    assert proof_of_identity(person) is CodeProof.EID
    assert person.birth_date == date(1990, 5, 17)
    assert CODE not in str(SocialAccount.objects.get().extra_data)
    assert CODE not in str(dict(client.session))


def test_coming_again_brings_the_name_up_to_date(client):
    sign_in(client)
    Person.objects.update(family_name="Kitokia")
    client.post(reverse("account_logout"))

    sign_in(client)

    assert Person.objects.get().full_name == "Rūta Kazlauskaitė"


def test_whoever_was_registered_at_the_counter_comes_to_their_own_record(client):
    known = a_person(given_name="Rūta", family_name="Kazlauskaitė")
    without_address(known)
    set_personal_code(
        person=known, code=CODE, country="LT", proof=CodeProof.DOCUMENT, by=None, now=NOW
    )

    sign_in(client)

    assert client.session["_auth_user_id"] == str(known.pk)
    assert SocialAccount.objects.get().user == known


@pytest.mark.parametrize("signs_in", [True, False])
def test_a_record_that_somebody_opened_with_an_invented_code_is_not_entered(client, signs_in):
    inventor = a_person(email="inventor@talka.example")
    if signs_in:
        with_account(inventor)
    else:
        without_address(inventor)
    set_personal_code(person=inventor, code=CODE, country="LT", by=None, now=NOW)

    sign_in(client)

    assert client.session["_auth_user_id"] != str(inventor.pk)
    assert proof_of_identity(inventor) is CodeProof.STATED


def test_a_former_code_lets_nobody_into_the_record_that_had_it(client):
    other = a_person()
    without_address(other)
    told = {"person": other, "country": "LT", "proof": CodeProof.DOCUMENT, "by": None, "now": NOW}
    set_personal_code(code=CODE, **told)
    newer = make_personal_code("LT", birth_date=date(1990, 5, 17), serial=9, sex_digit=2)
    set_personal_code(code=newer, override_reason="passport 7", **told)

    sign_in(client)

    assert client.session["_auth_user_id"] != str(other.pk)
    assert SocialAccount.objects.get().user != other


def test_a_told_code_lets_nobody_in_where_another_code_of_the_record_is_proved(client):
    other = a_person()
    without_address(other)
    seen = make_personal_code("LV", birth_date=date(1980, 1, 2), serial=3)
    set_personal_code(
        person=other, code=seen, country="LV", proof=CodeProof.DOCUMENT, by=None, now=NOW
    )
    set_personal_code(person=other, code=CODE, country="LT", by=None, now=NOW)

    sign_in(client)

    assert client.session["_auth_user_id"] != str(other.pk)
    assert SocialAccount.objects.get().user != other
