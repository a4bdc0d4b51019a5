"""CVs as Europass writes them since 2020 and EURES exchanges them, and CVs in other languages."""

import json
from datetime import date
from pathlib import Path

import pytest

from talka.domains.jobseekers import queries
from talka.domains.jobseekers.rules.europass import read_europass
from talka.domains.jobseekers.rules.foreign import (
    ForeignCv,
    ForeignJob,
    ForeignSchool,
    ForeignTongue,
    NotEuropass,
)
from talka.domains.jobseekers.web.forms import ImportForm


REAL = Path(__file__).parents[6] / "shared" / "data" / "eures" / "testXml.xml"

OWN = """<?xml version="1.0" encoding="UTF-8"?>
<Candidate xmlns="http://www.europass.eu/1.0" xmlns:hr="http://www.hr-xml.org/3"
 xmlns:oa="http://www.openapplications.org/oagis/9" xmlns:eures="http://www.europass_eures.eu/1.0">
<CandidateSupplier><PersonContact><PersonName><oa:GivenName>A</oa:GivenName>
<hr:FamilyName>Service</hr:FamilyName></PersonName></PersonContact></CandidateSupplier>
<CandidatePerson><PersonName><oa:GivenName>Ona</oa:GivenName><hr:FamilyName>Kepėja</hr:FamilyName>
</PersonName><Communication><ChannelCode>Email</ChannelCode><oa:URI>ona@mail.example</oa:URI>
</Communication><hr:BirthDate>1980-02-01</hr:BirthDate>
<PrimaryLanguageCode name="NORMAL">lit</PrimaryLanguageCode></CandidatePerson>
<CandidateProfile languageCode="en"><hr:ExecutiveSummary>&lt;p&gt;I cook.&lt;/p&gt;</hr:ExecutiveSummary>
<EmploymentHistory><EmployerHistory><hr:OrganizationName>Bread and Co</hr:OrganizationName>
<PositionHistory><PositionTitle typeCode="FREETEXT">cook</PositionTitle><eures:EmploymentPeriod>
<eures:StartDate><hr:FormattedDateTime>2010-05-01</hr:FormattedDateTime></eures:StartDate>
<eures:EndDate><hr:FormattedDateTime>2014-02</hr:FormattedDateTime></eures:EndDate>
<hr:CurrentIndicator>false</hr:CurrentIndicator></eures:EmploymentPeriod>
<oa:Description>&lt;ul&gt;&lt;li&gt;cook dishes&lt;/li&gt;&lt;li&gt;order food&lt;/li&gt;&lt;/ul&gt;</oa:Description>
</PositionHistory></EmployerHistory>
<EmployerHistory><hr:OrganizationName>Canteen</hr:OrganizationName><PositionHistory>
<PositionTitle>head waiter</PositionTitle><eures:EmploymentPeriod><eures:StartDate>
<hr:FormattedDateTime>2015</hr:FormattedDateTime></eures:StartDate>
<hr:CurrentIndicator>true</hr:CurrentIndicator></eures:EmploymentPeriod></PositionHistory>
<PositionHistory><PositionTitle/></PositionHistory></EmployerHistory></EmploymentHistory>
<EducationHistory><EducationOrganizationAttendance><hr:OrganizationName>School</hr:OrganizationName>
<EducationLevelCode>4</EducationLevelCode><AttendancePeriod><EndDate>
<hr:FormattedDateTime>2009-06-30</hr:FormattedDateTime></EndDate></AttendancePeriod>
<EducationDegree><hr:DegreeName>Bakery</hr:DegreeName>
<OccupationalSkillsCovered>&lt;p&gt;keep a kitchen clean&lt;/p&gt;</OccupationalSkillsCovered></EducationDegree>
</EducationOrganizationAttendance></EducationHistory>
<eures:Licenses><eures:License><hr:LicenseTypeCode>B</hr:LicenseTypeCode></eures:License></eures:Licenses>
<Certifications/>
<PersonQualifications><PersonCompetency><CompetencyID schemeName="NORMAL">eng</CompetencyID>
<hr:TaxonomyID>language</hr:TaxonomyID>
<eures:CompetencyDimension><eures:Score><hr:ScoreText>C1</hr:ScoreText></eures:Score></eures:CompetencyDimension>
<eures:CompetencyDimension><eures:Score><hr:ScoreText>B1</hr:ScoreText></eures:Score></eures:CompetencyDimension>
<eures:CompetencyDimension><eures:Score><hr:ScoreText>B1</hr:ScoreText></eures:Score></eures:CompetencyDimension>
</PersonCompetency>
<PersonCompetency><CompetencyID>http://data.europa.eu/esco/skill/0000-aaaa</CompetencyID>
<hr:TaxonomyID>other</hr:TaxonomyID></PersonCompetency></PersonQualifications>
<Skills><PersonCompetency><hr:TaxonomyID>Digital_Skill</hr:TaxonomyID>
<hr:CompetencyName>plan menus</hr:CompetencyName></PersonCompetency></Skills>
</CandidateProfile></Candidate>"""


def test_a_cv_in_todays_form_of_europass_is_read_piece_by_piece():
    assert read_europass(OWN.encode()) == ForeignCv(
        given_name="Ona",
        family_name="Kepėja",
        jobs=(
            ForeignJob(
                "cook",
                "Bread and Co",
                date(2010, 5, 1),
                date(2014, 2, 1),
                "cook dishes\norder food",
            ),
            ForeignJob("head waiter", "Canteen", date(2015, 1, 1)),
        ),
        schools=(ForeignSchool("Bakery", "School", 4, 2009),),
        tongues=(
            ForeignTongue("lt", "lit", "C2", is_native=True),
            ForeignTongue("en", "eng", "B1"),
        ),
        licences=("B",),
        skills=("plan menus", "keep a kitchen clean"),
        concepts=("http://data.europa.eu/esco/skill/0000-aaaa",),
        left_out=("ProfileSummary", "ContactInfo", "Demographics", "WorkExperience"),
    )


def test_skills_of_esco_are_found_by_their_address_and_unknown_ones_are_told(world):
    skill = world.skills[1]
    skill.uri = "http://data.europa.eu/esco/skill/1111-bbbb"
    skill.save()
    known = OWN.replace("0000-aaaa", "1111-bbbb")

    assert set(queries.understood(read_europass(known.encode())).skills) >= {skill.pk}
    unclear = queries.understood(read_europass(OWN.encode())).unclear
    assert unclear == ("http://data.europa.eu/esco/skill/0000-aaaa",)


def test_the_preview_names_the_occupation_that_each_job_counts_as(world):
    content = queries.understood(read_europass(OWN.replace("head waiter", "wizard").encode()))

    form = ImportForm(content=content)

    first, second = (label for _, label in form.fields["jobs"].choices)
    assert "Counts as: cook" in first.hint
    assert "Choose the occupation in your profile afterwards" in second.hint


def test_of_a_cv_in_another_language_no_skills_are_made_up(world):
    told = (
        "Fale com os clientes, cook dishes e outras tarefas da cozinha; gestão dos materiais e "
        "preparação do serviço com qualidade para o restaurante."
    )
    cv = {"WorkExperience": [{"Position": {"Label": "cook"}, "Activities": told}, ""],
          "Skills": {"Other": {"Description": told}}}  # fmt: skip

    found = read_europass(json.dumps({"SkillsPassport": {"LearnerInfo": cv}}).encode())
    content = queries.understood(found)

    assert content.jobs[0].occupation == world.cook.pk
    assert (content.skills, content.unclear) == ((), (told,))
    assert content.left_out == ()  # an empty row is no job without a title


def test_lines_that_version_three_ended_with_a_sign_are_lines():
    cv = {"WorkExperience": {"Position": {"Label": "cook"}, "Activities": "first \\nsecond"}}

    found = read_europass(json.dumps({"SkillsPassport": {"LearnerInfo": cv}}).encode())

    assert found.jobs[0].tasks == "first\nsecond"


@pytest.mark.parametrize(
    "inside",
    [
        "",
        "<EmployerHistory>" * 5_000 + "</EmployerHistory>" * 5_000,
        "<PersonCompetency/>" * 19_000,
        "<PositionHistory><StartDate>9999-99-99</StartDate></PositionHistory>",
        "<PrimaryLanguageCode>абв</PrimaryLanguageCode>",
    ],
    ids=["empty", "deep", "long", "no day", "letters"],
)
def test_a_candidate_of_any_shape_is_read(inside):
    found = read_europass(f"<Candidate>{inside}</Candidate>".encode())

    assert found.jobs == found.schools == ()


def test_a_candidate_without_end_is_refused():
    with pytest.raises(NotEuropass):
        read_europass(b"<Candidate>" + b"<EmployerHistory/>" * 20_000 + b"</Candidate>")


@pytest.mark.skipif(not REAL.exists(), reason="the document of EURES is not in ../shared/data")
def test_a_real_document_of_eures_is_read():
    found = read_europass(REAL.read_bytes())

    assert (found.given_name, found.family_name) == ("Kløktig", "Potet")
    assert found.licences == ("A", "B")
    assert len(found.concepts) == 1
