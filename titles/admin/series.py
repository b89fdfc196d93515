"""Seasons and episodes, and the rule that only series have seasons and only episodes stand in one."""

from typing import Any

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from titles.admin.base import RowInline
from titles.admin.forms import RecordForm
from titles.admin.places import add_episode_url
from titles.admin.rows import RecordRowAdmin
from titles.models import Episode, Season, Title


class EpisodeForm(RecordForm):
    def clean_title(self) -> Title:
        title: Title = self.cleaned_data["title"]
        if title.kind != Title.Kind.EPISODE:
            raise ValidationError(
                _("Only a title of the kind “Episode” has a place in a season."), code="kind"
            )
        return title


class SeasonForm(RecordForm):
    def clean_series(self) -> Title:
        series: Title = self.cleaned_data["series"]
        if not series.is_serial:
            raise ValidationError(_("Only a series or a mini-series has seasons."), code="kind")
        return series


class EpisodeInline(RowInline):
    model = Episode
    form = EpisodeForm
    ordering = ("number", "pk")
    classes = ()
    autocomplete_fields = ("title",)
    select_related = ("title",)


@admin.register(Season)
class SeasonAdmin(RecordRowAdmin):
    change_form_template = "admin/season_change_form.html"
    form = SeasonForm
    title_paths = ("series",)
    row_ordering = ("number", "pk")
    list_display = ("heading", "name", "series")
    list_select_related = ("series",)
    autocomplete_fields = ("series",)
    search_fields = ("name",)
    inlines = (EpisodeInline,)

    def view_on_site(self, row: Any) -> str | None:
        address: str = row.get_absolute_url()
        return address

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """With the series, which a season is named by."""
        return super().get_queryset(request).select_related("series")

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        season = context.get("original")
        may_add = self.admin_site.get_model_admin(Title).has_add_permission(request)
        url = add_episode_url(season) if season and may_add else ""
        return super().render_change_form(request, {**context, "add_episode_url": url}, *args, **kwargs)

    @admin.display(description=_("season"), ordering="number")
    def heading(self, season: Season) -> str:
        return season.heading


@admin.register(Episode)
class EpisodeAdmin(RecordRowAdmin):
    form = EpisodeForm
    title_paths = ("season__series",)
    row_ordering = ("season__number", "number", "pk")
    list_display = ("title", "code", "series")
    list_select_related = ("title", "season__series")
    autocomplete_fields = ("title", "season")
    search_fields = ("title__sort_title",)

    def view_on_site(self, row: Any) -> str | None:
        address: str = row.title.get_absolute_url()
        return address

    @admin.display(description=_("place"), ordering="number")
    def code(self, episode: Episode) -> str:
        return episode.code

    @admin.display(description=_("series"), ordering="season__series__sort_title")
    def series(self, episode: Episode) -> Title:
        return episode.season.series
