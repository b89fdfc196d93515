"""The sub-pages of a title: every facet of the registry, its content, its cost and its addresses."""

import pytest
from django.conf import settings

from tests.factories.people import UnlistedAwardsFactory
from tests.factories.records import FACETS, full_title, with_neighbours, with_rows
from tests.factories.titles import TitleFactory
from tests.reading import Page
from titles.facets import registry

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("no_query_while_rendering")]

# Sub-page → its queries, the rows of a title with three of each, and the words of the row of a number.
KNOWN = {
    "full-credits": (3, 12, "Performer {} Role {}"),
    "awards": (5, 3, "Winner {}, Other winner {}"),
    "plot": (4, 4, "Summary {}."),
    "keywords": (3, 3, "keyword {}"),
    "taglines": (3, 3, "Tagline {}"),
    "trivia": (3, 3, "Note {}."),
    "goofs": (3, 3, "Note {}."),
    "quotes": (4, 3, "Ben : Said {}."),
    "crazy-credits": (3, 3, "Note {}."),
    "alternate-versions": (3, 3, "Cut {}"),
    "connections": (3, 6, "Referenced film {}"),
    "soundtracks": (4, 3, "Song {} Music by Musician {}"),
    "faq": (3, 3, "Question {}?"),
    "certificates": (3, 3, "Rated R for reason {} copy {}"),
    "parents-guide": (4, 3, "Scene {}"),
    "release-info": (4, 6, "City {}"),
    "locations": (3, 3, "Street {}, Nevada, USA"),
    "box-office": (3, 4, "${},000,000"),
    "companies": (3, 3, "Company {} Pictures"),
    "technical": (4, 12, "sound-mix {}"),
    "media": (5, 4, "still {} In the picture: Face {} Licence: CC0 1.0"),
    "videos": (3, 3, "Video {} Trailer"),
    "external-sites": (3, 3, "Official {}"),
    "external-reviews": (4, 3, "Paper {}"),
}
SLUGS = [facet.slug for facet in registry]


def address(title, facet: str, query: str = "") -> str:
    return f"{title.get_absolute_url()}{facet}/{query}"


def test_every_facet_is_tried_here():
    assert list(KNOWN) == SLUGS
    assert set(FACETS) == set(SLUGS)


@pytest.mark.parametrize("rows", [1, 3, 30])
@pytest.mark.parametrize("facet", SLUGS)
def test_a_facet_costs_the_same_for_one_row_and_for_thirty(client, facet, rows, django_assert_num_queries):
    film = with_rows(facet, rows)
    queries, _count, words = KNOWN[facet]
    with django_assert_num_queries(queries):
        page = Page(client.get(address(film, facet)))
    shown = range(1, min(rows, registry.get_or_404(facet).per_page) + 1)
    assert [number for number in shown if words.format(number, number) not in page.spaced_words] == []


@pytest.mark.parametrize("facet", SLUGS)
def test_a_facet_shows_its_rows_under_its_heading(client, facet):
    film = full_title(rows=3)
    page = Page(client.get(address(film, facet)))
    heading = str(registry.get_or_404(facet).heading)
    assert page.texts(".//h1") == [heading]
    assert page.title == f"{film} – {heading} – FilmDB"
    assert page.description == [f"{heading} of {film}, curated by the FilmDB community."]
    assert page.hollow == []
    assert [link for link in page.links if link in ("", "#", "None")] == []


@pytest.mark.parametrize("facet", SLUGS)
def test_the_navigation_counts_the_rows_of_every_facet(client, facet):
    film = full_title(rows=3)
    page = Page(client.get(address(film, facet)))
    links = page.root.findall(".//nav[@class='facet-nav side']//a")[1:]
    counts = {link.get("href").split("/")[-2]: int(link.find("small").text) for link in links}
    assert counts == {slug: count for slug, (_queries, count, _words) in KNOWN.items()}
    current = [link.get("href") for link in links if link.get("aria-current") == "page"]
    assert current == [address(film, facet)]


@pytest.mark.parametrize("facet", SLUGS)
def test_a_facet_has_pages_that_know_their_neighbours(client, facet):
    per_page = registry.get_or_404(facet).per_page
    film = with_rows(facet, per_page + 1)
    own = address(film, facet)
    first, second = (Page(client.get(own + query)) for query in ("", "?page=2"))
    canonical = f"{settings.SITE_URL}{own}"
    assert first.relations == {"canonical": canonical, "next": "?page=2"}
    assert second.relations["canonical"] == f"{canonical}?page=2"
    assert second.relations["prev"] == "."
    assert second.title == f"{film} – {registry.get_or_404(facet).heading} – page 2 – FilmDB"
    statuses = [client.get(own + query).status_code for query in ("?page=99", "?page=abc", "?page=0")]
    assert statuses == [404, 404, 404]


@pytest.mark.parametrize("facet", SLUGS)
def test_a_facet_without_rows_says_so(client, facet):
    page = Page(client.get(address(TitleFactory(), facet)))
    assert page.texts(".//div[@class='main-column']/p") == ["Nothing is known here yet."]
    assert page.hollow == []


def test_awards_known_by_number_only_say_where_the_number_comes_from(client):
    awards = UnlistedAwardsFactory(win_count=1, nomination_count=2, source="A printed list")
    page = Page(client.get(address(awards.title, "awards")))
    assert page.texts(".//div[@class='main-column']/p") == [
        "Counted but not yet listed here: 1 win & 2 nominations. Source: A printed list"
    ]


@pytest.mark.parametrize("facet", SLUGS)
def test_a_wrong_slug_leads_to_the_right_one(client, facet):
    film = TitleFactory(title="Leaving Las Vegas")
    answer = client.get(f"/title/{film.pk}/wrong/{facet}/")
    assert (answer.status_code, answer["Location"]) == (301, address(film, facet))


@pytest.mark.parametrize("facet", SLUGS)
def test_a_facet_is_only_read(client, facet):
    film = with_rows(facet, 1)
    for method in ("post", "put", "patch", "delete"):
        assert getattr(client, method)(address(film, facet)).status_code == 405
    assert client.head(address(film, facet)).status_code == 200


@pytest.mark.parametrize("number", ["1", "999999999999999999", "9" * 300, "0", "-1", "x"])
def test_a_facet_of_no_title_is_not_found(client, number):
    assert [client.get(f"/title/{number}/x/{facet}/").status_code for facet in SLUGS] == [404] * len(SLUGS)


def test_a_runtime_alone_is_something_to_know(client):
    page = Page(client.get(address(TitleFactory(runtime_minutes=111), "technical")))
    assert page.label("Runtime") == ["111 minutes"]
    assert page.texts(".//div[@class='main-column']/p") == []


@pytest.mark.parametrize("facet", ["nothing", "Trivia", "trivia%00", "full_credits", "filmography", "season"])
def test_an_unknown_facet_is_not_found(client, facet):
    assert client.get(address(TitleFactory(), facet)).status_code in {400, 404}


def test_an_episode_s_facet_leads_back_to_its_series(client):
    episode = TitleFactory(kind="episode", title="Basil the Rat")
    season = with_neighbours(episode, rows=1)
    page = Page(client.get(address(episode, "trivia")))
    assert page.values(".//nav[@class='crumbs']/a", "href") == [
        season.series.get_absolute_url(),
        episode.get_absolute_url(),
    ]
