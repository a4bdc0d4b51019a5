"""House forms: what people type, what comes out, what they read when it is wrong."""

from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest
from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from talka.kit.forms import (
    Candidate,
    Chosen,
    DatePartsInput,
    DayField,
    Form,
    IdempotentForm,
    MoneyField,
    OptionLabel,
    SearchableCheckboxes,
    TextField,
    TypeAheadField,
    UploadField,
)
from talka.kit.forms.text import one_line, tidy


JOBS = {"c:1": "Pastry cook", "c:2": "Cook"}


def look_up(text):
    return [Candidate(key, label) for key, label in JOBS.items() if text.lower() in label.lower()]


class Everything(IdempotentForm):
    name = forms.CharField(label="Name")
    email = forms.EmailField(label="E-mail", required=False)
    about = TextField(label="About you", required=False, max_length=100)
    hours = forms.IntegerField(label="Hours", required=False)
    share = forms.DecimalField(label="Share", required=False)
    kind = forms.ChoiceField(
        label="Kind",
        widget=forms.RadioSelect,
        required=False,
        choices=[("a", OptionLabel("First", "The hint")), ("b", "Second")],
    )
    skills = forms.MultipleChoiceField(
        label="Skills", widget=SearchableCheckboxes, required=False, choices=[("1", "Baking")]
    )
    day = DayField(label="First day", required=False, latest=date(2030, 1, 1))
    wage = MoneyField(label="Wage", required=False)
    job = TypeAheadField(
        label="Job", look_up=look_up, label_of=JOBS.get, url="/look", required=False
    )
    cv = UploadField(label="CV", required=False, accept=(".pdf",), megabytes=1)
    agree = forms.BooleanField(label="I agree", required=False)


@pytest.fixture(autouse=True)
def _english():
    with override("en"):
        yield


def filled(**data):
    return Everything({"name": "Rūta", **data})


@given(st.text(alphabet=st.characters(codec=None), max_size=200))
def test_no_text_breaks_a_form_and_nothing_unprintable_comes_out(text):
    form = filled(
        name=text, about=text, hours=text, share=text, day_day=text, wage=text, job=text, kind=text
    )
    form.is_valid()
    for value in form.cleaned_data.values():
        if isinstance(value, str):
            value.encode("utf-8")
            assert "\x00" not in value
    str(form)


def test_control_characters_are_refused_with_words_and_the_rest_is_kept():
    form = filled(name="Rū\x00ta")
    assert not form.is_valid()
    assert "characters that cannot be stored" in form.errors["name"][0]
    assert form["name"].value() == "Rūta"


def test_a_lone_surrogate_is_refused():
    assert tidy("a\ud800b").had_control
    assert tidy("a\ud800b").text == "ab"


def test_letters_and_their_accents_become_one():
    assert filled(name="Z\u030c").data["name"] == "Ž"


def test_line_ends_are_plain_and_joiners_from_copied_text_vanish():
    assert tidy("a\r\nb\rc\u200b\ufeffd").text == "a\nb\ncd"
    assert not tidy("a\r\nb").is_refused


def test_a_megabyte_is_refused_and_not_stored():
    form = filled(about="x" * 1_000_000, name="y" * 1_000_000)
    assert not form.is_valid()
    assert set(form.errors) == {"about", "name"}


def test_every_text_field_has_a_limit_that_the_server_tells():
    form = filled(name="x" * 501)
    assert not form.is_valid()
    assert "maxlength" not in str(form["name"])


def test_numbers_stay_inside_what_the_database_keeps():
    assert "hours" in filled(hours="99999999999999").errors
    assert "hours" in filled(hours="9" * 6000).errors


def test_a_word_for_searching_is_one_harmless_line():
    assert one_line(" a\x00\n b\ud800 ") == "a b"
    assert len(one_line("x" * 10_000)) == 500


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        (("", "3", "2026"), "must have a day"),
        (("27", "", "2026"), "must have a month"),
        (("27", "3", ""), "must have a year"),
        (("27", "3", "26"), "4 digits"),
        (("31", "2", "2026"), "real date"),
        (("x", "2", "2026"), "real date"),
        (("٣", "2", "2026"), "real date"),
        (("1", "1", "1899"), "or later"),
        (("2", "1", "2030"), "or earlier"),
        (("1|1", "1", "2029"), "real date"),
    ],
)
def test_a_wrong_day_is_told_by_its_wrong_part(parts, words):
    form = filled(day_day=parts[0], day_month=parts[1], day_year=parts[2])
    assert not form.is_valid()
    assert words in form.errors["day"][0]
    assert f'value="{parts[1]}"' in str(form["day"])


def test_three_fields_give_one_day():
    form = filled(day_day="27", day_month="03", day_year="2026")
    assert form.is_valid()
    assert form.cleaned_data["day"] == date(2026, 3, 27)


def test_a_stored_day_is_shown_in_its_parts():
    html = str(Everything(initial={"day": date(2026, 3, 27)})["day"])
    assert 'value="27"' in html
    assert 'value="2026"' in html


@pytest.mark.parametrize("typed", ["1640,50", "1 640,50 €", "1640.5", "1\u00a0640,50"])
def test_an_amount_is_understood_as_people_type_it(typed):
    form = filled(wage=typed)
    assert form.is_valid()
    assert form.cleaned_data["wage"] == Decimal("1640.50")


@pytest.mark.parametrize("typed", ["abc", "-5", "1e99", "NaN", "1,640.50", "9" * 40])
def test_what_is_no_amount_is_refused(typed):
    assert "wage" in filled(wage=typed).errors


def test_a_picked_suggestion_gives_its_stored_value():
    form = filled(job="Cook", job_value="c:2")
    assert form.is_valid()
    assert form.cleaned_data["job"] == Chosen("c:2", "Cook")


def test_text_that_names_one_answer_is_enough_without_scripts():
    form = filled(job="pastry COOK")
    assert form.is_valid()
    assert form.cleaned_data["job"] == Chosen("c:1", "Pastry cook")


def test_text_that_fits_several_answers_shows_them_as_radios():
    form = filled(job="coo")
    assert not form.is_valid()
    html = str(form["job"])
    assert html.count('name="job_pick"') == 2
    assert filled(job="coo", job_pick="c:2").is_valid()


def test_text_changed_after_picking_does_not_keep_the_old_value():
    form = filled(job="Pastry cook", job_value="c:2")
    assert form.is_valid()
    assert form.cleaned_data["job"].value == "c:1"


def test_a_value_that_is_not_offered_is_refused():
    assert "job" in filled(job="Astronaut", job_value="evil").errors


def test_candidates_of_one_visitor_do_not_reach_the_next():
    filled(job="coo").is_valid()
    assert "job_pick" not in str(Everything()["job"])


def test_a_file_of_another_kind_or_too_large_is_refused():
    for upload in (
        SimpleUploadedFile("cv.exe", b"x"),
        SimpleUploadedFile("cv.pdf", b"x" * (1024 * 1024 + 1)),
        SimpleUploadedFile("cv.pdf", b""),
    ):
        form = Everything({"name": "a"}, {"cv": upload})
        assert "cv" in form.errors


def test_each_page_has_its_own_mark_and_a_repeated_request_the_same():
    assert Everything()["submission"].value() != Everything()["submission"].value()
    mark = "6f1b7c1e-3c5a-4d0e-9f83-0d1a4b8a7c11"
    form = filled(submission=mark)
    assert form.is_valid()
    assert form.submission_id == UUID(mark)


@pytest.mark.parametrize("mark", [None, "", "nonsense", "\x00"])
def test_a_request_without_a_usable_mark_counts_as_new(mark):
    data = {} if mark is None else {"submission": mark}
    form = filled(**data)
    form.is_valid()
    assert isinstance(form.cleaned_data.get("submission"), UUID) or mark == "\x00"


def test_a_missing_answer_is_asked_for_by_name():
    class Two(Form):
        name = forms.CharField(label="First name")
        agree = forms.BooleanField(label="I agree")
        own = forms.CharField(label="x", error_messages={"required": "Tell us"})

    errors = Two({}).errors
    assert errors["name"] == ["Fill in: First name"]
    assert "I agree" in errors["agree"][0]
    assert errors["own"] == ["Tell us"]


def test_an_error_stands_at_its_field_and_the_field_points_to_it():
    html = Everything({"name": ""})["name"].as_field_group()
    assert 'aria-invalid="true"' in html
    assert 'aria-describedby="id_name_error"' in html
    assert 'id="id_name_error"' in html
    assert "govuk-input--error" in html


def test_every_control_has_a_label_or_a_legend():
    html = str(Everything())
    assert html.count("<legend") == 3
    for name in ("name", "email", "about", "hours", "job", "cv", "agree"):
        assert f'for="id_{name}"' in html


def test_the_only_question_of_a_page_is_its_heading():
    class One(Form):
        title_is_legend = True
        car = forms.ChoiceField(
            label="Can you drive?", widget=forms.RadioSelect, choices=[("y", "Yes")]
        )

    assert '<h1 class="govuk-fieldset__heading">Can you drive?</h1>' in str(One())


def test_any_django_form_is_drawn_in_house_style():
    class Foreign(forms.Form):
        login = forms.CharField(help_text="The hint")

    html = str(Foreign())
    assert 'class="govuk-input"' in html
    assert "govuk-hint" in html


def test_options_with_hints_point_to_them():
    assert 'aria-describedby="id_kind_0-hint"' in str(Everything()["kind"])


def test_the_counter_speaks_every_plural_of_the_language():
    with override("lt"):
        html = Everything()["about"].as_field_group()
    for form in ("one", "few", "other"):
        assert f"data-i18n.characters-under-limit.{form}=" in html


def test_date_parts_say_birthday_to_the_browser_only_when_it_is_one():
    class Born(Form):
        born_on = DayField(label="Born", widget=DatePartsInput(is_birthday=True))

    assert "bday-year" in str(Born())
    assert "bday-year" not in str(Everything()["day"])
