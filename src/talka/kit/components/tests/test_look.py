"""Tags of the design system."""

import re
from pathlib import Path

import pytest
from django.core.paginator import Paginator
from django.template import Context, Template
from django.test import RequestFactory
from django.utils.translation import override

from talka.kit.components import charts, errors, icons
from talka.kit.components.paging import pages_around
from talka.kit.components.parts import (
    Action,
    JobCard,
    Kind,
    Must,
    Point,
    Press,
    Reason,
    Row,
    Series,
    Standing,
    Tag,
)


FOLDER = Path(__file__).parents[1]
TEMPLATES = [
    file
    for room in ("components", "forms", "tables")
    for file in (FOLDER.parent / room / "templates").rglob("*.html")
]


@pytest.fixture(autouse=True)
def _english():
    with override("en"):
        yield


def draw(source, **context):
    return Template("{% load look %}" + source).render(Context(context))


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda file: file.name)
def test_no_template_needs_an_inline_style_or_script(file):
    text = file.read_text()
    assert not re.search(r"\sstyle=|<style|\son\w+=|javascript:", text)
    assert not re.search(r"<script(?![^>]*\ssrc=)", text)


def test_every_kind_of_status_has_its_own_shape():
    shapes = {str(icons.of_kind(kind.value)) for kind in Kind}
    assert len(shapes) == len(Kind)
    assert "" not in shapes


def test_a_status_is_a_word_and_a_shape():
    html = draw("{% tag status %}", status=Tag("Open", Kind.GOOD))
    assert "Open" in html
    assert "<svg" in html


def test_words_from_strangers_are_escaped_in_every_part():
    bad = "<script>alert(1)</script>"
    job = JobCard(
        bad,
        "/x",
        bad,
        (bad,),
        Tag(bad),
        bad,
        (Action(bad, "/y", post=True, fields=((bad, bad),), about=bad),),
        (Reason(bad, 1, 2, bad),),
        (Must(bad, Standing.MET),),
        (bad,),
        bad,
        "/z",
    )
    html = draw(
        "{% job_card job %}{% summary_list rows %}{% button bad %}",
        job=job,
        rows=[Row(bad, bad)],
        bad=bad,
    )
    assert "<script>" not in html
    html = draw(
        "{% card title=bad %}{{ bad }}{% endcard %}{% notice title=bad %}x{% endnotice %}", bad=bad
    )
    assert "<script>" not in html
    html = draw("{% tabs bad %}{% tab bad %}{{ bad }}{% endtab %}{% endtabs %}", bad=bad)
    assert "<script>" not in html


def test_the_points_of_a_card_are_the_sum_of_its_reasons():
    html = draw("{% reasons items %}", items=[Reason("a", 52, 60), Reason("b", 16, 20)])
    assert "68 of 80" in html


def test_an_unanswered_row_says_so():
    assert "Not answered" in draw("{% summary_list rows %}", rows=[Row("Phone", None, "/x")])


def test_a_post_action_is_a_form_with_its_mark():
    request = RequestFactory().get("/")
    source = "{% load look %}{% action one %}"
    html = Template(source).render(
        Context({"one": Action("Apply", "/a", Press.PRIMARY, post=True), "csrf_token": "abc"})
    )
    assert 'method="post"' in html
    assert "csrfmiddlewaretoken" in html
    assert request


def test_a_meter_never_leaves_its_frame():
    for value, out_of, width in (
        (5, 10, "50.0"),
        (20, 10, "100.0"),
        (-1, 10, "0.0"),
        (1, 0, "0.0"),
    ):
        assert f'width="{width}"' in draw("{% meter v o %}", v=value, o=out_of)


def test_paging_keeps_the_rest_of_the_address():
    request = RequestFactory().get("/?q=cook&page=3&sort=-wage")
    found = pages_around(Paginator(range(200), 20).page(3), request, "page")
    assert found["next_url"] == "?q=cook&sort=-wage&page=4"
    assert found["previous_url"] == "?q=cook&sort=-wage&page=2"
    assert [link.number for link in found["links"]] == [1, 2, 3, 4, None, 10]


def test_bars_begin_at_zero_and_their_lengths_tell_the_values():
    chart = charts.bars("t", Series("s", [Point("a", 100), Point("b", 50)]))
    first, second = chart.bars
    assert first.x == second.x
    assert first.width == pytest.approx(2 * second.width, abs=0.2)


def test_negative_bars_end_where_positive_ones_begin():
    chart = charts.bars("t", Series("s", [Point("a", 100), Point("b", -50)]))
    gain, loss = chart.bars
    assert loss.x + loss.width == pytest.approx(gain.x, abs=0.2)


def test_a_flat_line_gets_a_scale_on_which_it_can_be_read():
    low, high = charts.scale_of([Point("a", 141), Point("b", 163)])
    assert 0 < low <= 141
    assert high >= 163
    low, __ = charts.scale_of([Point("a", 10), Point("b", 163)])
    assert low == 0


def test_empty_charts_are_drawn_without_an_error():
    assert charts.bars("t", Series("s")).bars == ()
    assert charts.lines("t", [Series("s")]).lines == ()
    assert "<svg" in draw(
        "{% chart_line 't' s %}{% chart_bars 't' s %}", s=Series("s", [Point("a", 0)])
    )


def test_a_chart_carries_its_numbers_as_a_table():
    html = draw("{% chart_bars 'Vacancies' s %}", s=Series("Open", [Point("Cooks", 1210)]))
    assert "<table" in html
    assert "<desc>" in html
    assert "1\u00a0210" in html


def test_the_page_for_a_broken_service_needs_nothing_that_can_break():
    answer = errors.server_error(RequestFactory().get("/"))
    assert answer.status_code == 500
    assert b"<h1" in answer.content
    assert errors.unavailable(RequestFactory().get("/"))["Retry-After"]


@pytest.mark.parametrize("status", [400, 403, 404, 410, 413, 429])
def test_every_trouble_says_what_to_do_now(status):
    trouble = errors.trouble_of(status)
    assert trouble.title
    assert trouble.steps
    assert str(status) not in trouble.title
