"""Every link on the film page of *Leaving Las Vegas*, followed two clicks deep."""

from collections import Counter
from dataclasses import dataclass
from urllib.parse import urldefrag, urljoin, urlsplit

import html5lib
import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.http.response import HttpResponseBase
from django.test import Client

pytestmark = pytest.mark.django_db
CLICKS = 2


@dataclass
class Found:
    """A page that was reached, and where it leads."""

    status: int
    kind: str
    title: str = ""
    description: str = ""
    canonical: str = ""
    headings: int = 0
    ids: Counter[str] | None = None
    links: tuple[str, ...] = ()
    has_empty_link: bool = False
    pictures: tuple[str, ...] = ()
    problem: str = ""


def look_at(visitor: Client, address: str) -> Found:
    response: HttpResponseBase = visitor.get(address)
    kind = response.headers["Content-Type"].partition(";")[0]
    if kind != "text/html" or response.status_code != 200:
        if response.streaming:
            b"".join(response)  # read to its end, a file closes itself
        return Found(response.status_code, kind)
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    root = parser.parse(response.content.decode())
    found = Found(200, kind, problem="; ".join(str(error) for error in parser.errors))
    found.ids = Counter(element.get("id") for element in root.iter() if element.get("id"))
    found.links = tuple(urljoin(address, link.get("href")) for link in root.iter("a"))
    found.has_empty_link = not all(link.get("href", "").strip("#") for link in root.iter("a"))
    found.pictures = tuple(picture.get("src") for picture in root.iter("img"))
    found.pictures += tuple(link.get("href") for link in root.iter("link") if link.get("rel") != "canonical")
    found.pictures += tuple(script.get("src") for script in root.iter("script"))
    found.title = " ".join((root.findtext(".//title") or "").split())
    found.headings = len(root.findall(".//h1"))
    found.description = next(
        (meta.get("content") for meta in root.iter("meta") if meta.get("name") == "description"), ""
    )
    found.canonical = next(
        (link.get("href") for link in root.iter("link") if link.get("rel") == "canonical"), ""
    )
    return found


def own(links: tuple[str, ...]) -> set[str]:
    """The addresses of this site among the links, without their anchors."""
    return {urldefrag(link).url for link in links if not urlsplit(link).scheme}


@pytest.fixture(scope="module")
def pages(leaving_las_vegas, visitor, tmp_path_factory) -> dict[str, Found]:
    """Every page within reach, by its address."""
    media = settings.MEDIA_ROOT
    settings.MEDIA_ROOT = tmp_path_factory.getbasetemp() / "media"
    reached: dict[str, Found] = {}
    frontier = {leaving_las_vegas.get_absolute_url()}
    for _click in range(CLICKS + 1):
        for address in sorted(frontier):
            reached[address] = look_at(visitor, address)
        frontier = {link for address in frontier for link in own(reached[address].links)} - reached.keys()
    settings.MEDIA_ROOT = media
    return reached


def html(pages: dict[str, Found]) -> dict[str, Found]:
    return {address: page for address, page in pages.items() if page.kind == "text/html"}


def test_two_clicks_reach_the_catalogue(pages):
    assert len(html(pages)) > 300
    assert len(pages) > len(html(pages))


def test_every_link_answers(pages):
    assert {address: page.status for address, page in pages.items() if page.status != 200} == {}


def test_no_link_is_empty(pages):
    assert [address for address, page in pages.items() if page.has_empty_link] == []


def test_every_page_has_one_heading_a_description_and_its_own_address(pages):
    lacking = [
        address
        for address, page in html(pages).items()
        if page.headings != 1 or not page.description or page.canonical != settings.SITE_URL + address
    ]
    assert lacking == []


def test_every_page_has_a_title_of_its_own(pages):
    titles = Counter(page.title for page in html(pages).values())
    assert [title for title, count in titles.items() if count > 1 or not title] == []


def test_every_page_is_sound_html(pages):
    assert {address: page.problem for address, page in html(pages).items() if page.problem} == {}


def test_no_id_stands_twice_on_a_page(pages):
    assert {
        a: ids for a, page in html(pages).items() if (ids := [i for i, n in page.ids.items() if n > 1])
    } == {}


def test_every_anchor_is_there(pages):
    missing = {
        link
        for page in pages.values()
        for link in page.links
        if (parts := urldefrag(link)).fragment
        and parts.url in pages
        and parts.fragment not in (pages[parts.url].ids or ())
    }
    assert missing == set()


def test_every_picture_style_and_script_is_served(pages, visitor):
    files = {file for page in pages.values() for file in page.pictures}
    static = {file for file in files if file.startswith(settings.STATIC_URL)}
    pictures = {file for file in files if file.startswith(settings.MEDIA_URL)}
    assert len(static) >= 3
    assert len(pictures) >= 10
    assert {file for file in static if not finders.find(file.removeprefix(settings.STATIC_URL))} == set()
    answers = [look_at(visitor, file) for file in pictures]
    assert {(answer.status, answer.kind) for answer in answers} == {(200, "image/webp")}
    relations = {file for file in files - static - pictures if not file.startswith("?") and file != "."}
    assert relations == set()
