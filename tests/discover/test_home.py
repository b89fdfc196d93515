"""The home page: welcoming with everything, with one film, and with nothing."""

import pytest

from discover.home import load_home_page
from discover.kinds import Entry
from tests.discover.carriers import carry
from tests.discover.pages import PageAsRead
from tests.factories.people import CreditFactory, PersonFactory
from tests.factories.titles import (
    CountryFactory,
    EpisodeFactory,
    SeasonFactory,
    TitleCountryFactory,
    TitleFactory,
    TitleGenreFactory,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("no_query_while_rendering")]
HEADINGS = ["New in the catalogue", "By genre", "By decade", "By country", "By language", "More ways in"]


def fill(count: int) -> None:
    """Make films that carry a value of every kind that the home page counts."""
    films = TitleFactory.create_batch(count)
    for kind in ("genre", "country", "language"):
        carry(kind, *films)
    for film in films:
        CreditFactory(title=film, department="directing")


def test_an_empty_catalogue_has_friendly_words(client):
    page = PageAsRead(client.get("/"))
    assert page.texts(".//h1") == ["The film, and everything around it."]
    assert page.texts(".//main//h2") == []
    assert "there is no film in it yet" in page.texts(".//p[@class='outline']")[0]


def test_one_film_opens_every_way_in(client):
    fill(1)
    page = PageAsRead(client.get("/"))
    assert page.texts(".//main//h2") == HEADINGS
    assert page.texts(".//p[@class='welcome__numbers']/span") == ["1 title", "1 person"]


def test_a_film_of_which_nothing_is_known_leaves_the_ways_in_absent(client):
    TitleFactory(year=None)
    page = PageAsRead(client.get("/"))
    assert page.texts(".//main//h2") == ["New in the catalogue", "More ways in"]


@pytest.mark.parametrize("count", [1, 60])
def test_the_home_page_costs_seven_queries(client, count, django_assert_num_queries):
    fill(count)
    with django_assert_num_queries(7):
        client.get("/")


def test_the_newest_titles_come_first_and_no_episodes():
    for number in range(13):
        TitleFactory(title=f"Film {number}")
    EpisodeFactory(season=SeasonFactory(series=TitleFactory(title="Film 13", kind="series")))
    home = load_home_page()
    assert [card.title for card in home.newest] == [f"Film {number}" for number in range(13, 1, -1)]
    assert home.title_count == 14


def test_values_are_counted_and_the_most_frequent_countries_come_first():
    films = [TitleFactory(year=year) for year in (1972, 1979, 1995)]
    for film in films:
        TitleGenreFactory(title=film, genre="drama")
    TitleGenreFactory(title=films[0], genre="action")
    for code, film in (("FR", films[0]), ("DE", films[1]), ("IT", films[0]), ("IT", films[1])):
        TitleCountryFactory(country=CountryFactory(code=code, english_name=code), title=film)
    PersonFactory.create_batch(2)
    home = load_home_page()
    assert home.genres == [Entry("Action", "/genre/action/", 1), Entry("Drama", "/genre/drama/", 3)]
    assert home.decades == [Entry("1990s", "/decade/1990s/", 1), Entry("1970s", "/decade/1970s/", 2)]
    assert [(entry.name, entry.count) for entry in home.countries] == [
        ("Italy", 2),
        ("France", 1),
        ("Germany", 1),
    ]
    assert (home.languages, home.person_count) == ([], 2)


def test_no_more_than_twelve_countries_stand_on_the_home_page():
    film = TitleFactory()
    for code in ["AT", "BE", "CA", "CH", "CZ", "DE", "DK", "ES", "FI", "FR", "GB", "IT", "JP"]:
        TitleCountryFactory(title=film, country=CountryFactory(code=code, english_name=code))
    assert len(load_home_page().countries) == 12


def test_the_kinds_without_a_section_of_their_own_are_named(client):
    TitleFactory()
    page = PageAsRead(client.get("/"))
    assert page.values(".//nav[@aria-labelledby='more-heading']//a", "href") == [
        "/browse/keyword/",
        "/browse/company/",
        "/browse/location/",
        "/browse/certificate/",
        "/browse/sound-mix/",
        "/browse/colour/",
        "/browse/aspect-ratio/",
    ]
