"""What every answer passes on its way out."""

import gzip

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.http import HttpResponse
from django.test import RequestFactory

from filmdb.middleware import CompressTexts

PACKED = {"HTTP_ACCEPT_ENCODING": "gzip"}


def test_a_picture_is_served_as_it_is(client):
    content = b"RIFF" + bytes(1000)
    name = default_storage.save("images/packed.webp", ContentFile(content))
    response = client.get(default_storage.url(name), **PACKED)
    assert (response["Content-Type"], response["Content-Length"]) == ("image/webp", "1004")
    assert "Content-Encoding" not in response
    assert b"".join(response) == content


@pytest.mark.parametrize("kind", ["text/html; charset=utf-8", "application/json", "image/svg+xml"])
def test_a_text_is_compressed(kind):
    request = RequestFactory().get("/", **PACKED)
    response = CompressTexts(lambda request: HttpResponse("a" * 1000, kind))(request)
    assert response["Content-Encoding"] == "gzip"
    assert gzip.decompress(response.content) == b"a" * 1000
