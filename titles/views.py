"""The pages of the film record."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from filmdb.lib.pagination import page_path, paginate
from titles.facets import registry
from titles.models import Title
from titles.page import get_title_or_404, load_season_page, load_title_page


@require_safe
def title(request: HttpRequest, title_id: int, slug: str = "") -> HttpResponse:
    record = get_title_or_404(title_id)
    if slug != record.slug:
        return redirect(record, permanent=True)
    return render(
        request, "titles/title_page.html", {"page": load_title_page(record), "canonical": request.path}
    )


@require_safe
def facet(request: HttpRequest, title_id: int, slug: str, facet_slug: str) -> HttpResponse:
    wanted = registry.get_or_404(facet_slug)
    record = get_title_or_404(title_id)
    if slug != record.slug:
        return redirect("titles:facet", title_id, record.slug, facet_slug, permanent=True)
    rows = paginate(request, wanted.rows(record), per_page=wanted.per_page)
    others = wanted.read_others(record)
    return render(
        request,
        "titles/facet_page.html",
        {
            "title": record,
            "facet": wanted,
            "facets": registry.links(record),
            "rows": rows,
            "others": others,
            "is_empty": wanted.is_empty(record, rows, others),
            "canonical": page_path(request, rows),
        },
    )


@require_safe
def season(request: HttpRequest, title_id: int, slug: str, number: int) -> HttpResponse:
    record = get_title_or_404(title_id)
    if not record.is_serial:
        raise Http404
    if slug != record.slug:
        return redirect("titles:season", title_id, record.slug, number, permanent=True)
    page = load_season_page(record, number, request)
    return render(
        request, "titles/season_page.html", {"page": page, "canonical": page_path(request, page.episodes)}
    )


@require_safe
def imdb_redirect(request: HttpRequest, imdb_id: str, rest: str = "") -> HttpResponse:
    """Bring a reader who swapped the host in an IMDb link to our page of the same title."""
    return redirect(get_object_or_404(Title, imdb_id=imdb_id), permanent=True)
