"""Who made a title, where, by which means, and what it earned."""

from typing import Any

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from filmdb.lib.fields import choice_order
from titles.admin.forms import RecordForm
from titles.admin.rows import RecordRowAdmin
from titles.models import (
    BoxOfficeFigure,
    CompanyCredit,
    FilmingLocation,
    TechnicalSpec,
    Title,
    TitleKeyword,
    Version,
)


@admin.register(CompanyCredit)
class CompanyCreditAdmin(RecordRowAdmin):
    list_display = ("company", "role", "attribute", "territory", "year", "position", "title")
    list_editable = ("attribute", "position")
    list_filter = ("role",)
    list_per_page = 200
    list_select_related = ("title", "company", "territory")
    row_ordering = (choice_order("role", CompanyCredit.Role.values), "position", "pk")
    autocomplete_fields = ("title", "company", "territory")
    search_fields = ("company__folded_name", "attribute")


@admin.register(FilmingLocation)
class FilmingLocationAdmin(RecordRowAdmin):
    list_display = ("location", "scene", "position", "title")
    list_editable = ("position",)
    list_per_page = 200
    list_select_related = ("title", "location")
    autocomplete_fields = ("title", "location")
    search_fields = ("location__folded_name", "scene")


@admin.register(TitleKeyword)
class TitleKeywordAdmin(RecordRowAdmin):
    list_display = ("keyword", "position", "title")
    list_editable = ("position",)
    list_per_page = 200
    list_select_related = ("title", "keyword")
    autocomplete_fields = ("title", "keyword")
    search_fields = ("keyword__name",)


class TechnicalSpecForm(RecordForm):
    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        version, title = cleaned.get("version"), cleaned.get("title")
        if version and title and version.title_id != title.pk:
            self.add_error("version", ValidationError(_("This version belongs to another title.")))
        return cleaned


@admin.register(TechnicalSpec)
class TechnicalSpecAdmin(RecordRowAdmin):
    form = TechnicalSpecForm
    list_display = ("value", "kind", "note", "version", "position", "title")
    list_editable = ("position",)
    list_filter = ("kind",)
    list_select_related = ("title", "version")
    row_ordering = (choice_order("kind", TechnicalSpec.Kind.values), "position", "pk")
    autocomplete_fields = ("title",)
    search_fields = ("value", "note")

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        """Offer the versions of the title that is named, or those of the title that the row has."""
        form: Any = super().get_form(request, obj, change, **kwargs)
        if "version" in form.base_fields:
            form.base_fields["version"].queryset = _versions_of(self._title_named(request, obj))
        return form

    def _title_named(self, request: HttpRequest, obj: Any) -> str:
        prefilled = self.get_changeform_initial_data(request).get("title", "")
        return str(request.POST.get("title") or (obj.title_id if obj else prefilled))


def _versions_of(title_id: str) -> Any:
    title = (
        Title.objects.filter(pk=title_id)
        if title_id.isdecimal() and len(title_id) < 19
        else Title.objects.none()
    )
    return Version.objects.filter(title__in=title).order_by("position", "pk")


@admin.register(BoxOfficeFigure)
class BoxOfficeFigureAdmin(RecordRowAdmin):
    list_display = ("money", "kind", "territory", "qualifier", "as_of_date", "title")
    list_filter = ("kind", "qualifier")
    list_select_related = ("title", "territory")
    row_ordering = (choice_order("kind", BoxOfficeFigure.Kind.values), "territory", "pk")
    autocomplete_fields = ("title", "territory")
    search_fields = ("source",)

    @admin.display(description=_("amount"), ordering="amount")
    def money(self, figure: BoxOfficeFigure) -> str:
        return figure.money
