"""Input that nobody can read, and pages that must answer whatever went wrong."""

import logging

import pytest
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.template import TemplateDoesNotExist
from django.test import Client, RequestFactory
from django.urls import path
from django.views.decorators.csrf import csrf_exempt

from filmdb import errors, urls
from filmdb.wsgi import application

FORM = "application/x-www-form-urlencoded"


def echo(request: HttpRequest) -> HttpResponse:
    return HttpResponse(request.GET.get("q", "") + request.POST.get("q", ""))


def refuse(request: HttpRequest) -> HttpResponse:
    raise PermissionDenied


def fail(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("The lens cap was on.")


class Routes:
    """The site's own addresses and error pages, and three views of our own."""

    urlpatterns = [
        path("-/echo/", csrf_exempt(echo)),
        path("-/form/", echo),
        path("-/refuse/", refuse),
        path("-/fail/", fail),
        *urls.urlpatterns,
    ]
    handler400, handler403 = urls.handler400, urls.handler403
    handler404, handler500 = urls.handler404, urls.handler500


@pytest.fixture(autouse=True)
def _routes(settings):
    settings.ROOT_URLCONF = Routes


@pytest.fixture
def visitor() -> Client:
    return Client(raise_request_exception=False, enforce_csrf_checks=True)


def heading(response: HttpResponse) -> str:
    return response.content.decode().partition("<h1>")[2].partition("</h1>")[0]


@pytest.mark.parametrize("address", ["/-/echo/?q=a%00b", "/-/a%00b/", "/media/%00"])
def test_nul_in_an_address_is_a_bad_request(visitor, address):
    response = visitor.get(address)
    assert (response.status_code, heading(response)) == (400, "We could not read that request")


def test_nul_in_a_cookie_is_a_bad_request(visitor):
    response = visitor.get("/-/echo/", headers={"cookie": r'sessionid="aaaaaaaa\000"'})
    assert response.status_code == 400


def test_broken_utf8_in_a_query_is_replaced(visitor):
    assert visitor.get("/-/echo/?q=%ff%ed%a0%80").content.decode() == "\ufffd" * 4


def test_broken_utf8_in_a_path_is_not_found(visitor):
    response = visitor.get("/%ff%fe/%ed%a0%80/")
    assert (response.status_code, heading(response)) == (404, "Page not found")


@pytest.mark.parametrize(
    "charset", ["odd-nonsense", "utf-16", "base64", "idna", "undefined", "\\x00", "latin-1"]
)
@pytest.mark.parametrize("kind", [FORM, "multipart/form-data; boundary=x"])
@pytest.mark.parametrize("address", ["/-/echo/", "/-/form/", "/-/nowhere/"])
def test_a_form_in_an_odd_charset_is_a_bad_request(visitor, address, kind, charset):
    response = visitor.generic("POST", address, b"q=a", content_type=f"{kind}; charset={charset}")
    assert (response.status_code, heading(response)) == (400, "We could not read that request")


@pytest.mark.parametrize("charset", ["utf-8", "UTF-8", "utf8"])
def test_a_form_in_utf8_is_read_however_the_name_is_spelt(visitor, charset):
    response = visitor.generic(
        "POST", "/-/echo/", "q=Zoë".encode(), content_type=f"{FORM}; charset={charset}"
    )
    assert (response.status_code, response.content.decode()) == (200, "Zoë")


@pytest.mark.django_db  # the application looks after its connection at the start of a request
@pytest.mark.parametrize("charset", ["nonsense'en'x", "idna'en'x%ff", "undefined''x%ff"])
def test_a_content_type_that_django_cannot_parse_is_a_bad_request(charset):
    answers: list[str] = []
    environ = RequestFactory()._base_environ(
        PATH_INFO="/-/echo/", REQUEST_METHOD="POST", CONTENT_TYPE=f"{FORM}; charset*={charset}"
    )
    application(environ, lambda status, headers: answers.append(status))
    assert answers == ["400 Bad Request"]


def test_too_many_fields_are_a_bad_request(visitor, settings):
    settings.DATA_UPLOAD_MAX_NUMBER_FIELDS = 3
    visitor.cookies["csrftoken"] = "a" * 32
    response = visitor.generic("POST", "/-/form/", b"a=1&a=2&a=3&a=4", content_type=FORM)
    assert (response.status_code, heading(response)) == (400, "We could not read that request")


@pytest.mark.parametrize("host", ["evil.example", "a b", "[::1", "127.0.0.1:port", ""])
def test_a_foreign_host_is_a_bad_request(visitor, host):
    response = visitor.get("/-/echo/", headers={"host": host})
    assert response.status_code == 400
    assert "evil.example" not in response.content.decode()


def test_a_form_without_its_token_is_forbidden_with_the_reason(visitor):
    response = visitor.post("/-/form/", {"q": "a"})
    assert (response.status_code, heading(response)) == (403, "This page is not open to you")
    assert "so nothing was saved" in response.content.decode()


def test_a_page_without_the_right_is_forbidden(visitor):
    response = visitor.get("/-/refuse/")
    assert (response.status_code, heading(response)) == (403, "This page is not open to you")


def test_a_failure_gives_the_page_in_the_look_without_its_reason(visitor, caplog):
    with caplog.at_level(logging.CRITICAL):
        response = visitor.get("/-/fail/")
    assert (response.status_code, heading(response)) == (500, "Something went wrong on our side")
    assert "lens cap" not in response.content.decode()


def test_a_failing_template_leaves_plain_words(monkeypatch):
    def missing(*args: object) -> str:
        raise TemplateDoesNotExist("base.html")

    monkeypatch.setattr(errors, "render_to_string", missing)
    response = errors.server_error(RequestFactory().get("/"))
    assert (response.status_code, response.content, response.headers["Content-Type"]) == (
        500,
        b"Server error",
        "text/plain; charset=utf-8",
    )


def test_error_pages_are_sent_with_the_same_safety_headers_and_no_cookie(visitor):
    response = visitor.get("/nowhere/")
    assert set(response.headers["Content-Security-Policy"].split("; ")) == {
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    }
    assert response.headers["X-Frame-Options"] == "DENY"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert response.headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert response.headers["Permissions-Policy"].startswith("camera=(), ")
    assert response.cookies == {}
    assert "Cookie" not in response.headers.get("Vary", "")


def test_an_uploaded_picture_is_served_and_kept_by_browsers(visitor, settings):
    settings.MEDIA_ROOT.mkdir(exist_ok=True)
    (settings.MEDIA_ROOT / "still.webp").write_bytes(b"RIFF")
    response = visitor.get("/media/still.webp")
    assert b"".join(response.streaming_content) == b"RIFF"
    assert response.headers["Content-Type"] == "image/webp"
    assert response.headers["Cache-Control"] == "public, max-age=2592000"


@pytest.mark.parametrize("name", ["missing.webp", "x" * 5000, "", "../secret-key", "%2e%2e/secret-key"])
def test_a_file_that_is_not_a_picture_of_ours_is_refused(visitor, name):
    assert visitor.get(f"/media/{name}").status_code in {400, 404}


def test_uploaded_pictures_cannot_be_posted_to(visitor):
    assert Client().post("/media/still.webp").status_code == 405
