import pytest
from hypothesis import given
from hypothesis import strategies as st

from talka.engines.identifiers import Problem, Standing, check_iban, make_iban


COUNTRIES = ["LT", "LV", "EE"]


@pytest.mark.parametrize(
    "text",
    [
        "LT12 1000 0111 0100 1000",
        "LV80 BANK 0000 4351 9500 1",
        "EE38 2200 2210 2014 5685",
        "lv80bank0000435195001",
        "GB29 NWBK 6016 1331 9268 19",
        "DE89370400440532013000",
        "PL61109010140000071219812874",
        "MT84MALT011000012345MTLCAST001S",
    ],
)
def test_a_sample_from_the_register_is_formally_valid(text):
    verdict = check_iban(text)
    assert verdict.standing is Standing.FORMALLY_VALID
    assert verdict.problem is None
    assert verdict.canonical == text.replace(" ", "").upper()


def test_an_account_is_shown_in_groups_of_four():
    assert check_iban("LT121000011101001000").display == "LT12 1000 0111 0100 1000"


@pytest.mark.parametrize("text", ["LT13 1000 0111 0100 1000", "LT12 1000 0111 0100 1001"])
def test_a_mistyped_account_only_raises_doubt(text):
    verdict = check_iban(text)
    assert (verdict.standing, verdict.problem) == (Standing.UNVERIFIED, Problem.WRONG_CHECK_DIGIT)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", Problem.EMPTY),
        ("LT12 1000 0111 0100 100", Problem.WRONG_LENGTH),
        ("LV80 BANK 0000 4351 9500", Problem.WRONG_LENGTH),
        ("LT12 1000 0111 0100 100A", Problem.WRONG_STRUCTURE),
        ("1234567890", Problem.WRONG_STRUCTURE),
        ("LT", Problem.WRONG_STRUCTURE),
        ("DE8937040044053201300", Problem.WRONG_STRUCTURE),
        ("ZZ12100001110100100", Problem.UNKNOWN_COUNTRY),
        ("LT12 1000 0111 0100 10ą0", Problem.UNEXPECTED_CHARACTER),
        ("LT" + "1" * 1_000_000, Problem.WRONG_LENGTH),
    ],
)
def test_what_cannot_be_an_account_is_malformed(text, problem):
    verdict = check_iban(text)
    assert (verdict.standing, verdict.problem) == (Standing.MALFORMED, problem)
    assert verdict.canonical == ""


@given(st.sampled_from(COUNTRIES), st.integers(0, 9_999_999_999))
def test_every_account_made_by_the_rules_is_formally_valid(country, number):
    account = make_iban(country, number)
    verdict = check_iban(account)
    assert verdict.standing is Standing.FORMALLY_VALID
    assert verdict.canonical == account


@given(
    st.sampled_from(COUNTRIES),
    st.integers(0, 9_999_999_999),
    st.integers(2, 3) | st.integers(10, 19),
    st.integers(1, 9),
)
def test_one_wrong_digit_is_always_seen(country, number, place, shift):
    account = make_iban(country, number)
    typed = f"{account[:place]}{(int(account[place]) + shift) % 10}{account[place + 1 :]}"
    assert check_iban(typed).problem is Problem.WRONG_CHECK_DIGIT


@given(st.text(max_size=200))
def test_any_text_gets_a_verdict(text):
    verdict = check_iban(text)
    assert (verdict.problem is None) == (verdict.standing is Standing.FORMALLY_VALID)
    assert (verdict.canonical == "") == (verdict.standing is Standing.MALFORMED)


@given(st.from_regex(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{0,34}", fullmatch=True))
def test_anything_that_looks_like_an_account_gets_a_verdict(text):
    assert check_iban(text).standing in Standing


def test_making_an_account_refuses_a_number_out_of_range():
    with pytest.raises(ValueError, match="number"):
        make_iban("LT", 10_000_000_000)
