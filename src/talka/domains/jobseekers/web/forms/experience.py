"""What the person has done and can do."""

from collections.abc import Iterator
from typing import Any, ClassVar

from django import forms
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _

from talka.domains.jobseekers.queries.answers import (
    Proposed,
    occupation_choice,
    occupation_id_of,
    proposed_skills,
    skill_id_of,
)
from talka.domains.jobseekers.rules.answers import (
    Answer,
    Job,
    Permit,
    Permits,
    Schooling,
    Skills,
    Step,
    Tongue,
    Tongues,
)
from talka.domains.jobseekers.web.forms.base import Asked, MonthField, StepForm, month_text
from talka.domains.taxonomy.api import (
    LEVELS,
    education_levels,
    label_of_occupation,
    label_of_skill,
    languages,
    licences,
    look_up_occupations,
    look_up_skills,
)
from talka.kit.forms import (
    Candidate,
    Chosen,
    DayField,
    OptionLabel,
    SearchableCheckboxes,
    TextField,
    TypeAheadField,
)


NONE_OF_THESE = "none"
NATIVE = "NATIVE"
LEAST_ROWS, SPARE_ROWS, MOST_ROWS = 4, 2, 12


def occupations_or_none(text: str) -> list[Candidate]:
    """Return the occupations that typed words may mean, and the way out when none fits."""
    found = look_up_occupations(text)
    if not found:
        return []
    return [*found[:9], Candidate(NONE_OF_THESE, str(_("None of these: keep my words")))]


def label_or_none(value: str) -> str | None:
    """Return the label of an occupation, and a placeholder for the way out."""
    return "…" if value == NONE_OF_THESE else label_of_occupation(value)


def occupation_field(**options: Any) -> TypeAheadField:
    """Return a field that asks for an occupation."""
    return TypeAheadField(
        look_up=look_up_occupations,
        label_of=label_of_occupation,
        url=reverse_lazy("public:look_up_occupations"),
        **options,
    )


class JobForm(StepForm):
    """One job that the person had."""

    step: ClassVar[Step] = Step.JOBS
    title = TypeAheadField(
        label=_("What was the job?"),
        help_text=_("Begin to type, for example cook or driver, and choose what fits best"),
        look_up=occupations_or_none,
        label_of=label_or_none,
        url=reverse_lazy("public:look_up_occupations"),
        free_text=True,
        error_messages={"required": _("Enter what the job was")},
    )
    employer = forms.CharField(label=_("Employer"), required=False, max_length=200)
    started_on = MonthField(
        label=_("From"),
        help_text=_("Month and year, for example 3 2019, or only the year"),
        error_messages={"required": _("Enter when you began, if only the year")},
    )
    ended_on = MonthField(
        label=_("To"),
        help_text=_("Leave empty if you still work there"),
        required=False,
        is_end=True,
    )
    tasks = TextField(label=_("What you did there"), required=False, max_length=2000, rows=4)

    @classmethod
    def initial_from(cls, answer: Job) -> dict[str, Any]:
        """Return the job."""
        uri, _label = occupation_choice(answer.occupation)
        return {
            "title": Chosen(uri, answer.title),
            "employer": answer.employer,
            "started_on": month_text(answer.started_on),
            "ended_on": month_text(answer.ended_on),
            "tasks": answer.tasks,
        }

    def clean(self) -> dict[str, Any]:
        """Check the order of the months."""
        found = super().clean() or self.cleaned_data
        started, ended = found.get("started_on"), found.get("ended_on")
        today = self.asked.today
        if started and started > today:
            self.add_error("started_on", _("The month must not be in the future"))
        elif started and ended and ended < started:
            self.add_error("ended_on", _("The end must not be before the beginning"))
        elif ended and ended > today:
            found["ended_on"] = ended.replace(year=today.year, month=today.month)
        return found

    def job(self) -> Job:
        """Return the job."""
        found = self.cleaned_data
        chosen: Chosen = found["title"]
        is_none = chosen.value in {"", NONE_OF_THESE}
        title = str(self.data.get(self.add_prefix("title"), "")).strip() if is_none else chosen.text
        return Job(
            title=title[:200] or chosen.text,
            occupation=None if is_none else occupation_id_of(chosen.value),
            employer=found["employer"],
            started_on=found["started_on"],
            ended_on=found["ended_on"],
            tasks=found["tasks"],
        )


class EducationForm(StepForm):
    step: ClassVar[Step] = Step.EDUCATION
    level = forms.ChoiceField(
        label=_("What is the highest level that you finished?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a level")},
    )
    field = forms.CharField(
        label=_("Subject or trade"), required=False, max_length=200,
        help_text=_("For example cookery, law, welding"),
    )  # fmt: skip
    institution = forms.CharField(label=_("School"), required=False, max_length=200)
    finished_in = forms.IntegerField(
        label=_("Year in which you finished"),
        required=False,
        min_value=1930,
        widget=forms.NumberInput(attrs={"class": "govuk-input--width-4"}),
        error_messages={"invalid": _("Enter the year with 4 digits")},
    )

    def __init__(self, data: Any = None, *, asked: Asked, **options: Any) -> None:
        super().__init__(data, asked=asked, **options)
        self.fields["level"].choices = [  # type: ignore[attr-defined]
            (one.code, OptionLabel(one.label, one.hint)) for one in education_levels()
        ]

    @classmethod
    def initial_from(cls, answer: Schooling) -> dict[str, Any]:
        """Return the school."""
        return {
            "level": str(answer.level),
            "field": answer.field,
            "institution": answer.institution,
            "finished_in": answer.finished_in,
        }

    def clean_finished_in(self) -> int | None:
        """Return the year, which must not lie ahead."""
        year: int | None = self.cleaned_data["finished_in"]
        if year is not None and year > self.asked.today.year:
            raise forms.ValidationError(_("The year must not be in the future"))
        return year

    def answer(self) -> Schooling:
        """Return the school."""
        found = self.cleaned_data
        return Schooling(
            int(found["level"]), found["field"], found["institution"], found["finished_in"]
        )


class SkillsForm(StepForm):
    """Skills of the occupations to tick off, and others to add by name."""

    step: ClassVar[Step] = Step.SKILLS
    marks_optional = False
    essential = forms.MultipleChoiceField(
        label=_("Usual in your occupations"),
        help_text=_("We have ticked what is usual. Take away what you cannot do."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    optional = forms.MultipleChoiceField(
        label=_("Often useful too: tick what you can do"),
        required=False,
        widget=SearchableCheckboxes,
    )
    others = forms.MultipleChoiceField(
        label=_("Others that you told us"), required=False, widget=forms.CheckboxSelectMultiple
    )
    add = TypeAheadField(
        label=_("Add another skill"),
        help_text=_("Begin to type, for example Excel, welding or first aid"),
        look_up=look_up_skills,
        label_of=label_of_skill,
        url=reverse_lazy("public:look_up_skills"),
        required=False,
    )

    def __init__(self, data: Any = None, *, asked: Asked, **options: Any) -> None:
        super().__init__(data, asked=asked, **options)
        before = asked.answers.skills
        held = before.chosen if before else ()
        self.proposed: Proposed = proposed_skills(asked.occupations, held)
        self._offer(held)
        if before is None:
            self.initial["essential"] = [str(one.skill_id) for one in self.proposed.essential]

    def _offer(self, held: tuple[int, ...]) -> None:
        lists = {
            "essential": [(one.skill_id, one.label) for one in self.proposed.essential],
            "optional": [(one.skill_id, one.label) for one in self.proposed.optional],
            "others": list(self.proposed.others),
        }
        for name, choices in lists.items():
            if not choices:
                del self.fields[name]
                continue
            field: Any = self.fields[name]
            field.choices = [(str(key), label) for key, label in choices]
            ids = {key for key, __ in choices}
            self.initial.setdefault(name, [str(one) for one in held if one in ids])

    @classmethod
    def initial_from(cls, answer: Skills) -> dict[str, Any]:
        """Return nothing: what is ticked follows from the lists."""
        return {}

    def answer(self) -> Answer:
        """Return what is ticked, with the typed one, and the usual ones that were taken away."""
        found = self.cleaned_data
        ticked = [
            int(one) for name in ("essential", "optional", "others") for one in found.get(name, ())
        ]
        added: Chosen | None = found.get("add")
        extra = skill_id_of(added.value) if added else None
        chosen = tuple(dict.fromkeys([*ticked, *([extra] if extra else [])]))
        usual = (one.skill_id for one in self.proposed.essential)
        return Skills(chosen, tuple(one for one in usual if one not in chosen))


class LanguagesForm(StepForm):
    """Rows of a language and a level each."""

    step: ClassVar[Step] = Step.LANGUAGES
    marks_optional = False

    def __init__(self, data: Any = None, *, asked: Asked, **options: Any) -> None:
        super().__init__(data, asked=asked, **options)
        before = asked.answers.languages
        count = len(before.languages) + SPARE_ROWS if before else LEAST_ROWS
        self.count = min(max(count, LEAST_ROWS), MOST_ROWS)
        tongues = [("", "—"), *((one.code, one.label) for one in languages())]
        levels = [("", "—"), (NATIVE, _("Mother tongue")), *LEVELS.items()]
        for number in range(1, self.count + 1):
            self.fields[f"language_{number}"] = forms.ChoiceField(
                label=_("Language %(number)s") % {"number": number}, choices=tongues, required=False
            )
            self.fields[f"level_{number}"] = forms.ChoiceField(
                label=_("How well"), choices=levels, required=False
            )

    @classmethod
    def initial_from(cls, answer: Tongues) -> dict[str, Any]:
        """Return the rows."""
        initial = {}
        for number, one in enumerate(answer.languages, start=1):
            initial[f"language_{number}"] = one.language
            initial[f"level_{number}"] = NATIVE if one.is_native else one.level
        return initial

    def rows(self) -> Iterator[tuple[Any, Any]]:
        """Give the pairs of fields for the page."""
        for number in range(1, self.count + 1):
            yield self[f"language_{number}"], self[f"level_{number}"]

    def clean(self) -> dict[str, Any]:
        """Check that rows are whole and no language stands twice."""
        found = super().clean() or self.cleaned_data
        seen: set[str] = set()
        for number in range(1, self.count + 1):
            tongue, level = found.get(f"language_{number}"), found.get(f"level_{number}")
            if tongue and not level:
                self.add_error(f"level_{number}", _("Choose how well you know this language"))
            if level and not tongue:
                self.add_error(f"language_{number}", _("Choose the language"))
            if tongue and tongue in seen:
                self.add_error(f"language_{number}", _("This language stands here twice"))
            seen.add(tongue or "")
        if not seen - {""} and not self.errors:
            self.add_error("language_1", _("Enter at least the language you know best"))
        return found

    def answer(self) -> Answer:
        """Return the rows."""
        found = self.cleaned_data
        rows = [
            (found[f"language_{number}"], found[f"level_{number}"])
            for number in range(1, self.count + 1)
        ]
        return Tongues(
            tuple(
                Tongue(tongue, "C2" if level == NATIVE else level, is_native=level == NATIVE)
                for tongue, level in rows
                if tongue
            )
        )


class LicencesForm(StepForm):
    step: ClassVar[Step] = Step.LICENCES
    marks_optional = False
    driving = forms.MultipleChoiceField(
        label=_("Driving licence"),
        help_text=_("Tick every category that you have. Continue if you have none."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    work = forms.MultipleChoiceField(
        label=_("Licences and certificates for work"), required=False, widget=SearchableCheckboxes
    )

    def __init__(self, data: Any = None, *, asked: Asked, **options: Any) -> None:
        super().__init__(data, asked=asked, **options)
        held = asked.answers.licences
        codes = {one.licence for one in held.licences} if held else set()
        for name in ("driving", "work"):
            field: Any = self.fields[name]
            field.choices = [(one.code, one.label) for one in licences(name)]
            self.initial[name] = [code for code, __ in field.choices if code in codes]
        self._ask_days(held.licences if held else ())

    def _ask_days(self, held: tuple[Permit, ...]) -> None:
        """Ask until when the licences for work that are held already are valid."""
        labels = {one.code: one.label for one in licences("work")}
        self.days = [one.licence for one in held if one.licence in labels]
        for number, code in enumerate(self.days):
            words = _("Valid until: %(licence)s") % {"licence": labels[code]}
            self.fields[f"until_{number}"] = DayField(
                label=words, help_text=_("Leave empty if it does not run out"), required=False
            )
        for one in held:
            if one.licence in self.days:
                self.initial[f"until_{self.days.index(one.licence)}"] = one.valid_to

    @classmethod
    def initial_from(cls, answer: Permits) -> dict[str, Any]:
        """Return nothing: what is ticked follows from the lists."""
        return {}

    def answer(self) -> Answer:
        """Return what is ticked, with the last day of validity where it was asked."""
        held = self.asked.answers.licences
        days = {one.licence: one.valid_to for one in held.licences} if held else {}
        days |= {
            code: self.cleaned_data[f"until_{number}"] for number, code in enumerate(self.days)
        }
        codes = [*self.cleaned_data["driving"], *self.cleaned_data["work"]]
        return Permits(tuple(Permit(code, days.get(code)) for code in codes))
