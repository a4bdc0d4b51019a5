"""The forms of jobseekers."""

from talka.domains.jobseekers.rules.answers import Step
from talka.domains.jobseekers.web.forms.base import Asked, StepForm
from talka.domains.jobseekers.web.forms.cv import AboutForm, ImportForm, UploadCvForm
from talka.domains.jobseekers.web.forms.experience import (
    EducationForm,
    JobForm,
    LanguagesForm,
    LicencesForm,
    SkillsForm,
)
from talka.domains.jobseekers.web.forms.identity import (
    AddressForm,
    BirthForm,
    CodeForm,
    ContactForm,
    NameForm,
    ProvedCodeForm,
    ProvedNameForm,
    SituationForm,
)
from talka.domains.jobseekers.web.forms.wishes import (
    ConsentsForm,
    LimitsForm,
    OccupationsForm,
    TermsForm,
    TravelForm,
)


FORMS: dict[Step, type[StepForm]] = {
    form.step: form
    for form in (
        NameForm,
        CodeForm,
        BirthForm,
        ContactForm,
        AddressForm,
        SituationForm,
        EducationForm,
        SkillsForm,
        LanguagesForm,
        LicencesForm,
        OccupationsForm,
        TermsForm,
        TravelForm,
        LimitsForm,
        ConsentsForm,
    )
}

# Where the sign-in vouches for the answer, the page shows it and asks nothing.
PROVED_FORMS: dict[Step, type[StepForm]] = {
    form.step: form for form in (ProvedNameForm, ProvedCodeForm)
}

__all__ = [
    "FORMS",
    "PROVED_FORMS",
    "AboutForm",
    "AddressForm",
    "Asked",
    "BirthForm",
    "CodeForm",
    "ConsentsForm",
    "ContactForm",
    "EducationForm",
    "ImportForm",
    "JobForm",
    "LanguagesForm",
    "LicencesForm",
    "LimitsForm",
    "NameForm",
    "OccupationsForm",
    "SituationForm",
    "SkillsForm",
    "StepForm",
    "TermsForm",
    "TravelForm",
    "UploadCvForm",
]
