"""Filters of the change lists, each cheap on a large table."""

from typing import Any

from django.contrib import admin
from django.db.models import Exists, Model, OuterRef, Q, QuerySet
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from filmdb.lib.words import country_name
from titles.models import Country, TitleCountry

FIRST_DECADE = 1870  # no title may be older
YEARS_AHEAD = 10  # films are announced


def filter_parameter(record: type[Model]) -> str:
    """The name of the filter for the rows of one record, in the address of a change list."""
    return f"{record._meta.model_name}__id__exact"


def record_in(query: Any, record: type[Model]) -> Model | None:
    """The record that a query string narrows a change list to, if it names one that exists."""
    wanted = str(query.get(filter_parameter(record), ""))
    if not (wanted.isascii() and wanted.isdecimal() and len(wanted) < 19):
        return None
    return record._default_manager.filter(pk=wanted).first()


class RecordFilter(admin.SimpleListFilter):
    """Narrows a change list to the rows of one record, and is on show only while it does."""

    record: type[Model]
    paths: tuple[str, ...]

    def __init__(self, request: HttpRequest, *args: Any) -> None:
        self.query = request.GET
        super().__init__(request, *args)

    @cached_property
    def found(self) -> Model | None:
        return record_in(self.query, self.record)

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(str(self.found.pk), str(self.found))] if self.found else []

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        if self.found is None:
            return queryset
        return queryset.filter(Q(*((path, self.found.pk) for path in self.paths), _connector=Q.OR))


def record_filter(record: type[Model], *paths: str) -> type[RecordFilter]:
    """A filter for rows that name the record at one of ``paths``."""
    return type(
        f"{record.__name__}Filter",
        (RecordFilter,),
        {
            "title": record._meta.verbose_name,
            "parameter_name": filter_parameter(record),
            "record": record,
            "paths": paths,
        },
    )


class DecadeFilter(admin.SimpleListFilter):
    title = _("decade")
    parameter_name = "decade"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        last = (localdate().year + YEARS_AHEAD) // 10 * 10
        return [
            (str(decade), str(_("%(decade)ds") % {"decade": decade}))
            for decade in range(last, FIRST_DECADE - 1, -10)
        ]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        wanted = self.value()
        if wanted is None or wanted not in dict(self.lookup_choices):
            return queryset
        return queryset.filter(year__range=(int(wanted), int(wanted) + 9))


class CountryFilter(admin.SimpleListFilter):
    title = _("country")
    parameter_name = "country"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """The countries that any title has: one look into an index for each."""
        of_titles = Exists(TitleCountry.objects.filter(country=OuterRef("pk")))
        codes = (
            Country.objects.filter(of_titles).order_by("folded_name", "code").values_list("code", flat=True)
        )
        return [(code, country_name(code)) for code in codes]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        return queryset.filter(title_countries__country=self.value()) if self.value() else queryset
