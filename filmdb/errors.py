"""The pages for 400, 403, 404 and 500, which must answer whatever went wrong before them."""

import logging

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

logger = logging.getLogger(__name__)


# Django's own handlers ask for a CSRF token and so read the form again, fatal where reading it was the error.
def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _page(400, "Bad request")


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _page(403, "Forbidden")


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    return _page(403, "Forbidden", is_stale_form=True)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _page(404, "Not found")


def server_error(request: HttpRequest) -> HttpResponse:
    return _page(500, "Server error")


def _page(status: int, plain_text: str, **context: object) -> HttpResponse:
    """Render without the request, so that nothing in it can fail a second time."""
    try:
        return HttpResponse(render_to_string(f"{status}.html", context), status=status)
    except Exception:
        logger.exception("The page for %s failed", status)
        return HttpResponse(plain_text, status=status, content_type="text/plain; charset=utf-8")
