import pytest
from django.apps import apps
from django.urls import reverse
from pghistory.models import Event

from talka.domains.people import api as actions
from talka.domains.people.api import Person, Role, joined_in_words
from talka.domains.people.tests.factories import NOW, a_member, a_person, an_administrator
from talka.kit import jobs
from talka.kit.audit.reading import readings_of


pytestmark = pytest.mark.django_db
PAGES = ["home", "offices", "machinery"]


@pytest.fixture
def desk(client, settings):
    settings.DEMO = True
    client.force_login(an_administrator())
    return client


@pytest.mark.parametrize("who", [None, "jobseeker", Role.COUNSELLOR, Role.MANAGER, Role.PARTNER])
@pytest.mark.parametrize("page", PAGES)
def test_only_administrators_open_the_page(client, settings, page, who):
    settings.DEMO = True
    if who is not None:
        client.force_login(a_person() if who == "jobseeker" else a_member(who))
    answer = client.get(reverse(f"management:{page}"))
    assert answer.status_code == (302 if who is None else 403)


def test_the_first_page_says_what_waits(desk):
    a_member()
    html = desk.get(reverse("management:home")).content.decode()
    assert "have not opened their accounts yet" in html or "has not opened the account yet" in html


def test_the_offices_show_whom_they_serve(desk):
    actions.load_offices(by=None, now=NOW)
    answer = desk.get(reverse("management:offices"))
    assert answer.context["routed"] == 60
    assert "Vilnius Customer Service Department" in answer.content.decode()


def test_the_offices_ask_the_database_as_often_for_many_as_for_none(
    desk, django_assert_max_num_queries
):
    actions.load_offices(by=None, now=NOW)
    desk.get(reverse("management:offices"))
    with django_assert_max_num_queries(12):
        desk.get(reverse("management:offices"))


def test_what_waits_in_the_queue_is_shown_by_name(desk):
    jobs.defer("people.send_invitation", person_id=1)
    html = desk.get(reverse("management:machinery")).content.decode()
    assert "people.send_invitation" in html
    assert "todo: 1" in html


def test_whatever_can_move_with_a_person_has_words(desk):
    unnamed = joined_in_words("nothing.Known")
    for model in apps.get_models():
        is_ours = model.__module__.startswith("talka.") and not issubclass(model, Event)
        points = any(one.related_model is Person for one in model._meta.fields if one.is_relation)
        if is_ours and points:
            assert joined_in_words(model._meta.label) != unnamed, model._meta.label


def test_the_page_of_a_join_says_in_words_what_moves_and_both_can_see_the_look(desk):
    kept, gone = a_person(), a_person()
    actions.give_consent(person=gone, purpose=actions.Purpose.SURVEYS, by=gone, now=NOW)
    answer = desk.get(reverse("management:join", args=[kept.reference, gone.reference]))
    assert "What the person agrees to" in answer.content.decode()
    assert "consent" not in [line.what for line in answer.context["lines"]]
    for person in (kept, gone):
        (look,) = readings_of(person.pk)
        assert (look.purpose, look.what) == ("CORRECTION", "personal data")
