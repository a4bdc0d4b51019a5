"""Whoever works here keeps any staff table, as it stands, under a name of their own."""

import pytest
from django.urls import reverse

from talka.domains.counselling.tests.factories import NOW, signed_in
from talka.kit.tables.keeping import keep_list
from talka.kit.tables.models import KeptList


KEEP, FORGET = reverse("desk:keep_list"), reverse("desk:forget_list")
PEOPLE, VACANCIES, THREADS = (
    reverse(f"desk:{name}") for name in ("caseload", "vacancies", "threads")
)


def told(answer):
    return " ".join(str(one) for one in answer.context["messages"])


def keep(browser, place=PEOPLE, name="Long", query="segment=LONG_TERM&page=2"):
    return browser.post(KEEP, {"place": place, "name": name, "query": query}, follow=True)


@pytest.mark.parametrize("place", [PEOPLE, VACANCIES, THREADS])
def test_every_table_is_kept_opened_and_forgotten(desk, place):
    kept = keep(desk, place)
    assert kept.redirect_chain[-1][0] == f"{place}?segment=LONG_TERM"
    assert 'href="?segment=LONG_TERM"' in desk.get(place).content.decode()

    gone = desk.post(FORGET, {"place": place, "name": "Long"}, follow=True)

    assert "is gone" in told(gone)
    assert not KeptList.objects.exists()


def test_a_kept_list_stands_on_its_own_table_only(desk):
    keep(desk, PEOPLE)

    assert desk.get(PEOPLE).context["kept_lists"].entries
    assert not desk.get(THREADS).context["kept_lists"].entries


def test_the_same_name_replaces_what_it_stood_for(desk):
    keep(desk)
    keep(desk, query="segment=NEW")

    assert KeptList.objects.get().query == "segment=NEW"


@pytest.mark.parametrize("name", ["", " ", "x" * 61, "\x00"])
def test_a_list_without_a_usable_name_is_not_kept(desk, name):
    answer = keep(desk, name=name)

    assert "Nothing was kept" in told(answer)
    assert not KeptList.objects.exists()


@pytest.mark.parametrize("place", ["", "/", "/me/", "https://example.org/desk/", "/desk/nowhere/"])
def test_only_pages_of_those_who_work_here_are_kept(desk, place):
    keep(desk, place)

    assert not KeptList.objects.exists()


def test_the_list_of_one_person_is_not_kept(world, desk):
    keep(desk, reverse("desk:all_notes", args=[world.file.reference]))

    assert not KeptList.objects.exists()


def test_nobody_forgets_or_sees_the_list_of_a_colleague(world, desk):
    keep_list(owner_id=world.manager.pk, place=PEOPLE, name="Mine", query="a=b", now=NOW)

    desk.post(FORGET, {"place": PEOPLE, "name": "Mine"})

    assert KeptList.objects.exists()
    assert not desk.get(PEOPLE).context["kept_lists"].entries
    assert signed_in(world.manager).get(PEOPLE).context["kept_lists"].entries


def test_whoever_does_not_work_here_keeps_nothing(client, world):
    client.force_login(world.file.person)

    assert client.post(KEEP, {"place": PEOPLE, "name": "x"}).status_code == 403
    assert client.post(FORGET, {"place": PEOPLE, "name": "x"}).status_code == 403
