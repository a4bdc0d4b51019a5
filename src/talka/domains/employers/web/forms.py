"""What employers and those who check them fill in."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from talka.domains.employers.labels import AGENCY_ROLES, SIZES
from talka.domains.employers.models import Employer
from talka.domains.employers.queries import OwnerRow
from talka.domains.employers.rules import (
    FIXED_WHEN_CHECKED,
    AgencyRole,
    Size,
    Standing,
    editable,
)
from talka.domains.taxonomy.api import (
    Municipality,
    activities,
    label_of_municipality,
    look_up_municipalities,
)
from talka.kit.forms import Chosen, Form, IdempotentForm, TextField, TypeAheadField


COUNTRIES = [("LT", _("Lithuania")), ("LV", _("Latvia")), ("EE", _("Estonia"))]


class CodeForm(Form):
    """Which organisation it is."""

    country = forms.ChoiceField(label=_("Country of registration"), choices=COUNTRIES)
    company_code = forms.CharField(
        label=_("Company code"),
        help_text=_("The number in the register of legal entities, 9 digits in Lithuania"),
        max_length=20,
    )
    # The code that was sent before and whose check digit does not fit.
    doubted = forms.CharField(required=False, max_length=20, widget=forms.HiddenInput)

    def doubt(self, code: str) -> None:
        """Ask to look at the code again; when it is sent once more, it stands."""
        again: Any = self.data
        self.data = again.copy()
        again = self.data
        again["doubted"] = code
        self.add_error(
            "company_code",
            _(
                "The digits do not fit together. Compare them with your papers. If they stand there like this, send them once more."
            ),
        )


class FactsForm(IdempotentForm):
    """The facts of an employer that it keeps right itself."""

    address = forms.CharField(label=_("Address"), max_length=200, required=False)
    municipality = TypeAheadField(
        label=_("Municipality"),
        look_up=look_up_municipalities,
        label_of=label_of_municipality,
        url="/look-up/municipalities/",
    )
    activity = forms.ChoiceField(label=_("What the organisation does"), required=False)
    size = forms.ChoiceField(label=_("How many people work there"), choices=[*SIZES.items()])
    phone = forms.CharField(label=_("Phone"), max_length=32, required=False)
    email = forms.EmailField(label=_("E-mail address"), required=False)
    website = forms.URLField(label=_("Website"), required=False, assume_scheme="https")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["activity"]
        field.choices = [("", _("Choose one")), *((one.code, one.label) for one in activities())]

    @property
    def facts(self) -> dict[str, Any]:
        """Return what was filled in, as the actions take it."""
        data = self.cleaned_data
        chosen: Chosen = data["municipality"]
        return {
            "municipality": Municipality.objects.get(pk=chosen.value),
            "activity_id": data["activity"] or None,
            "size": Size(data["size"]),
            "address": data["address"],
            "phone": data["phone"],
            "email": data["email"],
            "website": data["website"],
        }


class NewEmployerForm(FactsForm):
    """The facts of an employer that registers."""

    name = forms.CharField(label=_("Name of the organisation"), max_length=200)
    legal_form = forms.CharField(label=_("Legal form"), max_length=100, required=False)
    field_order = ("name", "legal_form")


class EditForm(FactsForm):
    """Changed facts, with the version they were read from. The name stays once it is checked."""

    name = forms.CharField(label=_("Name of the organisation"), max_length=200)
    legal_form = forms.CharField(label=_("Legal form"), max_length=100, required=False)
    version = forms.IntegerField(widget=forms.HiddenInput)
    field_order = ("name", "legal_form")

    def __init__(self, *args: Any, standing: Standing, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in FIXED_WHEN_CHECKED - editable(standing):
            del self.fields[name]

    @property
    def facts(self) -> dict[str, Any]:
        """Return what was filled in, with the name where it may still be changed."""
        names = FIXED_WHEN_CHECKED & set(self.fields)
        return super().facts | {name: self.cleaned_data[name] for name in names}


class LetterForm(Form):
    """The code from the letter."""

    code = forms.CharField(
        label=_("Code from the letter"), help_text=_("Eight letters and digits"), max_length=20
    )


class InviteForm(IdempotentForm):
    """Somebody who should act for the employer too."""

    email = forms.EmailField(label=_("E-mail address"))
    role = forms.ChoiceField(
        label=_("What the person may do"),
        choices=[*AGENCY_ROLES.items()],
        widget=forms.RadioSelect,
        initial=AgencyRole.AGENT,
    )


class ClaimForm(IdempotentForm):
    """Why somebody should act for an organisation that somebody else has registered."""

    text = TextField(
        label=_("What do you do there, and who can confirm it?"),
        help_text=_("For example your position, and the phone number or e-mail of the manager"),
        max_length=2_000,
    )


class OwnerForm(Form):
    """Which employer counsellor looks after the employer."""

    owner = forms.ChoiceField(label=_("Employer counsellor"))

    def __init__(self, *args: Any, owners: Sequence[OwnerRow], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["owner"]
        field.choices = [(one.person.reference, _words_of(one)) for one in owners]


def _words_of(one: OwnerRow) -> str:
    held = ngettext("%(n)s employer", "%(n)s employers", one.held) % {"n": one.held}
    return f"{one.person.full_name}, {one.office} ({held})"


class EndForm(Form):
    """Why the service lets somebody act for an employer no longer."""

    reason = forms.CharField(
        label=_("Reason"),
        help_text=_("It stands in the history of the employer, which staff read"),
        max_length=300,
    )


class RecognisedForm(Form):
    """How somebody who asks for help with signing in was recognised."""

    reason = forms.CharField(
        label=_("How did you make sure who asks?"),
        help_text=_(
            "For example: came to the office with a passport. It stands in the log and cannot be changed."
        ),
        max_length=200,
    )


class ReasonForm(Form):
    """Why the service refuses or blocks."""

    reason = forms.CharField(
        label=_("Reason"), help_text=_("The employer reads it"), max_length=300
    )


class MergeForm(Form):
    """The other row of the same employer."""

    reference = forms.CharField(
        label=_("Reference of the row to merge into this one"), max_length=12
    )
    reason = forms.CharField(label=_("Reason"), max_length=300)


def initial_of(employer: Employer) -> dict[str, Any]:
    """Return the facts as the form shows them."""
    return {
        "name": employer.name,
        "legal_form": employer.legal_form,
        "address": employer.address,
        "municipality": Chosen(employer.municipality_id, str(employer.municipality)),
        "activity": employer.activity_id or "",
        "size": employer.size,
        "phone": employer.phone,
        "email": employer.email,
        "website": employer.website,
        "version": employer.version,
    }
