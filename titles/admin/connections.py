"""Connections, each a row of two titles."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from filmdb.lib.fields import choice_order
from titles.admin.rows import RecordRowAdmin
from titles.models import Connection


@admin.register(Connection)
class ConnectionAdmin(RecordRowAdmin):
    title_paths = ("from_title", "to_title")
    row_ordering = (choice_order("kind", Connection.Kind.values), "pk")
    list_display = ("from_name", "kind", "to_name", "note", "is_spoiler")
    list_editable = ("is_spoiler",)
    list_filter = ("kind", "is_spoiler")
    list_select_related = ("from_title", "to_title")
    autocomplete_fields = ("from_title", "to_title")
    search_fields = ("note",)

    @admin.display(description=_("from title"), ordering="from_title__sort_title")
    def from_name(self, connection: Connection) -> str:
        return str(connection.from_title)

    @admin.display(description=_("to title"), ordering="to_title__sort_title")
    def to_name(self, connection: Connection) -> str:
        return str(connection.to_title)
