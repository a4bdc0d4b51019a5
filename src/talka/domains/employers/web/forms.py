"""What employers and those who check them fill in."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from talka.domains.employers.labels import AGENCY_ROLES, SIZES
from talka.domains.employers.models import Employer
from talka.domains.employers.rules import AgencyRole, Size
from talka.domains.taxonomy.api import (
    Municipality,
    activities,
    label_of_municipality,
    look_up_municipalities,
)
from talka.kit.forms import Chosen, Form, IdempotentForm, TypeAheadField


COUNTRIES = [("LT", _("Lithuania")), ("LV", _("Latvia")), ("EE", _("Estonia"))]


class CodeForm(Form):
    """Which organisation it is."""

    country = forms.ChoiceField(label=_("Country of registration"), choices=COUNTRIES)
    company_code = forms.CharField(
        label=_("Company code"),
        help_text=_("The number in the register of legal entities, 9 digits in Lithuania"),
        max_length=20,
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
        }


class NewEmployerForm(FactsForm):
    """The facts of an employer that registers."""

    name = forms.CharField(label=_("Name of the organisation"), max_length=200)
    legal_form = forms.CharField(label=_("Legal form"), max_length=100, required=False)
    field_order = ("name", "legal_form")


class EditForm(FactsForm):
    """Changed facts, with the version they were read from."""

    version = forms.IntegerField(widget=forms.HiddenInput)


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
        "address": employer.address,
        "municipality": Chosen(employer.municipality_id, str(employer.municipality)),
        "activity": employer.activity_id or "",
        "size": employer.size,
        "phone": employer.phone,
        "email": employer.email,
        "website": employer.website,
        "version": employer.version,
    }
