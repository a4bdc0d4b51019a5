"""Lists that those who work here keep under a name, on every staff table."""

from dataclasses import dataclass

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import Resolver404, resolve, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from talka.domains.people.api import Person, is_staff_member, signed_in
from talka.kit import clock
from talka.kit.access import allow
from talka.kit.forms import Form
from talka.kit.tables.keeping import forget_list, keep_list, lists_kept
from talka.kit.tables.models import KeptList


STAFF_PAGES = ("/desk/", "/management/")
LONGEST_QUERY = 500


class KeepForm(Form):
    """A name for the list as it stands in the address."""

    name = forms.CharField(label=gettext_lazy("Name of the list"), max_length=60)
    place = forms.CharField(max_length=60, widget=forms.HiddenInput)
    query = forms.CharField(max_length=LONGEST_QUERY, required=False, widget=forms.HiddenInput)


@dataclass(frozen=True, slots=True)
class KeptLists:
    """What a list shows of the kept ones, and the form that keeps one more."""

    entries: list[KeptList]
    query: str
    form: KeepForm
    keep_url: str
    forget_url: str


def kept_lists(request: HttpRequest) -> KeptLists | None:
    """Return what is kept of the list of this page; None where nothing can be kept."""
    if not isinstance(request.user, Person) or not _is_list(request.path):
        return None
    query = _query_of(request.GET)
    return KeptLists(
        entries=lists_kept(owner_id=request.user.pk, place=request.path),
        query=query,
        form=KeepForm(initial={"place": request.path, "query": query}, auto_id="keep_%s"),
        keep_url=reverse("desk:keep_list"),
        forget_url=reverse("desk:forget_list"),
    )


def _is_list(place: str) -> bool:
    """Tell whether it is the address of a staff page that is not about one single thing."""
    if not place.startswith(STAFF_PAGES):
        return False
    try:
        return not resolve(place).kwargs
    except Resolver404:
        return False


def _query_of(asked: QueryDict) -> str:
    query = asked.copy()
    for name in ("page", "format"):
        query.pop(name, None)
    return query.urlencode()[:LONGEST_QUERY]


@require_POST
@allow(is_staff_member)
def keep(request: HttpRequest) -> HttpResponse:
    """Keep the list as it stands under a name."""
    form = KeepForm(request.POST)
    place = request.POST.get("place", "")
    if not _is_list(place):
        return _nothing_kept(request, reverse("home"))
    if not form.is_valid():
        return _nothing_kept(request, place)
    query = _query_of(QueryDict(form.cleaned_data["query"]))
    keep_list(
        owner_id=signed_in(request).pk,
        place=place,
        name=form.cleaned_data["name"],
        query=query,
        now=clock.now(),
    )
    messages.success(request, _("The list is kept. Open it from the top of this page."))
    return redirect(f"{place}?{query}")


def _nothing_kept(request: HttpRequest, address: str) -> HttpResponse:
    messages.error(request, _("Nothing was kept: give the list a name of at most 60 letters."))
    return redirect(address)


@require_POST
@allow(is_staff_member)
def forget(request: HttpRequest) -> HttpResponse:
    """Forget a kept list."""
    place = request.POST.get("place", "")
    if not _is_list(place):
        return redirect("home")
    form = KeepForm(request.POST)
    if form.is_valid():
        forget_list(owner_id=signed_in(request).pk, place=place, name=form.cleaned_data["name"])
        messages.success(request, _("The kept list is gone. What stands in it is not touched."))
    return redirect(place)
