"""Soundtracks with their credit lines."""

from django.contrib import admin

from titles.admin.base import RowInline
from titles.admin.rows import RecordRowAdmin
from titles.models import Soundtrack, SoundtrackCredit


class SoundtrackCreditInline(RowInline):
    model = SoundtrackCredit
    classes = ()
    extra = 1


@admin.register(Soundtrack)
class SoundtrackAdmin(RecordRowAdmin):
    list_display = ("name", "note", "position", "title")
    list_editable = ("position",)
    autocomplete_fields = ("title",)
    search_fields = ("name", "credits__name")
    inlines = (SoundtrackCreditInline,)
