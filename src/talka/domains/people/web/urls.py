"""The pages of people, one list for each audience."""

from django.urls import URLPattern, path

from talka.domains.people.web import absences, joining, letters, me, representing, staffing
from talka.domains.people.web import management as administration
from talka.domains.people.web import public as visitors


public: list[URLPattern] = [
    path("feedback/", visitors.feedback, name="feedback"),
    path("feedback/thank-you/", visitors.feedback_done, name="feedback_done"),
]
jobseeker: list[URLPattern] = [
    path("data/", me.data, name="data"),
    path("consents/", me.consents, name="consents"),
    path("consents/change/", me.change_consent, name="change_consent"),
    path("personal/", me.personal, name="personal"),
    path("personal/contact/", me.contact, name="contact"),
    path("represented/", representing.represented, name="represented"),
    path("represented/myself/", representing.act_for_myself, name="act_for_myself"),
    path("represented/<str:person_reference>/act/", representing.act_for, name="act_for"),
]
employer: list[URLPattern] = []
desk: list[URLPattern] = [
    path("absences/", absences.absences, name="absences"),
    path("absences/<str:reference>/", absences.name_substitute, name="name_substitute"),
    path(
        "absences/<str:reference>/<int:number>/end/", absences.end_substitution, name="end_absence"
    ),
]
management: list[URLPattern] = [
    path("staff/", administration.staff, name="staff"),
    path("staff/invite/", administration.invite, name="invite"),
    path("staff/<str:reference>/", administration.staff_member, name="staff_member"),
    path("staff/<str:reference>/role/", administration.grant, name="grant_role"),
    path("staff/<str:reference>/role/<int:number>/end/", staffing.end_grant, name="end_grant"),
    path("staff/<str:reference>/role/<int:number>/move/", staffing.move, name="move"),
    path("staff/<str:reference>/close/", staffing.deactivate, name="deactivate"),
    path("staff/<str:reference>/open/", staffing.reactivate, name="reactivate"),
    path(
        "staff/<str:reference>/second-step/",
        staffing.reset_second_factor,
        name="reset_second_factor",
    ),
    path("staff/<str:reference>/invite/", staffing.invite_again, name="invite_again"),
    path("staff/<str:reference>/substitute/", staffing.substitute, name="set_substitute"),
    path(
        "staff/<str:reference>/substitute/<int:number>/end/",
        staffing.end_substitution,
        name="end_substitution",
    ),
    path("log/", administration.log, name="log"),
    path("joins/", joining.joins, name="joins"),
    path("joins/part/<int:number>/", joining.part, name="part"),
    path("joins/<str:kept>/<str:gone>/", joining.join, name="join"),
    path("feedback/", letters.feedback, name="feedback"),
    path("feedback/settle/", letters.settle, name="settle_feedback"),
]
