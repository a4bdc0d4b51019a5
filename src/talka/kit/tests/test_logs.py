"""No person can be found in a log."""

import io
import json
import logging
import logging.config
from collections.abc import Iterator

import pytest
import structlog

from talka.kit import logs


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    """Return what is written while logs are JSON."""
    written = io.StringIO()
    handlers, level = logging.root.handlers[:], logging.root.level
    logging.config.dictConfig(logs.configure(console=False))
    logging.root.handlers[0].setStream(written)  # type: ignore[attr-defined]
    structlog.configure(cache_logger_on_first_use=False)
    yield written
    logging.root.handlers[:] = handlers
    logging.root.setLevel(level)


def event(lines: io.StringIO) -> dict[str, object]:
    return dict(json.loads(lines.getvalue().splitlines()[-1]))


def test_an_event_is_one_json_line_with_the_requests_id(lines: io.StringIO) -> None:
    with structlog.contextvars.bound_contextvars(request_id="r-1"):
        structlog.get_logger("talka.x").info("vacancy_published", vacancy="V-7K3M9QXA")
    found = event(lines)
    assert found["event"] == "vacancy_published"
    assert found["request_id"] == "r-1"
    assert found["vacancy"] == "V-7K3M9QXA"
    assert found["level"] == "info"


@pytest.mark.parametrize(
    "text",
    [
        "ona.petraite@example.lt",
        "38703181745",
        "161175-19997",
        "+370 612 34567",
        "LT12 1000 0111 0100 1000",
        "duplicate key, DETAIL: Key (code)=(Jonas Petraitis) already exists.",
        "Failing row contains (1, Jonas Petraitis, null).",
    ],
)
def test_what_looks_like_a_person_is_masked_wherever_it_stands(
    lines: io.StringIO, text: str
) -> None:
    log = structlog.get_logger("talka.x")
    log.info("could not take %s", text, deep={"list": [text]})
    try:
        raise ValueError(text)
    except ValueError:
        log.exception("failed", reason=text)
    logging.getLogger("some.library").warning("got %s", text)
    written = lines.getvalue()
    assert written.count("[masked]") >= 4
    for secret in ("petraite@", "38703181745", "161175", "34567", "0111", "Petraitis"):
        assert secret not in written


def test_fields_named_after_personal_data_are_dropped(lines: io.StringIO) -> None:
    structlog.get_logger("talka.x").info(
        "registered", email="x", given_name="Ona", more={"Phone": "1", "office": 7}, ip="10.0.0.1"
    )
    assert set(event(lines)) == {"event", "more", "level", "logger", "timestamp"}
    assert event(lines)["more"] == {"office": 7}


def test_a_personal_code_kept_as_a_number_is_masked(lines: io.StringIO) -> None:
    structlog.get_logger("talka.x").info("read", value=38703181745, count=12)
    assert event(lines)["value"] == "[masked]"
    assert event(lines)["count"] == 12


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("GET /vacancies?q=Jonas+Petraitis", "GET /vacancies"),
        ("GET /answer/MTQ:1tXhGk:9ZpQm_k3s0d8f7a6s5/", "GET /answer/[masked]/"),
        ("GET /desk/people/P-7K3M9QXA/notes", "GET /desk/people/P-7K3M9QXA/notes"),
        ("GET /about/accessibility-statement", "GET /about/accessibility-statement"),
    ],
)
def test_the_address_of_a_request_loses_its_query_and_its_secrets(
    lines: io.StringIO, address: str, kept: str
) -> None:
    structlog.get_logger("talka.x").info("request_finished", request=address)
    assert event(lines)["request"] == kept


def test_a_traceback_shows_no_values_of_variables(lines: io.StringIO) -> None:
    def fail() -> None:
        person = "Petraitis"
        raise RuntimeError(len(person))

    try:
        fail()
    except RuntimeError:
        structlog.get_logger("talka.x").exception("failed")
    shown = str(event(lines)["exception"])
    assert "RuntimeError: 9" in shown
    assert "person = " not in shown.replace('person = "Petraitis"', "")
