import pickle
from time import process_time

import pytest

from talka.engines.coding import LOWEST_SCORE, Entry, Index
from talka.engines.coding.tests.classification import OCCUPATIONS


@pytest.fixture(scope="module")
def indexes():
    return {language: Index.build(entries, language) for language, entries in OCCUPATIONS.items()}


def uris(candidates):
    return [candidate.uri for candidate in candidates]


@pytest.mark.parametrize(
    ("language", "title", "occupation"),
    [
        ("lt", "virėja", "cook"),
        ("lt", "VIRĖJAS (-A)", "cook"),
        ("lt", "virėjas/virėja", "cook"),
        ("lt", "ieškome virėjos (m/v) Kaune, 1200 eur/mėn.", "cook"),
        ("lt", "vairuotojas kroviniu", "truck-driver"),
        ("lt", "siuveja", "sewer"),
        ("lt", "buhalterei", "accountant"),
        ("lt", "buhalt.", "accountant"),
        ("lt", "vilkyko vairuotjas", "truck-driver"),
        ("lt", "skubiai reikalingi pardavėjai", "shop-assistant"),
        ("lt", "Pаrdаvėjа", "shop-assistant"),
        ("lt", "direktorė", "director"),
        ("lt", "statybininkas darbininkas", "worker"),
        ("en", "Waitress", "waiter"),
        ("en", "policewoman", "police-officer"),
        ("en", "HR mgr", "hr-manager"),
        ("en", "Truck drivers wanted in Leeds, £14 per hour", "truck-driver"),
        ("en", "sofware devloper", "developer"),
        ("en", "C# programmers", "developer"),
        ("lv", "pavāre", "cook"),
        ("lv", "pavars/-e", "cook"),
        ("lv", "meklējam pārdevējas Rīgā", "shop-assistant"),
        ("lv", "būvstrādniece", "worker"),
        ("lv", "būvdarbu uzraudze", "supervisor"),
        ("lv", "gramatvede", "accountant"),
        ("lv", "kravas automašīnas vadītāja", "truck-driver"),
        ("et", "kokad", "cook"),
        ("et", "muuja", "shop-assistant"),
        ("et", "autojuht (veoauto)", "truck-driver"),
        ("et", "otsime keevitajaid", "welder"),
        ("et", "rmp", "accountant"),
        ("et", "masinaoperaator toiduainetööstuses", "machine-operator"),
        ("et", "näitlejanna", "actor"),
        ("ru", "повариха", "cook"),
        ("ru", "povar", "cook"),
        ("ru", "учительница начальных классов", "teacher"),
        ("ru", "требуются водители грузовиков", "truck-driver"),
        ("ru", "продовец", "shop-assistant"),
        ("ru", "кассирша", "cashier"),
        ("ru", "зам. директора", "deputy"),
    ],
)
def test_a_title_finds_its_occupation(indexes, language, title, occupation):
    assert uris(indexes[language].candidates(title, 3))[0] == f"occ:{occupation}"


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("lt", "virėjas", "virėja"),
        ("lt", "statybos inžinierius", "statybos inžinierė"),
        ("lt", "autobuso vairuotojas", "autobuso vairuotoja"),
        ("lv", "pavārs", "pavāre"),
        ("lv", "būvdarbu uzraugs", "būvdarbu uzraudze"),
        ("lv", "vecākais speciālists", "vecākā speciāliste"),
        ("et", "näitleja", "näitlejanna"),
        ("ru", "учитель начальных классов", "учительница начальных классов"),
        ("ru", "продавец", "продавщица"),
        ("en", "waiter", "waitress"),
        ("en", "policeman", "policewoman"),
    ],
)
def test_the_gender_of_a_title_changes_neither_candidates_nor_scores(indexes, language, one, other):
    assert indexes[language].candidates(one) == indexes[language].candidates(other)


@pytest.mark.parametrize("language", OCCUPATIONS)
def test_every_preferred_label_is_its_own_best_candidate_with_full_score(indexes, language):
    for entry in OCCUPATIONS[language]:
        best = indexes[language].candidates(entry.label.upper(), 1)[0]

        assert (best.uri, best.label, best.isco, best.score) == (
            entry.uri,
            entry.label,
            entry.isco,
            1000,
        )


def test_word_order_does_not_matter(indexes):
    one = indexes["lt"].candidates("autobuso vairuotojas")
    other = indexes["lt"].candidates("vairuotojas autobuso")

    assert one == other


def test_scores_fall_and_equal_scores_are_ordered_by_uri():
    entries = [Entry(f"occ:{n}", None, "virėjas") for n in (3, 1, 2)]
    index = Index.build([*entries, Entry("occ:0", None, "virėjo padėjėjas")], "lt")

    found = index.candidates("virėjas")

    assert uris(found) == ["occ:1", "occ:2", "occ:3", "occ:0"]
    assert [candidate.score for candidate in found[:3]] == [1000, 1000, 1000]
    assert 1000 > found[3].score >= LOWEST_SCORE


def test_of_equal_matches_the_preferred_label_comes_before_the_alternative():
    entries = [
        Entry("occ:a", None, "pagalbinis darbuotojas", ("virėjas",)),
        Entry("occ:b", None, "virėjas"),
    ]

    found = Index.build(entries, "lt").candidates("virėjas")

    assert uris(found) == ["occ:b", "occ:a"]
    assert found[1].matched == "virėjas"
    assert found[1].label == "pagalbinis darbuotojas"


def test_a_place_and_a_wage_do_not_change_what_comes_first(indexes):
    plain = indexes["lt"].candidates("autobuso vairuotojas", 3)
    advert = indexes["lt"].candidates(
        "UAB ieško: autobuso vairuotojas Panevėžyje, 40 val., 1 500 €", 3
    )

    assert uris(advert)[0] == uris(plain)[0]


def test_the_same_build_from_any_order_of_entries_gives_the_same_answer():
    entries = OCCUPATIONS["et"]
    forwards, backwards = Index.build(entries, "et"), Index.build(entries[::-1], "et")

    assert forwards.candidates("autojuht") == backwards.candidates("autojuht")


def test_the_limit_is_kept(indexes):
    assert len(indexes["lt"].candidates("statybos vairuotojas", 2)) == 2
    assert indexes["lt"].candidates("virėjas", 0) == []


@pytest.mark.parametrize("language", OCCUPATIONS)
@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\x00",
        "\ud83d",
        "🙂",
        "…",
        "12345",
        "\u0301" * 999,
        "x" * 1_000_000,
        "a " * 500_000,
    ],
    ids=lambda text: repr(text[:4]),
)
def test_hostile_titles_get_an_answer(indexes, language, text):
    found = indexes[language].candidates(text)

    assert all(0 <= candidate.score <= 1000 for candidate in found)
    assert isinstance(indexes[language].complete(text), list)


def test_what_nothing_resembles_has_no_candidates(indexes):
    assert indexes["lt"].candidates("qqqq") == []
    assert Index.build([], "lt").candidates("virėjas") == []
    assert Index.build([Entry("occ:a", None, "???")], "lt").candidates("virėjas") == []


def test_an_index_survives_pickling(indexes):
    copy = pickle.loads(pickle.dumps(indexes["ru"]))

    assert copy.candidates("водители") == indexes["ru"].candidates("водители")


@pytest.mark.parametrize(
    ("language", "prefix", "occupation"),
    [
        ("lt", "vir", "cook"),
        ("lt", "siuve", "sewer"),
        ("lt", "krov vair", "truck-driver"),
        ("lt", "vezimo", "truck-driver"),
        ("lv", "pārd", "shop-assistant"),
        ("lv", "pard", "shop-assistant"),
        ("et", "veo", "truck-driver"),
        ("ru", "водит", "truck-driver"),
        ("en", "softw", "developer"),
        ("lv", "pavāre", "cook"),
        ("lt", "buhalterė", "accountant"),
    ],
)
def test_type_ahead_finds_any_word_by_its_beginning(indexes, language, prefix, occupation):
    assert f"occ:{occupation}" in uris(indexes[language].complete(prefix, 5))


def test_type_ahead_puts_labels_that_begin_so_first_and_names_each_entry_once():
    entries = [
        Entry("occ:1", None, "autobuso vairuotojas"),
        Entry("occ:2", None, "vairuotojas", ("vairuotoja",)),
        Entry("occ:3", None, "vežėjas", ("vairuotojas ekspeditorius",)),
    ]

    found = Index.build(entries, "lt").complete("vair")

    assert uris(found) == ["occ:2", "occ:3", "occ:1"]
    assert found[1].matched == "vairuotojas ekspeditorius"


def test_type_ahead_gives_enough_entries_although_many_labels_of_one_fit():
    many = Entry("occ:a", None, "virėjas", tuple(f"virėjas {n}" for n in range(500)))
    others = [Entry(f"occ:b{n}", None, f"virėjo padėjėjas {n}") for n in range(20)]

    assert len(Index.build([many, *others], "lt").complete("vir", 10)) == 10


@pytest.fixture(scope="module")
def whole_country():
    """3,000 occupations with ten labels each, from syllables."""
    heads = ["vairuotojas", "operatorius", "meistras", "technikas", "vadovas", "inžinierius"]
    ways = ["gamybos", "remonto", "priežiūros", "planavimo", "pardavimo"]
    firsts = [
        a + b
        for a in ("meda", "plieno", "stik", "duon", "mole")
        for b in ("riu", "linio", "sko", "tos")
    ]
    kinds = [f"{first}{n}x" for first in firsts for n in range(30)]
    return [
        Entry(
            f"occ:{number}",
            None,
            f"{kinds[number % 600]} {heads[number % 6]}",
            tuple(
                f"{kinds[(number + step) % 600]} {ways[number // 600]} {heads[step % 6]}"
                for step in range(9)
            ),
        )
        for number in range(3_000)
    ]


def test_building_and_type_ahead_are_quick_enough_for_a_whole_country(whole_country):
    started = process_time()
    index = Index.build(whole_country, "lt")
    built = process_time() - started

    spent = []
    for prefix in ("v", "me", "duon", "gam", "plieno rem", "x", "oper med", "stiksko1"):
        started = process_time()
        index.complete(prefix, 10)
        spent.append(process_time() - started)

    # Three times the goals of 2 s and 5 ms: other programs may share the machine.
    assert built < 6
    assert sorted(spent)[-2] < 0.015
