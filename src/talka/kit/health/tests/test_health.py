"""Health pages say the truth, and a missing database is met calmly."""

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.db import OperationalError, connection, connections
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from talka.kit.health import checks, metrics, views
from talka.kit.health.middleware import CalmWhenDatabaseIsAway, is_away


pytestmark = pytest.mark.django_db


def ask_a_missing_database(_request: HttpRequest) -> HttpResponse:
    """Do what any page does, with a database that is not there."""
    elsewhere = connections.create_connection("default")
    elsewhere.settings_dict = {**elsewhere.settings_dict, "HOST": "/nowhere"}
    elsewhere.ensure_connection()
    return HttpResponse("reached")


def calm(page: Callable[[HttpRequest], HttpResponse], request: HttpRequest) -> HttpResponse:
    response = CalmWhenDatabaseIsAway(page)(request)
    assert isinstance(response, HttpResponse)
    return response


def test_a_live_process_says_so_without_asking_the_database() -> None:
    response = views.live(RequestFactory().get("/health/live"))
    assert (response.status_code, json.loads(response.content)) == (200, {"status": "live"})


def test_a_service_with_everything_it_needs_is_ready() -> None:
    response = views.ready(RequestFactory().get("/health/ready"))
    assert response.status_code == 200, response.content
    answer = json.loads(response.content)
    assert answer["status"] == "ready"
    assert [check["name"] for check in answer["checks"]] == ["database", "queue", "disk"]


def test_a_job_that_waits_for_an_hour_makes_the_service_not_ready() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO procrastinate_jobs (queue_name, task_name, scheduled_at)"
            " VALUES ('default', 'stuck', now() - interval '1 hour')"
        )
    response = views.ready(RequestFactory().get("/health/ready"))
    assert response.status_code == 503
    assert response["Retry-After"] == "5"
    reasons = {check["name"]: check for check in json.loads(response.content)["checks"]}
    assert not reasons["queue"]["ok"]
    assert reasons["queue"]["detail"] == "1 waiting, the oldest for 60 min"


def test_a_full_disk_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "LEAST_FREE_BYTES", 10**18)
    assert not checks.finding("disk", checks.disk).is_well


def test_a_data_folder_that_cannot_be_read_is_a_finding_and_no_crash(
    settings: Any, tmp_path: Path
) -> None:
    settings.DATA_FOLDER = tmp_path / "gone" / "further"
    assert checks.finding("disk", checks.disk).detail == "cannot be read (FileNotFoundError)"


def test_a_missing_database_is_answered_calmly_and_soon() -> None:
    started = time.monotonic()
    response = calm(ask_a_missing_database, RequestFactory().get("/vacancies"))
    assert time.monotonic() - started < 3
    assert (response.status_code, response["Retry-After"]) == (503, "5")
    assert "try again in a minute" in response.content.decode()


def test_who_sent_something_is_told_that_it_was_not_saved() -> None:
    response = calm(ask_a_missing_database, RequestFactory().post("/apply"))
    assert "has not been saved" in response.content.decode()


def test_machines_are_answered_in_their_format() -> None:
    response = calm(ask_a_missing_database, RequestFactory().get("/api/v1/vacancies"))
    assert "detail" in json.loads(response.content)


def test_an_error_page_about_the_missing_database_is_replaced_by_the_calm_one() -> None:
    def broken(request: HttpRequest) -> HttpResponse:
        request.database_is_away = True
        return HttpResponse("broken", status=500)

    assert calm(broken, RequestFactory().get("/")).status_code == 503


def test_any_other_error_page_stays_as_it_is() -> None:
    page = calm(lambda _request: HttpResponse("broken", status=500), RequestFactory().get("/"))
    assert (page.status_code, page.content) == (500, b"broken")


def test_a_page_meeting_the_missing_database_is_answered_before_an_error_page_is_tried() -> None:
    middleware = CalmWhenDatabaseIsAway(lambda _request: HttpResponse())
    request = RequestFactory().get("/")
    with pytest.raises(OperationalError) as caught:
        ask_a_missing_database(request)
    answer = middleware.process_exception(request, caught.value)
    assert answer is not None
    assert answer.status_code == 503
    assert middleware.process_exception(request, ValueError("something else")) is None


def test_a_slow_statement_is_not_taken_for_a_missing_database() -> None:
    with pytest.raises(OperationalError) as caught, connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = '10ms'; SELECT pg_sleep(2)")
    assert not is_away(caught.value)


def test_metrics_are_for_those_who_show_the_token(settings: Any) -> None:
    request = RequestFactory().get("/health/metrics", headers={"Authorization": "Bearer right"})
    settings.METRICS_TOKEN = ""
    assert not views.carries_the_token(request)
    settings.METRICS_TOKEN = "wrong"
    assert not views.carries_the_token(request)
    settings.METRICS_TOKEN = "right"
    assert views.carries_the_token(request)


def test_metrics_count_answers_by_route_and_show_the_queue() -> None:
    calm(lambda _request: HttpResponse(), RequestFactory().get("/persons/P-SECRET99"))
    text = metrics.exposition().decode()
    assert 'talka_request_seconds_count{method="GET",route="none",status="200"}' in text
    assert "talka_jobs_due 0.0" in text
    assert "talka_database_up 1.0" in text
    assert "P-SECRET99" not in text
