"""Redirects to the one address of a page."""

from typing import Any

from django.http import HttpRequest, HttpResponsePermanentRedirect
from django.shortcuts import resolve_url


def moved(request: HttpRequest, to: Any, *arguments: Any) -> HttpResponsePermanentRedirect:
    """Lead to ``to`` for good (301), and keep the query of the request."""
    query = request.META.get("QUERY_STRING", "")
    return HttpResponsePermanentRedirect(resolve_url(to, *arguments) + (f"?{query}" if query else ""))
