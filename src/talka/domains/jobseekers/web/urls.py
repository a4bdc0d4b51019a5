"""The pages of jobseekers, one list for each audience."""

from django.urls import URLPattern, path, register_converter
from django.urls.converters import StringConverter

from talka.domains.jobseekers.web import (
    clients,
    corrections,
    counter,
    cv,
    decisions,
    entrance,
    joining,
    letters,
    profile,
    proofs,
    receipts,
    registration,
    representations,
    signing_in,
    situation,
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


CLIENT = "clients/<jobseekers_reference:file_reference>"

register_converter(References, "jobseekers_reference")
register_converter(Pieces, "rows_of_a_profile")


public: list[URLPattern] = [path("register/", start.start, name="register_start")]

jobseeker: list[URLPattern] = [
    path("register/", registration.task_list, name="register"),
    path("register/check/", registration.check, name="register_check"),
    path(
        "register/receipt/<jobseekers_reference:receipt>/",
        receipts.receipt,
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
    path("profile/proofs/add/", proofs.proof, name="profile_proof_add"),
    path("profile/proofs/<int:number>/", proofs.proof, name="profile_proof"),
    path("profile/proofs/<int:number>/remove/", proofs.remove, name="profile_proof_remove"),
    path("profile/skills/<int:number>/", profile.answer_skill, name="profile_skill"),
    path("profile/import/", cv.bring, name="cv_import"),
    path("profile/import/<jobseekers_reference:reference>/", cv.preview, name="cv_import_preview"),
    path("profile/<slug:piece>/", profile.piece, name="profile_piece"),
    path("cv/", cv.page, name="cv"),
    path("cv.pdf", cv.pdf, name="cv_pdf"),
    path("decisions/", decisions.decisions, name="decisions"),
    path("decisions/<jobseekers_reference:reference>/", decisions.decision, name="decision"),
    path("leave/", decisions.leave, name="leave"),
    path("situation/", situation.situation, name="situation"),
    path("situation/tell/", situation.tell, name="tell_situation"),
    path("situation/take-back/", situation.take_back, name="take_back_situation"),
]

employer: list[URLPattern] = []

desk: list[URLPattern] = [
    path("clients/new/", counter.register, name="register_client"),
    path(f"{CLIENT}/file/", case.file, name="file"),
    path(
        f"{CLIENT}/decide/<slug:move>/",
        case.decide,
        name="decide",
    ),
    path(
        f"{CLIENT}/profile/<slug:piece>/",
        clients.piece,
        name="client_piece",
    ),
    path(f"{CLIENT}/answers/", clients.answers, name="client_answers"),
    path(f"{CLIENT}/jobs/add/", clients.job, name="client_job_add"),
    path(f"{CLIENT}/jobs/<int:number>/", clients.job, name="client_job"),
    path(f"{CLIENT}/education/add/", clients.education, name="client_education_add"),
    path(f"{CLIENT}/education/<int:number>/", clients.education, name="client_education"),
    path(
        f"{CLIENT}/<rows_of_a_profile:what>/<int:number>/remove/",
        clients.remove,
        name="client_remove",
    ),
    path(f"{CLIENT}/proofs/add/", clients.proof, name="client_proof_add"),
    path(f"{CLIENT}/proofs/<int:number>/", clients.proof, name="client_proof"),
    path(f"{CLIENT}/proofs/<int:number>/remove/", clients.remove_proof, name="client_proof_remove"),
    path(f"{CLIENT}/receipt/", letters.receipt, name="client_receipt"),
    path(
        f"{CLIENT}/decisions/<jobseekers_reference:decision_reference>/",
        letters.decision,
        name="client_decision",
    ),
    path(f"{CLIENT}/access/", entrance.give_access, name="client_access"),
    path(f"{CLIENT}/about/", clients.about, name="client_about"),
    path(f"{CLIENT}/consents/", clients.consents, name="client_consents"),
    path(
        f"{CLIENT}/skills/<int:number>/confirm/",
        case.confirm_skill,
        name="confirm_skill",
    ),
    path(f"{CLIENT}/counsellor/", case.assign, name="assign"),
    path(f"{CLIENT}/name/", corrections.name, name="correct_name"),
    path(f"{CLIENT}/code/", corrections.code, name="correct_code"),
    path(
        f"{CLIENT}/second-step/",
        signing_in.reset_second_factor,
        name="reset_client_second_factor",
    ),
    path(
        f"{CLIENT}/death/",
        corrections.death,
        name="record_death",
    ),
    path(
        f"{CLIENT}/death/mistake/",
        corrections.correct_death,
        name="correct_death",
    ),
    path(
        f"{CLIENT}/representation/",
        representations.representation,
        name="representation",
    ),
    path(
        f"{CLIENT}/representation/<int:number>/end/",
        representations.end_representation,
        name="end_representation",
    ),
    path(f"{CLIENT}/situation/keep/", situation.keep, name="keep_situation"),
    path(f"{CLIENT}/situation/decline/", situation.decline, name="decline_situation"),
    path(
        f"{CLIENT}/doubts/",
        corrections.settle_doubts,
        name="settle_doubts",
    ),
    path(f"{CLIENT}/merge/", joining.merge, name="merge"),
    path(
        f"{CLIENT}/merge/<jobseekers_reference:merge_reference>/undo/",
        joining.undo_merge,
        name="undo_merge",
    ),
]

management: list[URLPattern] = []
