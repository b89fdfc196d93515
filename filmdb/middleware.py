"""What every request passes: unreadable input is refused, texts are compressed, features are turned off."""

import codecs
import re
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware

from filmdb.errors import bad_request

Handler = Callable[[HttpRequest], HttpResponse]

PERMISSIONS_POLICY = ", ".join(
    f"{feature}=()"
    for feature in ("camera", "geolocation", "microphone", "payment", "usb", "browsing-topics")
)

# What is compressed by its own format would only grow, and lose its length.
PACKED_TYPES = re.compile(r"image/(?!svg)|audio/|video/|font/woff|application/(?:gzip|zip)")


class CompressTexts(GZipMiddleware):
    """Compresses answers, but for pictures and the like, which pass as they are."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        if PACKED_TYPES.match(response.headers.get("Content-Type", "")):
            return response
        return super().process_response(request, response)


def permissions_policy(get_response: Handler) -> Handler:
    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
        return response

    return middleware


def refuse_unreadable_input(get_response: Handler) -> Handler:
    """Answer 400 to NUL characters, which PostgreSQL cannot store, and to texts in any encoding but UTF-8."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if _has_nul(request) or not _is_utf8(request):
            return bad_request(request)
        return get_response(request)

    return middleware


def _has_nul(request: HttpRequest) -> bool:
    # A quoted cookie writes NUL as \000, and Django unquotes it.
    return (
        "\0" in request.path
        or "%00" in request.META.get("QUERY_STRING", "")
        or "\0" in request.META.get("QUERY_STRING", "")
        or "\\000" in request.META.get("HTTP_COOKIE", "")
    )


def _is_utf8(request: HttpRequest) -> bool:
    charset = (request.content_params or {}).get("charset")
    if not charset:
        return True
    try:
        is_utf8 = codecs.lookup(charset).name == "utf-8"
    except (LookupError, ValueError):
        return False
    if is_utf8:
        request.encoding = "utf-8"  # Django knows only this one of the name's spellings.
    return is_utf8
