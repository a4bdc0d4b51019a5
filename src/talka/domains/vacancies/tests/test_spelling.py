"""Words of five languages as people type them on the board: endings, no diacritics, errors, short words."""

from talka.domains.vacancies import queries
from talka.domains.vacancies.models import BoardWord
from talka.domains.vacancies.queries import Query
from talka.domains.vacancies.tests import factories
from talka.domains.vacancies.tests.factories import NOW
from talka.kit.tests.standing import standing


# language of the advert, its title, what is typed for it
TYPED = {
    "lt": (
        "Slaugytojas (-a)",
        ("slaugytojas slaugytoja slaugytojos slaugytojui slaugytoju slaugytojų slaugytojas(-a)"
        " slaugitojas slaugytjas sluagytojas slaugyotja slaugytojs saugytoja"),
    ),
    "lt-2": ("Šefas", "šefas sefas šefo sefui šefu sfeas sefs šeffas"),
    "lt-3": ("Suvirintojas", "suvirintojas suvirintojai suvirintoja suvyrintojas suvirntojas suvrintojas"),
    "en": (
        "Warehouse worker",
        "warehouse worker warehouses workers warehose wharehouse warehuose woker wroker",
    ),
    "en-2": ("Nurse", "nurse nurses nures nrse nurs nurze"),
    "lv": (
        "Šuvējs",
        "šuvējs šuvēja šuvējas šuvējiem suvejs suveja šuvejs šuvvējs šuvjēs",
    ),
    "lv-2": ("Apkopēja", "apkopēja apkopējas apkopējs apkopeja apkpēja apkoēja akpopēja"),
    "et": ("Müüja", "müüja müüjad müüjale muuja muujad müja müüaj"),
    "et-2": ("Õmbleja", "õmbleja õmblejad ombleja õmblja ombelja õmmbleja"),
    "ru": ("Сварщик", "сварщик сварщика сварщики сварщиком сварщк сварщиик савращик сврщик"),
    "ru-2": ("Швея", "швея швеи швею швеей шевя шея швеа"),
}  # fmt: skip
CASES = [(key, word) for key, (_title, typed) in TYPED.items() for word in typed.split()]
# Rightly spelled words of other work, which must not be taken for an error.
OTHER_WORK = [
    "gydytojas",
    "kasininkas",
    "stalius",
    "driver",
    "baker",
    "kasa",
    "ēdājs",
    "kokk",
    "повар",
    "врач",
]


@standing
def board(world, employer):
    """One vacancy of each title, beside others, all in the language of its title."""
    for title, language in (("Vairuotojas", "lt"), ("Programuotoja", "lt"), ("Auklė", "lt")):
        factories.an_open_vacancy(
            world, employer, title=title, language=language, occupation=world.driver,
            description="…", required_skills=(),
        )  # fmt: skip
    return {
        key: factories.an_open_vacancy(
            world, employer, title=title, language=key[:2], occupation=world.accountant,
            description="…", required_skills=(),
        )
        for key, (title, _typed) in TYPED.items()
    }  # fmt: skip


def first(text):
    return queries.find(Query(text=text), now=NOW).rows.first()


def test_what_people_type_finds_the_work_first(board):
    missed = [f"{key}: {typed}" for key, typed in CASES if first(typed) != board[key]]

    assert missed == []


def test_other_work_is_not_taken_for_an_error(board):
    titles = {one.pk for one in board.values()}
    wrong = {
        word: str(first(word)) for word in OTHER_WORK if getattr(first(word), "pk", 0) in titles
    }

    assert wrong == {}


def test_a_rightly_spelled_word_is_exact_and_an_error_is_called_similar(board):
    assert not queries.find(Query(text="šefas"), now=NOW).is_similar
    assert queries.find(Query(text="sfeas"), now=NOW).is_similar


def test_one_wrong_word_among_right_ones(board):
    assert first("sfeas Vilniuje") == board["lt-2"]
    assert first("sfeas Kaune") is None


def test_words_are_kept_once_and_not_the_names_of_unnamed_employers(world, employer):
    before = BoardWord.objects.count()
    factories.an_open_vacancy(world, employer, title="Girininkas", visibility="ANONYMOUS")
    once = BoardWord.objects.count()
    factories.an_open_vacancy(world, employer, title="Girininkas", visibility="ANONYMOUS")

    assert BoardWord.objects.count() == once > before
    assert not BoardWord.objects.filter(word="sviezia").exists()


def test_a_long_odd_search_asks_little(board, django_assert_max_num_queries):
    with django_assert_max_num_queries(32):
        list(
            queries.find(
                Query(text="qqqq wwwww xxxxxxx zzzzzzzz kkkk llll mmmm nnnn"), now=NOW
            ).rows
        )
