"""Addresses of people: a person, their sub-pages, and IMDb's ids for them."""

from django.urls import path

from people import views

app_name = "people"
urlpatterns = [
    path("name/<imdb_name:imdb_id>/", views.imdb_redirect, name="imdb"),
    path("name/<imdb_name:imdb_id>/<path:rest>", views.imdb_redirect, name="imdb-rest"),
    path("person/<id:person_id>/", views.person, name="person-bare"),
    path("person/<id:person_id>/<anyslug:slug>/", views.person, name="person"),
    path("person/<id:person_id>/<anyslug:slug>/<slug:facet_slug>/", views.facet, name="facet"),
]
