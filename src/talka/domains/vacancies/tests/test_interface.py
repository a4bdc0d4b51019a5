import json

import pytest

from talka.domains.vacancies import actions
from talka.domains.vacancies.rules import CloseReason, Need, Visibility
from talka.domains.vacancies.tests import factories
from talka.domains.vacancies.tests.factories import NOW
from talka.kit import clock
from talka.kit.tests.standing import standing


VACANCIES = "/api/v1/vacancies"


@pytest.fixture(autouse=True)
def today():
    with clock.standing_at(NOW):
        yield


@standing
def vacancy(world, employer):
    return factories.an_open_vacancy(
        world, employer, languages={"en": ("B1", Need.REQUIRED)}, contact_email="cook@talka.example"
    )


def test_the_search_of_the_board_as_data(client, vacancy, world, employer):
    factories.an_open_vacancy(world, employer, occupation=world.driver, title="Kita")

    found = client.get(VACANCIES, {"text": "virėja", "municipality": "LT-57", "radius": 20}).json()

    assert (found["count"], found["pages"]) == (1, 1)
    item = found["items"][0]
    assert item["reference"] == vacancy.reference
    assert item["occupation"]["isco"] == "5120"
    assert item["pay"] == {
        "from_amount": "1640.00", "to_amount": "1900.00", "period": "MONTH", "currency": "EUR"
    }  # fmt: skip


def test_pages(client, world, employer, django_assert_num_queries):
    for _ in range(5):
        factories.an_open_vacancy(world, employer)

    with django_assert_num_queries(3):
        found = client.get(VACANCIES, {"per_page": 2, "page": 3}).json()

    assert (found["count"], found["pages"], len(found["items"])) == (5, 3, 1)
    assert client.get(VACANCIES, {"page": 9}).json()["items"] == []


def test_one_vacancy_with_everything_but_the_contact(client, vacancy, world):
    answer = client.get(f"{VACANCIES}/{vacancy.reference}", headers={"Accept-Language": "lt"})
    found = answer.json()

    assert found["skills"] == [
        {"uri": world.skills[0].uri, "label": "gaminti patiekalus", "need": "REQUIRED"}
    ]
    assert found["languages"] == [{"code": "en", "level": "B1", "need": "REQUIRED"}]
    assert found["open_places"] == 1
    assert "cook@talka.example" not in answer.content.decode()


def test_absent_closed_and_hidden_vacancies(client, vacancy, world, employer, agent):
    internal = factories.an_open_vacancy(world, employer, visibility=Visibility.SERVICE_ONLY)
    draft = factories.a_vacancy(world, employer)
    actions.close(vacancy=vacancy, reason=CloseReason.NO_LONGER_NEEDED, by=agent, now=NOW)

    assert client.get(f"{VACANCIES}/{vacancy.reference}").status_code == 410
    for reference in (internal.reference, draft.reference, "V-22222222", "%00", "x" * 500):
        assert client.get(f"{VACANCIES}/{reference}").status_code == 404


def test_an_unnamed_employer_stays_unnamed(client, world, employer):
    vacancy = factories.an_open_vacancy(world, employer, visibility=Visibility.ANONYMOUS)

    for address in (VACANCIES, f"{VACANCIES}/{vacancy.reference}"):
        assert employer.name not in client.get(address).content.decode()


def test_the_export_is_one_object_a_line(client, world, employer, django_assert_max_num_queries):
    made = {factories.an_open_vacancy(world, employer).reference for _ in range(3)}
    factories.a_vacancy(world, employer)

    with django_assert_max_num_queries(10):
        answer = client.get(f"{VACANCIES}/export")
        lines = b"".join(answer.streaming_content).decode().splitlines()

    assert answer["Content-Type"].startswith("application/x-ndjson")
    assert {json.loads(line)["reference"] for line in lines} == made


@pytest.mark.parametrize(
    "query",
    ["pay=x", "radius=-1", "contract=NONSENSE", "per_page=1000", "page=0", "text=" + "a" * 101],
)
def test_words_that_make_no_sense_are_told(client, world, query):
    answer = client.get(f"{VACANCIES}?{query}")

    assert answer.status_code == 422
    assert query.split("=")[0] in json.dumps(answer.json())


@pytest.mark.parametrize(
    "query", ["text=%00", "text=%27%3B--", "municipality=%00%01", "isco=%25", "language=%00"]
)
def test_hostile_words_break_nothing(client, vacancy, query):
    assert client.get(f"{VACANCIES}?{query}").status_code in {200, 422}


def test_who_asks_too_often_is_told_when_to_come_back(client, vacancy):
    codes = [client.get(f"{VACANCIES}/export").status_code for _ in range(11)]
    answer = client.get(f"{VACANCIES}/export")

    assert codes == [*[200] * 10, 429]
    assert int(answer["Retry-After"]) > 0
    assert client.get(f"{VACANCIES}/export", REMOTE_ADDR="10.0.0.9").status_code == 200


def test_a_forged_address_does_not_escape_the_limit(client, vacancy):
    codes = [
        client.get(
            f"{VACANCIES}/export", headers={"X-Forwarded-For": f"10.0.0.{number}"}
        ).status_code
        for number in range(11)
    ]

    assert codes[-1] == 429


def test_behind_a_known_proxy_the_forwarded_address_counts(client, vacancy, settings):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    codes = [
        client.get(
            f"{VACANCIES}/export", headers={"X-Forwarded-For": f"1.1.1.1, 10.0.0.{number}"}
        ).status_code
        for number in range(11)
    ]

    assert set(codes) == {200}


def test_the_interface_describes_itself(client, db):
    schema = client.get("/api/v1/openapi.json").json()

    assert schema["openapi"].startswith("3.1")
    assert set(schema["paths"]) == {
        VACANCIES, f"{VACANCIES}/export", f"{VACANCIES}/{{reference}}", "/api/v1/employers"
    }  # fmt: skip


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_data_is_only_read(client, vacancy, method):
    assert getattr(client, method)(f"{VACANCIES}/{vacancy.reference}").status_code == 405


def test_employers_with_open_vacancies_under_their_name(client, vacancy, world, employer):
    factories.an_open_vacancy(world, employer)
    hidden = factories.an_employer(world)
    factories.an_open_vacancy(world, hidden, visibility=Visibility.ANONYMOUS)
    factories.an_employer(world)

    found = client.get("/api/v1/employers").json()

    assert found["count"] == 1
    item = found["items"][0]
    assert (item["name"], item["open_vacancies"]) == (employer.name, 2)
    assert item["place"]["code"] == "LT-57"
    assert client.get(item["url"].removeprefix("http://testserver")).status_code == 200
    only = client.get(VACANCIES, {"employer": item["reference"]}).json()
    assert only["count"] == 2
    assert only["items"][0]["employer_reference"] == employer.reference


def test_the_list_of_employers_costs_the_same_for_any_number(
    client, world, django_assert_num_queries
):
    for _ in range(4):
        factories.an_open_vacancy(world, factories.an_employer(world))

    with django_assert_num_queries(2):
        assert len(client.get("/api/v1/employers", {"per_page": 3}).json()["items"]) == 3


def test_an_unnamed_employer_cannot_be_found_out(client, world, employer):
    factories.an_open_vacancy(world, employer, visibility=Visibility.ANONYMOUS)

    found = client.get(VACANCIES).json()["items"][0]

    assert (found["employer"], found["employer_reference"]) == (None, None)
    assert client.get(VACANCIES, {"employer": employer.reference}).json()["count"] == 0
