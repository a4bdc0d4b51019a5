"""The mailbox of a demonstration, which no other installation has."""

import pytest
from django.urls import reverse

from talka.domains.contact import actions
from talka.domains.people.tests.factories import NOW, a_person


pytestmark = pytest.mark.django_db

MAIL = reverse("public:demo_mail")


def tell(person):
    actions.notify(
        person=person, kind="contact.message", once=f"m:{person.pk}", by=None, now=NOW,
        link="/me/messages/",
    )  # fmt: skip


def test_outside_a_demonstration_there_is_no_mailbox(client):
    assert client.get(MAIL).status_code == 404


def test_the_mailbox_shows_mail_to_demo_people_only_with_links_that_work(client, settings):
    settings.DEMO = True
    tell(a_person(email="ruta@demo.talka.example"))
    tell(a_person(email="real@example.org"))

    page = client.get(MAIL).content.decode()

    assert "You have a new message" in page
    assert f'href="{settings.SITE_ADDRESS}/me/messages/"' in page
    assert "real@example.org" not in page


def test_an_empty_mailbox_says_so(client, settings):
    settings.DEMO = True

    assert "No mail yet" in client.get(MAIL).content.decode()
