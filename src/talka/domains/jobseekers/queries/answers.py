"""A file in the shape of answers: what the pages that ask and change start from."""

from collections.abc import Callable
from dataclasses import dataclass

from talka.domains.jobseekers.models import (
    DeclinedSkill,
    Education,
    HeldLanguage,
    HeldLicence,
    HeldSkill,
    JobseekerFile,
    WishedOccupation,
    Wishes,
    WorkExperience,
)
from talka.domains.jobseekers.rules.answers import (
    Address,
    Answer,
    Answers,
    Birth,
    Code,
    Contact,
    Job,
    Limits,
    Name,
    Occupations,
    Permit,
    Permits,
    Schooling,
    Skills,
    Step,
    Terms,
    Tongue,
    Tongues,
    Travel,
)
from talka.domains.people.api import CodeProof, Person, current_code, proof_of_identity
from talka.domains.taxonomy.api import (
    Occupation,
    Skill,
    SkillOfOccupation,
    essential_skills,
    labels_of_occupations,
    labels_of_skills,
    occupation_by_uri,
    skill_by_uri,
    skills_of_occupation,
)
from talka.kit.languages import in_language


@dataclass(frozen=True, slots=True)
class Proposed:
    """Skills to offer: of the person's occupations, and those the person has besides."""

    occupations: tuple[str, ...]
    essential: tuple[SkillOfOccupation, ...]
    optional: tuple[SkillOfOccupation, ...]
    others: tuple[tuple[int, str], ...]


def answer_of(file: JobseekerFile, step: Step) -> Answer | None:
    """Return what the file says to one question; None where it keeps no answer."""
    read = _READERS.get(step)
    return read(file) if read else None


def answers_of_person(person: Person) -> Answers:
    """Return what we know of somebody before they register: their name and how to reach them."""
    return Answers(
        name=Name(person.given_name, person.family_name) if person.full_name else None,
        contact=Contact(person.phone, person.language) if person.phone else None,
    )


def proved_answers(person: Person) -> Answers | None:
    """Return name and code for which a national sign-in vouches; None where none does."""
    if proof_of_identity(person) is not CodeProof.EID:
        return None
    country = current_code(person)[1]
    tells = person.birth_date is not None
    return Answers(
        name=Name(person.given_name, person.family_name),
        code=Code(country, has_code=True, tells_birth_date=tells),
        birth=Birth(person.birth_date) if person.birth_date else None,
    )


def _jobs_of(file: JobseekerFile) -> tuple[int, ...]:
    rows = WorkExperience.objects.filter(file=file, occupation__isnull=False)
    return tuple(rows.values_list("occupation_id", flat=True).distinct())


def occupations_of(file: JobseekerFile) -> tuple[int, ...]:
    """Return the occupations that the person had or wants, each once."""
    wished = WishedOccupation.objects.filter(file=file).order_by("place")
    return tuple(dict.fromkeys([*_jobs_of(file), *wished.values_list("occupation_id", flat=True)]))


def proposed_skills(occupations: tuple[int, ...], held: tuple[int, ...]) -> Proposed:
    """Return the skills to offer to somebody with the occupations who has the skills `held`."""
    essential: dict[int, SkillOfOccupation] = {}
    optional: dict[int, SkillOfOccupation] = {}
    for occupation in occupations[:5]:
        needed, useful = skills_of_occupation(occupation)
        essential.update({one.skill_id: one for one in needed})
        optional.update({one.skill_id: one for one in useful})
    shown = essential.keys() | optional.keys()
    labels = labels_of_skills([one for one in held if one not in shown])
    return Proposed(
        occupations=tuple(labels_of_occupations(occupations[:5]).values()),
        essential=tuple(essential.values()),
        optional=tuple(one for key, one in optional.items() if key not in essential),
        others=tuple(sorted(labels.items(), key=lambda one: one[1])),
    )


def assumed_skills(file: JobseekerFile) -> list[tuple[int, str]]:
    """Return the skills that follow from the jobs the person had and nobody has spoken of yet."""
    needed = essential_skills()
    following = {one for occupation in _jobs_of(file) for one in needed.get(occupation, ())}
    told = _skills(file)
    unsaid = following.difference(told.chosen, told.declined)
    return sorted(labels_of_skills(unsaid).items(), key=lambda one: one[1])


def occupation_choice(occupation_id: int | None) -> tuple[str, str]:
    """Return address and label of an occupation, for a type-ahead field; empty for none."""
    row = Occupation.objects.filter(pk=occupation_id).first() if occupation_id else None
    return (row.uri, in_language(row.labels)) if row else ("", "")


def occupation_id_of(uri: str) -> int | None:
    """Return the number of the occupation that stands for the address today, or None."""
    try:
        return occupation_by_uri(uri).pk
    except Occupation.DoesNotExist:
        return None


def skill_id_of(uri: str) -> int | None:
    """Return the number of the skill that stands for the address today, or None."""
    try:
        return skill_by_uri(uri).pk
    except Skill.DoesNotExist:
        return None


def job_of(file: JobseekerFile, experience_id: int) -> Job:
    """
    Return one job of the file as an answer.

    :raises WorkExperience.DoesNotExist: the file has no such job
    """
    row = WorkExperience.objects.get(file=file, pk=experience_id)
    return Job(
        row.title, row.occupation_id, row.employer_name, row.started_on, row.ended_on, row.tasks
    )


def schooling_of(file: JobseekerFile, education_id: int) -> Schooling:
    """
    Return one school of the file as an answer.

    :raises Education.DoesNotExist: the file has no such school
    """
    row = Education.objects.get(file=file, pk=education_id)
    return Schooling(row.level, row.field, row.institution, row.finished_in)


def _contact(file: JobseekerFile) -> Contact:
    return Contact(file.person.phone, file.person.language)


def _address(file: JobseekerFile) -> Address:
    return Address(file.municipality_id, file.address)


def _skills(file: JobseekerFile) -> Skills:
    held = HeldSkill.objects.filter(file=file).values_list("skill_id", flat=True)
    declined = DeclinedSkill.objects.filter(file=file).values_list("skill_id", flat=True)
    return Skills(tuple(held), tuple(declined))


def _languages(file: JobseekerFile) -> Tongues:
    rows = HeldLanguage.objects.filter(file=file).order_by("-is_native", "-level", "language")
    return Tongues(tuple(Tongue(row.language_id, row.level, row.is_native) for row in rows))


def _licences(file: JobseekerFile) -> Permits:
    rows = HeldLicence.objects.filter(file=file).order_by("licence")
    return Permits(tuple(Permit(row.licence_id, row.valid_to) for row in rows))


def _occupations(file: JobseekerFile) -> Occupations:
    rows = WishedOccupation.objects.filter(file=file).order_by("place", "pk")
    return Occupations(tuple(rows.values_list("occupation_id", flat=True)))


def _wishes(file: JobseekerFile) -> Wishes:
    return Wishes.objects.filter(file=file).first() or Wishes(file=file)


def _terms(file: JobseekerFile) -> Terms:
    row = _wishes(file)
    return Terms(
        tuple(row.working_times),
        tuple(row.preferred_times),
        tuple(row.contracts),
        row.wage_from,
        row.starts_from,
    )


def _travel(file: JobseekerFile) -> Travel:
    row = _wishes(file)
    return Travel(row.max_km, row.max_minutes, row.accepts_remote, row.is_willing_to_move)


def _limits(file: JobseekerFile) -> Limits:
    return Limits(tuple(_wishes(file).conditions_excluded))


_READERS: dict[Step, Callable[[JobseekerFile], Answer]] = {
    Step.CONTACT: _contact,
    Step.ADDRESS: _address,
    Step.SKILLS: _skills,
    Step.LANGUAGES: _languages,
    Step.LICENCES: _licences,
    Step.OCCUPATIONS: _occupations,
    Step.TERMS: _terms,
    Step.TRAVEL: _travel,
    Step.LIMITS: _limits,
}
