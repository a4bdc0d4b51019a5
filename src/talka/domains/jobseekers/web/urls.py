"""The pages of jobseekers, one list for each audience."""

from django.urls import URLPattern, path, register_converter
from django.urls.converters import StringConverter

from talka.domains.jobseekers.web import (
    corrections,
    cv,
    decisions,
    joining,
    profile,
    registration,
    representations,
)
from talka.domains.jobseekers.web import (
    desk as case,
)
from talka.domains.jobseekers.web import (
    public as start,
)
from talka.kit.references import ALPHABET, LENGTH


class References(StringConverter):
    """Public names of things; whatever looks different is no address of ours."""

    regex = f"[A-Z]-[{ALPHABET}]{{{LENGTH}}}"


class Pieces(StringConverter):
    """The two lists of a profile from which rows can be taken."""

    regex = "jobs|education"


register_converter(References, "jobseekers_reference")
register_converter(Pieces, "rows_of_a_profile")


public: list[URLPattern] = [path("register/", start.start, name="register_start")]

jobseeker: list[URLPattern] = [
    path("register/", registration.task_list, name="register"),
    path("register/check/", registration.check, name="register_check"),
    path(
        "register/receipt/<jobseekers_reference:receipt>/",
        registration.receipt,
        name="register_receipt",
    ),
    path("register/jobs/", registration.jobs, name="register_jobs"),
    path("register/jobs/add/", registration.job, name="register_job_add"),
    path("register/jobs/<int:number>/", registration.job, name="register_job"),
    path("register/jobs/<int:number>/remove/", registration.remove_job, name="register_job_remove"),
    path("register/<slug:step>/", registration.question, name="register_step"),
    path("profile/", profile.profile, name="profile"),
    path("profile/about/", profile.about, name="profile_about"),
    path("profile/jobs/add/", profile.job, name="profile_job_add"),
    path("profile/jobs/<int:number>/", profile.job, name="profile_job"),
    path("profile/education/add/", profile.education, name="profile_education_add"),
    path("profile/education/<int:number>/", profile.education, name="profile_education"),
    path(
        "profile/<rows_of_a_profile:what>/<int:number>/remove/",
        profile.remove,
        name="profile_remove",
    ),
    path("profile/skills/<int:number>/", profile.answer_skill, name="profile_skill"),
    path("profile/import/", cv.bring, name="cv_import"),
    path("profile/import/<jobseekers_reference:reference>/", cv.preview, name="cv_import_preview"),
    path("profile/<slug:piece>/", profile.piece, name="profile_piece"),
    path("cv/", cv.page, name="cv"),
    path("cv.pdf", cv.pdf, name="cv_pdf"),
    path("decisions/", decisions.decisions, name="decisions"),
    path("decisions/<jobseekers_reference:reference>/", decisions.decision, name="decision"),
    path("leave/", decisions.leave, name="leave"),
]

employer: list[URLPattern] = []

desk: list[URLPattern] = [
    path("clients/new/", case.register, name="register_client"),
    path("clients/<jobseekers_reference:file_reference>/file/", case.file, name="file"),
    path(
        "clients/<jobseekers_reference:file_reference>/decide/<slug:move>/",
        case.decide,
        name="decide",
    ),
    path(
        "clients/<jobseekers_reference:file_reference>/profile/<slug:piece>/",
        case.piece,
        name="client_piece",
    ),
    path(
        "clients/<jobseekers_reference:file_reference>/skills/<int:number>/confirm/",
        case.confirm_skill,
        name="confirm_skill",
    ),
    path("clients/<jobseekers_reference:file_reference>/counsellor/", case.assign, name="assign"),
    path(
        "clients/<jobseekers_reference:file_reference>/name/", corrections.name, name="correct_name"
    ),
    path(
        "clients/<jobseekers_reference:file_reference>/code/", corrections.code, name="correct_code"
    ),
    path(
        "clients/<jobseekers_reference:file_reference>/death/",
        corrections.death,
        name="record_death",
    ),
    path(
        "clients/<jobseekers_reference:file_reference>/death/mistake/",
        corrections.correct_death,
        name="correct_death",
    ),
    path(
        "clients/<jobseekers_reference:file_reference>/representation/",
        representations.representation,
        name="representation",
    ),
    path(
        "clients/<jobseekers_reference:file_reference>/representation/<int:number>/end/",
        representations.end_representation,
        name="end_representation",
    ),
    path(
        "clients/<jobseekers_reference:file_reference>/doubts/",
        corrections.settle_doubts,
        name="settle_doubts",
    ),
    path("clients/<jobseekers_reference:file_reference>/merge/", joining.merge, name="merge"),
    path(
        "clients/<jobseekers_reference:file_reference>/merge/<jobseekers_reference:merge_reference>/undo/",
        joining.undo_merge,
        name="undo_merge",
    ),
]

management: list[URLPattern] = []
