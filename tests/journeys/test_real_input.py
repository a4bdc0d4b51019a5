"""The main job on real input: official classification, real adverts, real CVs; found, referred, hired."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from django.utils import translation

from talka.domains.jobseekers.api import JobseekerFile, Status
from talka.domains.jobseekers.tests.factories import a_country, a_file
from talka.domains.matching.api import Application, State, match_everybody, suggestions_for
from talka.domains.taxonomy.api import forget
from talka.domains.vacancies.api import Filling, Vacancy
from talka.domains.vacancies.api import State as VacancyState
from talka.kit import clock
from tests.journeys import real_report as report
from tests.journeys.real_country import NOW, TODAY, Country, found_country, words_in
from tests.journeys.real_documents import (
    EUROPASS,
    MISSING,
    WHY_SKIPPED,
    adverts,
    cv_files,
    strange_files,
)
from tests.journeys.real_hire import Way
from tests.journeys.real_matches import Pair, adds_up, is_settled, list_of, pairs_of, told
from tests.journeys.real_pages import signed_in, text_of
from tests.journeys.real_people import PEOPLE, Brought, brought, registered, taken_over
from tests.journeys.real_work import BY_HAND, Offer, offers


pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(bool(MISSING), reason=WHY_SKIPPED),
]


@pytest.fixture(autouse=True)
def a_working_day(settings) -> Iterator[None]:
    """Let everything happen on one day, in English; staff work on a password alone."""
    settings.DEMO = True
    forget()
    with clock.standing_at(NOW), translation.override("en"):
        yield
    forget()


@dataclass(frozen=True, slots=True)
class World:
    """Everything that came in."""

    country: Country
    offers: list[Offer]
    files: list[JobseekerFile]
    cvs: list[Brought]

    @property
    def vacancies(self) -> list[Vacancy]:
        return [one.vacancy for one in self.offers]


def test_real_people_find_real_work_and_are_hired_with_reasons_for_everything():
    watch = report.Stopwatch()
    world = everything_comes_in(watch)
    the_classification_is_whole(world.country)
    the_adverts_are_read_well(world.offers)
    the_cvs_are_understood(world.cvs)

    match_everybody(by=None, now=NOW)
    pairs = pairs_of(world.files, world.vacancies)
    every_pair_is_explained(pairs)
    person = [*list_of(world.files[0])]
    watch.lap("lists and reasons")
    somebody_is_hired(world, pairs)
    watch.lap("referral and hire")

    report.show(
        [
            watch.told(),
            *report.classification_told(world.country),
            *report.adverts_told(world.offers),
            *report.cvs_told(world.cvs),
            *report.pairs_told(pairs),
            "",
            *person,
        ]
    )


REFUSALS = (
    "We cannot read this file. Save your CV on the Europass site as XML",
    "The file must be one of",
    "The file is empty",
    "The file must be smaller than",
)


def test_whatever_real_file_somebody_chooses_for_a_cv_is_read_or_refused_in_words():
    client = signed_in(a_file(a_country()).person)
    found = [brought(client, path) for path in (*cv_files(), *strange_files())]
    found += [brought(client, path, name=f"{path.name}.xml") for path in strange_files()]

    understood = {one.path.name for one in found if one.is_understood}
    assert {one.page.status_code for one in found} == {200}
    assert understood >= {path.name for path in EUROPASS.glob("*.xml")} | {"testXml.xml"}
    for one in found:
        if not one.is_understood:
            assert any(words in text_of(one.page) for words in REFUSALS), one.path.name


def everything_comes_in(watch: report.Stopwatch) -> World:
    """Import, publish and register, each the way people and programs of the service do it."""
    country = found_country()
    watch.lap("classification")
    published = offers(adverts())
    watch.lap("adverts")
    files = [registered(one, country) for one in PEOPLE]
    cvs = [
        cv
        for person, file in zip(PEOPLE, files, strict=True)
        for cv in taken_over(file, person.files)
    ]
    watch.lap("people")
    return World(country, published, files, cvs)


def the_classification_is_whole(country: Country) -> None:
    """The official release is in, in four languages, and the report says what was joined to it."""
    counts = {one.kind: one.added for one in country.esco.tallies}
    assert (counts["occupations"], counts["skills"]) == (3039, 13_939)
    assert {language: words_in(language) > 2_900 for language in ("en", "lt", "lv", "et")} == {
        "en": True, "lt": True, "lv": True, "et": True,
    }  # fmt: skip
    joins = country.labels.joins
    started = {one.kind: one.added for one in country.starter.tallies}
    assert len(joins) == started["occupations"] + started["skills"]
    assert all(bool(one.twin) != bool(one.reason) for one in joins)
    occupations = [one for one in joins if one.kind == "occupations"]
    assert sum(bool(one.twin) for one in occupations) / len(occupations) >= 0.5


def the_adverts_are_read_well(found: list[Offer]) -> None:
    """All are on the board; of those that can be read, the occupation is right in four of five."""
    assert [one.advert.source for one in found if one.vacancy.state != VacancyState.PUBLISHED] == []
    readable = [one for one in found if not one.is_foreign]
    assert len(readable) >= 7
    hits = report.hits_of(readable)
    assert hits.right_unit / hits.adverts >= 0.8
    # One of EURES has an English title over a Norwegian sentence that only names another page.
    assert sum(bool(one.proposed["skills"]) for one in readable) >= len(readable) - 1
    nothing_is_lost_abroad([one for one in found if one.is_foreign])
    tried = [one.refusal for one in found if one.refusal]
    assert len(tried) == 3
    assert all("Not published yet" in one for one in tried)


def nothing_is_lost_abroad(found: list[Offer]) -> None:
    """Of an advert in a language that is not read, nothing is made up and the text is kept."""
    assert len(found) >= 10
    for one in found:
        assert one.vacancy.description.split() == one.advert.pasted.split(), one.advert.source
        assert not any(one.proposed[name] for name in ("skills", "languages", "working_times"))
        is_chosen_by_hand = one.advert.title in BY_HAND
        assert bool(one.proposed_isco) != is_chosen_by_hand, one.advert.title
    hits = report.hits_of(found)
    assert hits.right_unit == hits.chosen


def the_cvs_are_understood(cvs: list[Brought]) -> None:
    """Each CV was read; what was not taken over is named on the page."""
    assert all(one.is_understood for one in cvs)
    for one in cvs:
        page = text_of(one.page)
        told = "What we do not take over" in page
        assert told == bool(one.content.unclear or one.content.left_out), one.path.name


def every_pair_is_explained(pairs: list[Pair]) -> None:
    """Scores are the sums of their reasons, and who is not listed is told why."""
    assert [one for one in pairs if not adds_up(one)] == []
    assert [one for one in pairs if not is_settled(one)] == []
    listed = [one for one in pairs if one.listed_score is not None]
    assert {one.file.pk for one in listed} == {one.file.pk for one in pairs}
    for one in listed:
        words = told(one)
        assert words.out_of == 100
        assert abs(words.points * 1_000 - one.found.score) <= 1_000
        assert len(words.musts) == len(one.found.checks)
        assert words.why


def somebody_is_hired(world: World, pairs: list[Pair]) -> None:
    """The best job of the first person: referred, accepted, answered, hired, begun."""
    file, best = world.files[0], suggestions_for(world.files[0].pk)[0].vacancy
    offer = next(one for one in world.offers if one.vacancy.pk == best.pk)
    way = Way(file, offer, world.country.counsellor)
    application = way.refer()
    states = [stands(application)]
    for step in (way.accept, way.invite, way.hire, way.begin):
        step() if step == way.accept else step(application)
        states.append(stands(application))
    assert states == [State.PROPOSED, State.SENT, State.INTERVIEW, State.HIRED, State.STARTED]
    the_place_is_filled(offer)
    file.refresh_from_db()
    assert (file.status, file.ended_reason) == (Status.ENDED, "HIRED")
    match_everybody(by=None, now=NOW)
    assert suggestions_for(file.pk) == []
    others = [one for one in pairs if one.file.pk != file.pk and one.vacancy.pk == best.pk]
    assert all(not on_list(one) for one in others)


def stands(application: Application) -> str:
    application.refresh_from_db()
    return application.state


def the_place_is_filled(offer: Offer) -> None:
    offer.vacancy.refresh_from_db()
    places = offer.vacancy.positions.order_by("number")
    assert (places[0].filling, places[0].filled_on) == (Filling.REFERRAL, TODAY)
    is_full = places.count() == 1
    assert (offer.vacancy.state == VacancyState.FILLED) == is_full


def on_list(pair: Pair) -> bool:
    return pair.vacancy.pk in {one.vacancy.pk for one in suggestions_for(pair.file.pk)}
