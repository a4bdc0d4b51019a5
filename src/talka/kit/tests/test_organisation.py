"""The block of the organisation stands in the footer, on documents and under mails."""

import pytest
from django.template import Context, Template
from django.template.loader import render_to_string
from django.utils.translation import override

from talka.kit.organisation import letterhead, number_label, organisation


# What nobody may miss: name, form, parent, code, address, telephone, mailbox, website, help line.
PARTS = (
    "Employment Service",
    "Budgetary institution",
    "Ministry of Social Security and Labour",
    "190766619",
    "Geležinio Vilko g. 3A",
    "+370 5 000 1883",
    "info@talka.example",
    "https://talka.example",
    "1883",
)


@pytest.fixture(autouse=True)
def in_english():
    with override("en"):
        yield


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize(
    "template", ["parts/footer.html", "parts/letterhead.html", "parts/letterhead.txt"]
)
def test_footer_documents_and_mails_name_the_whole_organisation(template, part):
    assert part in render_to_string(template, {"organisation": organisation()})


def test_the_block_speaks_the_language_of_its_reader():
    with override("lt"):
        assert letterhead()[0] == "Užimtumo tarnyba"


def test_what_the_organisation_has_not_leaves_no_gap(settings):
    from dataclasses import replace

    settings.IDENTITY = replace(settings.IDENTITY, numbers={}, website="", phone="", address="")

    assert all(line and "·  ·" not in line for line in letterhead())


def test_a_number_of_an_unknown_purpose_is_shown_as_it_is_written():
    assert number_label("night_line") == "night line"


def test_a_name_with_signs_cannot_become_markup(settings):
    from dataclasses import replace

    settings.IDENTITY = replace(settings.IDENTITY, name={"en": "A <b> & C"})
    text = Template("{% include 'parts/letterhead.html' %}").render(Context())

    assert "A &lt;b&gt; &amp; C" in text
    assert "A <b> & C" in render_to_string("parts/letterhead.txt")
