"""What holds for every test of the suite."""

import pytest
from django.db import connection


@pytest.fixture(autouse=True)
def no_job_outlives_its_test(request: pytest.FixtureRequest):
    """Empty the queue after tests that commit: Django empties only the tables it manages."""
    yield
    mark = request.node.get_closest_marker("django_db")
    if mark is not None and mark.kwargs.get("transaction"):
        with connection.cursor() as cursor:
            cursor.execute("TRUNCATE procrastinate_jobs CASCADE")
