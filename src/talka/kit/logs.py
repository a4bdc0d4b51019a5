"""
Logs as data: one JSON line per event on standard error, with the request's id, without people.

Personal data must not reach a log. Names of fields that hold them are dropped, and what looks like
an e-mail address, a personal code, a telephone number or a secret part of an address is masked in
every text, also in tracebacks and in what libraries write.
"""

import re
from collections.abc import Mapping
from typing import Any

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger


DROPPED = frozenset(
    {
        "address",
        "birth_date",
        "body",
        "code_personal",
        "cookie",
        "cookies",
        "date_of_birth",
        "email",
        "family_name",
        "first_name",
        "full_name",
        "given_name",
        "iban",
        "ip",
        "last_name",
        "password",
        "person_name",
        "personal_code",
        "phone",
        "secret",
        "session",
        "subject",
        "telephone",
        "token",
        "user_agent",
        "username",
    }
)
MASK = "[masked]"
# Longest first: a personal code is also a number, an address also holds long words.
MASKED = (
    re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),  # e-mail
    re.compile(r"\b\d{6}-\d{5}\b"),  # Latvian personal code
    re.compile(r"\b\d{11}\b"),  # Lithuanian, Estonian, Latvian without hyphen
    re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b"),  # IBAN
    re.compile(r"\+\d[\d ()-]{7,}\d"),  # telephone
    re.compile(r"(?<=Key \()[^)]*\)=\([^)]*\)"),  # values in PostgreSQL's details
    re.compile(r"(?<=Failing row contains )\(.*\)"),
)
# Signed links and one-time addresses open something for whoever holds them.
SECRET_STEP = re.compile(r"(?<=/)(?=[^/\s]*[0-9:_])[\w:.~=-]{20,}(?=/|$|\s)")
QUERY = re.compile(r"\?[^\s\"']*")


def without_people(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Drop fields that hold personal data and mask what looks like them anywhere else."""
    return {
        # Names with an underscore in front are the machinery's own and are never written.
        name: value if name.startswith("_") else masked(value)
        for name, value in event.items()
        if name.lower() not in DROPPED
    }


def masked(value: Any) -> Any:
    """Return the value with everything masked that looks like personal data, also deep inside."""
    if isinstance(value, str):
        return masked_text(value)
    if isinstance(value, Mapping):
        return {
            name: masked(inner) for name, inner in value.items() if str(name).lower() not in DROPPED
        }
    if isinstance(value, list | tuple | set | frozenset):
        return [masked(inner) for inner in value]
    if isinstance(value, int | float | bool) or value is None:
        return MASK if masked_text(str(value)) == MASK else value
    return masked_text(str(value))


def masked_text(text: str) -> str:
    """Return the text with everything masked that looks like personal data."""
    for pattern in MASKED:
        text = pattern.sub(MASK, text)
    return text


def short_address(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Cut queries and secret steps off the address of the request: people search for people."""
    if isinstance(request := event.get("request"), str):
        event["request"] = SECRET_STEP.sub(MASK, QUERY.sub("", request))
    return event


def common_steps() -> list[Processor]:
    """Return what happens to every event, ours or a library's, before it is written."""
    return [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.StackInfoRenderer(),
        # Plain tracebacks: richer ones would show the values of variables.
        structlog.processors.format_exc_info,
        short_address,
        without_people,
    ]


def configure(*, console: bool, level: str = "INFO") -> dict[str, Any]:
    """
    Set structlog up and return Django's LOGGING: lines for people when `console`, else JSON.

    Libraries that use Python's own logging go the same way.
    """
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            structlog.stdlib.PositionalArgumentsFormatter(),
            *common_steps(),
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    renderer: Processor = (
        structlog.dev.ConsoleRenderer(
            colors=False, exception_formatter=structlog.dev.plain_traceback
        )
        if console
        else structlog.processors.JSONRenderer(ensure_ascii=False)
    )
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "line": {
                "()": structlog.stdlib.ProcessorFormatter,
                "foreign_pre_chain": common_steps(),
                "processors": [
                    structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                    renderer,
                ],
            }
        },
        "handlers": {"errors": {"class": "logging.StreamHandler", "formatter": "line"}},
        "root": {"handlers": ["errors"], "level": level},
        "loggers": {
            # The middleware has said it already, with the request's id.
            "django.request": {"level": "CRITICAL"},
            "django.server": {"level": "WARNING"},
            "procrastinate": {"level": "WARNING"},
        },
    }


# What the settings say to django-structlog. Who asked stands in the read log, not here.
DJANGO_STRUCTLOG = {
    "DJANGO_STRUCTLOG_USER_ID_FIELD": None,
    "DJANGO_STRUCTLOG_IP_LOGGING_ENABLED": False,
    # `kit.request_number` has put a number there, and thrown away one that a visitor had sent.
    "DJANGO_STRUCTLOG_TRUST_UPSTREAM_REQUEST_ID": True,
    "DJANGO_STRUCTLOG_STATUS_START_LOG_LEVEL": 10,
}
