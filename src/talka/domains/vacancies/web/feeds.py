"""What machines of others read: RSS, the sitemap, rules for robots."""

from collections.abc import Iterator
from urllib.parse import urljoin

from django.conf import settings
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.feedgenerator import Rss201rev2Feed
from django.utils.html import escape
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from talka.domains.vacancies import queries
from talka.domains.vacancies.web import postings, wishes, words
from talka.kit import clock
from talka.kit.access import allow_everyone
from talka.kit.languages import current


MOST_IN_FEED = 50
MOST_IN_SITEMAP = 50_000
_for_a_while = cache_control(max_age=300)
PRIVATE = (
    "/me/",
    "/employer/",
    "/desk/",
    "/management/",
    "/account/",
    "/jobs/alerts/",
    "/look-up/",
)


@require_safe
@allow_everyone
@_for_a_while
def rss(request: HttpRequest) -> HttpResponse:
    """Answer the newest vacancies of a search as RSS."""
    query = queries.query_from(request.GET)
    board = urljoin(settings.SITE_ADDRESS, reverse("public:board"))
    name = settings.IDENTITY.service_name
    feed = Rss201rev2Feed(
        title=f"{name}: {wishes.title_of(query)}",
        link=f"{board}?{query.address()}",
        description=_("New jobs for this search"),
        language=current(),
        feed_url=urljoin(settings.SITE_ADDRESS, request.get_full_path()),
    )
    rows = queries.search(query, now=clock.now()).order_by("-published_at", "-pk")
    for one in rows[:MOST_IN_FEED]:
        facts = [
            words.employer_of(one),
            words.place_of(one),
            words.pay_of(one),
            words.hours_of(one),
        ]
        feed.add_item(
            title=one.title,
            link=postings.public_address(one),
            description=escape(" · ".join(fact for fact in facts if fact)),
            unique_id=one.reference,
            unique_id_is_permalink=False,
            pubdate=one.published_at,
        )
    return HttpResponse(
        feed.writeString("utf-8"), content_type="application/rss+xml; charset=utf-8"
    )


@require_safe
@allow_everyone
@_for_a_while
def sitemap(request: HttpRequest) -> HttpResponseBase:
    """Answer the addresses of all public pages with a vacancy."""
    return StreamingHttpResponse(_sitemap_lines(), content_type="application/xml; charset=utf-8")


def _sitemap_lines() -> Iterator[str]:
    yield '<?xml version="1.0" encoding="utf-8"?>\n'
    yield '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    for name in ("public:board", "public:employers_start"):
        yield f"<url><loc>{escape(urljoin(settings.SITE_ADDRESS, reverse(name)))}</loc></url>\n"
    rows = queries.on_the_board(day=clock.today()).order_by("-published_at", "-pk")
    for reference, since in rows.values_list("reference", "state_since")[:MOST_IN_SITEMAP]:
        address = urljoin(settings.SITE_ADDRESS, reverse("public:vacancy", args=[reference]))
        day = clock.day(since).isoformat()
        yield f"<url><loc>{escape(address)}</loc><lastmod>{day}</lastmod></url>\n"
    yield "</urlset>\n"


@require_safe
@allow_everyone
@_for_a_while
def robots(request: HttpRequest) -> HttpResponse:
    """Answer what robots may read."""
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in PRIVATE)]
    lines.append(f"Sitemap: {urljoin(settings.SITE_ADDRESS, reverse('public:sitemap'))}")
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
