"""Search of names without regard to accents and case."""

from typing import Any

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest

from filmdb.lib.text import fold, slug_of


class FoldedSearch(admin.ModelAdmin):
    """Searches a folded column, so that accents, case and punctuation do not matter."""

    def get_search_results(self, request: HttpRequest, queryset: QuerySet, search_term: str) -> Any:
        return super().get_search_results(request, queryset, fold(search_term) if search_term.strip() else "")


class SlugSearch(admin.ModelAdmin):
    """Searches names by their slug, so that accents and case do not matter, and as they are written."""

    def get_search_results(self, request: HttpRequest, queryset: QuerySet, search_term: str) -> Any:
        words = search_term.strip()
        if not words:
            return queryset, False
        spelled = Q(name__icontains=words)
        if any(letter.isalnum() for letter in words):
            spelled |= Q(slug__contains=slug_of(words))
        return queryset.filter(spelled), False
