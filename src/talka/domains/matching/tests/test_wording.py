"""Reasons in words: the same facts for everybody, and nothing for an employer that is not its own."""

import pytest
from django.utils import translation

from talka.domains.jobseekers.api import Limits, Skills, Terms, Travel
from talka.domains.matching.queries.cards import cards_of
from talka.domains.matching.queries.explaining import Audience, compare_with_vacancies, explain
from talka.domains.matching.queries.lists import suggestions_for
from talka.domains.matching.queries.openers import openers_in_words
from talka.domains.matching.queries.requirements import helps_in_words, musts_in_words
from talka.domains.matching.queries.telling import tell
from talka.domains.matching.queries.wording import competition_in_words, named
from talka.domains.matching.queries.words import words_for
from talka.domains.matching.tests.factories import (
    NOW,
    TODAY,
    a_seeker,
    a_vacancy,
    lists_for_all,
)
from talka.engines.matching import Criterion
from talka.kit import clock


@pytest.fixture(autouse=True)
def here():
    with clock.standing_at(NOW), translation.override("en"):
        yield


def plain(text):
    return text.replace("\u00a0", " ")


def told(world, *, audience=Audience.PERSON, vacancy=None, **answers):
    file = a_seeker(world, **answers)
    return tell(file, vacancy or a_vacancy(world), audience=audience, day=TODAY)


def lines(found):
    return [plain(one.text) for one in found.reasons]


def test_the_lines_add_up_to_the_score(world):
    found = told(world)

    assert found.out_of == 100
    assert found.points == (found.explanation.score + 500) // 1000
    assert all(0 <= one.points <= one.out_of for one in found.reasons)


def test_every_line_says_what_it_rests_on(world):
    found = told(world)

    assert lines(found) == [
        "Skills: 1 of 2 required",
        "Occupation: the same, cook",
        "Way to work: near home, about 10 min",
        "Pay: from 1 640 € a month, you want at least 1 200 €",
        "Start: as agreed",
        "Experience: none required",
        "Useful extras: none asked",
        "Your wishes: occupation, contract",
    ]
    assert found.reasons[0].note == "Missing: plan menus. Not at the full level: cook dishes."


def test_the_why_is_one_sentence(world):
    found = told(world, skills=Skills(tuple(one.pk for one in world.skills)))

    assert plain(found.why) == (
        "It fits because you have all required skills and you have worked as: cook."
    )
    assert found.is_suitable
    assert found.competition == "1 place"


def test_what_is_missing_stands_in_the_way_with_the_fact(world):
    vacancy = a_vacancy(
        world, languages={"ru": ("C1", "REQUIRED"), "en": ("B2", "REQUIRED")},
        licences=("work:forklift",), education_level=6, working_times=("NIGHTS",),
        conditions=("HEAVY_LIFTING",),
    )  # fmt: skip

    found = told(
        world, vacancy=vacancy, limits=Limits(("HEAVY_LIFTING",)), travel=Travel(30, None),
        terms=Terms(("FULL_DAY",), (), (), 1800, None),
    )  # fmt: skip

    assert [plain(one.text) for one in found.obstacles] == [
        "Working time: Nights – not what you accept",
        "Education: ISCED 6 – you have: ISCED 3",
        "Forklift operator’s licence",
        "English B2 – you have B1",
        "Russian C1 – not in your profile",
        "Pay: you want at least 1 800 € a month – offered: from 1 640 €",
        "Conditions of work you cannot accept: Heavy lifting",
    ]
    assert not found.explanation.is_listable
    assert not found.is_suitable


def test_a_job_too_far_away_says_how_far(world):
    vacancy = a_vacancy(world, municipality=world.places[1])

    found = told(world, vacancy=vacancy, travel=Travel(30, None))

    assert [plain(one.text) for one in found.obstacles] == ["Way to work: 91 km – at most 30 km"]
    assert "Look for work up to 92 km away: then nothing stands in the way" in found.helps


def test_what_is_unknown_asks_the_person_and_nobody_else(world):
    file, vacancy = a_seeker(world, terms=Terms((), (), (), None, None)), a_vacancy(world)

    own = tell(file, vacancy, audience=Audience.PERSON, day=TODAY, profile_url="/me/profile/")
    staff = tell(file, vacancy, audience=Audience.STAFF, day=TODAY, profile_url="/me/profile/")

    assert [one.text for one in own.musts if one.action] == ["Working time: Full time, days"]
    assert not any(one.action for one in staff.musts)


def test_helps_say_what_to_do_and_what_it_gives(world):
    found = told(world)

    assert found.helps[0] == "Learn this: plan menus: 25 points more"


def test_staff_read_of_the_person_and_not_to_the_person(world):
    found = told(world, audience=Audience.STAFF)
    everything = " ".join([found.why, found.basis, *lines(found), *(m.text for m in found.musts)])

    assert "you" not in everything.replace("Your", "your").split()
    assert "at least 1 200 € is wanted" in plain(everything)


def test_an_employer_reads_only_what_it_asked_for(world):
    found = told(world, audience=Audience.EMPLOYER, limits=Limits(("NIGHT_WORK",)))

    shown = {one.criterion for one in found.explanation.reasons + found.explanation.checks}
    assert shown <= {
        Criterion.SKILLS, Criterion.OCCUPATION, Criterion.EXPERIENCE, Criterion.EXTRAS,
        Criterion.LANGUAGE, Criterion.LICENCE, Criterion.EDUCATION, Criterion.PROFESSION,
    }  # fmt: skip
    assert found.out_of == 75
    assert found.helps == ()
    assert found.obstacles == ()


def test_an_employer_does_not_learn_why_somebody_does_not_fit_for_own_reasons(world):
    vacancy = a_vacancy(world, conditions=("HEAVY_LIFTING",))

    found = told(
        world, audience=Audience.EMPLOYER, vacancy=vacancy, limits=Limits(("HEAVY_LIFTING",))
    )

    assert found.obstacles == ()


def test_a_vacancy_without_skills_says_so(world):
    found = told(world, vacancy=a_vacancy(world, required_skills=(), occupation=world.waiter))

    assert lines(found)[:2] == ["Skills: the vacancy names none", "Occupation: close, cook"]


def test_skills_that_no_employer_asked_for_are_not_called_required(world):
    found = told(world, vacancy=a_vacancy(world, required_skills=(), occupation=world.cook))

    assert lines(found)[0] == (
        "Skills: the vacancy names none; 1 of 2 that are usual in this occupation"
    )
    assert "required" not in found.why


def test_wished_skills_and_remote_work_have_words(world):
    vacancy = a_vacancy(
        world, required_skills=(), wished_skills=(world.skills[0].pk,), is_remote=True,
        starts_on=TODAY, experience_years=3,
    )  # fmt: skip

    found = lines(told(world, vacancy=vacancy))

    assert found[0] == "Skills: 1 of 1 wished"
    assert found[2] == "Way to work: from home"
    assert found[4] == "Start: 23 November, in time"
    assert found[5] == "Experience: 3 of 3 years" or found[5].startswith("Experience:")


@pytest.mark.parametrize(
    ("suitable", "positions", "words"),
    [
        (0, 1, "1 place"),
        (1, 1, "1 place, about 1 suitable person"),
        (12, 2, "2 places, about 12 suitable people"),
        (20, 3, "3 places, 20 or more suitable people"),
    ],
)
def test_competition_in_words(suitable, positions, words):
    assert competition_in_words(suitable, positions, most=20) == words


def test_a_long_row_of_names_is_cut():
    assert named([1, 2, 3, 4, 5, 6], str) == "1, 2, 3, 4 and 2 more"
    assert named([1, 2], str) == "1, 2"


def test_the_page_and_the_explanation_say_the_same(world):
    file, vacancy = a_seeker(world), a_vacancy(world)
    lists_for_all()
    (suggestion,) = suggestions_for(file.pk)

    (card,) = cards_of(file, [suggestion], day=TODAY)
    found = tell(file, vacancy, audience=Audience.PERSON, day=TODAY)

    assert card.reasons == found.reasons
    assert [one.text for one in card.musts] == [one.text for one in found.musts]
    assert card.helps == found.helps
    assert (card.why, card.basis) == (found.why, found.basis)
    assert found.explanation.stored_score == suggestion.score == found.explanation.score


@pytest.mark.parametrize("number", [2, 6])
def test_names_are_fetched_at_once_for_any_number(world, number, django_assert_num_queries):
    file = a_seeker(world)
    ids = [a_vacancy(world).pk for _ in range(number)]
    compared = compare_with_vacancies(file.pk, ids, day=TODAY)
    words_for([])

    with django_assert_num_queries(2):
        words = words_for(
            [one.comparison for one in compared.values()],
            [change for one in compared.values() for change in one.changes],
        )
        for one in compared.values():
            musts_in_words(one.comparison.checks, words, audience=Audience.PERSON)
            helps_in_words(one.changes, words)


@pytest.mark.parametrize("number", [2, 6])
def test_comparing_takes_the_same_number_of_queries(world, number, django_assert_num_queries):
    file = a_seeker(world)
    ids = [a_vacancy(world).pk for _ in range(number)]
    compare_with_vacancies(file.pk, ids, day=TODAY)

    with django_assert_num_queries(20):
        assert len(compare_with_vacancies(file.pk, ids, day=TODAY)) == number


def test_the_skills_that_open_the_most_are_told(world):
    file = a_seeker(world)
    a_vacancy(world)
    a_vacancy(world)
    lists_for_all()

    best, *_ = openers_in_words(file.pk, day=TODAY)

    assert (best.skill, best.vacancies, best.words) == (
        "plan menus", 2, "2 more jobs would suit you",
    )  # fmt: skip


def test_nobody_is_explained_with_what_is_not_there(world):
    with pytest.raises(ValueError, match="unpack"):
        explain(0, a_vacancy(world).pk, audience=Audience.STAFF, day=TODAY)


@pytest.mark.parametrize("language", ["lt", "lv", "et", "ru"])
def test_everything_has_words_in_every_language(world, language):
    with translation.override(language):
        for audience in Audience:
            assert told(world, audience=audience).why
