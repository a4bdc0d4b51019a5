"""The frame of the page."""

from types import SimpleNamespace

from django.template.loader import render_to_string
from django.utils.translation import override

from talka.kit.components.templatetags.frame import address_of, mailboxes_of


def test_the_page_renders_without_any_context():
    for name in (
        "base.html",
        "staff.html",
        "staff_page.html",
        "start_page.html",
        "confirmation.html",
        "question.html",
    ):
        html = render_to_string(name)
        assert "<!doctype html>" in html
        assert 'id="main"' in html


def test_the_page_says_its_language():
    with override("lt"):
        assert '<html lang="lt"' in render_to_string("base.html")


def test_the_identity_of_the_organisation_stands_in_the_footer():
    organisation = SimpleNamespace(
        name="Service",
        legal_form="Budgetary institution",
        parent="Ministry",
        legal_code="190766619",
        address="Street 1",
        phone="+370 5 000",
        email="a@example.org",
        mailboxes={"press": "p@example.org"},
    )
    html = render_to_string("base.html", {"organisation": organisation})
    for words in (
        "Service",
        "Budgetary institution",
        "Ministry",
        "190766619",
        "Street 1",
        "+370 5 000",
        "p@example.org",
    ):
        assert words in html


def test_the_language_switch_comes_back_to_the_same_page(rf):
    languages = [SimpleNamespace(code="lt", name="Lietuvių", is_current=True)]
    html = render_to_string(
        "parts/header.html", {"languages": languages, "request": rf.get("/a?b=c")}
    )
    if address_of("language"):
        assert 'name="next" value="/a?b=c"' in html


def test_mailboxes_are_named_by_their_purpose():
    with override("en"):
        found = mailboxes_of(
            SimpleNamespace(mailboxes={"press": "p@x.org", "legal_help": "l@x.org"})
        )
    assert found == [("Press", "p@x.org"), ("legal help", "l@x.org")]


def test_a_page_that_is_not_there_has_no_address():
    assert address_of("no_such_page_at_all") == ""
