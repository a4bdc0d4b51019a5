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
handler400 = "talka.portals.public.errors.bad_request"
handler403 = "talka.portals.public.errors.forbidden"
handler404 = "talka.portals.public.errors.not_found"
handler500 = "talka.portals.public.errors.broken"
