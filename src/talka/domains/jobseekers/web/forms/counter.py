"""Forms for what is asked across the desk or by phone, and written down by staff."""

from collections.abc import Collection
from typing import Any

from django import forms
from django.conf import settings
from django.http import QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from talka.domains.jobseekers.labels import SITUATIONS
from talka.domains.jobseekers.queries.answers import occupation_id_of
from talka.domains.jobseekers.rules import Channel
from talka.domains.jobseekers.rules.answers import (
    Address,
    Answers,
    Birth,
    Circumstances,
    Code,
    Contact,
    Job,
    Jobs,
    Name,
    Occupations,
)
from talka.domains.jobseekers.web.forms.desk import CodePart
from talka.domains.jobseekers.web.forms.experience import occupation_field
from talka.domains.jobseekers.web.forms.identity import NO, YES, clean_phone, municipality_field
from talka.domains.people.api import PURPOSES, Person, Purpose
from talka.engines.identifiers import Standing
from talka.kit.forms import Chosen, DatePartsInput, DayField, Form, IdempotentForm


RECORDED, TYPED, OTHER = "recorded", "typed", "other"
WHOSE_NAME = [
    (RECORDED, _("Yes. The name that we know is right")),
    (TYPED, _("Yes, and the name has changed: take over the one typed above")),
    (
        OTHER,
        _("No, this is somebody else: register a new person, and let a counsellor check the code"),
    ),
]


class RecordConsentsForm(Form):
    """What the person agrees to, and how they said so."""

    purposes = forms.MultipleChoiceField(
        label=_("What does the person agree to?"),
        help_text=_(
            "Read each one aloud. Each is free: the registration does not depend on it, and the person can change it at any time."
        ),
        choices=[*PURPOSES.items()],
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    document = forms.CharField(
        label=_("How did the person tell you?"),
        help_text=_(
            "For example: form signed on 3 May 2026, kept in the office; or: by phone, after I had read the text aloud"
        ),
        max_length=200,
        error_messages={"required": _("Name the signed form, or say how the person told you")},
    )
    # What was agreed to when the page was opened.
    given_then = forms.CharField(required=False, max_length=400, widget=forms.HiddenInput)

    @property
    def agreed(self) -> frozenset[Purpose]:
        """Return what the person agrees to."""
        return frozenset(Purpose(one) for one in self.cleaned_data["purposes"])

    @property
    def shown(self) -> frozenset[Purpose]:
        """Return what was agreed to when the page was opened; unknown words count as none."""
        told = self.cleaned_data["given_then"].split(",")
        return frozenset(one for one in Purpose if one in told)

    def show_standing(self, standing: Collection[Purpose]) -> None:
        """Say what is agreed to by now; what was ticked here stays, to be compared and sent again."""
        data = QueryDict(mutable=True)
        data.update(self.data)
        data["given_then"] = _told(standing)
        self.data = data
        given = ", ".join(str(PURPOSES[one]) for one in sorted(standing)) or gettext("Nothing")
        said = gettext(
            "Meanwhile the consents have changed. The person agrees by now to: %(given)s. Compare with what is ticked here, and save again"
        )
        self.add_error("purposes", said % {"given": given})

    def clean_document(self) -> str:
        """Return the words in one line."""
        return " ".join(str(self.cleaned_data["document"]).split())


def initial_consents(given: Any) -> dict[str, Any]:
    """Return the initial values of the form for what is agreed to now."""
    return {"purposes": sorted(given), "given_then": _told(given)}


def _told(purposes: Collection[Purpose]) -> str:
    return ",".join(sorted(purposes))


class CounterForm(CodePart, IdempotentForm):
    """Everything that is needed to register somebody who sits at the counter or calls."""

    channel = forms.ChoiceField(
        label=_("How did the person come?"),
        choices=[(Channel.COUNTER, _("At the counter")), (Channel.PHONE, _("By phone"))],
        widget=forms.RadioSelect,
        initial=Channel.COUNTER,
    )
    given_name = forms.CharField(
        label=_("First names"),
        max_length=100,
        error_messages={"required": _("Enter the first names as in the document")},
    )
    family_name = forms.CharField(
        label=_("Family name"),
        max_length=100,
        error_messages={"required": _("Enter the family name as in the document")},
    )
    birth_date = DayField(
        label=_("Day of birth"),
        help_text=_("Only when the personal code does not tell it"),
        required=False,
        widget=DatePartsInput(is_birthday=True),
    )
    phone = forms.CharField(
        label=_("Phone number"),
        max_length=32,
        error_messages={"required": _("Enter a phone number")},
    )
    email = forms.EmailField(
        label=_("E-mail"),
        required=False,
        help_text=_(
            "We mail a link that opens the person's own record, and show you a code to hand over. Leave empty when the person has none, or can sign in already"
        ),
    )
    language = forms.ChoiceField(
        label=_("Language of letters"), choices=settings.LANGUAGES, initial=settings.LANGUAGE_CODE
    )
    municipality = municipality_field()
    address = forms.CharField(label=_("Street, house, flat"), required=False, max_length=200)
    situation = forms.ChoiceField(
        label=_("Situation"), choices=[*SITUATIONS.items()], widget=forms.RadioSelect
    )
    is_ready = forms.ChoiceField(
        label=_("Could start a job within two weeks"),
        choices=[(YES, _("Yes")), (NO, _("No"))],
        widget=forms.RadioSelect,
        initial=YES,
    )
    known = forms.CharField(required=False, max_length=12, widget=forms.HiddenInput)
    whose_name = forms.ChoiceField(
        label=_("Is it this person?"),
        choices=WHOSE_NAME,
        required=False,
        widget=forms.HiddenInput,
    )
    document = forms.CharField(
        label=_("Document of the new name"),
        help_text=_("For example: marriage certificate 123 of 3 May 2026"),
        required=False,
        max_length=200,
        widget=forms.HiddenInput,
    )
    last_job = occupation_field(label=_("Last job"), required=False)
    wished_job = occupation_field(label=_("Job wanted most"), required=False)
    field_order = (
        "channel", "given_name", "family_name", "country", "code", "is_sure", "known",
        "whose_name", "document", "birth_date",
        "phone", "email", "language", "municipality", "address", "situation", "is_ready",
        "last_job", "wished_job",
    )  # fmt: skip

    def clean_phone(self) -> str:
        """Return the number."""
        return clean_phone(self.cleaned_data["phone"])

    def clean(self) -> dict[str, Any]:
        """Ask for the day of birth when no code tells it."""
        found = super().clean()
        tells = self.verdict is not None and self.verdict.birth_date is not None
        if not tells and not found.get("birth_date") and "code" not in self.errors:
            self.add_error("birth_date", _("Enter the day of birth: no code tells it"))
        return found

    def confirms(self, known: Person) -> bool:
        """Tell whether the clerk has said, about exactly this person, that they are the same."""
        found = self.cleaned_data
        return found["known"] == known.reference and found["whose_name"] in {RECORDED, TYPED}

    def denies(self, known: Person) -> bool:
        """Tell whether the clerk has said, about exactly this person, that it is somebody else."""
        found = self.cleaned_data
        return bool(found["known"] == known.reference and found["whose_name"] == OTHER)

    @property
    def name_document(self) -> str:
        """Return on what a new name of somebody we know rests; nothing keeps the name we know."""
        found = self.cleaned_data
        return str(found["document"]) if found["whose_name"] == TYPED else ""

    def show_known(self, known: Person) -> None:
        """Ask, beside the code, whether it belongs to the person that the page shows now."""
        data = QueryDict(mutable=True)
        data.update(self.data)
        if data.get("known") != known.reference:
            data["known"], data["whose_name"], data["document"] = known.reference, "", ""
        self.data = data
        choice: Any = self.fields["whose_name"]
        choice.widget = forms.RadioSelect()
        choice.widget.choices = choice.choices
        self.fields["document"].widget = forms.TextInput()
        if data.get("whose_name") == TYPED and not data.get("document", "").strip():
            self.add_error("document", _("Name the document that the change rests on"))

    def ask_whether(self) -> None:
        """Say that nothing is done before it is told whether it is the same person."""
        words = _(
            "We know somebody with this code. Say whether it is this person, or correct the code"
        )
        self.add_error("whose_name", words)

    def answers(self) -> Answers:
        """Return what was told."""
        found, verdict = self.cleaned_data, self.verdict
        place: Chosen = found["municipality"]
        born = (verdict.birth_date if verdict else None) or found["birth_date"]
        return Answers(
            name=Name(found["given_name"], found["family_name"]),
            code=Code(
                found["country"],
                has_code=verdict is not None,
                is_doubtful=verdict is not None and verdict.standing is Standing.UNVERIFIED,
                tells_birth_date=verdict is not None and verdict.birth_date is not None,
            ),
            birth=Birth(born) if born else None,
            contact=Contact(found["phone"], found["language"]),
            address=Address(place.value, found["address"]),
            situation=Circumstances(found["situation"], found["is_ready"] == YES),
            jobs=self._jobs(),
            occupations=self._wished(),
        )

    def _jobs(self) -> Jobs | None:
        chosen: Chosen | None = self.cleaned_data["last_job"]
        return Jobs((Job(chosen.text, occupation_id_of(chosen.value)),)) if chosen else None

    def _wished(self) -> Occupations | None:
        chosen: Chosen | None = self.cleaned_data["wished_job"]
        wished = occupation_id_of(chosen.value) if chosen else None
        return Occupations((wished,)) if wished else None
