"""The pages of employers, one list for each audience."""

from django.urls import URLPattern, path

from talka.domains.employers.web import agents, merging, registering
from talka.domains.employers.web import desk as desk_pages
from talka.domains.employers.web import employer as own_pages
from talka.domains.employers.web import messages as message_pages
from talka.domains.employers.web.sides import DESK, EMPLOYER, addresses


OWN = "<str:employer_reference>/"
ONE = "employers/<str:reference>/"
CODE = "register/<str:country>/<str:company_code>/"

public: list[URLPattern] = []
jobseeker: list[URLPattern] = []
employer: list[URLPattern] = [
    path("", registering.entrance, name="entrance"),
    path("register/", registering.register, name="register"),
    path(CODE, registering.register_facts, name="register_facts"),
    path(f"{CODE}claim/", registering.claim, name="claim"),
    path("invitation/<str:token>/", registering.invitation, name="invitation"),
    path(f"{OWN}organisation/", own_pages.organisation, name="organisation"),
    path(f"{OWN}organisation/edit/", own_pages.edit_organisation, name="edit_organisation"),
    path(f"{OWN}organisation/letter/", own_pages.letter, name="letter"),
    *addresses(EMPLOYER, f"{OWN}organisation/", agents.PAGES),
    path(f"{OWN}messages/", message_pages.threads, name="threads"),
    path(f"{OWN}messages/new/", message_pages.new_thread, name="new_thread"),
    path(f"{OWN}messages/files/<int:number>/", message_pages.attachment, name="attachment"),
    path(f"{OWN}messages/<str:reference>/", message_pages.thread, name="thread"),
]
# The list and the dossier, `desk:employers` and `desk:employer`, are composed by the portal: they show
# more than employers know.
desk: list[URLPattern] = [
    path(f"{ONE}verify/", desk_pages.verify, name="verify_employer"),
    path(f"{ONE}register/", desk_pages.verify_by_register, name="verify_by_register"),
    path(f"{ONE}letter/", desk_pages.send_letter, name="send_letter"),
    path(f"{ONE}refuse/", desk_pages.refuse, name="refuse_employer"),
    path(f"{ONE}block/", desk_pages.block, name="block_employer"),
    path(f"{ONE}unblock/", desk_pages.unblock, name="unblock_employer"),
    path(f"{ONE}assign/", desk_pages.assign, name="assign_employer"),
    path(f"{ONE}write/", message_pages.write, name="write_to_employer"),
    path(f"{ONE}merge/", merging.merge, name="merge_employer"),
    path(f"{ONE}merge/<int:merge_id>/undo/", merging.undo_merge, name="undo_employer_merge"),
    *addresses(DESK, "employers/<str:employer_reference>/", [*agents.PAGES, *agents.SERVICE_PAGES]),
]
management: list[URLPattern] = []
