"""What visitors may send, and what every page of the lists owes them."""

import pytest

from tests.discover.carriers import carry
from tests.discover.pages import PageAsRead
from tests.factories.people import CreditFactory, PersonFactory
from tests.factories.titles import KeywordFactory, TitleFactory, TitleKeywordFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("no_query_while_rendering")]
LISTS = ["/titles/", "/people/", "/browse/genre/", "/browse/keyword/", "/genre/drama/"]
PAGES = ["/", *LISTS]


@pytest.fixture
def _one_film():
    film = TitleFactory()
    carry("genre", film)
    carry("keyword", film)
    CreditFactory(title=film, department="directing")


@pytest.mark.usefixtures("_one_film")
@pytest.mark.parametrize("address", PAGES)
def test_every_page_has_one_heading_a_description_and_its_own_address(client, address):
    page = PageAsRead(client.get(address))
    assert len(page.texts(".//h1")) == 1
    assert len(page.description) == 1
    assert 40 <= len(page.description[0]) <= 200
    assert page.relations["canonical"].endswith(address)


@pytest.mark.usefixtures("_one_film")
def test_every_page_has_a_title_of_its_own(client):
    titles = [PageAsRead(client.get(address)).title for address in PAGES]
    assert len(set(titles)) == len(PAGES)


@pytest.mark.usefixtures("_one_film")
@pytest.mark.parametrize("address", LISTS)
@pytest.mark.parametrize(
    "page", ["abc", "0", "-1", "999", "2", "1.5", "", "٣", "9" * 400, "1 OR 1=1", "%EF%BF%BD", "last"]
)
def test_a_page_that_does_not_exist_is_not_found(client, address, page):
    assert client.get(f"{address}?page={page}").status_code == 404


@pytest.mark.usefixtures("_one_film")
@pytest.mark.parametrize("address", ["/titles/?page=%00", "/genre/dra%00ma/", "/browse/gen%00re/"])
def test_nul_is_refused(client, address):
    assert client.get(address).status_code == 400


@pytest.mark.parametrize(
    "address", ["/browse/nothing/", "/nothing/drama/", "/genre/", "/browse/", "/Genre/drama/"]
)
def test_an_unknown_kind_is_not_found(client, address):
    carry("genre", TitleFactory())
    assert client.get(address).status_code == 404


@pytest.mark.usefixtures("_one_film")
@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_lists_are_only_read(client, address, method):
    assert getattr(client, method)(address).status_code == 405


@pytest.mark.usefixtures("_one_film")
@pytest.mark.parametrize("address", PAGES)
def test_a_visitor_gets_no_cookie(client, address):
    response = client.get(address)
    assert response.cookies == {}
    assert "Cookie" not in response.headers.get("Vary", "")


def test_the_routes_of_the_lists_leave_other_pages_alone(client):
    film, person = TitleFactory(title="Country"), PersonFactory(name="Ada Genre")
    for record in (film, person):
        wrong = client.get(record.get_absolute_url().replace(record.slug, "wrong"))
        assert (wrong.status_code, wrong["Location"]) == (301, record.get_absolute_url())
    assert client.get("/admin/login/").status_code == 200


HOSTILE = [
    "<script>alert(1)</script>",
    "\" onmouseover='alert(1)'",
    "שלום עולם",
    "\u202eevil\u202c",
    "🎬🎬🎬",
    "{{ request }}{% url 'x' %}",
    "%s %(name)s %d",
    "Donaudampfschifffahrt" * 14,
]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_is_shown_as_it_is_and_never_as_markup(client, name):
    film = TitleFactory(title=name, original_title=name, outline=name[:200])
    person = CreditFactory(title=film, department="directing", person__name=name[:180]).person
    person.known_for.create(title=film, position=1)
    keyword = KeywordFactory(name=name[:120])
    TitleKeywordFactory(title=film, keyword=keyword)
    for address in ("/", "/titles/", "/people/", "/browse/keyword/", keyword.get_absolute_url()):
        html = client.get(address).content.decode()
        assert "<script>alert" not in html
        assert "'alert(1)'" not in html
    page = PageAsRead(client.get(keyword.get_absolute_url()))
    assert page.films == [" ".join(name.split())]
    assert page.texts(".//h1") == [" ".join(name[:120].split())]
