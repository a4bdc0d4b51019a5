"""Change one piece of the profile from the answer to its question."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from talka.domains.jobseekers import access
from talka.domains.jobseekers.actions import profile
from talka.domains.jobseekers.actions.refusals import FileNotYours
from talka.domains.jobseekers.models import HeldSkill, JobseekerFile
from talka.domains.jobseekers.rules.answers import (
    Address,
    Answer,
    Contact,
    Limits,
    Occupations,
    Permits,
    Skills,
    Terms,
    Tongues,
    Travel,
)
from talka.domains.jobseekers.rules.profile import SOLID
from talka.domains.people.api import Person, change_contact
from talka.kit import clock
from talka.kit.audit import use_case


Common = dict[str, Any]


@use_case
def save_answer(
    *,
    file: JobseekerFile,
    answer: Answer,
    by: Person | None,
    now: datetime,
    version: int | None = None,
) -> JobseekerFile:
    """
    Let the profile say what the answer says.

    :raises FileNotYours: `by` may not change this profile
    :raises EditedMeanwhile: the file has changed since `version`
    :raises NoOfficeServes: the answer is an address that no office serves
    """
    if isinstance(answer, Contact):
        return _reach(file, answer, by, now)
    save = _SAVES[type(answer)]
    return save(answer, {"file": file, "by": by, "now": now, "version": version})


def _skills(answer: Skills, common: Common) -> JobseekerFile:
    levels = dict(HeldSkill.objects.filter(file=common["file"]).values_list("skill_id", "level"))
    chosen = {one: levels.get(one, SOLID) for one in answer.chosen}
    return profile.set_skills(chosen=chosen, declined=answer.declined, **common)


_SAVES: dict[type[Answer], Callable[[Any, Common], JobseekerFile]] = {
    Skills: _skills,
    Tongues: lambda answer, common: profile.set_languages(languages=answer.languages, **common),
    Permits: lambda answer, common: profile.set_licences(licences=answer.licences, **common),
    Occupations: lambda answer, common: profile.set_wishes(
        occupations=answer.occupations, **common
    ),
    Terms: lambda answer, common: profile.set_wishes(terms=answer, **common),
    Travel: lambda answer, common: profile.set_wishes(travel=answer, **common),
    Limits: lambda answer, common: profile.set_wishes(limits=answer, **common),
    Address: lambda answer, common: profile.move_home(address=answer, **common),
}


def _reach(
    file: JobseekerFile, contact: Contact, by: Person | None, now: datetime
) -> JobseekerFile:
    if not access.may_edit(by, file, day=clock.day(now)):
        raise FileNotYours
    change_contact(
        person=file.person, phone=contact.phone, language=contact.language, by=by, now=now
    )
    return file
