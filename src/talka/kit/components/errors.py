"""Pages for what went wrong, in plain words: `handler404 = "talka.kit.components.errors.page_not_found"` and so on."""

from dataclasses import dataclass
from http import HTTPStatus

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from talka.kit.components.parts import Link


@dataclass(frozen=True, slots=True)
class Trouble:
    """What happened, and what to do now."""

    title: str
    lines: tuple[str, ...]
    steps: tuple[Link, ...]


class Refused(PermissionDenied):
    """A refusal that says in its own words why, and what to do now."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.title)
        self.trouble = trouble


def _home() -> Link:
    return Link(_("Go to the first page"), "/")


def trouble_of(status: int) -> Trouble:
    """Return the words for a status; an unknown one gets those of 400."""
    again = Link(_("Go back, check what you entered and send it again"))
    words = {
        400: Trouble(
            _("We could not read this request"),
            (
                _(
                    "Something in the address or in the form was not as expected. Nothing was changed."
                ),
            ),
            (again, _home()),
        ),
        403: Trouble(
            _("You may not open this page"),
            (_("This page is for other people, or you were signed out in the meantime."),),
            (Link(_("Sign in again, or change the role you act in")), _home()),
        ),
        404: Trouble(
            _("There is no such page"),
            (_("The address may be mistyped, or the page was taken away."),),
            (Link(_("Check the address")), _home()),
        ),
        410: Trouble(
            _("This is no longer open"),
            (_("It was here and has been closed."),),
            (Link(_("Look for something similar"), "/"),),
        ),
        413: Trouble(
            _("This is too large"),
            (_("The file or the text is larger than we can take. Nothing was saved."),),
            (Link(_("Go back and send a smaller file or a shorter text")), _home()),
        ),
        429: Trouble(
            _("Too many attempts"),
            (_("We stopped for a while to protect your account and the service."),),
            (Link(_("Wait a few minutes and try again")), _home()),
        ),
    }
    return words.get(status, words[400])


def error_page(
    request: HttpRequest, status: int, *, trouble: Trouble | None = None
) -> HttpResponse:
    """Return the page for a status, in the language of the visitor."""
    what = trouble or trouble_of(status)
    # What is foreign and what is absent get the same page, letter by letter.
    number = "" if status == HTTPStatus.NOT_FOUND else getattr(request, "request_id", "")
    context = {
        "title": what.title,
        "lines": what.lines,
        "steps": what.steps,
        "request_id": number,
    }
    return render(request, "error_page.html", context, status=status)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer 400."""
    return error_page(request, HTTPStatus.BAD_REQUEST)


def permission_denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer 403, in the words of the refusal where it has some."""
    own = exception.trouble if isinstance(exception, Refused) else None
    return error_page(request, HTTPStatus.FORBIDDEN, trouble=own)


def page_not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer 404, the same for what is absent and what is somebody else's."""
    return error_page(request, HTTPStatus.NOT_FOUND)


def gone(request: HttpRequest) -> HttpResponse:
    """Answer 410."""
    return error_page(request, HTTPStatus.GONE)


def too_large(request: HttpRequest) -> HttpResponse:
    """Answer 413."""
    return error_page(request, HTTPStatus.REQUEST_ENTITY_TOO_LARGE)


def too_many(request: HttpRequest) -> HttpResponse:
    """Answer 429."""
    return error_page(request, HTTPStatus.TOO_MANY_REQUESTS)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form whose mark was missing: `CSRF_FAILURE_VIEW = "talka.kit.components.errors.csrf_failure"`."""
    trouble = Trouble(
        _("Please send the form again"),
        (
            _(
                "The page was open for a long time or cookies are switched off, so we could not be "
                "sure that the form came from you. Nothing was saved."
            ),
        ),
        (Link(_("Go back, reload the page and send the form again")), _home()),
    )
    return error_page(request, HTTPStatus.FORBIDDEN, trouble=trouble)


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer 500 without database, session or context: nothing else has to work for it."""
    return _alone(request, HTTPStatus.INTERNAL_SERVER_ERROR)


def unavailable(request: HttpRequest) -> HttpResponse:
    """Answer 503 likewise."""
    return _alone(request, HTTPStatus.SERVICE_UNAVAILABLE)


def _alone(request: HttpRequest, status: HTTPStatus) -> HttpResponse:
    context = {"request_id": getattr(request, "request_id", "") or ""}
    body = render_to_string(f"errors/{status.value}.html", context)
    answer = HttpResponse(body, status=status)
    if status is HTTPStatus.SERVICE_UNAVAILABLE:
        answer["Retry-After"] = "120"
    return answer
