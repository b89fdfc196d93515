"""The pages of people."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from filmdb.lib.pagination import page_path, paginate
from people.facets import registry
from people.models import Person
from people.page import get_person_or_404, load_person_page


@require_safe
def person(request: HttpRequest, person_id: int, slug: str = "") -> HttpResponse:
    record = get_person_or_404(person_id)
    if slug != record.slug:
        return redirect(record, permanent=True)
    page = load_person_page(record)
    return render(request, "people/person_page.html", {"page": page, "canonical": request.path})


@require_safe
def facet(request: HttpRequest, person_id: int, slug: str, facet_slug: str) -> HttpResponse:
    wanted = registry.get_or_404(facet_slug)
    record = get_person_or_404(person_id)
    if slug != record.slug:
        return redirect("people:facet", person_id, record.slug, facet_slug, permanent=True)
    rows = paginate(request, wanted.rows(record), per_page=wanted.per_page)
    others = wanted.read_others(record)
    context = {
        "person": record,
        "facet": wanted,
        "facets": registry.links(record),
        "rows": rows,
        "others": others,
        "is_empty": wanted.is_empty(record, rows, others),
        "canonical": page_path(request, rows),
    }
    return render(request, "people/facet_page.html", context)


@require_safe
def imdb_redirect(request: HttpRequest, imdb_id: str, rest: str = "") -> HttpResponse:
    """Bring a reader who swapped the host in an IMDb link to our page of the same person."""
    return redirect(get_object_or_404(Person, imdb_id=imdb_id), permanent=True)
