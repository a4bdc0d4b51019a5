"""What the pages of jobseekers share: whose file it is, and how a vacancy is found for them."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from talka.domains.jobseekers.api import JobseekerFile, Status, file_for
from talka.domains.matching.models import Application
from talka.domains.matching.queries.applications import application_of_person
from talka.domains.matching.queries.lists import vacancy_for_person
from talka.domains.vacancies.api import Vacancy


Page = Callable[..., HttpResponseBase]


def with_file(page: Page) -> Page:
    """Give the page the file of oneself or of whom one acts for; without one, registration begins."""

    @wraps(page)
    def opened(request: HttpRequest, **parts: Any) -> HttpResponseBase:
        file = file_for(request)
        if file is None:
            return redirect("public:register_start")
        return page(request, file, **parts)

    return opened


def is_open(file: JobseekerFile) -> bool:
    """Tell whether the person may apply."""
    return file.status == Status.REGISTERED


def vacancy_of(file: JobseekerFile, reference: str) -> Vacancy:
    """
    Return a vacancy that the person may know of.

    :raises Http404: there is none for them
    """
    try:
        return vacancy_for_person(file.pk, reference)
    except Vacancy.DoesNotExist as error:
        raise Http404 from error


def application_of(file: JobseekerFile, reference: str) -> Application:
    """
    Return the person's application.

    :raises Http404: there is none, or it is somebody else's
    """
    try:
        return application_of_person(file.person_id, reference)
    except Application.DoesNotExist as error:
        raise Http404 from error
