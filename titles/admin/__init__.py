"""The editors' workbench for the film record.

Imports inside the package point one way: counts, filters, forms, places, search ← parts, confirmation ← base
← rows, records ← the pages of the single models ← title.
"""

from django.contrib import admin

from titles.admin import (
    connections,
    elsewhere,
    media,
    music,
    production,
    series,
    texts,
    title,
    vocabulary,
)

__all__ = [
    "connections",
    "elsewhere",
    "media",
    "music",
    "production",
    "series",
    "texts",
    "title",
    "vocabulary",
]

# The parts of a record stand on its page; a bar of thirty lists beside every page would take their room.
admin.site.enable_nav_sidebar = False
