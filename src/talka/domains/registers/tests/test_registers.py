"""Every adapter answers the same questions in the same way."""

import json
import threading
from dataclasses import asdict
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from talka.domains.registers import api
from talka.domains.registers.queries import RegisterAway
from talka.domains.registers.queries.network import NetworkRegister
from talka.domains.registers.queries.stub import StubRegister
from talka.engines.identifiers import make_company_code


class Desk(BaseHTTPRequestHandler):
    """A register on this machine that speaks the protocol, with the answers of the stub."""

    answer_with: bytes | None = None

    def do_GET(self):
        _, _, country, code = self.path.split("/")
        entity = StubRegister().legal_entity(code, country)
        self.reply(asdict(entity) if entity else None)

    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        self.reply({"contracts": []} if self.path == "/employments" else None)

    def reply(self, body):
        content = self.answer_with or json.dumps(body).encode()
        self.send_response(404 if body is None else 200)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_):
        """Keep the test output quiet."""


@pytest.fixture
def desk():
    Desk.answer_with = None
    server = ThreadingHTTPServer(("127.0.0.1", 0), Desk)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(params=["stub", "network"])
def register(request, desk):
    return StubRegister() if request.param == "stub" else NetworkRegister(desk, token="secret")


def test_an_organisation_is_found_by_its_code(register):
    assert register.legal_entity("190766619", "LT").name == "Užimtumo tarnyba"


def test_an_unknown_code_is_nobody(register):
    assert register.legal_entity("190766618", "LT") is None


def test_the_same_code_gets_the_same_answer(register):
    code = make_company_code("LT", 123)

    assert register.legal_entity(code, "LT") == register.legal_entity(code, "LT")


def test_nobody_knows_a_person_who_is_not_there(register):
    assert register.resident("39001010000", "LT") is None
    assert register.employment("39001010000", "LT") == []


def test_a_register_that_is_away_says_so():
    with pytest.raises(RegisterAway):
        NetworkRegister("http://127.0.0.1:9", token="").legal_entity("190766619", "LT")


@pytest.mark.parametrize("nonsense", [b"<html>", b'{"name": 3}', b"[]", b"\xff"])
def test_an_answer_that_makes_no_sense_counts_as_away(desk, nonsense):
    Desk.answer_with = nonsense

    with pytest.raises(RegisterAway):
        NetworkRegister(desk, token="").legal_entity("190766619", "LT")


def test_without_a_connected_register_nobody_is_taken_for_checked(settings):
    settings.REGISTERS_ADDRESS, settings.REGISTERS_STUB = "", False

    for question in (api.legal_entity, api.resident, api.employment):
        with pytest.raises(RegisterAway):
            question("190766619", "LT")


def test_the_setting_names_the_register_that_is_asked(desk, settings):
    settings.REGISTERS_ADDRESS, settings.REGISTERS_STUB = desk, False

    assert api.legal_entity("190766619", "LT").name == "Užimtumo tarnyba"
