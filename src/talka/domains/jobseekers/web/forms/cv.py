"""The CV: what one says about oneself, and one brought from elsewhere."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from talka.domains.jobseekers.rules.imported import Choice, ImportedCv, ImportedJob
from talka.domains.taxonomy.api import (
    education_levels,
    labels_of_occupations,
    labels_of_skills,
    languages,
    licences,
)
from talka.kit.components import formats
from talka.kit.forms import Form, OptionLabel, TextField, UploadField


class AboutForm(Form):
    about = TextField(
        label=_("What should an employer know about you?"),
        help_text=_("A few sentences. They stand at the top of your CV."),
        max_length=2000,
        required=False,
    )


class UploadCvForm(Form):
    cv = UploadField(
        label=_("Your Europass CV"),
        accept=(".xml", ".json"),
        megabytes=5,
        error_messages={"required": _("Choose the file of your CV")},
    )


class ImportForm(Form):
    """Everything we understood of the CV, ticked; the person takes away what is not wanted."""

    about = forms.BooleanField(label=_("Take over the text about you"), required=False)
    jobs = forms.MultipleChoiceField(
        label=_("Jobs"), required=False, widget=forms.CheckboxSelectMultiple
    )
    schools = forms.MultipleChoiceField(
        label=_("Schools and courses"), required=False, widget=forms.CheckboxSelectMultiple
    )
    tongues = forms.MultipleChoiceField(
        label=_("Languages"), required=False, widget=forms.CheckboxSelectMultiple
    )
    licences = forms.MultipleChoiceField(
        label=_("Licences"), required=False, widget=forms.CheckboxSelectMultiple
    )
    skills = forms.MultipleChoiceField(
        label=_("Skills"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, data: Any = None, *, content: ImportedCv, **options: Any) -> None:
        super().__init__(data, **options)
        self.content = content
        self._offer("jobs", _job_labels(content))
        self._offer(
            "schools", [(str(n), _school_label(one)) for n, one in enumerate(content.schools)]
        )
        self._offer("tongues", _tongue_labels(content))
        names = {one.code: one.label for one in licences()}
        self._offer("licences", [(code, names.get(code, code)) for code in content.licences])
        labels = labels_of_skills(content.skills)
        self._offer("skills", [(str(one), labels[one]) for one in content.skills if one in labels])
        if not content.about:
            del self.fields["about"]
        else:
            self.initial["about"] = True
        self._ask_levels()

    def _offer(self, name: str, choices: list[tuple[str, Any]]) -> None:
        if not choices:
            del self.fields[name]
            return
        field: Any = self.fields[name]
        field.choices = choices
        self.initial[name] = [value for value, __ in choices]

    def _ask_levels(self) -> None:
        """Ask the level of each school whose level the CV does not tell."""
        choices = [("", _("I do not know: leave it out")), *_levels()]
        for number, school in enumerate(self.content.schools):
            if school.level is None:
                self.fields[f"level_{number}"] = forms.ChoiceField(
                    label=_("Level of: %(school)s")
                    % {"school": school.title or school.institution},
                    choices=choices,
                    required=False,
                )

    def choice(self) -> Choice:
        """Return what the person takes over."""
        found = self.cleaned_data
        levels = [
            (number, int(found[f"level_{number}"]))
            for number in range(len(self.content.schools))
            if found.get(f"level_{number}")
        ]
        return Choice(
            jobs=frozenset(map(int, found.get("jobs", ()))),
            schools=frozenset(map(int, found.get("schools", ()))),
            tongues=frozenset(map(int, found.get("tongues", ()))),
            licences=frozenset(found.get("licences", ())),
            skills=frozenset(map(int, found.get("skills", ()))),
            levels=tuple(levels),
            takes_about=bool(found.get("about")),
        )


def _levels() -> list[tuple[str, str]]:
    return [(one.code, one.label) for one in education_levels()]


def _job_labels(content: ImportedCv) -> list[tuple[str, OptionLabel]]:
    """Name the jobs, each with the occupation that it counts as."""
    occupations = labels_of_occupations([one.occupation for one in content.jobs if one.occupation])
    return [
        (str(number), _job_label(one, occupations.get(one.occupation or 0, "")))
        for number, one in enumerate(content.jobs)
    ]


def _job_label(job: ImportedJob, occupation: str) -> OptionLabel:
    until = formats.month(job.ended_on) if job.ended_on else _("now")
    span = f"{formats.month(job.started_on)} – {until}" if job.started_on else ""
    counts_as = (
        str(_("Counts as: %(occupation)s")) % {"occupation": occupation}
        if occupation
        else str(_("Choose the occupation in your profile afterwards"))
    )
    return OptionLabel(job.title, " · ".join(filter(None, [job.employer, span, counts_as])))


def _school_label(school: Any) -> OptionLabel:
    level = dict(_levels()).get(str(school.level), "")
    year = str(school.finished_in) if school.finished_in else ""
    hint = " · ".join(filter(None, [school.institution, level, year]))
    return OptionLabel(school.title or school.institution, hint)


def _tongue_labels(content: ImportedCv) -> list[tuple[str, str]]:
    names = {one.code: one.label for one in languages()}
    return [
        (
            str(number),
            f"{names.get(one.language, one.language)}: "
            + (str(_("mother tongue")) if one.is_native else one.level),
        )
        for number, one in enumerate(content.tongues)
    ]
