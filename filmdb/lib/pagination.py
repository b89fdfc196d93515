"""Pages of a list, by ``?page=n``."""

from django.core.paginator import InvalidPage, Page, Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _


def paginate(request: HttpRequest, rows: QuerySet, *, per_page: int) -> Page:
    """Give the page that is asked for, its rows read; raise ``Http404`` for one that does not exist."""
    number = request.GET.get("page", "1")
    if not (number.isascii() and number.isdecimal() and len(number) < 8):
        raise Http404(_("There is no such page."))
    try:
        page = Paginator(rows, per_page).page(int(number))
    except InvalidPage as error:
        raise Http404(_("There is no such page.")) from error
    page.object_list = list(page.object_list)
    return page


def page_path(request: HttpRequest, page: Page) -> str:
    """The one address of a page of a list: the first page has no query."""
    return f"{request.path}?page={page.number}" if page.number > 1 else request.path
