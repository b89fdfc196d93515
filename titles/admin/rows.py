"""Rows of a title on a change list of their own, narrowed to one title at a time."""

from typing import Any, ClassVar
from urllib.parse import parse_qsl

from django.db.models import ForeignKey, Model, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext

from titles.admin.base import CountedAdmin
from titles.admin.counts import changes_of
from titles.admin.filters import filter_parameter, record_filter, record_in
from titles.models import Title


class RecordRowAdmin(CountedAdmin):
    """Rows of a title that are too many or too deep for its form, on a change list of their own."""

    change_list_template = "admin/record_row_change_list.html"
    change_form_template = "admin/record_row_change_form.html"
    title_paths: tuple[str, ...] = ("title",)
    row_ordering: tuple[Any, ...] = ("position", "pk")
    list_select_related: ClassVar[Any] = ("title",)

    def view_on_site(self, row: Any) -> str | None:
        title = self.title_of(row)
        return title.get_absolute_url() if title else None

    def title_of(self, row: Any) -> Title | None:
        """The title that a row belongs to."""
        for step in self.title_paths[0].split("__"):
            row = getattr(row, step)
        title: Title | None = row
        return title

    def save_model(self, request: HttpRequest, row: Model, form: Any, change: bool) -> None:
        if change:
            changes_of(request).note(self.model._default_manager.filter(pk=row.pk))
        super().save_model(request, row, form, change)
        changes_of(request).note(self.model._default_manager.filter(pk=row.pk))

    def get_list_filter(self, request: HttpRequest) -> Any:
        return [record_filter(Title, *self.title_paths), *super().get_list_filter(request)]

    def get_list_display(self, request: HttpRequest) -> Any:
        """Without the title where all rows are of one."""
        shown = super().get_list_display(request)
        if filter_parameter(Title) in request.GET:
            return [column for column in shown if column not in self.title_paths]
        return shown

    def get_ordering(self, request: HttpRequest) -> Any:
        """In their own order within a title; else the newest first, which is cheap in any table."""
        return self.row_ordering if filter_parameter(Title) in request.GET else ("-pk",)

    def get_search_results(self, request: HttpRequest, queryset: QuerySet, search_term: str) -> Any:
        """Rows that hold the words; among the rows of many titles, also those whose title is so named."""
        found, may_repeat = super().get_search_results(request, queryset, search_term)
        if not search_term.strip() or filter_parameter(Title) in request.GET:
            return found, may_repeat
        titles = Title.objects.named(search_term).values("pk")
        named = Q(*((f"{path}__in", titles) for path in self.title_paths), _connector=Q.OR)
        ids = found.order_by().values("pk")
        return queryset.filter(named | Q(pk__in=ids)), False

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """What the address prefills, and the title that the list before was narrowed to."""
        initial: dict[str, Any] = super().get_changeform_initial_data(request)
        before = _filters_before(request)
        if filter_parameter(Title) in before and "__" not in self.title_paths[0]:
            initial.setdefault(self.title_paths[0], before[filter_parameter(Title)])
        return {name: value for name, value in initial.items() if self._can_be_prefilled(name, value)}

    def _can_be_prefilled(self, name: str, value: Any) -> bool:
        """Whether a reference in an address leads to a row, so that no widget looks for nonsense."""
        field = next((field for field in self.opts.get_fields() if field.name == name), None)
        if not isinstance(field, ForeignKey):
            return True
        try:
            return bool(field.related_model._default_manager.filter(pk=value).exists())
        except (ValueError, TypeError):
            return False

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> Any:
        record = record_in(request.GET, Title)
        context: dict[str, Any] = {"record": record} if record else {}
        if record:
            context["title"] = gettext("%(rows)s of %(record)s") % {
                "rows": str(self.opts.verbose_name_plural).capitalize(),
                "record": record,
            }
        return super().changelist_view(request, {**context, **(extra_context or {})})

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        row = context.get("original")
        title = self.title_of(row) if row else record_in(_filters_before(request), Title)
        return super().render_change_form(request, {**context, "record": title}, *args, **kwargs)


def _filters_before(request: HttpRequest) -> dict[str, str]:
    return dict(parse_qsl(request.GET.get("_changelist_filters", "")))
