"""The pages of employers, one list for each audience."""

from django.urls import URLPattern, path

from talka.domains.employers.web import desk as desk_pages
from talka.domains.employers.web import employer as own_pages
from talka.domains.employers.web import messages as message_pages


public: list[URLPattern] = []
jobseeker: list[URLPattern] = []
employer: list[URLPattern] = [
    path("", own_pages.entrance, name="entrance"),
    path("register/", own_pages.register, name="register"),
    path(
        "register/<str:country>/<str:company_code>/",
        own_pages.register_facts,
        name="register_facts",
    ),
    path("invitation/<str:token>/", own_pages.invitation, name="invitation"),
    path("<str:employer_reference>/organisation/", own_pages.organisation, name="organisation"),
    path(
        "<str:employer_reference>/organisation/edit/",
        own_pages.edit_organisation,
        name="edit_organisation",
    ),
    path("<str:employer_reference>/organisation/letter/", own_pages.letter, name="letter"),
    path("<str:employer_reference>/organisation/invite/", own_pages.invite, name="invite"),
    path(
        "<str:employer_reference>/organisation/agents/<int:agency_id>/end/",
        own_pages.end_agency,
        name="end_agency",
    ),
    path("<str:employer_reference>/messages/", message_pages.threads, name="threads"),
    path("<str:employer_reference>/messages/new/", message_pages.new_thread, name="new_thread"),
    path(
        "<str:employer_reference>/messages/files/<int:number>/",
        message_pages.attachment,
        name="attachment",
    ),
    path("<str:employer_reference>/messages/<str:reference>/", message_pages.thread, name="thread"),
]
desk: list[URLPattern] = [
    path("employers/", desk_pages.employers, name="employers"),
    path("employers/<str:reference>/", desk_pages.employer, name="employer"),
    path("employers/<str:reference>/verify/", desk_pages.verify, name="verify_employer"),
    path(
        "employers/<str:reference>/register/",
        desk_pages.verify_by_register,
        name="verify_by_register",
    ),
    path("employers/<str:reference>/letter/", desk_pages.send_letter, name="send_letter"),
    path("employers/<str:reference>/refuse/", desk_pages.refuse, name="refuse_employer"),
    path("employers/<str:reference>/block/", desk_pages.block, name="block_employer"),
    path("employers/<str:reference>/unblock/", desk_pages.unblock, name="unblock_employer"),
    path("employers/<str:reference>/assign/", desk_pages.assign, name="assign_employer"),
    path("employers/<str:reference>/merge/", desk_pages.merge, name="merge_employer"),
    path(
        "employers/<str:reference>/merge/<int:merge_id>/undo/",
        desk_pages.undo_merge,
        name="undo_employer_merge",
    ),
]
management: list[URLPattern] = []
