"""Log, answer and error page name the same number, and no visitor chooses it."""

import json
import logging
import re

import pytest
from django.test import Client

from talka.kit.components.errors import server_error


pytestmark = pytest.mark.django_db
NUMBER = "0123456789abcdef0123456789abcdef"


@pytest.fixture
def visitor() -> Client:
    return Client(raise_request_exception=False)


def test_every_answer_has_a_number_of_its_own(visitor):
    numbers = [visitor.get("/health/live")["X-Request-ID"] for _ in range(2)]

    assert all(re.fullmatch(r"[0-9a-f]{32}", number) for number in numbers)
    assert numbers[0] != numbers[1]


def test_the_page_of_an_error_shows_the_number_of_its_answer():
    answer = Client(enforce_csrf_checks=True).post("/account/login/")

    assert answer.status_code == 403
    assert f"<kbd>{answer['X-Request-ID']}</kbd>" in answer.content.decode()


def test_the_page_of_a_breakdown_shows_it_too(rf):
    request = rf.get("/")
    request.request_id = NUMBER

    assert NUMBER in server_error(request).content.decode()


def test_pages_that_are_absent_look_alike_and_show_none(visitor):
    answer = visitor.get("/there/is/no/such/page/")

    assert answer.status_code == 404
    assert answer["X-Request-ID"] not in answer.content.decode()


def test_the_number_of_the_proxy_in_front_is_kept(visitor, settings):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1

    assert visitor.get("/health/live", headers={"X-Request-ID": NUMBER})["X-Request-ID"] == NUMBER


@pytest.mark.parametrize("given", ["short", "<script>alert(1)</script>", "x" * 65, "a b c d e f g"])
def test_a_number_that_no_proxy_makes_is_replaced(visitor, settings, given):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1

    assert visitor.get("/health/live", headers={"X-Request-ID": given})["X-Request-ID"] != given


def test_without_a_proxy_in_front_a_visitor_cannot_choose_the_number(visitor, caplog):
    with caplog.at_level(logging.INFO, logger="django_structlog"):
        answer = visitor.get("/health/live", headers={"X-Request-ID": NUMBER})

    assert answer["X-Request-ID"] != NUMBER
    assert NUMBER not in caplog.text


def test_the_log_names_the_number_of_the_answer(visitor, caplog):
    with caplog.at_level(logging.INFO, logger="django_structlog"):
        answer = visitor.get("/health/live")

    finished = [record.msg for record in caplog.records if "request_finished" in str(record.msg)]
    assert [one["request_id"] for one in finished] == [answer["X-Request-ID"]], json.dumps(
        [str(one) for one in finished]
    )
