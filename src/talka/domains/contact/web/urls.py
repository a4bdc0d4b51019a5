"""The pages of contact, one list for each audience."""

from django.urls import URLPattern, path

from talka.domains.contact.web import appointments
from talka.domains.contact.web import desk as desk_pages
from talka.domains.contact.web import jobseeker as own_pages
from talka.domains.contact.web import public as public_pages


public: list[URLPattern] = [
    path("demo/mail/", public_pages.demo_mail, name="demo_mail"),
]
jobseeker: list[URLPattern] = [
    path("messages/", own_pages.threads, name="threads"),
    path("messages/files/<int:number>/", own_pages.attachment, name="attachment"),
    path("messages/<str:reference>/", own_pages.thread, name="thread"),
    path("appointments/", appointments.appointments, name="appointments"),
    path(
        "appointments/<str:reference>/move/", appointments.move_appointment, name="move_appointment"
    ),
    path(
        "appointments/<str:reference>/cancel/",
        appointments.cancel_appointment,
        name="cancel_appointment",
    ),
    path(
        "appointments/<str:reference>/calendar/",
        appointments.appointment_calendar,
        name="appointment_calendar",
    ),
]
employer: list[URLPattern] = []
desk: list[URLPattern] = [
    path("messages/", desk_pages.threads, name="threads"),
    path("messages/files/<int:number>/", desk_pages.attachment, name="attachment"),
    path("messages/<str:reference>/", desk_pages.thread, name="thread"),
]
management: list[URLPattern] = []
