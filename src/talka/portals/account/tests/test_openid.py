"""Sign-in with a real OpenID provider that runs beside the test, and with lying ones."""

import json
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any, ClassVar
from urllib.parse import parse_qs, urlsplit

import jwt
import oidc_provider_mock
import pytest
import requests
from allauth.account.models import EmailAddress
from allauth.socialaccount.models import SocialAccount
from cryptography.hazmat.primitives.asymmetric import rsa
from django.urls import reverse

from talka.domains.people.api import Person
from talka.domains.people.tests.factories import a_person, with_account
from talka.portals.account import openid


pytestmark = [
    pytest.mark.django_db,
    # The provider for tests warns about its own house.
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore:.*joserfc.*"),
]
LOGIN = reverse("openid_connect_login", args=["gateway"])
BACK = reverse("openid_connect_callback", args=["gateway"])


@pytest.fixture(scope="module")
def provider():
    users = [
        oidc_provider_mock.User(
            sub="LT-1",
            claims={
                "email": "ruta@gateway.example",
                "email_verified": True,
                "given_name": "Rūta",
                "family_name": "Kazlauskaitė",
            },
        ),
        oidc_provider_mock.User(sub="LT-2", claims={"given_name": "Kadri", "family_name": "Tamm"}),
        oidc_provider_mock.User(
            sub="LT-3", claims={"email": "known@talka.example", "email_verified": True}
        ),
    ]
    with oidc_provider_mock.run_server_in_thread(user_claims=users) as server:
        yield f"http://localhost:{server.server_port}"


@pytest.fixture(autouse=True)
def connected(provider, settings):
    settings.SOCIALACCOUNT_PROVIDERS = {
        "openid_connect": {
            "OAUTH_PKCE_ENABLED": True,
            "APPS": [
                {
                    "provider_id": "gateway",
                    "name": "National gateway",
                    "client_id": "talka",
                    "secret": "a secret of the two",
                    "settings": {"server_url": provider, "fetch_userinfo": True},
                }
            ],
        }
    }


def to_provider(client):
    """Go to the provider; return its address with the question."""
    assert client.get(LOGIN).status_code == 200
    answer = client.post(LOGIN)
    assert answer.status_code == 302
    return answer.url


def back_from(address, sub):
    """Say yes at the provider as the person; return the query with which it sends back."""
    answer = requests.post(address, data={"sub": sub}, allow_redirects=False, timeout=5)
    assert answer.status_code in {302, 303}, answer.text
    return urlsplit(answer.headers["Location"]).query


def sign_in(client, sub):
    return client.get(f"{BACK}?{back_from(to_provider(client), sub)}")


def is_signed_in(client):
    return "_auth_user_id" in client.session


def test_the_sign_in_page_offers_the_provider(client):
    html = client.get(reverse("account_login")).content.decode()
    assert "Sign in with National gateway" in html
    assert LOGIN in html


def test_a_new_person_comes_back_signed_in_with_name_and_address(client):
    assert sign_in(client, "LT-1").url == reverse("home")
    person = Person.objects.get()
    assert (person.full_name, person.email) == ("Rūta Kazlauskaitė", "ruta@gateway.example")
    assert person.created_at is not None
    assert not person.has_usable_password()
    assert EmailAddress.objects.get(user=person).verified
    assert client.session["_auth_user_id"] == str(person.pk)


def test_coming_again_makes_no_second_person(client):
    sign_in(client, "LT-1")
    client.post(reverse("account_logout"))
    sign_in(client, "LT-1")
    assert is_signed_in(client)
    assert Person.objects.count() == SocialAccount.objects.count() == 1


def test_whoever_has_no_address_is_asked_for_one(client):
    answer = sign_in(client, "LT-2")
    assert answer.url == reverse("socialaccount_signup")
    assert "e-mail address" in client.get(answer.url).content.decode()
    assert not is_signed_in(client)


def test_the_account_of_somebody_else_with_the_same_address_is_not_taken_over(client):
    with_account(a_person(email="known@talka.example"))
    sign_in(client, "LT-3")
    assert not is_signed_in(client)
    assert SocialAccount.objects.count() == 0


def test_the_question_carries_state_nonce_and_challenge(client):
    question = parse_qs(urlsplit(to_provider(client)).query)
    assert set(question["scope"][0].split()) == {"openid", "profile", "email"}
    assert len(question["nonce"][0]) >= 24
    assert question["code_challenge_method"] == ["S256"]
    assert question["state"]


def test_nothing_from_the_address_goes_to_the_provider(client):
    answer = client.post(f"{LOGIN}?auth_params=prompt%3Dnone%26claims%3Dx&scope=admin")
    question = parse_qs(urlsplit(answer.url).query)
    assert "prompt" not in question
    assert set(question["scope"][0].split()) == {"openid", "profile", "email"}


def test_going_there_needs_a_click(client):
    assert client.get(LOGIN).status_code == 200
    assert openid.NONCE not in client.session


def test_an_answer_without_a_question_is_refused(client):
    answer = client.get(f"{BACK}?code=abc&state=def")
    assert "did not work" in answer.content.decode()
    assert not is_signed_in(client)


def test_the_answer_to_somebody_elses_question_is_refused(client):
    from django.test import Client

    stolen = back_from(to_provider(Client()), "LT-1")
    client.get(f"{BACK}?{stolen}")
    assert not is_signed_in(client)


def test_an_answer_works_once(client):
    answer = back_from(to_provider(client), "LT-1")
    client.get(f"{BACK}?{answer}")
    client.post(reverse("account_logout"))
    client.get(f"{BACK}?{answer}")
    assert not is_signed_in(client)


def test_whoever_says_no_at_the_provider_is_told_so(client):
    state = parse_qs(urlsplit(to_provider(client)).query)["state"][0]
    answer = client.get(f"{BACK}?error=access_denied&state={state}", follow=True)
    assert "You did not sign in" in answer.content.decode()


@pytest.mark.parametrize("name", ["nobody", "..", "%00", "gateway2"])
def test_a_provider_that_is_not_connected_is_not_there(client, name):
    assert client.get(f"/account/oidc/{name}/login/").status_code == 404
    assert client.get(f"/account/oidc/{name}/login/callback/").status_code == 404


def test_a_provider_that_is_away_is_said_in_words(client, settings):
    apps = settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"]
    apps[0]["settings"]["server_url"] = "http://127.0.0.1:9"
    answer = client.post(LOGIN)
    assert answer.status_code == 502
    assert "Try again in a few minutes" in answer.content.decode()


# A provider of our own that says whatever the test wants.
OUR_KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)
OTHER_KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)


class LyingProvider(BaseHTTPRequestHandler):
    """Answers like a provider; what it says about people stands in `says`."""

    says: ClassVar[dict[str, Any]] = {}
    address = ""

    def do_GET(self):
        own = self.address
        pages = {
            "/.well-known/openid-configuration": {
                "issuer": own,
                "authorization_endpoint": f"{own}/authorize",
                "token_endpoint": f"{own}/token",
                "userinfo_endpoint": f"{own}/userinfo",
                "jwks_uri": f"{own}/keys",
            },
            "/userinfo": {"sub": "LT-1", "email": "ruta@gateway.example", "email_verified": True},
            "/keys": {"keys": [key_as_words(OUR_KEY, "ours"), key_as_words(OTHER_KEY, "older")]},
        }
        self.answer(pages[self.path])

    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        self.answer({"access_token": "x", "token_type": "Bearer", **self.says})

    def answer(self, content):
        body = json.dumps(content).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def key_as_words(key, name):
    return {**jwt.algorithms.RSAAlgorithm.to_jwk(key.public_key(), as_dict=True), "kid": name}


@pytest.fixture
def lying(client, settings):
    """Return a function that signs in with the token made by `lie(address, nonce)`."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), LyingProvider)
    LyingProvider.address = address = f"http://127.0.0.1:{server.server_port}"
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    app = settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"][0]
    app["settings"] = {"server_url": address, "fetch_userinfo": True}

    def attempt(lie):
        question = parse_qs(urlsplit(to_provider(client)).query)
        LyingProvider.says = {"id_token": lie(address, question["nonce"][0])}
        return client.get(BACK, {"code": "abc", "state": question["state"][0]})

    yield attempt
    server.shutdown()
    server.server_close()
    thread.join()


def claims(provider, **changes):
    now = int(time.time())
    usual = {"iss": provider, "aud": "talka", "sub": "LT-1", "iat": now, "exp": now + 300}
    return {name: value for name, value in {**usual, **changes}.items() if value is not None}


def token(content, *, key=OUR_KEY, algorithm="RS256", kid="ours"):
    return jwt.encode(content, key, algorithm=algorithm, headers={"kid": kid} if kid else {})


def test_our_provider_is_believed_when_it_does_not_lie(client, lying):
    lying(lambda p, n: token(claims(p, nonce=n)))
    assert is_signed_in(client)


LIES = {
    "no nonce": lambda p, n: token(claims(p)),
    "another nonce": lambda p, n: token(claims(p, nonce=f"{n}x")),
    "another audience": lambda p, n: token(claims(p, nonce=n, aud="somebody-else")),
    "no audience": lambda p, n: token(claims(p, nonce=n, aud=None)),
    "another issuer": lambda p, n: token(claims(p, nonce=n, iss="https://evil.example")),
    "no issuer": lambda p, n: token(claims(p, nonce=n, iss=None)),
    "too old": lambda p, n: token(claims(p, nonce=n, exp=int(time.time()) - 3600)),
    "another person than at the desk": lambda p, n: token(claims(p, nonce=n, sub="LT-9")),
    "not signed": lambda p, n: token(claims(p, nonce=n), key="", algorithm="none"),
    "signed by somebody else": lambda p, n: token(claims(p, nonce=n), key=OTHER_KEY),
    "signed with a shared secret": lambda p, n: token(
        claims(p, nonce=n), key="a secret of the two, long enough for this", algorithm="HS256"
    ),
    "unknown key": lambda p, n: token(claims(p, nonce=n), kid="another"),
    "made for somebody else": lambda p, n: token(claims(p, nonce=n, azp="somebody-else")),
    "made tomorrow": lambda p, n: token(claims(p, nonce=n, iat=int(time.time()) + 86_400)),
    "no key named": lambda p, n: token(claims(p, nonce=n), kid=None),
    "no token at all": lambda p, n: "",
    "rubbish": lambda p, n: "a.b.c",
}


@pytest.mark.parametrize("lie", LIES.values(), ids=LIES.keys())
def test_a_provider_that_lies_signs_nobody_in(client, lying, lie):
    answer = lying(lie)
    assert answer.status_code in {200, 401, 403, 502}
    assert "did not work" in answer.content.decode()
    assert not is_signed_in(client)
    assert not Person.objects.exists()
