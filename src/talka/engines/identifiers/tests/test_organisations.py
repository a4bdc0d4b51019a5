import pytest
from hypothesis import given
from hypothesis import strategies as st

from talka.engines.identifiers import (
    CountryNotCovered,
    Problem,
    Standing,
    check_company_code,
    make_company_code,
)


COUNTRIES = ["LT", "LV", "EE"]
LENGTHS = {"LT": 9, "LV": 11, "EE": 8}


@pytest.mark.parametrize(
    ("country", "text"),
    [
        ("LT", "190766619"),
        ("LT", "211950810"),
        ("LT", "NTRLT-190766619"),
        ("LV", "40003521600"),
        ("LV", "4000 3521 600"),
        ("EE", "12345678"),
        ("EE", "NTREE-12345678"),
    ],
)
def test_a_known_code_is_formally_valid(country, text):
    verdict = check_company_code(text, country)
    assert verdict.standing is Standing.FORMALLY_VALID
    assert verdict.problem is None
    assert len(verdict.canonical) == LENGTHS[country]
    assert verdict.birth_date is None


@pytest.mark.parametrize(
    ("country", "text"), [("LT", "190766618"), ("LV", "40003521601"), ("EE", "12345679")]
)
def test_a_wrong_check_digit_only_raises_doubt(country, text):
    verdict = check_company_code(text, country)
    assert (verdict.standing, verdict.problem) == (Standing.UNVERIFIED, Problem.WRONG_CHECK_DIGIT)
    assert verdict.canonical == text


@given(st.integers(0, 9_999_999))
def test_an_old_lithuanian_code_of_seven_digits_is_an_exception(number):
    verdict = check_company_code(f"{number:07}", "LT")
    assert (verdict.standing, verdict.problem) == (Standing.EXCEPTION, Problem.OLD_FORM)


@given(st.integers(0, 39_999_999_999))
def test_a_personal_code_is_never_taken_for_a_latvian_company(number):
    verdict = check_company_code(f"{number:011}", "LV")
    assert (verdict.standing, verdict.problem) == (Standing.MALFORMED, Problem.PERSONAL_CODE)
    assert verdict.canonical == ""


@pytest.mark.parametrize("country", ["LT", "EE"])
def test_eleven_digits_are_no_company_of_lithuania_or_estonia(country):
    assert check_company_code("38001085718", country).problem is Problem.WRONG_LENGTH


def test_a_new_range_of_estonian_codes_only_raises_doubt():
    verdict = check_company_code("32345674", "EE")
    assert verdict.standing is Standing.UNVERIFIED
    assert verdict.problem is Problem.UNDEFINED_FIRST_DIGIT


@given(st.sampled_from(COUNTRIES), st.integers(0, 99_999))
def test_every_code_made_by_the_rules_is_formally_valid(country, number):
    code = make_company_code(country, number)
    verdict = check_company_code(code, country)
    assert verdict.standing is Standing.FORMALLY_VALID
    assert verdict.canonical == verdict.display == code


@pytest.mark.parametrize("country", COUNTRIES)
def test_other_numbers_make_other_codes(country):
    assert len({make_company_code(country, number) for number in range(2000)}) == 2000


@given(st.sampled_from(COUNTRIES), st.integers(0, 99_999), st.integers(1, 9))
def test_another_last_digit_is_never_formally_valid(country, number, shift):
    code = make_company_code(country, number)
    typed = f"{code[:-1]}{(int(code[-1]) + shift) % 10}"
    assert check_company_code(typed, country).problem is Problem.WRONG_CHECK_DIGIT


@given(st.text(max_size=200), st.sampled_from(COUNTRIES))
def test_any_text_gets_a_verdict(text, country):
    verdict = check_company_code(text, country)
    assert (verdict.problem is None) == (verdict.standing is Standing.FORMALLY_VALID)
    assert (verdict.canonical == "") == (verdict.standing is Standing.MALFORMED)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", Problem.EMPTY),
        ("19076661", Problem.WRONG_LENGTH),
        ("19076661A", Problem.UNEXPECTED_CHARACTER),
        ("NTRLV-190766619", Problem.OTHER_COUNTRY),
        ("1" * 1_000_000, Problem.WRONG_LENGTH),
    ],
)
def test_what_cannot_be_a_code_is_malformed(text, problem):
    verdict = check_company_code(text, "LT")
    assert (verdict.standing, verdict.problem) == (Standing.MALFORMED, problem)


@pytest.mark.parametrize(
    ("country", "number"), [("LT", 1_000_000), ("LV", 10_000_000), ("EE", 100_000), ("LT", -1)]
)
def test_making_a_code_refuses_a_number_out_of_range(country, number):
    with pytest.raises(ValueError, match="number"):
        make_company_code(country, number)


def test_a_country_without_rules_is_refused():
    with pytest.raises(CountryNotCovered):
        check_company_code("190766619", "DE")
