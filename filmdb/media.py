"""Uploaded pictures, served by the site itself, and the icon for browsers that ask at the root."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.templatetags.static import static
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe
from django.views.static import serve

MONTH = 30 * 24 * 3600


@require_safe
def uploaded_file(request: HttpRequest, path: str) -> HttpResponseBase:
    try:
        response = serve(request, path, document_root=str(settings.MEDIA_ROOT))
    except OSError as error:  # a name too long for the file system
        raise Http404 from error
    patch_cache_control(response, public=True, max_age=MONTH)
    return response


@require_safe
def icon(request: HttpRequest) -> HttpResponse:
    return redirect(static("images/icon.svg"))
