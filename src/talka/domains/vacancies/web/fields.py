"""Fields of the vacancy form that ask for several things in one table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _

from talka.domains.vacancies.rules import Need


MOST_OTHER_PLACES = 20
MOST_SKILLS = 100
MOST_LANGUAGES = 12
SPARE_LANGUAGES = 2


class HoursField(forms.DecimalField):
    """Hours a week, with a comma or a point; gives a `Decimal` with one digit."""

    def __init__(self, **options: Any) -> None:
        super().__init__(min_value=1, max_value=80, max_digits=4, decimal_places=1, **options)

    def to_python(self, value: Any) -> Any:
        """Return the hours; a comma counts as a point."""
        return super().to_python(value.replace(",", ".") if isinstance(value, str) else value)


@dataclass(frozen=True, slots=True)
class SkillChoice:
    """A skill that is offered: how it is needed ("" for not at all), and where it was read."""

    skill_id: int
    label: str
    need: str = ""
    read_in: str = ""


@dataclass(frozen=True, slots=True)
class LanguageChoice:
    """A language with a level and how it is needed."""

    code: str = ""
    level: str = ""
    need: str = Need.REQUIRED


class SkillTable(forms.Widget):
    """One line for each offered skill: required, useful or not asked for."""

    template_name = "vacancies/parts/skills.html"
    use_fieldset = True

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs)
        self.offered: Sequence[SkillChoice] = ()

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Return the lines with what is chosen on each."""
        context = super().get_context(name, value, attrs)
        chosen: Mapping[int, str] = value or {}
        context["widget"]["lines"] = [(one, chosen.get(one.skill_id, "")) for one in self.offered]
        return context

    def value_from_datadict(
        self, data: Mapping[str, Any], files: MultiValueDict[str, Any], name: str
    ) -> dict[int, str]:
        """Return how each skill is needed, by number."""
        found: dict[int, str] = {}
        for key in data:
            number = key.removeprefix(f"{name}_")
            if number == key or not (number.isascii() and number.isdigit() and len(number) < 10):
                continue
            found[int(number)] = str(data.get(key, ""))
        return found

    def value_omitted_from_data(
        self, data: Mapping[str, Any], files: MultiValueDict[str, Any], name: str
    ) -> bool:
        """Tell that it is never left out: no line may be chosen."""
        return False

    def id_for_label(self, id_: str) -> str:
        """Return nothing: the legend names the group."""
        return ""


class SkillsField(forms.Field):
    """How each of the offered skills is needed; gives {skill: Need}."""

    widget = SkillTable

    def clean(self, value: Any) -> dict[int, Need]:
        """Return the skills that are asked for; what is not offered is left out."""
        table: Any = self.widget
        offered = {one.skill_id for one in table.offered}
        kept = {
            skill: Need(need)
            for skill, need in (value or {}).items()
            if skill in offered and need in set(Need)
        }
        if len(kept) > MOST_SKILLS:
            raise ValidationError(_("Choose at most %(n)s skills") % {"n": MOST_SKILLS})
        return kept


class LanguageTable(forms.Widget):
    """Lines with a language, a level and how it is needed; two lines are spare."""

    template_name = "vacancies/parts/languages.html"
    use_fieldset = True

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs)
        self.known: Sequence[tuple[str, str]] = ()
        self.levels: Sequence[tuple[str, str]] = ()
        self.needs: Sequence[tuple[str, str]] = ()

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Return the lines and what can be chosen on them."""
        context = super().get_context(name, value, attrs)
        lines = [*(value or ()), *[LanguageChoice()] * SPARE_LANGUAGES]
        context["widget"] |= {
            "lines": lines,
            "known": self.known,
            "levels": self.levels,
            "needs": self.needs,
        }
        return context

    def value_from_datadict(
        self, data: Mapping[str, Any], files: MultiValueDict[str, Any], name: str
    ) -> list[LanguageChoice]:
        """Return the lines that name a language."""
        found = []
        for number in range(MOST_LANGUAGES):
            code = str(data.get(f"{name}_{number}_code", ""))
            if code:
                level = str(data.get(f"{name}_{number}_level", ""))
                need = str(data.get(f"{name}_{number}_need", "")) or Need.REQUIRED
                found.append(LanguageChoice(code, level, need))
        return found

    def value_omitted_from_data(
        self, data: Mapping[str, Any], files: MultiValueDict[str, Any], name: str
    ) -> bool:
        """Tell that it is never left out: no language may be chosen."""
        return False

    def id_for_label(self, id_: str) -> str:
        """Return nothing: the legend names the group."""
        return ""


class LanguagesField(forms.Field):
    """Languages at a level; gives {code: (level, Need)}."""

    widget = LanguageTable

    def clean(self, value: Any) -> dict[str, tuple[str, Need]]:
        """Return the languages; each must have a level."""
        widget: Any = self.widget
        known, levels = {code for code, __ in widget.known}, {code for code, __ in widget.levels}
        found: dict[str, tuple[str, Need]] = {}
        for line in value or ():
            if line.code not in known:
                continue
            if line.level not in levels:
                raise ValidationError(_("Choose the level of every language"))
            found[line.code] = (
                line.level,
                Need(line.need) if line.need in set(Need) else Need.REQUIRED,
            )
        return found
