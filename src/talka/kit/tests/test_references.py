import re

from talka.kit import references


FORM = re.compile(r"V-[23456789ABCDEFGHJKMNPQRSTVWXYZ]{8}")


def test_a_reference_has_its_prefix_and_no_letter_that_is_misread():
    for _ in range(200):
        assert FORM.fullmatch(references.new("V"))


def test_references_do_not_repeat():
    assert len({references.new("V") for _ in range(10_000)}) == 10_000


def test_a_maker_can_stand_in_a_field():
    assert FORM.fullmatch(references.maker("V")())


def test_the_same_seed_makes_the_same_references_and_then_chance_comes_back():
    with references.seeded(7):
        first = [references.new("V") for _ in range(3)]
    between = references.new("V")
    with references.seeded(7):
        assert [references.new("V") for _ in range(3)] == first
    assert between not in first


def test_chance_comes_back_after_an_error():
    before = references._source
    try:
        with references.seeded(7):
            raise RuntimeError
    except RuntimeError:
        assert references._source is before
