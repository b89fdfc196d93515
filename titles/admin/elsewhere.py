"""What other sites and publications hold about a title."""

from django.contrib import admin

from titles.admin.rows import RecordRowAdmin
from titles.models import ExternalFigure, ExternalReview


@admin.register(ExternalReview)
class ExternalReviewAdmin(RecordRowAdmin):
    list_display = ("publication", "author_name", "date", "language", "position", "title")
    list_editable = ("position",)
    list_select_related = ("title", "language")
    autocomplete_fields = ("title", "language")
    search_fields = ("publication", "author_name")


@admin.register(ExternalFigure)
class ExternalFigureAdmin(RecordRowAdmin):
    list_display = ("site", "measure", "value", "out_of", "vote_count", "as_of_date", "title")
    list_filter = ("measure",)
    row_ordering = ("site", "measure", "pk")
    autocomplete_fields = ("title",)
    search_fields = ("site",)
