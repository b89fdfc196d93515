"""The pages of the film record."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from filmdb.lib.facets import facet_context
from filmdb.lib.pagination import page_path
from filmdb.lib.redirects import moved
from titles.facets import registry
from titles.models import Title
from titles.page import get_title_or_404, load_title_page
from titles.season import load_season_page


@require_safe
def title(request: HttpRequest, title_id: int, slug: str = "") -> HttpResponse:
    record = get_title_or_404(title_id)
    if slug != record.slug:
        return moved(request, record)
    context = {"page": load_title_page(record), "canonical": request.path}
    return render(request, "titles/title_page.html", context)


@require_safe
def facet(request: HttpRequest, title_id: int, slug: str, facet_slug: str) -> HttpResponse:
    wanted = registry.get_or_404(facet_slug)
    record = get_title_or_404(title_id)
    if slug != record.slug:
        return moved(request, "titles:facet", title_id, record.slug, facet_slug)
    context = {"title": record, **facet_context(request, registry, record, wanted)}
    return render(request, "titles/facet_page.html", context)


@require_safe
def season(request: HttpRequest, title_id: int, slug: str, number: int) -> HttpResponse:
    record = get_title_or_404(title_id)
    if not record.is_serial:
        raise Http404
    if slug != record.slug:
        return moved(request, "titles:season", title_id, record.slug, number)
    page = load_season_page(record, number, request)
    context = {"page": page, "canonical": page_path(request, page.episodes)}
    return render(request, "titles/season_page.html", context)


@require_safe
def imdb_redirect(request: HttpRequest, imdb_id: str, rest: str = "") -> HttpResponse:
    """Bring a reader who swapped the host in an IMDb link to our page of the same title."""
    return moved(request, get_object_or_404(Title, imdb_id=imdb_id))
