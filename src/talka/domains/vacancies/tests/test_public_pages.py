import json
import re
from datetime import timedelta
from xml.etree import ElementTree

import pytest
from django.urls import reverse

from talka.domains.contact.api import Notice
from talka.domains.vacancies import actions, queries
from talka.domains.vacancies.models import Report, SavedSearch
from talka.domains.vacancies.rules import CloseReason, Need, Visibility
from talka.domains.vacancies.tests import factories
from talka.domains.vacancies.tests.factories import NOW
from talka.kit import clock
from talka.kit.tests.standing import standing


BOARD = "/jobs/"


@pytest.fixture(autouse=True)
def today():
    with clock.standing_at(NOW):
        yield


@standing
def vacancy(world, employer):
    return factories.an_open_vacancy(
        world, employer, positions=2, languages={"en": ("B1", Need.REQUIRED)}
    )


def page_of(vacancy):
    return reverse("public:vacancy", args=[vacancy.reference])


def text(response):
    return response.content.decode()


def without_tokens(response):
    return re.sub(r'(csrfmiddlewaretoken" value|nonce)="[^"]*"', "", text(response))


def test_the_board_shows_job_employer_place_and_pay(client, vacancy):
    response = client.get(BOARD)

    assert response.status_code == 200
    shown = ("Virėja (-as)", vacancy.employer.name, "Vilnius", "1\u00a0640–1\u00a0900", "1 job")
    assert [one for one in shown if one not in text(response)] == []


def test_the_board_costs_the_same_for_one_and_for_twenty(
    client, world, employer, django_assert_num_queries
):
    factories.an_open_vacancy(world, employer)
    client.get(BOARD)
    with django_assert_num_queries(3):
        client.get(BOARD)
    for _ in range(19):
        factories.an_open_vacancy(world, employer)
    with django_assert_num_queries(3):
        response = client.get(BOARD)

    assert len(response.context["jobs"]) == 20


def test_the_board_has_pages_that_keep_the_search(client, world, employer):
    for _ in range(21):
        factories.an_open_vacancy(world, employer)

    first = client.get(BOARD, {"isco": "5"})
    second = client.get(BOARD, {"isco": "5", "page": 2})

    assert "isco=5&amp;page=2" in text(first)
    assert len(first.context["jobs"]) == 20
    assert len(second.context["jobs"]) == 1
    assert len(client.get(BOARD, {"page": "99"}).context["jobs"]) == 1


def test_the_form_leads_to_a_short_address_that_can_be_shared(client, vacancy):
    response = client.get(
        BOARD, {"text": "virėjas", "place": "Vilnius", "radius": "20", "contract": "", "pay": ""}
    )

    assert response.status_code == 302
    assert response.url == "/jobs/?text=vir%C4%97jas&municipality=LT-57&radius=20"
    assert len(client.get(response.url).context["jobs"]) == 1


def test_an_unknown_place_is_told_at_the_field(client, vacancy):
    response = client.get(BOARD, {"text": "virėjas", "place": "Atlantida"})

    assert response.status_code == 200
    assert "place" in response.context["form"].errors
    assert "Atlantida" in text(response)


@pytest.mark.parametrize("typed", ["Vilnius", "vilniuje", "VILNIUS", "Viln"])
def test_a_place_is_understood_as_people_type_it(client, vacancy, typed):
    response = client.get(BOARD, {"place": typed})

    assert response.url == "/jobs/?municipality=LT-57"


def test_every_wish_can_be_taken_away(client, vacancy):
    response = client.get(BOARD, {"text": "virėjas", "municipality": "LT-57", "pay": "1000"})

    chips = {chip.label: chip.url for chip in response.context["chips"]}
    assert chips["Vilnius"] == "/jobs/?text=vir%C4%97jas&pay=1000"
    assert len(chips) == 3


def test_an_empty_board_says_how_to_widen(client, vacancy):
    response = client.get(BOARD, {"text": "virėjas", "contract": "VOLUNTEER"})

    assert "Nothing fits all of your wishes" in text(response)
    widened = {one.label: one.count for one in response.context["wider"]}
    assert widened == {"Without “Voluntary work”": 1}


def test_similar_words_are_called_similar(client, vacancy):
    assert "No job has exactly these words" in text(client.get(BOARD, {"text": "viraejas"}))


def test_nothing_in_the_address_breaks_the_board(client, vacancy):
    for query in (
        "text=%00%FF&radius=-1&pay=1e9&sort=x&page=-1", "place=%00", "place_value=x&place=y",
        "days=²&municipality=%F0%9F%8D%9E", "text=" + "a" * 10_000, "page=99999999999999999999",
        "radius=5&municipality=LT-57&place=Vilnius&place_pick=%00", "isco=%00&employer=E-%27",
    ):  # fmt: skip
        assert client.get(f"{BOARD}?{query}").status_code in {200, 302}


def test_the_page_says_everything_in_words(client, vacancy):
    response = client.get(page_of(vacancy))

    for words in (
        "cook dishes",
        "Permanent",
        "2 places",
        "English, B1",
        "Group 5120",
        vacancy.reference,
    ):
        assert words in text(response)


def test_search_engines_read_a_job_posting(client, vacancy):
    response = client.get(page_of(vacancy))
    found = re.search(
        r'<script type="application/ld\+json" nonce="([^"]+)">(.+?)</script>', text(response), re.S
    )
    posting = json.loads(found[2])

    assert found[1] in response["Content-Security-Policy"]
    assert posting["@type"] == "JobPosting"
    assert posting["title"] == "Virėja (-as)"
    assert posting["datePosted"] == "2026-11-23"
    assert posting["hiringOrganization"]["name"] == vacancy.employer.name
    assert posting["jobLocation"]["address"]["addressCountry"] == "LT"
    assert posting["baseSalary"]["value"] == {
        "@type": "QuantitativeValue", "minValue": 1640.0, "maxValue": 1900.0, "unitText": "MONTH"
    }  # fmt: skip
    assert posting["identifier"]["value"] == vacancy.reference
    assert posting["totalJobOpenings"] == 2


def test_a_text_cannot_break_out_of_the_page(client, world, employer):
    evil = "</script><script>alert(1)</script> & <b>bold</b>"
    vacancy = factories.an_open_vacancy(world, employer, title=evil, description=evil)

    for address in (page_of(vacancy), BOARD):
        html = text(client.get(address))
        assert "<script>alert" not in html
        assert "<b>bold" not in html


def test_an_unnamed_employer_is_named_nowhere(client, world, employer):
    vacancy = factories.an_open_vacancy(world, employer, visibility=Visibility.ANONYMOUS)

    for address in (
        page_of(vacancy),
        BOARD,
        "/jobs/feed.rss",
        f"{BOARD}?employer={employer.reference}",
    ):
        assert employer.name.split()[-1] not in re.sub(r"[VE]-\w{8}", "", text(client.get(address)))


def test_an_advert_in_another_language_is_marked(client, vacancy):
    html = text(client.get(page_of(vacancy)))

    assert 'lang="lt"' in html
    assert "another language: Lithuanian" in html


def test_a_closed_vacancy_is_gone(client, vacancy, agent):
    actions.close(vacancy=vacancy, reason=CloseReason.NO_LONGER_NEEDED, by=agent, now=NOW)

    for address in (page_of(vacancy), reverse("public:report_vacancy", args=[vacancy.reference])):
        response = client.get(address)
        assert response.status_code == 410
        assert "no longer needs anybody" in text(response)


def test_a_paused_vacancy_is_away_for_now(client, vacancy, agent):
    actions.pause(vacancy=vacancy, by=agent, now=NOW)

    response = client.get(page_of(vacancy))

    assert response.status_code == 404
    assert "off the board for now" in text(response)


def test_what_was_never_public_is_absent(client, world, employer):
    draft = factories.a_vacancy(world, employer)
    internal = factories.an_open_vacancy(world, employer, visibility=Visibility.SERVICE_ONLY)

    absent = client.get("/jobs/V-22222222/")
    for vacancy in (draft, internal):
        response = client.get(page_of(vacancy))
        assert response.status_code == absent.status_code == 404
        assert without_tokens(response).replace(vacancy.reference, "V-22222222") == without_tokens(
            absent
        )


@pytest.mark.parametrize(
    "reference", ["V-1", "V-%00AAAAAAA", "v-22222222", "V-2222222Ą", "x" * 300]
)
def test_what_cannot_be_a_reference_is_absent(client, world, reference):
    assert client.get(f"/jobs/{reference}/").status_code == 404


def test_the_page_has_a_bounded_number_of_queries(client, vacancy, django_assert_max_num_queries):
    client.get(page_of(vacancy))
    with django_assert_max_num_queries(12):
        client.get(page_of(vacancy))


def test_a_visitor_reports_an_advert_once(client, vacancy):
    address = reverse("public:report_vacancy", args=[vacancy.reference])
    mark = client.get(address).context["form"]["submission"].value()
    for _ in range(2):
        response = client.post(
            address,
            {"submission": mark, "reason": "FRAUD", "text": "They ask for money"},
            follow=True,
        )

    assert "We will look at it" in text(response)
    assert Report.objects.get().text == "They ask for money"


def test_a_report_needs_a_reason_and_loses_nothing(client, vacancy):
    address = reverse("public:report_vacancy", args=[vacancy.reference])

    response = client.post(address, {"text": "They ask for money"})

    assert response.status_code == 200
    assert "They ask for money" in text(response)
    assert not Report.objects.exists()


def test_reports_from_one_address_end_some_time(client, vacancy):
    address = reverse("public:report_vacancy", args=[vacancy.reference])

    codes = [client.post(address, {"reason": "OTHER"}).status_code for _ in range(11)]

    assert codes == [*[302] * 10, 429]


def test_a_search_is_saved_confirmed_and_ended_without_an_account(client, vacancy):
    address = f"{reverse('public:save_search')}?text=vir%C4%97jas&municipality=LT-57"
    response = client.post(
        address, {"email": "reader@talka.example", "frequency": "DAILY"}, follow=True
    )
    assert "mailbox" in text(response)
    search = SavedSearch.objects.get()
    assert search.name == "“virėjas” · Vilnius"
    page = Notice.objects.get(email="reader@talka.example").link

    assert "Confirm" in text(client.get(page))
    assert not SavedSearch.objects.get().is_running  # looking changes nothing
    client.post(f"{page}confirm/")
    assert SavedSearch.objects.get().is_running
    assert "Virėja" in text(client.get(page))
    response = client.post(f"{page}end/", follow=True)

    assert "have deleted your address" in text(response)
    assert client.get(f"{page}end/").status_code == 405


def test_the_answer_does_not_tell_whether_an_address_is_known(client, world):
    address = reverse("public:save_search")
    answers = set()
    for number in range(6):
        response = client.post(
            f"{address}?text={number}", {"email": "reader@talka.example", "frequency": "DAILY"}
        )
        answers.add((response.status_code, response.url))

    assert len(answers) == 1
    assert SavedSearch.objects.count() == 3


def test_a_wrong_address_is_told_and_kept(client, world):
    response = client.post(reverse("public:save_search"), {"email": "no", "frequency": "DAILY"})

    assert response.status_code == 200
    assert 'value="no"' in text(response)


def test_an_unknown_token_is_absent(client, world):
    assert client.get(f"/jobs/alerts/{'x' * 43}/").status_code == 404
    assert client.post(f"/jobs/alerts/{'x' * 43}/end/").status_code == 404


def test_the_feed_is_rss_with_the_same_search(client, vacancy, world, employer):
    factories.an_open_vacancy(world, employer, title="Vairuotojas & co", occupation=world.driver)

    every = ElementTree.fromstring(client.get("/jobs/feed.rss").content)
    some = ElementTree.fromstring(client.get("/jobs/feed.rss", {"text": "virėjas"}).content)

    assert [one.findtext("title") for one in every.iter("item")] == [
        "Vairuotojas & co",
        "Virėja (-as)",
    ]
    assert [one.findtext("guid") for one in some.iter("item")] == [vacancy.reference]
    assert some.find("channel/item/link").text.endswith(page_of(vacancy))


def test_the_sitemap_names_open_vacancies_only(client, vacancy, world, employer):
    draft = factories.a_vacancy(world, employer)

    body = b"".join(client.get("/sitemap.xml").streaming_content)
    addresses = [one.text for one in ElementTree.fromstring(body).iter() if one.tag.endswith("loc")]

    assert any(vacancy.reference in one for one in addresses)
    assert not any(draft.reference in one for one in addresses)


def test_robots_stay_out_of_private_pages(client):
    body = text(client.get("/robots.txt"))

    assert "Disallow: /desk/" in body
    assert "Sitemap: http" in body


def test_employers_learn_what_they_need(client, world):
    assert "four minutes" in text(client.get(reverse("public:employers_start")))


@pytest.mark.parametrize("language", ["lt", "en", "lv", "et", "ru"])
def test_the_public_pages_open_in_every_language(client, vacancy, language):
    for address in (BOARD, page_of(vacancy), "/employers/", "/jobs/alerts/new/?text=a"):
        response = client.get(address, headers={"Accept-Language": language})
        assert response.status_code == 200
        assert f'<html lang="{language}"' in text(response)


def test_what_closes_today_is_open_until_the_evening(client, world, employer):
    vacancy = factories.an_open_vacancy(world, employer, closes_on=NOW.date())
    actions.expire_and_ask(by=None, now=NOW + timedelta(hours=8))

    assert client.get(page_of(vacancy)).status_code == 200
    assert queries.search(queries.Query(), now=NOW).count() == 1


def test_a_vacancy_leaves_the_board_with_its_last_day_not_with_the_nightly_job(
    client, world, employer
):
    vacancy = factories.an_open_vacancy(world, employer)
    page = reverse("public:vacancy", args=[vacancy.reference])

    with clock.standing_at(NOW + timedelta(days=30)):
        assert client.get(page).status_code == 200
        assert client.get("/api/v1/vacancies").json()["count"] == 1
    with clock.standing_at(NOW + timedelta(days=31)):
        answer = client.get(page)
        assert answer.status_code == 410
        assert "The closing date has passed" in answer.content.decode()
        assert (
            client.get(reverse("public:report_vacancy", args=[vacancy.reference])).status_code
            == 410
        )
        assert client.get("/api/v1/vacancies").json()["count"] == 0
        assert client.get(f"/api/v1/vacancies/{vacancy.reference}").status_code == 410
        assert client.get("/api/v1/employers").json()["count"] == 0
        assert vacancy.title not in client.get(reverse("public:board")).content.decode()
        assert vacancy.reference not in b"".join(client.get("/sitemap.xml")).decode()
        assert b"".join(client.get("/api/v1/vacancies/export")) == b""
