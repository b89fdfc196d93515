"""What is told about a title: plots, notes, quotes, questions, the scenes of the parents guide."""

from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.text import Truncator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from filmdb.lib.fields import choice_order
from titles.admin.base import RowInline
from titles.admin.rows import RecordRowAdmin
from titles.models import AdvisoryCategory, AdvisoryItem, Note, Plot, Question, Quote, QuoteLine, in_order


class TextRowAdmin(RecordRowAdmin):
    """Rows that are mainly a text, shown in the list by its beginning."""

    autocomplete_fields = ("title",)
    search_fields: ClassVar[Any] = ("text",)

    @admin.display(description=_("text"))
    def beginning(self, row: Any) -> str:
        return Truncator(row.text).chars(120)


@admin.register(Plot)
class PlotAdmin(TextRowAdmin):
    list_display = ("beginning", "kind", "author_name", "is_spoiler", "position", "title")
    list_editable = ("position",)
    list_filter = ("kind", "is_spoiler")


@admin.register(Note)
class NoteAdmin(TextRowAdmin):
    list_display = ("beginning", "kind", "goof_kind", "is_spoiler", "position", "title")
    list_editable = ("is_spoiler", "position")
    list_filter = ("kind", "goof_kind", "is_spoiler")
    row_ordering = (choice_order("kind", Note.Kind.values), "position", "pk")
    search_fields = ("text", "source")


@admin.register(Question)
class QuestionAdmin(RecordRowAdmin):
    list_display = ("question", "is_spoiler", "position", "title")
    list_editable = ("is_spoiler", "position")
    list_filter = ("is_spoiler",)
    autocomplete_fields = ("title",)
    search_fields = ("question", "answer")


@admin.register(AdvisoryItem)
class AdvisoryItemAdmin(TextRowAdmin):
    list_display = ("beginning", "category", "is_spoiler", "position", "title")
    list_editable = ("is_spoiler", "position")
    list_filter = ("category", "is_spoiler")
    row_ordering = (choice_order("category", AdvisoryCategory.values), "position", "pk")


class QuoteLineInline(RowInline):
    model = QuoteLine
    classes = ()
    extra = 1


@admin.register(Quote)
class QuoteAdmin(RecordRowAdmin):
    list_display = ("opening", "is_spoiler", "position", "title")
    list_editable = ("is_spoiler", "position")
    list_filter = ("is_spoiler",)
    autocomplete_fields = ("title",)
    search_fields = ("lines__text", "lines__speaker")
    inlines = (QuoteLineInline,)

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).prefetch_related("lines")

    @admin.display(description=_("quote"))
    def opening(self, quote: Quote) -> str:
        lines = in_order(quote.lines.all())
        return Truncator(" · ".join(map(str, lines))).chars(140) or gettext("(no lines yet)")
