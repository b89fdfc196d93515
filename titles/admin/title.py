"""The page of a title in the workbench."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.widgets import (
    AutocompleteSelect,
    AutocompleteSelectMultiple,
    RelatedFieldWidgetWrapper,
)
from django.core.exceptions import ValidationError
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from titles.admin.confirmation import ask, is_confirmed
from titles.admin.counts import changes_of
from titles.admin.filters import CountryFilter, DecadeFilter
from titles.admin.inlines import EPISODE_INLINES, SERIES_INLINES, TITLE_INLINES
from titles.admin.keys import KeyedForm
from titles.admin.parts import title_parts
from titles.admin.records import RecordAdmin
from titles.models import Genre, Keyword, Title, TitleGenre, TitleKeyword

KEYWORD = TitleKeyword._meta.get_field("keyword")


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

    def save_model(self, request: HttpRequest, record: Model, form: Any, change: bool) -> None:
        super().save_model(request, record, form, change)
        if change and {"kind", "year"}.intersection(form.changed_data):
            # What people are known for follows the kinds and years of their titles.
            changes_of(request).note(Title.objects.filter(pk=record.pk))

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        form.save_keywords()

    @admin.action(description=_("Add a genre to the selected titles"), permissions=["change"])
    def add_genre(self, request: HttpRequest, queryset: QuerySet) -> HttpResponse | None:
        form = GenreChoice(request.POST if "confirmed" in request.POST else None)
        if not is_confirmed(request, form):
            question = _("Which genre do these titles get?")
            return ask(self, request, queryset, action="add_genre", question=question, form=form)
        self._add(request, queryset, TitleGenre, genre=form.cleaned_data["genre"])
        return None

    @admin.action(description=_("Add a keyword to the selected titles"), permissions=["change"])
    def add_keyword(self, request: HttpRequest, queryset: QuerySet) -> HttpResponse | None:
        form = KeywordChoice(request.POST if "confirmed" in request.POST else None)
        if not is_confirmed(request, form):
            question = _("Which keyword do these titles get?")
            return ask(self, request, queryset, action="add_keyword", question=question, form=form)
        self._add(request, queryset, TitleKeyword, keyword=form.cleaned_data["keyword"])
        return None

    def _add(self, request: HttpRequest, titles: QuerySet, model: type[Model], **value: Any) -> None:
        """Add a row with this value to each of the titles that has none."""
        having = model._default_manager.filter(**value).values("title")
        missing = list(titles.exclude(pk__in=having).order_by("pk"))
        model._default_manager.bulk_create(
            (model(title=title, **value) for title in missing), ignore_conflicts=True
        )
        for title in missing:
            changes_of(request).note_only(title)
            self.log_change(request, title, str(next(iter(value.values()))))
        words = ngettext("Added to %(count)d title.", "Added to %(count)d titles.", len(missing))
        self.message_user(request, words % {"count": len(missing)}, messages.SUCCESS)
