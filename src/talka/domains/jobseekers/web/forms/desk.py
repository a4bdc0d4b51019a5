"""The forms of the desk."""

from datetime import date
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from talka.domains.jobseekers.labels import KINDS, REASONS, SITUATIONS
from talka.domains.jobseekers.rules import Kind, Move, MovesPolicy, Reason
from talka.domains.jobseekers.rules.answers import NO_CODE, Circumstances
from talka.domains.jobseekers.web.forms.identity import (
    CODE_COUNTRIES,
    NO,
    YES,
    code_verdict,
)
from talka.domains.people.api import RepresentationKind, Scope
from talka.engines.identifiers import Verdict
from talka.kit.forms import DayField, Form, IdempotentForm, TextField


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
    situation = forms.ChoiceField(
        label=_("What does the person do now?"),
        help_text=_("The decision rests on it, and the file keeps it"),
        choices=[*SITUATIONS.items()],
        widget=forms.RadioSelect,
        required=False,
    )
    is_ready = forms.ChoiceField(
        label=_("Could the person start a job within two weeks?"),
        choices=[(YES, _("Yes")), (NO, _("No"))],
        widget=forms.RadioSelect,
        required=False,
    )
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
        answers_change: bool = False,
        **options: Any,
    ) -> None:
        super().__init__(data, **options)
        reasons: Any = self.fields["reason"]
        reasons.choices = [(one, REASONS[one]) for one in policy.reasons_for(move)]
        if move not in {Move.REGISTER, Move.CHANGE_KIND, Move.RESTORE}:
            del self.fields["kind"]
        elif move is Move.RESTORE:
            self.fields["kind"].required = False
        if not answers_change and move not in {Move.CHANGE_KIND, Move.RESTORE}:
            del self.fields["situation"], self.fields["is_ready"]
        day: Any = self.fields["effective_on"]
        day.latest, day.earliest = today, earliest or day.earliest
        self.initial.setdefault("effective_on", today)

    @property
    def circumstances(self) -> Circumstances | None:
        """Return the situation that the decision rests on; None where the file says it."""
        situation, ready = (self.cleaned_data.get(one) for one in ("situation", "is_ready"))
        return Circumstances(situation, ready == YES) if situation and ready else None

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
