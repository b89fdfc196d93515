"""Addresses of the film record: a title, its sub-pages, its seasons, and IMDb's ids for it."""

from django.urls import path

from filmdb.lib import converters
from titles import views

converters.register()

app_name = "titles"
urlpatterns = [
    path("title/<imdb_title:imdb_id>/", views.imdb_redirect, name="imdb"),
    path("title/<imdb_title:imdb_id>/<path:rest>", views.imdb_redirect, name="imdb-rest"),
    path("title/<id:title_id>/", views.title, name="title-bare"),
    path("title/<id:title_id>/<anyslug:slug>/", views.title, name="title"),
    path("title/<id:title_id>/<anyslug:slug>/season/<season:number>/", views.season, name="season"),
    path("title/<id:title_id>/<anyslug:slug>/<slug:facet_slug>/", views.facet, name="facet"),
]
