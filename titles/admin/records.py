"""A title or a person in the workbench: found by any name, with a panel of its parts."""

import re
from typing import Any

from django.contrib import admin, messages
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from titles.admin.base import CountedAdmin
from titles.admin.confirmation import ask, is_bounded, is_confirmed
from titles.admin.counts import changes_of
from titles.admin.parts import Parts

IMDB_ID = re.compile(r"\b(?:tt|nm)[0-9]{7,10}\b")


class RecordAdmin(CountedAdmin):
    """A title or a person: found by any name, with a panel of the parts that have their own lists."""

    change_form_template = "admin/record_change_form.html"
    parts: Parts
    actions: Any = ("recount_selected",)

    def view_on_site(self, record: Any) -> str:
        address: str = record.get_absolute_url()
        return address

    def get_search_results(self, request: HttpRequest, queryset: Any, search_term: str) -> Any:
        """Find a record by any of its names, by our key, or by an IMDb id or address."""
        words = search_term.strip()
        if not words:
            return queryset, False
        found = queryset.named(words) | queryset.filter(key=words.casefold())
        imdb_id = IMDB_ID.search(words)
        if imdb_id:
            found |= queryset.filter(imdb_id=imdb_id.group())
        return found, False

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """The key is chosen once."""
        fixed = super().get_readonly_fields(request, obj)
        return (*fixed, "key") if obj else fixed

    def save_model(self, request: HttpRequest, record: Model, form: Any, change: bool) -> None:
        super().save_model(request, record, form, change)
        changes_of(request).note_only(record)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        record = context.get("original")
        links = self.parts.links(request, record) if record else []
        return super().render_change_form(request, {**context, "parts": links}, *args, **kwargs)

    def get_inline_formsets(
        self, request: HttpRequest, formsets: Any, inline_instances: Any, obj: Any = None
    ) -> Any:
        """Head each group of rows with their number, as the groups are closed at first."""
        groups = super().get_inline_formsets(request, formsets, inline_instances, obj)
        for group in groups:
            count = group.formset.initial_form_count()
            if count:
                group.opts.verbose_name_plural = f"{group.opts.verbose_name_plural} ({count})"
        return groups

    @admin.action(description=_("Count the rows of the selected records again"), permissions=["change"])
    def recount_selected(self, request: HttpRequest, queryset: QuerySet) -> HttpResponse | None:
        if not is_bounded(self, request, queryset):
            return None
        if not is_confirmed(request):
            question = _("Count the rows behind each sub-page of these records again?")
            return ask(self, request, queryset, action="recount_selected", question=question)
        records = list(queryset.order_by("pk"))
        for record in records:
            changes_of(request).note_only(record)
        words = ngettext("%(count)d record counted again.", "%(count)d records counted again.", len(records))
        self.message_user(request, words % {"count": len(records)}, messages.SUCCESS)
        return None
