"""Lists of cards are searched, sorted and cut into pages like tables."""

import pytest
from django.urls import reverse

from talka.domains.matching.actions import applying
from talka.domains.matching.queries.aliases import pseudonym_of
from talka.domains.matching.rules import DeclineReason
from talka.domains.matching.tests.factories import (
    NOW,
    a_seeker,
    a_vacancy,
    body_of,
    lists_for_all,
)
from talka.domains.people.api import Purpose, give_consent


pytestmark = pytest.mark.usefixtures("clock_stands")


def test_suggestions_are_searched_sorted_and_cut_into_pages(world, sign_in):
    file = a_seeker(world)
    for number in range(10):
        a_vacancy(world, languages={}, title=f"Cook number {number}")
    lists_for_all()
    client, address = sign_in(file.person), reverse("me:suggestions")

    first = body_of(client.get(address))
    assert first.count('class="talka-card talka-job"') == 8
    assert body_of(client.get(address, {"page": 2})).count('class="talka-card talka-job"') == 2
    by_title = body_of(client.get(address, {"sort": "-title"}))
    assert by_title.index("Cook number 9") < by_title.index("Cook number 8")
    found = body_of(client.get(address, {"q": "number 7"}))
    assert found.count('class="talka-card talka-job"') == 1
    assert "Nothing fits" in body_of(client.get(address, {"q": "sailor"}))


def test_what_was_put_aside_is_searched_filtered_and_sorted(world, sign_in):
    file = a_seeker(world)
    reasons = {"Alpha": DeclineReason.PAY, "Beta": DeclineReason.HOURS}
    for title, reason in reasons.items():
        vacancy = a_vacancy(world, title=title)
        applying.not_for_me(file=file, vacancy=vacancy, reason=reason, by=file.person, now=NOW)
    client, address = sign_in(file.person), reverse("me:aside")

    everything = body_of(client.get(address, {"sort": "-title"}))
    assert everything.index("Beta") < everything.index("Alpha")
    for asked in ({"q": "alph"}, {"reason": "PAY"}):
        page = body_of(client.get(address, asked))
        assert "<b>Alpha</b>" in page
        assert "<b>Beta</b>" not in page
    assert "Nothing fits" in body_of(client.get(address, {"q": "sailor"}))


def test_guessing_the_name_finds_no_vacancy_whose_employer_is_hidden(world, sign_in):
    file = a_seeker(world)
    for title, visibility in {"Alpha": "PUBLIC", "Beta": "ANONYMOUS"}.items():
        vacancy = a_vacancy(world, title=title, visibility=visibility)
        applying.not_for_me(
            file=file, vacancy=vacancy, reason=DeclineReason.PAY, by=file.person, now=NOW
        )
    client, address = sign_in(file.person), reverse("me:aside")

    by_name = body_of(client.get(address, {"q": world.employer.name}))
    assert "<b>Alpha</b>" in by_name
    assert "<b>Beta</b>" not in by_name
    assert "<b>Beta</b>" in body_of(client.get(address, {"q": "beta"}))


def test_nothing_put_aside_says_so(world, sign_in):
    page = sign_in(a_seeker(world).person).get(reverse("me:aside"))
    assert "You have put nothing aside" in page.content.decode()


def test_hidden_candidates_are_searched_by_alias_and_filtered(world, sign_in):
    vacancy = a_vacancy(world, languages={})
    files = [a_seeker(world), a_seeker(world)]
    for file in files:
        give_consent(
            person=file.person, purpose=Purpose.SHARE_PROFILE_WITH_EMPLOYERS,
            by=file.person, now=NOW,
        )  # fmt: skip
    lists_for_all()
    one, other = (pseudonym_of(file_id=file.pk, vacancy_id=vacancy.pk) for file in files)
    client = sign_in(world.agent)
    places = [world.employer.reference, vacancy.reference]
    address = reverse("employer:vacancy_candidates", args=places)

    found = body_of(client.get(address, {"q": one.lower()}))
    assert one in found
    assert other not in found
    client.post(reverse("employer:ask", args=[*places, one]), {"text": "Please come"})
    asked = body_of(client.get(address, {"asked": "yes"}))
    assert one in asked
    assert other not in asked
    assert "Nothing fits" in body_of(client.get(address, {"q": "sailor"}))
