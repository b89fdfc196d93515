"""Credits: two hundred of a film on one page, to be ordered and mended in place."""

from typing import Any

from django.contrib import admin
from django.db import models
from django.forms import TextInput
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from filmdb.lib.fields import choice_order
from people.admin.rows import PersonRowAdmin
from people.models import Credit
from titles.admin.forms import NamesField, RecordForm


class CreditForm(RecordForm):
    characters = NamesField(
        label=_("Characters"),
        required=False,
        help_text=_("Several names are separated by “ / ”: Peter / Narrator."),
        widget=TextInput(attrs={"class": "vTextField"}),
    )


@admin.register(Credit)
class CreditAdmin(PersonRowAdmin):
    form = CreditForm
    list_display = (
        "person",
        "position",
        "department",
        "job",
        "characters",
        "credited_as",
        "is_uncredited",
        "title",
    )
    list_editable = ("position", "job", "characters", "credited_as", "is_uncredited")
    list_filter = ("department", *Credit.FLAGS)
    list_per_page = 200
    list_select_related = ("title", "person")
    row_ordering = (choice_order("department", Credit.Department.values), "position", "pk")
    autocomplete_fields = ("title", "person")
    search_fields = ("job", "credited_as")
    fieldsets = (
        (None, {"fields": ("title", "person", ("department", "job"), "characters", "position")}),
        (_("In brackets"), {"fields": ("attribute", "credited_as", tuple(Credit.FLAGS))}),
        (_("Source"), {"fields": ("source",)}),
    )

    def get_changelist_form(self, request: HttpRequest, **kwargs: Any) -> Any:
        return super().get_changelist_form(request, form=CreditForm, **kwargs)

    def formfield_for_dbfield(self, db_field: models.Field, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "characters":
            return CreditForm.base_fields["characters"]
        return super().formfield_for_dbfield(db_field, request, **kwargs)
