"""The forms of the desk."""

from datetime import date
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from talka.domains.jobseekers.labels import KINDS, REASONS, SITUATIONS
from talka.domains.jobseekers.queries.answers import occupation_id_of
from talka.domains.jobseekers.rules import Channel, Kind, Move, MovesPolicy, Reason
from talka.domains.jobseekers.rules.answers import (
    NO_CODE,
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
from talka.domains.jobseekers.web.forms.experience import occupation_field
from talka.domains.jobseekers.web.forms.identity import (
    CODE_COUNTRIES,
    NO,
    YES,
    clean_phone,
    code_verdict,
    municipality_field,
)
from talka.domains.people.api import RepresentationKind, Scope
from talka.engines.identifiers import Standing, Verdict
from talka.kit.forms import Chosen, DatePartsInput, DayField, Form, IdempotentForm, TextField


REPRESENTATION_KINDS = [
    (RepresentationKind.GUARDIAN, _("Guardian")),
    (RepresentationKind.PROXY, _("Proxy")),
]
SCOPES = [
    (Scope.EVERYTHING, _("Everything the person could do")),
    (Scope.APPLICATIONS, _("Applications and messages")),
    (Scope.READ_ONLY, _("Read only")),
]


class CodePart(Form):
    """A personal code with its country, and the counsellor's word that it stands so in the document."""

    country = forms.ChoiceField(
        label=_("Country of the personal code"),
        choices=CODE_COUNTRIES,
        widget=forms.RadioSelect,
        initial=settings.COUNTRY.upper(),
    )
    code = forms.CharField(
        label=_("Personal code"),
        help_text=_("Leave empty only for another country or no code"),
        required=False,
        max_length=20,
        widget=forms.TextInput(attrs={"class": "govuk-input--width-20", "autocomplete": "off"}),
    )
    is_sure = forms.BooleanField(
        label=_("I have seen the document: the code is written like this"),
        required=False,
        widget=forms.HiddenInput,
    )
    verdict: Verdict | None = None

    def __init__(self, data: Any = None, *, today: date, **options: Any) -> None:
        self.today = today
        super().__init__(data, **options)

    def clean(self) -> dict[str, Any]:
        """Check the code by the rules of its country."""
        found = super().clean() or self.cleaned_data
        country = found.get("country")
        if country and country != NO_CODE and "code" in found:
            self.verdict = code_verdict(self, country, found["code"], self.today)
        return found

    @property
    def canonical_code(self) -> str:
        """Return the code as it is stored; empty without one."""
        return self.verdict.canonical if self.verdict else ""


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
        label=_("E-mail"), required=False, help_text=_("Leave empty when the person has none")
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
    last_job = occupation_field(label=_("Last job"), required=False)
    wished_job = occupation_field(label=_("Job wanted most"), required=False)
    field_order = (
        "channel", "given_name", "family_name", "country", "code", "is_sure", "birth_date",
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


class DecisionForm(IdempotentForm):
    """A decision: reason, day, for some moves the kind, and words of one's own."""

    kind = forms.ChoiceField(
        label=_("As what is the person registered?"),
        choices=[*KINDS.items()],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose the status that the person gets")},
    )
    reason = forms.ChoiceField(
        label=_("Reason"),
        help_text=_("As the person will read it. Only reasons that the law lists are offered."),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a reason")},
    )
    effective_on = DayField(label=_("From which day?"))
    explanation = TextField(
        label=_("Anything to add for the person"), max_length=2000, rows=4, required=False
    )

    def __init__(
        self,
        data: Any = None,
        *,
        move: Move,
        policy: MovesPolicy,
        today: date,
        earliest: date | None = None,
        **options: Any,
    ) -> None:
        super().__init__(data, **options)
        reasons: Any = self.fields["reason"]
        reasons.choices = [(one, REASONS[one]) for one in policy.reasons_for(move)]
        if move not in {Move.REGISTER, Move.CHANGE_KIND}:
            del self.fields["kind"]
        day: Any = self.fields["effective_on"]
        day.latest, day.earliest = today, earliest or day.earliest
        self.initial.setdefault("effective_on", today)

    @property
    def chosen_kind(self) -> Kind | None:
        """Return the kind, for moves that set one."""
        found = self.cleaned_data.get("kind")
        return Kind(found) if found else None

    @property
    def chosen_reason(self) -> Reason:
        """Return the reason."""
        return Reason(self.cleaned_data["reason"])


class CorrectNameForm(Form):
    given_name = forms.CharField(label=_("First names"), max_length=100)
    family_name = forms.CharField(label=_("Family name"), max_length=100)
    document = forms.CharField(
        label=_("Document"),
        help_text=_(
            "What the change rests on, for example: marriage certificate 123 of 3 May 2026"
        ),
        max_length=200,
        error_messages={"required": _("Name the document that the change rests on")},
    )


class CorrectCodeForm(CodePart):
    document = forms.CharField(
        label=_("Document"),
        help_text=_("Where you read the code, for example: passport 12345678"),
        max_length=200,
        error_messages={"required": _("Name the document in which you read the code")},
    )


class DeathForm(Form):
    died_on = DayField(label=_("Day of death"))
    document = forms.CharField(
        label=_("Document"),
        help_text=_("For example: notice of the civil registry of 3 May 2026"),
        max_length=200,
        error_messages={"required": _("Name the document or register")},
    )

    def __init__(self, data: Any = None, *, today: date, **options: Any) -> None:
        super().__init__(data, **options)
        day: Any = self.fields["died_on"]
        day.latest = today


class CorrectDeathForm(Form):
    """How it is known that the person is alive."""

    document = forms.CharField(
        label=_("Document"),
        help_text=_("How you know, for example: the person came with passport 12345678"),
        max_length=200,
        error_messages={"required": _("Name the document that shows it")},
    )


class RepresentationForm(Form):
    """Who acts for the person, as what, how far, until when, on which document."""

    representative = forms.CharField(
        label=_("Number of the representative"),
        help_text=_(
            "The person’s number with the service, for example P-7K3M9QXA. They find it on their account page."
        ),
        max_length=12,
    )
    kind = forms.ChoiceField(
        label=_("As what?"), choices=REPRESENTATION_KINDS, widget=forms.RadioSelect
    )
    scope = forms.ChoiceField(
        label=_("What may the representative do?"), choices=SCOPES, widget=forms.RadioSelect
    )
    document = forms.CharField(label=_("Document"), max_length=200)
    valid_from = DayField(label=_("From"))
    valid_to = DayField(label=_("Until"), required=False)

    def clean(self) -> dict[str, Any]:
        """Check the order of the days."""
        found = super().clean() or self.cleaned_data
        first, last = found.get("valid_from"), found.get("valid_to")
        if first and last and last < first:
            self.add_error("valid_to", _("The last day must not be before the first"))
        return found


class MergeForm(Form):
    """The second file of the same person, and why they are one."""

    other = forms.CharField(
        label=_("Number of the second file"),
        help_text=_("For example J-7K3M9QXA. It is closed; what it holds moves to this file."),
        max_length=12,
    )
    reason = forms.CharField(label=_("How do you know that they are one person?"), max_length=300)


class AssignForm(Form):
    counsellor = forms.ChoiceField(label=_("Counsellor"), required=False)

    def __init__(self, data: Any = None, *, staff: list[tuple[str, str]], **options: Any) -> None:
        super().__init__(data, **options)
        field: Any = self.fields["counsellor"]
        field.choices = [("", _("Nobody")), *staff]
