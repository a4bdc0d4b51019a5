from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talka.domains.jobseekers import actions, queries
from talka.domains.jobseekers.rules import SkillSource
from talka.domains.jobseekers.rules.europass import (
    ForeignCv,
    ForeignJob,
    ForeignSchool,
    ForeignTongue,
    NotEuropass,
    read_europass,
)
from talka.domains.jobseekers.rules.imported import Choice
from talka.domains.jobseekers.tests.factories import NOW, TODAY


REAL = Path(__file__).parents[6] / "shared" / "data" / "europass"
needs_real = pytest.mark.skipif(
    not REAL.exists(),
    reason="the CVs of Europass may not be shipped; they are not beside this repository",
)

OWN = """<?xml version="1.0" encoding="UTF-8"?>
<SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass"><LearnerInfo>
<Identification><PersonName><FirstName>Jonas</FirstName><Surname>Šimkus</Surname></PersonName>
<Demographics><Birthdate year="1980"/></Demographics></Identification>
<Headline><Description><Label>Cook with ten years of practice</Label></Description></Headline>
<WorkExperienceList><WorkExperience>
<Period><From year="2010" month="--05"/><To year="2014" month="--02" day="---03"/></Period>
<Position><Label>cook</Label></Position>
<Activities>&lt;ul&gt;&lt;li&gt;cook dishes&lt;/li&gt;&lt;li&gt;order food&lt;/li&gt;&lt;/ul&gt;</Activities>
<Employer><Name>Bread and Co</Name></Employer></WorkExperience></WorkExperienceList>
<EducationList><Education><Title>Bakery</Title>
<Activities>&lt;b&gt;keep a kitchen clean&lt;/b&gt;</Activities><Organisation><Name>School</Name></Organisation>
<Period><To year="2009"/></Period></Education></EducationList>
<Skills><Linguistic>
<MotherTongueList><MotherTongue><Description><Code>lt</Code></Description></MotherTongue></MotherTongueList>
<ForeignLanguageList><ForeignLanguage><Description><Code>en</Code><Label>English</Label></Description>
<ProficiencyLevel><Listening>C1</Listening><Reading>B2</Reading><SpokenInteraction>B1</SpokenInteraction>
<SpokenProduction>B1</SpokenProduction><Writing>A2</Writing></ProficiencyLevel></ForeignLanguage>
<ForeignLanguage><Description><Label>Klingon</Label></Description></ForeignLanguage></ForeignLanguageList>
</Linguistic><JobRelated><Description>plan menus</Description>
<CertificateList><Certificate><Title>first aid course</Title></Certificate></CertificateList></JobRelated>
<Other><Description>whistling</Description></Other>
<Driving><Description><Licence>B</Licence><Licence>XX</Licence></Description></Driving></Skills>
<AchievementList><Achievement><Title><Label>Prize</Label></Title></Achievement></AchievementList>
</LearnerInfo></SkillsPassport>"""


def test_a_cv_is_read_piece_by_piece():
    assert read_europass(OWN.encode()) == ForeignCv(
        given_name="Jonas",
        family_name="Šimkus",
        headline="Cook with ten years of practice",
        jobs=(
            ForeignJob(
                "cook",
                "Bread and Co",
                date(2010, 5, 1),
                date(2014, 2, 3),
                "cook dishes\norder food",
            ),
        ),
        schools=(ForeignSchool("Bakery", "School", None, 2009),),
        tongues=(
            ForeignTongue("lt", "", "C2", is_native=True),
            ForeignTongue("en", "English", "B1"),
            ForeignTongue("", "Klingon", ""),
        ),
        licences=("B", "XX"),
        skills=("plan menus", "first aid course", "whistling", "keep a kitchen clean"),
        left_out=("Achievement", "Demographics"),
    )


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not xml",
        b"<html></html>",
        b"<SkillsPassport/>",
        b"{}",
        b'{"SkillsPassport": {"LearnerInfo": []}}',
        b'{"SkillsPassport": 3}',
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b"\x00\x01\x02",
        b"\xff\xfe<\x00",
        b'<?xml version="1.0" encoding="nonsense"?><SkillsPassport/>',
        b"<SkillsPassport><LearnerInfo>" + b"<a>" * 500 + b"</a>" * 500 + b"</LearnerInfo></SkillsPassport>",
        b'<!DOCTYPE x [<!ENTITY a "b">]><SkillsPassport><LearnerInfo>&a;</LearnerInfo></SkillsPassport>',
        b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><SkillsPassport><LearnerInfo>&a;</LearnerInfo></SkillsPassport>',
        b" " * 5_000_001,
    ],
    ids=range(16),
)  # fmt: skip
def test_what_is_no_cv_or_wants_to_harm_is_refused(content):
    with pytest.raises(NotEuropass):
        read_europass(content)


trees = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=10),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(
        st.sampled_from(
            ["Skills", "Linguistic", "MotherTongue", "ForeignLanguage", "Description", "Code",
             "Label", "WorkExperience", "Education", "Period", "From", "To", "Year", "Title",
             "Position", "Level", "Driving", "Licence", "Identification", "PersonName",
             "FirstName", "ProficiencyLevel", "Headline", "Other"]
        ),
        inner, max_size=5,
    ),
    max_leaves=25,
)  # fmt: skip


@given(
    st.dictionaries(
        st.sampled_from(
            ["Skills", "WorkExperience", "Education", "Identification", "Headline", "X"]
        ),
        trees,
    )
)
def test_a_cv_of_any_shape_is_read_or_refused(learner):
    import json

    found = read_europass(json.dumps({"SkillsPassport": {"LearnerInfo": learner}}).encode())

    assert isinstance(found, ForeignCv)


def test_what_was_understood_waits_for_the_person_and_then_joins_the_profile(world, file):
    content = queries.understood(read_europass(OWN.encode()))
    assert content.jobs[0].occupation == world.cook.pk
    assert content.licences == ("B",)
    assert set(content.skills) == {one.pk for one in world.skills}
    assert content.unclear == ("Klingon", "XX", "first aid course", "whistling")
    before = file.skills.count()
    kept = actions.keep_import(file=file, content=content, by=file.person, now=NOW)
    assert file.skills.count() == before

    actions.apply_import(
        imported=kept,
        choice=Choice(
            jobs=frozenset({0}), schools=frozenset({0}), tongues=frozenset({0, 1}),
            licences=frozenset({"B"}), skills=frozenset({world.skills[2].pk}), levels=((0, 4),),
            takes_about=True,
        ),
        by=file.person, now=NOW,
    )  # fmt: skip

    file.refresh_from_db()
    assert file.about == "Cook with ten years of practice"
    assert file.experiences.get(employer_name="Bread and Co", months=46).tasks
    assert file.educations.get(level=4).finished_in == 2009
    profile = queries.profile_of(file, day=TODAY)
    assert profile.skills[world.skills[2].pk].source == SkillSource.IMPORTED
    assert profile.languages == {"lt": "C2", "en": "B1"}
    kept.refresh_from_db()
    assert kept.content == {}
    with pytest.raises(actions.AlreadyApplied):
        actions.apply_import(imported=kept, choice=Choice(), by=file.person, now=NOW)


@needs_real
@pytest.mark.parametrize(
    "name", sorted(one.name for one in REAL.glob("*.xml")) if REAL.exists() else []
)
def test_every_real_xml_cv_is_read(name):
    found = read_europass((REAL / name).read_bytes())

    assert found.family_name or found.jobs or found.schools or found.tongues or found.left_out


@needs_real
def test_a_real_cv_is_understood_well():
    found = read_europass((REAL / "CV-Example-v3.0-TEST-SIMPLE.xml").read_bytes())

    assert found.jobs[0].title == "Martial Arts Instructor"
    assert (found.jobs[0].started_on, found.jobs[0].ended_on) == (date(2001, 1, 1), None)
    assert found.jobs[0].tasks.splitlines()[1] == "Preparing class plans in advance."
    assert found.schools[0].level == 6
    assert found.licences == ("A", "B", "BE")
    assert [(one.code, one.level) for one in found.tongues] == [
        ("en", "C2"),
        ("", "C2"),
        ("ja", "C1"),
    ]
    assert "Demographics" in found.left_out


@needs_real
def test_the_skills_of_a_real_json_cv_are_read():
    found = read_europass((REAL / "Skills.json").read_bytes())

    assert found.licences == ("A", "B1")
    assert [(one.code, one.level) for one in found.tongues][:3] == [
        ("el", "C2"),
        ("es", "C2"),
        ("en", "B2"),
    ]
    assert found.skills[-2:] == ("ACDL", "Java certifications")
    assert len(found.skills) == 6
