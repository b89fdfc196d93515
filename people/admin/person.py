"""The page of a person in the workbench."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from people.admin.parts import person_parts
from people.models import Alias, Person, PersonNote
from titles.admin.base import RowInline
from titles.admin.keys import KeyedForm
from titles.admin.records import RecordAdmin


class PersonForm(KeyedForm):
    key_from = ("name",)
    key_help = _("Left empty, it is made from the name; never changes.")


class AliasInline(RowInline):
    model = Alias


class PersonNoteInline(RowInline):
    model = PersonNote
    verbose_name_plural = _("Trivia, trademarks and quotes")


@admin.register(Person)
class PersonAdmin(RecordAdmin):
    form = PersonForm
    parts = person_parts
    list_display = ("name", "birth_date", "death_date", "credit_count", "updated_at")
    search_fields = ("sort_name",)
    search_help_text = _("Any name, in any spelling; an IMDb id or address; our key.")
    ordering = ("sort_name", "id")
    readonly_fields = ("created_at", "updated_at")
    inlines = (AliasInline, PersonNoteInline)
    fieldsets = (
        (None, {"fields": (("name", "sort_as"), "birth_name")}),
        (
            _("Life"),
            {"fields": (("birth_date", "birth_place"), ("death_date", "death_place"), "height_cm")},
        ),
        (_("Biography"), {"fields": ("biography", "biography_author")}),
        (_("Identifiers"), {"fields": (("imdb_id", "key"), ("created_at", "updated_at"))}),
    )
