"""Addresses of the home page and the lists."""

from django.urls import path

app_name = "people"
urlpatterns: list = []
