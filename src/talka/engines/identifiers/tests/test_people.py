from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talka.engines.identifiers import (
    CountryNotCovered,
    Problem,
    Standing,
    check_personal_code,
    make_dateless_latvian_code,
    make_personal_code,
)


TODAY = date(2026, 11, 23)
COUNTRIES = ["LT", "LV", "EE"]
BIRTH_DATES = st.dates(date(1800, 1, 1), TODAY)
SERIALS = st.integers(0, 999)


@pytest.mark.parametrize(
    ("country", "text", "birth_date"),
    [
        ("LT", "38703181745", date(1987, 3, 18)),
        ("LT", "33309240064", date(1933, 9, 24)),
        ("LV", "161175-19997", date(1975, 11, 16)),
        ("LV", "16117519997", date(1975, 11, 16)),
        ("EE", "38001085718", date(1980, 1, 8)),
        ("EE", "36805280109", date(1968, 5, 28)),
        ("EE", "PNOEE-38001085718", date(1980, 1, 8)),
        ("LV", "PNOLV-161175-19997", date(1975, 11, 16)),
    ],
)
def test_a_published_sample_is_formally_valid(country, text, birth_date):
    verdict = check_personal_code(text, country, today=TODAY)
    assert verdict.standing is Standing.FORMALLY_VALID
    assert verdict.problem is None
    assert verdict.birth_date == birth_date


@pytest.mark.parametrize("text", ["328673-00679", "32867300679", "328673-00677", "399999-99999"])
def test_a_latvian_code_of_the_new_form_needs_no_check_digit(text):
    verdict = check_personal_code(text, "LV", today=TODAY)
    assert verdict.standing is Standing.FORMALLY_VALID
    assert verdict.birth_date is None


@given(st.integers(2, 9), st.integers(0, 999_999_999))
def test_every_latvian_code_from_32_to_39_is_accepted(second, rest):
    text = f"3{second}{rest:09}"
    assert check_personal_code(text, "LV", today=TODAY).standing is Standing.FORMALLY_VALID


def test_a_latvian_code_that_starts_with_30_or_31_is_a_day_of_the_month():
    born = check_personal_code(
        make_personal_code("LV", birth_date=date(1990, 1, 31), serial=7), "LV", today=TODAY
    )
    assert born.birth_date == date(1990, 1, 31)
    never = check_personal_code("310290-10012", "LV", today=TODAY)
    assert (never.standing, never.problem) == (Standing.UNVERIFIED, Problem.IMPOSSIBLE_DATE)


def test_a_latvian_code_of_an_unknown_century_is_malformed():
    verdict = check_personal_code("161175-39997", "LV", today=TODAY)
    assert (verdict.standing, verdict.problem) == (Standing.MALFORMED, Problem.UNDEFINED_CENTURY)


@given(st.integers(0, 9_999_999_999))
def test_a_lithuanian_code_that_starts_with_nine_is_an_exception_whatever_follows(rest):
    verdict = check_personal_code(f"9{rest:010}", "LT", today=TODAY)
    assert verdict.standing is Standing.EXCEPTION
    assert verdict.problem is Problem.OUTSIDE_THE_RULES
    assert verdict.is_acceptable


@pytest.mark.parametrize(
    "text", ["32900000015", "42911001230", "32900150012", "51000000009", "62600000007"]
)
def test_an_unknown_birthday_is_an_exception_when_the_check_digit_is_right(text):
    right = [check_personal_code(f"{text[:-1]}{k}", "LT", today=TODAY) for k in range(10)]
    accepted = [verdict for verdict in right if verdict.standing is Standing.EXCEPTION]
    assert len(accepted) == 1
    assert accepted[0].problem is Problem.BIRTHDAY_UNKNOWN
    assert accepted[0].birth_date is None
    refused = {verdict.problem for verdict in right if verdict is not accepted[0]}
    assert refused == {Problem.WRONG_CHECK_DIGIT}


@pytest.mark.parametrize("text", ["32913000010", "32900320010"])
def test_an_unknown_day_does_not_excuse_an_impossible_month(text):
    verdict = check_personal_code(text, "LT", today=TODAY)
    assert (verdict.standing, verdict.problem) == (Standing.UNVERIFIED, Problem.IMPOSSIBLE_DATE)


def test_an_unknown_birthday_in_a_coming_year_is_malformed():
    verdict = check_personal_code("52700000010", "LT", today=TODAY)
    assert (verdict.standing, verdict.problem) == (Standing.MALFORMED, Problem.NOT_YET_BORN)


@pytest.mark.parametrize("first", ["0", "7", "8"])
def test_a_lithuanian_code_starts_with_a_digit_that_means_something(first):
    verdict = check_personal_code(f"{first}8703181745", "LT", today=TODAY)
    assert verdict.standing is Standing.MALFORMED
    assert verdict.problem is Problem.UNDEFINED_FIRST_DIGIT


@pytest.mark.parametrize("first", ["0", "9"])
def test_an_estonian_code_starts_with_a_digit_that_means_something(first):
    verdict = check_personal_code(f"{first}8001085718", "EE", today=TODAY)
    assert verdict.problem is Problem.UNDEFINED_FIRST_DIGIT


@pytest.mark.parametrize("country", COUNTRIES)
def test_nobody_is_born_tomorrow_but_somebody_is_born_today(country):
    tomorrow = make_personal_code(country, birth_date=date(2026, 11, 24), serial=1)
    assert check_personal_code(tomorrow, country, today=TODAY).problem is Problem.NOT_YET_BORN
    newborn = make_personal_code(country, birth_date=TODAY, serial=1)
    assert check_personal_code(newborn, country, today=TODAY).birth_date == TODAY


def test_a_birth_in_2099_is_not_accepted_today():
    code = make_personal_code("LT", birth_date=date(2099, 12, 31), serial=1)
    assert check_personal_code(code, "LT", today=TODAY).standing is Standing.MALFORMED


@given(st.sampled_from(COUNTRIES), BIRTH_DATES, SERIALS, st.sampled_from([1, 2]))
def test_every_code_made_by_the_rules_is_formally_valid(country, birth_date, serial, sex_digit):
    code = make_personal_code(country, birth_date=birth_date, serial=serial, sex_digit=sex_digit)
    verdict = check_personal_code(code, country, today=TODAY)
    assert verdict.standing is Standing.FORMALLY_VALID
    assert verdict.canonical == code
    assert verdict.birth_date == birth_date


@given(st.sampled_from(COUNTRIES), BIRTH_DATES, SERIALS)
def test_the_displayed_form_is_read_back_as_the_same_code(country, birth_date, serial):
    code = make_personal_code(country, birth_date=birth_date, serial=serial)
    verdict = check_personal_code(code, country, today=TODAY)
    assert check_personal_code(verdict.display, country, today=TODAY) == verdict


@given(st.sampled_from(["LT", "EE"]), BIRTH_DATES, SERIALS, st.integers(0, 10), st.integers(1, 9))
def test_one_wrong_digit_is_never_formally_valid(country, birth_date, serial, place, shift):
    """Single errors escape the two-stage rule only where both stages give 10, so 0 is written."""
    code = make_personal_code(country, birth_date=birth_date, serial=serial)
    typed = f"{code[:place]}{(int(code[place]) + shift) % 10}{code[place + 1 :]}"
    verdict = check_personal_code(typed, country, today=TODAY)
    if verdict.standing is Standing.FORMALLY_VALID:
        assert place < 10
        assert _second_stage_used(code) or _second_stage_used(typed)
    if place == 10:
        assert verdict.problem is Problem.WRONG_CHECK_DIGIT


def _second_stage_used(code):
    return sum((i % 9 + 1) * int(digit) for i, digit in enumerate(code[:10])) % 11 == 10


@given(BIRTH_DATES, SERIALS, st.integers(1, 9))
def test_a_wrong_check_digit_of_the_old_latvian_form_only_raises_doubt(birth_date, serial, shift):
    code = make_personal_code("LV", birth_date=birth_date, serial=serial)
    typed = f"{code[:10]}{(int(code[10]) + shift) % 10}"
    verdict = check_personal_code(typed, "LV", today=TODAY)
    assert (verdict.standing, verdict.problem) == (Standing.UNVERIFIED, Problem.WRONG_CHECK_DIGIT)
    assert verdict.birth_date == birth_date
    assert verdict.may_be_overridden
    assert not verdict.is_acceptable


@given(st.text(max_size=200), st.sampled_from(COUNTRIES))
def test_any_text_gets_a_verdict_and_malformed_text_is_not_kept(text, country):
    verdict = check_personal_code(text, country, today=TODAY)
    assert (verdict.problem is None) == (verdict.standing is Standing.FORMALLY_VALID)
    if verdict.standing is Standing.MALFORMED:
        assert verdict.canonical == verdict.display == ""
    else:
        assert len(verdict.canonical) == 11


@given(st.from_regex(r"[0-9]{11}", fullmatch=True), st.sampled_from(COUNTRIES))
def test_any_eleven_digits_get_a_verdict(text, country):
    verdict = check_personal_code(text, country, today=TODAY)
    assert verdict.canonical in (text, "")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", Problem.EMPTY),
        ("  \u200b ", Problem.EMPTY),
        ("3870318174", Problem.WRONG_LENGTH),
        ("387031817450", Problem.WRONG_LENGTH),
        ("3" * 1_000_000, Problem.WRONG_LENGTH),
        ("3870318174O", Problem.UNEXPECTED_CHARACTER),
        ("38703181745\x00", Problem.UNEXPECTED_CHARACTER),
        ("٣٨٧٠٣١٨١٧٤٥", Problem.UNEXPECTED_CHARACTER),
        ("PNOEE-38703181745", Problem.OTHER_COUNTRY),
        ("NTRLT-38703181745", Problem.UNEXPECTED_CHARACTER),
    ],
)
def test_what_cannot_be_a_code_is_malformed(text, problem):
    verdict = check_personal_code(text, "LT", today=TODAY)
    assert (verdict.standing, verdict.problem) == (Standing.MALFORMED, problem)


@pytest.mark.parametrize(
    "text",
    [
        " 38703181745 ",
        "387 0318 1745",
        "3870318\u20111745",
        "38703181745\ufeff",
        "\u202d38703181745\u202c",
        "３８７０３１８１７４５",
        "pnolt-38703181745",
    ],
)
def test_spaces_hyphens_and_invisible_marks_do_not_matter(text):
    assert check_personal_code(text, "LT", today=TODAY).canonical == "38703181745"


def test_a_latvian_code_is_shown_with_its_hyphen():
    assert check_personal_code("16117519997", "LV", today=TODAY).display == "161175-19997"
    assert check_personal_code("32867300679", "LV", today=TODAY).display == "328673-00679"


def test_a_printed_verdict_does_not_reveal_the_person():
    printed = repr(check_personal_code("38703181745", "LT", today=TODAY))
    assert "38703181745" not in printed
    assert "1987" not in printed


def test_a_country_without_rules_is_refused():
    with pytest.raises(CountryNotCovered):
        check_personal_code("38703181745", "PL", today=TODAY)
    with pytest.raises(CountryNotCovered):
        make_personal_code("lt", birth_date=TODAY, serial=1)


@given(st.integers(0, 7_999_999_999))
def test_a_dateless_latvian_code_is_formally_valid(serial):
    code = make_dateless_latvian_code(serial)
    assert len(code) == 11
    assert check_personal_code(code, "LV", today=TODAY).standing is Standing.FORMALLY_VALID


@pytest.mark.parametrize("sex_digit", [0, 3])
def test_a_code_is_made_for_a_man_or_a_woman(sex_digit):
    with pytest.raises(ValueError, match="sex digit"):
        make_personal_code("LT", birth_date=TODAY, serial=1, sex_digit=sex_digit)


def test_making_a_code_refuses_what_has_no_place_in_it():
    with pytest.raises(ValueError, match="serial"):
        make_personal_code("LT", birth_date=TODAY, serial=1000)
    with pytest.raises(ValueError, match="birth year"):
        make_personal_code("LV", birth_date=date(1799, 12, 31), serial=1)
    with pytest.raises(ValueError, match="serial"):
        make_dateless_latvian_code(8_000_000_000)


def test_the_first_digit_tells_the_century():
    starts = [
        make_personal_code("LT", birth_date=date(year, 5, 6), serial=1, sex_digit=sex)[0]
        for year in (1899, 1900, 1999, 2000)
        for sex in (1, 2)
    ]
    assert starts == ["1", "2", "3", "4", "3", "4", "5", "6"]
