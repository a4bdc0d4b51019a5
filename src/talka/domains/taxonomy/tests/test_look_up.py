import pytest
from django.urls import reverse
from django.utils import translation

from talka.domains.taxonomy.models import Import
from talka.domains.taxonomy.tests.factories import small_starter


pytestmark = pytest.mark.django_db

PAGES = ["public:look_up_occupations", "public:look_up_skills", "public:look_up_municipalities"]


@pytest.fixture
def ask(client, settings):
    """Ask a look-up page as a visitor who reads Lithuanian."""
    settings.TAXONOMY_CHECK_SECONDS = 3600
    small_starter()

    def asked(name, typed, method="get"):
        with translation.override("lt"):
            return getattr(client, method)(
                reverse(name), {"q": typed}, headers={"accept-language": "lt"}
            )

    return asked


@pytest.mark.parametrize(
    ("name", "typed", "value", "label"),
    [
        ("public:look_up_occupations", "kepėj", "occ:baker", "kepėjas"),
        ("public:look_up_skills", "kepti", "skill:bake-bread", "kepti duoną"),
        ("public:look_up_municipalities", "kau", "LT-15", "Kauno miesto savivaldybė"),
    ],
)
def test_a_visitor_gets_options_for_what_was_typed(ask, name, typed, value, label):
    answer = ask(name, typed)

    assert answer.status_code == 200
    page = answer.content.decode()
    assert f'<li role="option" data-value="{value}" data-text="{label}">' in page


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize(
    "typed", ["", " ", "\0\0", "<script>alert(1)</script>", "a" * 100_000, "%_'\"", "\ud800"]
)
def test_anything_may_be_typed(ask, name, typed):
    answer = ask(name, typed.encode("utf-8", "surrogatepass"))

    assert answer.status_code == 200
    assert b"<script>" not in answer.content


@pytest.mark.parametrize("name", PAGES)
def test_without_a_question_there_are_no_options(client, name):
    answer = client.get(reverse(name))

    assert (answer.status_code, answer.content.strip()) == (200, b"")


@pytest.mark.parametrize("name", PAGES)
def test_a_look_up_changes_nothing(ask, name):
    imports = Import.objects.count()

    assert ask(name, "kep", method="post").status_code == 405
    assert Import.objects.count() == imports


@pytest.mark.parametrize("name", PAGES)
def test_a_look_up_answers_from_memory(ask, name, django_assert_num_queries):
    ask(name, "ka")

    with django_assert_num_queries(0):
        ask(name, "ka")


def test_no_more_than_a_hundred_characters_are_read(ask):
    answer = ask("public:look_up_occupations", "x" * 100 + " kepėjas")

    assert "kepėjas" not in answer.content.decode()


def test_browsers_may_keep_the_answer_for_a_while(ask):
    assert "max-age=300" in ask("public:look_up_skills", "kep")["Cache-Control"]
