"""What the lists of credits and awards have in common."""

from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpRequest

from people.models import Person
from titles.admin.filters import record_filter
from titles.admin.rows import RecordRowAdmin


class PersonRowAdmin(RecordRowAdmin):
    """Rows of a title that name people: narrowed to one of them, and found by any of their names."""

    person_path = "person"

    def get_list_filter(self, request: HttpRequest) -> Any:
        return [record_filter(Person, self.person_path), *super().get_list_filter(request)]

    def get_search_results(self, request: HttpRequest, queryset: QuerySet, search_term: str) -> Any:
        found, _may_repeat = super().get_search_results(request, queryset, search_term)
        if not search_term.strip():
            return found, False
        of_people = Q(**{f"{self.person_path}__in": Person.objects.named(search_term).values("pk")})
        named = queryset.filter(of_people).order_by().values("pk")
        return queryset.filter(Q(pk__in=found.order_by().values("pk")) | Q(pk__in=named)), False
