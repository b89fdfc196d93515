"""Naughty strings wherever a stranger may put words: every answer is clean, and nothing becomes markup."""

import json
import os
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

import pytest
from django.conf import settings
from django.test import Client

from people.models import Credit, Person
from tests.factories.people import PersonFactory
from tests.factories.titles import TitleFactory
from tests.reading import Page
from titles.models import Tagline
from titles.services import recount_facets

pytestmark = pytest.mark.django_db

OURS = [
    *(
        "undefined",
        "null",
        "NaN",
        "0",
        "-1",
        "1e999",
        "TRUE",
        "()",
        "[]",
        "{}",
        "\\",
        "/",
        "//",
        "..",
        "../",
        ".",
    ),
    *("../../../etc/passwd%00", "..\\..\\windows\\win.ini", "file:///etc/passwd", "C:\\", "$(touch /tmp/x)"),
    *("`id`", "; ls", "| cat", "%s%n%p", "%d", "{0}", "{{ 7*7 }}", "{% debug %}", "${7*7}", "<%= 7*7 %>"),
    *(
        "' OR 1=1 --",
        "'; DROP TABLE titles_title; --",
        '" OR ""="',
        "1;SELECT pg_sleep(9)",
        "%27%20OR%201",
        "%_",
    ),
    *(
        "<script>alert(1)</script>",
        "</title><script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "&lt;b&gt;",
    ),
    *(
        '" onmouseover="alert(1)',
        "' onfocus='alert(1)' autofocus",
        "javascript:alert(1)",
        "<!--",
        "]]>",
        "&amp;&#0;",
    ),
    *(
        "<svg/onload=alert(1)>",
        "</textarea>",
        "\u202eevil\u202c",
        "\u2066\u2069",
        "\ufeffbom",
        "\u200b",
        "\u00ad",
    ),
    *(
        "שלום עולם",
        "مرحبا",
        "ﷺ",
        "Ṱ̺̺o͞ ̷i",
        "田中さん",
        "😍👩‍👩‍👧‍👦🇺🇸",
        "ÅÍÎÏ",
        "ſßK",
        "İıi",
        "a\u0301",
        "\U0010ffff",
    ),
    *("tab\there", "line\nbreak", "\r\nSet-Cookie: a=b", "\x01\x08\x1b[31m", "\x7f", "x" * 5000, "é" * 3000),
]
# The Big List of Naughty Strings, where there is a copy of it.
LIST = Path(
    os.environ.get("NAUGHTY_STRINGS")
    or Path(settings.BASE_DIR).parent / "shared" / "data" / "hostile" / "blns" / "blns.json"
)
NAUGHTY = [*OURS, *(json.loads(LIST.read_text(encoding="utf-8")) if LIST.is_file() else [])]
NAMES = list(dict.fromkeys(text[:200] for text in NAUGHTY if text.strip()))
RAW = [
    "%00",
    "a%00b",
    "%ff",
    "%fe%ff",
    "%c0%af",
    "%c0%ae%c0%ae/",
    "%ed%a0%80",
    "%e2%80",
    "%",
    "%zz",
    "%0d%0aX: y",
]

CLEAN = {200, 301, 302, 400, 403, 404, 405}
FORM = "application/x-www-form-urlencoded"


@pytest.fixture
def visitor() -> Client:
    return Client(raise_request_exception=False)


def shape(page: Page) -> list[tuple[str, list[str]]]:
    """The elements of a page with the names of their attributes: what no words may change."""
    return [(element.tag, sorted(element.attrib)) for element in page.root.iter()]


def spaced(text: str) -> str:
    return " ".join(text.split())


def unclean(visitor: Client, addresses: list[str], **how: Any) -> list[tuple[str, int]]:
    answers = ((address, visitor.get(address, **how)) for address in addresses)
    return [
        (address[:80], answer.status_code) for address, answer in answers if answer.status_code not in CLEAN
    ]


# As names


def test_a_naughty_title_is_words_and_never_markup(visitor):
    plain = shape(Page(visitor.get(TitleFactory().get_absolute_url())))
    changed, unseen = [], []
    for name in dict.fromkeys(text[:200] for text in OURS if text.strip()):
        film = TitleFactory(title=name)
        page = Page(visitor.get(film.get_absolute_url()))
        if shape(page) != plain:
            changed.append(name)
        if page.texts(".//h1") != [f"{spaced(name)} 1995"]:
            unseen.append(name)
    assert (changed, unseen) == ([], [])


def test_a_naughty_name_is_words_and_never_markup(visitor):
    plain = shape(Page(visitor.get(PersonFactory().get_absolute_url())))
    changed, unseen = [], []
    for name in dict.fromkeys(text[:200] for text in OURS if text.strip()):
        page = Page(visitor.get(PersonFactory(name=name).get_absolute_url()))
        if shape(page) != plain:
            changed.append(name)
        if page.texts(".//h1") != [spaced(name)]:
            unseen.append(name)
    assert (changed, unseen) == ([], [])


@pytest.mark.parametrize("start", range(0, len(NAMES), 100))
def test_naughty_rows_are_words_and_never_markup(visitor, start):
    names = NAMES[start : start + 100]
    pages = []
    for words in (names, ["Plain"] * len(names)):
        film = TitleFactory()
        people = Person.objects.bulk_create(Person(name=name) for name in words)
        Credit.objects.bulk_create(
            Credit(title=film, person=person, characters=[person.name]) for person in people
        )
        Tagline.objects.bulk_create(Tagline(title=film, text=name) for name in words)
        recount_facets(title=film)
        pages.append(
            [Page(visitor.get(film.get_absolute_url() + end)) for end in ("full-credits/", "taglines/")]
        )
    for naughty, plain in zip(*pages, strict=True):
        assert shape(naughty) == shape(plain)
        assert [name for name in names if spaced(name) not in naughty.all_words] == []


# In addresses


@pytest.mark.parametrize(
    "form",
    [
        "/{}",
        "/title/{}/",
        "/title/{id}/{}/",
        "/title/{id}/{slug}/{}/",
        "/title/{id}/{slug}/season/{}/",
        "/genre/{}/",
        "/company/{id}/{}/",
        "/browse/{}/",
        "/media/{}",
    ],
)
def test_a_naughty_path_is_answered_cleanly(visitor, form):
    film = TitleFactory()
    spot = form.replace("{id}", str(film.pk)).replace("{slug}", film.slug)
    ends = [quote(text, safe="") for text in NAUGHTY] + [quote(text) for text in OURS] + RAW
    assert unclean(visitor, [spot.replace("{}", end) for end in ends]) == []


@pytest.mark.parametrize("path", ["/titles/", "{title}trivia/"])
def test_a_naughty_page_number_is_not_found(visitor, path):
    path = path.replace("{title}", TitleFactory().get_absolute_url())
    values = [quote(text, safe="") for text in [*NAUGHTY, ""] if text not in {"1", "01"}] + RAW
    answers = {value[:80]: visitor.get(f"{path}?page={value}").status_code for value in values}
    assert {value: status for value, status in answers.items() if status not in {400, 404}} == {}


def test_an_unknown_query_changes_nothing(visitor):
    path = TitleFactory().get_absolute_url()
    plain = visitor.get(path).content
    queries = [urlencode({"q": text, text: "q"}) for text in OURS if "\0" not in text]
    assert [query[:80] for query in queries if visitor.get(f"{path}?{query}").content != plain] == []


def test_a_redirect_carries_a_naughty_query_along_and_leads_nowhere_else(visitor):
    film = TitleFactory()
    queries = [quote(text[:200], safe="/:@?=&") for text in OURS if "\0" not in text and "%00" not in text]
    answers = [visitor.get(f"/title/{film.pk}/wrong/?{query}") for query in queries]
    own = f"{film.get_absolute_url()}?"
    assert {(answer.status_code, answer["Location"][: len(own)]) for answer in answers} == {(301, own)}


# In headers


def header(text: str) -> str:
    """The text as a server hands over the bytes of a header."""
    return text.replace("\r", "").replace("\n", "").encode().decode("latin-1")


def test_naughty_cookies_are_answered_cleanly(visitor):
    cookies = [f"sessionid={header(text)}; csrftoken={header(text)}; {header(text)}" for text in NAUGHTY]
    cookies += ["sessionid=\xff\xfe", 'sessionid="a\\000b"', "=; ;;=", "\x00"]
    answers = {
        cookie[:80]: visitor.get("/admin/login/", headers={"cookie": cookie}).status_code
        for cookie in cookies
    }
    assert {cookie: status for cookie, status in answers.items() if status not in {200, 400}} == {}


def test_a_naughty_host_is_refused_and_not_repeated(visitor):
    hosts = [host for text in NAUGHTY if (host := header(text)).strip()]
    for host in [*hosts, "evil.example", "127.0.0.1:80@evil.example", "a b", "localhost:x", "[::1"]:
        answer = visitor.get("/", headers={"host": host})
        assert answer.status_code == 400, host
        assert answer.content.count(b"evil.example") == 0


# In forms


def test_naughty_credentials_are_refused_politely(visitor):
    plain = shape(Page(visitor.post("/admin/login/", {"username": "ada", "password": "x"})))
    for text in OURS:
        answer = visitor.post("/admin/login/", {"username": text, "password": text})
        assert answer.status_code == 200, text
        page = Page(answer)
        assert [tag for tag, _names in shape(page)].count("script") == [tag for tag, _n in plain].count(
            "script"
        )
        names = {name for _tag, attributes in shape(page) for name in attributes}
        assert [name for name in names if name.startswith("on")] == []


@pytest.mark.parametrize("charset", ["utf-7", "utf-16", "x-nonsense", "base64", "rot13", "é"])
@pytest.mark.parametrize("path", ["/admin/login/", "/", "/titles/", "/nowhere/"])
def test_a_form_in_an_odd_charset_is_refused(visitor, path, charset):
    answer = visitor.generic("POST", path, b"username=ada&password=x", f"{FORM}; charset={charset}")
    assert answer.status_code == 400
    assert Page(answer).texts(".//h1") == ["We could not read that request"]


@pytest.mark.parametrize(
    "body", [b"username=%ff&password=%c0%af", b"\xff\xfe=\x00", b"=&=&" * 500, b"%", b""]
)
def test_a_form_of_broken_bytes_is_answered_cleanly(visitor, body):
    assert visitor.generic("POST", "/admin/login/", body, FORM).status_code == 200
    multipart = visitor.generic("POST", "/admin/login/", body, "multipart/form-data; boundary=x")
    assert multipart.status_code in {200, 400}
