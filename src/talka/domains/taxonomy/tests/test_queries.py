import pytest
from django.utils import translation

from talka.domains.taxonomy import api
from talka.domains.taxonomy.models import Import, Occupation, Skill
from talka.domains.taxonomy.queries import freshness
from talka.domains.taxonomy.tests.factories import NOW, small_esco, small_starter


@pytest.fixture
def starter(db):
    return small_starter()


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        ("lt", "čaikaną brangiai ąžuolas cukrus balta", "ąžuolas balta brangiai cukrus čaikaną"),
        ("lt", "yla irklas įvartis jauja ietis", "ietis yla irklas įvartis jauja"),
        ("lt", "žirnis zebras šuo stalas", "stalas šuo zebras žirnis"),
        ("lv", "ķīlis kaķis ļoti lapa ģipsis gads", "gads ģipsis kaķis ķīlis lapa ļoti"),
        (
            "et",
            "täht zoo õun vesi üks žurnaal šokolaad sild ämber",
            "sild šokolaad zoo žurnaal täht vesi õun ämber üks",
        ),
        ("ru", "ёлка жук еда яма excel", "excel еда ёлка жук яма"),
        ("en", "zebra éclair apple Egg", "apple éclair Egg zebra"),
    ],
)
def test_lists_follow_the_alphabet_of_the_language(language, words, expected):
    found = sorted(words.split(), key=lambda word: api.collation_key(word, language))

    assert " ".join(found) == expected


def test_letters_that_differ_only_in_their_mark_keep_one_order():
    words = ["ąsa", "asa", "asb"]

    assert sorted(words, key=lambda word: api.collation_key(word, "lt")) == ["asa", "ąsa", "asb"]


def test_choice_lists_are_sorted_in_the_language_of_the_page(starter):
    with translation.override("lt"):
        assert [one.label for one in api.languages()] == ["anglų", "čekų", "kinų", "lietuvių"]
    with translation.override("en"):
        assert [one.label for one in api.languages()] == [
            "Chinese",
            "Czech",
            "English",
            "Lithuanian",
        ]


def test_licences_can_be_asked_by_kind(starter):
    assert [one.code for one in api.licences("driving", language="en")] == ["B", "CE"]
    assert [one.code for one in api.licences("work", language="en")] == ["FORKLIFT"]
    assert [one.code for one in api.licences(language="en")] == ["B", "CE", "FORKLIFT"]


def test_education_levels_rise_and_carry_examples(starter):
    levels = api.education_levels("lt")

    assert [one.code for one in levels] == ["2", "3"]
    assert levels[1].hint == "gimnazija; profesinė mokykla"


def test_activities_are_divisions_unless_sections_are_asked(starter):
    assert [one.code for one in api.activities("en")] == ["10"]
    assert [one.code for one in api.activities("en", divisions=False)] == ["C", "H"]
    assert api.activity_label("10", "lt") == "Maisto gamyba"
    assert api.activity_label("99", "lt") == ""


def test_municipalities_of_a_country_are_listed_by_alphabet(starter):
    labels = [place.label for place in api.municipalities_of("LT", "lt")]

    assert labels == [
        "Kauno miesto savivaldybė", "Kauno rajono savivaldybė", "Šiaulių miesto savivaldybė",
    ]  # fmt: skip
    assert api.municipality("LV-RIX", "lt").label == "Ryga"
    assert api.municipality("XX-1") is None


@pytest.mark.parametrize(
    ("text", "language", "codes"),
    [
        ("Darbas Kaune ir Šiauliuose", "lt", ["LT-15", "LT-43"]),
        ("Kauno r., Garliavoje", "lt", ["LT-16"]),
        ("Работа в Каунасе", "ru", ["LT-15"]),
        ("We need a driver in Siauliai, near Kaunas city, for a year or two of hard work", "en", ["LT-43", "LT-15"]),
        ("kaunas", "lt", ["LT-15"]),
        ("Nigdzie", "lt", []),
        ("", "lt", []),
    ],
)  # fmt: skip
def test_places_are_found_in_texts(starter, text, language, codes):
    assert [found.municipality for found in api.places_in(text, language)] == codes


def test_a_found_place_tells_where_it_stands_in_the_text(starter):
    text = "Ieškome vairuotojo Garliavoje."

    found = api.places_in(text, "lt")[0]

    assert text[found.start : found.end] == "Garliavoje"
    assert (found.latitude, found.longitude) == (54.8167, 23.8667)


def test_a_word_in_small_letters_inside_an_advert_is_no_place(starter):
    text = "Siūlome darbą, kuriame reikia daug ir sunkiai dirbti, o kaunas čia yra ne vieta."

    assert api.places_in(text, "lt") == []


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("kau", "LT-15"), ("rīg", "LV-RIX"), ("Каун", "LT-15"), ("siaul", "LT-43"), ("garl", "LT-16")],
)
def test_municipalities_are_completed_by_their_towns_too(starter, typed, expected):
    with translation.override("lt"):
        assert api.complete_municipality(typed)[0].municipality == expected


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("lt", "kepėja"), ("lt", "KEPEJAS"), ("lt", "kepėjai"), ("lt", "kepėjsa"), ("lt", "пекарь"),
        ("en", "baker"), ("en", "kepėjas"), ("ru", "pekar"), ("ru", "пекаря"), ("et", "pagarid"),
        ("lv", "maizniece"),
    ],
)  # fmt: skip
def test_a_title_in_any_form_and_language_finds_the_occupation(starter, language, typed):
    found = api.occupation_candidates(typed, language=language, limit=3)

    assert found[0].uri == "occ:baker"
    assert found[0].isco == "7512"
    assert found[0].label == Occupation.objects.get(uri="occ:baker").labels[language]


def test_candidates_come_best_first_and_no_more_than_asked(starter):
    found = api.occupation_candidates("kepėjas", language="lt", limit=2)

    assert len(found) == 2
    assert found[0].score == 1000 > found[1].score
    assert api.occupation_candidates("kepėjas", language="lt", limit=0) == []


@pytest.mark.parametrize("text", ["", "   ", "!!!", "\0", "🙂"])
def test_nothing_typed_finds_nothing(starter, text):
    assert api.occupation_candidates(text, language="lt") == []
    assert api.complete_occupation(text, language="lt") == []
    assert api.complete_skill(text, language="lt") == []
    assert api.find_skills_in(text, "lt") == []


def test_a_beginning_completes_to_the_title(starter):
    found = api.complete_occupation("spurg", language="lt")

    assert [one.uri for one in found] == ["occ:doughnut-maker"]


def test_a_beginning_in_another_language_is_completed_too(starter):
    found = api.complete_occupation("doughn", language="lt")

    assert [(one.uri, one.label, one.matched) for one in found] == [
        ("occ:doughnut-maker", "spurgų kepėjas", "doughnut maker")
    ]


def test_skills_named_in_an_advert_are_found_in_any_form(starter):
    text = "Reikės kepti duoną ir tvirtinti krovinius. Duonos kepimas – mūsų aistra."

    with translation.override("en"):
        found = api.find_skills_in(text, "lt")

    assert [(one.uri, one.label) for one in found] == [
        ("skill:bake-bread", "bake bread"),
        ("skill:secure-loads", "secure loads"),
    ]
    assert [text[one.start : one.end] for one in found] == ["kepti duoną", "tvirtinti krovinius"]


def test_the_language_of_an_advert_is_told_from_its_text(starter):
    text = "Мы ищем человека, который умеет выпекать хлеб и готов работать по ночам."

    assert [one.uri for one in api.find_skills_in(text)] == ["skill:bake-bread"]


def test_skills_of_an_occupation_come_essential_and_optional_by_alphabet(starter):
    baker = Occupation.objects.get(uri="occ:baker")

    essential, optional = api.skills_of_occupation(baker.pk, "lt")

    assert [skill.label for skill in essential] == ["formuoti kepalus", "kepti duoną"]
    assert optional == []


def test_skills_of_an_occupation_cost_few_queries(starter, django_assert_max_num_queries):
    baker = Occupation.objects.get(uri="occ:baker")
    api.skills_of_occupation(baker.pk, "lt")

    with django_assert_max_num_queries(2):
        api.skills_of_occupation(baker.pk, "lt")


def test_labels_are_read_in_one_query(starter, django_assert_num_queries):
    ids = list(Skill.objects.values_list("pk", flat=True))

    with django_assert_num_queries(1):
        found = api.labels_of_skills(ids, "ru")

    assert sorted(found.values()) == ["выпекать хлеб", "крепить груз", "формовать буханки"]


def test_a_second_question_asks_the_database_nothing(starter, settings, django_assert_num_queries):
    settings.TAXONOMY_CHECK_SECONDS = 3600
    api.complete_occupation("kep", language="lt")
    api.languages("lt")

    with django_assert_num_queries(0):
        api.complete_occupation("kep", language="lt")
        api.occupation_candidates("kepėja", language="lt")
        api.languages("lt")


def test_an_import_in_another_process_is_noticed(starter, settings):
    settings.TAXONOMY_CHECK_SECONDS = 0
    assert api.languages("en")[0].label == "Chinese"
    from talka.domains.taxonomy.models import Language

    Language.objects.create(code="sq", labels={"en": "Albanian"})
    assert api.languages("en")[0].label == "Chinese"

    Import.objects.create(source="esco", version="9", imported_at=NOW)

    assert api.languages("en")[0].label == "Albanian"


def test_between_two_looks_the_memory_is_trusted(starter, settings):
    settings.TAXONOMY_CHECK_SECONDS = 3600
    api.languages("en")
    Import.objects.create(source="esco", version="9", imported_at=NOW)

    before = freshness._memory.newest
    api.languages("en")

    assert freshness._memory.newest == before


def test_the_hierarchy_for_matching_tells_groups_from_skills(db):
    small_starter()
    small_esco()

    above = api.matching_hierarchy()

    trailers = Skill.objects.get(uri__endswith="drive-trailers")
    drive = Skill.objects.get(uri__endswith="/drive")
    assert above[trailers.pk] == {drive.pk}
    assert above[drive.pk] == {-group.pk for group in drive.groups.all()}
    starter_skill = Skill.objects.get(uri="skill:bake-bread")
    assert above[starter_skill.pk] == above[starter_skill.joined_to_id]


def test_essential_skills_of_a_joined_occupation_are_those_of_its_twin(db):
    small_starter()
    small_esco()

    baker = Occupation.objects.get(uri="occ:baker")
    essential = api.essential_skills()

    assert essential[baker.pk] == essential[baker.joined_to_id]
    labels = api.labels_of_skills(essential[baker.pk], "en").values()
    assert sorted(labels) == ["bake the bread", "food hygiene rules"]
    assert api.isco_of_occupations()[baker.pk] == "7512"


def test_what_stands_for_a_joined_concept_today_can_be_asked(db):
    small_starter()
    small_esco()

    baker = Occupation.objects.get(uri="occ:baker")
    bread = Skill.objects.get(uri="skill:bake-bread")

    assert api.present_occupations()[baker.pk] == baker.joined_to_id
    assert api.present_skills()[bread.pk] == bread.joined_to_id


def test_the_name_of_an_isco_group_of_any_level(starter):
    assert api.isco_label("7512", "lt") == "Kepėjai ir konditeriai"
    assert api.isco_label("75", "en") == "Food craft workers"
    assert api.isco_label("0000", "en") == ""


def test_an_unknown_address_is_told(starter):
    with pytest.raises(Occupation.DoesNotExist):
        api.occupation_by_uri("occ:\0nobody")
    assert api.label_of_occupation("occ:nobody") is None
    assert api.label_of_skill("x" * 10_000) is None
    assert api.label_of_municipality("LT-999") is None


def test_an_empty_database_answers_with_nothing(db):
    assert api.occupation_candidates("virėjas", language="lt") == []
    assert api.find_skills_in("kepti duoną", "lt") == []
    assert api.places_in("Kaune", "lt") == []
    assert api.complete_municipality("kau") == []
    assert api.languages("lt") == ()
