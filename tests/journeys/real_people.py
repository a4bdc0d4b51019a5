"""Real CVs are brought in by the pages that a jobseeker uses."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from uuid import uuid4

from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from talka.domains.jobseekers.api import (
    Address,
    Answers,
    Birth,
    Channel,
    Circumstances,
    Code,
    Consents,
    Contact,
    JobseekerFile,
    Limits,
    Name,
    Occupations,
    Terms,
    Travel,
    assign_counsellor,
    register,
)
from talka.domains.jobseekers.rules.europass import read_europass
from talka.domains.people.api import Purpose, create_person
from talka.domains.taxonomy.api import look_up_occupations, occupation_by_uri
from tests.journeys.real_country import HOME, NOW, Country
from tests.journeys.real_documents import EURES, EUROPASS
from tests.journeys.real_pages import changed, filled_in, signed_in


@dataclass(frozen=True, slots=True)
class RealPerson:
    """
    Somebody with a CV in one or several files.

    The work wished for, and whatever else a CV does not tell or we must not take from it (day of
    birth), is answered at registration.
    """

    key: str
    files: tuple[Path, ...]
    wishes: tuple[str, ...]


PEOPLE = (
    RealPerson(
        "developer",
        (
            EUROPASS / "Personname.json",
            EUROPASS / "ContactInfo.json",
            EUROPASS / "Demographics.json",
            EUROPASS / "Education.json",
            EUROPASS / "Skills.json",
            EUROPASS / "Achievements.json",
        ),
        ("Java developer", "web developer"),
    ),
    RealPerson(
        "student",
        (EUROPASS / "Education.xml", EUROPASS / "Europass-CV-ATTACHMENTS.xml"),
        ("software developer",),
    ),
    RealPerson(
        "instructor",
        (EUROPASS / "CV-Example-v3.0-TEST-SIMPLE.xml", EUROPASS / "NewLineCharacters.xml"),
        ("sports instructor", "special educational needs teacher"),
    ),
    RealPerson(
        "pharmacist",
        (EUROPASS / "feedback-1.json",),
        ("pharmacy technician", "registered nurse"),
    ),
    RealPerson(
        "driver",
        (EURES / "testXml.xml",),
        ("vehicle technician", "electrician"),
    ),
)


@dataclass(frozen=True, slots=True)
class Brought:
    """One CV file as it went through the page: what was understood, and what the page said."""

    path: Path
    is_understood: bool
    content: Any  # what was understood, or None
    page: HttpResponse


def registered(person: RealPerson, country: Country) -> JobseekerFile:
    """Register the person and give them to the counsellor."""
    wishes = [occupation_by_uri(look_up_occupations(one)[0].value).pk for one in person.wishes]
    name = named(person.files[0])
    account = create_person(
        given_name=name.given_name,
        family_name=name.family_name,
        email=f"{person.key}@mail.example",
        language="en",
        by=None,
        now=NOW,
    )
    receipt = register(
        person=account,
        answers=Answers(
            name=name,
            code=Code("", has_code=False, tells_birth_date=True),
            birth=Birth(date(1984, 2, 10)),
            contact=Contact("+370 600 00000", "en"),
            address=Address(HOME, ""),
            situation=Circumstances("NOT_WORKING", is_ready=True),
            occupations=Occupations(tuple(wishes)),
            terms=Terms(("FULL_DAY",), (), (), 1500, None),
            travel=Travel(50, None, accepts_remote=True, is_willing_to_move=False),
            limits=Limits(()),
            consents=Consents((Purpose.SHARE_PROFILE_WITH_EMPLOYERS,)),
        ),
        channel=Channel.PORTAL,
        submission=uuid4(),
        by=None,
        now=NOW,
    )
    assign_counsellor(file=receipt.file, counsellor=country.counsellor, by=None, now=NOW)
    return JobseekerFile.objects.select_related("person").get(pk=receipt.file.pk)


def named(path: Path) -> Name:
    """Return the name in the CV."""
    cv = read_europass(path.read_bytes())
    return Name(cv.given_name, cv.family_name)


def brought(client: Client, path: Path, *, name: str = "") -> Brought:
    """Choose the file on the page for CVs, under this name; return what the person sees next."""
    upload = SimpleUploadedFile(name or path.name, path.read_bytes())
    answer = client.post(reverse("me:cv_import"), {"cv": upload})
    if answer.status_code != 302:
        return Brought(path, False, None, answer)
    page = client.get(answer.url)
    return Brought(path, True, page.context["content"], page)


def taken_over(file: JobseekerFile, files: tuple[Path, ...]) -> list[Brought]:
    """Bring the files in one after the other and take over whatever was understood."""
    client = signed_in(file.person)
    found = []
    for path in files:
        one = brought(client, path)
        found.append(one)
        if one.is_understood and one.page.context["form"].fields:
            address = one.page.request["PATH_INFO"]
            answer = client.post(address, _levels_told(one))
            assert answer.status_code == 302, (path.name, answer.context["form"].errors)
    return found


def _levels_told(one: Brought) -> dict[str, list[str]]:
    """Send what is ticked; a school whose level the CV does not tell is called a university."""
    fields = one.page.context["form"].fields
    having = next(iter(fields))
    form = filled_in(one.page, having)
    levels = {name: "6" for name in fields if name.startswith("level_")}
    return changed(form, **levels)
