"""The home page and the lists."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from discover.home import load_home_page
from discover.kinds import Kind
from discover.lists import load_index, load_people_list, load_title_list
from filmdb.lib.pagination import page_path
from titles.models import Title


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    return render(request, "discover/home_page.html", {"home": load_home_page(), "canonical": request.path})


@require_safe
def titles(request: HttpRequest) -> HttpResponse:
    heading = gettext("All titles")
    found = load_title_list(request, Title.objects.works(), heading=heading, phrase=heading)
    context = {"list": found, "canonical": page_path(request, found.page)}
    return render(request, "discover/titles_page.html", context)


@require_safe
def titles_of(request: HttpRequest, kind: Kind, slug: str, record_id: int | None = None) -> HttpResponse:
    value = kind.find(str(record_id or slug))
    if value is None:
        raise Http404(slug)
    if request.path != value.url:
        return redirect(value.url, permanent=True)
    found = load_title_list(request, value.titles, heading=value.name, phrase=value.phrase, kind=kind)
    if not found.page.paginator.count:
        raise Http404(slug)
    context = {"list": found, "canonical": page_path(request, found.page)}
    return render(request, "discover/titles_page.html", context)


@require_safe
def browse(request: HttpRequest, kind: Kind) -> HttpResponse:
    index = load_index(request, kind)
    context = {"index": index, "canonical": page_path(request, index.page)}
    return render(request, "discover/browse_page.html", context)


@require_safe
def people(request: HttpRequest) -> HttpResponse:
    found = load_people_list(request)
    context = {"list": found, "canonical": page_path(request, found.page)}
    return render(request, "discover/people_page.html", context)
