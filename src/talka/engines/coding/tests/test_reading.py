import pytest

from talka.engines.coding import ClassificationUnreadable, Entry, Index, read_classification


def test_lines_of_one_uri_become_one_entry_with_alternatives():
    lines = ["\ufeffuri\tlabel\n", "x:1\tvirėjas\n", "x:2\tsiuvėjas\r\n", "\n", "x:1\tkulinaras\n"]

    assert read_classification(lines) == [
        Entry("x:1", None, "virėjas", ("kulinaras",)),
        Entry("x:2", None, "siuvėjas", ()),
    ]


def test_a_column_of_isco_codes_is_read_and_others_are_passed_over():
    lines = ["Label\tISCO\tnote\tURI", "cook\t5120\tx\tx:1"]

    assert read_classification(lines) == [Entry("x:1", "5120", "cook", ())]


def test_a_classification_that_was_read_can_be_coded_against():
    index = Index.build(read_classification(["uri\tlabel", "n:7\tkokk", "n:8\tmüüja"]), "et")

    assert index.candidates("müüjad", 1)[0].uri == "n:8"


@pytest.mark.parametrize(
    ("lines", "line", "words"),
    [
        ([], 1, "uri"),
        (["uri\tname", "x:1\tcook"], 1, "label"),
        (["uri\tlabel"], 1, "no labels"),
        (["uri\tlabel", "x:1\tcook", "x:2"], 3, "1 columns"),
        (["uri\tlabel", "x:1\tcook\textra"], 2, "3 columns"),
        (["uri\tlabel", "\tcook"], 2, "empty"),
        (["uri\tlabel", "x:1\t "], 2, "empty"),
        (["uri\tlabel", "x:1\tco\x00ok"], 2, "control character"),
        (["uri\tlabel", "x:1\t" + "a" * 2_000], 2, "2000 characters"),
    ],
)
def test_a_bad_table_is_refused_with_its_line_and_reason(lines, line, words):
    with pytest.raises(ClassificationUnreadable, match=words) as refusal:
        read_classification(lines)

    assert refusal.value.line == line
    assert str(refusal.value).startswith(f"Line {line}:")
