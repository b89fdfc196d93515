"""The small sets of a title, edited on its own form in the order of its page."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from titles.admin.base import RecordFields, RowInline
from titles.admin.forms import FewChoicesField
from titles.admin.series import EpisodeForm, SeasonForm
from titles.models import (
    Advisory,
    AlternateTitle,
    Certification,
    Episode,
    ExternalLink,
    ReleaseDate,
    Season,
    Tagline,
    TitleCountry,
    TitleGenre,
    TitleLanguage,
    Version,
)


class EpisodePlaceInline(RecordFields, admin.TabularInline):
    """Where an episode stands; absent from the form of any other title."""

    model = Episode
    form = EpisodeForm
    extra = 0
    max_num = 1
    verbose_name = _("place in its series")
    autocomplete_fields = ("season",)


class SeasonInline(RowInline):
    """The seasons of a series; absent from the form of any other title."""

    model = Season
    form = SeasonForm
    ordering = ("number", "pk")


class GenreInline(RowInline):
    model = TitleGenre
    verbose_name = _("genre")
    verbose_name_plural = _("Genres")


class TaglineInline(RowInline):
    model = Tagline


class AdvisoryInline(RowInline):
    model = Advisory
    ordering = ("pk",)
    verbose_name_plural = _("Parents guide: severities")


class AlternateTitleInline(RowInline):
    model = AlternateTitle
    autocomplete_fields = ("country", "language")
    select_related = ("country", "language")


class ReleaseDateInline(RowInline):
    model = ReleaseDate
    ordering = ("date", "pk")
    autocomplete_fields = ("country",)
    select_related = ("country",)


class CountryInline(RowInline):
    model = TitleCountry
    verbose_name = _("country of origin")
    verbose_name_plural = _("Countries of origin")
    autocomplete_fields = ("country",)
    select_related = ("country",)


class LanguageInline(RowInline):
    model = TitleLanguage
    verbose_name = _("language")
    verbose_name_plural = _("Languages")
    autocomplete_fields = ("language",)
    select_related = ("language",)


class VersionInline(RowInline):
    model = Version
    verbose_name_plural = _("Versions (cuts)")
    autocomplete_fields = ("certificate",)
    select_related = ("certificate",)


class CertificationInline(RowInline):
    model = Certification
    ordering = ("certificate__country__english_name", "certificate__position", "pk")
    autocomplete_fields = ("certificate",)
    select_related = ("certificate",)

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        self.title = obj
        return super().get_formset(request, obj, **kwargs)

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "version":
            kwargs["form_class"] = FewChoicesField
            kwargs["queryset"] = Version.objects.filter(title=self.title).order_by("position", "pk")
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


class ExternalLinkInline(RowInline):
    model = ExternalLink
    verbose_name_plural = _("Official and other sites")
    autocomplete_fields = ("language",)
    select_related = ("language",)


EPISODE_INLINES = (EpisodePlaceInline,)
SERIES_INLINES = (SeasonInline,)
TITLE_INLINES = (
    GenreInline,
    TaglineInline,
    CertificationInline,
    AdvisoryInline,
    ReleaseDateInline,
    AlternateTitleInline,
    CountryInline,
    LanguageInline,
    ExternalLinkInline,
    VersionInline,
)
