import pytest
from django.core import mail

from talka.domains.people.tests import factories
from talka.kit import clock, jobs


@pytest.fixture
def person(db):
    return factories.with_account(factories.a_person(email="ruta@talka.example"))


@pytest.fixture
def letters(db):
    """Return what is mailed when the queue is run."""

    def run():
        mail.outbox.clear()
        jobs.run_due(clock.now())
        return list(mail.outbox)

    return run
