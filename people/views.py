"""The pages of people."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from filmdb.lib.facets import facet_context
from filmdb.lib.redirects import moved
from people.facets import registry
from people.models import Person
from people.page import get_person_or_404, load_person_page


@require_safe
def person(request: HttpRequest, person_id: int, slug: str = "") -> HttpResponse:
    record = get_person_or_404(person_id)
    if slug != record.slug:
        return moved(request, record)
    context = {"page": load_person_page(record), "canonical": request.path}
    return render(request, "people/person_page.html", context)


@require_safe
def facet(request: HttpRequest, person_id: int, slug: str, facet_slug: str) -> HttpResponse:
    wanted = registry.get_or_404(facet_slug)
    record = get_person_or_404(person_id)
    if slug != record.slug:
        return moved(request, "people:facet", person_id, record.slug, facet_slug)
    context = {"person": record, **facet_context(request, registry, record, wanted)}
    return render(request, "people/facet_page.html", context)


@require_safe
def imdb_redirect(request: HttpRequest, imdb_id: str, rest: str = "") -> HttpResponse:
    """Bring a reader who swapped the host in an IMDb link to our page of the same person."""
    return moved(request, get_object_or_404(Person, imdb_id=imdb_id))
