"""The files in `deploy/` fit the service: what they leave out would be missed by a whole country."""

import re
import shlex

import pytest
import typer

from talka.cli.application import application
from talka.cli.places import checkout


DEPLOY = checkout() / "deploy"
ENVIRONMENT = DEPLOY / "talka.env.example"
COMPOSE = DEPLOY / "container" / "compose.yaml"
UNITS = sorted((DEPLOY / "systemd").glob("*.service"))
# What an installation with containers must be able to say from outside.
SAYABLE = (
    "TALKA_COUNTRY",
    "TALKA_EMAIL_FROM",
    "TALKA_FIELD_KEY",
    "TALKA_FINGERPRINT_KEY",
    "TALKA_HOSTS",
    "TALKA_HTTPS",
    "TALKA_IDENTITY",
    "TALKA_METRICS_TOKEN",
    "TALKA_OPENID",
    "TALKA_ORIGINS",
    "TALKA_REGISTERS",
    "TALKA_SECRET_KEY",
    "TALKA_SITE_ADDRESS",
    "TALKA_SMTP_HOST",
    "TALKA_SMTP_PASSWORD",
)


def text(*parts):
    return DEPLOY.joinpath(*parts).read_text(encoding="utf-8")


def settings_of_the_example():
    lines = ENVIRONMENT.read_text(encoding="utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))


def test_behind_nginx_visitors_are_told_apart():
    assert settings_of_the_example()["TALKA_PROXIES"] == "1"
    assert re.search(r'^    TALKA_PROXIES: "1"', text("container", "compose.yaml"), re.MULTILINE)
    assert "X-Forwarded-For $remote_addr" in text("nginx", "talka-proxy.inc")


@pytest.mark.parametrize("name", SAYABLE)
def test_containers_can_be_told_everything_that_an_installation_decides(name):
    assert re.search(
        rf"^    {name}: \$\{{{name}:-", text("container", "compose.yaml"), re.MULTILINE
    )


def test_both_servers_say_how_the_visitor_came():
    assert "X-Forwarded-Proto $talka_scheme" in text("nginx", "talka-proxy.inc")
    for path in (("nginx", "talka.conf"), ("container", "nginx.conf")):
        assert "$talka_scheme {" in text(*path), path


def test_the_tls_in_front_of_the_containers_is_believed_and_a_visitor_of_nginx_is_not():
    assert "map $http_x_forwarded_proto $talka_scheme" in text("container", "nginx.conf")
    assert "real_ip_header X-Forwarded-For" in text("container", "nginx.conf")
    assert '"127.0.0.1:8080:8080"' in text("container", "compose.yaml")
    assert "http_x_forwarded" not in text("nginx", "talka.conf")


@pytest.mark.parametrize("name", [".containerignore", ".dockerignore"])
def test_no_secret_and_no_data_of_the_builder_comes_into_the_image(name):
    left_out = (checkout() / name).read_text(encoding="utf-8").splitlines()

    assert {".venv", ".talka", ".git", "**/secrets.json", "**/*.env"} <= set(left_out)


def test_both_builders_leave_out_the_same():
    first, second = (checkout() / name for name in (".containerignore", ".dockerignore"))
    assert first.read_text(encoding="utf-8") == second.read_text(encoding="utf-8")


def test_tables_classification_and_offices_are_there_before_anybody_is_served():
    unit = text("systemd", "talka-web.service")
    order = [unit.index(f"talka {command}") for command in ("migrate", "found", "serve")]
    assert order == sorted(order)
    compose = text("container", "compose.yaml")
    assert "talka migrate && talka found" in compose
    assert compose.count("found: { condition: service_completed_successfully }") == 2


def known_commands(group, before=()):
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from known_commands(command, (*before, name))
        else:
            yield (*before, name)


def called():
    """Yield every call of `talka` in units and compose file, as the words after it."""
    for unit in UNITS:
        for line in unit.read_text(encoding="utf-8").splitlines():
            if line.startswith("Exec") and "/bin/talka " in line:
                yield unit.name, shlex.split(line.split("/bin/talka ", 1)[1])
    for line in text("container", "compose.yaml").splitlines():
        if found := re.search(r'\["talka", (.*?)\]', line):
            yield "compose.yaml", [word.strip(' "') for word in found[1].split(",")]


@pytest.mark.parametrize(("where", "words"), [*called()])
def test_every_command_that_deploy_calls_exists(where, words):
    commands = set(known_commands(typer.main.get_command(application())))

    assert any(tuple(words[: len(one)]) == one for one in commands), (where, words)


def test_the_folder_that_the_nightly_unit_writes_to_is_made_by_the_installer():
    unit = text("systemd", "talka-nightly.service")
    (line,) = [one for one in unit.splitlines() if one.startswith("ReadWritePaths=")]
    guide = (checkout() / "docs" / "how-to" / "install.md").read_text(encoding="utf-8")
    for folder in line.removeprefix("ReadWritePaths=").split():
        assert folder in guide, folder
