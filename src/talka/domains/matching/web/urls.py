"""The pages of matching, one list for each audience."""

from django.urls import URLPattern, path

from talka.domains.matching.web import (
    applicants,
    applications,
    candidates,
    comparing,
    converters,  # noqa: F401 -- the addresses below need them
    desk_applications,
    desk_referring,
    hidden_objections,
    refusals,
    starting,
    staying,
)
from talka.domains.matching.web import desk as desk_pages
from talka.domains.matching.web import employer as employer_pages
from talka.domains.matching.web import jobseeker as own
from talka.domains.matching.web import public as public_pages


JOB = "suggestions/<match_vacancy:vacancy_reference>/"
APPLICATION = "applications/<match_application:application_reference>/"
EMPLOYER = "<match_employer:employer_reference>/"
VACANCY = "vacancies/<match_vacancy:vacancy_reference>/"
PAIRED = "jobs/<match_vacancy:vacancy_reference>/"
PERSON = "people/<match_file:file_reference>/"

public: list[URLPattern] = [
    path("answer/<match_token:token>/", public_pages.answer, name="answer"),
]

jobseeker: list[URLPattern] = [
    path("suggestions/", own.suggestions, name="suggestions"),
    path("suggestions/aside/", own.aside, name="aside"),
    path("suggestions/aside/<int:number>/back/", own.take_back, name="take_back"),
    path(JOB, own.why, name="why"),
    path(JOB + "apply/", applications.apply, name="apply"),
    path(JOB + "not-for-me/", own.put_aside, name="not_for_me"),
    path(JOB + "ask/", own.ask, name="ask"),
    path(JOB + "wrong/", own.objecting, name="object_to"),
    path("objections/<match_objection:objection_reference>/", own.objection, name="objection"),
    path("applications/", applications.applications, name="applications"),
    path(APPLICATION, applications.application, name="application"),
    path(APPLICATION + "decline/", applications.decline, name="decline"),
    path(APPLICATION + "withdraw/", applications.withdraw, name="withdraw"),
    path(APPLICATION + "start/", starting.start, name="start"),
    path(APPLICATION + "still/", staying.still, name="still"),
    path(APPLICATION + "left/", staying.left, name="left"),
    path("asked/<match_alias:alias>/", applications.contact, name="answer_contact"),
]

employer: list[URLPattern] = [
    path(EMPLOYER + "applications/", employer_pages.applications, name="applications"),
    path(EMPLOYER + APPLICATION, employer_pages.application, name="application"),
    path(EMPLOYER + APPLICATION + "begun/", employer_pages.work_began, name="work_began"),
    path(EMPLOYER + APPLICATION + "<slug:word>/", employer_pages.answer, name="answer"),
    path(EMPLOYER + VACANCY + "candidates/", candidates.candidates, name="vacancy_candidates"),
    path(EMPLOYER + VACANCY + "candidates/<match_alias:alias>/ask/", candidates.ask, name="ask"),
    path(
        EMPLOYER + VACANCY + "candidates/<match_alias:alias>/wrong/",
        hidden_objections.objecting,
        name="object_to",
    ),
    path(
        EMPLOYER + "objections/<match_objection:objection_reference>/",
        hidden_objections.objection,
        name="objection",
    ),
    path(EMPLOYER + "people/", candidates.search_people, name="search_people"),
]

desk: list[URLPattern] = [
    path(VACANCY + "candidates/", desk_pages.vacancy_candidates, name="vacancy_candidates"),
    path(VACANCY + "applicants/", applicants.applicants, name="applicants"),
    path(PERSON + "jobs/", desk_pages.suggestions, name="suggestions"),
    path(PERSON + "jobs/compare/", comparing.other_job, name="compare_job"),
    path(VACANCY + "candidates/compare/", comparing.other_person, name="compare_person"),
    path(PERSON + PAIRED, desk_pages.why, name="why"),
    path(PERSON + PAIRED + "wrong/", comparing.objecting, name="object_to"),
    path(APPLICATION, desk_applications.application, name="application"),
    path(
        PERSON + PAIRED + "former-pay/",
        desk_referring.former_pay,
        name="former_pay",
    ),
    path(APPLICATION + "begun/", desk_applications.work_began, name="work_began"),
    path(APPLICATION + "still/", staying.desk_still, name="still"),
    path(APPLICATION + "left/", staying.desk_left, name="left"),
    path(APPLICATION + "back/", desk_referring.take_proposal_back, name="take_back"),
    path(APPLICATION + "refusal/", refusals.judge, name="judge_refusal"),
    path(APPLICATION + "<slug:word>/", desk_applications.answer, name="answer"),
    path("objections/", desk_applications.objections, name="objections"),
    path(
        "objections/<match_objection:objection_reference>/",
        desk_applications.objection,
        name="objection",
    ),
]

management: list[URLPattern] = []
