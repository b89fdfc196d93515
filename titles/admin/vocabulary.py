"""What titles refer to: keywords, companies, places, countries, languages, certificates."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from titles.admin.base import CountedAdmin
from titles.admin.search import FoldedSearch, SlugSearch
from titles.models import Certificate, Company, Country, Keyword, Language, Location


@admin.register(Keyword)
class KeywordAdmin(SlugSearch, CountedAdmin):
    list_display = ("name", "slug")
    search_fields = ("slug",)
    ordering = ("slug", "id")


@admin.register(Company)
class CompanyAdmin(FoldedSearch, CountedAdmin):
    list_display = ("name",)
    search_fields = ("folded_name",)
    ordering = ("folded_name", "id")


@admin.register(Location)
class LocationAdmin(FoldedSearch, CountedAdmin):
    list_display = ("name",)
    search_fields = ("folded_name",)
    ordering = ("folded_name", "id")


@admin.register(Country)
class CountryAdmin(FoldedSearch, CountedAdmin):
    list_display = ("english_name", "code", "is_historic")
    list_filter = ("is_historic",)
    search_fields = ("folded_name", "code__iexact")
    ordering = ("folded_name", "code")


@admin.register(Language)
class LanguageAdmin(FoldedSearch, CountedAdmin):
    list_display = ("english_name", "code")
    search_fields = ("folded_name", "code__iexact")
    ordering = ("folded_name", "code")


@admin.register(Certificate)
class CertificateAdmin(CountedAdmin):
    list_display = ("symbol", "system", "country", "minimum_age", "position")
    list_editable = ("position",)
    list_filter = ("system",)
    list_select_related = ("country",)
    autocomplete_fields = ("country",)
    search_fields = ("symbol", "system", "country__folded_name", "country__code__iexact")
    search_help_text = _("A symbol, a system or a country: “R”, “BBFC 15”, “Germany 16”.")
    ordering = ("country__folded_name", "system", "position", "id")
