"""Every address of the site: one include per app."""

from django.contrib import admin
from django.urls import include, path

from filmdb.media import icon, uploaded_file

urlpatterns = [
    path("favicon.ico", icon),
    path("", include("discover.urls")),
    path("", include("titles.urls")),
    path("", include("people.urls")),
    path("admin/", admin.site.urls),
    path("media/<path:path>", uploaded_file, name="media"),
]

handler400 = "filmdb.errors.bad_request"
handler403 = "filmdb.errors.forbidden"
handler404 = "filmdb.errors.not_found"
handler500 = "filmdb.errors.server_error"
