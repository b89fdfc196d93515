"""The page of a title in the workbench."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.admin.options import IS_POPUP_VAR
from django.contrib.admin.widgets import (
    AdminIntegerFieldWidget,
    AutocompleteSelect,
    AutocompleteSelectMultiple,
    RelatedFieldWidgetWrapper,
)
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from titles import services
from titles.admin.confirmation import ask, is_bounded, is_confirmed
from titles.admin.counts import changes_of
from titles.admin.filters import CountryFilter, DecadeFilter
from titles.admin.inlines import EPISODE_INLINES, SERIES_INLINES, TITLE_INLINES
from titles.admin.keys import KeyedForm
from titles.admin.parts import title_parts
from titles.admin.places import add_episode_url, season_named
from titles.admin.records import RecordAdmin
from titles.models import Episode, Genre, Keyword, Season, Title, TitleKeyword

KEYWORD = TitleKeyword._meta.get_field("keyword")
SEASON = Episode._meta.get_field("season")


class TitleForm(KeyedForm):
    key_from = ("title", "year")
    key_help = _("Left empty, it is made from the title and the year; never changes.")

    keywords = forms.ModelMultipleChoiceField(
        label=_("Plot keywords"),
        queryset=Keyword.objects.order_by("slug", "pk"),
        required=False,
        widget=RelatedFieldWidgetWrapper(
            AutocompleteSelectMultiple(KEYWORD, admin.site),
            KEYWORD.remote_field,
            admin.site,
            can_add_related=True,
        ),
        help_text=_("New ones come last; their order is set in the list of the plot keywords."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.initial["keywords"] = list(self.instance.title_keywords.values_list("keyword", flat=True))

    def clean_kind(self) -> str:
        """A kind fits the rows that the title has in a series."""
        kind: str = self.cleaned_data["kind"]
        if self.instance.pk and "kind" in self.changed_data:
            if kind not in Title.SERIAL_KINDS and self.instance.seasons.exists():
                raise ValidationError(
                    _("This title has seasons: remove them before it becomes another kind.")
                )
            if kind != Title.Kind.EPISODE and hasattr(self.instance, "episode"):
                raise ValidationError(
                    _("This title stands in a season: remove it there before it becomes another kind.")
                )
        return kind

    def save_keywords(self) -> None:
        """Take away what was taken off the field, and put at the end what was added to it."""
        if "keywords" not in self.changed_data:
            return
        rows, chosen = self.instance.title_keywords, self.cleaned_data["keywords"]
        rows.exclude(keyword__in=chosen).delete()
        held = set(rows.values_list("keyword", flat=True))
        TitleKeyword.objects.bulk_create(
            TitleKeyword(title=self.instance, keyword=keyword) for keyword in chosen if keyword.pk not in held
        )


class NewTitleForm(TitleForm):
    """A new title, and where it is an episode, its place."""

    season = forms.ModelChoiceField(
        label=_("Season"),
        queryset=Season.objects.select_related("series"),
        required=False,
        widget=AutocompleteSelect(SEASON, admin.site),
    )
    number = forms.IntegerField(
        label=_("Number"),
        required=False,
        min_value=0,
        max_value=10000,
        widget=AdminIntegerFieldWidget,
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        season, number = cleaned.get("season"), cleaned.get("number")
        if season is None and number is not None and "season" not in self.errors:
            self.add_error("season", ValidationError(_("Say which season has this number.")))
        if season is None:
            return cleaned
        if "kind" in cleaned and cleaned["kind"] != Title.Kind.EPISODE:
            self.add_error(
                "kind", ValidationError(_("Only a title of the kind “Episode” has a place in a season."))
            )
        if number is None and "number" not in self.errors:
            self.add_error("number", ValidationError(_("Give the number of the episode in its season.")))
        there = season.episodes.filter(number=number).select_related("title").first()
        if there:
            taken = _("“%(title)s” has this number in the season already.")
            self.add_error("number", ValidationError(taken, params={"title": there.title.title}))
        return cleaned


class GenreChoice(forms.Form):
    genre = forms.ChoiceField(label=_("Genre"), choices=Genre.choices)


class KeywordChoice(forms.Form):
    keyword = forms.ModelChoiceField(
        label=_("Keyword"),
        queryset=Keyword.objects.all(),
        widget=AutocompleteSelect(KEYWORD, admin.site),
    )


@admin.register(Title)
class TitleAdmin(RecordAdmin):
    form = TitleForm
    parts = title_parts
    list_display = ("name", "kind", "year", "credit_count", "trivia_count", "updated_at")
    list_filter = ("kind", "title_genres__genre", CountryFilter, DecadeFilter)
    search_fields = ("sort_title",)
    search_help_text = _("Any of its titles, in any spelling; an IMDb id or address; our key.")
    ordering = ("sort_title", "year", "id")
    actions = ("add_genre", "add_keyword", "recount_selected")
    readonly_fields = ("created_at", "updated_at")
    fieldsets = (
        (
            None,
            {
                "fields": (
                    "kind",
                    "title",
                    "original_title",
                    ("year", "end_year", "runtime_minutes"),
                    "outline",
                    "keywords",
                )
            },
        ),
        (_("Identifiers"), {"fields": (("imdb_id", "key"), ("created_at", "updated_at"))}),
    )

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        if obj is None:
            kwargs.setdefault("form", NewTitleForm)
        return super().get_form(request, obj, change, **kwargs)

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """A new title can be given its place in a series, which is open where the address names it."""
        basic, *others = super().get_fieldsets(request, obj)
        if obj is not None:
            return [basic, *others]
        is_open = "season" in request.GET or request.POST.get("season") or request.POST.get("number")
        place = {"fields": (("season", "number"),), "classes": () if is_open else ("collapse",)}
        return [basic, (_("Place of an episode"), place), *others]

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """What the address prefills, without a season that does not exist."""
        initial: dict[str, Any] = super().get_changeform_initial_data(request)
        season = season_named(initial.pop("season", ""))
        return {"kind": Title.Kind.EPISODE, **initial, "season": season.pk} if season else initial

    @admin.display(description=_("title"), ordering="sort_title")
    def name(self, title: Title) -> str:
        return title.title

    @admin.display(description=_("credits"))
    def credit_count(self, title: Title) -> int:
        return title.count_of("full-credits")

    @admin.display(description=_("trivia"))
    def trivia_count(self, title: Title) -> int:
        return title.count_of("trivia")

    def get_inlines(self, request: HttpRequest, obj: Any) -> Any:
        if obj is not None and obj.is_serial:
            return (*SERIES_INLINES, *TITLE_INLINES)
        if obj is not None and obj.kind == Title.Kind.EPISODE:
            return (*EPISODE_INLINES, *TITLE_INLINES)
        return TITLE_INLINES

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "outline":
            kwargs["widget"] = forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"})
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def save_model(self, request: HttpRequest, record: Any, form: Any, change: bool) -> None:
        season = form.cleaned_data.get("season")
        if season:
            services.add_episode(season=season, number=form.cleaned_data["number"], title=record)
            changes_of(request).note_only(season.series)
            changes_of(request).note_only(record)
            return
        super().save_model(request, record, form, change)
        if change and {"kind", "year"}.intersection(form.changed_data):
            # What people are known for follows the kinds and years of their titles.
            changes_of(request).note(Title.objects.filter(pk=record.pk))

    def response_add(self, request: HttpRequest, obj: Any, post_url_continue: Any = None) -> HttpResponse:
        """After an episode comes the next one, or the season that it stands in."""
        response = super().response_add(request, obj, post_url_continue)
        if obj.kind != Title.Kind.EPISODE or not hasattr(obj, "episode") or IS_POPUP_VAR in request.POST:
            return response
        if "_addanother" in request.POST:
            return HttpResponseRedirect(add_episode_url(obj.episode.season))
        if "_continue" in request.POST:
            return response
        return HttpResponseRedirect(reverse("admin:titles_season_change", args=[obj.episode.season_id]))

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        form.save_keywords()

    @admin.action(description=_("Add a genre to the selected titles"), permissions=["change"])
    def add_genre(self, request: HttpRequest, queryset: QuerySet) -> HttpResponse | None:
        if not is_bounded(self, request, queryset):
            return None
        form = GenreChoice(request.POST if "confirmed" in request.POST else None)
        if not is_confirmed(request, form):
            question = _("Which genre do these titles get?")
            return ask(self, request, queryset, action="add_genre", question=question, form=form)
        genre = Genre(form.cleaned_data["genre"])
        self._say_added(request, services.add_genre(titles=queryset, genre=genre.value), genre.label)
        return None

    @admin.action(description=_("Add a keyword to the selected titles"), permissions=["change"])
    def add_keyword(self, request: HttpRequest, queryset: QuerySet) -> HttpResponse | None:
        if not is_bounded(self, request, queryset):
            return None
        form = KeywordChoice(request.POST if "confirmed" in request.POST else None)
        if not is_confirmed(request, form):
            question = _("Which keyword do these titles get?")
            return ask(self, request, queryset, action="add_keyword", question=question, form=form)
        keyword = form.cleaned_data["keyword"]
        self._say_added(request, services.add_keyword(titles=queryset, keyword=keyword), keyword.name)
        return None

    def _say_added(self, request: HttpRequest, titles: list[Title], name: Any) -> None:
        """Tell the editor and the history of the titles what they were given."""
        if titles:
            LogEntry.objects.log_actions(request.user.pk, titles, CHANGE, str(name))  # type: ignore[arg-type]
        words = ngettext("Added to %(count)d title.", "Added to %(count)d titles.", len(titles))
        self.message_user(request, words % {"count": len(titles)}, messages.SUCCESS)
