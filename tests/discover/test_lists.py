"""Lists of titles, people and values: their words, their pages, their cost."""

from typing import Any

import pytest
from django.conf import settings

from tests.discover.carriers import CARRIERS, carry
from tests.discover.pages import PageAsRead
from tests.factories.people import CreditFactory, PersonFactory
from tests.factories.titles import (
    EpisodeFactory,
    ImageFactory,
    TitleFactory,
    TitleGenreFactory,
    TitleKeywordFactory,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("no_query_while_rendering")]


def films(count: int) -> list[Any]:
    """Make films whose names sort in the order in which they are made."""
    return [TitleFactory(title=f"Film {number:03d}") for number in range(1, count + 1)]


def absolute(path: str) -> str:
    return settings.SITE_URL + path


def test_all_titles_stand_by_name_without_the_episodes(client):
    for name in ("The Third Man", "Élise", "Alien", "Zorba"):
        TitleFactory(title=name)
    EpisodeFactory(title__title="Basil the Rat", season__series__title="Fawlty Towers")
    page = PageAsRead(client.get("/titles/"))
    assert page.films == ["Alien", "Élise", "Fawlty Towers", "The Third Man", "Zorba"]
    assert page.texts(".//h1") == ["All titles"]
    assert page.texts(".//section//p[@class='facts']") == ["5 titles"]
    assert page.title == "All titles – FilmDB"
    assert page.description == [
        "All titles: 5 titles in the catalogue of FilmDB, here Alien, Élise, Fawlty Towers."
    ]


def test_one_title_is_counted_in_the_singular(client):
    carry("genre", TitleFactory(title="Alien"))
    page = PageAsRead(client.get("/genre/drama/"))
    assert page.texts(".//section//p[@class='facts']") == ["1 title"]
    assert page.description == ["Drama films: 1 title in the catalogue of FilmDB, here Alien."]


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        ("genre", "Drama films"),
        ("country", "Films by country: United States"),
        ("language", "Films by language: English"),
        ("decade", "Films of the 1990s"),
        ("year", "Films of 1995"),
        ("keyword", "Films with the keyword “las vegas”"),
        ("company", "Films by company: Lumière Pictures"),
        ("location", "Films shot on location: Las Vegas, Nevada, USA"),
        ("certificate", "Films rated R (USA)"),
        ("sound-mix", "Films by sound mix: Dolby Stereo"),
        ("colour", "Films by colour: Black and white"),
        ("aspect-ratio", "Films by aspect ratio: 1.66 : 1"),
    ],
)
def test_the_list_of_a_value_says_what_it_holds_and_leads_to_its_index(client, kind, title):
    page = PageAsRead(client.get(carry(kind, TitleFactory())))
    assert page.title == f"{title} – FilmDB"
    assert page.values(".//nav[@class='crumbs']/a", "href") == [f"/browse/{kind}/"]


def test_the_pages_of_a_list_know_their_neighbours(client):
    carry("genre", *films(121))
    pages = [PageAsRead(client.get(f"/genre/drama/{query}")) for query in ("", "?page=2", "?page=3")]
    assert [len(page.films) for page in pages] == [60, 60, 1]
    assert [page.title for page in pages] == [
        "Drama films – FilmDB",
        "Drama films – page 2 – FilmDB",
        "Drama films – page 3 – FilmDB",
    ]
    assert [page.relations for page in pages] == [
        {"canonical": absolute("/genre/drama/"), "next": "?page=2"},
        {"canonical": absolute("/genre/drama/?page=2"), "prev": ".", "next": "?page=3"},
        {"canonical": absolute("/genre/drama/?page=3"), "prev": "?page=2"},
    ]
    assert [page.values(".//nav[@class='pages']//a", "rel") for page in pages] == [
        [None, "next"],
        ["prev", "next"],
        ["prev", None],
    ]
    assert pages[1].texts(".//p[@class='pages__here']/span") == ["Page 2 of 3"]


def test_a_list_of_one_page_has_no_pagination(client):
    carry("genre", *films(60))
    page = PageAsRead(client.get("/genre/drama/"))
    assert page.relations == {"canonical": absolute("/genre/drama/")}
    assert page.root.findall(".//nav[@class='pages']") == []


def test_an_odd_query_leaves_the_canonical_address_alone(client):
    films(1)
    page = PageAsRead(client.get("/titles/?page=1&utm_source=x"))
    assert page.relations == {"canonical": absolute("/titles/")}


@pytest.mark.parametrize("count", [1, 60])
@pytest.mark.parametrize(
    ("kind", "queries"),
    [
        ("genre", 5),
        ("country", 6),
        ("language", 6),
        ("decade", 5),
        ("year", 5),
        ("keyword", 6),
        ("company", 6),
        ("location", 6),
        ("certificate", 6),
        ("sound-mix", 6),
        ("colour", 6),
        ("aspect-ratio", 6),
    ],
)
def test_a_list_costs_the_same_for_one_card_and_for_sixty(
    client, kind, queries, count, django_assert_num_queries
):
    listed = films(count)
    for film in listed:
        CreditFactory(title=film, department="directing")
        ImageFactory(title=film, kind="poster")
        if kind != "genre":
            TitleGenreFactory(title=film)
    address = carry(kind, *listed)
    with django_assert_num_queries(queries):
        page = PageAsRead(client.get(address))
    assert len(page.films) == count


@pytest.mark.parametrize("count", [1, 60])
def test_all_titles_cost_five_queries(client, count, django_assert_num_queries):
    films(count)
    with django_assert_num_queries(5):
        client.get("/titles/")


@pytest.mark.parametrize("count", [1, 60])
@pytest.mark.parametrize(
    ("kind", "queries"),
    [
        ("genre", 1),
        ("country", 1),
        ("language", 1),
        ("decade", 1),
        ("year", 1),
        ("keyword", 3),
        ("company", 3),
        ("location", 3),
        ("certificate", 2),
        ("sound-mix", 2),
        ("colour", 2),
        ("aspect-ratio", 2),
    ],
)
def test_an_index_costs_the_same_for_any_number_of_titles(
    client, kind, queries, count, django_assert_num_queries
):
    carry(kind, *films(count))
    with django_assert_num_queries(queries):
        page = PageAsRead(client.get(f"/browse/{kind}/"))
    assert [line[2] for line in page.values_counted] == [str(count)]


@pytest.mark.parametrize("kind", CARRIERS)
def test_an_index_without_values_has_friendly_words(client, kind):
    page = PageAsRead(client.get(f"/browse/{kind}/"))
    assert page.texts(".//main//h2") == ["Nothing here yet"]
    assert len(page.description) == len(page.texts(".//h1")) == 1
    assert page.relations == {"canonical": absolute(f"/browse/{kind}/")}


@pytest.mark.parametrize("address", ["/titles/", "/people/"])
def test_an_empty_list_has_friendly_words(client, address):
    page = PageAsRead(client.get(address))
    assert page.texts(".//main//h2") == ["Nothing here yet"]


def test_a_long_index_has_pages(client):
    film = TitleFactory()
    for number in range(301):
        TitleKeywordFactory(title=film, keyword__name=f"keyword {number:03d}")
    pages = [PageAsRead(client.get(f"/browse/keyword/{query}")) for query in ("", "?page=2")]
    assert [len(page.values_counted) for page in pages] == [300, 1]
    assert [page.title for page in pages] == ["Keywords – FilmDB", "Keywords – page 2 – FilmDB"]
    assert client.get("/browse/keyword/?page=3").status_code == 404


def test_a_poster_is_shown_with_its_size_and_a_tile_stands_for_one(client):
    with_poster, without = films(2)
    poster = ImageFactory(title=with_poster, kind="poster")
    page = PageAsRead(client.get("/titles/"))
    (image,) = page.root.findall(".//li[@class='film']//img")
    assert image.attrib == {"src": poster.file.url, "width": "30", "height": "20", "alt": ""}
    assert page.texts(".//li[@class='film']//span[@aria-hidden='true']/span") == [without.title]


def test_people_stand_by_family_name_with_their_years_and_what_they_are_known_for(client):
    cage = PersonFactory(name="Nicolas Cage", birth_date="1964-01-07", credit_count=2)
    PersonFactory(name="Ada Lovelace", birth_date="1815-12-10", death_date="1852", credit_count=1)
    PersonFactory(name="Ben Åkerman", death_date="1990")
    for position, name in enumerate(("Moonstruck", "Leaving Las Vegas", "Adaptation", "Pig")):
        cage.known_for.create(title=TitleFactory(title=name), position=position)
    page = PageAsRead(client.get("/people/"))
    assert page.texts(".//main//h2") == ["A", "C", "L"]
    assert page.texts(".//p[@class='folk__name']") == [
        "Ben Åkerman died 1990",
        "Nicolas Cage born 1964",
        "Ada Lovelace 1815–1852",
    ]
    assert page.texts(".//p[@class='folk__facts']") == [
        "2 credits · Moonstruck, Leaving Las Vegas, Adaptation",
        "1 credit",
    ]
    assert page.title == "People by name – FilmDB"
    assert page.description == [
        "People by name: 3 people in the catalogue of FilmDB, here Ben Åkerman, Nicolas Cage, Ada Lovelace."
    ]


@pytest.mark.parametrize("count", [1, 60])
def test_the_list_of_people_costs_three_queries(client, count, django_assert_num_queries):
    film = TitleFactory()
    for person in PersonFactory.create_batch(count, credit_count=1):
        person.known_for.create(title=film, position=1)
    with django_assert_num_queries(3):
        page = PageAsRead(client.get("/people/"))
    assert len(page.texts(".//p[@class='folk__name']")) == count


def test_the_pages_of_people_know_their_neighbours(client):
    PersonFactory.create_batch(61)
    page = PageAsRead(client.get("/people/?page=2"))
    assert page.title == "People by name – page 2 – FilmDB"
    assert page.relations == {"canonical": absolute("/people/?page=2"), "prev": "."}
