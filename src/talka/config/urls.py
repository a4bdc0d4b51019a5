"""Every address of the service."""

from django.urls import include, path


urlpatterns = [
    path("", include("talka.portals.public.urls")),
    path("", include("talka.portals.machine.urls")),
    path("account/", include("talka.portals.account.urls")),
    path("me/", include("talka.portals.jobseeker.urls")),
    path("employer/", include("talka.portals.employer.urls")),
    path("desk/", include("talka.portals.desk.urls")),
    path("management/", include("talka.portals.management.urls")),
]
handler400 = "talka.kit.components.errors.bad_request"
handler403 = "talka.kit.components.errors.permission_denied"
handler404 = "talka.kit.components.errors.page_not_found"
handler500 = "talka.kit.components.errors.server_error"
