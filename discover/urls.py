"""Addresses of the home page and the lists."""

from django.urls import path, register_converter

from discover import views
from discover.converters import KindConverter
from filmdb.lib import converters

converters.register()
register_converter(KindConverter, "kind")

app_name = "discover"
urlpatterns = [
    path("", views.home, name="home"),
    path("titles/", views.titles, name="titles"),
    path("people/", views.people, name="people"),
    path("browse/<kind:kind>/", views.browse, name="browse"),
    path("<kind:kind>/<anyslug:slug>/", views.titles_of, name="titles-of"),
    path("<kind:kind>/<id:record_id>/<anyslug:slug>/", views.titles_of, name="titles-of-record"),
]
