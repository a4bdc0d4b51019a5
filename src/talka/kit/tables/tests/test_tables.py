"""Lists: whatever stands in the address, a list comes out."""

import csv
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO, StringIO
from zipfile import ZipFile

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db.models.functions import Lower
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from talka.kit.components.parts import Kind, Tag
from talka.kit.tables import Column, Filter, MassAction, Table, selected
from talka.kit.tables.alphabets import sort_expression, sort_key
from talka.kit.tables.columns import plain
from talka.kit.tables.export import neutral


@dataclass(frozen=True, slots=True)
class Vacancy:
    ref: str
    title: str
    town: str
    wage: int | None
    closes_on: date


ROWS = [
    Vacancy(f"V-{n}", title, town, wage, date(2026, 12, 1 + n))
    for n, (title, town, wage) in enumerate(
        [
            ("Žuvininkas", "Kaunas", 900),
            ("Ąžuolas", "Vilnius", None),
            ("Cukrus", "Kaunas", 1500),
            ("Čempionas", "Kaunas", 700),
        ]
    )
]
TABLE = Table(
    name="vacancies",
    columns=(
        Column("title", "Job", is_sortable=True, is_text=True, link=lambda row: f"/{row.ref}"),
        Column("town", "Town"),
        Column("wage", "Wage", is_sortable=True, is_numeric=True),
        Column("closes_on", "Closes", is_sortable=True),
        Column("state", "Status", value=lambda row: Tag("Open", Kind.GOOD)),
        Column("ref", "Reference", is_hidden=True),
    ),
    filters=(
        Filter(
            "town",
            "Town",
            [("Kaunas", "Kaunas"), ("Vilnius", "Vilnius")],
            lambda rows, v: [r for r in rows if r.town == v],
        ),
    ),
    search=lambda rows, words: [row for row in rows if words.lower() in row.title.lower()],
    default_sort="title",
    row_key=lambda row: row.ref,
    mass_actions=(MassAction("close", "Close"),),
)


def read(query="", rows=ROWS, table=TABLE):
    return table.read(rows, RequestFactory().get(f"/list{query}"))


def titles(listing):
    return [row.title for row in listing.page]


@pytest.fixture(autouse=True)
def _lithuanian():
    with override("lt"):
        yield


def test_texts_are_sorted_by_the_alphabet_of_the_page():
    assert titles(read()) == ["Ąžuolas", "Cukrus", "Čempionas", "Žuvininkas"]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("lt", ["ab", "ąc", "ad", "c", "č", "d", "yda", "iš", "jis", "s", "š", "z", "ž"]),
        ("lv", ["ā", "b", "c", "č", "g", "ģ", "k", "ķ", "s", "š", "z", "ž"]),
        ("et", ["s", "š", "z", "ž", "t", "u", "v", "õ", "ä", "ö", "ü"]),
        ("ru", ["е", "ёж", "ель", "ж", "я"]),
    ],
)
def test_each_language_has_its_own_order(language, words):
    mixed = [*words[1::2], *words[::2]]
    assert sorted(mixed, key=lambda word: sort_key(word, language)) == words


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["lt", "lv", "et", "ru", "en"])
def test_the_database_sorts_as_the_page_does(language):
    words = [
        "Žuvis",
        "zebras",
        "Ąžuolas",
        "avis",
        "yda",
        "iš",
        "jis",
        "Šilas",
        "sula",
        "õun",
        "vili",
        "Ёлка",
        "ель",
        "жук",
        "Ķēve",
        "kuģis",
        "12",
        "ärä",
    ]
    for word in words:
        ContentType.objects.create(app_label="words", model=word)
    found = ContentType.objects.filter(app_label="words").order_by(
        sort_expression("model", language), Lower("model")
    )
    wanted = sorted(words, key=lambda word: sort_key(word, language)[0])
    keys = [sort_key(row.model, language)[0] for row in found]
    assert keys == [sort_key(word, language)[0] for word in wanted]


@pytest.mark.django_db
def test_a_list_from_the_database_has_a_certain_order_and_two_queries(django_assert_num_queries):
    for n in range(30):
        ContentType.objects.create(app_label="same", model=f"m{n}")
    table = Table(
        name="types",
        columns=(
            Column("app_label", "App", is_sortable=True),
            Column("model", "Model", is_sortable=True, is_text=True),
        ),
        default_sort="app_label",
    )
    rows = ContentType.objects.filter(app_label="same")
    with django_assert_num_queries(2):
        first = [row.pk for row in read("", rows, table).page]
    second = [row.pk for row in read("?page=2", rows, table).page]
    assert not set(first) & set(second)
    assert len(read("?sort=-model", rows, table).page) == 20


def test_sorting_goes_both_ways_and_what_is_not_known_stands_last():
    assert [row.wage for row in read("?sort=wage").page] == [700, 900, 1500, None]
    assert [row.wage for row in read("?sort=-wage").page] == [1500, 900, 700, None]


@pytest.mark.parametrize(
    "query", ["?sort=evil", "?sort=town", "?sort=--title", "?sort=title__password", "?sort="]
)
def test_an_unknown_sort_falls_back_to_the_usual_one(query):
    assert titles(read(query)) == titles(read())


@given(
    st.dictionaries(
        st.sampled_from(["q", "sort", "page", "per_page", "town", "columns"]),
        st.text(max_size=50),
    )
)
def test_no_address_breaks_a_list(words):
    listing = TABLE.read(
        ROWS,
        RequestFactory().get(
            "/list", {k: v.encode("utf-8", "replace").decode() for k, v in words.items()}
        ),
    )
    assert listing.export() is None
    render_to_string("tables/list.html", {"listing": listing})


@pytest.mark.parametrize("page", ["zz", "-1", "0", "99999999999999999999999", "1.5", "%00"])
def test_a_page_that_is_not_there_gives_one_that_is(page):
    assert titles(read(f"?page={page}"))


def test_at_most_a_hundred_rows_stand_on_a_page():
    many = ROWS * 100
    assert len(read("?per_page=5000", many).page) == 100
    assert len(read("?per_page=50", many).page) == 50
    assert len(read("?per_page=-5", many).page) == 20


def test_filters_narrow_and_show_as_chips_that_take_them_away():
    listing = read("?town=Kaunas&q=u&sort=-wage")
    assert titles(listing) == ["Cukrus", "Žuvininkas"]
    labels = {chip.label: chip.url for chip in listing.chips}
    assert labels["Town: Kaunas"] == "?q=u&sort=-wage"
    assert listing.clear_url == "?sort=-wage"


def test_a_filter_value_that_is_not_offered_counts_as_none():
    assert len(read("?town=Atlantis").page) == len(ROWS)
    assert read("?town=Atlantis").chips == []


def test_columns_can_be_chosen_in_the_address():
    assert [head.label for head in read("?columns=title,ref").heads] == ["Job", "Reference"]
    assert [head.label for head in read("?columns=title&columns=ref").heads] == ["Job", "Reference"]
    assert "Reference" not in [head.label for head in read("?columns=evil").heads]


def test_the_sorted_column_says_so():
    html = render_to_string("tables/list.html", {"listing": read("?sort=-wage")})
    assert 'aria-sort="descending"' in html
    assert html.count("aria-sort") == 1


def test_an_empty_list_and_a_list_narrowed_to_nothing_say_different_things():
    with override("en"):
        assert "nothing here yet" in render_to_string("tables/list.html", {"listing": read("", [])})
        html = render_to_string("tables/list.html", {"listing": read("?q=zzz")})
    assert "Nothing fits" in html
    assert "Show everything" in html


@pytest.mark.parametrize(
    "text", ["=1+1", "+cmd", "-cmd|x", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "-1;2", "=-5"]
)
def test_formulas_from_strangers_are_made_harmless(text):
    assert neutral(text) == f"'{text}"


@pytest.mark.parametrize("text", ["-5", "+370", "-1.5", "-1,5", "abc", "a=b", "", "–"])
def test_numbers_and_plain_text_stay_as_they_are(text):
    assert neutral(text) == text


def test_csv_holds_every_row_found_and_nothing_dangerous():
    rows = [*ROWS, Vacancy("V-9", "=HYPERLINK(1)", "Kaunas", -5, date(2026, 1, 2))]
    answer = read("?format=csv&town=Kaunas&columns=title,wage,closes_on", rows).export()
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    lines = list(csv.reader(StringIO(text)))
    assert lines[0] == ["Job", "Wage", "Closes"]
    assert ["'=HYPERLINK(1)", "-5", "2026-01-02"] in lines
    assert len(lines) == 5


@pytest.mark.django_db
def test_a_spreadsheet_holds_no_formula():
    rows = [Vacancy("V-9", "=1+1", "Kaunas", 5, date(2026, 1, 2))]
    answer = read("?format=xlsx", rows).export()
    book = ZipFile(BytesIO(b"".join(answer.streaming_content)))
    answer.close()
    sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet
    assert "'=1+1" in sheet or "'=1+1" in book.read("xl/sharedStrings.xml").decode()


def test_ticked_rows_come_once_and_not_without_end():
    request = RequestFactory().post(
        "/", {"row": ["a", "a", "b\x00", ""] + [str(n) for n in range(900)]}
    )
    found = selected(request)
    assert found[:2] == ["a", "b"]
    assert len(found) <= 902
    assert len(selected(request, most=10)) <= 10


def test_values_are_written_in_the_national_form():
    assert plain(date(2026, 11, 12)) == "2026-11-12"
    assert plain(1640) == "1\u00a0640"
    assert plain(Decimal("1.50")) == "1,50"
    assert plain(datetime(2026, 11, 12, 10, 30, tzinfo=UTC)).endswith(":30")
    assert plain(None) == ""


def test_cells_are_escaped():
    rows = [Vacancy("V-1", "<b>x</b>", "Kaunas", 1, date(2026, 1, 1))]
    html = render_to_string("tables/list.html", {"listing": read("", rows)})
    assert "<b>x</b>" not in html
