"""What a person sees and changes about themselves."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from talka.domains.people import actions, labels, queries
from talka.domains.people.access import acting, acting_for, decides_for, signed_in
from talka.domains.people.rules import LookPurpose, Purpose, Scope
from talka.domains.people.web.forms import ContactForm, sent
from talka.kit import clock
from talka.kit.access import allow, signed_in_person
from talka.kit.audit.reading import readings_of
from talka.kit.components import formats
from talka.kit.components.parts import Action, Press, Row
from talka.kit.tables import Column, Table


@dataclass(frozen=True, slots=True)
class Look:
    """One look at the person's file, in words."""

    at: datetime
    who: str
    office: str
    purpose: str
    what: str


LOOKS = Table(
    name="who-looked-at-my-data",
    columns=(
        Column("at", gettext_lazy("When"), is_sortable=True),
        Column("who", gettext_lazy("Who"), is_sortable=True, is_text=True),
        Column("office", gettext_lazy("Office"), is_sortable=True, is_text=True),
        Column("purpose", gettext_lazy("Why"), is_sortable=True, is_text=True),
        Column("what", gettext_lazy("What"), is_text=True),
    ),
    search=lambda rows, words: [
        row
        for row in rows
        if words.casefold() in f"{row.who} {row.office} {row.purpose} {row.what}".casefold()
    ],
    default_sort="-at",
    empty_title=gettext_lazy("Nobody has looked at your data"),
    empty_text=gettext_lazy("As soon as somebody opens your file, it stands here."),
    caption=gettext_lazy("Who looked at my data"),
)
# What a page that shows a file calls its part; what is not known is shown as it was written down.
PARTS = {
    "profile": gettext_lazy("Profile"),
    "file": gettext_lazy("File"),
    "case": gettext_lazy("File"),
    "cv": gettext_lazy("CV"),
    "application": gettext_lazy("Application"),
    "messages": gettext_lazy("Messages"),
    "decisions": gettext_lazy("Decisions"),
    "personal data": gettext_lazy("Personal data"),
    "candidates": gettext_lazy("List of candidates"),
    "download": gettext_lazy("A list with your name was downloaded"),
    "proposal": gettext_lazy("Jobs for me"),
    "objection": gettext_lazy("Jobs for me"),
    # What a representative opens goes by the address of the page.
    "home": gettext_lazy("Home"),
    "suggestions": gettext_lazy("Jobs for me"),
    "objections": gettext_lazy("Jobs for me"),
    "asked": gettext_lazy("Applications"),
    "applications": gettext_lazy("Applications"),
    "appointments": gettext_lazy("Appointments"),
    "notes": gettext_lazy("What we agreed"),
    "personal": gettext_lazy("Personal data"),
    "register": gettext_lazy("Registration"),
    "leave": gettext_lazy("Decisions"),
    "situation": gettext_lazy("My situation"),
    "consents": gettext_lazy("What I agree to"),
    "data": gettext_lazy("Who looked at my data"),
}
MOST_LOOKS = 5_000


@require_http_methods(["GET", "HEAD"])
@allow(signed_in_person)
def data(request: HttpRequest) -> HttpResponseBase:
    """Show who looked at the person's data, when and why."""
    person = acting_for(request)
    readings = [
        reading
        for number in queries.ids_of(person)
        for reading in readings_of(number, limit=MOST_LOOKS)
    ]
    names = queries.people_named({one.reader_id for one in readings})
    offices = {one.pk: str(one) for one in queries.all_offices()} if readings else {}
    looks = [
        Look(
            at=one.read_at,
            who=names.get(one.reader_id or 0) or _("The service itself"),
            office=offices.get(one.office_id or 0, ""),
            purpose=purpose_in_words(one.purpose),
            what=str(PARTS.get(one.what, one.what)),
        )
        for one in readings
    ]
    listing = LOOKS.read(looks, request)
    if (file := listing.export()) is not None:
        return file
    return render(request, "people/me/data.html", {"listing": listing})


def purpose_in_words(purpose: str) -> str:
    """Return why somebody looked; a purpose without words is shown as it was written down."""
    known = set(LookPurpose)
    return str(labels.LOOK_PURPOSES[LookPurpose(purpose)]) if purpose in known else purpose


@dataclass(frozen=True, slots=True)
class ConsentRow:
    """One purpose, and whether the person agrees."""

    purpose: str
    words: str
    is_given: bool
    # By what the service knows, when the person agreed at the counter or by phone.
    document: str
    action: Action


@require_http_methods(["GET", "HEAD"])
@allow(signed_in_person)
def consents(request: HttpRequest) -> HttpResponse:
    """Show what the person agrees to, each with its switch."""
    documents = queries.documents_of_consents(acting_for(request))
    rows = []
    for purpose in Purpose:
        is_given = purpose in documents
        words = str(labels.PURPOSES[purpose])
        action = Action(
            _("Withdraw") if is_given else _("Agree"),
            "",
            kind=Press.QUIET,
            post=True,
            fields=(("purpose", purpose), ("do", "withdraw" if is_given else "give")),
            about=words,
        )
        rows.append(ConsentRow(purpose, words, is_given, documents.get(purpose, ""), action))
    return render(request, "people/me/consents.html", {"rows": rows})


@require_POST
@allow(decides_for)
def change_consent(request: HttpRequest) -> HttpResponse:
    """Give or withdraw one consent."""
    asked = request.POST.get("purpose", "")
    if asked not in set(Purpose):
        raise Http404
    change = (
        actions.withdraw_consent if request.POST.get("do") == "withdraw" else actions.give_consent
    )
    change(
        person=acting_for(request), purpose=Purpose(asked), by=signed_in(request), now=clock.now()
    )
    return redirect("me:consents")


@require_http_methods(["GET", "HEAD"])
@allow(signed_in_person)
def personal(request: HttpRequest) -> HttpResponse:
    """Show who the person is for the service, with what they can change themselves."""
    person = acting_for(request)
    # How somebody signs in is theirs alone; what a representative sees is not a way to change it.
    found = acting(request)
    email_url = "" if found else reverse("account_email")
    may_change = found is None or found.may(Scope.EVERYTHING)
    contact_url = reverse("me:contact") if may_change else ""
    own = [
        Row(_("Name"), person.full_name),
        Row(_("Personal code"), queries.masked_codes_of(person)),
        Row(_("Date of birth"), formats.day(person.birth_date)),
        Row(_("Number with us"), person.reference),
    ]
    reach = [
        Row(_("E-mail address"), person.email or "", email_url),
        Row(_("Telephone number"), person.phone, contact_url),
        Row(_("Language"), dict(settings.LANGUAGES)[person.language], contact_url),
    ]
    return render(request, "people/me/personal.html", {"own": own, "reach": reach})


@require_http_methods(["GET", "HEAD", "POST"])
@allow(decides_for)
def contact(request: HttpRequest) -> HttpResponse:
    """Change telephone number and language."""
    person = acting_for(request)
    form = ContactForm(sent(request), initial={"phone": person.phone, "language": person.language})
    if request.method == "POST" and form.is_valid():
        actions.change_contact(
            person=person,
            phone=form.cleaned_data["phone"],
            language=form.cleaned_data["language"],
            by=signed_in(request),
            now=clock.now(),
        )
        messages.info(request, _("Your contact details are changed."))
        return redirect("me:personal")
    return render(request, "people/me/contact.html", {"form": form, "title": _("How we reach you")})
