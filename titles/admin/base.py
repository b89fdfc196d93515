"""What the pages of the workbench have in common: true counts, cheap forms, links back to the record."""

from typing import Any, ClassVar

from django.contrib import admin, messages
from django.contrib.admin.options import BaseModelAdmin
from django.contrib.admin.utils import NestedObjects
from django.db import IntegrityError, router
from django.db.models import ForeignKey, Model, QuerySet, TextField, URLField
from django.forms import Textarea
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from titles.admin.counts import changes_of, recounting
from titles.admin.forms import OVERTAKEN, OvertakenForm, RecordAutocomplete, RecordForm
from titles.models import Certificate, Country, Language, Title

NAMED_BEFORE_DELETION = 50
FIRST_FIELDS = ("title", "series", "person")
LAST_FIELDS = ("position", "source")

# Records and reference rows that deserve a form of their own, not a pop-up beside a row.
NEVER_ADDED_IN_PASSING = (Title, Country, Language, Certificate)


class RecordFields(BaseModelAdmin):
    """Form fields of the workbench, on pages and in inlines."""

    form: Any = RecordForm

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs.setdefault("widget", RecordAutocomplete(db_field, self.admin_site))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if isinstance(db_field, URLField):
            kwargs.setdefault("assume_scheme", "https")
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if (
            isinstance(db_field, ForeignKey)
            and field is not None
            and hasattr(field.widget, "can_add_related")
        ):
            field.widget.can_add_related &= db_field.related_model not in NEVER_ADDED_IN_PASSING
            # One pencil, cross and eye beside each of two hundred rows would bury the rows.
            field.widget.can_change_related = False
            field.widget.can_delete_related = False
            field.widget.can_view_related = False
        return field

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """The title first, place and source last, wherever a model inherits them from."""
        names = list(super().get_fields(request, obj))
        return sorted(names, key=lambda name: (name in LAST_FIELDS, name not in FIRST_FIELDS))


class RowInline(RecordFields, admin.TabularInline):
    """Rows of a record on the record's own form, closed until asked for."""

    extra = 0
    classes: Any = ("collapse",)
    ordering: ClassVar[Any] = ("position", "pk")
    formfield_overrides = {TextField: {"widget": Textarea(attrs={"rows": 2, "cols": 50})}}
    select_related: tuple[str, ...] = ()

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """With a name for those who hear the page, as a cell has no label."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field is not None:
            widget = getattr(field.widget, "widget", field.widget)
            widget.attrs.setdefault("aria-label", field.label)
        return field

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        rows = super().get_queryset(request)
        return rows.select_related(*self.select_related) if self.select_related else rows


class CountedAdmin(RecordFields, admin.ModelAdmin):
    """Recounts, in the same transaction, every record that a write of this page moves."""

    list_per_page = 100
    show_full_result_count = False

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> Any:
        """Show the form again, with all that was typed, where another write came in between."""
        try:
            with recounting(request):
                return super().changeform_view(request, object_id, form_url, extra_context)
        except IntegrityError:
            _forget_what_was_said(request)
            request.FILES.clear()  # read and moved by now; a browser asks for a file again in any case
            request.is_overtaken = True  # type: ignore[attr-defined]
            return super().changeform_view(request, object_id, form_url, extra_context)

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        form: Any = super().get_form(request, obj, change, **kwargs)
        if getattr(request, "is_overtaken", False):
            return type(form.__name__, (OvertakenForm, form), {})
        return form

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> Any:
        try:
            with recounting(request):
                return super().changelist_view(request, extra_context)
        except IntegrityError:
            return self._tell_and_show_again(request)

    def delete_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> Any:
        try:
            with recounting(request):
                return super().delete_view(request, object_id, extra_context)
        except IntegrityError:  # also a row that came in between and may not be left alone
            return self._tell_and_show_again(request)

    def _tell_and_show_again(self, request: HttpRequest) -> HttpResponse:
        _forget_what_was_said(request)
        self.message_user(request, OVERTAKEN, messages.ERROR)
        return HttpResponseRedirect(request.get_full_path())

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        if not formset.has_changed():
            return super().save_formset(request, form, formset, change)
        rows = formset.model._default_manager.filter(**{formset.fk.name: formset.instance.pk})
        changes_of(request).note(rows)
        super().save_formset(request, form, formset, change)
        changes_of(request).note(rows)
        return None

    def delete_model(self, request: HttpRequest, row: Model) -> None:
        changes_of(request).note(self.model._default_manager.filter(pk=row.pk))
        super().delete_model(request, row)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet) -> None:
        changes_of(request).note(self.model._default_manager.filter(pk__in=queryset.values("pk")))
        super().delete_queryset(request, queryset)

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """Say how many rows of each kind go with the records, not which: a film has hundreds."""
        collector = NestedObjects(using=router.db_for_write(self.model), origin=objs)
        collector.collect(objs)
        kinds: dict[Any, int] = {model: len(rows) for model, rows in collector.model_objs.items()}
        counts = {str(model._meta.verbose_name_plural): count for model, count in kinds.items()}
        lacking = {
            str(model._meta.verbose_name)
            for model in kinds
            if self.admin_site.is_registered(model)
            and not self.admin_site.get_model_admin(model).has_delete_permission(request)
        }
        protected = [str(row) for row in list(collector.protected)[:NAMED_BEFORE_DELETION]]
        named = [str(row) for row in objs[:NAMED_BEFORE_DELETION]]
        return named, counts, lacking, protected


def _forget_what_was_said(request: HttpRequest) -> None:
    """Take back "was saved": the words were spoken before the database refused."""
    getattr(messages.get_messages(request), "_queued_messages", []).clear()
