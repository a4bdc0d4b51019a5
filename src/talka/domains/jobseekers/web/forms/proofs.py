"""What lets a person work in a regulated profession."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from talka.domains.jobseekers.queries.answers import occupation_id_of
from talka.domains.jobseekers.queries.proofs import Proof
from talka.domains.jobseekers.rules.answers import Step
from talka.domains.jobseekers.web.forms.base import StepForm
from talka.domains.jobseekers.web.forms.experience import occupation_field
from talka.kit.forms import Chosen, DayField


class ProofForm(StepForm):
    """Which profession, which document, until when."""

    step: ClassVar[Step] = Step.LICENCES
    profession = occupation_field(
        label=_("Which profession?"),
        help_text=_("Begin to type, for example nurse or electrician"),
        error_messages={"required": _("Choose the profession")},
    )
    document = forms.CharField(
        label=_("Document"),
        help_text=_("Name and number of the licence, diploma or decision of recognition"),
        max_length=200,
        error_messages={"required": _("Enter the name and number of the document")},
    )
    valid_to = DayField(
        label=_("Valid until"),
        help_text=_("Leave empty if it does not run out"),
        required=False,
    )

    @classmethod
    def initial_from(cls, answer: Proof) -> dict[str, Any]:
        """Return what stands on the profile."""
        return {
            "profession": Chosen(answer.uri, answer.profession),
            "document": answer.document,
            "valid_to": answer.valid_to,
        }

    @property
    def occupation_id(self) -> int:
        """Return the number of the profession; 0 where nothing holds it any more."""
        return occupation_id_of(self.cleaned_data["profession"].value) or 0
